"""What people asked for and did not get: an indicator, a place and a year, how often, when last. Never who or how.

What somebody wrote is not kept; only what was understood of it, by its codes.
"""

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlite_utils import Database

from knowledge import Answer, Fact, Status

_TABLE: Final = "gaps"
_KEYS: Final = ("indicator", "place", "year")
_ADD: Final = (
    "insert into gaps (indicator, place, year, times, day) values (?, ?, ?, 1, ?) "
    "on conflict (indicator, place, year) do update set times = times + 1, day = excluded.day"
)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Gap:
    """What is lacking, by its codes; "" and 0 where a question left it open. `times` it was asked for."""

    indicator: str
    place: str
    year: int
    times: int = 1

    def is_filled(self, facts: Iterable[Fact]) -> bool:
        """Tell whether there is a figure for it by now; never for what leaves the place open."""
        return any(
            fact.place.code == self.place
            and self.indicator in ("", fact.indicator)
            and (not self.year or (fact.period is not None and fact.period.year == self.year))
            for fact in facts
        )


def find_gaps(answer: Answer) -> Iterator[Gap]:
    """What an answer, and those to further questions of the message, could not give."""
    question = answer.question
    lacking = answer.status is Status.NO_DATA or (answer.status is Status.PARTIAL and answer.missing)
    for place in (question.places or (None,)) if lacking else ():
        for year in dict.fromkeys(period.year for period in question.periods) or (0,):
            gap = Gap(question.indicator or "", place.code if place else "", year)
            if not gap.is_filled(answer.facts):
                yield gap
    for further in answer.more:
        yield from find_gaps(further)


class Gaps:
    """The gaps in the bot's database, each until nobody has asked for it for so many days.

    A fault of the database costs a count, no answer.
    """

    def __init__(self, database: Database, kept_days: int, today: Callable[[], date] = date.today) -> None:
        """Keep the gaps in this database."""
        self._database, self._today, self._kept = database, today, timedelta(days=kept_days)
        self._rows = database.table(_TABLE)
        columns = {"indicator": str, "place": str, "year": int, "times": int, "day": str}
        self._rows.create(columns, pk=_KEYS, if_not_exists=True)

    def note(self, answer: Answer) -> None:
        """Count what an answer could not give."""
        day = self._today()
        try:
            for gap in find_gaps(answer):
                self._database.execute(_ADD, [gap.indicator, gap.place, gap.year, day.isoformat()])
                self._rows.delete_where("day < ?", [(day - self._kept).isoformat()])
        except sqlite3.Error:
            _log.warning("what could not be answered cannot be counted", exc_info=True)

    def most_wanted(self) -> tuple[Gap, ...]:
        """All gaps, the most wanted first. Raises sqlite3.Error."""
        rows = self._rows.rows_where(order_by="times desc, indicator, place, year")
        return tuple(Gap(row["indicator"], row["place"], row["year"], row["times"]) for row in rows)
