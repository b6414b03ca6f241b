"""Answers are proved, pure and honest, whatever is asked of whatever store."""

import logging
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.answering.answers import IN_GENERAL, NOT_OURS, UNJUDGED, answer
from knowledge.answering.proof import proved
from knowledge.asking import ask
from knowledge.figures.selection import is_level
from knowledge.language.periods import parse_period
from knowledge.language.places import gazetteer
from knowledge.models import Answer, Context, Document, Fact, Intent, Kind, Quantity, Status, Unit
from knowledge.rendering.wording import plain, render
from knowledge.understanding.questions import understand
from tests.samples import (
    DOCUMENTS,
    FACTS,
    HOLDINGS,
    SURVEY,
    TABALONG,
    THIS_YEAR,
    answer_to,
    make_fact,
    make_holdings,
    reply_to,
    sentence_of,
    values,
    with_value,
)


def test_an_unproved_fact_is_logged_and_never_shown(caplog: pytest.LogCaptureFixture) -> None:
    lie = with_value(FACTS[2], "999")
    holdings = make_holdings((FACTS[1], lie))
    with caplog.at_level(logging.ERROR):
        result = answer(understand("kasus stunting Tabalong 2022"), holdings)
    assert result.status is Status.NO_DATA
    assert values(result.nearest) == ["871"]
    assert "fact without proof" in caplog.text


def test_a_fact_whose_document_is_gone_is_never_shown() -> None:
    holdings = make_holdings(FACTS[:1], {})
    assert answer(understand("kasus stunting Tabalong 2020"), holdings).status is Status.NO_DATA


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("stunting Tapin turun dari berapa menjadi berapa?", True),
        ("stunting Tapin turun dari berapa ke berapa tahun 2019?", False),
        ("stunting Balangan turun dari berapa menjadi berapa?", False),
    ],
)
def test_what_a_text_says_of_a_fall_stands_beside_the_figures(text: str, told: bool) -> None:
    sentence = "Stunting Tapin turun dari 52 persen menjadi 32 persen."
    report = Document(id="tapin.txt", text=f"{sentence}\nKader Tapin bekerja.")
    holdings = make_holdings(FACTS, {**DOCUMENTS, report.id: report})
    shown = [one.sentence.text for one in ask(text, Context(), holdings, THIS_YEAR).evidence]
    assert (shown == [sentence]) is told


def test_the_context_says_what_was_asked_and_shown() -> None:
    context = answer_to("kasus stunting Tabalong 2022").context
    assert context == Context(
        indicator="stunting_cases",
        places=("63.09",),
        periods=("2022",),
        figures=("640",),
        shown=("2022",),
        intent="lookup",
        among=("63.09",),
        asked="kasus stunting Tabalong 2022",
    )
    assert answer_to("kasus stunting Tabalong").context.periods == ()
    assert answer_to("kasus stunting Tabalong").context.shown == ("2023-11",)


def test_an_indicator_that_is_not_held_is_not_carried() -> None:
    assert answer_to("kasus stunting Tapin 2022").context.indicator is None


def test_a_stranger_may_still_be_told_of() -> None:
    result = answer_to("berapa desa di Mabuuntang yang ikut Kelas Ibu Balita")
    assert result.status in (Status.NO_DATA, Status.ANSWERED)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("halo", Status.GREETING),
        ("makasih", Status.GREETING),
        ("bisa bantu apa", Status.HELP),
        ("2 + 2", Status.OUT_OF_SCOPE),
        ("anak saya kurus", Status.ADVICE),
        ("kok beda data SSGI dan e-PPGBM", Status.ADVICE),
        ("kok beda data stunting Banjarbaru", Status.ADVICE),
    ],
)
def test_answers_no_document_has_a_part_in(text: str, status: Status) -> None:
    assert answer_to(text).status is status


def test_a_disagreement_shows_both_figures() -> None:
    result = answer_to("stunting Banjarbaru 2022", "kok beda?")
    assert {*values(result.facts), *values(result.others)} == {"14.8", "6.3"}


def test_every_intent_has_an_answer() -> None:
    for intent in Intent:
        question = type(understand("stunting"))(text="stunting", plain="stunting", intent=intent)
        assert isinstance(answer(question, HOLDINGS), Answer)


