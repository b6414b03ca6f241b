"""What subscribers know of, kept in the bot's database, so that news are told once, also after a restart.

Nothing of a chat is kept here. A figure whose document is away for a while stays told, so that its return is no news.
"""

import json
import logging
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from sqlite_utils import Database

from bot.memory.conversations import ChatKey
from bot.memory.outbox import Notice, Outbox
from bot.memory.subscriptions import Subscriptions
from knowledge import Fact, gazetteer, say_quantity

_TABLE: Final = "told"
_KEYS: Final = ("subject", "value")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class News:
    """A figure that is new, and where it corrects one, that one in words."""

    fact: Fact
    former: str | None = None

    @property
    def notice(self) -> Notice:
        """The same, as it is kept until it is told."""
        return Notice(*key_of(self.fact), self.former)


class Told:
    """The figures that subscribers know of, or are about to be told."""

    def __init__(self, database: Database) -> None:
        """Keep the figures in this database."""
        self._rows = database.table(_TABLE)
        self._rows.create({"subject": str, "value": str, "words": str}, pk=_KEYS, if_not_exists=True)

    def put_news(
        self, facts: Iterable[Fact], subscriptions: Subscriptions, outbox: Outbox
    ) -> Mapping[ChatKey, tuple[Notice, ...]]:
        """Take what is news, let every subscriber of its places be told, and give all that is still to be told.

        All of it or nothing; a fault of the database costs the news and is logged.
        """
        try:
            with self._rows.db.atomic():
                news = self.take(facts)
                for key, codes in subscriptions.subscribers().items():
                    places = [gazetteer().place(code) for code in codes]
                    own = (one.notice for one in news if any(one.fact.place.within(place) for place in places))
                    outbox.put(key, own)
            return outbox.pending
        except sqlite3.Error:
            _log.warning("what subscribers were told cannot be read or written", exc_info=True)
            return {}

    def take(self, facts: Iterable[Fact]) -> tuple[News, ...]:
        """What of these figures is news; from now on it is none. The very first figures are none either.

        Raises sqlite3.Error.
        """
        said = {key_of(fact): fact for fact in facts if not fact.headline}
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


def key_of(fact: Fact) -> tuple[str, str]:
    """What a figure is of, and its value: two figures of one subject say different things of the same."""
    subject = (fact.indicator, fact.place.code, fact.period_code, fact.survey, fact.kind, fact.quantity.unit)
    return json.dumps(subject, default=str), f"{fact.value.normalize():f}"
