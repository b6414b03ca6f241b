"""Tables that gave no figure, and why."""

import pytest

from knowledge.facts import explain
from knowledge.models import Document
from knowledge.unread import UnreadTable, unread_tables


def unread(text: str) -> list[UnreadTable]:
    document = Document("a.txt", text)
    return unread_tables(document, explain(document))


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("| Kabupaten | Stunting A |\n| Tapin | 14,5 |", 'kata "A" di judul kolomnya tidak dikenal'),
        ("| 1 | Tapin | 33,5 |\n| 2 | Tabalong | 20,0 |", "tidak ada baris judul kolom yang terbaca"),
        ("| Kabupaten | 2022 (%) |\n| Tapin | 14,5 |", "judul tabel dan kolomnya tidak menyebut stunting"),
        ("| Kabupaten | Stunting |\n| Tapin | 14 |", "judul kolomnya tidak mengatakan persen atau jumlah balita"),
        (
            "| Kabupaten | Prevalensi stunting |\n| Tapin | 0,145 |\n| Tabalong | 0,2 |",
            "angkanya pecahan seperti 0,246; tulis sebagai persen",
        ),
        ("| Kabupaten | Prevalensi stunting |\n| Antah | 14,5 |", "nama daerahnya tidak dikenal"),
        (
            "| Desa | Prevalensi stunting |\n| Tabanio | 14,5 |",
            "barisnya desa atau puskesmas, yang dipakai hanya sampai kecamatan",
        ),
        (
            "| Kabupaten | Stunting 2021 (%) | Stunting 2022 (%) |\n| Tapin | 14,5 |",
            "banyak selnya tidak sama dengan judul kolomnya",
        ),
        ("| Kabupaten | Sangat pendek (%) |\n| Tapin | 4,5 |", "tidak ada kolom angka stunting yang jelas"),
    ],
)
def test_a_table_without_a_figure_is_told_with_the_reason(table: str, reason: str) -> None:
    assert unread(f"Data\n\n{table}") == [UnreadTable(table.partition("\n")[0], reason)]


def test_tables_that_gave_a_figure_and_texts_without_tables_are_not_told() -> None:
    read = "| No | Kabupaten | Prevalensi stunting | Cakupan |\n| 1 | Tapin | 14,5 | 80 |"
    assert unread(read) == []
    assert unread("Sebanyak 45 kader hadir di Tapin.") == []
    refused = "| Kabupaten | Kader |\n| Tapin | 45 |"
    assert [table.line for table in unread(f"{read}\n\n{refused}")] == ["| Kabupaten | Kader |"]
