"""Studies: what they find goes for those they asked, not for a place."""

import re

from ..language.wordlists import word_set
from .readings import Reading, between

_STUDY = re.compile(
    r"\b(?:penelitian|riset|studi|kajian|kuesioner|jajak\s+pendapat|wawancara)(?:nya)?\b", re.IGNORECASE
)
_SAMPLE_WORDS = word_set("melibatkan terhadap sampel responden memakai menggunakan")
_SAMPLE = re.compile(r"\b(?:melibatkan|terhadap|sampel|responden|memakai\s+data|menggunakan\s+data)\b", re.IGNORECASE)


def of_a_study(reading: Reading, stop: int) -> bool:
    """Tell whether a study is named before `stop`: what it found goes for those it asked, not for a place.

    "Riset Kesehatan Dasar" is no study in this sense but an instrument.
    """
    return _STUDY.search(reading.text, 0, stop) is not None and not between(reading.surveys, 0, stop)


def tells_of_a_sample(reading: Reading) -> bool:
    """As in "Penelitian ini melibatkan 212 balita": what the next sentences find is of them."""
    return reading.has(_SAMPLE_WORDS) and bool(_SAMPLE.search(reading.text)) and of_a_study(reading, len(reading.text))
