"""What a text says of its own publication. The weekdays of the examples are those of the calendar."""

import pytest

from knowledge.reading.datelines import find_published, find_publisher, parse_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2023-08-01", "2023-08-01"),
        ("2023-08-01T10:00:00+08:00", "2023-08-01"),
        (" 2024-06 ", "2024-06"),
        ("2022", "2022"),
        ("2023-07/08", "2023"),
        ("1 Agustus 2023", "2023-08-01"),
        ("Selasa, 1 Agustus 2023 11:28 WIB", "2023-08-01"),
        ("17 Feb 2023", "2023-02-17"),
        ("01/08/2023", "2023-08-01"),
        ("1-8-2023", "2023-08-01"),
        ("31/7", None),
        ("31 Februari 2023", None),
        ("2023-13", None),
        ("2023-02-30", None),
        ("20230801", None),
        ("kemarin", None),
        ("", None),
    ],
)
def test_parse_date(text: str, iso: str | None) -> None:
    assert parse_date(text) == iso


@pytest.mark.parametrize(
    ("text", "published"),
    [
        # A stamp or a dateline at the top.
        ("Judul Berita\n03/02/2023 17:10 WIB\nIsi berita.", "2023-02-03"),
        ("31 Juli 2023 | Berita, Media\n\nIsi berita.", "2023-07-31"),
        ("Sabtu, 7 Februari 2026\nMataram - Isi berita.", "2026-02-07"),
        ("Banjarbaru, 11 Juni 2025 — Pemprov menggelar rapat.", "2025-06-11"),
        # A weekday with its whole date.
        ("Acara digelar Kamis (5/6/2025) di aula.", "2025-06-05"),
        ("Acara digelar, Jumat (5-5-23) di aula.", "2023-05-05"),
        ("Hal itu dikatakan Rabu pagi, 16 Agustus 2023.", "2023-08-16"),
        ("Hal itu dikatakan Jum'at (26 Januari 2024).", "2024-01-26"),
        ("Hal itu dikatakan Ahad (7/1/2024).", "2024-01-07"),
        # Without a year: the one year the text names that fits.
        ("Kegiatan Tahun 2023 dibuka Senin (31/7) di gedung.", "2023-07-31"),
        ("Data 2020, 2021 dan 2022; Senin (31/7) tahun 2023.", "2023-07-31"),
        ("Dibuka Rabu, 16 Agustus lalu; target 2024, data 2023.", "2023-08-16"),
        # A date whose weekday is wrong is passed over for the next.
        ("Rapat Senin (5/6/2025), lalu Kamis (5/6/2025).", "2025-06-05"),
        # Unclear: no year fits, or two do (31 July is a Monday in 2017 and 2023).
        ("Dibuka Senin (31/7) di gedung.", ""),
        ("Target 2024; dibuka Senin (31/7).", ""),
        ("Dari 2017 hingga 2023; dibuka Senin (31/7).", ""),
        ("Dibuka Senin (31/13) tahun 2023.", ""),
        ("Prevalensi 2023 turun pada Senin 31 persen.", ""),
        ("Angka 21,6 persen pada 2023.", ""),
        ("", ""),
    ],
)
def test_find_published(text: str, published: str) -> None:
    assert find_published(text) == published


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        ("Pelaihari (ANTARA) - Kabupaten itu maju.", "ANTARA"),
        ("Banjarmasin, Kalimantan Selatan (ANTARA) - Angka turun.", "ANTARA"),
        ("Mataram (Inside Lombok) — Angka turun.", "Inside Lombok"),
        ("28.5 C\nSabtu, 7 Februari 2026\nMataram (Inside Lombok) — Angka turun.", "Inside Lombok"),
        ("KOMPAS.com – Jumlah anak menyusut.", "KOMPAS.com"),
        ("KENDARI, MEDIAKENDARI.COM – Angka turun.", "MEDIAKENDARI.COM"),
        ("Kupastuntas.co, Bandar Lampung - Balita berjumlah.", "Kupastuntas.co"),
        ("REPUBLIKA.CO.ID, PADANG -- Gubernur meminta.", "REPUBLIKA.CO.ID"),
        ("Bantul, IDN Times - Pemkab mengejar.", "IDN Times"),
        ("Banjarmasin, DUTA TV — Pemkab menggelar.", "DUTA TV"),
        # A place alone, a second place, a day or prose name no publisher.
        ("BANJARMASIN – Pemprov memperkuat.", ""),
        ("Banda Aceh, Aceh - Angka turun.", ""),
        ("Kandangan, Jumat - Angka turun.", ""),
        ("Kabupaten Tapin (2022) - Angka turun.", ""),
        ("Menteri Kesehatan (Menkes) - Angka turun.", ""),
        ("Menurut Budi, Kepala Dinas - angka turun.", ""),
        ("Menurut data, SSGI mencatat - sementara - angka turun.", ""),
        ("", ""),
    ],
)
def test_find_publisher(text: str, publisher: str) -> None:
    assert find_publisher(text) == publisher
