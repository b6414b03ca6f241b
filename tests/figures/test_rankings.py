"""Places in order."""

from dataclasses import replace

import pytest

from knowledge.asking import ask
from knowledge.figures.rankings import COUNTS_UNRANKED, LEADING, PLAIN_MEAN, RANK, answer_ranking
from knowledge.language.places import gazetteer
from knowledge.models import Context, Level, Status, Verdict
from knowledge.understanding.questions import understand
from tests.samples import FACTS, TABALONG, answer_to, make_fact, make_holdings, values


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("daerah mana yang stuntingnya paling tinggi di Kalsel tahun 2022?", ["27.4", "16.2", "14.8"]),
        ("kabupaten mana yang stuntingnya paling tinggi di Kalsel tahun 2022?", ["27.4", "16.2"]),
        ("selain Balangan daerah mana yang tertinggi di Kalsel tahun 2022?", ["16.2", "14.8"]),
        ("urutan kedua tertinggi di Kalsel tahun 2022", ["16.2"]),
        ("siapa nomor satu di Kalsel tahun 2022", ["27.4"]),
        ("dua besar di Kalsel tahun 2022", ["27.4", "16.2"]),
        ("2 terbawah di Kalsel tahun 2022", ["14.8", "16.2"]),
        ("peringkat terakhir di Kalsel tahun 2022", ["14.8"]),
        ("peringkat 2 di Kalsel tahun 2022", ["16.2"]),
        ("daerah mana di Kalsel 15 sampai 20 persen tahun 2022?", ["16.2"]),
        ("daerah mana di Kalsel antara 15 dan 20 persen tahun 2022?", ["16.2"]),
        ("daerah mana di Kalsel minimal 16,2 persen tahun 2022?", ["27.4", "16.2"]),
        ("daerah mana di Kalsel yang mencapai target 15 persen tahun 2022?", ["14.8"]),
        ("daerah mana di Kalsel yang belum mencapai target 15 persen tahun 2022?", ["27.4", "16.2"]),
        ("daerah mana di Kalsel yang masih di atas target nasional 20 persen tahun 2022?", ["27.4"]),
        ("daerah terendah di kalsel 2022 menurut SSGI", ["14.8", "16.2", "27.4"]),
        ("2 daerah tertinggi di kalsel 2022", ["27.4", "16.2"]),
        ("daerah mana di Kalsel yang di atas 20 persen tahun 2022?", ["27.4"]),
        ("daerah mana di Kalsel yang di bawah 15 persen tahun 2022?", ["14.8"]),
        ("peringkat Balangan di Kalsel tahun 2022", ["27.4"]),
        ("kabupaten urutan kedua tertinggi di Kalsel 2022", ["16.2"]),
    ],
)
def test_ranking(text: str, shown: list[str]) -> None:
    answer = answer_to(text)
    assert answer.status is Status.ANSWERED
    assert values(answer.facts) == shown


def test_coverage_is_told() -> None:
    notes = answer_to("daerah mana paling tinggi stuntingnya di Kalsel 2022").notes
    assert notes == ("3 dari 13 kabupaten/kota di Provinsi Kalimantan Selatan punya data yang sebanding (2022).",)


def test_the_rank_of_a_place() -> None:
    notes = answer_to("peringkat Banjarbaru di Kalsel tahun 2022").notes
    assert notes[0] == RANK.format(name="Kota Banjarbaru", rank=3, held=3, order="tertinggi")
    notes = answer_to("Banjarbaru nomor berapa paling rendah di Kalsel 2022").notes
    assert notes[0] == RANK.format(name="Kota Banjarbaru", rank=1, held=3, order="terendah")


def test_how_many_of_a_long_ranking_are_shown_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.figures.rankings.MOST_RANKED", 2)
    answer = answer_to("daerah mana yang stuntingnya paling tinggi di Kalsel tahun 2022?")
    assert (values(answer.facts), answer.notes[0]) == (["27.4", "16.2"], LEADING.format(count=2, held=3))
    assert len(answer_to("2 daerah tertinggi di kalsel 2022").notes) == 1


def test_the_mean_of_places() -> None:
    answer = answer_to("rata-rata prevalensi stunting daerah di Kalsel 2022")
    assert [str(one.value) for one in answer.calculations] == ["19.5"]
    assert answer.notes[0] == PLAIN_MEAN


@pytest.mark.parametrize(
    "text",
    [
        "kabupaten mana paling tinggi stuntingnya di Kalsel 2019",
        "kabupaten mana yang kasus stuntingnya paling banyak di Kalsel",
        "peringkat Tabalong di Kalsel tahun 2022",
        "provinsi mana paling tinggi",
        "kabupaten mana yang penurunannya paling besar di Kalsel",
    ],
)
def test_what_cannot_be_ranked(text: str) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.facts) == (Status.NO_DATA, ())


