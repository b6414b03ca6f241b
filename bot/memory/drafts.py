"""Documents that were sent and are not published yet, with what was decided of their figures. They outlive a restart.

Each belongs to who sent it, and goes when it is published or discarded, or after some days.
"""

import json
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import sha256
from typing import Any, Final

from sqlite_utils import Database

from bot.memory.storage import scrub
from knowledge import UNTOLD, Attribution, Correction, Draft, dump_correction, load_correction

KEPT_DAYS: Final = 7
# So that a database does not grow without end.
MOST_PER_PERSON: Final = 10
_TABLE: Final = "drafts"
_KEY_LETTERS: Final = 8
_EXAMINED: Final = 4


@dataclass(frozen=True, slots=True)
class Sent:
    """A file as it was sent: its key, whose it is, its name, the address it came from, its bytes, the corrections.

    `told` is what its sender said of its source.
    """

    key: str
    user: int
    name: str
    address: str
    data: bytes
    corrections: tuple[Correction, ...] = ()
    told: Attribution = UNTOLD


class Drafts:
    """The drafts in the bot's database. Every method raises sqlite3.Error where that fails."""

    def __init__(self, database: Database, today: Callable[[], date] = date.today) -> None:
        """Keep the drafts in this database."""
        self._database, self._rows, self._today = database, database.table(_TABLE), today
        columns: dict[str, Any] = {
            "key": str,
            "user": int,
            "name": str,
            "address": str,
            "data": bytes,
            "corrections": str,
            "day": str,
        }
        self._rows.create(columns, pk="key", if_not_exists=True)
        # A database from before sources could be told lacks the column.
        if "told" not in self._rows.columns_dict:
            self._rows.add_column("told", str, not_null_default="{}")
        self._in_hand: dict[int, str] = {}
        self._examined: OrderedDict[tuple[str, Attribution, int], Draft] = OrderedDict()

    def keep(self, user: int, name: str, data: bytes, address: str = "", told: Attribution = UNTOLD) -> Sent | None:
        """Keep what somebody sent; the same sent again is the same draft. None where they have too many."""
        self._purge()
        key = sha256(b"\0".join([str(user).encode(), name.encode(), data])).hexdigest()[:_KEY_LETTERS]
        if (known := self.find(key, user)) is not None:
            return self.tell(known, told)
        if len(self.of(user)) >= MOST_PER_PERSON:
            return None
        row = {"key": key, "user": user, "name": name, "address": address, "data": data, "corrections": "[]"}
        more = {"told": json.dumps(dict(told.told)), "day": self._today().isoformat()}
        self._rows.insert({**row, **more}, pk="key")
        self._in_hand[user] = key
        return Sent(key, user, name, address, data, told=told)

    def find(self, key: str, user: int) -> Sent | None:
        """The draft of somebody with this key; None where it is gone or somebody else's."""
        self._purge()
        for row in self._rows.rows_where("key = ? and user = ?", [key, user]):
            self._in_hand[user] = key
            return _read(row)
        return None

    def in_hand(self, user: int) -> Sent | None:
        """The draft that somebody last sent or found; their newest where that is gone, or forgotten in a restart."""
        keys = [key for key, _ in self.of(user)]
        last = self._in_hand.get(user)
        return self.find(last if last in keys else keys[-1], user) if keys else None

    def of(self, user: int) -> tuple[tuple[str, str], ...]:
        """The keys and names of somebody's drafts, the newest last."""
        rows = self._rows.rows_where("user = ?", [user], select="key, name", order_by="day, rowid")
        return tuple((str(row["key"]), str(row["name"])) for row in rows)

    def decide(self, sent: Sent, corrections: Iterable[Correction]) -> Sent:
        """Put corrections in place of those of a draft."""
        kept = tuple(corrections)
        self._rows.update(sent.key, {"corrections": json.dumps([dump_correction(one) for one in kept])})
        return replace(sent, corrections=kept)

    def tell(self, sent: Sent, told: Attribution) -> Sent:
        """Add what is told of the source of a draft to what was told before."""
        now = told.over(sent.told)
        self._rows.update(sent.key, {"told": json.dumps(dict(now.told))})
        return replace(sent, told=now)

    def drop(self, key: str) -> None:
        """Delete a draft."""
        self._rows.delete_where("key = ?", [key])
        scrub(self._database)

    def forget(self, user: int) -> None:
        """Delete all drafts of somebody."""
        self._rows.delete_where("user = ?", [user])

    def recall(self, sent: Sent, generation: int) -> Draft | None:
        """What a draft was found to hold beside this generation, if that is still in mind."""
        return self._examined.get((sent.key, sent.told, generation))

    def remember(self, sent: Sent, generation: int, draft: Draft) -> None:
        """Keep in mind what a draft holds, since reading it anew at every press would take long."""
        self._examined[sent.key, sent.told, generation] = draft
        if len(self._examined) > _EXAMINED:
            self._examined.popitem(last=False)

    def _purge(self) -> None:
        last = (self._today() - timedelta(days=KEPT_DAYS)).isoformat()
        self._rows.delete_where("day < ?", [last])


def _read(row: dict[str, Any]) -> Sent:
    corrections = tuple(load_correction(one) for one in json.loads(row["corrections"]))
    told = Attribution(**json.loads(row["told"]))
    return Sent(row["key"], row["user"], row["name"], row["address"], bytes(row["data"]), corrections, told)
