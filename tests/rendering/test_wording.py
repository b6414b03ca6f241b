"""Answers in words: the figure first, then its sentence, then its source."""

from dataclasses import replace

import pytest

from knowledge.asking import ask
from knowledge.models import Context, Style
from knowledge.quoting.evidence import VAGUE
from knowledge.rendering import sayings
from knowledge.rendering.wording import plain, render
from tests.samples import DOCUMENTS, FACTS, HOLDINGS, TABALONG, answer_to, make_fact, reply_to

SENTENCE = TABALONG.text.split("\n")[0]


def test_a_lookup() -> None:
    assert reply_to("kasus stunting Tabalong 2022").splitlines() == [
        "640 kasus stunting · Kabupaten Tabalong · 2022",
        f'"{SENTENCE}"',
        'Sumber: Harian Contoh, "Kasus stunting Tabalong terus berkurang", 12 Februari 2024 — https://contoh.example/tabalong',
    ]


def test_styles_and_the_strong_part() -> None:
    blocks = render(answer_to("prevalensi stunting Tapin 2022"), DOCUMENTS)
    assert [block.style for block in blocks] == [Style.FIGURE, Style.QUOTE, Style.SOURCE]
    assert blocks[0].text == "16,2 persen prevalensi stunting · Kabupaten Tapin · 2022 · SSGI"
    assert blocks[0].strong == "16,2 persen"
    assert blocks[0].text.startswith(blocks[0].strong)
    assert blocks[2].url == "https://contoh.example/survei"


def test_a_sentence_with_its_own_quotation_marks_gets_no_more() -> None:
    reply = reply_to("kanapa kasus stunting Tabalong bakurang?")
    assert '\n"Penurunan ini' in f"\n{reply}"
    assert '""' not in reply


def test_an_unknown_period_is_said_with_the_documents_date() -> None:
    assert "tahun tidak disebut (artikel 1 Februari 2023)" in reply_to("stunting batola")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kasus stunting Tabalong", "ini data terbaru yang saya punya"),
        ("kasus stunting Tabalong 2019", "Belum ada data kasus stunting Kabupaten Tabalong 2019"),
        ("kasus stunting Tabalong 2019", "bukan yang Anda tanyakan"),
        ("kasus stunting Tabalong 2019", "Dinas Kesehatan, TPPS, atau BPS"),
        ("kasus stunting Tabalong 2019-2021", "Belum ada data untuk kasus stunting Kabupaten Tabalong 2019."),
        ("prevalensi stunting Tabalong 2024", "Target bukan capaian."),
        ("target stunting Tabalong 2024", "Target 12 persen prevalensi stunting · Kabupaten Tabalong · 2024"),
        ("stunting Banjarbaru 2022", "Menurut e-PPGBM (catatan posyandu):"),
        ("stunting Banjarbaru 2022", "tidak saya campur"),
        ("selisih kasus stunting Tabalong 2020 dan 2022", "Hitungan: 905 − 640 = 265; 265 / 905 = 29,3 persen"),
        ("benarkah kasus stunting Tabalong 2022 ada 640?", "Benar menurut dokumen:"),
        ("benarkah kasus stunting Tabalong 2022 ada 600?", "Berbeda dengan dokumen saya"),
        ("angka 640 itu dari SSGI atau e-PPGBM?", "tidak disebutkan dalam dokumen"),
        ("siapa bupati Tabalong?", "belum menyebutkan jawabannya"),
        ("siapa yang menutup rembuk stunting Balangan?", "Mungkin terkait:"),
        ("stunting hulu sungai 2022", "belum ada data"),
        ("prevalensi stunting 2022", "Wilayah mana yang Anda maksud:"),
        ("stunting balagnan 2022", "Saya membaca “balagnan” sebagai “balangan”."),
        ("stunting Kotabaru 2023 turun berapa?", "Turun 2,1 persen prevalensi stunting"),
        ("stunting batola naik apa turun", "Turun menurut sumbernya."),
        ("kamu punya data apa saja?", "Data yang saya punya:"),
        ("TPK itu apa", "TPK: Tim Pendamping Keluarga."),
        ("tahun berapa stunting Tabalong tertinggi", "Pembanding: 2021 871 kasus"),
        ("kok beda data SSGI dan e-PPGBM", "Keduanya bisa sama-sama benar"),
        ("bisa bantu apa", "Misalnya:"),
        (
            "bandingkan stunting Tapin dan Tanah Bumbu 2022",
            "Belum ada data untuk angka stunting Kabupaten Tanah Bumbu 2022.",
        ),
        ("kapan mulai mpasi", "pengetahuan umum"),
    ],
)
def test_what_a_reply_says(text: str, words: str) -> None:
    assert words.lower() in reply_to(text).lower()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("prevalensi stunting Tabalong 2022", "640 persen"),
        ("kasus stunting Tapin 2022", "16,2 kasus"),
        ("kasus stunting Tabalong 2022", "Anda tidak menyebut tahun"),
        ("bot bodoh", "bodoh"),
        ("bayi kejang, dosis obatnya berapa", " mg"),
        ("jam berapa rembuk stunting Balangan dimulai?", "pukul"),
    ],
)
def test_what_a_reply_never_says(text: str, words: str) -> None:
    assert words not in reply_to(text)


