"""A draft on its way to the documents: shown page by page, figures left out or bound anew, published or discarded.

Everything hangs on its key: a button pressed twice, after a restart or by somebody else finds what there is, or
nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final, TypeAlias

from telegram import Message, Update

from bot import staff_texts as texts
from bot.context import BotContext
from bot.handlers.reloads import take_anew
from bot.handlers.reviews import period_buttons, place_buttons, read_binding
from bot.handlers.staff import user_of
from bot.memory.drafts import Sent
from bot.sending.buttons import Button
from bot.sending.delivery import deliver, deliver_file, revise
from bot.sending.exports import write_findings
from bot.sending.messages import message_of
from bot.sending.replies import Reply, lay_out, say
from bot.wording.findings import PAGE, describe_draft, page_of
from knowledge import (
    Attribution,
    Block,
    Change,
    Correction,
    Draft,
    Fact,
    KnowledgeError,
    Style,
    Subject,
    find_field,
    parse_attribution,
    parse_change,
)

DRAFT, PUBLISH, DISCARD = "naskah", "terbit", "buang"
_PAGE, _TOGGLE, _PERIODS, _PLACES, _PERIOD_OF, _PLACE_OF, _SET = "h", "t", "p", "d", "pn", "dn", "i"
_SOURCE, _LIST = "s", "b"
_LEFT_OUT: Final = "tanpa"
_Verb: TypeAlias = Callable[[Message, Sent, Draft, Sequence[str], BotContext], Awaitable[bool]]


async def show(message: Message, sent: Sent, context: BotContext, page: int = 0) -> None:
    """Send the card of a draft. Raises KnowledgeError where its file cannot be read any more."""
    await deliver(message, _card(sent, await _examine(sent, context), page, context))


async def press(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """A button of a card; only whose draft it is finds it."""
    key, verb, *rest = [*arguments, "", ""]
    sent, act = context.drafts.find(key, user), _VERBS.get(verb)
    if sent is not None and verb == DISCARD:
        await _discard(message, sent, context)
        return True
    if sent is None or act is None:
        return False
    try:
        return await act(message, sent, await _examine(sent, context), rest, context)
    except KnowledgeError as error:
        await deliver(message, say(texts.FAILED.format(reason=error)))
        return True


async def change(update: Update, context: BotContext) -> None:
    """/ubah 2 Desember 2023: bind a figure of the draft in hand anew; /ubah 2 tanpa leaves it out.

    /ubah judul: ... tells of its source.
    """
    message, user = message_of(update), user_of(update)
    words = "".join((message.text or "").split(maxsplit=1)[1:])
    told = _read_source(words)
    sent = context.drafts.in_hand(user)
    if sent is None:
        await deliver(message, say(texts.NO_DRAFTS))
        return
    try:
        draft = await _examine(sent, context)
        if told:
            await _tell_source(message, sent, draft, told, context)
            return
    except KnowledgeError as error:
        await deliver(message, say(texts.FAILED.format(reason=error)))
        return
    number, _, what = " ".join(context.args or ()).partition(" ")
    fact = _fact(draft, str(int(number) - 1)) if number.isascii() and number.isdecimal() else None
    made = Change(hidden=True) if what.casefold() == _LEFT_OUT else parse_change(what)
    if fact is None or made is None:
        await deliver(message, say(_name_fault(words, number, what, draft)))
        return
    await _settle(message, sent, draft, fact, made, context)


def _name_fault(words: str, number: str, what: str, draft: Draft) -> str:
    """What could not be read of a change, and how it is written."""
    name, _, value = words.partition(":") if ":" in words else words.partition(" ")
    if field := find_field(name):
        return texts.FIELD_FORMS[field].format(value=value.strip())
    if not number.isdecimal() or not draft.findings:
        return texts.CHANGE_FORM
    known = 0 < int(number) <= len(draft.findings)
    fault = texts.NOT_UNDERSTOOD.format(what=what) if known and what else ""
    if not known:
        fault = texts.NO_SUCH_FIGURE.format(number=number, count=len(draft.findings))
    return f"{fault}\n{texts.CHANGE_FORM}".strip()


async def _examine(sent: Sent, context: BotContext) -> Draft:
    """What a draft holds beside the documents of now. Raises KnowledgeError."""
    knowledge, generation = context.knowledge, context.knowledge.generation
    draft = context.drafts.recall(sent, generation)
    if draft is None:
        async with context.rooms.examining:
            draft = await asyncio.to_thread(knowledge.examine, sent.name, sent.data, sent.told)
        context.drafts.remember(sent, generation, draft)
    return draft


def _card(sent: Sent, draft: Draft, page: int, context: BotContext) -> tuple[Reply, ...]:
    settled = context.knowledge.settle(draft, sent.corrections)
    words = describe_draft(settled, sent.address, sent.told, page, context.knowledge.documents)
    return lay_out(words, _buttons(sent, settled, page))


def _buttons(sent: Sent, draft: Draft, page: int) -> list[Button]:
    numbers = page_of(draft.findings, page)
    page = numbers.start // PAGE

    def button(label: str, verb: str, *rest: object) -> Button:
        return Button(label, DRAFT, (sent.key, verb, *map(str, rest)))

    buttons = []
    for number in numbers:
        form = texts.LEAVE_BUTTON if draft.findings[number].now else texts.TAKE_BUTTON
        buttons.append(button(form.format(number=number + 1), _TOGGLE, number))
    if numbers:
        buttons += [button(texts.PERIOD_BUTTON, _PERIODS, page), button(texts.PLACE_BUTTON, _PLACES, page)]
    buttons += [button(texts.SOURCE_BUTTON, _SOURCE)]
    buttons += [button(texts.LIST_BUTTON, _LIST)] if len(draft.findings) > PAGE else []
    buttons += [button(texts.BEFORE_BUTTON, _PAGE, page - 1)] if page else []
    buttons += [button(texts.AFTER_BUTTON, _PAGE, page + 1)] if numbers.stop < len(draft.findings) else []
    publish = texts.PUBLISH_BUTTON.format(count=draft.kept)
    return [*buttons, button(publish, PUBLISH), button(texts.DISCARD_BUTTON, DISCARD)]


async def _turn(message: Message, sent: Sent, draft: Draft, rest: Sequence[str], context: BotContext) -> bool:
    if not rest[0].isdecimal():
        return False
    await revise(message, _card(sent, draft, int(rest[0]), context))
    return True


async def _toggle(message: Message, sent: Sent, draft: Draft, rest: Sequence[str], context: BotContext) -> bool:
    """Leave a figure out, or take it in again."""
    fact = _fact(draft, rest[0])
    if fact is None:
        return False
    former = _changes(sent).get(Subject.of(fact), Change())
    sent = _put(sent, fact, replace(former, hidden=not former.hidden), context)
    await revise(message, _card(sent, draft, int(rest[0]) // PAGE, context))
    return True


def _asking(offer: str, ask: str) -> _Verb:
    """The verb that asks which of a page's figures is to be changed."""

    async def verb(message: Message, sent: Sent, draft: Draft, rest: Sequence[str], context: BotContext) -> bool:
        numbers = page_of(draft.findings, int(rest[0])) if rest[0].isdecimal() else range(0)
        if len(numbers) == 1:
            return await _VERBS[offer](message, sent, draft, [str(numbers.start)], context)
        if not numbers:
            return False
        labels = ((number, texts.FIGURE_BUTTON.format(number=number + 1)) for number in numbers)
        buttons = [Button(label, DRAFT, (sent.key, offer, str(number))) for number, label in labels]
        await deliver(message, lay_out([Block(Style.NOTE, ask)], buttons))
        return True

    return verb


