"""What stands in an article but is none of it: links to other stories, credits, calls to share."""

import re
from collections.abc import Iterator

from ..language.wordlists import small
from ..models import Span

_LONGEST_HEADLINE = 200
_LONGEST_CREDIT = 250
_LEAD = r"[ \t>*_•●·#\[(«»–—-]*"
_AT_START = re.compile(
    rf"""^{_LEAD}(?:
      (?:baca|simak|lihat|tonton)(?:lah)?\s+juga | (?:baca|related)(?=\s*:) | baca\s+selengkapnya
    | (?:berita|artikel|konten|video)\s+(?:terkait|lainnya) | pilihan\s+(?:editor|redaksi)
    )[*_\])]* (?P<colon>[\ \t]*[:;>»–—-]+)? [*_\ \t]* (?P<headline>[^\n]*)$""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)
# In small letters, from the first of which on a text is searched.
_WITHIN = re.compile(
    r"(?:baca|simak|lihat)(?<!\wbaca)(?<!\wsimak)(?<!\wlihat)\s+juga\s*:[ \t]*(?P<headline>[^\n]*)$", re.MULTILINE
)
_NEXT_LINE = re.compile(rf"\n{{1,2}}{_LEAD}(?P<headline>\S[^\n]*)")
_SENTENCE_END = re.compile(r"[.!?][\"”']?\s+(?=[A-Z\"“])")
_MEDIA = (
    r"google\s+news|whatsapp|telegram|channel|saluran|kanal|aplikasi|breaking\s+news|instagram|tiktok|youtube|facebook"
    r"|twitter|update|berita\s+(?:lainnya|terbaru|terkini|pilihan)"
)
_CREDIT = re.compile(
    rf"""^{_LEAD}(?:
      (?:©|\(c\)|copyright\b|hak\s+cipta\b|all\s+rights\s+reserved\b).*
    | (?:editor|pewarta|reporter|penulis|kontributor|uploader|laporan\s+wartawan|(?:sumber\s+)?foto|photo|tags?)\s*:.*
    | (?:\[?gambas\s*:|(?:advertisement|iklan|advertorial|promo|scroll\s+to\s+continue|lanjutkan\s+membaca)\b).*
    | (?:ikuti|follow|simak|dapatkan|cek|temukan|baca|tonton|gabung|bergabung)\b[^\n]{{0,120}}\b(?:{_MEDIA})\b.*
    | (?:bagikan|share|sebarkan|cetak|print|komentar|like|tweet)(?:\s+(?:ini|artikel|berita|this|ke|via|:).*)?
    | \d[\d.,]*\s*(?:k|rb|ribu|x)?\s*(?:kali\s+)?(?:shares?|views?|likes?|komentar|pembaca|dilihat|dibaca|dibagikan)
    )\s*$""",
    re.IGNORECASE | re.MULTILINE | re.VERBOSE,
)


def find_related(text: str) -> list[Span]:
    """The headlines of other stories that a text links to ("Baca juga: ..."), without the words that introduce them."""
    headlines = (Span.of(text, *_headline(text, found)) for found in _links(text))
    return [headline for headline in headlines if headline.text]


def find_masked(text: str) -> list[Span]:
    """The pieces of a text that belong to no article, in order: links with their headlines, credits, calls to share."""
    links = [(found.start(), max(_headline(text, found)[1], found.start("headline"))) for found in _links(text)]
    credits = [found.span() for found in _CREDIT.finditer(text) if len(found[0]) <= _LONGEST_CREDIT]
    apart: list[tuple[int, int]] = []
    for start, stop in sorted(links + credits):
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(stop, apart[-1][1]))
        else:
            apart.append((start, stop))
    return [Span.of(text, start, stop) for start, stop in apart]


def _links(text: str) -> Iterator[re.Match[str]]:
    at_start = [found for found in _AT_START.finditer(text) if _is_link(found)]
    taken = {found.end() for found in at_start}
    yield from at_start
    yield from (found for found in _WITHIN.finditer(small(text)) if found.end() not in taken)


def _is_link(found: re.Match[str]) -> bool:
    """Without a colon only a headline follows ("Baca Juga Ganjar minta ..."), not "Baca juga buku KIA setiap hari."."""
    headline = found["headline"].strip()
    return bool(found["colon"]) or not headline or (headline[0].isupper() and not _is_sentence(headline))


def _headline(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the headline stands: on the line or on the next, or to its first full stop if an article runs on behind."""
    start, stop = found.span("headline")
    if start == stop:
        return _next_line(text, stop)
    if stop - start > _LONGEST_HEADLINE:
        end = _SENTENCE_END.search(text, start, stop)
        stop = end.start() + 1 if end else stop
    return start, start + len(text[start:stop].rstrip(" \t*_])"))


def _next_line(text: str, at: int) -> tuple[int, int]:
    following = _NEXT_LINE.match(text, at)
    if not following or len(following["headline"]) > _LONGEST_HEADLINE or _is_sentence(following["headline"]):
        return at, at
    return following.span("headline")


def _is_sentence(headline: str) -> bool:
    return headline.rstrip(" \"”'").endswith((".", "!", "?"))
