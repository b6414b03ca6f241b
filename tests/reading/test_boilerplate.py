"""What stands in an article but is none of it."""

from itertools import pairwise

import pytest

from knowledge.reading.boilerplate import find_masked, find_related


@pytest.mark.parametrize(
    ("text", "headlines"),
    [
        ("Isi satu.\nBaca juga: Kisah lain 14 persen pada 2024\nIsi dua.", ["Kisah lain 14 persen pada 2024"]),
        ("BACA JUGA:Kisah lain\nIsi.", ["Kisah lain"]),
        ("Baca Juga Ganjar minta bantuan di https://contoh.id/x", ["Ganjar minta bantuan di https://contoh.id/x"]),
        ("> **Baca juga:** Kisah lain**", ["Kisah lain"]),
        ("Simak juga: Kisah lain", ["Kisah lain"]),
        ("Berita terkait: Kisah lain", ["Kisah lain"]),
        ("Baca: Kisah lain", ["Kisah lain"]),
        ("Baca juga:\nKisah di baris berikut\nIsi.", ["Kisah di baris berikut"]),
        ("Baca juga:\n\n- Kisah di bawahnya\n\nIsi.", ["Kisah di bawahnya"]),
        ("Kata dia turun. Baca juga: Kisah lain\nIsi.", ["Kisah lain"]),
        # An article that runs on behind the headline is not swallowed whole.
        ("Turun. Baca juga: Kisah lain naik. " + "Isi yang panjang. " * 20, ["Kisah lain naik."]),
        # Nothing to link to, and words that only look like it.
        ("Baca juga:\nIni kalimat isi berita yang lengkap.", []),
        ("Baca juga buku KIA setiap hari.", []),
        ("Baca juga kisah ibu dan anak", []),
        ("Ibu membaca juga: ini isi.", []),
        ("Bacaan: buku gizi", []),
        ("Angka turun.", []),
        ("", []),
    ],
)
def test_find_related(text: str, headlines: list[str]) -> None:
    found = find_related(text)
    assert [span.text for span in found] == headlines
    assert all(text[span.start : span.stop] == span.text for span in found)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Isi.\nBaca juga: Kisah lain\nIsi.", ["Baca juga: Kisah lain"]),
        ("Turun. Baca juga: Kisah lain\nIsi.", ["Baca juga: Kisah lain"]),
        ("Baca juga:\nKisah lain\nIsi.", ["Baca juga:\nKisah lain"]),
        ("Baca juga:\nIni isi berita.", ["Baca juga:"]),
        ("Isi.\nPewarta: Budi\nEditor: Ani", ["Pewarta: Budi", "Editor: Ani"]),
        ("Copyright © ANTARA 2024", ["Copyright © ANTARA 2024"]),
        ("© 2024 Kabar Contoh", ["© 2024 Kabar Contoh"]),
        (
            "Simak breaking news dan berita pilihan kami di WhatsApp",
            ["Simak breaking news dan berita pilihan kami di WhatsApp"],
        ),
        ("Ikuti kami di Google News", ["Ikuti kami di Google News"]),
        ("1.536 kali dibaca", ["1.536 kali dibaca"]),
        ("22K shares", ["22K shares"]),
        ("Bagikan artikel ini", ["Bagikan artikel ini"]),
        ("ADVERTISEMENT", ["ADVERTISEMENT"]),
        ("[Gambas:Video CNN]", ["[Gambas:Video CNN]"]),
        # These are content.
        ("Sumber: SSGI 2022", []),
        ("1.536 anak dilihat tumbuh kembangnya", []),
        ("Ikuti imunisasi di posyandu.", []),
        ("Cetak generasi sehat, kata bupati.", []),
        ("Foto anak itu dikirim ke posyandu.", []),
    ],
)
def test_find_masked(text: str, masked: list[str]) -> None:
    found = find_masked(text)
    assert [span.text for span in found] == masked
    assert all(text[span.start : span.stop] == span.text for span in found)


def test_masked_pieces_never_overlap() -> None:
    found = find_masked("Baca juga:\nEditor: Ani\nBaca juga: satu Baca juga: dua\nIsi.")
    assert all(one.stop <= two.start for one, two in pairwise(found))
