"""Sentences as answers: offered only when they fit."""

from dataclasses import replace

import pytest

from knowledge.asking import ask
from knowledge.models import Context, Document, Status
from knowledge.quoting.evidence import MOST_LISTED, QUOTED_PLACES, VAGUE, answer_passage
from knowledge.understanding.questions import understand
from tests.samples import DOCUMENTS, FACTS, HOLDINGS, TABALONG, answer_to, make_holdings

FOUND = [
    ("Siapa ketua TPPS Tabalong?", "Rahmat Hidayat"),
    ("siapa nang mambuka rembuk stunting di Balangan?", "Ahmad Fauzi"),
    ("siapa nama wakil bupati Balangan?", "Ahmad Fauzi"),
    ("kapan rembuk stunting Balangan digelar?", "Kamis (13/6/2024)"),
    ("di mana rembuk stunting Balangan diadakan?", "Gedung Mayang Maurai"),
    ("Dapur Sumber Gizi mulai tahun berapa?", "2021"),
    ("Dapur Sumber Gizi untuk siapa?", "balita gizi kurang"),
    ("kenapa stunting di Balangan masih tinggi?", "jamban sehat"),
    ("kanapa kasus stunting Tabalong bakurang?", "kerja bersama"),
    ("program stunting Tabalong apa saja?", "Kelas Ibu Balita"),
    ("siapa saja yang hadir di rembuk stunting Balangan?", "kader posyandu"),
    ("berapa desa yang ikut Kelas Ibu Balita?", "48 desa"),
    ("rembuk Balangan online atau tatap muka?", "hybrid"),
    ("apakah camat ikut rembuk stunting Balangan?", "camat"),
    ("siapa yang bilang jamban sehat penyebab stunting di Balangan?", "Ahmad Fauzi"),
    ("apa kata Rahmat Hidayat tentang penurunan kasus Tabalong?", "kerja bersama"),
    ("rapat kerja tahap ke berapa yang diikuti Balangan?", "tahap II"),
    ("petugas Balangan harus berkunjung berapa kali?", "tiga kali"),
    ("siapa yang hadir di rembuk stunting Balangan?", "kader posyandu"),
    ("apa penyebab stunting tinggi di Balangan?", "jamban sehat"),
    ("apa yang dibahas pada rapat kerja tahap 2 di Balangan?", "tahap II"),
]

NEAR_MISSES = [
    "siapa bupati Tabalong?",
    "siapa ketua TPPS Balangan?",
    "siapa yang menutup rembuk stunting Balangan?",
    "kapan rembuk stunting Tapin digelar?",
    "kapan rembuk stunting Balangan 2022 digelar?",
    "jam berapa rembuk stunting Balangan dimulai?",
    "di mana rembuk stunting Tabalong diadakan?",
    "berapa peserta rembuk stunting Balangan?",
    "berapa ibu hamil yang ikut Dapur Sumber Gizi?",
    "kenapa stunting di Tapin masih tinggi?",
    "desa mana di Tabalong yang stuntingnya paling banyak?",
    "kapan rapat kerja tahap I di Balangan?",
    "siapa nama petugas gizi Tabalong?",
    "desa mana di Balangan yang banyak kasus baru?",
    "di kecamatan mana rembuk stunting Balangan diadakan?",
    "desa mana saja di Tabalong yang ikut Kelas Ibu Balita?",
    "siapa yang tidak hadir di rembuk stunting Balangan?",
    "kabupaten mana yang turun paling banyak?",
]


@pytest.mark.parametrize(("text", "words"), FOUND)
def test_a_sentence_that_answers(text: str, words: str) -> None:
    answer = answer_to(text)
    assert answer.status is Status.ANSWERED
    assert any(words in one.sentence.text for one in answer.evidence)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_near_misses_are_refused(text: str) -> None:
    assert answer_to(text).status is Status.NO_DATA


def test_evidence_is_verbatim() -> None:
    for text, _ in FOUND:
        for one in answer_to(text).evidence:
            document = HOLDINGS.documents[one.passage.document_id]
            assert document.text[one.sentence.start : one.sentence.stop] == one.sentence.text


def test_a_refusal_may_name_what_is_related() -> None:
    answer = answer_to("siapa yang menutup rembuk stunting Balangan?")
    assert answer.evidence
    assert "rembuk" in answer.evidence[0].sentence.text.lower()


def test_a_question_that_only_points_is_asked_back() -> None:
    answer = answer_to("siapa yang menjelaskan itu?")
    assert (answer.status, answer.evidence, answer.notes) == (Status.CHOOSE, (), (VAGUE,))


def test_of_which_place_a_number_is_told() -> None:
    assert answer_to("berapa desa yang ikut Kelas Ibu Balita?").notes == (
        QUOTED_PLACES.format(places="Kabupaten Tabalong"),
    )
    assert answer_to("berapa desa di Tabalong yang ikut Kelas Ibu Balita?").notes == ()


def test_what_is_hardly_related_is_not_shown() -> None:
    answer = answer_to("bolehkah bayi naik pesawat terbang ke luar negeri?")
    assert answer.status in (Status.NO_DATA, Status.OUT_OF_SCOPE)
    assert not answer.evidence


def test_the_newer_figure_of_a_village_stands_beside_the_older() -> None:
    village = replace(
        TABALONG,
        text="Kelurahan Sungai Bilu mencatat 11,43 persen.\nDi Sungai Bilu dibentuk kelompok ibu.\n"
        "Anak asuhnya 34 orang.\nKini stunting di wilayahnya tinggal 4 persen.",
    )
    answer = ask("sungai bilu sekarang tinggal berapa persen", Context(), make_holdings((), {village.id: village}))
    said = [one.sentence.text for one in answer.evidence]
    assert said == [line for line in village.text.split("\n") if "34 orang" not in line]


