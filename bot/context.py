"""What every handler can reach, with its type: the knowledge base, the settings, the memory of chats."""

import asyncio
import logging
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from sqlite_utils import Database
from telegram import User
from telegram.ext import Application, CallbackContext, ExtBot

from bot.memory.alarms import Alarms
from bot.memory.audit import Audit
from bot.memory.conversations import Conversations
from bot.memory.drafts import Drafts
from bot.memory.gaps import Gaps
from bot.memory.homes import Homes
from bot.memory.ledger import Ledger
from bot.memory.menus import Menus
from bot.memory.outbox import Outbox
from bot.memory.pauses import Pauses
from bot.memory.pulse import Pulse
from bot.memory.storage import scrub
from bot.memory.subscriptions import Subscriptions
from bot.memory.tickets import Tickets
from bot.memory.told import Told
from bot.memory.unfinished import Unfinished
from bot.memory.vitals import Vitals
from bot.sending.prepared import PreparedAnswers
from bot.settings import Role, Settings
from bot.turnstile import Turnstile
from knowledge import KnowledgeBase

_ROOMS: Final = "rooms"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Rooms:
    """What the bot is built from.

    `reloading` is held while documents are read anew, `examining` for one draft, `telling` while subscribers are told.
    """

    knowledge: KnowledgeBase
    settings: Settings
    database: Database
    conversations: Conversations
    tickets: Tickets
    homes: Homes
    subscriptions: Subscriptions
    told: Told
    outbox: Outbox
    audit: Audit
    menus: Menus
    gaps: Gaps
    pauses: Pauses
    drafts: Drafts
    ledger: Ledger
    pulse: Pulse
    unfinished: Unfinished
    prepared: PreparedAnswers
    vitals: Vitals = field(default_factory=Vitals)
    alarms: Alarms = field(default_factory=Alarms)
    turnstile: Turnstile = field(default_factory=Turnstile)
    reloading: asyncio.Lock = field(default_factory=asyncio.Lock)
    examining: asyncio.Lock = field(default_factory=asyncio.Lock)
    telling: asyncio.Lock = field(default_factory=asyncio.Lock)

    def forget(self, chat: int) -> None:
        """Delete everything that is kept of a chat. Raises sqlite3.Error."""
        self.conversations.forget(chat)
        self.homes.forget(chat)
        self.subscriptions.forget(chat)
        self.outbox.forget(chat)
        # A private chat has the number of its person.
        self.drafts.forget(chat)
        self.unfinished.forget(chat)
        self.prepared.forget()
        scrub(self.database)

    def move(self, chat: int, new: int) -> None:
        """Carry all that is kept of a group over to the supergroup that it became. Never raises."""
        try:
            self.conversations.move(chat, new)
            self.homes.move(chat, new)
            self.subscriptions.move(chat, new)
            self.outbox.move(chat, new)
        except Exception:
            _log.exception("what is kept of a group could not follow it")


Bot: TypeAlias = ExtBot[int]
_Data: TypeAlias = dict[str, str]
_BotData: TypeAlias = dict[str, Rooms]


class BotContext(CallbackContext[Bot, _Data, _Data, _BotData]):
    """The `context` of every handler."""

    @property
    def rooms(self) -> Rooms:
        """What the bot is built from."""
        return self.bot_data[_ROOMS]

    @property
    def knowledge(self) -> KnowledgeBase:
        """What the documents say."""
        return self.rooms.knowledge

    @property
    def conversations(self) -> Conversations:
        """What chats were last about."""
        return self.rooms.conversations

    @property
    def tickets(self) -> Tickets:
        """The figures to be looked at again."""
        return self.rooms.tickets

    @property
    def homes(self) -> Homes:
        """The default places of chats."""
        return self.rooms.homes

    @property
    def subscriptions(self) -> Subscriptions:
        """Who wants to hear of new figures."""
        return self.rooms.subscriptions

    @property
    def told(self) -> Told:
        """What subscribers know of."""
        return self.rooms.told

    @property
    def outbox(self) -> Outbox:
        """What they are still to be told."""
        return self.rooms.outbox

    @property
    def menus(self) -> Menus:
        """Who has a menu for staff."""
        return self.rooms.menus

    @property
    def audit(self) -> Audit:
        """What those who run the bot did."""
        return self.rooms.audit

    @property
    def gaps(self) -> Gaps:
        """What could not be answered."""
        return self.rooms.gaps

    @property
    def pauses(self) -> Pauses:
        """Whether the bot answers at all."""
        return self.rooms.pauses

    @property
    def drafts(self) -> Drafts:
        """Documents that nobody published yet."""
        return self.rooms.drafts

    @property
    def vitals(self) -> Vitals:
        """How the process is."""
        return self.rooms.vitals

    def role(self, user: User | None) -> Role:
        """What someone may do."""
        return self.rooms.settings.role(user.id if user else None)


TanyaApplication: TypeAlias = Application[Bot, BotContext, _Data, _Data, _BotData, None]


def open_rooms(knowledge: KnowledgeBase, settings: Settings, database: Database) -> Rooms:
    """Build everything that keeps something on one database."""
    conversations = Conversations(database, settings.retention_days)
    chats = Tickets(database), Homes(database), Subscriptions(database)
    kept = *chats, Told(database), Outbox(database), Audit(database), Menus(database)
    review = Gaps(database, settings.retention_days), Pauses(database), Drafts(database)
    updates = Ledger(database), Pulse(database), Unfinished(database)
    prepared = PreparedAnswers(knowledge)
    return Rooms(knowledge, settings, database, conversations, *kept, *review, *updates, prepared)


def furnish(application: TanyaApplication, rooms: Rooms) -> None:
    """Make the rooms reachable from every handler of an application."""
    application.bot_data[_ROOMS] = rooms


def rooms_of(application: TanyaApplication) -> Rooms:
    """What an application is built from."""
    return application.bot_data[_ROOMS]
