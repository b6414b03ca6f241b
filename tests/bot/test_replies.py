import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import texts
from bot.sending.buttons import Button
from bot.sending.replies import (
    CAPTION_CHARACTERS,
    FOLD_CHARACTERS,
    SCREEN_ROWS,
    SOURCE_BYTES,
    TEXT_CHARACTERS,
    Fold,
    Reply,
    clean,
    lay_out,
    parse_link,
    say,
    split_text,
)
from knowledge import Block, Style
from tests.telegram.markup import parse_html

URL = "https://contoh.id/berita?a=1&b=2"
FIGURE = Block(Style.FIGURE, "522 kasus stunting · Kabupaten Hulu Sungai Selatan · Desember 2023", strong="522 kasus")
QUOTE = Block(Style.QUOTE, "Di HSS terakhir hingga Desember 2023 menyisakan 522 kasus.")
SOURCE = Block(Style.SOURCE, 'ANTARA, "Judul", 26 Januari 2024', url=URL)
HOSTILE = [
    "</blockquote></a></b><b>tebal",
    "<script>alert(1)</script>",
    "&lt;b&gt; &amp;amp; &#0; &nbsp;",
    '"><a href="https://jahat.id">klik</a>',
    "\u202eterbalik\u2066\u200f\u061c",
    "a\x00b\x07c\ud800d",
    "😀" * 10_000,
    "👨‍👩‍👧" * 3_000,
    "e\u0301" * 5_000,
    "'" * 9_000,
    "&" * 9_000,
    "<b>" * 4_000,
    "kata " * 3_000,
    "Kalimat pertama. Kalimat kedua! " * 500,
    "\n\n" * 100 + "x",
]
# An emoji of several parts, or a letter and its accent, is cut nowhere inside.
TORN = re.compile(r"[\u200d\ufe0f\u0300-\u036f]")

styles = st.sampled_from(Style)
words = st.one_of(st.text(max_size=400), st.sampled_from(HOSTILE))
blocks = st.builds(Block, style=styles, text=words, strong=words, url=st.one_of(words, st.just(URL)))


def check(reply: Reply, limit: int = TEXT_CHARACTERS) -> str:
    """Parse a reply as Telegram would, check every limit, and return what people read."""
    text, entities = parse_html(reply.html)
    assert len(text) <= limit
    assert len(reply.text) <= limit
    assert len(reply.html.encode()) <= SOURCE_BYTES
    assert len(entities) <= 100
    assert {e["type"] for e in entities} <= {"bold", "blockquote", "expandable_blockquote", "text_link"}
    return text


def letters(text: str) -> str:
    return "".join(text.split())


def test_an_answer_as_it_is_read() -> None:
    [reply] = lay_out([FIGURE, QUOTE, SOURCE])
    assert reply.html == (
        "<b>522 kasus</b> stunting · Kabupaten Hulu Sungai Selatan · Desember 2023\n"
        "<blockquote>Di HSS terakhir hingga Desember 2023 menyisakan 522 kasus.</blockquote>\n"
        '<a href="https://contoh.id/berita?a=1&amp;b=2">ANTARA, &quot;Judul&quot;, 26 Januari 2024</a>'
    )
    assert reply.text.splitlines() == [FIGURE.text, QUOTE.text, f"{SOURCE.text} — {URL}"]


def test_answers_in_a_row_are_set_apart() -> None:
    [reply] = lay_out([FIGURE, QUOTE, SOURCE, SOURCE, FIGURE, QUOTE, SOURCE])
    assert [part.count("\n") for part in reply.html.split("\n\n")] == [3, 2]


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_changes_no_markup(style: Style, text: str) -> None:
    block = Block(style, text, strong=text[:9], url=text)
    shown = "".join(check(reply) for reply in lay_out([block]))
    assert letters(shown) == letters(clean(text))


@given(st.lists(blocks, max_size=8), st.booleans())
def test_any_blocks_give_whole_messages_within_the_limits(given: list[Block], drawn: bool) -> None:
    first, *rest = lay_out(given, chart=b"png" if drawn else None)
    shown = check(first, CAPTION_CHARACTERS if drawn else TEXT_CHARACTERS) + "".join(map(check, rest))
    expected = letters("".join(clean(block.text) for block in given))
    assert letters(shown) == (expected or ("" if drawn and rest else letters(texts.NOTHING)))
    assert first.html or drawn
    assert all(reply.html for reply in rest)


@pytest.mark.parametrize("text", [t for t in HOSTILE if len(t) > TEXT_CHARACTERS], ids=lambda t: t[:3])
def test_long_texts_are_cut_between_signs(text: str) -> None:
    parts = list(split_text(text, TEXT_CHARACTERS))
    assert all(len(part) <= TEXT_CHARACTERS for part in parts)
    assert not any(TORN.match(part) for part in parts)


def test_long_texts_are_cut_where_a_reader_pauses() -> None:
    assert list(split_text("Satu dua tiga. Empat lima enam.", 20)) == ["Satu dua tiga.", "Empat lima enam."]
    assert list(split_text("satu dua tiga\nempat. lima", 22)) == ["satu dua tiga", "empat. lima"]
    assert list(split_text("satu. dua tiga empat", 14)) == ["satu. dua", "tiga empat"]


