"""Places beside each other and in order: /banding and /peringkat, with the same functions behind their buttons.

Each `show_` function takes the arguments of a button and tells whether they mean anything (any more).
"""

import asyncio
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from telegram import Message, Update
from telegram.constants import ChatAction

from bot import texts
from bot.context import BotContext
from bot.handlers.answers import announce, send_answer
from bot.handlers.places import find_place, named_place, read, suggest_buttons
from bot.pictures.bars import draw_comparison, draw_ranking
from bot.sending.buttons import (
    COMPARE,
    HOLDINGS,
    beside_buttons,
    partner_buttons,
    place_buttons,
    rank_buttons,
)
from bot.sending.delivery import deliver
from bot.sending.messages import message_of
from bot.sending.replies import Fold, lay_out
from bot.wording.statistics import (
    describe_comparison,
    describe_ranking,
    find_aims,
    is_long,
    list_ranking,
    name_figure,
)
from knowledge import (
    Block,
    Context,
    Fact,
    Kind,
    Place,
    Question,
    Style,
    Table,
    compare_places,
    find_profile,
    find_tables,
    keep_proved,
    quote,
    say_indicator,
    say_list,
)

_MOST_COMPARED: Final = 5
# An indicator, a survey and two places.
_LEAST_BESIDE: Final = 4
_MOST_RANKINGS: Final = 6
_MOST_PARTNERS: Final = 12


async def compare(update: Update, context: BotContext) -> None:
    """/banding HSS Tala: places beside each other."""
    message = message_of(update)
    if not context.args:
        await deliver(message, lay_out([Block(Style.NOTE, texts.COMPARE_ASK)], suggest_buttons(COMPARE, context)))
        return
    question = read(context, texts.COMPARE_QUESTION)
    if len(question.places) > 1:
        places = question.places[:_MOST_COMPARED]
        await _send_comparison(message, places, lambda table: _is_asked(table, question), context)
    elif place := await named_place(message, COMPARE, context):
        await _ask_partner(message, place, context)


