"""Quick statistics: the commands that are about places, with the same functions behind their buttons.

Each `show_` function takes the arguments of a button and tells whether they mean anything (any more).
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, TypeAlias

from telegram import Message, Update
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot import texts
from bot.context import BotContext
from bot.handlers.people import remember
from bot.pictures.bars import draw_comparison, draw_ranking
from bot.pictures.charts import draw_trend, find_trend
from bot.sending.buttons import (
    COMPARE,
    DOWNLOAD,
    HOLDINGS,
    STATISTICS,
    TREND,
    Button,
    find_buttons,
    place_buttons,
    rank_buttons,
    same_row,
)
from bot.sending.delivery import deliver, deliver_file
from bot.sending.exports import name_file, write_csv, write_xlsx
from bot.sending.messages import message_of
from bot.sending.replies import Fold, lay_out, say
from bot.wording.statistics import describe_comparison, describe_profile, describe_ranking, suggest_places
from knowledge import (
    Block,
    Place,
    Question,
    Style,
    Table,
    compare_places,
    find_profile,
    find_tables,
    gazetteer,
    keep_proved,
    quote,
    say_indicator,
    say_list,
)

Show: TypeAlias = Callable[[Message, Sequence[str], BotContext], Awaitable[bool]]
_MOST_COMPARED: Final = 5
_MOST_RANKINGS: Final = 6
_MOST_PARTNERS: Final = 8


async def trend(update: Update, context: BotContext) -> None:
    """/tren HSS: a chart, with the same figures below it in words."""
    message = message_of(update)
    if context.args:
        await send_trend(message, " ".join(context.args), context)
    else:
        await _about_place(message, TREND, show_trend, context)


async def statistics(update: Update, context: BotContext) -> None:
    """/statistik HSS: a place at a glance."""
    await _about_place(message_of(update), STATISTICS, show_statistics, context)


async def holdings(update: Update, context: BotContext) -> None:
    """/data HSS: which figures there are, and which years lack."""
    await _about_place(message_of(update), HOLDINGS, show_holdings, context)


async def download(update: Update, context: BotContext) -> None:
    """/unduh HSS: every figure as XLSX and as CSV."""
    await _about_place(message_of(update), DOWNLOAD, show_download, context)


async def compare(update: Update, context: BotContext) -> None:
    """/banding HSS Tala: places beside each other."""
    message = message_of(update)
    if not context.args:
        buttons = place_buttons(COMPARE, suggest_places(context.knowledge.facts()))
        await deliver(message, lay_out([Block(Style.NOTE, texts.COMPARE_ASK)], buttons))
        return
    question = _read(context)
    if question.choices:
        await _ask_which(message, COMPARE, question.choices, context)
    elif question.places:
        await show_comparison(message, [place.code for place in question.places[:_MOST_COMPARED]], context)
    else:
        await _ask_place(message, COMPARE, context, texts.PLACE_UNKNOWN)


async def rank(update: Update, context: BotContext) -> None:
    """/peringkat prevalensi 2024: places in order, and how many of them have data."""
    message, knowledge = message_of(update), context.knowledge
    tables = find_tables(knowledge.facts(), knowledge.documents)
    if not context.args:
        await _offer_rankings(message, tables, texts.RANK_ASK)
        return
    question = _read(context, texts.RANK_QUESTION)
    found = [table for table in tables if _is_asked(table, question)]
    if found:
        own = [place for place in question.places if found[0].rank(place)]
        await _send_ranking(message, found[0], own[0] if own else None, found[1:], context)
    else:
        await _offer_rankings(message, tables, texts.RANK_NONE)


async def send_trend(message: Message, subject: str, context: BotContext) -> None:
    """Send the figures of a subject ("kasus stunting HSS") over time, with a chart where there is a row."""
    knowledge = context.knowledge
    answer = knowledge.ask(texts.TREND_QUESTION.format(subject=subject))
    remember(message, answer, context)
    blocks, chart = knowledge.reply(answer), None
    if row := find_trend((*answer.facts, *answer.others)):
        await _announce(message, ChatAction.UPLOAD_PHOTO)
        chart = await asyncio.to_thread(draw_trend, row, knowledge.documents)
    await deliver(message, lay_out(blocks, find_buttons(answer, knowledge), chart))


async def show_trend(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """The figures of a place over time: of one indicator, or of the one that is best documented."""
    place = _place(arguments[0]) if arguments else None
    if place is None or len(arguments) > 2:
        return False
    if len(arguments) == 1:
        await send_trend(message, place.name, context)
        return True
    row = same_row(context.knowledge.facts(place), *arguments)
    if row:
        await send_trend(message, f"{say_indicator(row[0].indicator)} {place.name}", context)
    return bool(row)


async def show_statistics(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """A place at a glance; its sentences are folded below."""
    knowledge, place = context.knowledge, _only_place(arguments)
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
    if find_trend(knowledge.facts(place)):
        buttons.insert(0, Button(texts.TREND_BUTTON, TREND, (place.code,)))
    if _partners(place, tables):
        buttons.insert(-1, Button(texts.COMPARE_BUTTON, COMPARE, (place.code,)))
    await deliver(
        message, lay_out(describe_profile(profile, tables), buttons, folds=[Fold(texts.SENTENCES, sentences)])
    )
    return True


async def show_holdings(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Which figures there are about a place, gaps named."""
    place = _only_place(arguments)
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
    knowledge, place = context.knowledge, _only_place(arguments)
    if place is None:
        return False
    facts = keep_proved(knowledge.facts(place), knowledge.documents)
    if not facts:
        await deliver(message, say(texts.PLACE_EMPTY.format(place=place.name)))
        return True
    await _announce(message, ChatAction.UPLOAD_DOCUMENT)
    caption = texts.DOWNLOAD_CAPTION.format(place=place.name, count=len(facts))
    book = await asyncio.to_thread(write_xlsx, facts, knowledge.documents)
    await deliver_file(message, f"{name_file(place)}.xlsx", book, caption)
    await deliver_file(message, f"{name_file(place)}.csv", write_csv(facts, knowledge.documents))
    return True