def test_too_few_of_the_whole_country_are_no_ranking() -> None:
    abroad = replace(FACTS[5], place=gazetteer().place("64.01"))
    holdings = make_holdings((*FACTS, abroad))
    answer = answer_ranking(understand("kabupaten tertinggi?"), holdings)
    assert (answer.status, answer.facts) == (Status.CHOOSE, ())
    assert [place.code for place in answer.question.choices] == ["63", "64"]


def test_all_places_and_both_ends() -> None:
    assert values(answer_to("bandingkan seluruh daerah di Kalsel 2022").facts) == ["27.4", "16.2", "14.8"]
    assert values(answer_to("daerah tertinggi dan terendah di Kalsel 2022").facts) == ["27.4", "14.8"]
    assert values(answer_to("2 daerah tertinggi dan 2 terendah di Kalsel 2022").facts) == ["27.4", "14.8"]
    apart = answer_to("berapa selisih daerah tertinggi dan terendah di Kalsel 2022")
    assert [one.formula for one in apart.calculations] == ["27,4 − 14,8 = 12,6 poin persen"]
    assert answer_to("jarak daerah tertinggi dan terendah di Kalsel 2022").calculations == apart.calculations


def test_shares_ranked_for_numbers_of_children_are_told() -> None:
    assert COUNTS_UNRANKED in answer_to("daerah mana yang stuntingnya paling banyak di Kalsel tahun 2022?").notes


def test_cities_are_counted_apart() -> None:
    notes = answer_to("kabupaten mana di Kalsel yang di atas 15 persen tahun 2022?").notes
    assert notes[-1] == "2 dari 11 kabupaten di Provinsi Kalimantan Selatan punya data yang sebanding (2022)."


@pytest.mark.parametrize(
    ("turns", "verdict", "shown"),
    [
        (("Balangan tertinggi di Kalsel tahun 2022?",), Verdict.TRUE, []),
        (("apa benar Banjarbaru tertinggi di Kalsel tahun 2022",), Verdict.FALSE, ["27.4"]),
        (("Tapin terendah kedua di Kalsel tahun 2022?",), Verdict.TRUE, []),
        (("apakah Banjarbaru terendah tahun 2022?",), Verdict.TRUE, []),
        (("stunting Banjarbaru 2022", "terendah di Kalsel?"), Verdict.TRUE, []),
        (("peringkat Banjarbaru di Kalsel tahun 2022",), None, []),
        (("Banjarbaru nomor berapa paling rendah di Kalsel 2022",), None, []),
    ],
)
def test_a_rank_that_is_asserted_is_judged(turns: tuple[str, ...], verdict: Verdict | None, shown: list[str]) -> None:
    answer = answer_to(*turns)
    assert (answer.verdict, values(answer.others)) == (verdict, shown)


def test_a_province_is_held_against_provinces() -> None:
    answer = answer_to("provinsi mana yang stuntingnya paling rendah?")
    assert (answer.status, answer.missing) == (Status.NO_DATA, ("perbandingan antarwilayah di Indonesia",))
    assert all(fact.place.level is Level.PROVINCE for fact in answer.nearest)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("daerah mana yang stuntingnya lebih rendah 2022?", ["14.8", "16.2", "27.4"]),
        ("which regency has higher stunting in 2022?", ["27.4", "16.2"]),
    ],
)
def test_a_kind_of_place_is_ranked(text: str, shown: list[str]) -> None:
    assert values(answer_to(text).facts) == shown


def test_the_nearest_are_of_what_is_asked() -> None:
    assert values(answer_to("kabupaten mana yang kasus stuntingnya paling banyak di Kalsel").nearest) == ["511"]


def test_districts_are_ranked_within_their_regency() -> None:
    codes = ("63.09.01", "63.09.02", "63.09.03")
    held = tuple(
        make_fact(TABALONG, f"{value} kasus", code, value, "2022")
        for code, value in zip(codes, ("905", "871", "640"), strict=True)
    )
    holdings = make_holdings((*FACTS, *held))
    highest = ask("kecamatan mana di Tabalong yang kasus stuntingnya tertinggi?", Context(), holdings)
    assert [fact.place.code for fact in highest.facts] == list(codes)
    two = ask("2 kecamatan kasus terendah di Tabalong", Context(), holdings)
    assert [fact.place.code for fact in two.facts] == ["63.09.03", "63.09.02"]
