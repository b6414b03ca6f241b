"""Terms and abbreviations, each with its source."""

import pytest

from knowledge.answering.glossary import UNVERIFIED, define, glossary


@pytest.mark.parametrize(
    ("term", "expansion"),
    [
        ("SSGI", "Survei Status Gizi Indonesia (2021: Studi Status Gizi Indonesia)"),
        ("e-ppgbm", "Elektronik Pencatatan dan Pelaporan Gizi Berbasis Masyarakat"),
        ("EPPGBM", "Elektronik Pencatatan dan Pelaporan Gizi Berbasis Masyarakat"),
        ("KPM", "Kader Pembangunan Manusia"),
        ("kader pembangunan manusia", "Kader Pembangunan Manusia"),
        ("1000 HPK", "Hari Pertama Kehidupan (1.000 HPK)"),
        ("LiLA", "Lingkar Lengan Atas (LiLA)"),
        ("bapak asuh anak stunting", "Bapak Asuh Anak Stunting"),
    ],
)
def test_define(term: str, expansion: str) -> None:
    assert [one.expansion for one in define(term)] == [expansion]


@pytest.mark.parametrize("term", ["stunting", "bansos", "xyz", ""])
def test_what_is_no_term(term: str) -> None:
    assert define(term) == ()


def test_an_unverified_row_only_where_nothing_else_is() -> None:
    assert [one.source for one in define("IKB")] == [UNVERIFIED]
    assert all(one.source != UNVERIFIED for one in define("KPM"))


def test_every_row_has_a_source() -> None:
    assert len(glossary()) > 70
    assert all(one.source.startswith("http") or one.source == UNVERIFIED for one in glossary())


def test_no_row_speaks_of_how_it_was_compiled() -> None:
    assert not any("tidak terlihat" in one.meaning for one in glossary())
