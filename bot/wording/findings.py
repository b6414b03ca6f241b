"""A draft in words: what it is, and its figures, each with its sentence and a mark where it does not fit the rest."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from bot import staff_texts as texts
from bot.wording.statistics import name_figure
from knowledge import Block, Document, Draft, Finding, Style, say_date

PAGE = 5
_SENTENCE_CHARACTERS = 600
# Files above whose text its source may be written.
_WITH_HEADER = frozenset({".txt", ".md"})


def describe_draft(draft: Draft, address: str, page: int) -> tuple[Block, ...]:
    """A draft as it would be published, one page of its figures; `address` is where it came from."""
    return (*_describe_document(draft, address), *_describe_findings(draft, page))


def page_of(findings: Sequence[Finding], page: int) -> range:
    """The numbers, counted from 0, of the findings on a page; the last page for one beyond it."""
    last = max(0, (len(findings) - 1) // PAGE)
    first = min(max(page, 0), last) * PAGE
    return range(first, min(first + PAGE, len(findings)))


def _describe_document(draft: Draft, address: str) -> Iterator[Block]:
    first = draft.first
    title = first.title or texts.DRAFT_UNTITLED.format(name=draft.name)
    yield Block(Style.LINE, title, title)
    unsaid = [name for name, value in (("penerbit", first.publisher), ("tanggal", first.published)) if not value]
    said = [part for part in (first.publisher, say_date(first.published)) if part]
    lacking = [texts.DRAFT_LACKING.format(fields=" dan ".join(unsaid))] if unsaid else []
    yield Block(Style.LINE, " · ".join([*said, *lacking]))
    if url := first.url or address:
        yield Block(Style.LINE, url, url=url)
    if unsaid and PurePath(draft.name).suffix in _WITH_HEADER:
        yield Block(Style.NOTE, texts.DRAFT_HEADER)
    if len(draft.documents) > 1:
        yield Block(Style.NOTE, texts.DRAFT_SOURCES.format(count=len(draft.documents)))
    if draft.replaced:
        yield Block(Style.NOTE, texts.DRAFT_REPLACES.format(name=draft.name, title=_name(draft.replaced)))


def _describe_findings(draft: Draft, page: int) -> Iterator[Block]:
    numbers = page_of(draft.findings, page)
    if not draft.findings:
        yield Block(Style.NOTE, texts.DRAFT_EMPTY)
        return
    form = texts.DRAFT_FIGURES if len(draft.findings) <= PAGE else texts.DRAFT_PAGE
    yield Block(Style.NOTE, form.format(count=len(draft.findings), first=numbers.start + 1, last=numbers.stop))
    for number in numbers:
        yield from _describe_finding(number + 1, draft.findings[number])


def _describe_finding(number: int, finding: Finding) -> Iterator[Block]:
    fact, now = finding.fact, finding.now
    form = texts.FINDING if now else texts.FINDING_WITHHELD
    yield Block(Style.LINE, form.format(number=number, figure=name_figure(now or fact)))
    if now and now.corrected:
        yield Block(Style.LINE, texts.FINDING_CHANGED.format(figure=name_figure(fact)))
    for mark, other in ((texts.CONTRADICTS, finding.contradicted), (texts.JUMPS, finding.jumped)):
        if other:
            yield Block(Style.LINE, mark.format(figure=name_figure(other), document=other.document_id))
    yield Block(Style.QUOTE, f'"{_short(fact.sentence.text)}"')


def _short(text: str) -> str:
    return text if len(text) <= _SENTENCE_CHARACTERS else f"{text[:_SENTENCE_CHARACTERS]}…"


def _name(document: Document) -> str:
    return document.title or document.id
