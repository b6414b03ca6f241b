"""/celah: what people asked for and did not get, so that those who add documents know what to look for."""

from typing import Final

from telegram import Update

from bot import staff_texts as texts
from bot.context import BotContext
from bot.memory.gaps import Gap
from bot.sending.delivery import deliver
from bot.sending.messages import message_of
from bot.sending.replies import lay_out
from knowledge import Block, Style, gazetteer, say_indicator

_LISTED: Final = 25


async def wishes(update: Update, context: BotContext) -> None:
    """/celah: the most wanted first; what has come in since is left out."""
    facts = context.knowledge.facts()
    open_gaps = [gap for gap in context.gaps.most_wanted() if not gap.is_filled(facts)]
    lines = [Block(Style.LINE, describe(gap)) for gap in open_gaps[:_LISTED]]
    heading = Block(Style.NOTE, texts.GAPS if lines else texts.NO_GAPS)
    rest = len(open_gaps) - _LISTED
    more = [Block(Style.NOTE, texts.MORE_GAPS.format(count=rest))] if rest > 0 else []
    await deliver(message_of(update), lay_out([heading, *lines, *more]))


def describe(gap: Gap) -> str:
    """ "12 kali · kasus stunting · Kabupaten Tapin · 2019"; what was left open is said so."""
    place = gazetteer().known(gap.place)
    parts = [
        texts.GAP_TIMES.format(count=gap.times),
        say_indicator(gap.indicator) if gap.indicator else texts.GAP_NO_INDICATOR,
        place.name if place else texts.GAP_NO_PLACE,
        str(gap.year) if gap.year else texts.GAP_NO_YEAR,
    ]
    return " · ".join(parts)