async def show_comparison(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Places beside each other; for a single one, the places it can be compared with as buttons."""
    knowledge = context.knowledge
    places = [place for code in arguments if (place := _place(code))]
    if not places or len(places) != len(arguments):
        return False
    if len(places) == 1:
        return await _ask_partner(message, places[0], context)
    facts = [fact for place in places for fact in knowledge.facts(place) if fact.place == place]
    tables = compare_places(places, facts, knowledge.documents)
    if not tables:
        names = say_list([place.name for place in places])
        buttons = place_buttons(HOLDINGS, places)
        await deliver(message, lay_out([Block(Style.NOTE, texts.COMPARE_NONE.format(places=names))], buttons))
        return True
    main = [table for table in tables if (table.indicator, table.survey) == (tables[0].indicator, tables[0].survey)]
    targets = [target for place in places for target in find_profile(place, facts, knowledge.documents).targets]
    await _announce(message, ChatAction.UPLOAD_PHOTO)
    chart = await asyncio.to_thread(draw_comparison, main, knowledge.documents, targets)
    sentences = quote((fact for table in tables for fact in table.facts), knowledge.documents)
    await deliver(message, lay_out(describe_comparison(tables), chart=chart, folds=[Fold(texts.SENTENCES, sentences)]))
    return True


async def show_ranking(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """The ranking of an area by one indicator, one survey and one year."""
    knowledge = context.knowledge
    tables = find_tables(knowledge.facts(), knowledge.documents)
    found = [table for table in tables if rank_buttons([table])[0].arguments == tuple(arguments)]
    if not found:
        return False
    await _send_ranking(message, found[0], None, [other for other in tables if other != found[0]], context)
    return True


async def _send_ranking(
    message: Message, table: Table, place: Place | None, others: Sequence[Table], context: BotContext
) -> None:
    documents = context.knowledge.documents
    await _announce(message, ChatAction.UPLOAD_PHOTO)
    chart = await asyncio.to_thread(draw_ranking, table, documents, place)
    buttons = rank_buttons(others[:_MOST_RANKINGS])
    folds = [Fold(texts.SENTENCES, quote(table.facts, documents))]
    await deliver(message, lay_out(describe_ranking(table, place), buttons, chart, folds))


async def _offer_rankings(message: Message, tables: Sequence[Table], words: str) -> None:
    buttons = rank_buttons(tables[:_MOST_RANKINGS])
    blocks = [Block(Style.NOTE, words if buttons else texts.RANK_NONE)]
    if buttons and words == texts.RANK_NONE:
        blocks.append(Block(Style.NOTE, texts.RANK_OTHERS))
    await deliver(message, lay_out(blocks, buttons))


def _is_asked(table: Table, question: Question) -> bool:
    """Tell whether a ranking is of the indicator, survey, year and area that a question names, where it names them."""
    years = {period.year for period in question.periods}
    places = [place for place in question.places if "places" not in question.carried]
    return (
        (not question.indicator or table.indicator == question.indicator)
        and (not question.survey or table.survey == question.survey)
        and (not years or table.year in years)
        and all(table.scope == place or table.rank(place) for place in places)
    )


async def _about_place(message: Message, action: str, show: Show, context: BotContext) -> None:
    """Show what a command says of the place named after it; ask where none is, or several may be meant."""
    if not context.args:
        home = context.homes.find(message.chat_id)
        if home is None or not await show(message, [home], context):
            await _ask_place(message, action, context)
        return
    question = _read(context)
    if question.choices:
        await _ask_which(message, action, question.choices, context)
    elif question.places:
        await show(message, [question.places[0].code], context)
    else:
        await _ask_place(message, action, context, texts.PLACE_UNKNOWN)


async def _ask_place(message: Message, action: str, context: BotContext, words: str = texts.PLACE_ASK) -> None:
    example = next(command.example for command in texts.COMMANDS if command.name == action)
    buttons = place_buttons(action, suggest_places(context.knowledge.facts()))
    await deliver(message, lay_out([Block(Style.NOTE, words.format(example=example))], buttons))


async def _ask_which(message: Message, action: str, places: Sequence[Place], context: BotContext) -> None:
    await deliver(message, lay_out([Block(Style.NOTE, texts.PLACE_WHICH)], place_buttons(action, places)))


async def _ask_partner(message: Message, place: Place, context: BotContext) -> bool:
    partners = _partners(place, find_tables(context.knowledge.facts(), context.knowledge.documents))
    words = texts.COMPARE_WITH if partners else texts.COMPARE_NONE
    block = Block(Style.NOTE, words.format(place=place.name, places=place.name))
    await deliver(message, lay_out([block], place_buttons(COMPARE, partners, place.code)))
    return True


def _partners(place: Place, tables: Sequence[Table]) -> tuple[Place, ...]:
    """The places that share a ranking with a place, those of the best rankings first."""
    shared = (fact.place for table in tables if table.rank(place) for fact in table.facts)
    return tuple(dict.fromkeys(other for other in shared if other != place))[:_MOST_PARTNERS]


def _read(context: BotContext, form: str = texts.PLACE_QUESTION) -> Question:
    """What the words after a command name."""
    return context.knowledge.ask(form.format(subject=" ".join(context.args or ()))).question


def _only_place(arguments: Sequence[str]) -> Place | None:
    return _place(arguments[0]) if len(arguments) == 1 else None


def _place(code: str) -> Place | None:
    try:
        return gazetteer().place(code)
    except KeyError:
        return None


async def _announce(message: Message, action: ChatAction) -> None:
    """Show that something is on its way; that this fails is no reason not to send it."""
    with contextlib.suppress(TelegramError):
        await message.reply_chat_action(action)
