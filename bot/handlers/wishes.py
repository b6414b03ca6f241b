"""/celah: what people asked for and did not get, so that those who add documents know what to look for."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
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
    """/celah: the most wanted place first; what has come in since is left out."""
    facts = context.knowledge.facts()
    groups = group(gap for gap in context.gaps.most_wanted() if not gap.is_filled(facts))
    lines = [Block(Style.LINE, describe(gaps)) for gaps in groups[:_LISTED]]
    heading = Block(Style.NOTE, texts.GAPS if lines else texts.NO_GAPS)
    rest = len(groups) - _LISTED
    more = [Block(Style.NOTE, texts.MORE_GAPS.format(count=rest))] if rest > 0 else []
    await deliver(message_of(update), lay_out([heading, *lines, *more]))


def group(gaps: Iterable[Gap]) -> list[list[Gap]]:
    """The gaps of one place and indicator together, years in order; the most wanted place first, then indicator."""
    groups: defaultdict[tuple[str, str], list[Gap]] = defaultdict(list)
    wanted: Counter[str] = Counter()
    for gap in gaps:
        groups[gap.place, gap.indicator].append(gap)
        wanted[gap.place] += gap.times
    grouped = [sorted(one, key=lambda gap: gap.year) for one in groups.values()]
    return sorted(grouped, key=lambda one: (-wanted[one[0].place], one[0].place, -_times(one), one[0].indicator))


def describe(gaps: Sequence[Gap]) -> str:
    """ "12 kali · kasus stunting · Kabupaten Tapin · 2019 (9), 2020 (3)"; what was left open is said so."""
    first = gaps[0]
    place = gazetteer().known(first.place)
    form = texts.GAP_YEAR if len(gaps) > 1 else texts.GAP_ONLY_YEAR
    parts = [
        texts.GAP_TIMES.format(count=_times(gaps)),
        say_indicator(first.indicator) if first.indicator else texts.GAP_NO_INDICATOR,
        place.name if place else texts.GAP_NO_PLACE,
        ", ".join(form.format(year=gap.year or texts.GAP_NO_YEAR, count=gap.times) for gap in gaps),
    ]
    return " · ".join(parts)


def _times(gaps: Iterable[Gap]) -> int:
    return sum(gap.times for gap in gaps)
