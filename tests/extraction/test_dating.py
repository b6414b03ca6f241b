"""When a number was measured; the table is the specification."""

import pytest

from knowledge.extraction.bindings import Background
from knowledge.extraction.dating import Carried
from knowledge.language.places import gazetteer
from knowledge.models import Basis, Period
from tests.shorthand import bound

PERIODS: list[tuple[str, list[str | None]]] = [
    ("Februari 2024 stunting turun menjadi 10,2 persen dibanding Februari 2023.", ["2024-02"]),
    ("Stunting 20,1 persen pada 2023.", ["2023"]),
    ("Stunting 30,1% (2022) menjadi 13,1% (2023).", ["2022", "2023"]),
    ("Stunting 19,8 (tahun 2021) persen, lalu 20,4 (tahun 2023) persen.", ["2021", "2023"]),
    ("Tercatat 2.104 kasus stunting pada Januari, 2.087 kasus (Februari).", ["2024-01", "2024-02"]),
    ("Pada 2022 stunting 20 persen, lalu setahun kemudian 18 persen.", ["2022", "2023"]),
    ("Dua tahun lalu stunting 20 persen.", ["2022"]),
    ("Ada 296 anak stunting tersebar di 16 kecamatan per Mei 2024.", ["2024-05"]),
    ("Pada 2023 stunting Tapin naik 1,5 persen menjadi 25,3 persen.", ["2023", "2023"]),
    ("Pada 2022 stunting 24,6 persen.", ["2022"]),
    ("Ada 125 balita stunting tercatat di Kabupaten Hulu Sungai Utara pada Agustus 2023.", ["2023-08"]),
    ("Tahun 2020 ada 80 kasus stunting, tahun 2021 ada 70 kasus stunting.", ["2020", "2021"]),
    ("Stunting 18,5 persen pada 2019, lalu 14,9 persen pada 2022.", ["2019", "2022"]),
    ("Stunting turun dari 26 persen menjadi 20 persen pada 2023.", [None, "2023"]),
    ("Stunting 24,6 persen atau 21.276 balita pada 2022.", ["2022", "2022"]),
    ("Per Agustus 2023 ada 61.497 balita diukur, 1.383 balita stunting.", ["2023-08", "2023-08"]),
    ("Tersisa 118 anak stunting dari 12.940 balita, 0,91 persen hingga 30 November 2023.", ["2023-11"] * 3),
    (
        "Stunting turun menjadi 9,5% (208 balita) pada Mei 2023 dari 11% (243 balita) pada Mei 2022.",
        ["2023-05", "2023-05", "2022-05", "2022-05"],
    ),
    ("Stunting turun dari 22 persen menjadi 20 persen dalam dua tahun menurut SSGI 2022.", ["2020", None]),
    ("Stunting 22 persen menjadi 20 persen pada 2023.", [None, "2023"]),
    ("Dalam setahun stunting turun dari 22 persen menjadi 20 persen pada 2023.", ["2022", "2023"]),
    ("Tahun 2021 stunting 14,2 persen (e-PPGBM), 2022 12,1 persen.", ["2021", "2022"]),
    ("Tercatat 923 kasus stunting di penghujung 2022.", ["2022"]),
    ("Ada 98 balita stunting hasil penimbangan Februari dari sasaran 164 balita.", ["2024-02", "2024-02"]),
    ("Saat ini stunting 20 persen.", ["2024-06"]),
    ("Stunting 20 persen saat ini.", ["2024-06"]),
    ("Stunting Tapin yang tahun 2021 29 persen kini 21,6 persen.", ["2021", "2024-06"]),
    ("Stunting 12 persen, kata bupati, Kamis (6/6/2024).", [None]),
    ("Rapat digelar pada 2024, sisa kasus stunting 522 kasus.", [None]),
    ("Stunting meningkat 1,1 persen dibanding tahun sebelumnya yang sebesar 12,4 persen.", ["2023/2024", "2023"]),
    ("Bupati menerima laporan 432 balita stunting dari 19 puskesmas, posisi akhir Juli 2023.", ["2023-07"]),
    ("Ada 310 kasus stunting atau 4,1 persen, hasil pendataan 2023.", ["2023", "2023"]),
    ("Stunting tinggal 8,3 persen dari 16,1 persen tahun sebelumnya.", [None, "2023"]),
    ("Saat ini stunting 10,4 persen menurut penimbangan Agustus 2023.", ["2023-08"]),
    ("Target 14 persen pada 2024.", ["2024"]),
    ("Di akhir tahun 2025 target penurunan 3 persen lagi.", ["2025"]),
    ("Stunting 18 persen pada 2022, targetnya turun 4 persen lagi.", ["2022", None]),
    ("Target 14 persen.", [None]),
    ("Stunting 19,8 persen, turun dari 22,1 persen, jelasnya mengacu SSGI 2021 dan 2022.", [None, "2021"]),
    ("Pada 2021 stunting 35,2 persen, lalu 2023 naik 2 persen ke 37,2 persen.", ["2021", "2023", "2023"]),
]


@pytest.mark.parametrize(("text", "codes"), PERIODS)
def test_the_period_of_each_number(text: str, codes: list[str | None]) -> None:
    found = [b.dating for b in bound(text)]
    assert [
        None if d.period is None else f"{d.since.code}/{d.period.code}" if d.since else d.period.code for d in found
    ] == codes


def test_a_number_without_a_period_goes_on_from_the_text_before() -> None:
    carried = Carried(period=Period(2022), why="survey year")
    background = Background(gazetteer().place("63.06"), carried)
    (level,) = bound("Stunting Tapin 14,5 persen.", background)
    (target,) = bound("Target Tapin 14 persen.", background)
    assert (level.dating.period, level.dating.basis, level.dating.why) == (Period(2022), Basis.INFERRED, "survey year")
    assert target.dating.period is None


def test_a_movement_without_years_runs_between_the_years_compared_before() -> None:
    background = Background(gazetteer().place("63.06"), Carried(pair=(Period(2021), Period(2022))))
    first, last = bound("Tapin turun dari 16 persen menjadi 14 persen.", background)
    (change,) = bound("Tapin turun 2 persen.", background)
    assert (first.dating.period, last.dating.period) == (Period(2021), Period(2022))
    assert (change.dating.since, change.dating.period) == (Period(2021), Period(2022))
