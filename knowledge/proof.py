"""The last check before a figure leaves: sentence in the document, digits in the sentence, value in the digits."""

import re
from decimal import Decimal

from .models import Document, Fact, Span
from .quantities import parse_number

_NUMBER = re.compile(r"\d+(?:[.,]\s?\d+)*")
_SCALES = (
    ("miliar", Decimal(10**9)),
    ("juta", Decimal(10**6)),
    ("jt", Decimal(10**6)),
    ("ribu", Decimal(1000)),
    ("rb", Decimal(1000)),
)


def proved(fact: Fact, document: Document) -> bool:
    """Tell whether a fact may be shown.

    Its sentence, and every repeat of it, stands in the document at its offsets; the number of the quantity's text
    stands in the sentence as a number of its own; and that number, read anew, is the fact's value.
    """
    if fact.document_id != document.id:
        return False
    if not all(_stands(span, document.text) for span in (fact.sentence, *fact.repeats)):
        return False
    return _is_printed(fact.quantity.text, fact.sentence.text) and fact.value in _values(fact.quantity.text)


def _stands(span: Span, text: str) -> bool:
    return bool(span.text) and text[span.start : span.stop] == span.text


def _is_printed(text: str, sentence: str) -> bool:
    """The number stands in the sentence whole: 22 is not printed where 522 or 22,5 is."""
    number = _NUMBER.search(text)
    pattern = _blanks(number[0]) if number else _blanks(text)
    return re.search(rf"(?<![\w.,]){pattern}(?!\d|[.,]\d)", sentence, re.IGNORECASE) is not None


def _blanks(text: str) -> str:
    """A pattern for a text whose blanks may be printed as any blanks, a line break among them."""
    return r"\s+".join(map(re.escape, text.split()))


def _values(text: str) -> set[Decimal]:
    """What the number in a quantity's text can be read as: as it stands, and times the scale word after it."""
    number = _NUMBER.search(text)
    value = parse_number(number[0]) if number else _parse_words(text)
    if value is None:
        return set()
    after = text[number.end() :].lower() if number else ""
    return {value} | {value * scale for word, scale in _SCALES if re.match(rf"\s*{word}", after)}


def _parse_words(text: str) -> Decimal | None:
    """The longest beginning of a text that is a number in words: "dua belas persen" is 12."""
    words = text.split()
    return next(
        (value for stop in range(len(words), 0, -1) if (value := parse_number(" ".join(words[:stop]))) is not None),
        None,
    )
