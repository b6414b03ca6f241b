"""Answers to texts, typed or behind a button: with what the chat is about in mind, and a chart where one shows more."""

import asyncio
import contextlib

from telegram import Message
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot import texts
from bot.context import BotContext
from bot.memory.conversations import Memory
from bot.pictures.charts import draw_trend
from bot.sending.buttons import Button
from bot.sending.delivery import deliver
from bot.sending.messages import key_of
from bot.sending.replies import Fold, lay_out
from bot.wording.sources import find_sources
from bot.wording.trends import Series, Trend, describe_trend, trends_of
from knowledge import Answer, Context, Intent, KnowledgeBase, quote


async def send_answer(message: Message, text: str, memory: Context, context: BotContext) -> None:
    """Answer a text with what the chat is about in mind, and keep what it is about now. Raises TelegramError."""
    prepared = context.rooms.prepared.find(text, memory)
    answer = prepared.answer
    if trend := find_asked_trend(answer, context.knowledge):
        await _send_trend(message, trend, prepared.buttons, context)
    else:
        await deliver(message, prepared.replies)
    # Only now: a question that comes again, since the process was killed meanwhile, means what it meant before.
    context.gaps.note(answer)
    remember(message, answer, context)


def remember(message: Message, answer: Answer, context: BotContext) -> None:
    """Keep what the chat is about now; a greeting in between does not lose the last sources."""
    key = key_of(message)
    documents = find_sources(answer) or context.conversations.recall(key).documents
    context.conversations.remember(key, Memory(answer.context, documents))


def find_asked_trend(answer: Answer, knowledge: KnowledgeBase) -> Trend | None:
    """The trend that an answer is about: of its place and indicator, within the survey and the years asked for.

    None where no trend was asked for, or where there is none to be drawn.
    """
    question, shown = answer.question, answer.facts[:1]
    if question.intent is not Intent.TREND or len({fact.place for fact in answer.facts}) != 1:
        return None
    trends = trends_of(shown[0].place, knowledge.facts(shown[0].place), knowledge.documents)
    trend = trends.get(shown[0].indicator)
    return trend and _within(trend, answer)


def _within(trend: Trend, answer: Answer) -> Trend | None:
    """What of a trend was asked for; None where no survey has two figures left."""
    question = answer.question
    years = [fact.period.year for fact in answer.facts if fact.period]
    bounded = question.periods or question.since or question.before or question.after or question.latest
    first, last = (min(years), max(years)) if bounded and years else (0, 9999)
    series = (
        Series(one.survey, tuple(f for f in one.facts if f.period and first <= f.period.year <= last))
        for one in trend.series
        if not question.survey or one.survey == question.survey
    )
    kept = tuple(one for one in series if one.facts)
    return Trend(kept, trend.targets) if any(len(one.line) > 1 for one in kept) else None


async def _send_trend(message: Message, trend: Trend, buttons: tuple[Button, ...], context: BotContext) -> None:
    documents = context.knowledge.documents
    await announce(message, ChatAction.UPLOAD_PHOTO)
    chart = await asyncio.to_thread(draw_trend, trend, documents)
    folds = [Fold(texts.SENTENCES, quote(trend.facts, documents))]
    await deliver(message, lay_out(describe_trend(trend), buttons, chart, folds))


async def announce(message: Message, action: ChatAction) -> None:
    """Show that something is on its way; that this fails is no reason not to send it."""
    with contextlib.suppress(TelegramError):
        await message.reply_chat_action(action)
