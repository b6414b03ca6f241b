from typing import Any

import pytest

from tests.telegram.markup import MarkupError, parse_html

ACCEPTED: list[tuple[str, str, list[dict[str, Any]]]] = [
    ("522 kasus", "522 kasus", []),
    ("<b>522</b> kasus", "522 kasus", [{"type": "bold", "offset": 0, "length": 3}]),
    ("😀<b>é</b>", "😀é", [{"type": "bold", "offset": 2, "length": 1}]),
    ("a &lt;b&gt; &amp; &quot;c&quot; &#x27;d&#39;", "a <b> & \"c\" 'd'", []),
    ("&nbsp; & &copy;", "&nbsp; & &copy;", []),
    ("<b></b>-", "-", []),
    (
        '<a href="https://x.id/?a=1&amp;b=&quot;">x</a>',
        "x",
        [{"type": "text_link", "offset": 0, "length": 1, "url": 'https://x.id/?a=1&b="'}],
    ),
    ('<a href="nowhere">x</a>', "x", []),
    ("<blockquote expandable>x</blockquote>", "x", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
    (
        "<b><i>x</i>y</b>",
        "xy",
        [{"type": "bold", "offset": 0, "length": 2}, {"type": "italic", "offset": 0, "length": 1}],
    ),
]

REFUSED = [
    ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
    ("é < b", 'Unsupported start tag "" at byte offset 3'),
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("<b><i>x</b></i>", 'Unmatched end tag, expected "</i>", found "</b>" at byte offset 7'),
    ("<b", "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
]


@pytest.mark.parametrize(("source", "text", "entities"), ACCEPTED)
def test_accepted(source: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(("source", "words"), REFUSED)
def test_refused(source: str, words: str) -> None:
    with pytest.raises(MarkupError) as refused:
        parse_html(source)
    assert str(refused.value) == words
