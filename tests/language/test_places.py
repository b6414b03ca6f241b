"""The gazetteer."""

import pytest

from knowledge.language.places import gazetteer


def test_the_country_is_whole() -> None:
    provinces = gazetteer().children("00")
    assert len(provinces) == 38
    assert sum(len(gazetteer().children(province.code)) for province in provinces) == 514
    assert len(gazetteer().children("63")) == 13


@pytest.mark.parametrize(
    ("text", "codes"), [("HSS", ["63.06"]), ("Kab. Banjar", ["63.03"]), ("stunting HSS", []), ("", [])]
)
def test_a_whole_string_names_a_place_or_none(text: str, codes: list[str]) -> None:
    assert [place.code for place in gazetteer().named(text)] == codes


def test_a_place_lies_within_itself_its_province_and_the_country() -> None:
    hss, kalsel, kalteng = (gazetteer().place(code) for code in ("63.06", "63", "62"))
    assert hss.within(hss)
    assert hss.within(kalsel)
    assert hss.within(gazetteer().place("00"))
    assert not hss.within(kalteng)
    assert not kalsel.within(hss)
