"""Subscriptions as people see them: /langganan, /berhenti, and one paced message to each chat when there is news."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot import texts
from bot.context import BotContext
from bot.handlers.groups import may_decide
from bot.memory.conversations import ChatKey
from bot.memory.told import News
from bot.sending.delivery import deliver, post
from bot.sending.messages import key_of, message_of
from bot.sending.replies import Fold, lay_out, say
from bot.wording.statistics import name_figure
from knowledge import Block, KnowledgeBase, Style, gazetteer, keep_proved, quote, say_list, say_quantity

# Telegram names no limit for broadcasts; about twenty messages a second are known to be taken.
PACE_SECONDS: Final = 0.05
_MOST_NEWS: Final = 5
_log = logging.getLogger(__name__)


async def subscribe(update: Update, context: BotContext) -> None:
    """/langganan HSS: hear of new figures for a place; /langganan alone says which places these are."""
    message = message_of(update)
    key, words = key_of(message), " ".join(context.args or ())
    if not words:
        await deliver(message, say(_subscribed(context.subscriptions.places(key))))
        return
    if not await may_decide(update):
        await deliver(message, say(texts.GROUP_ADMINS_ONLY))
        return
    question = context.knowledge.ask(texts.PLACE_QUESTION.format(subject=words)).question
    places = question.choices or question.places
    if len(places) == 1:
        context.subscriptions.add(key, places[0].code)
        await deliver(message, say(_subscribed(context.subscriptions.places(key))))
    elif places:
        names = [Block(Style.LINE, f"/langganan {place.name}") for place in places]
        await deliver(message, lay_out([Block(Style.NOTE, texts.PLACE_WHICH), *names]))
    else:
        await deliver(message, say(texts.PLACE_UNKNOWN.format(example="/langganan HSS")))


async def unsubscribe(update: Update, context: BotContext) -> None:
    """/berhenti: hear of nothing any more."""
    message = message_of(update)
    if not await may_decide(update):
        await deliver(message, say(texts.GROUP_ADMINS_ONLY))
        return
    context.subscriptions.end(key_of(message))
    await deliver(message, say(texts.UNSUBSCRIBED))


async def tell_news(context: BotContext) -> int:
    """Send every subscriber what is new of its places since the last time, one message each; how many were told.

    Who cannot be reached any more is no subscriber any more, and no fault keeps the others from hearing.
    """
    told, news = 0, context.told.take(context.knowledge.facts())
    for key, codes in context.subscriptions.subscribers().items():
        places = [gazetteer().place(code) for code in codes]
        own = [one for one in news if any(one.fact.place.within(place) for place in places)]
        blocks, sentences = describe_news(own, context.knowledge)
        if blocks:
            told += await _send(key, blocks, sentences, context)
            await asyncio.sleep(PACE_SECONDS)
    return told


def describe_news(news: Sequence[News], knowledge: KnowledgeBase) -> tuple[tuple[Block, ...], tuple[Block, ...]]:
    """What is new, and the sentences to be folded below; nothing where no figure is proved."""
    proved = set(keep_proved((one.fact for one in news), knowledge.documents))
    shown = [one for one in news if one.fact in proved]
    if not shown:
        return (), ()
    lines = [Block(Style.NOTE, texts.NEWS)]
    for one in shown[:_MOST_NEWS]:
        former = f" {texts.NEWS_FORMER.format(former=one.former)}" if one.former else ""
        lines.append(Block(Style.LINE, f"{name_figure(one.fact)}{former}", say_quantity(one.fact)))
    if (rest := len(shown) - _MOST_NEWS) > 0:
        lines.append(Block(Style.NOTE, texts.NEWS_MORE.format(count=rest)))
    facts = (one.fact for one in shown[:_MOST_NEWS])
    return (*lines, Block(Style.NOTE, texts.NEWS_END)), quote(facts, knowledge.documents)


async def _send(key: ChatKey, blocks: Sequence[Block], sentences: Sequence[Block], context: BotContext) -> bool:
    replies = lay_out(blocks, folds=[Fold(texts.SENTENCES, tuple(sentences))])
    try:
        await post(context.bot, key, replies)
    except ChatMigrated as moved:
        context.subscriptions.move(key.chat, moved.new_chat_id)
        return await _send(key._replace(chat=moved.new_chat_id), blocks, sentences, context)
    except (Forbidden, BadRequest) as error:
        _log.info("a subscriber cannot be reached any more: %s", error)
        context.subscriptions.end(key)
        return False
    except TelegramError as error:
        _log.warning("a subscriber was not told: %s", error)
        return False
    return True


def _subscribed(codes: Sequence[str]) -> str:
    names = [gazetteer().place(code).name for code in codes]
    return texts.SUBSCRIBED.format(places=say_list(names)) if names else texts.SUBSCRIBE_ASK
