"""A small made-up knowledge base, which the tests of questions and answers ask. Its figures are invented."""

from dataclasses import replace
from decimal import Decimal

from knowledge.asking import ask
from knowledge.language.periods import parse_period
from knowledge.language.places import gazetteer
from knowledge.models import Answer, Context, Direction, Document, Fact, Kind, Part, Period, Quantity, Span, Unit
from knowledge.quoting.holdings import Holdings
from knowledge.reading.documents import split_passages
from knowledge.rendering.wording import plain, render
from knowledge.retrieval.index import MemoryIndex

THIS_YEAR = Period(2025, Part.MONTH, 11)

TABALONG = Document(
    id="tabalong.txt",
    title="Kasus stunting Tabalong terus berkurang",
    publisher="Harian Contoh",
    published="2024-02-12",
    url="https://contoh.example/tabalong",
    text=(
        "Tanjung (Contoh) - Tabalong mencatat 905 kasus stunting pada 2020, 871 kasus pada 2021, 640 kasus pada 2022 "
        "dan 511 kasus hingga November 2023.\n"
        "Ketua Tim Percepatan Penurunan Stunting (TPPS) Tabalong Rahmat Hidayat menyampaikan hal itu di Aula Mabuun, "
        "Rabu (7/2).\n"
        '"Penurunan ini berkat kerja bersama kader dan bidan desa," kata Rahmat Hidayat.\n'
        "Pemkab Tabalong menjalankan beberapa program, antara lain Dapur Sumber Gizi, Kelas Ibu Balita, dan kunjungan "
        "rumah oleh kader.\n"
        "Dapur Sumber Gizi dimulai pada tahun 2021 untuk balita gizi kurang dan ibu hamil.\n"
        "Sebanyak 48 desa ikut Kelas Ibu Balita pada tahun 2023.\n"
        "Tabalong menargetkan prevalensi stunting 12 persen pada 2024."
    ),
)
SURVEY = Document(
    id="survei.txt",
    title="Prevalensi stunting Kalimantan Selatan",
    publisher="Kantor Contoh",
    published="2023-02-01",
    url="https://contoh.example/survei",
    text=(
        "Menurut SSGI 2022 prevalensi stunting Tapin 16,2 persen.\n"
        "Menurut SSGI 2022 prevalensi stunting Balangan 27,4 persen.\n"
        "Menurut SSGI 2022 prevalensi stunting Banjarbaru 14,8 persen.\n"
        "Menurut SSGI 2021 prevalensi stunting Tapin 18,7 persen.\n"
        "Menurut e-PPGBM prevalensi stunting Banjarbaru pada 2022 sebesar 6,3 persen.\n"
        "Stunting di Batola turun menjadi 22,5 persen.\n"
        "Pada 2023 prevalensi stunting Kotabaru turun 2,1 persen."
    ),
)
REMBUK = Document(
    id="rembuk.txt",
    title="Rembuk stunting Balangan",
    publisher="Harian Contoh",
    published="2024-06-15",
    text=(
        "Paringin (Contoh) - Rembuk stunting Kabupaten Balangan digelar di Gedung Mayang Maurai, Kamis (13/6/2024).\n"
        "Kegiatan itu dihadiri camat, kepala puskesmas, kader posyandu, dan perwakilan dunia usaha.\n"
        "Wakil Bupati Balangan Ahmad Fauzi membuka rembuk stunting tersebut secara hybrid.\n"
        "Stunting di Balangan masih tinggi karena banyak keluarga belum memiliki jamban sehat.\n"
        "Menurut dia, jamban sehat adalah kunci karena penyebab stunting di Balangan ialah infeksi.\n"
        "Gerakan Balangan Sayang Anak (GEBYAR) memberi telur bagi baduta.\n"
        "Rapat kerja tahap II di Balangan membahas kunjungan petugas, tiga kali sebulan.\n"
        "Petugas Balangan harus berkunjung tiga kali sebulan."
    ),
)
PRIMER = Document(
    id="stunting-sekilas.md",
    title="Stunting sekilas",
    publisher="Tanya Stunting",
    text=(
        "Pengertian stunting\n\n"
        "Stunting adalah gangguan tumbuh kembang anak karena kekurangan gizi kronis.\n\n"
        "Penyebab langsung stunting ialah asupan gizi yang kurang dan infeksi yang berulang.\n\n"
        "Bayi sampai berumur 6 bulan cukup ASI saja.\n\n"
        "MPASI dimulai saat bayi genap berumur 6 bulan."
    ),
)
DOCUMENTS = {document.id: document for document in (TABALONG, SURVEY, REMBUK, PRIMER)}


