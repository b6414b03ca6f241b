"""The fixed sentences."""

import pytest

from knowledge import sayings
from knowledge.models import Intent, Reason


def test_every_reason_has_its_words() -> None:
    assert set(sayings.REASONS) == set(Reason)


@pytest.mark.parametrize("intent", [Intent.EMERGENCY, Intent.ADVICE])
def test_health_replies_refer_and_name_no_dose(intent: Intent) -> None:
    words = sayings.SMALL_TALK[intent]
    assert "puskesmas" in words
    assert not any(unit in words for unit in (" mg", " ml", "dosis "))


def test_no_reply_blames() -> None:
    everything = " ".join(sayings.SMALL_TALK.values()).lower()
    assert not any(word in everything for word in ("kerdil", "cebol", "bodoh", "salah ibu"))
