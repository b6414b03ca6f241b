"""Subscriptions as people see them: /langganan, /berhenti, and one paced message to each chat when there is news."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Final

from telegram import Message, Update
from telegram.error import BadRequest, Forbidden, TelegramError

from bot import texts
from bot.context import BotContext
from bot.handlers.groups import may_decide
from bot.handlers.places import named_place, only_place, suggest_buttons
from bot.memory.conversations import ChatKey
from bot.memory.told import News
from bot.memory.told import key_of as key_of_fact
from bot.sending.buttons import SUBSCRIBE
from bot.sending.delivery import deliver, post
from bot.sending.messages import key_of, message_of
from bot.sending.replies import Fold, lay_out, say
from bot.wording.statistics import name_figure
from knowledge import Block, KnowledgeBase, Style, gazetteer, keep_proved, quote, say_amount, say_list

# Telegram names no limit for broadcasts; about twenty messages a second are known to be taken.
PACE_SECONDS: Final = 0.05
_MOST_NEWS: Final = 5
_log = logging.getLogger(__name__)


async def subscribe(update: Update, context: BotContext) -> None:
    """/langganan HSS: hear of new figures for a place; /langganan alone says which places these are, and asks."""
    message = message_of(update)
    if not context.args:
        codes = context.subscriptions.places(key_of(message))
        buttons = [button for button in suggest_buttons(SUBSCRIBE, context) if button.arguments[0] not in codes]
        await deliver(message, lay_out([Block(Style.NOTE, _subscribed(codes))], buttons))
    elif not await may_decide(update):
        await deliver(message, say(texts.GROUP_ADMINS_ONLY))
    elif place := await named_place(message, SUBSCRIBE, context):
        await start_subscription(message, [place.code], context)


async def start_subscription(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Let a chat or topic hear of a place."""
    key, place = key_of(message), only_place(arguments)
    if place:
        context.subscriptions.add(key, place.code)
        await deliver(message, say(_subscribed(context.subscriptions.places(key))))
    return place is not None


async def unsubscribe(update: Update, context: BotContext) -> None:
    """/berhenti: hear of nothing any more."""
    message = message_of(update)
    if not await may_decide(update):
        await deliver(message, say(texts.GROUP_ADMINS_ONLY))
        return
    context.subscriptions.end(key_of(message))
    context.outbox.end(key_of(message))
    await deliver(message, say(texts.UNSUBSCRIBED))


async def tell_news(context: BotContext) -> int:
    """Send every subscriber what is new of its places since the last time, one message each; how many were told.

    Who cannot be reached any more is no subscriber any more. Who could not be reached for now hears it the next time,
    as does whoever was not told yet when the bot was stopped.
    """
    told = 0
    async with context.rooms.telling:
        facts = [fact for fact in context.knowledge.facts() if not fact.headline]
        pending = context.told.put_news(facts, context.subscriptions, context.outbox)
        held = {key_of_fact(fact): fact for fact in facts}
        for key, notices in pending.items():
            if not context.outbox.awaits(key):  # it unsubscribed, or was deleted, while others were told
                continue
            news = [News(held[n.subject, n.value], n.former) for n in notices if (n.subject, n.value) in held]
            told += await _tell(key, news, context)
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
        lines.append(Block(Style.LINE, f"{name_figure(one.fact)}{former}", say_amount(one.fact)[0]))
    if (rest := len(shown) - _MOST_NEWS) > 0:
        lines.append(Block(Style.NOTE, texts.NEWS_MORE.format(count=rest)))
    facts = (one.fact for one in shown[:_MOST_NEWS])
    return (*lines, Block(Style.NOTE, texts.NEWS_END)), quote(facts, knowledge.documents)


async def _tell(key: ChatKey, news: Sequence[News], context: BotContext) -> bool:
    """Send a chat its news, if any is left; whether it heard them. What is sent, or can never be, is no longer kept."""
    blocks, sentences = describe_news(news, context.knowledge)
    try:
        if blocks:
            # The group may have become a supergroup by then.
            chat = await post(context.bot, key, lay_out(blocks, folds=[Fold(texts.SENTENCES, sentences)]))
            key = key._replace(chat=chat)
    except (Forbidden, BadRequest) as error:
        _log.info("a subscriber cannot be reached any more: %s", error)
        context.subscriptions.end(key)
        blocks = ()
    except TelegramError as error:
        _log.warning("a subscriber is told the next time: %s", error)
        return False
    context.outbox.end(key)
    return bool(blocks)


def _subscribed(codes: Sequence[str]) -> str:
    names = [gazetteer().place(code).name for code in codes]
    return texts.SUBSCRIBED.format(places=say_list(names)) if names else texts.SUBSCRIBE_ASK
