"""A draft in words: what it is, and its figures, each with its sentence and a mark where it does not fit the rest."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot import staff_texts as texts
from bot.texts import SOURCE_FIELDS, SOURCE_INFERRED, SOURCE_TITLELESS
from bot.wording.statistics import name_figure
from knowledge import Attribution, Block, Document, Draft, Fact, Finding, Style, file_of, prove, say_date

PAGE = 5
_SENTENCE_CHARACTERS = 600


def describe_draft(
    draft: Draft, address: str, told: Attribution, page: int, held: Mapping[str, Document]
) -> tuple[Block, ...]:
    """A draft as it would be published, one page of its figures, beside the documents that are held.

    `address` is where it came from, `told` what its sender said of its source.
    """
    return (*_describe_document(draft, address, told), *_describe_findings(draft, page, held))


def page_of(findings: Sequence[Finding], page: int) -> range:
    """The numbers, counted from 0, of the findings on a page; the last page for one beyond it."""
    last = max(0, (len(findings) - 1) // PAGE)
    first = min(max(page, 0), last) * PAGE
    return range(first, min(first + PAGE, len(findings)))


def _describe_document(draft: Draft, address: str, told: Attribution) -> Iterator[Block]:
    first = draft.first
    title = first.title or SOURCE_TITLELESS.format(name=draft.name)
    yield Block(Style.LINE, title, title)
    unsaid = [name for name, value in (("penerbit", first.publisher), ("tanggal", first.published)) if not value]
    said = [part for part in (first.publisher, say_date(first.published)) if part]
    lacking = [texts.DRAFT_LACKING.format(fields=" dan ".join(unsaid))] if unsaid else []
    yield Block(Style.LINE, " · ".join([*said, *lacking]))
    if url := first.url or address:
        yield Block(Style.LINE, url, url=url)
    for form, fields in ((texts.DRAFT_TOLD, told.told), (SOURCE_INFERRED, first.inferred)):
        if fields:
            yield Block(Style.NOTE, form.format(fields=", ".join(SOURCE_FIELDS.get(name, name) for name in fields)))
    if unsaid and len(draft.documents) == 1:
        yield Block(Style.NOTE, texts.DRAFT_UNSAID)
    if len(draft.documents) > 1:
        yield Block(Style.NOTE, texts.DRAFT_SOURCES.format(count=len(draft.documents)))
    if draft.replaced:
        yield Block(Style.NOTE, texts.DRAFT_REPLACES.format(name=draft.name, title=_name(draft.replaced)))


def _describe_findings(draft: Draft, page: int, held: Mapping[str, Document]) -> Iterator[Block]:
    numbers = page_of(draft.findings, page)
    if not draft.findings:
        yield Block(Style.NOTE, texts.DRAFT_EMPTY)
        return
    form = texts.DRAFT_FIGURES if len(draft.findings) <= PAGE else texts.DRAFT_PAGE
    yield Block(Style.NOTE, form.format(count=len(draft.findings), first=numbers.start + 1, last=numbers.stop))
    if len(draft.findings) > PAGE:
        yield from _describe_others(draft.findings)
    for number in numbers:
        yield from _describe_finding(number + 1, draft.findings[number], held)
        yield from _prove(draft.findings[number].fact, draft.documents)


def _describe_others(findings: Sequence[Finding]) -> Iterator[Block]:
    """The numbers to look at on all pages: what is marked, and what is left out."""
    marked = [n for n, one in enumerate(findings, start=1) if one.contradicted or one.jumped]
    left_out = [n for n, one in enumerate(findings, start=1) if one.now is None]
    for form, numbers in ((texts.DRAFT_MARKED, marked), (texts.DRAFT_LEFT_OUT, left_out)):
        if numbers:
            yield Block(Style.NOTE, form.format(numbers=shorten(", ".join(map(str, numbers)))))


def _describe_finding(number: int, finding: Finding, held: Mapping[str, Document]) -> Iterator[Block]:
    fact, now = finding.fact, finding.now
    form = texts.FINDING if now else texts.FINDING_WITHHELD
    yield Block(Style.LINE, form.format(number=number, figure=name_figure(now or fact)))
    if now and now.corrected:
        yield Block(Style.LINE, texts.FINDING_CHANGED.format(figure=name_figure(fact)))
    for mark, other in ((texts.CONTRADICTS, finding.contradicted), (texts.JUMPS, finding.jumped)):
        if other:
            yield Block(Style.LINE, mark.format(figure=name_figure(other), document=_origin(other, held)))


def _origin(fact: Fact, held: Mapping[str, Document]) -> str:
    """Who published a figure that is held, and the file that it is held in: "ANTARA, tapin.txt"."""
    publisher = held[fact.document_id].publisher if fact.document_id in held else ""
    return ", ".join(filter(None, (publisher, file_of(fact.document_id))))


def _prove(fact: Fact, documents: Mapping[str, Document]) -> Iterator[Block]:
    """The sentence of a figure, below the head of its table; its source where the file has several."""
    for block in prove(fact, documents):
        if block.style is not Style.SOURCE or len(documents) > 1:
            yield replace(block, text=shorten(block.text, _SENTENCE_CHARACTERS))


def shorten(text: str, characters: int = 200) -> str:
    """A text, cut where it is longer than so many characters."""
    return text if len(text) <= characters else f"{text[:characters]}…"


def _name(document: Document) -> str:
    return document.title or document.id
