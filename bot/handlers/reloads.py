"""The documents read anew at an admin's word: how far it is, what changed, and the subscribers told."""

import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from telegram import Message, Update

from bot import staff_texts as texts
from bot.context import BotContext
from bot.handlers.news import tell_news
from bot.handlers.staff import user_of
from bot.memory.conversations import ChatKey
from bot.sending.delivery import deliver, deliver_file, post
from bot.sending.exports import write_novelties
from bot.sending.messages import message_of
from bot.sending.progress import work
from bot.sending.replies import lay_out, say
from bot.wording.statistics import name_figure
from knowledge import Block, KnowledgeBase, KnowledgeError, Novelty, Progress, ReloadReport, Style, Turn, say_quantity

RELOAD = "muat"
SHOWN: Final = 10
_log = logging.getLogger(__name__)


async def reload(update: Update, context: BotContext) -> None:
    """/muat: read the documents anew in a thread, while the old ones answer; say what changed, tell subscribers."""
    message = message_of(update)
    if context.rooms.reloading.locked():
        await deliver(message, say(texts.RELOAD_RUNNING))
        return
    context.rooms.unfinished.begin(message.chat_id, context.knowledge.generation)
    try:
        report = await take_anew(message, context.knowledge.reload, context)
    finally:
        context.rooms.unfinished.end()
    if report:
        context.audit.note(user_of(update), RELOAD, generation=report.generation)


async def tell_cut_off(context: BotContext) -> None:
    """Tell the chat of a reload that the process did not live to end what answers now. Raises TelegramError."""
    unfinished, knowledge = context.rooms.unfinished, context.knowledge
    if begun := unfinished.left:
        outcome = texts.RELOAD_LOST_HALF_WAY if knowledge.generation == begun.generation else texts.RELOAD_CAUGHT_UP
        try:
            await post(
                context.bot, ChatKey(begun.chat), say(f"{texts.RELOAD_CUT_OFF} {outcome}\n{say_held(knowledge)}")
            )
        finally:
            unfinished.end()


def say_held(knowledge: KnowledgeBase) -> str:
    """What answers: "Generasi 3: 4 dokumen, 102 angka"."""
    return texts.STATUS_HELD.format(
        generation=knowledge.generation, documents=knowledge.files, facts=len(knowledge.facts())
    )


async def take_anew(
    message: Message, job: Callable[[Progress], ReloadReport], context: BotContext
) -> ReloadReport | None:
    """Do a job that ends in new documents, say what they changed, and tell subscribers; None where it failed."""
    async with context.rooms.reloading:
        try:
            report = await work(message, texts.RELOADING, texts.RELOAD_PROGRESS, job)
        except KnowledgeError as error:
            _log.exception("the documents could not be read anew")
            context.rooms.pulse.note_reload(str(error))
            await deliver(message, say(texts.RELOAD_FAILED.format(reason=error)))
            return None
    context.rooms.pulse.note_reload()
    _log.info("generation %s: %s documents, %s refused", report.generation, report.documents, len(report.refused))
    await send_report(message, report, context)
    if told := await tell_news(context):
        await deliver(message, say(texts.RELOAD_TOLD.format(count=told)))
    return report


async def send_report(message: Message, report: ReloadReport, context: BotContext, *heading: Block) -> None:
    """Say what changed; where that is too much for a message, every figure is in a file below it."""
    await deliver(message, lay_out([*heading, *describe_report(report)]))
    if len(report.figures) > SHOWN:
        name = texts.NOVELTIES_NAME.format(generation=report.generation)
        await deliver_file(message, name, write_novelties(report.figures, context.knowledge.documents))


def describe_report(report: ReloadReport) -> Iterator[Block]:
    """What changed, document by document, what was refused, and the figures that differ, as far as they fit."""
    added, changed, lost = len(report.added), len(report.changed), len(report.lost)
    done = texts.RELOAD_DONE.format(added=added, changed=changed, lost=lost, unchanged=report.unchanged)
    yield Block(Style.NOTE, done)
    for form, taken in ((texts.RELOAD_ADDED, report.added), (texts.RELOAD_CHANGED, report.changed)):
        for document in taken:
            yield Block(Style.LINE, form.format(name=document.id, facts=document.facts))
    for document in report.lost:
        yield Block(Style.LINE, texts.RELOAD_LOST.format(name=document.id))
    for refused in report.refused:
        yield Block(Style.LINE, texts.RELOAD_REFUSED.format(reason=refused.reason))
    yield from _describe_figures(report.figures)
    for notice in report.notices:
        yield Block(Style.NOTE, notice)


def _describe_figures(figures: Sequence[Novelty]) -> Iterator[Block]:
    if not figures:
        return
    counts = Counter(one.turn for one in figures)
    yield Block(Style.NOTE, texts.RELOAD_FIGURES.format(**{turn.value: counts[turn] for turn in Turn}))
    for one in figures[:SHOWN]:
        former = say_quantity(one.former) if one.former else ""
        yield Block(Style.LINE, texts.FIGURES[one.turn].format(figure=name_figure(one.fact), former=former))
    if (rest := len(figures) - SHOWN) > 0:
        yield Block(Style.NOTE, texts.MORE_FIGURES.format(count=rest))