async def show_comparison(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Places beside each other; for a single one, or a figure of it, what it can be compared with as buttons."""
    if len(arguments) == 4 and (place := find_place(arguments[0])):
        return await _ask_beside(message, place, arguments[1:], context)
    places = _places(arguments)
    if len(places) == 1:
        await _ask_partner(message, places[0], context)
    elif places:
        await _send_comparison(message, places, lambda _: True, context)
    return bool(places)


async def show_beside(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Places beside each other by one indicator and one survey."""
    if len(arguments) < _LEAST_BESIDE or not (places := _places(arguments[2:])):
        return False
    indicator, survey = arguments[:2]
    measure = indicator, survey or None
    await _send_comparison(message, places, lambda table: (table.indicator, table.survey) == measure, context)
    return True


async def show_years(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """Two years of one place by one indicator and one survey."""
    if len(arguments) != 5 or not (place := find_place(arguments[2])):
        return False
    indicator, survey, _, former, year = arguments
    held = [f for f in context.knowledge.facts(place) if f.place == place and f.indicator == indicator]
    years = {str(f.period.year) for f in held if f.period and (f.survey or "") == survey}
    if not {former, year} <= years:
        return False
    words = {"indicator": say_indicator(indicator), "place": place.name, "survey": survey}
    text = texts.COMPARE_YEARS_QUESTION.format(**words, former=former, year=year)
    await send_answer(message, " ".join(text.split()), Context(), context)
    return True


async def rank(update: Update, context: BotContext) -> None:
    """/peringkat prevalensi 2024: places in order, and how many of them have data."""
    message, knowledge = message_of(update), context.knowledge
    tables = find_tables(knowledge.facts(), knowledge.documents)
    if not context.args:
        await _offer_rankings(message, tables, texts.RANK_ASK)
        return
    question = read(context, texts.RANK_QUESTION)
    places = () if "places" in question.carried else question.places
    found = [t for t in tables if _is_asked(t, question) and all(t.scope == p or t.rank(p) for p in places)]
    if found:
        own = [place for place in places if found[0].rank(place)]
        await _send_ranking(message, found[0], own[0] if own else None, found[1:], context)
    else:
        await _offer_rankings(message, tables, texts.RANK_NONE)


async def show_ranking(message: Message, arguments: Sequence[str], context: BotContext) -> bool:
    """The ranking of an area by one indicator, one survey and one year."""
    knowledge = context.knowledge
    tables = find_tables(knowledge.facts(), knowledge.documents)
    found = [table for table in tables if rank_buttons([table])[0].arguments == tuple(arguments)]
    if not found:
        return False
    await _send_ranking(message, found[0], None, [other for other in tables if other != found[0]], context)
    return True


def find_partners(place: Place, tables: Sequence[Table]) -> tuple[Place, ...]:
    """The places that share a ranking with a place, those of the best rankings first."""
    shared = (fact.place for table in tables if table.rank(place) for fact in table.facts)
    return tuple(dict.fromkeys(other for other in shared if other != place))[:_MOST_PARTNERS]


async def _send_comparison(
    message: Message, places: Sequence[Place], wanted: Callable[[Table], bool], context: BotContext
) -> None:
    """Send what places have in common by one indicator and survey, the others as buttons."""
    documents = context.knowledge.documents
    facts = [fact for place in places for fact in context.knowledge.facts(place) if fact.place == place]
    tables = compare_places(places, facts, documents)
    found = [table for table in tables if wanted(table)]
    if not found:
        await _say_none(message, places, tables)
        return
    _, shown = next((measure, list(same)) for measure, same in groupby(found, key=_measure))
    targets = [target for place in places for target in find_profile(place, facts, documents).targets]
    await announce(message, ChatAction.UPLOAD_PHOTO)
    chart = await asyncio.to_thread(draw_comparison, shown, documents, targets)
    levels, aims = (fact for table in shown for fact in table.facts), find_aims(shown, targets).values()
    folds = [Fold(texts.SENTENCES, quote((*levels, *aims), documents))]
    buttons = beside_buttons((table for table in tables if _measure(table) != _measure(shown[0])), places)
    await deliver(message, lay_out(describe_comparison(shown, targets), buttons, chart, folds))


async def _say_none(message: Message, places: Sequence[Place], tables: Sequence[Table]) -> None:
    """Say that nothing of what was asked is comparable, and offer what is, or what there is of each place."""
    names = say_list([place.name for place in places])
    words = texts.COMPARE_OTHERS if tables else texts.COMPARE_NONE
    buttons = beside_buttons(tables, places) if tables else place_buttons(HOLDINGS, places)
    await deliver(message, lay_out([Block(Style.NOTE, words.format(places=names))], buttons))


async def _ask_partner(message: Message, place: Place, context: BotContext) -> None:
    partners = find_partners(place, find_tables(context.knowledge.facts(), context.knowledge.documents))
    words = texts.COMPARE_WITH if partners else texts.COMPARE_NONE
    block = Block(Style.NOTE, words.format(place=place.name, places=place.name))
    await deliver(message, lay_out([block], place_buttons(COMPARE, partners, place.code)))


async def _ask_beside(message: Message, place: Place, subject: Sequence[str], context: BotContext) -> bool:
    """Ask which place or year a figure is to be compared with: that of an indicator, a survey and a year."""
    knowledge = context.knowledge
    levels = [fact for fact in knowledge.facts(place) if fact.place == place and fact.kind is Kind.LEVEL]
    own = keep_proved((fact for fact in levels if _subject(fact) == tuple(subject)), knowledge.documents)
    buttons = partner_buttons(own[0], knowledge) if own else ()
    if buttons:
        words = texts.COMPARE_FIGURE_WITH.format(figure=name_figure(own[0]))
        await deliver(message, lay_out([Block(Style.NOTE, words)], buttons))
    return bool(buttons)


async def _send_ranking(
    message: Message, table: Table, place: Place | None, others: Sequence[Table], context: BotContext
) -> None:
    documents = context.knowledge.documents
    await announce(message, ChatAction.UPLOAD_PHOTO)
    chart = await asyncio.to_thread(draw_ranking, table, documents, place)
    folds = [Fold(texts.SENTENCES, quote(table.facts, documents))]
    if is_long(table):
        folds.insert(0, Fold(texts.RANK_ALL, list_ranking(table, place)))
    buttons = rank_buttons(others[:_MOST_RANKINGS])
    await deliver(message, lay_out(describe_ranking(table, place), buttons, chart, folds))


async def _offer_rankings(message: Message, tables: Sequence[Table], words: str) -> None:
    buttons = rank_buttons(tables[:_MOST_RANKINGS])
    blocks = [Block(Style.NOTE, words if buttons else texts.RANK_NONE)]
    if buttons and words == texts.RANK_NONE:
        blocks.append(Block(Style.NOTE, texts.RANK_OTHERS))
    await deliver(message, lay_out(blocks, buttons))


def _is_asked(table: Table, question: Question) -> bool:
    """Tell whether a table is of the indicator, survey and year that a question names, where it names them."""
    years = {period.year for period in question.periods}
    return (
        (not question.indicator or table.indicator == question.indicator)
        and (not question.survey or table.survey == question.survey)
        and (not years or table.year in years)
    )


def _measure(table: Table) -> tuple[str, str]:
    return table.indicator, table.survey or ""


def _subject(fact: Fact) -> tuple[str, str, str]:
    return fact.indicator, fact.survey or "", str(fact.period.year) if fact.period else ""


def _places(codes: Sequence[str]) -> tuple[Place, ...]:
    """The places behind codes; none where one of them is forged or gone."""
    places = tuple(place for code in codes if (place := find_place(code)))
    return places if len(places) == len(codes) else ()
