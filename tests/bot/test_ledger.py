from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.memory.ledger import KEPT_SECONDS, LEASE_SECONDS, MOST_TRIES, Ledger, Standing

OURS, SETTLED, ELSEWHERE = Standing.OURS, Standing.SETTLED, Standing.ELSEWHERE


class Clock:
    """A clock that stands until it is moved."""

    seconds = 1_700_000_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "chats.db", strict=True)
    yield database
    database.close()


@pytest.fixture
def ledger(database: Database, clock: Clock) -> Ledger:
    return Ledger(database, clock)


def test_an_update_is_handled_once(ledger: Ledger) -> None:
    assert ledger.claim(1) is OURS
    assert ledger.claim(1) is ELSEWHERE
    ledger.finish(1)
    assert ledger.claim(1) is SETTLED
    assert ledger.claim(2) is OURS


def test_another_process_sees_the_claim(ledger: Ledger, tmp_path: Path, clock: Clock) -> None:
    ledger.claim(1)
    other = Database(tmp_path / "chats.db")
    assert Ledger(other, clock).claim(1) is ELSEWHERE
    other.close()


def test_a_new_start_frees_what_was_in_work_and_nothing_else(ledger: Ledger) -> None:
    ledger.claim(1)
    ledger.claim(2)
    ledger.finish(2)
    ledger.free()
    assert (ledger.claim(1), ledger.claim(2)) == (OURS, SETTLED)


def test_a_claim_ends_with_its_lease(ledger: Ledger, clock: Clock) -> None:
    ledger.claim(1)
    clock.seconds += LEASE_SECONDS
    assert ledger.claim(1) is ELSEWHERE
    clock.seconds += 1
    assert ledger.claim(1) is OURS


def test_an_update_that_takes_the_process_down_is_given_up(ledger: Ledger, caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(MOST_TRIES):
        assert ledger.claim(1) is OURS
        ledger.free()
    assert ledger.claim(1) is SETTLED
    assert "given up" in caplog.text


def test_old_updates_are_forgotten(ledger: Ledger, database: Database, clock: Clock) -> None:
    ledger.claim(1)
    ledger.finish(1)
    clock.seconds += KEPT_SECONDS + 1
    ledger.claim(2)
    assert [row["id"] for row in database["updates"].rows] == [2]


def test_a_fault_of_the_database_costs_no_reply(
    ledger: Ledger, database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    database.close()
    ledger.free()
    assert ledger.claim(1) is OURS
    ledger.finish(1)
    assert len(caplog.records) == 3


def test_only_numbers_are_kept(ledger: Ledger, database: Database) -> None:
    ledger.claim(1)
    assert list(database["updates"].rows) == [{"id": 1, "state": "claimed", "claimed": Clock.seconds, "tries": 1}]
