"""The fixed sentences."""

import pytest

from knowledge.models import Intent, Reason
from knowledge.rendering import sayings
from knowledge.understanding.ways import is_asked


def test_every_reason_has_its_words() -> None:
    assert set(sayings.REASONS) == set(Reason)


@pytest.mark.parametrize("intent", [Intent.EMERGENCY, Intent.ADVICE])
def test_health_replies_refer_and_name_no_dose(intent: Intent) -> None:
    words = sayings.SMALL_TALK[intent]
    assert "puskesmas" in words
    assert not any(unit in words for unit in (" mg", " ml", "dosis "))


def test_who_despairs_is_given_somebody_to_call() -> None:
    words = sayings.VARIANTS[Intent.EMERGENCY]["despair"]
    assert all(part in words for part in ("tidak sendirian", "119 ekstensi 8", "puskesmas", "IGD"))


@pytest.mark.parametrize(("way", "warm"), [("worry", "Wajar kalau Anda khawatir"), ("eating", "banyak orang tua")])
def test_who_worries_is_first_understood_then_referred(way: str, warm: str) -> None:
    first, *rest = sayings.VARIANTS[Intent.ADVICE][way].split(". ")
    assert warm in first
    assert "puskesmas" in " ".join(rest)


def test_every_variant_is_a_way_of_asking() -> None:
    for variants in sayings.VARIANTS.values():
        assert all(is_asked(way, "") is False for way in variants)


def test_no_reply_blames() -> None:
    variants = (words for each in sayings.VARIANTS.values() for words in each.values())
    everything = " ".join([*sayings.SMALL_TALK.values(), *variants]).lower()
    assert not any(word in everything for word in ("kerdil", "cebol", "bodoh", "salah ibu"))
