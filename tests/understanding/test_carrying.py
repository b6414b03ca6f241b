"""What a chat supplies."""

from dataclasses import replace
from decimal import Decimal

import pytest

from knowledge.models import Context, Direction, Intent, Period
from knowledge.understanding.questions import understand

CHAT = Context(places=("63.06",), periods=("2022",), shown=("2022",), figures=("659",), intent="lookup")


@pytest.mark.parametrize("text", ["siapa yang bilang?", "kata siapa?", "sumbernya?", "bulan apa itu?"])
def test_a_source_is_of_the_figures_last_shown(text: str) -> None:
    assert understand(text, CHAT).figures == (Decimal(659),)


@pytest.mark.parametrize("text", ["kalau provinsinya?", "yang provinsi berapa?"])
def test_ones_own_province(text: str) -> None:
    question = understand(text, CHAT)
    assert (question.intent, [place.code for place in question.places]) == (Intent.LOOKUP, ["63"])
    assert [period.code for period in question.periods] == ["2022"]


def test_how_many_children_is_of_cases() -> None:
    assert understand("berapa anak itu?", CHAT).indicator == "stunting_cases"


def test_a_source_of_another_place_is_not() -> None:
    assert understand("sumber data Tala?", CHAT).figures == ()


def test_a_difference_lies_between_the_last_two_years() -> None:
    question = understand("selisihnya?", Context(places=("63.06",), periods=("2021",), earlier=("2022",)))
    assert [period.code for period in question.periods] == ["2021", "2022"]


def test_an_end_is_moved() -> None:
    context = Context(
        places=("63",), periods=("2021", "2022"), intent="difference", asked="Kalsel turun dari 2021 ke 2022 berapa?"
    )
    question = understand("ke 2024?", context)
    assert (question.intent, [period.code for period in question.periods]) == (Intent.DIFFERENCE, ["2021", "2024"])
    assert "places" in question.carried


def test_a_start_is_moved() -> None:
    context = Context(places=("63.06",), periods=("2021", "2022"), intent="difference")
    question = understand("dari 2020 maksud saya", context)
    assert (question.intent, [period.code for period in question.periods]) == (Intent.DIFFERENCE, ["2020", "2022"])


@pytest.mark.parametrize(("intent", "carried"), [("lookup", []), ("target", ["2022"])])
def test_a_target_carries_the_year_of_a_target_only(intent: str, carried: list[str]) -> None:
    question = understand("targetnya?", Context(places=("63.06",), periods=("2022",), intent=intent))
    assert [period.code for period in question.periods] == carried


@pytest.mark.parametrize("intent", [Intent.RANKING, Intent.AVERAGE, Intent.TREND, Intent.SHARE])
def test_a_bare_place_asks_anew(intent: Intent) -> None:
    assert understand("kalau Kalsel?", Context(places=("62",), intent=intent.value)).intent is intent


def test_what_somebody_said_is_of_whom_the_chat_was_about() -> None:
    context = Context(places=("63.06",), terms=("ketua", "tpps"), intent="passage")
    assert understand("apa katanya?", context).terms == ("ketua", "tpps")


@pytest.mark.parametrize(
    ("text", "places"),
    [("yang tertinggi kabupaten mana?", ["63"]), ("yang terendah?", ["63"]), ("peringkat berapa?", ["63.06"])],
)
def test_the_highest_place_is_looked_for_in_the_province(text: str, places: list[str]) -> None:
    question = understand(text, CHAT)
    assert [place.code for place in question.places] == places
    assert [period.code for period in question.periods] == ["2022"]


def test_the_end_of_a_ranking_is_carried() -> None:
    context = Context(places=("63",), intent="ranking", direction="down")
    question = understand("kalau 2021?", context)
    assert (question.intent, question.direction) == (Intent.RANKING, Direction.DOWN)


@pytest.mark.parametrize(
    ("text", "code"), [("yang kota?", "32.79"), ("kalau kota?", "32.79"), ("yang kabupaten?", "63.03")]
)
def test_the_city_or_regency_of_the_same_name(text: str, code: str) -> None:
    other = "63.03" if code == "32.79" else "32.79"
    assert [place.code for place in understand(text, Context(places=(other,), intent="lookup")).places] == [code]


@pytest.mark.parametrize("text", ["yang persen", "persennya?", "kalau persen"])
def test_another_measure_asks_anew(text: str) -> None:
    question = understand(text, Context(places=("63.06",), indicator="stunting_cases", intent="trend"))
    assert (question.intent, question.indicator) == (Intent.TREND, "stunting_prevalence")


@pytest.mark.parametrize("text", ["maksudnya?", "artinya apa?"])
def test_what_is_meant_is_the_measure_before(text: str) -> None:
    question = understand(text, CHAT)
    assert (question.intent, question.indicator) == (Intent.DEFINITION, "stunting_prevalence")


