"""Sentences as marked strings: "|" stands where one ends and the next begins."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.language.sentences import split_sentences

SPEC = [
    "Angka stunting turun.|Program berlanjut tahun depan.",
    "Prevalensi di Kab. Contoh mencapai 20,5 persen.|Ini kabar baik.",
    "dr. Sari dan Drs. Budi hadir di Prov. Contoh.|Acara selesai.",
    "“Kita terus bekerja,” kata Pj. Bupati, Senin (3/4).|“Sisa 40 kasus.”|Demikian.",
    "Anggaran stunting “sekadar ada”.|Padahal kasusnya banyak.",
    "Targetnya 14 persen.Selain itu ada lomba balita sehat.",
    "Jumlahnya 1.244 balita.|Tahun lalu 1.300 balita.",
    "Judul tanpa titik\n|Isi berita dimulai di sini.",
    "2021: 21,8%\n|2022: 31,6%",
    "1. Kabupaten Anu: 20,1%\n|2. Kabupaten Itu: 19,4%",
    "a. tahun 2022 sebesar 18%\n|b. tahun 2023 sebesar 16%\n|c. tahun 2024",
    "| Wilayah | Nilai |\n|| Anu | 20,1 |",
    "Stunting pada 2022\nmencapai 19,7 persen.|Begitulah.",
    "Apakah stunting bisa dicegah?|Ya, mulai dari hamil.",
    "KABARANU.COM, KOTA ANU – Stunting masih tinggi.|Demikian.",
]


@pytest.mark.parametrize("marked", SPEC)
def test_a_text_is_cut_where_the_marks_stand(marked: str) -> None:
    if marked.startswith("| Wilayah"):
        text, expected = "| Wilayah | Nilai |\n| Anu | 20,1 |", ["| Wilayah | Nilai |", "| Anu | 20,1 |"]
    elif "persen.Selain" in marked:
        text, expected = marked, ["Targetnya 14 persen.", "Selain itu ada lomba balita sehat."]
    else:
        parts = marked.split("|")
        text, expected = " ".join(parts).replace("\n ", "\n"), [part.strip() for part in parts]
    assert [span.text for span in split_sentences(text)] == expected


@given(st.text(alphabet='aA1.,:;()%\n "“”?!|-', max_size=200))
def test_every_sentence_is_verbatim_and_in_order(text: str) -> None:
    stop = 0
    for span in split_sentences(text):
        assert span.text == text[span.start : span.stop] == span.text.strip()
        assert span.start >= stop
        stop = span.stop


@pytest.mark.parametrize("text", ["", "\n\n", "   "])
def test_nothing_has_no_sentences(text: str) -> None:
    assert split_sentences(text) == []