def test_the_sentence_that_names_the_year_goes_first() -> None:
    older = replace(TABALONG, id="a.txt", text="Tabalong, berita 2023.\nSebanyak 12 desa ikut Kelas Ibu Balita.")
    dated = replace(TABALONG, id="b.txt", published="2020", text="Sebanyak 48 desa ikut Kelas Ibu Balita pada 2023.")
    holdings = make_holdings((), {older.id: older, dated.id: dated})
    answer = ask("berapa desa yang ikut Kelas Ibu Balita Tabalong 2023?", Context(), holdings)
    assert [one.passage.document_id for one in answer.evidence] == [dated.id]


def test_general_knowledge_is_advice() -> None:
    assert answer_to("kapan mulai mpasi bun").status is Status.ADVICE


@pytest.mark.parametrize(
    "text",
    ["siapa presiden Indonesia?", "cuaca di Kandangan besok", "buatkan puisi tentang hujan", "harga emas hari ini"],
)
def test_what_is_not_ours_is_out_of_scope(text: str) -> None:
    assert answer_to(text).status is Status.OUT_OF_SCOPE


def test_a_list_runs_on_but_not_for_ever() -> None:
    answer = answer_passage(understand("program stunting Tabalong apa saja?"), HOLDINGS)
    assert 1 <= len(answer.evidence) <= MOST_LISTED


RANKED = Document(
    id="kecamatan.txt",
    text="Balangan mencatat keluarga terbanyak di Kecamatan Juai 2.240 keluarga stunting.\n"
    "Di Balangan kecamatan dengan stunting tertinggi adalah Halong, 14,5 persen.\n"
    "Rahma (27), warga Desa Tabuan, baru tahu anaknya stunting.",
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("kecamatan mana yang persentase stuntingnya tertinggi di Balangan?", ["Halong"]),
        ("berapa persen stunting Desa Tabuan?", []),
    ],
)
def test_what_asks_for_a_percentage_is_not_answered_by_other_numbers(text: str, words: list[str]) -> None:
    answer = ask(text, Context(), make_holdings((), {RANKED.id: RANKED}))
    said = " ".join(one.sentence.text for one in answer.evidence if answer.status is Status.ANSWERED)
    assert [word for word in ("Halong", "Juai", "Rahma") if word in said] == words


def test_a_place_within_is_told_with_the_place_it_is_in() -> None:
    holdings = make_holdings((), {RANKED.id: RANKED})
    answer = ask("kecamatan mana yang persentase stuntingnya tertinggi?", Context(), holdings)
    assert answer.notes == (QUOTED_PLACES.format(places="Kabupaten Balangan"),)


@pytest.mark.parametrize(
    "text",
    [
        "apa yang dilakukan Tabalong menurunkan stunting?",
        "bagaimana cara Tabalong menekan stunting?",
        "upaya Tabalong mengurangi stunting",
    ],
)
def test_what_is_done_is_told_by_programmes(text: str) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.facts) == (Status.ANSWERED, ())
    assert answer.evidence[0].sentence.text.startswith("Pemkab Tabalong menjalankan beberapa program")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("anggaran stunting Tapin", "Kader Tapin memakai dana desa untuk stunting."),
        ("apa penyebab stunting Tapin?", "Audit stunting Tapin mengidentifikasi risiko dan penyebab stunting."),
    ],
)
def test_what_is_beside_the_point_is_not_even_related(text: str, said: str) -> None:
    report = Document(id="laporan.txt", title="Stunting Tapin", text=f"{said}\nRapat itu berlangsung lancar.")
    answer = ask(text, Context(), make_holdings(FACTS, {**DOCUMENTS, report.id: report}))
    assert (answer.status, answer.evidence) == (Status.NO_DATA, ())


def test_a_sum_of_money_answers_for_a_budget() -> None:
    said = "Anggaran stunting Tapin sebesar Rp2,5 miliar."
    report = Document(id="laporan.txt", title="Stunting Tapin", text=f"{said}\nRapat itu berlangsung lancar.")
    answer = ask("anggaran stunting Tapin", Context(), make_holdings(FACTS, {**DOCUMENTS, report.id: report}))
    assert [one.sentence.text for one in answer.evidence] == [said]


def test_a_list_of_who_came_tells_nothing_of_what_is_done() -> None:
    text = "Rapat stunting Tapin diikuti koordinator program desa, kader, dan pendamping PKH."
    meeting = Document(id="rapat.txt", title="Rapat stunting Tapin", text=f"{text}\nBupati Tapin membuka rapat itu.")
    holdings = make_holdings(FACTS, {**DOCUMENTS, meeting.id: meeting})
    for asked in ("program stunting Tapin apa saja?", "apa yang dilakukan Tapin menurunkan stunting?"):
        answer = ask(asked, Context(), holdings)
        assert (answer.status, answer.evidence) == (Status.NO_DATA, ())
    assert ask("siapa saja yang mengikuti rapat stunting Tapin?", Context(), holdings).evidence


@pytest.mark.parametrize(
    "text",
    [
        "kok segitu?",
        "provinsi lain gimana?",
        "kabupaten lain?",
        "berapa kabupaten yang sudah?",
        "terus kenapa?",
        "masa sih",
    ],
)
def test_a_question_that_says_nothing_is_asked_back(text: str) -> None:
    answer = answer_to(text)
    assert (answer.status, answer.notes, answer.evidence) == (Status.CHOOSE, (VAGUE,), ())
