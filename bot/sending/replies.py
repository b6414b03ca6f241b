"""Blocks of plain words into Telegram messages: escaped, split before markup, each within Telegram's limits.

No markup is ever taken from a value: every text and link is escaped, and tags are only put around whole pieces.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape
from itertools import groupby, pairwise
from typing import Final
from urllib.parse import urlsplit

from telegram.constants import MessageLimit

from bot import texts
from bot.sending.buttons import Button
from knowledge import Block, Style

TEXT_CHARACTERS: Final = int(MessageLimit.MAX_TEXT_LENGTH)
CAPTION_CHARACTERS: Final = int(MessageLimit.CAPTION_LENGTH)
# What the server refuses before it reads the markup, in UTF-8.
SOURCE_BYTES: Final = 32_768
# A longer quotation is folded, so that a reply stays within one screen of a phone.
FOLD_CHARACTERS: Final = 400
# What a phone shows at once, rows of text and of buttons; a row holds about so many letters, and a button is as high as
# two rows. A folded quotation shows its first rows.
SCREEN_ROWS, ROW_CHARACTERS, BUTTON_ROWS, FOLDED_ROWS = 28, 40, 2, 3
# A quotation that opens holds at most so much, so that links, of which each is an entity, and text fit one message.
FOLDED_CHARACTERS, FOLDED_BLOCKS = 3_000, 40
LINK_BYTES: Final = 2_000
# Telegram ignores those beyond a hundred; ours are counted by their end tags, since every other "<" is escaped.
ENTITIES, _END_TAG = int(MessageLimit.MESSAGE_ENTITIES), "</"
# What proves a figure: its sentence, and where that stands.
_PROOF: Final = frozenset({Style.QUOTE, Style.SOURCE})
# Control characters but the line break, half characters, and characters that make the rest of a line read backwards;
# Telegram drops some of them, we drop them all.
_UNSEEN: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Where a long text may be cut, the best first: after a paragraph, a sentence, a word.
_CUTS: Final = (re.compile(r"\n+"), re.compile(r"(?<=[.!?…])\s+"), re.compile(r"\s+"))


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: `html`, the same as plain `text` should the markup be refused, buttons and a PNG chart."""

    html: str
    text: str
    buttons: tuple[Button, ...] = ()
    chart: bytes | None = None


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that a reader opens by tapping their heading."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block, or a part of one, that goes into one message whole. `text` is never shorter than what `html` shows."""

    html: str
    text: str
    style: Style
    opens: bool = False


def say(text: str) -> tuple[Reply, ...]:
    """A sentence of the bot's own as messages."""
    return lay_out((Block(Style.NOTE, text),))


def lay_out(
    blocks: Iterable[Block], buttons: Sequence[Button] = (), chart: bytes | None = None, folds: Iterable[Fold] = ()
) -> tuple[Reply, ...]:
    """Blocks as messages, at least one; the first carries the chart, the last the buttons.

    A figure stays in one message with its sentence and source where that is possible. Where that is more than a screen
    of a phone, sentences with their sources are folded, the last first. `folds` follow below.
    """
    first = TEXT_CHARACTERS if chart is None else CAPTION_CHARACTERS
    room = SCREEN_ROWS - BUTTON_ROWS * len(buttons) // 2
    groups = [*_groups(_fit(list(_clean(blocks)), room))]
    groups += [[piece] for fold in folds for piece in _fold(list(_clean(fold.blocks)), fold.heading)]
    replies = [_join(message) for message in _pack(groups, first)]
    replies = replies or [Reply(escape(texts.NOTHING), texts.NOTHING)]
    replies[0] = replace(replies[0], chart=chart)
    replies[-1] = replace(replies[-1], buttons=tuple(buttons))
    return tuple(replies)


def clean(text: str) -> str:
    """A value as it may be shown: without control characters and those that turn the reading direction."""
    return _UNSEEN.sub("", text.replace("\t", " ")).strip()


