"""Quick statistics of one place: /statistik, /tren, /data, /unduh, with the same functions behind their buttons.

Each `show_` function takes the arguments of a button and tells whether they mean anything (any more).
"""

import asyncio
from collections.abc import Sequence

from telegram import Message, Update
from telegram.constants import ChatAction

from bot import texts
from bot.context import BotContext
from bot.handlers.answers import announce, remember, send_answer
from bot.handlers.comparisons import find_partners, show_comparison
from bot.handlers.places import about_place, find_place, named_place, only_place, read
from bot.sending.buttons import COMPARE, DOWNLOAD, HOLDINGS, STATISTICS, TREND, Button
from bot.sending.delivery import deliver, deliver_file
from bot.sending.exports import name_file, write_csv, write_xlsx
from bot.sending.messages import message_of
from bot.sending.replies import Fold, lay_out, say
from bot.wording.statistics import describe_profile
from bot.wording.trends import trends_of
from knowledge import Context, find_profile, find_tables, keep_proved, quote, say_indicator


async def trend(update: Update, context: BotContext) -> None:
    """/tren HSS, /tren kasus HSS: a chart, with the same figures below it in words; of several places a comparison."""
    message = message_of(update)
    if not context.args:
        await about_place(message, TREND, show_trend, context)
        return
    question = read(context, texts.TREND_QUESTION)
    if len(question.places) > 1:
        await show_comparison(message, [place.code for place in question.places], context)
    elif place := await named_place(message, TREND, context):
        if question.indicator:
            text = texts.TREND_QUESTION.format(subject=" ".join(context.args))
            await send_answer(message, text, Context(), context)
        else:
            await show_trend(message, [place.code], context)


async def statistics(update: Update, context: BotContext) -> None:
    """/statistik HSS: a place at a glance."""
    await about_place(message_of(update), STATISTICS, show_statistics, context)


async def holdings(update: Update, context: BotContext) -> None:
    """/data HSS: which figures there are, and which years lack."""
    await about_place(message_of(update), HOLDINGS, show_holdings, context)


async def download(update: Update, context: BotContext) -> None:
    """/unduh HSS: every figure as XLSX and as CSV."""
    await about_place(message_of(update), DOWNLOAD, show_download, context)


async def show_trend(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """The figures of a place over time: of one indicator, or of the one that is best documented."""
    place = find_place(arguments[0]) if arguments else None
    if place is None or len(arguments) > 2:
        return False
    facts = context.knowledge.facts(place)
    found = arguments[1:] or tuple(trends_of(place, facts, context.knowledge.documents))[:1]
    if arguments[1:] and not any(fact.indicator == arguments[1] for fact in facts):
        return False
    subject = " ".join([*map(say_indicator, found), place.name])
    await send_answer(message, texts.TREND_QUESTION.format(subject=subject), Context(), context)
    return True


async def show_statistics(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """A place at a glance; its sentences are folded below."""
    knowledge, place = context.knowledge, only_place(arguments)
    if place is None:
        return False
    profile = find_profile(place, knowledge.facts(place), knowledge.documents)
    if not profile.facts:
        await deliver(message, say(texts.PLACE_EMPTY.format(place=place.name)))
        return True
    tables = find_tables(knowledge.facts(), knowledge.documents)
    before = [fact for row in profile.rows for fact in row.facts[-2:-1]]
    sentences = quote((*profile.facts, *before), knowledge.documents)
    buttons = [Button(texts.DOWNLOAD_BUTTON, DOWNLOAD, (place.code,))]
    if trends_of(place, knowledge.facts(place), knowledge.documents):
        buttons.insert(0, Button(texts.TREND_BUTTON, TREND, (place.code,)))
    if find_partners(place, tables):
        buttons.insert(-1, Button(texts.COMPARE_BUTTON, COMPARE, (place.code,)))
    await deliver(
        message, lay_out(describe_profile(profile, tables), buttons, folds=[Fold(texts.SENTENCES, sentences)])
    )
    return True


async def show_holdings(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Which figures there are about a place, gaps named."""
    place = only_place(arguments)
    if place is None:
        return False
    answer = context.knowledge.ask(texts.HOLDINGS_QUESTION.format(place=place.name))
    remember(message, answer, context)
    actions = ((texts.STATISTICS_BUTTON, STATISTICS), (texts.DOWNLOAD_BUTTON, DOWNLOAD))
    buttons = [Button(label, action, (place.code,)) for label, action in actions] if answer.facts else []
    await deliver(message, lay_out(context.knowledge.reply(answer), buttons))
    return True


async def show_download(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Every figure of a place and the places within it, as XLSX and as CSV."""
    knowledge, place = context.knowledge, only_place(arguments)
    if place is None:
        return False
    facts = keep_proved(knowledge.facts(place), knowledge.documents)
    if not facts:
        await deliver(message, say(texts.PLACE_EMPTY.format(place=place.name)))
        return True
    await announce(message, ChatAction.UPLOAD_DOCUMENT)
    caption = texts.DOWNLOAD_CAPTION.format(place=place.name, count=len(facts))
    book = await asyncio.to_thread(write_xlsx, facts, knowledge.documents)
    await deliver_file(message, f"{name_file(place)}.xlsx", book, caption)
    await deliver_file(message, f"{name_file(place)}.csv", write_csv(facts, knowledge.documents))
    return True
