"""A message into a question, alone and in a chat."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.models import Context, Intent, Part, Period, Question, Unit
from knowledge.understanding.questions import MOST_QUESTIONS, split_questions, understand

P, C = "stunting_prevalence", "stunting_cases"

# text, indicator, places, periods
SPEC = [
    ("Berapa kasus stunting HSS tahun 2021?", C, ["63.06"], ["2021"]),
    ("brp kss stntng hss thn 2023", C, ["63.06"], ["2023"]),
    ("stuntng HSS dua ribu dua pulu dua?", None, ["63.06"], ["2022"]),
    ("How many stunting cases did Hulu Sungai Selatan record in 2021?", C, ["63.06"], ["2021"]),
    ("Barapa ikung kakanakan stunting di HSS wahini?", C, ["63.06"], []),
    ("stunting tala brp persen?", P, ["63.01"], []),
    ("prevalensi stunting Kotabaru", P, ["63.02"], []),
    ("berapa persen anak stunting di HSS", P, ["63.06"], []),
    ("angka stunting HSS", None, ["63.06"], []),
    ("hss 2022?", None, ["63.06"], ["2022"]),
    ("turun berapa persen kasus stunting HSS 2020 ke 2023", C, ["63.06"], ["2020", "2021", "2022", "2023"]),
    ("turun berapa persen stunting tala", None, ["63.01"], []),
    ("posisi stunting HSS dibanding provinsi dan nasional 2022", None, ["63.06", "00", "63"], ["2022"]),
    ("keluarga berisiko stunting HSS", "families_at_risk", ["63.06"], []),
    ("berapa balita di HST", "children_measured", ["63.07"], []),
    ("berapa kasus di HST 2022", C, ["63.07"], ["2022"]),
]

FOLLOW_UPS = [
    ("kalau 2021?", Intent.LOOKUP, C, ["63.06"], ["2021"], {"indicator", "places"}),
    ("yang Tala?", Intent.LOOKUP, C, ["63.01"], ["2022"], {"indicator", "periods"}),
    ("naik apa turun?", Intent.TREND, C, ["63.06"], [], {"indicator", "places"}),
    ("turun berapa dari tahun sebelumnya?", Intent.DIFFERENCE, C, ["63.06"], ["2021", "2022"], {"indicator", "places"}),
    ("sumbernya?", Intent.SOURCE, C, ["63.06"], ["2022"], {"indicator", "places", "periods"}),
    ("itu data kapan?", Intent.SOURCE, C, ["63.06"], ["2022"], {"indicator", "places", "periods"}),
    ("berapa persen?", Intent.LOOKUP, P, ["63.06"], ["2022"], {"places", "periods"}),
    ("prevalensi stunting Tala", Intent.LOOKUP, P, ["63.01"], [], set()),
    ("stunting di kota wakanda?", Intent.LOOKUP, None, [], [], set()),
    ("apa itu stunting?", Intent.DEFINITION, None, [], [], set()),
]

CHAT = Context(indicator=C, places=("63.06",), periods=("2022",), shown=("2022",), figures=("659",), intent="lookup")


def codes(question: Question) -> tuple[list[str], list[str]]:
    return [place.code for place in question.places], [period.code for period in question.periods]


@pytest.mark.parametrize(("text", "indicator", "places", "periods"), SPEC)
def test_understand(text: str, indicator: str | None, places: list[str], periods: list[str]) -> None:
    question = understand(text)
    assert (question.indicator, *codes(question)) == (indicator, places, periods)
    assert question.carried == frozenset()


@pytest.mark.parametrize(("text", "intent", "indicator", "places", "periods", "carried"), FOLLOW_UPS)
def test_follow_ups(
    text: str, intent: Intent, indicator: str | None, places: list[str], periods: list[str], carried: set[str]
) -> None:
    question = understand(text, CHAT)
    assert (question.intent, question.indicator, *codes(question)) == (intent, indicator, places, periods)
    assert question.carried == carried


def test_a_bare_year_asks_the_last_question_anew() -> None:
    question = understand("kalau 2021 sampai 2023?", Context(places=("63.06",), intent="difference"))
    assert question.intent is Intent.DIFFERENCE


def test_a_pronoun_carries_what_the_chat_was_about() -> None:
    context = Context(places=("63.06",), terms=("ketua", "tpps"), intent="passage")
    question = understand("apa yang akan beliau lakukan?", context)
    assert (question.intent, question.terms) == (Intent.PASSAGE, ("ketua", "tpps"))
    assert [place.code for place in question.places] == ["63.06"]


def test_a_programme_of_the_chats_place_is_no_pronoun() -> None:
    context = Context(places=("63.06",), terms=("ketua", "tpps"), intent="passage")
    question = understand("programnya apa saja?", context)
    assert question.terms == ()
    assert [place.code for place in question.places] == ["63.06"]


def test_what_else_a_question_holds() -> None:
    question = understand("benarkah stunting balagnan 2022 ada 640 kasus menurut e-PPGBM?")
    assert question.figures == (Decimal(640),)
    assert question.survey == "e-PPGBM"
    assert question.unit is Unit.CHILDREN
    assert question.corrections == (("balagnan", "balangan"),)
    assert question.plain.startswith("benarkah stunting balangan")


def test_an_open_range_has_no_single_year() -> None:
    question = understand("perkembangan stunting HSS sejak 2021")
    assert question.periods == ()
    assert question.since is not None
    assert question.since.code == "2021"


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("stunting Tapin menurut kompas berapa", "kompas"),
        ("stunting Tapin mnurut ANTARA", "ANTARA"),
        ("versi radar serayu stunting Tapin berapa?", "radar serayu"),
        ("stunting Tapin menurut Dinkes", "Dinas Kesehatan"),
        ("stunting Tapin versi SSGI", ""),
        ("stunting menurut kabupaten", ""),
        ("stunting Tapin menurut data terbaru", ""),
        ("kata siapa stunting Tapin 16 persen?", ""),
        ("stunting menurut umur", ""),
    ],
)
def test_by_whose_word(text: str, authority: str) -> None:
    assert understand(text).authority == authority


SPLITS = [
    ("apa yang harus dilakukan, anak saya kejang? berapa kasus stunting HSS 2023?", 1),
    ("berapa kasus stunting HSS 2021? kalau Tala?", 2),
    ("berapa kasus stunting HSS 2022 dan berapa persen stunting Tala?", 2),
    ("kasus stunting hss 2021?\nstunting tala?", 2),
    ("berapa stunting HSS 2023 dan siapa ketua TPPS nya", 2),
    ("stunting HSS 2023 berapa? sumbernya apa?", 2),
    ("apa itu stunting dan apa penyebabnya", 1),
    ("kamu siapa? manusia apa robot?", 1),
    ("Petik Aksi seri I diadakan kapan dan di mana?", 1),
    ("What is Petik Aksi and which series was it?", 1),
    ("stunting HSS dan Tala 2022?", 1),
    ("kasus stunting HSS 2021\nstunting Tala 2022", 2),
    ("berapa stunting HSS, siapa ketua TPPSnya, dan apa programnya?", 3),
    ("", 1),
]


@pytest.mark.parametrize(("text", "count"), SPLITS)
def test_split_questions(text: str, count: int) -> None:
    assert len(split_questions(text)) == count


def test_there_is_a_most_to_answer() -> None:
    assert len(split_questions("berapa kasus stunting HSS 2021? " * 9)) == MOST_QUESTIONS


@given(st.text(max_size=300))
def test_any_text_is_understood(text: str) -> None:
    assert understand(text, CHAT).text == text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("kabupaten tertinggi tahun ini?", "kabupaten tertinggi 2026?"),
        ("tren sejak tahun sebelumnya", "tren sejak 2021"),
        ("kabupaten tertinggi bulan lalu", "kabupaten tertinggi Juni 2026"),
        ("kabupaten tertinggi 2023?", "kabupaten tertinggi 2023?"),
    ],
)
def test_what_was_asked_is_kept_with_its_years(text: str, asked: str) -> None:
    chat = Context(periods=("2022",), intent="lookup")
    assert understand(text, chat, today=Period(2026, Part.MONTH, 7)).asked == asked
