"""What subscribers were last told, kept in the bot's database, so that news are told once, also after a restart.

Nothing of a chat is kept here. A figure whose document is away for a while stays told, so that its return is no news.
"""

import json
import logging
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from knowledge import Fact, say_quantity

_TABLE: Final = "told"
_KEYS: Final = ("subject", "value")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class News:
    """A figure that is new, and where it corrects one, that one in words."""

    fact: Fact
    former: str | None = None


class Told:
    """The figures that subscribers know of. A fault of the database costs the news, no answer."""

    def __init__(self, database: Database) -> None:
        """Keep the figures in this database."""
        self._rows = database.table(_TABLE)
        self._rows.create({"subject": str, "value": str, "words": str}, pk=_KEYS, if_not_exists=True)

    def take(self, facts: Iterable[Fact]) -> tuple[News, ...]:
        """What of these figures is news; from now on it is none. The very first figures are none either."""
        try:
            return self._take(facts)
        except sqlite3.Error:
            _log.warning("what subscribers were told cannot be read or written", exc_info=True)
            return ()

    def _take(self, facts: Iterable[Fact]) -> tuple[News, ...]:
        said = {(_subject(fact), _value(fact)): fact for fact in facts if not fact.headline}
        held = {(str(row["subject"]), str(row["value"])): str(row["words"]) for row in self._rows.rows}
        subjects = {subject for subject, _ in said}
        gone = [key for key in held if key[0] in subjects and key not in said]
        former = {key[0]: held[key] for key in gone}
        new = {key: fact for key, fact in said.items() if key not in held}
        self._rows.upsert_all(
            ({"subject": key[0], "value": key[1], "words": say_quantity(fact)} for key, fact in new.items()), pk=_KEYS
        )
        for key in gone:
            self._rows.delete(key)
        return tuple(News(fact, former.get(key[0])) for key, fact in new.items()) if held else ()


def _subject(fact: Fact) -> str:
    """What a figure is of: two figures of one subject say different things of the same."""
    return json.dumps(
        (fact.indicator, fact.place.code, fact.period_code, fact.survey, fact.kind, fact.quantity.unit), default=str
    )


def _value(fact: Fact) -> str:
    return f"{fact.value.normalize():f}"
