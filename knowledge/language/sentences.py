"""A text into sentences: sentencex for the hard part, our rules for what Indonesian news gets wrong."""

import re
from collections.abc import Iterator
from itertools import pairwise

from sentencex import segment

from ..models import Span
from .months import MONTHS

# sentencex does not know these, and a sentence cut at "Kab." or "dr." loses its figure.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:kab|kec|kel|prov|no|nomor|dr|drg|drs|dra|hj?|ir|prof|s\.?d|a\.?n|tgl|jl|st|sdr|m\.?kes|s\.?kep|skm"
    r"|dll|dsb|dst|yg|th|thn|rp|agust?|hlm|pj|plt|plh|pjs|wk|[A-Z])\.$",
    re.IGNORECASE,
)
# A mark that ends a sentence, and the blanks behind it, none where the next sentence is glued to it.
_MISSED = re.compile(
    r"[.!?](?:(?<=[a-z%)0-9\]][.])()(?=[A-Z][a-z]+\s)"
    r"|[\"”](\s+)(?=[A-Z])"
    r"|(?:(?<=\w[?!])|(?<=\w\w\w[.])|(?<=[%)\"”][.]))(\s+)(?=[A-Z\"“])"
    r"|(?<=[a-z]{4}[.])(\s+)(?=\d))"
)
_LONGEST_ABBREVIATION = 10
_WRAPPED_LINE_CHARACTERS = 60
_LONGEST_SENTENCE_CHARACTERS = 1_500
_LIST_ITEM = re.compile(r"(?:\d+|[a-z])[.)]\s|(?:19|20)\d\d\s*:")
_LIST_NUMBER = re.compile(r"^\s*(?:\(?\d{1,3}|[a-z])[.)]$")


def split_sentences(text: str) -> list[Span]:
    """Cut a text into sentence spans, each verbatim and without blanks at its ends.

    A sentence never crosses a line break that ends a paragraph or a heading; a line that runs on in lower case or in
    the middle of a number does.
    """
    spans: list[Span] = []
    for start, stop in _blocks(text):
        spans.extend(piece for span in _split_block(text, start, stop) for piece in _cut_long(text, span))
    return spans


def _cut_long(text: str, span: Span) -> Iterator[Span]:
    """What runs on for pages is no sentence; it is cut at blanks, so that reading it stays linear in its length."""
    start = span.start
    while span.stop - start > _LONGEST_SENTENCE_CHARACTERS:
        blank = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE_CHARACTERS)
        stop = blank if blank > start else start + _LONGEST_SENTENCE_CHARACTERS
        piece = Span.trimmed(text, start, stop)
        if piece.text:
            yield piece
        start = stop
    yield span if start == span.start else Span.trimmed(text, start, span.stop)


def _blocks(text: str) -> list[tuple[int, int]]:
    """Paragraphs: lines, joined where one breaks off in mid-sentence and the next goes on."""
    blocks: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n]+", text):
        line = match[0].strip()
        if not line:
            continue
        if blocks and _continues(text[blocks[-1][0] : blocks[-1][1]], text[blocks[-1][1] : match.start()], line):
            blocks[-1] = (blocks[-1][0], match.end())
        else:
            blocks.append((match.start(), match.end()))
    return blocks


def _continues(before: str, gap: str, line: str) -> bool:
    last = before.rstrip()[-1:]
    broken = last.isalnum() or last in ",%("
    cell = "|" in before or "|" in line
    goes_on = (line[0].islower() and not _LIST_ITEM.match(line)) or _carries_on(before, line)
    return gap.count("\n") == 1 and broken and not cell and goes_on


def _carries_on(before: str, line: str) -> bool:
    """A long line that stops without a mark and goes on with a number, or breaks off within a date."""
    if len(before.rsplit("\n", 1)[-1]) <= _WRAPPED_LINE_CHARACTERS:
        return False
    if before.rstrip()[-1:].isdigit() and line.split()[0].lower() in MONTHS:
        return True
    return line[0] in "(." or (line[0].isdigit() and not _LIST_ITEM.match(line))


def _split_block(text: str, start: int, stop: int) -> list[Span]:
    block = text[start:stop]
    pieces: list[tuple[int, int]] = []
    at = 0
    for sentence in segment("id", block):
        begin = block.find(sentence, at)
        if begin < 0:
            continue
        end = begin + len(sentence)
        glued = bool(pieces) and pieces[-1][1] == begin
        if pieces and (glued or _joined(block[pieces[-1][0] : pieces[-1][1]], block[begin:end])):
            pieces[-1] = (pieces[-1][0], end)
        else:
            pieces.append((begin, end))
        at = end
    spans = [cut for begin, end in pieces for cut in _cut_missed(block, begin, end)]
    return [Span.trimmed(text, start + begin, start + end) for begin, end in spans if block[begin:end].strip()]


def _joined(before: str, after: str) -> bool:
    """Tell whether two pieces are one sentence: cut behind an abbreviation or a list number, or within a clause."""
    before, after = before.rstrip(), after.lstrip()
    if not after:
        return True
    shortened = _ABBREVIATION.search(before[-_LONGEST_ABBREVIATION:]) or _LIST_NUMBER.match(before)
    runs_on = after[0].islower() and before[-1:] not in ("!", "?")
    return bool(shortened) or runs_on or not any(character.isalnum() for character in after)


def _cut_missed(block: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Cut where a full stop is glued to the next sentence ("persen.Selain itu") or was taken for an abbreviation's."""
    cuts = [begin]
    for match in _MISSED.finditer(block, begin, end):
        blanks = match.lastindex or 0
        if not _ABBREVIATION.search(block[cuts[-1] : match.start(blanks)][-_LONGEST_ABBREVIATION:]):
            cuts.append(match.end())
    cuts.append(end)
    return list(pairwise(cuts))