def _offering(kind: str, ask: str) -> _Verb:
    """The verb that offers the periods ("p") or the places ("d") that the document names."""

    async def verb(message: Message, sent: Sent, draft: Draft, rest: Sequence[str], context: BotContext) -> bool:
        fact = _fact(draft, rest[0])
        if fact is None:
            return False
        offered = period_buttons if kind == "p" else place_buttons
        buttons = offered(DRAFT, (sent.key, _SET, rest[0], kind), fact, draft.documents[fact.document_id])
        await deliver(message, lay_out([Block(Style.NOTE, ask.format(number=int(rest[0]) + 1))], buttons))
        return True

    return verb


async def _set(message: Message, sent: Sent, draft: Draft, rest: Sequence[str], context: BotContext) -> bool:
    fact, made = _fact(draft, rest[0]), read_binding(rest[1:])
    if fact is None or made is None:
        return False
    await _settle(message, sent, draft, fact, made, context)
    return True


async def _settle(message: Message, sent: Sent, draft: Draft, fact: Fact, made: Change, context: BotContext) -> None:
    """Put a change of a figure down, and show the card anew."""
    former = _changes(sent).get(Subject.of(fact), Change())
    sent = _put(sent, fact, replace(made.over(former), reason=texts.AT_PUBLISHING), context)
    number = next(n for n, finding in enumerate(draft.findings) if finding.fact is fact)
    await deliver(message, _card(sent, draft, number // PAGE, context))


async def _ask_source(message: Message, sent: Sent, draft: Draft, rest: Sequence[str], context: BotContext) -> bool:
    """Say how the title, publisher, date and address of a draft are told."""
    await deliver(message, say(texts.SOURCE_FORM))
    return True


async def _tell_source(message: Message, sent: Sent, draft: Draft, told: Attribution, context: BotContext) -> None:
    """Put down what is told of the source of a draft, and show the card anew: another date may date figures anew."""
    sent = context.drafts.tell(sent, told)
    now = await _examine(sent, context)
    sent = context.drafts.decide(sent, now.carry_over(sent.corrections, draft))
    await deliver(message, _card(sent, now, 0, context))


async def _list(message: Message, sent: Sent, draft: Draft, rest: Sequence[str], context: BotContext) -> bool:
    """Send all figures of a draft as a file, with what is decided of each."""
    settled = context.knowledge.settle(draft, sent.corrections)
    name = texts.LIST_NAME.format(name=PurePath(sent.name).stem)
    await deliver_file(message, name, write_findings(settled.findings, settled.documents), texts.LIST_CAPTION)
    return True


async def _publish(message: Message, sent: Sent, draft: Draft, rest: Sequence[str], context: BotContext) -> bool:
    if context.rooms.reloading.locked():
        await deliver(message, say(texts.RELOAD_RUNNING))
        return True
    base = context.knowledge
    report = await take_anew(
        message,
        lambda tell: base.publish(sent.name, sent.data, sent.corrections, sent.address, tell, sent.told),
        context,
    )
    if report:
        context.drafts.drop(sent.key)
        context.audit.note(sent.user, PUBLISH, sent.name, report.generation)
    return True


async def _discard(message: Message, sent: Sent, context: BotContext) -> None:
    """Delete a draft, also one whose file cannot be read any more."""
    context.drafts.drop(sent.key)
    context.audit.note(sent.user, DISCARD, sent.name)
    await deliver(message, say(texts.DISCARDED.format(name=sent.name)))


def _fact(draft: Draft, number: str) -> Fact | None:
    """The figure with a number counted from 0."""
    known = number.isascii() and number.isdecimal() and int(number) < len(draft.findings)
    return draft.findings[int(number)].fact if known else None


def _read_source(words: str) -> Attribution | None:
    """What is told of a source, also without the first colon ("terbit 2024-03-01"); None where that is unclear."""
    for written in (words, words.replace(" ", ": ", 1)):
        told, unread = parse_attribution(written)
        if told.told and not unread:
            return told
    return None


def _changes(sent: Sent) -> Mapping[Subject, Change]:
    return {one.subject: one.change for one in sent.corrections}


def _put(sent: Sent, fact: Fact, made: Change, context: BotContext) -> Sent:
    """The draft with a change of a figure, which is none where it says nothing."""
    subject = Subject.of(fact)
    others = [one for one in sent.corrections if one.subject != subject]
    said = [] if replace(made, reason="") == Change() else [Correction(subject, made)]
    return context.drafts.decide(sent, [*others, *said])


_VERBS: Final[Mapping[str, _Verb]] = {
    _PAGE: _turn,
    _TOGGLE: _toggle,
    _PERIODS: _asking(_PERIOD_OF, texts.WHICH_FIGURE),
    _PLACES: _asking(_PLACE_OF, texts.WHICH_FIGURE),
    _PERIOD_OF: _offering("p", texts.DRAFT_PERIOD_ASK),
    _PLACE_OF: _offering("d", texts.DRAFT_PLACE_ASK),
    _SET: _set,
    _SOURCE: _ask_source,
    _LIST: _list,
    PUBLISH: _publish,
}
