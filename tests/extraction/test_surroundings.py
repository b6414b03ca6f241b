"""What stands around a number."""

import pytest

from knowledge.extraction.surroundings import (
    foreign_noun,
    is_dated,
    is_listed,
    is_of_one_sex,
    is_out_of,
    is_part,
    is_reported,
    is_served,
    is_whole,
    lives_apart,
    nearest_indicator,
    says_measured,
    words_since,
)
from tests.shorthand import numbers


@pytest.mark.parametrize(
    ("text", "measured"),
    [
        ("Ada 15.506 balita yang diukur.", True),
        ("Ada 762 anak stunting.", False),
        ("Ada 120 anak sehat.", False),
    ],
)
def test_children_are_said_to_be_measured(text: str, measured: bool) -> None:
    assert says_measured(numbers(text)[0]) is measured


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Dari total 27.423 balita.", True),
        ("Sasaran sebanyak 215.230 balita.", True),
        ("Jumlah balita stunting mencapai 3.402 anak.", False),
        ("Jumlah balita penyandang stunting mencapai 3.402 anak.", False),
        ("Ada 120 anak.", False),
    ],
)
def test_the_words_that_make_a_number_the_whole(text: str, whole: bool) -> None:
    assert is_whole(numbers(text)[0]) is whole


def test_a_part_is_told_from_the_children_measured() -> None:
    part, whole = numbers("Sebanyak 1.331 dari 9.120 balita yang diukur.")
    assert is_part(part)
    assert not is_part(whole)


@pytest.mark.parametrize(
    ("text", "listed", "dated"),
    [
        ("Jawa Tengah 485.893 balita.", True, False),
        ("Pada 2023 ada 485.893 balita.", False, True),
        ("Jawa Tengah, kata kepala dinas itu, 485.893 balita.", False, False),
    ],
)
def test_a_list_and_a_date(text: str, listed: bool, dated: bool) -> None:
    (number,) = numbers(text)
    assert (is_listed(number), is_dated(number)) == (listed, dated)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Dana 10 persen.", "Dana"),
        ("Ada 12 orang kader.", "kader"),
        ("Ada 12 anak stunting.", None),
        ("Survei itu, yang memakai sampel besar, menaruh Tapin di posisi 42 persen.", None),
        ("Survei itu memakai sampel 42 persen.", "sampel"),
        ("Bandingkan dengan Tapin yang menganggarkan Rp12 miliar: 42 persen.", None),
        ("Dana itu: 42 persen.", "Dana"),
        ("Nilai itu naik 0,8 persen.", None),
        ("Nilai rapor naik 0,8 persen.", "Nilai"),
        ("Galat survei bisa 3 persen.", "Galat"),
        ("Dana Rp9 miliar hanya mampu menurunkan 0,7 persen.", None),
        ("Dana Rp9 miliar menurunkan angka kemiskinan 0,7 persen.", "kemiskinan"),
        ("Dana diturunkan 0,7 persen.", "Dana"),
    ],
)
def test_a_number_of_something_else(text: str, word: str | None) -> None:
    cue = foreign_noun(numbers(text)[0])
    assert (cue.span.text if cue else None) == word


def test_the_nearest_indicator_and_its_distance() -> None:
    (number,) = numbers("Prevalensi naik, kasus stunting di sini 12 anak.")
    nearest = nearest_indicator(number)
    assert nearest is not None
    assert (nearest.code, words_since(number, nearest)) == ("stunting_cases", 2)
    assert nearest_indicator(numbers("Ada 12 anak.")[0]) is None


@pytest.mark.parametrize(
    ("text", "served"),
    [
        ("Ada 300 anak stunting menerima PMT.", True),
        ("Ada 300 anak stunting di Tapin mendapat telur.", True),
        ("Mendampingi 300 anak.", True),
        ("Telur bagi 300 anak.", True),
        ("Ada 300 anak stunting dan mereka menerima PMT.", False),
        ("Ada 300 anak stunting.", False),
        ("Masih ada 300 anak stunting yang ditangani.", False),
        ("Masih ada 300 anak stunting yang mendapat telur.", True),
        ("Sebanyak 300 anak stunting yang ditangani.", True),
    ],
)
def test_children_for_whom_something_is_done(text: str, served: bool) -> None:
    assert is_served(numbers(text)[0]) is served


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Sebanyak 300 keluarga di antaranya berada di Tapin.", True),
        ("Sebanyak 300 keluarga di antaranya di Kabupaten Tapin.", True),
        ("Sebanyak 300 keluarga di antaranya tinggal di rumah kontrakan.", False),
        ("Sebanyak 300 keluarga di antaranya ikut ke Tapin.", False),
    ],
)
def test_those_of_them_who_live_in_one_place(text: str, apart: bool) -> None:
    assert lives_apart(numbers(text)[0]) is apart


def test_children_of_one_sex() -> None:
    boys, all_ = numbers("Ada 12 anak laki-laki dari 30 anak.")
    assert is_of_one_sex(boys)
    assert not is_of_one_sex(all_)


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("Tapin melaporkan 126 anak.", True),
        ("Tercatat 689 anak (Desember 2022).", True),
        ("Terdapat 94 anak di Tapin.", True),
        ("Ada 94 anak yang senang.", False),
        ("Tapin memiliki 94 anak.", False),
    ],
)
def test_a_bare_count_that_is_reported(text: str, reported: bool) -> None:
    assert is_reported(numbers(text)[0]) is reported


@pytest.mark.parametrize(
    ("text", "out_of"), [("Ada 12 dari total 9.000 balita.", True), ("Ada 12 anak, 9.000 balita diukur.", False)]
)
def test_a_number_is_led_in_by_what_it_is_out_of(text: str, out_of: bool) -> None:
    assert is_out_of(numbers(text)[-1]) is out_of
