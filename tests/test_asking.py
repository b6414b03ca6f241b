"""One message of a chat."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

import knowledge
from knowledge.asking import ask
from knowledge.figures.contrasts import OTHER_SURVEYS
from knowledge.figures.lookups import NO_SPEAKER, SPEAKER_BESIDE
from knowledge.models import Context, Intent, Period, Status
from knowledge.rendering.sayings import CARRIED, NEWEST
from knowledge.rendering.wording import plain, render
from tests.samples import (
    DOCUMENTS,
    FACTS,
    HOLDINGS,
    THIS_YEAR,
    answer_to,
    make_holdings,
    reply_to,
    values,
)


def test_several_questions_are_answered_one_after_another() -> None:
    answer = answer_to("berapa kasus stunting Tabalong 2021? berapa persen stunting Tapin?")
    assert values(answer.facts) == ["871"]
    assert [values(more.facts) for more in answer.more] == [["16.2"]]
    assert answer.context.places == ("63.05",)


def test_a_question_leans_on_the_one_before_it_in_the_same_message() -> None:
    answer = answer_to("berapa kasus stunting Tabalong 2021? kalau Tapin 2022?")
    assert answer.more[0].status is Status.NO_DATA
    assert values(answer.more[0].nearest) == ["16.2"]


@pytest.mark.parametrize("aside", ["terima kasih", "halo", "apa itu TPK?", "siapa presiden?", "anak saya kurus"])
def test_what_comes_between_leaves_the_chat_where_it_was(aside: str) -> None:
    assert values(answer_to("kasus stunting Tabalong 2021", aside, "kalau 2022?").facts) == ["640"]


def test_a_question_in_words_moves_the_place() -> None:
    context = answer_to("kasus stunting Tabalong 2021", "kapan rembuk stunting Balangan digelar?").context
    assert context.places == ("63.11",)


def test_this_year_is_given_or_open() -> None:
    assert ask("stunting Tapin tahun lalu", Context(), HOLDINGS, Period(2023)).facts
    assert ask("stunting Tapin tahun lalu", Context(), HOLDINGS, THIS_YEAR).status is Status.NO_DATA
    assert ask("stunting Tapin tahun lalu", Context(), HOLDINGS).facts


@pytest.mark.parametrize("text", ["", " ", "?", "😀", "x" * 5000, "<b>", "stunting " * 700, "'; DROP TABLE facts; --"])
def test_any_message_gets_an_answer(text: str) -> None:
    assert ask(text, Context(), HOLDINGS, THIS_YEAR).status


@pytest.mark.parametrize(
    ("turns", "status", "figures"),
    [
        (["kasus stunting Tabalong sebelum 2022"], Status.ANSWERED, ["905", "871"]),
        (["kasus stunting Tabalong setelah 2021"], Status.ANSWERED, ["640", "511"]),
        (["kasus stunting Tabalong sebelum 2020"], Status.NO_DATA, []),
        (["kasus stunting Tabalong setelah 2023"], Status.NO_DATA, []),
        (["kasus stunting Tabalong awal 2023"], Status.NO_DATA, []),
        (["kasus stunting Tabalong pertengahan 2023"], Status.NO_DATA, []),
        (["kasus stunting Tabalong akhir 2023"], Status.ANSWERED, ["511"]),
        (["kasus stunting Tabalong akhir 2022"], Status.NO_DATA, []),
        (["kasus stunting Tabalong sebelumnya"], Status.ANSWERED, ["640"]),
        (["stunting Batola sebelumnya"], Status.NO_DATA, []),
        (["kasus stunting Tabalong 2022", "sebelumnya berapa?"], Status.ANSWERED, ["871"]),
        (["kasus stunting Tabalong '22"], Status.ANSWERED, ["640"]),
        (["kasus stunting Tabalong 2222"], Status.CHOOSE, []),
        (["Tabalong 202"], Status.CHOOSE, []),
        (["kasus stunting Tabalong 20222"], Status.CHOOSE, []),
        (["kasus stunting Tabalong bulan lalu"], Status.NO_DATA, []),
        (["kasus stunting Tabalong semester ini"], Status.NO_DATA, []),
        (["stunting Tabalong 2021.5"], Status.CHOOSE, []),
        (["kasus stunting Tabalong sejak 2015"], Status.ANSWERED, ["905", "871", "640", "511"]),
        (["kasus stunting Tabalong 2022 turun berapa dibanding tahun lalu?"], Status.ANSWERED, ["871", "640"]),
        (["kasus stunting Tabalong 2022", "naik dari tahun lalu?"], Status.ANSWERED, ["871", "640"]),
    ],
)
def test_no_other_period_stands_for_the_one_asked(turns: list[str], status: Status, figures: list[str]) -> None:
    answer = answer_to(*turns)
    assert (answer.status, values(answer.facts)) == (status, figures)


@pytest.mark.parametrize(
    ("turns", "status", "figures"),
    [
        (["apa itu wasting", "di Tabalong berapa?"], Status.NO_DATA, []),
        (["kasus stunting Tabalong 2022", "apa itu wasting", "kalau 2021?"], Status.ANSWERED, ["871"]),
    ],
)
def test_an_indicator_explained_is_what_a_figure_is_then_asked_of(
    turns: list[str], status: Status, figures: list[str]
) -> None:
    answer = answer_to(*turns)
    assert (answer.status, values(answer.facts)) == (status, figures)


@pytest.mark.parametrize(
    ("between", "beside"),
    [([], ("63.09",)), (["sumbernya?"], ("63.09",)), (["kalau 2021?"], ())],
)
def test_places_asked_about_one_by_one_are_remembered_while_the_time_stays(
    between: list[str], beside: tuple[str, ...]
) -> None:
    assert answer_to("kasus stunting Tabalong 2022", "kalau Balangan?", *between).context.beside == beside


def test_the_place_left_out_of_a_ranking_stays_out_and_is_not_what_the_chat_is_about() -> None:
    answer = answer_to("kabupaten tertinggi 2022?", "selain kabupaten HSS?")
    assert values(answer.facts) == ["27.4", "16.2"]
    assert answer.context.places == ()


def test_whether_the_place_before_is_where_it_should_be() -> None:
    question = answer_to("stunting Tapin", "sudah capai target?").question
    assert (question.intent, [place.name for place in question.places]) == (Intent.TARGET, ["Kabupaten Tapin"])


def test_a_ranking_leaves_no_place_behind() -> None:
    assert answer_to("kabupaten mana yang stuntingnya paling tinggi?").context.places == ()


@pytest.mark.parametrize("text", ["Tabalong 2222", "kasus stunting Tabalong sejak 2015", "kasus Tabalong sebelumnya"])
def test_nobody_is_told_that_he_named_no_year_who_did(text: str) -> None:
    assert NEWEST not in reply_to(text)


WAITING = Context(
    periods=("2022",), intent="lookup", choices=("63.06", "63.07", "63.08"), pending="stunting hulu sungai 2022?"
)


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        ("selatan", "63.06"),
        ("yang selatan saja", "63.06"),
        ("hss", "63.06"),
        ("Kabupaten Hulu Sungai Utara", "63.08"),
        ("63.07?", "63.07"),
        ("yang pertama", "63.06"),
        ("nomor 2", "63.07"),
        ("bukan, yang 2", "63.07"),
        ("3", "63.08"),
    ],
)
def test_a_choice_of_places_is_taken(reply: str, code: str) -> None:
    answer = ask(reply, WAITING, HOLDINGS, THIS_YEAR)
    assert [place.code for place in answer.question.places] == [code]
    assert [period.code for period in answer.question.periods] == ["2022"]


@pytest.mark.parametrize("reply", ["hulu sungai", "9", "Tapin", "selatan atau utara", "apa itu stunting?", "ya"])
def test_what_picks_no_single_place_is_a_message_of_its_own(reply: str) -> None:
    assert ask(reply, WAITING, HOLDINGS, THIS_YEAR).question.text == reply


def test_the_question_that_waited_keeps_its_time() -> None:
    waiting = replace(WAITING, pending="stunting hulu sungai tahun lalu?", periods=("2024",))
    context = ask("terima kasih", waiting, HOLDINGS, THIS_YEAR).context
    answer = ask("selatan", context, HOLDINGS, THIS_YEAR)
    assert [period.code for period in answer.question.periods] == ["2024"]


def test_another_choice_can_be_taken_right_after_one() -> None:
    first = ask("1", WAITING, HOLDINGS, THIS_YEAR)
    second = ask("yang kedua?", first.context, HOLDINGS, THIS_YEAR)
    assert [place.code for place in second.question.places] == ["63.07"]
    assert ask("stunting Tapin", second.context, HOLDINGS, THIS_YEAR).context.choices == ()


def test_a_question_picks_no_place() -> None:
    waiting = replace(WAITING, choices=("00", "63.06"), pending="target stunting 2024 berapa?", intent="target")
    assert ask("berapa kabupaten yang sudah?", waiting, HOLDINGS, THIS_YEAR).question.places == ()


def test_the_question_of_the_reply_can_be_answered() -> None:
    context = answer_to("prevalensi stunting 2022?").context
    assert context.choices
    assert ask("nomor 1", context, HOLDINGS, THIS_YEAR).context.places == context.choices[:1]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("kasus stunting Tabalong 2022 menurut Kemenkes", Status.NO_DATA),
        ("kasus stunting Tabalong 2022 versi data BPS", Status.NO_DATA),
        ("tren kasus stunting Tabalong menurut BKKBN", Status.NO_DATA),
        ("kasus stunting Tabalong 2022 menurut TPPS", Status.ANSWERED),
        ("prevalensi stunting Tapin 2022 menurut Kemenkes", Status.ANSWERED),
    ],
)
def test_no_figure_is_given_as_that_of_another_body(text: str, status: Status) -> None:
    answer = answer_to(text)
    assert answer.status is status
    assert bool(answer.facts) is (status is Status.ANSWERED)


def test_the_years_of_two_questions_are_the_ends_of_a_difference() -> None:
    answer = answer_to("kasus stunting Tabalong 2022", "tahun sebelumnya?", "selisihnya?")
    assert [str(one.value) for one in answer.calculations] == ["231", "26.5"]


@pytest.mark.parametrize(
    ("turns", "note", "quoted"),
    [
        (("kasus stunting Tabalong", "siapa yang bilang?"), SPEAKER_BESIDE, "Rahmat Hidayat"),
        (("stunting Tapin 2022", "kata siapa?"), NO_SPEAKER, ""),
    ],
)
def test_who_said_it_is_named(turns: tuple[str, ...], note: str, quoted: str) -> None:
    answer = answer_to(*turns)
    assert answer.notes == (note,)
    assert quoted in " ".join(one.sentence.text for one in answer.evidence)


QUESTIONS = (
    "kasus stunting Tabalong",
    "stunting Banjarbaru 2022",
    "kabupaten mana paling tinggi di Kalsel 2022?",
    "data apa saja yang ada?",
    "stunting 2022 berapa?",
    "siapa yang membuka rembuk stunting Balangan?",
    "apa penyebab stunting?",
    "benarkah kasus Tabalong turun 394 sejak 2020?",
    "stunting hulu sungai 2022",
    "berapa anggaran stunting Tapin?",
)


@pytest.mark.parametrize("text", QUESTIONS)
def test_neither_the_order_of_documents_nor_asking_again_changes_an_answer(text: str) -> None:
    turned = make_holdings(FACTS[::-1], dict(reversed(DOCUMENTS.items())))
    said = [plain(render(ask(text, Context(), one, THIS_YEAR), DOCUMENTS)) for one in (HOLDINGS, HOLDINGS, turned)]
    assert said[0] == said[1] == said[2]


def test_a_number_with_its_unit_alone_is_not_understood() -> None:
    assert answer_to("14 persen").status is Status.HELP


def test_a_movement_across_instruments_is_not_computed() -> None:
    answer = answer_to("stunting Banjarbaru naik atau turun?")
    assert (answer.calculations, answer.notes) == ((), (OTHER_SURVEYS,))


@pytest.mark.parametrize(
    ("turns", "periods"),
    [
        (("kasus stunting Tabalong 202", "2022"), ["2022"]),
        (("kasus stunting Tabalong bulan Agustus", "2021"), ["2021-08"]),
        (("kasus stunting Tabalong bulan Agustus", "makasih", "tahun 2021"), ["2021-08"]),
        (("kasus stunting Tabalong 202", "stunting Tapin 2022", "2021"), ["2021"]),
    ],
)
def test_a_year_asked_for_answers_the_question_that_waits(turns: tuple[str, ...], periods: list[str]) -> None:
    assert [period.code for period in answer_to(*turns).question.periods] == periods


def golden_turns() -> list[str]:
    """The messages of all golden chats, as if one person had written them one after another."""
    lines = (Path(knowledge.__file__).parent / "golden" / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [turn for line in lines if len(turns := json.loads(line)["turns"]) > 1 for turn in turns]


def test_no_figure_leans_on_the_chat_unsaid() -> None:
    context = Context()
    for turn in golden_turns():
        answer = ask(turn, context, HOLDINGS, THIS_YEAR)
        leaning = answer.facts and answer.question.carried & {"places", "periods", "survey"}
        assert not leaning or CARRIED.split("{")[0] in plain(render(answer, DOCUMENTS)), turn
        context = answer.context
