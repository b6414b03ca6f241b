"""A button pressed: answered first, so that it stops spinning; what its data asks for is looked up anew."""

import contextlib
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from telegram import Message, Update
from telegram.error import BadRequest

from bot import texts
from bot.context import BotContext
from bot.handlers.answers import send_answer
from bot.handlers.comparisons import show_beside, show_comparison, show_ranking, show_years
from bot.handlers.groups import choose_home, may_decide
from bot.handlers.news import start_subscription
from bot.handlers.officials import show_download, show_holdings, show_statistics, show_trend
from bot.handlers.places import Show
from bot.memory.tickets import fact_key, find_facts
from bot.sending.buttons import (
    BESIDE,
    CHOICE,
    COMPARE,
    DOWNLOAD,
    HOLDINGS,
    HOME,
    RANK,
    REPORT,
    SOURCE,
    STATISTICS,
    SUBSCRIBE,
    TREND,
    YEARS,
    Button,
    find_documents,
    parse_press,
)
from bot.sending.delivery import deliver
from bot.sending.replies import lay_out, say
from bot.wording.sources import describe_documents
from bot.wording.statistics import name_figure
from knowledge import Block, Context, Fact, Style, gazetteer, say_period, say_quantity


async def press(update: Update, context: BotContext) -> None:
    """A button. Its data may be years old or forged: what it names and is no more gets a kind line."""
    query = update.callback_query
    if query is None:
        return
    with contextlib.suppress(BadRequest):  # pressed too long ago: no longer spinning, still worth its reply
        await query.answer()
    if not isinstance(query.message, Message):
        return
    pressed = parse_press(query.data or "")
    if pressed and pressed.action in _DECISIONS and not await may_decide(update):
        await deliver(query.message, say(texts.GROUP_ADMINS_ONLY))
        return
    action = {**_ACTIONS, **_DECISIONS}.get(pressed.action) if pressed else None
    if not (pressed and action and await action(query.message, pressed.arguments, context)):
        await deliver(query.message, say(texts.OLD_BUTTON))


async def _show_sources(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    documents = find_documents(arguments, context.knowledge.documents)
    if documents:
        await deliver(message, lay_out(describe_documents(documents, context.knowledge)))
    return bool(documents)


async def _answer_choice(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Answer the question again for one of the places that it may have meant."""
    try:
        code, indicator, *periods = arguments
        place = gazetteer().place(code)
    except (ValueError, KeyError):
        return False
    await send_answer(message, place.name, Context(indicator or None, periods=tuple(periods)), context)
    return True


async def _report(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Note a figure as held to be wrong; where several were shown, ask which."""
    facts = find_facts(arguments, context.knowledge.facts())
    if len(facts) == 1:
        context.tickets.open(facts[0], date.today())
        await deliver(message, say(texts.REPORTED.format(figure=name_figure(facts[0]))))
    elif facts:
        buttons = [Button(_shortly(fact), REPORT, (fact_key(fact),)) for fact in facts]
        await deliver(message, lay_out([Block(Style.NOTE, texts.REPORT_WHICH)], buttons))
    return bool(facts)


def _shortly(fact: Fact) -> str:
    period = f"{say_period(fact.period)}: " if fact.period else ""
    return f"{period}{say_quantity(fact)} ({fact.place.name})"


# For everybody. Anyone can forge a button's data: what not everybody may do is in staff.py, which asks who presses.
_ACTIONS: Final[Mapping[str, Show]] = {
    TREND: show_trend,
    SOURCE: _show_sources,
    CHOICE: _answer_choice,
    STATISTICS: show_statistics,
    COMPARE: show_comparison,
    BESIDE: show_beside,
    YEARS: show_years,
    RANK: show_ranking,
    HOLDINGS: show_holdings,
    DOWNLOAD: show_download,
    REPORT: _report,
}
# For everybody in private, in a group for its admins.
_DECISIONS: Final[Mapping[str, Show]] = {HOME: choose_home, SUBSCRIBE: start_subscription}
