"""Telegram's HTML, accepted and refused as the server does; text and entities come out.

Follows `parse_html` of the official server's library (tdlib, `td/telegram/MessageEntity.cpp`): its list of tags, strict
nesting, four named entities, byte offsets in errors, entity offsets in UTF-16 units.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from tests.telegram.schema import utf16_length

TAGS: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
}
_PLAIN: Final = re.compile(r"[^<&]+")
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ENTITY: Final = re.compile(
    r"&(?:#x(?P<hex>[0-9a-fA-F]{1,7})|#(?P<number>[0-9]{1,8})|(?P<name>lt|gt|amp|quot)(?![a-zA-Z]));?"
)
_START: Final = re.compile(r"""<(?P<tag>[^\s>]*)(?P<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>""")
_NAME: Final = re.compile(r"<(?P<tag>[^\s>]*)[\s>]")
_END: Final = re.compile(r"</(?P<tag>[^\s>]*)\s*>")
_ATTRIBUTE: Final = re.compile(
    r"""\s+(?P<name>[^\s=>]+)(?:\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[\w.-]+)))?"""
)


class MarkupError(ValueError):
    """The server would refuse this text; the message is the server's."""


@dataclass(slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int


@dataclass(slots=True)
class _Parse:
    source: str
    text: list[str] = field(default_factory=list)
    length: int = 0
    stack: list[_Open] = field(default_factory=list)
    entities: list[dict[str, Any]] = field(default_factory=list)

    def add(self, piece: str) -> None:
        self.text.append(piece)
        self.length += utf16_length(piece)

    def refuse(self, what: str, position: int) -> MarkupError:
        return MarkupError(f"{what} at byte offset {len(self.source[:position].encode())}")


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Read a message in HTML mode; raises MarkupError with the server's words.

    >>> parse_html("<b>522</b> &lt; 600")
    ('522 < 600', [{'type': 'bold', 'offset': 0, 'length': 3}])
    """
    parse, position = _Parse(source), 0
    while position < len(source):
        if source[position] == "<":
            position = (_close if source.startswith("</", position) else _open)(parse, position)
        elif entity := _ENTITY.match(source, position):
            parse.add(_character(entity))
            position = entity.end()
        else:
            plain = _PLAIN.match(source, position)
            piece = plain[0] if plain else source[position]
            parse.add(piece)
            position += len(piece)
    if parse.stack:
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{parse.stack[-1].tag}"')
    return "".join(parse.text), sorted(parse.entities, key=lambda e: (e["offset"], -e["length"]))


def _character(entity: re.Match[str]) -> str:
    if name := entity["name"]:
        return _NAMED[name]
    code = int(entity["hex"], 16) if entity["hex"] else int(entity["number"])
    return chr(code) if 0 < code < 0x10FFFF else entity[0]


def _open(parse: _Parse, position: int) -> int:
    name = _NAME.match(parse.source, position)
    if name is None:
        raise parse.refuse("Unclosed start tag", position)
    tag = name["tag"].lower()
    if tag not in TAGS:
        raise parse.refuse(f'Unsupported start tag "{tag}"', position)
    start = _START.match(parse.source, position)
    if start is None:
        raise parse.refuse(f'Unclosed start tag "{tag}"', position)
    parse.stack.append(_Open(tag, _attributes(parse, start, tag), parse.length))
    return start.end()


def _attributes(parse: _Parse, start: re.Match[str], tag: str) -> dict[str, str]:
    attributes, position = {}, 0
    source = start["attributes"].rstrip()
    while position < len(source):
        found = _ATTRIBUTE.match(source, position)
        value = found and next((found[kind] for kind in ("double", "single", "bare") if found[kind] is not None), None)
        if found is None or (value is None and (tag, found["name"]) != ("blockquote", "expandable")):
            words = f'Expected equal sign in declaration of an attribute of the tag "{tag}"'
            raise parse.refuse(words, start.start())
        attributes[found["name"]] = _ENTITY.sub(_character, value or "")
        position = found.end()
    return attributes


def _close(parse: _Parse, position: int) -> int:
    end = _END.match(parse.source, position)
    if end is None:
        raise parse.refuse("Unclosed end tag", position)
    if not parse.stack:
        raise parse.refuse("Unexpected end tag", position)
    opened, name = parse.stack.pop(), end["tag"].lower()
    if name not in ("", opened.tag):
        raise parse.refuse(f'Unmatched end tag, expected "</{opened.tag}>", found "</{name}>"', position)
    if length := parse.length - opened.offset:
        parse.entities += _entities(opened, length)
    return end.end()


def _entities(opened: _Open, length: int) -> list[dict[str, Any]]:
    entity: dict[str, Any] = {"type": TAGS[opened.tag], "offset": opened.offset, "length": length}
    if opened.tag == "a":
        url = opened.attributes.get("href", "")
        return [{**entity, "url": url}] if "." in url or ":" in url else []
    if "expandable" in opened.attributes:
        entity["type"] = "expandable_blockquote"
    return [entity]
