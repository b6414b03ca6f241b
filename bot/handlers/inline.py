"""Inline mode, `@bot hss 2023` in any chat: a card a figure, each a whole message with its sentence and its source.

Nothing of it is remembered: neither what was typed nor which card was sent.
"""

import logging
from collections.abc import Iterable, Iterator
from typing import Final

from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.constants import InlineQueryLimit, ParseMode
from telegram.error import BadRequest

from bot import texts
from bot.context import BotContext
from bot.memory.tickets import fact_key
from bot.sending.delivery import is_refused_markup
from bot.sending.replies import clean, lay_out
from bot.wording.sources import say_origin
from bot.wording.statistics import name_figure
from knowledge import Document, Fact, KnowledgeBase, Question, find_profile, keep_proved, state

# A figure may change with the next reload; Telegram forgets an answer after so many seconds.
CACHE_SECONDS: Final = 60
_log = logging.getLogger(__name__)
_NO_PREVIEW: Final = LinkPreviewOptions(is_disabled=True)


async def search(update: Update, context: BotContext) -> None:
    """What was typed after the bot's name, as cards; a button leads to the bot where there are none."""
    query = update.inline_query
    if query is None:
        return
    facts = find_cards(query.query, context.knowledge) if query.query.strip() else ()
    try:
        await _offer(query, facts, context.knowledge, marked=True)
    except BadRequest as error:
        if not is_refused_markup(error):  # typed on in the meantime: the answer is not awaited any more
            return
        _log.error("Telegram refused our markup, so the cards go out plain: %s", error)
        await _offer(query, facts, context.knowledge, marked=False)


async def _offer(query: InlineQuery, facts: Iterable[Fact], knowledge: KnowledgeBase, marked: bool) -> None:
    cards = list(_cards(facts, knowledge, marked))[: InlineQueryLimit.RESULTS]
    words = texts.INLINE_ASK if cards or not query.query.strip() else texts.INLINE_NONE
    button = InlineQueryResultsButton(words, start_parameter="inline")
    await query.answer(cards, cache_time=CACHE_SECONDS, is_personal=False, button=button)


def find_cards(text: str, knowledge: KnowledgeBase) -> tuple[Fact, ...]:
    """The figures that answer a text, then those held of its places within what else it names; each once."""
    answer = knowledge.ask(text)
    question, documents = answer.question, knowledge.documents
    found = [*answer.facts, *answer.others]
    for place in question.choices or question.places:
        profile = find_profile(place, knowledge.facts(place), documents)
        held = [fact for row in profile.rows for fact in (row.facts if question.periods else row.facts[-1:])]
        found += [fact for fact in (*held, *profile.undated, *profile.targets) if _is_meant(fact, question)]
    return tuple({fact_key(fact): fact for fact in keep_proved(found, documents)}.values())


def _is_meant(fact: Fact, question: Question) -> bool:
    return (
        (not question.indicator or fact.indicator == question.indicator)
        and (not question.survey or fact.survey == question.survey)
        and (not question.periods or any(fact.period and period.holds(fact.period) for period in question.periods))
    )


def _cards(facts: Iterable[Fact], knowledge: KnowledgeBase, marked: bool) -> Iterator[InlineQueryResultArticle]:
    documents = knowledge.documents
    for fact in facts:
        replies = lay_out(state(fact, documents))
        if len(replies) > 1:  # a figure never goes out without its source
            continue
        text, mode = (replies[0].html, ParseMode.HTML) if marked else (replies[0].text, None)
        content = InputTextMessageContent(text, mode, link_preview_options=_NO_PREVIEW)
        origin = say_origin(documents.get(fact.document_id, Document(fact.document_id, "")))
        yield InlineQueryResultArticle(fact_key(fact), clean(name_figure(fact)), content, description=clean(origin))