def sentence_of(document: Document, part: str) -> Span:
    """The line of a document that holds a piece of text."""
    at = document.text.index(part)
    start = document.text.rfind("\n", 0, at) + 1
    stop = document.text.find("\n", at)
    return Span.of(document.text, start, stop if stop >= 0 else len(document.text))


def make_fact(
    document: Document,
    part: str,
    place: str,
    value: str,
    period: str | None = None,
    survey: str | None = None,
    kind: Kind = Kind.LEVEL,
    direction: Direction | None = None,
) -> Fact:
    """A fact of the sentence that holds `part`; in percent where the value has a comma or the part says so."""
    percent = "persen" in part
    unit = Unit.PERCENT if percent else Unit.CHILDREN
    quantity = Quantity(Decimal(value), unit, f"{value.replace('.', ',')} {'persen' if percent else 'kasus'}")
    return Fact(
        indicator="stunting_prevalence" if percent else "stunting_cases",
        place=gazetteer().place(place),
        quantity=quantity,
        kind=kind,
        sentence=sentence_of(document, part),
        document_id=document.id,
        period=parse_period(period) if period else None,
        survey=survey,
        direction=direction,
    )


FACTS = (
    make_fact(TABALONG, "905 kasus", "63.09", "905", "2020"),
    make_fact(TABALONG, "871 kasus", "63.09", "871", "2021"),
    make_fact(TABALONG, "640 kasus", "63.09", "640", "2022"),
    make_fact(TABALONG, "511 kasus", "63.09", "511", "2023-11"),
    make_fact(TABALONG, "12 persen", "63.09", "12", "2024", kind=Kind.TARGET),
    make_fact(SURVEY, "Tapin 16,2 persen", "63.05", "16.2", "2022", "SSGI"),
    make_fact(SURVEY, "Balangan 27,4 persen", "63.11", "27.4", "2022", "SSGI"),
    make_fact(SURVEY, "Banjarbaru 14,8 persen", "63.72", "14.8", "2022", "SSGI"),
    make_fact(SURVEY, "Tapin 18,7 persen", "63.05", "18.7", "2021", "SSGI"),
    make_fact(SURVEY, "6,3 persen", "63.72", "6.3", "2022", "e-PPGBM"),
    make_fact(SURVEY, "22,5 persen", "63.04", "22.5"),
    make_fact(SURVEY, "turun 2,1 persen", "63.02", "2.1", "2023", kind=Kind.CHANGE, direction=Direction.DOWN),
)


def make_holdings(facts: tuple[Fact, ...] = FACTS, documents: dict[str, Document] | None = None) -> Holdings:
    """Facts and documents as a knowledge base in memory."""
    shelf = DOCUMENTS if documents is None else documents
    passages = [passage for document in shelf.values() for passage in split_passages(document)]
    return Holdings(facts, shelf, MemoryIndex.build(passages))


HOLDINGS = make_holdings()


def answer_to(*turns: str) -> Answer:
    """The answer to the last message of a chat."""
    context = Context()
    for turn in turns:
        answer = ask(turn, context, HOLDINGS, THIS_YEAR)
        context = answer.context
    return answer


def reply_to(*turns: str) -> str:
    """What a user reads after the last message of a chat."""
    return plain(render(answer_to(*turns), DOCUMENTS))


def values(facts: tuple[Fact, ...]) -> list[str]:
    """The values of facts as text."""
    return [str(fact.value) for fact in facts]


def with_value(fact: Fact, value: str) -> Fact:
    """A fact that claims another value than its sentence."""
    return replace(fact, quantity=replace(fact.quantity, value=Decimal(value)))