def test_back_to_a_place() -> None:
    question = understand("balik ke Tala", Context(places=("63.06",), periods=("2022",), intent="trend"))
    assert (question.intent, [place.code for place in question.places]) == (Intent.TREND, ["63.01"])


@pytest.mark.parametrize("text", ["gimana tala?", "tala gimana?", "bagaimana dengan Tala", "what about Tala?"])
def test_what_about_a_place(text: str) -> None:
    question = understand(text, CHAT)
    assert (question.intent, [place.code for place in question.places]) == (Intent.LOOKUP, ["63.01"])
    assert [period.code for period in question.periods] == ["2022"]


@pytest.mark.parametrize("text", ["sebelumnya?", "yang sebelumnya berapa?", "sebelumnya lagi?"])
def test_the_figure_before(text: str) -> None:
    question = understand(text, CHAT)
    assert (question.intent, question.earlier, question.before) == (Intent.LOOKUP, True, Period(2022))


@pytest.mark.parametrize("text", ["yang prevalensi", "kalau prevalensinya?", "prevalensi stunting?"])
def test_another_measure_keeps_the_year_where_it_leans_on_the_chat(text: str) -> None:
    question = understand(text, replace(CHAT, indicator="stunting_cases"))
    assert (question.indicator, question.places[0].code) == ("stunting_prevalence", "63.06")
    assert bool(question.periods) is not text.startswith("prevalensi")


def test_a_source_after_a_ranking_is_of_the_places_shown() -> None:
    context = Context(
        places=("63",), intent="ranking", among=("63.04", "63.01"), figures=("16.5",), shown=("2022", "2024")
    )
    question = understand("siapa yang bilang?", context)
    assert [place.code for place in question.places] == ["63.04", "63.01"]
    assert [period.code for period in question.periods] == ["2022", "2024"]


@pytest.mark.parametrize("text", ["kalau yang terbaru?", "Tapin yang terbaru?", "sekarang berapa?"])
def test_the_newest_takes_no_year_from_the_chat(text: str) -> None:
    assert understand(text, CHAT).periods == ()


@pytest.mark.parametrize(
    ("text", "survey"), [("kalau Tapin?", "e-PPGBM"), ("selain e-PPGBM?", None), ("kok beda?", None)]
)
def test_an_instrument_is_kept_for_the_same_asked_of_another_place(text: str, survey: str | None) -> None:
    assert understand(text, replace(CHAT, survey="e-PPGBM")).survey == survey


@pytest.mark.parametrize(
    ("text", "intent", "periods"),
    [
        ("naik ya?", Intent.DIFFERENCE, ["2021", "2022"]),
        ("turun 170 kasus?", Intent.CLAIM, ["2021", "2022"]),
        ("jadi total turun berapa?", Intent.DIFFERENCE, ["2020", "2022"]),
        ("turun terus?", Intent.TREND, []),
    ],
)
def test_a_movement_is_between_the_years_asked_about(text: str, intent: Intent, periods: list[str]) -> None:
    question = understand(text, replace(CHAT, earlier=("2020", "2021")))
    assert (question.intent, [period.code for period in question.periods]) == (intent, periods)


@pytest.mark.parametrize("text", ["hmm gimana tuh", "bukan HSS", "terus?", "sebutkan"])
def test_what_says_nothing_of_its_own_is_asked_back(text: str) -> None:
    question = understand(text, CHAT)
    assert (question.intent, "periods" in question.carried) == (Intent.HELP, True)


@pytest.mark.parametrize(
    "text", ["apa penyebabnya?", "siapa bupatinya?", "programnya apa?", "kenapa?", "anggarannya?", "yang gagal?"]
)
def test_what_asks_for_words_after_a_figure_is_of_its_place(text: str) -> None:
    question = understand(text, CHAT)
    assert (question.intent, [place.code for place in question.places]) == (Intent.PASSAGE, ["63.06"])


def test_an_instrument_goes_on_with_a_question_asked_anew() -> None:
    chat = Context(places=("63.05",), survey="e-PPGBM", intent="trend", asked="tren")
    question = understand("kalau Balangan?", chat)
    assert (question.intent, question.survey, "survey" in question.carried) == (Intent.TREND, "e-PPGBM", True)


def test_the_topic_of_the_question_before_begins_none_anew() -> None:
    asked = "kabupaten mana yang stuntingnya tertinggi?"
    chat = Context(places=("63",), periods=("2022",), survey="SSGI", intent="ranking", asked=asked)
    question = understand("kalau Kalteng?", chat)
    assert ([period.code for period in question.periods], question.survey) == (["2022"], "SSGI")


def test_what_is_held_against_the_place_before_is_of_its_instrument() -> None:
    assert understand("dibanding Tala?", replace(CHAT, survey="e-PPGBM")).survey == "e-PPGBM"
