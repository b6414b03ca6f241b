"""Figures that people held to be wrong: listed and shown, then hidden, bound anew or found right by who may decide."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from telegram import Message, Update

from bot import staff_texts as texts
from bot.context import BotContext
from bot.handlers.reviews import decide, period_buttons, place_buttons, read_binding
from bot.handlers.staff import user_of
from bot.memory.tickets import fact_key, find_facts
from bot.sending.buttons import Button
from bot.sending.delivery import deliver
from bot.sending.messages import message_of
from bot.sending.replies import lay_out, say
from bot.wording.statistics import name_figure
from knowledge import Block, Change, Fact, KnowledgeBase, Style, parse_change, prove, say_date

SHOW, HIDE, PERIODS, PLACES, BIND, CLOSE = "tiket", "sembunyi", "tiketperiode", "tiketdaerah", "betulkan", "tutup"
_LISTED: Final = 6
_WRITTEN: Final = re.compile(
    r"(?P<key>[0-9a-f]{8})\s+(?P<what>.+?)\s+karena\s+(?P<reason>.+)", re.IGNORECASE | re.DOTALL
)
_REASON_CHARACTERS: Final = 200


async def reports(update: Update, context: BotContext) -> None:
    """/tiket: what was reported; /tiket KEY sembunyi karena ... decides in words."""
    message, words = message_of(update), " ".join(context.args or ())
    if not words:
        await _list(message, context)
    elif not await _decide_in_words(message, user_of(update), words, context):
        await deliver(message, say(texts.TICKET_FORM))


async def press_show(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """Show a ticket with its sentence, and what can be decided."""
    fact = _fact(arguments, context)
    if fact is None:
        return False
    key = arguments[0]
    labels = [texts.HIDE_BUTTON.format(reason=reason) for reason in texts.HIDE_REASONS]
    buttons = [Button(label, HIDE, (key, str(number))) for number, label in enumerate(labels)]
    buttons += [Button(texts.PERIOD_BUTTON, PERIODS, (key,)), Button(texts.PLACE_BUTTON, PLACES, (key,))]
    buttons += [Button(texts.RIGHT_BUTTON, CLOSE, (key,))]
    hint = Block(Style.NOTE, texts.TICKET_DECIDE.format(key=key))
    await deliver(message, lay_out([*_describe(fact, context.knowledge), hint], buttons))
    return True


async def press_hide(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """Hide the figure of a ticket, for the reason of the button."""
    fact, reason = _fact(arguments[:1], context), "".join(arguments[1:2])
    if fact is None or reason not in map(str, range(len(texts.HIDE_REASONS))):
        return False
    await _settle(message, user, fact, Change(hidden=True, reason=texts.HIDE_REASONS[int(reason)]), context)
    return True


async def press_periods(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """Offer the periods that the document names."""
    fact = _fact(arguments, context)
    if fact:
        buttons = period_buttons(BIND, (arguments[0], "p"), fact, context.knowledge.documents[fact.document_id])
        await _offer(message, texts.PERIOD_ASK, arguments[0], buttons)
    return fact is not None


async def press_places(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """Offer the places that the document names."""
    fact = _fact(arguments, context)
    if fact:
        buttons = place_buttons(BIND, (arguments[0], "d"), fact, context.knowledge.documents[fact.document_id])
        await _offer(message, texts.PLACE_ASK, arguments[0], buttons)
    return fact is not None


async def press_bind(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """Bind the figure of a ticket to the period or place of the button."""
    fact = _fact(arguments[:1], context)
    change = read_binding(arguments[1:])
    if fact is None or change is None:
        return False
    await _settle(message, user, fact, replace(change, reason=texts.FROM_DOCUMENT), context)
    return True


async def press_close(message: Message, user: int, arguments: Sequence[str], context: BotContext) -> bool:
    """The figure is right after all."""
    fact = _fact(arguments, context)
    if fact:
        context.tickets.close(arguments[0])
        context.audit.note(user, CLOSE, name_figure(fact))
        await deliver(message, say(texts.TICKET_CLOSED.format(figure=name_figure(fact))))
    return fact is not None


async def _list(message: Message, context: BotContext) -> None:
    rows = context.tickets.rows
    blocks = [Block(Style.NOTE, texts.TICKETS.format(count=len(rows)) if rows else texts.NO_TICKETS)]
    buttons = []
    for number, row in enumerate(rows[:_LISTED], start=1):
        reported = say_date(str(row["reported"]))
        blocks.append(Block(Style.LINE, texts.TICKET.format(number=number, figure=row["figure"], reported=reported)))
        if find_facts([str(row["key"])], context.knowledge.facts()):
            buttons.append(Button(texts.CHECK_BUTTON.format(number=number), SHOW, (str(row["key"]),)))
        else:
            blocks.append(Block(Style.NOTE, texts.TICKET_GONE))
            context.tickets.close(str(row["key"]))
    if (rest := len(rows) - _LISTED) > 0:
        blocks.append(Block(Style.NOTE, texts.MORE_TICKETS.format(count=rest)))
    await deliver(message, lay_out(blocks, buttons))


async def _decide_in_words(message: Message, user: int, words: str, context: BotContext) -> bool:
    written = _WRITTEN.fullmatch(words)
    fact = _fact([written["key"].lower()], context) if written else None
    if not written or fact is None:
        return False
    change = Change(hidden=True) if written["what"].casefold() == HIDE else parse_change(written["what"])
    if change is None:
        return False
    await _settle(message, user, fact, replace(change, reason=written["reason"][:_REASON_CHARACTERS]), context)
    return True


async def _settle(message: Message, user: int, fact: Fact, change: Change, context: BotContext) -> None:
    """Decide of a figure, and close its ticket where that was written down."""
    if await decide(message, user, fact, change, context):
        context.tickets.close(fact_key(fact))


async def _offer(message: Message, form: str, key: str, buttons: Sequence[Button]) -> None:
    await deliver(message, lay_out([Block(Style.NOTE, form.format(key=key))], buttons))


def _fact(arguments: Sequence[str], context: BotContext) -> Fact | None:
    return next(iter(find_facts(arguments[:1], context.knowledge.facts())), None)


def _describe(fact: Fact, knowledge: KnowledgeBase) -> tuple[Block, ...]:
    return Block(Style.LINE, name_figure(fact), name_figure(fact)), *prove(fact, knowledge.documents)