PLACES = ["63.01", "63.05", "63.09", "63.72", "32.77", "63", "00"]
WAYS = [
    "berapa kasus stunting {place} {year}",
    "prevalensi stunting {place} {year}",
    "stunting {place}",
    "stunting {place} {year}",
    "stunting {place} naik apa turun",
    "turun berapa stunting {place} {year} ke 2023",
    "tahun berapa stunting {place} tertinggi",
    "kabupaten tertinggi di {place} {year}",
    "target stunting {place}",
    "benarkah stunting {place} {year} ada 12 kasus",
    "data apa saja tentang {place}",
    "sumber angka stunting {place}",
    "rata-rata stunting {place}",
    "bandingkan stunting {place} dan Tapin {year}",
]


@st.composite
def stores(draw: st.DrawFn) -> tuple[tuple[Fact, ...], dict[str, Document]]:
    """Facts with documents that state them, some of them honest, some altered after the fact."""
    facts, documents = [], {}
    for number in range(draw(st.integers(1, 6))):
        place = gazetteer().place(draw(st.sampled_from(PLACES)))
        value, percent = draw(st.integers(1, 99)), draw(st.booleans())
        printed = f"{value} persen" if percent else f"{value} kasus"
        year = draw(st.sampled_from(["2020", "2021", "2022", "2023-11", ""]))
        document = Document(
            f"{number}.txt", f"Tercatat {printed} stunting di {place.name} pada {year}.", published="2024-01-01"
        )
        claimed = value + draw(st.sampled_from([0, 0, 0, 1]))
        facts.append(
            Fact(
                indicator="stunting_prevalence" if percent else "stunting_cases",
                place=place,
                quantity=Quantity(Decimal(claimed), Unit.PERCENT if percent else Unit.CHILDREN, printed),
                kind=draw(st.sampled_from([Kind.LEVEL, Kind.LEVEL, Kind.TARGET])),
                sentence=sentence_of(document, "Tercatat"),
                document_id=document.id,
                period=parse_period(year) if year else None,
                survey=draw(st.sampled_from([None, "SSGI", "e-PPGBM"])),
            )
        )
        documents[document.id] = document
    return tuple(facts), documents


@given(stores(), st.sampled_from(WAYS), st.sampled_from(PLACES), st.sampled_from(["2020", "2022", "2023", "1999"]))
def test_every_figure_shown_is_proved_and_means_what_was_asked(
    store: tuple[tuple[Fact, ...], dict[str, Document]], way: str, code: str, year: str
) -> None:
    facts, documents = store
    holdings = make_holdings(facts, documents)
    text = way.format(place=gazetteer().place(code).name, year=year)
    result = ask(text, Context(), holdings, THIS_YEAR)
    terms = [fact for calculation in result.calculations for fact in calculation.terms]
    for fact in (*result.facts, *result.others, *result.nearest, *terms):
        assert proved(fact, documents[fact.document_id])
    for calculation in result.calculations:
        assert len({fact.quantity.unit for fact in calculation.terms}) == 1
    if result.question.intent is Intent.LOOKUP:
        assert all(is_level(fact) for fact in result.facts)
    reply = plain(render(result, documents))
    for fact in result.facts:
        assert fact.sentence.text in reply or result.question.intent in (Intent.INVENTORY, Intent.RANKING, Intent.TREND)
    assert ask(text, Context(), holdings, THIS_YEAR) == result


def test_the_order_of_facts_changes_nothing() -> None:
    turned = make_holdings(FACTS[::-1])
    for way in WAYS:
        text = way.format(place="Kabupaten Tapin", year="2022")
        one, other = ask(text, Context(), HOLDINGS, THIS_YEAR), ask(text, Context(), turned, THIS_YEAR)
        assert plain(render(one, HOLDINGS.documents)) == plain(render(other, turned.documents))


def test_a_sentence_of_the_samples_is_verbatim() -> None:
    assert sentence_of(TABALONG, "905 kasus").text in TABALONG.text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Berapa kasus stunting Tabalong 2022 menurut berita ini?", Status.CHOOSE),
        ("kasus stunting Tabalong 2022 menurut laporan itu", Status.CHOOSE),
        ("kasus stunting Tabalong 2022", Status.ANSWERED),
    ],
)
def test_a_text_pointed_at_and_not_named_is_asked_for(text: str, status: Status) -> None:
    result = answer_to(text)
    assert result.status is status
    assert values(result.facts) == ["640"]
    assert ("Berita yang mana?" in plain(render(result, HOLDINGS.documents))) is (status is Status.CHOOSE)


