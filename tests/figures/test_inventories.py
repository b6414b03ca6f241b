"""Which figures there are, and which places lack them."""

import pytest

from knowledge.asking import ask
from knowledge.figures.inventories import MOST_PLACES, NOT_LISTED
from knowledge.language.places import gazetteer
from knowledge.models import Context, Intent, Status
from tests.samples import SURVEY, THIS_YEAR, answer_to, make_fact, make_holdings, reply_to


def test_inventory() -> None:
    assert len(answer_to("data apa saja tentang Tabalong?").facts) == 4
    assert len({fact.place for fact in answer_to("kamu punya data apa saja?").facts}) == 5
    assert answer_to("data apa saja tentang Tanah Bumbu?").status is Status.NO_DATA


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("data apa saja tahun 2022?", 5),
        ("data SSGI 2022 ada daerah mana saja?", 3),
        ("survei apa saja yang ada untuk Banjarbaru?", 2),
        ("tahun berapa saja data Tabalong ada?", 4),
    ],
)
def test_an_inventory_is_of_what_is_named(text: str, count: int) -> None:
    assert len(answer_to(text).facts) == count


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("kabupaten mana yang datanya tidak ada tahun 2022?", False),
        ("daerah mana yang belum punya data 2022?", False),
        ("kabupaten mana saja yang datanya kosong?", False),
        ("tahun berapa yang tidak ada datanya untuk Tabalong?", True),
    ],
)
def test_what_is_lacking_is_told_by_place(text: str, held: bool) -> None:
    answer = answer_to(text)
    assert (answer.question.intent, answer.status, bool(answer.facts)) == (Intent.INVENTORY, Status.ANSWERED, held)


def test_places_without_a_figure_are_named_and_counted() -> None:
    reply = reply_to("kabupaten mana yang belum ada data tahun 2022?")
    assert "Belum ada data stunting 2022 untuk Kabupaten Tanah Laut" in reply
    assert "Kabupaten Tapin" not in reply
    assert "dari 13 kabupaten/kota di Provinsi Kalimantan Selatan punya datanya." in reply


def test_how_many_places_have_a_figure_goes_first() -> None:
    notes = answer_to("berapa kabupaten di Kalsel yang punya data 2022?").notes
    assert [note.split()[:4] for note in notes] == [
        ["3", "dari", "11", "kabupaten"],
        ["Belum", "ada", "data", "stunting"],
    ]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("berapa kota di Kalsel?", "1 dari 2 kota"),
        ("jumlah kabupaten di Kalsel", "dari 11 kabupaten di"),
        ("berapa kabupaten/kota di Kalsel yang ada datanya?", "dari 13 kabupaten/kota"),
    ],
)
def test_the_kind_of_place_asked_for_is_counted(text: str, counted: str) -> None:
    answer = answer_to(text)
    assert answer.question.intent is Intent.INVENTORY
    assert counted in answer.notes[0]


def test_where_no_place_lacks_it_that_is_said() -> None:
    facts = [make_fact(SURVEY, "16,2 persen", one.code, "16.2", "2022") for one in gazetteer().children("63")]
    answer = ask("kabupaten mana yang tidak ada datanya 2022?", Context(), make_holdings(tuple(facts)), THIS_YEAR)
    assert answer.notes == ("Semua 13 kabupaten/kota di Provinsi Kalimantan Selatan punya data stunting 2022.",)


@pytest.mark.parametrize(
    "text",
    [
        "sejak tahun berapa data Tabalong?",
        "data Tabalong dari tahun berapa sampai berapa?",
        "data terbaru tahun berapa?",
        "ada yang lebih baru?",
    ],
)
def test_how_far_the_data_reach(text: str) -> None:
    assert reply_to(text).startswith("Data yang saya punya: dari 20")


def test_more_places_than_a_message_holds_are_counted() -> None:
    regencies = [one for code in ("32", "33") for one in gazetteer().children(code)][: MOST_PLACES + 3]
    facts = [make_fact(SURVEY, "16,2 persen", one.code, "16.2", "2022") for one in regencies]
    answer = ask("data apa saja yang ada?", Context(), make_holdings(tuple(facts)), THIS_YEAR)
    assert (len(answer.facts), answer.notes) == (MOST_PLACES, (NOT_LISTED.format(count=3),))