def test_a_figure_is_not_parted_from_its_sentence_and_source() -> None:
    long = Block(Style.QUOTE, "x" * 1_500)
    replies = lay_out([FIGURE, long, SOURCE] * 5)
    assert len(replies) > 1
    for reply in replies:
        assert reply.html.count("522 kasus</b>") == reply.html.count("</blockquote>") == reply.html.count("</a>")


def test_the_chart_goes_first_and_the_buttons_last() -> None:
    button = Button("Tren", "tren", ("63.06",))
    long = Block(Style.QUOTE, "x" * 2_000)
    first, *_, last = lay_out([FIGURE, long, FIGURE, long, FIGURE], [button], b"png")
    assert (first.chart, first.buttons) == (b"png", ())
    assert (last.chart, last.buttons) == (None, (button,))
    assert "522 kasus" in first.text


def test_many_blocks_stay_below_the_number_of_entities() -> None:
    replies = lay_out([Block(Style.LINE, "a b", strong="a")] * 250)
    assert [len(parse_html(reply.html)[1]) for reply in replies] == [100, 100, 50]


def rows(reply: Reply) -> int:
    """How many rows of 40 letters are seen of a reply before anything is opened."""
    shown = re.sub(r"<blockquote expandable>.*?</blockquote>", "\n".join("xxx"), reply.html, flags=re.DOTALL)
    lines = parse_html(shown)[0].split("\n")
    return sum(-(-len(line) // 40) or 1 for line in lines)


def test_what_is_longer_than_a_screen_has_its_sentences_folded_the_last_first() -> None:
    [one], [four], [five] = (lay_out([FIGURE, QUOTE, SOURCE] * count) for count in (1, 4, 5))
    assert [reply.html.count("<blockquote expandable>") for reply in (one, four, five)] == [0, 0, 2]
    assert five.html.rindex("<blockquote>") < five.html.index("<blockquote expandable>")
    assert max(map(rows, (one, four, five))) <= SCREEN_ROWS
    folded = lay_out([Block(Style.LINE, QUOTE.text), SOURCE])[0].html
    assert f"<blockquote expandable>{folded}</blockquote>\n<b>522 kasus</b>" in five.html
    [crowded] = lay_out([FIGURE, QUOTE, SOURCE] * 4, [Button("Tren", "tren", ())] * 6)
    assert "expandable" in crowded.html


def test_a_long_quotation_is_folded() -> None:
    [short], [long] = (lay_out([Block(Style.QUOTE, "x" * n)]) for n in (FOLD_CHARACTERS, FOLD_CHARACTERS + 1))
    assert short.html.startswith("<blockquote>")
    assert long.html.startswith("<blockquote expandable>")


def test_strong_stands_out_only_where_it_leads() -> None:
    assert lay_out([Block(Style.FIGURE, "kasus 522", strong="522")])[0].html == "kasus 522"


@pytest.mark.parametrize("nothing", [[], [Block(Style.NOTE, " \n\u202e")]])
def test_there_is_always_something_to_say(nothing: list[Block]) -> None:
    assert lay_out(nothing) == say(texts.NOTHING)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "tg://user?id=1",
        "https://",
        "https://x.id/a b",
        "https://x.id/\n",
        "https://[x",
        "https://x.id/\u202e",
        "https://x.id/" + "a" * 2_000,
    ],
)
def test_what_is_no_web_address_is_not_linked(url: str) -> None:
    assert parse_link(url) is None
    assert "<a" not in lay_out([Block(Style.SOURCE, "ANTARA", url=url)])[0].html


def test_sentences_are_folded_below_in_quotations_that_open() -> None:
    blocks = [Block(Style.QUOTE, '"Kalimat <b>."'), Block(Style.SOURCE, "Sumber: X", url="https://contoh.id")]
    [reply] = lay_out([Block(Style.LINE, "Angka")], folds=[Fold("Kalimat asli dan sumbernya", tuple(blocks))])
    folded = "<blockquote expandable><b>Kalimat asli dan sumbernya</b>\n&quot;Kalimat &lt;b&gt;.&quot;\n"
    assert reply.html == f'Angka\n{folded}<a href="https://contoh.id">Sumber: X</a></blockquote>'
    assert "Sumber: X — https://contoh.id" in reply.text


def test_many_folded_sentences_become_several_messages() -> None:
    blocks = [Block(Style.QUOTE, f"{number} " + "x" * 300) for number in range(30)]
    replies = lay_out(
        [Block(Style.LINE, "Angka")], chart=b"png", folds=[Fold("Kalimat asli dan sumbernya", tuple(blocks))]
    )
    assert replies[0].chart == b"png"
    assert len(replies) == 4
    for reply in replies:
        assert reply.html.count("<blockquote") == reply.html.count("</blockquote>")
        assert len(reply.text) <= 4096
    assert [number for number in range(30) if f"\n{number} x" in "".join(reply.text for reply in replies)] == list(
        range(30)
    )