def test_a_follow_up_says_what_was_carried() -> None:
    reply = reply_to("kasus stunting Tabalong 2021", "kalau 2022?")
    assert reply.endswith("Saya sambungkan dengan pertanyaan sebelumnya: Kabupaten Tabalong, kasus stunting.")


def test_a_default_place_is_no_question_before() -> None:
    home = Context(places=("63.09",), home="63.09")
    answer = ask("berapa kasus stunting 2022?", home, HOLDINGS)
    reply = plain(render(answer, DOCUMENTS))
    assert reply.endswith(sayings.HOME.format(name="Kabupaten Tabalong"))
    assert "Saya sambungkan" not in reply
    assert answer.context.home == ""


def test_facts_of_one_sentence_share_it() -> None:
    assert reply_to("kasus stunting Tabalong 2020-2022").count(SENTENCE) == 1


def test_a_headline_is_labelled() -> None:
    answer = answer_to("target stunting Tabalong 2024")
    headline = replace(answer.facts[0], headline=True)
    assert "judul berita terkait" in plain(render(replace(answer, facts=(headline,)), DOCUMENTS))


def test_more_answers_follow() -> None:
    reply = reply_to("berapa kasus stunting Tabalong 2021? berapa persen stunting Tapin 2022?")
    assert reply.index("871 kasus") < reply.index("16,2 persen")


def test_a_change_names_both_ends() -> None:
    fact = make_fact(TABALONG, "905 kasus", "63.09", "905", "2022")
    change = replace(fact, since=FACTS[0].period)
    answer = replace(answer_to("kasus stunting Tabalong 2022"), facts=(change,))
    assert "2020 ke 2022" in plain(render(answer, DOCUMENTS))


def test_who_counts_people() -> None:
    assert "BPS" in reply_to("berapa penduduk Tabalong?").splitlines()[-1]
    assert reply_to("siapa yang menjelaskan itu?") == VAGUE


def test_a_document_that_is_gone_costs_only_its_source() -> None:
    blocks = render(answer_to("stunting batola"), {})
    assert [block.style for block in blocks][:2] == [Style.FIGURE, Style.QUOTE]
    assert "tahun tidak disebut" in blocks[0].text


@pytest.mark.parametrize(
    ("surveys", "told"),
    [
        (("SSGI", "SKI"), True),
        (("SSGI", "e-PPGBM"), True),
        (("SSGI", "SSGI"), False),
        (("SSGI", None), False),
    ],
)
def test_a_list_by_several_instruments_is_told_as_one(surveys: tuple[str | None, ...], told: bool) -> None:
    answer = answer_to("prevalensi stunting Tapin 2022")
    listed = tuple(replace(answer.facts[0], survey=survey) for survey in surveys)
    text = plain(render(replace(answer, facts=listed), DOCUMENTS))
    assert ("jangan dibandingkan langsung" in text) is told


def test_another_source_by_the_same_instrument_is_another_source() -> None:
    answer = answer_to("prevalensi stunting Tapin 2022")
    survey = replace(answer, others=(replace(answer.facts[0], survey="SKI"),))
    assert "Menurut SKI (survei):" in plain(render(survey, DOCUMENTS))
    assert "Sumber lain menyebut:" in plain(render(replace(answer, others=answer.facts), DOCUMENTS))


def test_answers_of_one_message_stand_apart() -> None:
    lines = reply_to("kasus Tabalong 2021 berapa? kasus Tabalong 2022 berapa?").splitlines()
    assert lines.index("640 kasus stunting · Kabupaten Tabalong · 2022") == lines.index("") + 1
    blocks = render(answer_to("kasus Tabalong 2021 berapa? kasus Tabalong 2022 berapa?"), DOCUMENTS)
    assert [block.opens for block in blocks].count(True) == 1


def test_every_place_of_a_trend_is_told() -> None:
    reply = reply_to("tren stunting Tapin dan Balangan")
    assert "2021: 18,7 persen" in reply
    assert "\n\n27,4 persen prevalensi stunting · Kabupaten Balangan" in reply