def _clean(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if text := clean(block.text):
            yield replace(block, text=text, strong=clean(block.strong))


def _fit(blocks: Sequence[Block], room: int) -> Iterator[list[_Piece]]:
    """Blocks as pieces, a list for each; as many runs of sentences are folded as it takes to fit into `room` rows."""
    runs = [list(run) for _, run in groupby(blocks, key=lambda block: block.style in _PROOF)]
    rows, folded = sum(map(_rows, blocks)), set[int]()
    for number in reversed(range(len(runs))):
        saved = sum(map(_rows, runs[number])) - FOLDED_ROWS
        if rows > room and runs[number][0].style in _PROOF and saved > 0:
            folded.add(number)
            rows -= saved
    for number, run in enumerate(runs):
        if number in folded:
            yield from ([piece] for piece in _fold(run))
        else:
            yield from (list(_pieces(block)) for block in run)


def _rows(block: Block) -> int:
    """About how many rows a block takes on a phone, the gap after a source among them."""
    lines = block.text.split("\n")
    return sum(-(-len(line) // ROW_CHARACTERS) or 1 for line in lines) + (block.style is Style.SOURCE)


def _groups(blocks: Iterable[list[_Piece]]) -> Iterator[list[_Piece]]:
    """Pieces that belong together: everything up to a source, and further sources right behind it."""
    group: list[_Piece] = []
    for pieces in blocks:
        if group and group[-1].style is Style.SOURCE and pieces[0].style is not Style.SOURCE:
            yield group
            group = []
        group += pieces
    if group:
        yield group


def _fold(blocks: Sequence[Block], heading: str = "") -> Iterator[_Piece]:
    """Blocks in quotations that open, each short enough for one message."""
    part: list[_Piece] = []
    for piece in (piece for block in blocks for piece in _pieces(replace(block, style=_unquoted(block.style)))):
        if part and (sum(len(p.text) + 1 for p in (*part, piece)) > FOLDED_CHARACTERS or len(part) == FOLDED_BLOCKS):
            yield _folded(part, heading)
            part = []
        part.append(piece)
    if part:
        yield _folded(part, heading)


def _unquoted(style: Style) -> Style:
    """A quotation cannot stand in another."""
    return Style.LINE if style is Style.QUOTE else style


def _folded(pieces: Sequence[_Piece], heading: str) -> _Piece:
    html = "\n".join([*([f"<b>{escape(heading)}</b>"] if heading else ()), *(piece.html for piece in pieces)])
    text = "\n".join([*([heading] if heading else ()), *(piece.text for piece in pieces)])
    return _Piece(f"<blockquote expandable>{html}</blockquote>", text, Style.SOURCE)


def _pack(groups: Iterable[list[_Piece]], first: int) -> Iterator[list[_Piece]]:
    """Fill messages; only the first has its own limit, and may stay empty below a chart."""
    message: list[_Piece] = []
    limit = first
    for group in groups:
        for unit in [group] if _fits(group, limit) else [[piece] for piece in group]:
            if not _fits([*message, *unit], limit):
                yield message
                message, limit = [], TEXT_CHARACTERS
            message = [*message, *unit]
    if message:
        yield message


def _fits(pieces: Sequence[_Piece], limit: int) -> bool:
    reply = _join(pieces)
    html = reply.html
    return len(reply.text) <= limit and len(html.encode()) <= SOURCE_BYTES and html.count(_END_TAG) <= ENTITIES


def _join(pieces: Sequence[_Piece]) -> Reply:
    gaps = ["", *("\n\n" if _parted(a, b) else "\n" for a, b in pairwise(pieces))]
    joined = list(zip(gaps, pieces, strict=False))
    return Reply("".join(gap + p.html for gap, p in joined), "".join(gap + p.text for gap, p in joined))


def _parted(above: _Piece, below: _Piece) -> bool:
    """Tell whether a blank row sets two pieces apart; the frame of a quotation does that by itself."""
    return below.opens or (above.style is Style.SOURCE is not below.style and not above.html.endswith("</blockquote>"))


def _pieces(block: Block) -> Iterator[_Piece]:
    limit = TEXT_CHARACTERS - LINK_BYTES if block.url else TEXT_CHARACTERS
    for number, part in enumerate(split_text(block.text, limit)):
        strong = block.strong if part.startswith(block.strong) else ""
        piece = _mark(replace(block, text=part, strong=strong))
        yield replace(piece, opens=block.opens and not number)


def _mark(block: Block) -> _Piece:
    """Put the markup of its style around a block."""
    rest = escape(block.text.removeprefix(block.strong))
    html = (f"<b>{escape(block.strong)}</b>" if block.strong else "") + rest
    if block.style is Style.QUOTE:
        folded = " expandable" if len(block.text) > FOLD_CHARACTERS else ""
        return _Piece(f"<blockquote{folded}>{html}</blockquote>", block.text, block.style)
    if link := parse_link(block.url):
        return _Piece(f'<a href="{escape(link)}">{html}</a>', f"{block.text} — {link}", block.style)
    return _Piece(html, block.text, block.style)


def parse_link(url: str) -> str | None:
    """A web address that can be linked; None for any other scheme, for blanks and for one too long."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    plain = parts.scheme in ("http", "https") and parts.netloc and not re.search(r"[\s\x00-\x1f]", url)
    return url if plain and len(escape(url).encode()) <= LINK_BYTES and clean(url) == url else None


def split_text(text: str, limit: int) -> Iterator[str]:
    """A text in parts of at most `limit` characters, cut where a reader would pause."""
    while len(text) > limit:
        cut = _cut(text, limit)
        yield text[:cut].rstrip()
        text = text[cut:].lstrip()
    yield text


def _cut(text: str, limit: int) -> int:
    for pattern in _CUTS:
        ends = [match.end() for match in pattern.finditer(text, limit // 2, limit)]
        if ends:
            return ends[-1]
    cut = limit
    while cut > limit // 2 and _joined(text[cut - 1], text[cut]):
        cut -= 1
    return cut


def _joined(left: str, right: str) -> bool:
    """Tell whether two characters are one sign to a reader: a letter and its accent, the parts of an emoji."""
    joiner, selector, skins = "\u200d", "\ufe0f", range(0x1F3FB, 0x1F400)
    return bool(unicodedata.combining(right)) or left == joiner or right in (joiner, selector) or ord(right) in skins
