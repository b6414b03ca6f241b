"""A figure hidden or bound anew: what its document offers instead as buttons, and what was decided, with a way back."""

import asyncio
from collections.abc import Sequence

from telegram import Message

from bot import staff_texts as texts
from bot.context import BotContext
from bot.sending.buttons import Button
from bot.sending.delivery import deliver
from bot.sending.replies import lay_out, say
from bot.wording.statistics import name_figure
from knowledge import (
    Block,
    Change,
    Document,
    Fact,
    KnowledgeError,
    Style,
    Subject,
    find_choices,
    gazetteer,
    parse_change,
    say_indicator,
    say_period,
)

RESTORE = "pulih"


def period_buttons(action: str, before: Sequence[str], fact: Fact, document: Document) -> list[Button]:
    """A button a period that the document names; its argument is the code, after those `before` it."""
    periods = find_choices(fact, document).periods
    return [Button(say_period(period), action, (*before, period.code)) for period in periods]


def place_buttons(action: str, before: Sequence[str], fact: Fact, document: Document) -> list[Button]:
    """A button a place that the document names; its argument is the code, after those `before` it."""
    places = find_choices(fact, document).places
    return [Button(place.name, action, (*before, place.code)) for place in places]


def read_binding(arguments: Sequence[str]) -> Change | None:
    """The change of a button: ("p", a period's code) or ("d", a place's code); None for what is neither."""
    kind, code = [*arguments, "", ""][:2]
    if kind == "p" and (change := parse_change(code)) and change.period == code:
        return change
    return Change(place=code) if kind == "d" and gazetteer().known(code) else None


async def decide(message: Message, user: int, fact: Fact, change: Change, context: BotContext) -> bool:
    """Hide a figure or bind it anew, and offer the way back; False where that could not be written."""
    try:
        made, now = await asyncio.to_thread(context.knowledge.correct, fact, change)
    except KnowledgeError as error:
        await deliver(message, say(texts.FAILED.format(reason=error)))
        return False
    figure, after = name_figure(fact), name_figure(now) if now else ""
    done = texts.LOG_SET.format(figure=figure, after=after) if now else figure
    context.audit.note(user, texts.SET if now else texts.HID, f"{done}: {change.reason}")
    said = (texts.CORRECTED if now else texts.HIDDEN).format(figure=figure, after=after, reason=change.reason)
    await deliver(message, lay_out([Block(Style.NOTE, said)], [Button(texts.RESTORE_BUTTON, RESTORE, (made.key,))]))
    return True


async def press_restore(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """Take a correction back."""
    key = "".join(arguments)
    subject = next((one.subject for one in context.knowledge.corrections if one.key == key), None)
    if subject is None or not await asyncio.to_thread(context.knowledge.take_back, key):
        return False
    read = (name_figure(fact) for fact in context.knowledge.facts() if Subject.of(fact) == subject)
    figure = next(read, None) or _name_subject(subject)
    context.audit.note(user, RESTORE, figure)
    await deliver(message, say(texts.RESTORED.format(figure=figure)))
    return True


def _name_subject(subject: Subject) -> str:
    """A figure that is held no more, by what is kept of it: "kasus stunting 522 · Kabupaten Tapin · tapin.txt"."""
    place = gazetteer().known(subject.place)
    figure = f"{say_indicator(subject.indicator)} {subject.value}"
    return " · ".join(filter(None, (figure, place.name if place else "", subject.period, subject.document)))
