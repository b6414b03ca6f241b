"""Who said what a sentence says: the nearest sentence of the same document that names the speaker."""

import re

from ..language.wordlists import any_listed
from ..models import Evidence, Passage, Seek, Span
from .holdings import Holdings
from .sought import find_names, holds

_SENTENCES_AFTER = 2
_SAYS = re.compile(
    rf"\b(?:menurut|me(?:ngata|nyampai|ngungkap|njelas|negas|mapar|rinci|lapor)kan|menyebut(?:kan)?|di(?:kata|jelas|sebut|"
    rf"sampai|ungkap)kan|{any_listed('speech')})(?:nya)?\b",
    re.IGNORECASE,
)


def find_speaker(document_id: str, sentence: Span, holdings: Holdings) -> Evidence | None:
    """The sentence that names who said it: itself, else the next before it, else one right after; None if unnamed."""
    sentences = [one.span for one in holdings.passages(document_id).sentences]
    at = next((n for n, span in enumerate(sentences) if span.start == sentence.start), None)
    if at is None:
        return None
    order = [*range(at, -1, -1), *range(at + 1, min(len(sentences), at + 1 + _SENTENCES_AFTER))]
    spoken = (sentences[n] for n in order if _names_speaker(sentences[n].text))
    span = next(spoken, None)
    return Evidence(Passage(document_id, 0, span), span) if span else None


def _names_speaker(text: str) -> bool:
    return _SAYS.search(text) is not None and (bool(find_names(text)) or holds(text, Seek.PERSON))
