"""Messages that lean on the question before, written out in full."""

import pytest

from knowledge.language.wordlists import read_rows
from knowledge.models import Context, Intent, Period
from knowledge.understanding.clues import find_clues
from knowledge.understanding.followups import FIGURE_INTENTS, leads_on, write_out
from knowledge.understanding.questions import understand


def said(text: str, context: Context) -> str:
    return write_out(find_clues(text), context, find_clues)


@pytest.mark.parametrize(
    ("intent", "asked", "text", "full"),
    [
        ("inventory", "daerah mana belum ada datanya 2022?", "kalau 2023?", "daerah mana belum ada datanya 2023"),
        ("difference", "HSS turun berapa persen sejak 2021?", "kalau Tapin?", "Tapin turun berapa persen sejak 2021"),
        ("ranking", "mana yang turun terbanyak?", "di Kalsel", "mana yang turun terbanyak Kalsel"),
        ("ranking", "kabupaten tertinggi 2024?", "terus yang terendah?", "kabupaten terendah 2024?"),
        ("ranking", "kabupaten mana yang turun?", "kalau naik?", "kabupaten mana yang naik?"),
        ("ranking", "kabupaten tertinggi?", "selisihnya?", "selisih tertinggi dan terendah, kabupaten tertinggi?"),
        ("ranking", "kabupaten yang di atas 25 persen", "berapa jumlahnya?", "kabupaten yang di atas 25 persen"),
        ("ranking", "kabupaten yang di atas 25 persen", "sebutkan", "kabupaten yang di atas 25 persen"),
        ("ranking", "kabupaten tertinggi", "yang kedua?", "kabupaten tertinggi urutan kedua"),
        ("ranking", "kabupaten mana yang turun?", "kalau HSS?", "kalau HSS turun berapa"),
        ("target", "target 2024?", "berapa kabupaten yang sudah?", "berapa kabupaten yang sudah mencapai target"),
        ("ranking", "kabupaten tertinggi 2024?", "selain Banjar?", "kabupaten tertinggi 2024? selain Banjar"),
        ("ranking", "kabupaten tertinggi", "kecuali HSS dan HST", "kabupaten tertinggi kecuali HSS dan HST"),
        ("target", "target 2024?", "Kalsel sudah?", "Kalsel sudah mencapai target"),
        ("difference", "HSS turun dari 2021 ke 2022 berapa", "ke 2024?", "selisih berapa ke 2024?"),
        ("target", "berapa kabupaten mencapai target?", "berarti belum ada ya?", "berapa kabupaten mencapai target?"),
        ("ranking", "kabupaten tertinggi urutan kedua", "yang terendah?", "kabupaten terendah"),
        ("ranking", "kabupaten di bawah provinsi", "yang di atas?", "kabupaten di atas provinsi"),
        ("ranking", "kabupaten mana yang naik?", "yang paling naik?", "kabupaten mana yang naik? paling banyak"),
        ("target", "kabupaten yang sudah mencapai target", "yang belum?", "kabupaten yang belum mencapai target"),
        ("lookup", "stunting Kalsel", "per kabupaten", "tertinggi per kabupaten"),
        ("lookup", "stunting Kalsel", "sebutkan kabupatennya", "tertinggi sebutkan kabupatennya"),
        ("lookup", "stunting HSS", "dibanding tetangga?", "urutan tertinggi kabupaten dan kota"),
        ("lookup", "stunting Kalsel", "urutkan", "urutan tertinggi"),
        ("trend", "sudah turun?", "sejak kapan", "tren"),
        ("trend", "tren HSS", "yang persen", "tren HSS yang persen"),
        ("lookup", "stunting HSS 2022", "yakin?", "sumbernya"),
        ("lookup", "stunting HSS 2022", "kok segitu?", "sumbernya"),
        ("lookup", "stunting HSS 2022", "itu tinggi ga?", "ambang batas stunting menurut WHO"),
        ("lookup", "stunting Kalsel", "provinsi lain gimana", "tertinggi provinsi lain bagaimana"),
        (
            "compare",
            "mana lebih tinggi stunting HSS 2021 atau Tapin 2022?",
            "kalau 2023?",
            "mana lebih tinggi stunting HSS 2023 atau Tapin",
        ),
        ("difference", "selisih HSS 2021 dan Tapin 2021", "kalau HSU dan HST?", "selisih HSU dan HST 2021 dan 2021"),
        ("lookup", "stunting Tala", "kecamatannya?", "tertinggi kecamatannya"),
    ],
)  # fmt: skip
def test_a_half_sentence_is_written_out(intent: str, asked: str, text: str, full: str) -> None:
    assert said(text, Context(places=("63",), intent=intent, asked=asked)) == full


