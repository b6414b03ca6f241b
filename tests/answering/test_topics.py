"""What everybody may know: each topic is told by sentences of the shipped primer, and by no other."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from knowledge import Answer, KnowledgeBase, Status
from knowledge.answering.topics import PRIMER, find_sentences, find_topic, is_primer, topics
from knowledge.rendering.wording import plain
from tests.samples import HOLDINGS


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    opened = KnowledgeBase.open(tmp_path_factory.mktemp("topics") / "k.db", None)
    yield opened
    opened.close()


@cache
def primer() -> str:
    return (Path(__file__).parents[2] / "knowledge" / "documents" / PRIMER).read_text(encoding="utf-8")


def first(answer: Answer) -> str:
    return answer.evidence[0].sentence.text if answer.evidence else ""


@pytest.mark.parametrize("opening", sorted({opening for topic in topics() for opening in topic.openings}))
def test_every_opening_begins_one_sentence_of_the_primer(opening: str) -> None:
    lines = [line for line in primer().split("\n") if not line.startswith("Sumber:")]
    assert sum(line.startswith(opening) or f". {opening}" in line for line in lines) == 1


ASKED = [
    ("apa itu stunting?", "Stunting adalah gangguan"),
    ("anak pendek sudah pasti stunting gak?", "Anak stunting pasti pendek"),
    ("bedanya stunting sama pendek apa?", "Pendek adalah hasil ukur"),
    ("stunting itu keturunan ya dok?", "Mitos bahwa stunting"),
    ("apakah stunting menurunkan kecerdasan", "Stunting dapat memengaruhi kecerdasan"),
    ("klo ortunya pendek anaknya jg?", "Tinggi orang tua"),
    ("knp anak bisa stunting", "Penyebab langsung"),
    ("apa penyebab utama stunting di indonesia", "Penyebab langsung"),
    ("susu formula bisa mencegah stunting gak", "Susu formula bukan"),
    ("umur 1 tahun boleh minum susu kental manis ga", "Kental manis bukan"),
    ("mpasi mulai umur brp", "MPASI dimulai"),
    ("brp kali sehari mpasi 7 bulan", "Frekuensi MPASI"),
    ("makanan apa yang mencegah stunting?", "Makanan yang baik"),
    ("periksa hamil brp kali", "Periksa kehamilan (ANC)"),
    ("hb normal ibu hamil brp", "Anemia pada ibu hamil"),
    ("apakah stunting bisa disembuhkan?", "Apakah stunting bisa sembuh"),
    ("anak umur 4 tahun stunting udah telat ya?", "Setelah umur 2 tahun pun"),
    ("cara dapat bantuan pmt gimana", "Cara mendapat bantuan"),
    ("anak 18 bulan diukur berdiri atau tidur?", "Anak di bawah 24 bulan"),
    ("KMS garis merah artinya apa", "Garis merah pada KMS"),
    ("bgmn input eppgbm", "Entri data e-PPGBM"),
    ("apa beda SSGI dan e-PPGBM?", "Beda SSGI dan e-PPGBM"),
    ("standar WHO stunting berapa persen", "Ambang prevalensi"),
    ("siapa yang bisa mendiagnosis stunting", "Diagnosis stunting"),
    ("8 aksi konvergensi apa saja", "Delapan aksi"),
    ("BB anak saya gak naik 2 bulan, gimana?", "Berat badan tidak naik"),
    ("anak gtm terus", "Anak yang susah makan"),
    ("is stunting hereditary", "Mitos bahwa stunting"),
    ("boleh kasih MPASI 4 bulan?", "MPASI dimulai"),
    ("anak 25 bulan diukur telentang atau berdiri?", "Anak di bawah 24 bulan"),
    ("hamil umur 17 bahaya ga", "Hamil di usia remaja"),
    ("apa tujuan audit stunting", "Audit kasus stunting"),
    ("apa tugas TPK", "Tugas TPK"),
    ("apa tugas KPM", "Kader Pembangunan Manusia"),
    ("apa peran TPPS", "Tim Percepatan"),
    ("kalau anak sudah stunting harus bagaimana", "Cara mengatasi"),
    ("tablet tambah darah buat siapa", "Ibu hamil mendapat tablet"),
    ("berapa kali posyandu dalam sebulan", "Balita dianjurkan ditimbang"),
]


@pytest.mark.parametrize(("text", "opening"), ASKED)
def test_what_people_ask_is_told_with_its_page(text: str, opening: str, base: KnowledgeBase) -> None:
    answer = base.ask(text)
    assert answer.status is Status.ADVICE
    assert first(answer).startswith(opening)
    assert base.document(answer.evidence[0].passage.document_id).url.startswith("http")


NOT_TOLD = [
    "vitamin A dosisnya brp",
    "berapa tablet ttd untuk anak saya",
    "anak kejang dan lemas gimana",
    "kenapa stunting di HSS turun?",
    "berapa kader posyandu yang wajib memakai aplikasi?",
    "berapa kasus stunting HSS 2023?",
    "anak sy umur 20 bln BB 8,5 TB 76 normal gk bun?",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_doses_dangers_and_places_are_no_topics(text: str, base: KnowledgeBase) -> None:
    assert not any(is_primer(one.passage.document_id) for one in base.ask(text).evidence)


@pytest.mark.parametrize("text", ["siapa ketua TPPS HSS?", "siapa sekda HSS?", "siapa menteri kesehatan"])
def test_who_it_is_is_told_by_a_name_only(text: str, base: KnowledgeBase) -> None:
    answer = base.ask(text)
    assert answer.status is Status.NO_DATA
    assert answer.evidence


def test_a_child_of_ones_own_is_sent_to_be_measured_first(base: KnowledgeBase) -> None:
    said = plain(base.reply(base.ask("anak saya pendek, stunting gak ya?")))
    assert said.startswith("Saya tidak bisa menilai kondisi anak")
    assert said.index("puskesmas") < said.index("belum tentu stunting")


def test_the_topic_that_says_most_of_a_question_is_taken() -> None:
    vague, exact = find_topic("cegah stunting"), find_topic("makanan apa yang mencegah stunting?")
    assert vague
    assert exact
    assert vague.weight < exact.weight
    assert find_topic("mengapa") is None
    assert find_topic("pmt", least=2) is None


def test_what_the_documents_do_not_hold_is_not_told() -> None:
    topic = find_topic("mpasi mulai kapan?")
    assert topic
    [evidence] = find_sentences(topic, HOLDINGS)
    assert evidence.sentence.text == "MPASI dimulai saat bayi genap berumur 6 bulan."


@pytest.mark.parametrize("word", ["IU", "mg", "pasti sembuh", "tidak bisa disembuhkan", "kerdil", "cebol", "bodoh"])
def test_the_primer_gives_no_dose_no_promise_and_no_blame(word: str) -> None:
    assert f" {word}" not in primer()