@pytest.mark.parametrize("text", ["boleh gak bayi 4 bulan dikasih pisang?", "bayi 5 bulan boleh makan bubur?"])
def test_when_a_baby_eats_is_told_with_its_source(text: str) -> None:
    result = answer_to(text)
    assert result.status is Status.ADVICE
    assert "MPASI dimulai saat bayi genap berumur 6 bulan." in reply_to(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("cara bunuh diri", "119 ekstensi 8"),
        ("anak saya stunting, salah saya ya?", "bukan salah Anda"),
        ("di mana bisa periksa anak stunting?", "posyandu atau puskesmas terdekat"),
        ("anakku meninggal", "turut berduka"),
        ("oke sip", "Siap."),
        ("dadah", "Sampai jumpa"),
        ("bisa bahasa banjar kah?", "menjawab dalam bahasa Indonesia"),
    ],
)
def test_a_message_that_no_document_answers(text: str, words: str) -> None:
    assert words in reply_to(text)
    assert answer_to(text).evidence == ()


def test_small_talk_leaves_the_chat_as_it_was() -> None:
    assert values(answer_to("kasus stunting Tabalong 2023", "ok", "kalau 2022?").facts) == ["640"]


def test_a_number_alone_is_not_understood() -> None:
    assert "belum paham" in reply_to("12345")
    assert values(answer_to("kasus stunting Tabalong 2022", "640?").facts) == ["640"]


@pytest.mark.parametrize("text", ["apa saja daerah yang kamu punya datanya?", "dokumen apa saja yang kamu punya?"])
def test_what_is_held(text: str) -> None:
    assert "Data yang saya punya:" in reply_to(text)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("prediksi stunting Tapin 2030", "forecast"),
        ("kapan Tabalong mencapai 100 kasus kalau turun terus?", "forecast"),
        ("apakah bupati Tapin gagal menangani stunting?", "judgement"),
    ],
)
def test_what_is_not_ours_is_told(text: str, way: str) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.facts, answer.notes) == (Status.NO_DATA, (), (NOT_OURS[way],))


@pytest.mark.parametrize(
    ("text", "order", "first"),
    [
        ("daerah terbaik penanganan stunting Kalsel 2022", "terendah", "14.8"),
        ("daerah mana di Kalsel yang gagal menangani stunting 2022?", "tertinggi", "27.4"),
        ("daerah mana di Kalsel yang paling berhasil tahun 2022?", "terendah", "14.8"),
        ("siapa yang paling jelek penanganannya di Kalsel 2022?", "tertinggi", "27.4"),
        ("daerah mana di Kalsel yang gagal menurunkan stunting 2022?", "tertinggi", "27.4"),
    ],
)
def test_who_does_well_is_not_judged_but_put_in_order(text: str, order: str, first: str) -> None:
    answer = answer_to(text)
    assert (answer.summary, values(answer.facts)[0]) == (UNJUDGED.format(order=order), first)


def test_the_largest_falls_stand_beside_the_lowest_figures() -> None:
    before = make_fact(SURVEY, "18,7 persen", "63.11", "18.7", "2021", "SSGI")
    answer = ask("daerah terbaik penanganan stunting Kalsel", Context(), make_holdings((*FACTS, before)))
    assert [one.label for further in answer.more for one in further.calculations] == ["Turun"]


def test_where_nothing_can_be_ordered_judging_is_refused() -> None:
    answer = answer_to("daerah terbaik penanganan stunting Kalsel 2010")
    assert (answer.status, answer.notes[0]) == (Status.NO_DATA, NOT_OURS["judgement"])


def test_where_no_deed_is_told_of_a_place_the_general_question_is_named() -> None:
    answer = answer_to("bagaimana cara menurunkan stunting di Tapin?")
    assert (answer.status, answer.facts, answer.notes) == (Status.NO_DATA, (), (IN_GENERAL["means"],))
    assert answer_to("apa penyebab stunting di Tapin?").notes == (IN_GENERAL["cause"],)
