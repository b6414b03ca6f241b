from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlite_utils import Database

from bot.memory.drafts import KEPT_DAYS, MOST_PER_PERSON, Drafts, Sent
from knowledge import Attribution, Change, Correction, Document, Draft, Subject
from tests.samples import FACTS

DAY = date(2025, 3, 4)
ONE, OTHER = 1, 2
TOLD = Attribution(title="Profil")
CORRECTION = Correction(Subject.of(FACTS[0]), Change(period="2021", reason="contoh"))


def test_a_draft_outlives_a_restart_with_what_was_decided(database: Database) -> None:
    sent = Drafts(database).keep(ONE, "a.txt", b"\0isi", "https://contoh.example")
    assert sent is not None
    decided = Drafts(database).decide(sent, [CORRECTION])
    again = Drafts(database).find(sent.key, ONE)
    assert again == decided
    assert (decided.data, decided.address, decided.corrections) == (b"\0isi", "https://contoh.example", (CORRECTION,))


def test_a_draft_is_found_by_whose_it_is_only(database: Database) -> None:
    drafts = Drafts(database)
    sent = drafts.keep(ONE, "a.txt", b"isi")
    assert sent is not None
    assert drafts.find(sent.key, OTHER) is None
    assert (drafts.of(ONE), drafts.of(OTHER)) == (((sent.key, "a.txt"),), ())
    other = drafts.keep(OTHER, "a.txt", b"isi")
    assert other is not None
    assert other.key != sent.key
    drafts.drop(sent.key)
    assert drafts.find(sent.key, ONE) is None


def test_all_drafts_of_somebody_are_forgotten(database: Database) -> None:
    drafts = Drafts(database)
    for user in (ONE, OTHER):
        drafts.keep(user, "a.txt", b"isi")
    drafts.forget(ONE)
    assert (len(drafts.of(ONE)), len(drafts.of(OTHER))) == (0, 1)


def test_the_same_sent_again_is_the_same_draft(database: Database) -> None:
    drafts = Drafts(database)
    first = drafts.keep(ONE, "a.txt", b"isi")
    assert first is not None
    drafts.decide(first, [CORRECTION])
    second = drafts.keep(ONE, "a.txt", b"isi")
    assert second is not None
    assert (second.key, second.corrections) == (first.key, (CORRECTION,))


def test_a_draft_goes_after_some_days(database: Database) -> None:
    sent = Drafts(database, lambda: DAY).keep(ONE, "a.txt", b"isi")
    assert sent is not None
    assert Drafts(database, lambda: DAY + timedelta(KEPT_DAYS)).find(sent.key, ONE) == sent
    assert Drafts(database, lambda: DAY + timedelta(KEPT_DAYS + 1)).find(sent.key, ONE) is None


def test_nobody_keeps_too_many(database: Database) -> None:
    drafts = Drafts(database)
    for number in range(MOST_PER_PERSON):
        assert drafts.keep(ONE, f"{number}.txt", b"isi") is not None
    assert drafts.keep(ONE, "lagi.txt", b"isi") is None
    assert drafts.keep(OTHER, "lagi.txt", b"isi") is not None
    assert [name for _, name in drafts.of(ONE)] == [f"{number}.txt" for number in range(MOST_PER_PERSON)]


def test_only_the_last_few_are_kept_in_mind(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.memory.drafts._EXAMINED", 1)
    drafts, draft = Drafts(database), Draft("a.txt", {"a.txt": Document("a.txt", "isi")}, ())
    one, two = (Sent(key, ONE, "a.txt", "", b"isi") for key in "12")
    drafts.remember(one, 1, draft)
    assert (drafts.recall(one, 1), drafts.recall(one, 2)) == (draft, None)
    assert drafts.recall(replace(one, told=TOLD), 1) is None
    drafts.remember(two, 1, draft)
    assert drafts.recall(one, 1) is None


def test_what_is_told_of_a_source_is_kept_and_added_to(database: Database) -> None:
    sent = Drafts(database).keep(ONE, "a.pdf", b"isi", told=TOLD)
    assert sent is not None
    told = Drafts(database).tell(sent, Attribution(published="2024-03-01"))
    assert told.told == Attribution("Profil", "", "2024-03-01")
    assert Drafts(database).find(sent.key, ONE) == told
    assert Drafts(database).keep(ONE, "a.pdf", b"isi", told=Attribution("Lain")) == replace(
        told, told=Attribution("Lain", "", "2024-03-01")
    )


def test_a_draft_of_an_older_version_is_still_read(database: Database) -> None:
    sent = Drafts(database).keep(ONE, "a.txt", b"isi")
    assert sent is not None
    database.table("drafts").transform(drop={"told"})
    assert Drafts(database).find(sent.key, ONE) == sent


def test_the_draft_in_hand_is_the_last_one_sent_or_found(database: Database) -> None:
    drafts = Drafts(database)
    assert drafts.in_hand(ONE) is None
    first, second = drafts.keep(ONE, "a.txt", b"isi"), drafts.keep(ONE, "b.txt", b"isi")
    assert first is not None
    assert drafts.in_hand(ONE) == second
    drafts.find(first.key, ONE)
    drafts.find(first.key, OTHER)
    assert (drafts.in_hand(ONE), drafts.in_hand(OTHER)) == (first, None)
    assert Drafts(database).in_hand(ONE) == second
    drafts.drop(first.key)
    assert drafts.in_hand(ONE) == second
