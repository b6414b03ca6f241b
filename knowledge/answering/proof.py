"""The last check before a figure leaves: sentence in the document, digits in the sentence, value in the digits."""

import re
from decimal import Decimal

from ..language.quantities import find_quantities, parse_number
from ..models import Document, Fact, Span

_NUMBER = re.compile(r"\d+(?:[.,]\s?\d+)*")


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
    """What a quantity's text reads as: "26,6 persen", "4,48 juta balita", "dua persen", or a table's bare cell."""
    alone = parse_number(text)
    return {mention.value for mention in find_quantities(text)} | ({alone} if alone is not None else set())
