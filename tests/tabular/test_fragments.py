"""Lines that tables left behind, and sentences that look a little like them."""

import pytest

from knowledge.tabular.fragments import broken_cells

TOGETHER, ALONE = "cells of a table run together", "a number alone on its line"


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1PADANG BATUNG8,0910,10Naik (2,01%)", TOGETHER),
        ("Kotabaru31,6Banjar26,4", TOGETHER),
        ("KAB. CONTOH9.008.50Turun", TOGETHER),
        ("26,1%", ALONE),
        ("1.234 balita", ALONE),
        ("(5,11)", ALONE),
        ("2023: 20,1%", ""),
        ("Tala 26,1%", ""),
        ("Prevalensi stunting diangka24,6 persen pada 2022.", ""),
        ("Jumlahnya 1.234.567 jiwa.", ""),
        ("Perpres Nomor 72 Tahun 2021", ""),
    ],
)
def test_broken_cells(line: str, reason: str) -> None:
    assert broken_cells(line) == reason