@pytest.mark.parametrize(
    ("intent", "text"),
    [
        ("lookup", "kalau 2023?"),
        ("lookup", "yang tertinggi?"),
        ("trend", "2023 berapa"),
        ("extreme", "kalau 2023?"),
        ("ranking", "HSU berapa?"),
        ("compare", "kalau Tapin?"),
        ("lookup", "berapa kabupaten yang sudah?"),
        ("ranking", "stunting Tapin 2022"),
        ("trend", "programnya apa saja?"),
        ("passage", "yakin?"),
    ],
)
def test_what_asks_for_itself_stays(intent: str, text: str) -> None:
    clues = find_clues(text)
    assert said(text, Context(places=("63",), intent=intent, asked="tren Kalsel")) == clues.text


@pytest.mark.parametrize(
    ("context", "text", "full"),
    [
        (Context(places=("63.05",), intent="lookup"), "di sana turun?", "di Kabupaten Tapin turun?"),
        (Context(places=("63.05",), intent="lookup"), "daerah itu targetnya?", "di Kabupaten Tapin targetnya?"),
        (Context(intent="ranking", among=("63.03", "63.08")), "di sana kasusnya?", "di Kabupaten Banjar kasusnya?"),
        (Context(), "di sana turun?", "di sana turun?"),
    ],
)  # fmt: skip
def test_the_place_pointed_back_at_is_named(context: Context, text: str, full: str) -> None:
    assert said(text, context) == full


@pytest.mark.parametrize(
    ("context", "text", "intent"),
    [
        (Context(places=("63",), intent="ranking", direction="down"), "kalau 2021?", Intent.RANKING),
        (Context(places=("63.05", "63.09"), intent="compare"), "kalau 2021?", Intent.COMPARE),
        (Context(places=("63.05",), intent="extreme"), "kalau HSS?", Intent.EXTREME),
    ],
)
def test_a_question_whose_words_are_forgotten_is_put_by_its_way(context: Context, text: str, intent: Intent) -> None:
    assert understand(text, context).intent is intent


def test_a_year_told_by_the_calendar_is_replaced_as_any_other() -> None:
    today, asked = Period(2026), "mana lebih tinggi stunting HSS atau Tapin tahun ini?"
    context = Context(places=("63.06", "63.05"), periods=("2026",), intent="compare", asked=asked)
    assert understand("kalau 2022?", context, today=today).periods == (Period(2022),)


@pytest.mark.parametrize("text", ["turun berapa dari tahun sebelumnya?", "turun berapa dari 2021?"])
def test_what_the_chat_told_of_a_difference_stays(text: str) -> None:
    before = understand(text, Context(places=("63.06",), periods=("2022",), intent="lookup"))
    after = Context(places=("63.06",), periods=("2021", "2022"), intent=before.intent.value, asked=before.asked)
    assert understand("kalau Tapin?", after).periods == (Period(2021), Period(2022))


@pytest.mark.parametrize(
    ("text", "alone"),
    [("kalau Tapin 2023?", True), ("yang SSGI", True), ("stunting Tapin", False), ("siapa bupati Tapin?", False)],
)
def test_what_only_names_something_leads_on(text: str, alone: bool) -> None:
    assert leads_on(find_clues(text)) is alone


def test_every_completion_is_after_a_known_way_of_asking() -> None:
    intents = {"*", *(intent.value for intent in FIGURE_INTENTS)}
    for row in read_rows("followups.csv"):
        assert set(row["after"].split("/")) <= intents, row
        assert row["full"], row
