"""The whole bot on one page, in order."""

import asyncio
import contextlib
import logging
import os
import sys
from collections.abc import Collection, Mapping
from functools import partial
from typing import Final

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import BaseRequest

if sys.platform == "win32":  # which uvloop does not know
    from asyncio import run as run_in_loop
else:
    from uvloop import run as run_in_loop

from bot.context import BotContext, Rooms, TanyaApplication, furnish, open_rooms
from bot.handlers import (
    comparisons,
    deletions,
    failures,
    groups,
    history,
    inline,
    memberships,
    menus,
    news,
    officials,
    pausing,
    people,
    presses,
    publishing,
    reloads,
    reports,
    reviews,
    status,
    uploads,
    wishes,
)
from bot.handlers.staff import Act, Handler, guarded, pressing
from bot.memory.storage import open_database
from bot.sending.buttons import VERSION
from bot.sending.messages import Addressed
from bot.sending.retries import PatientLimiter
from bot.sending.transport import Transport
from bot.settings import Role, Settings
from bot.updates.service import serve
from knowledge import KnowledgeBase

DEFAULTS: Final = Defaults(
    parse_mode=ParseMode.HTML,
    link_preview_options=LinkPreviewOptions(is_disabled=True),
    allow_sending_without_reply=True,
)
# What those who run the bot may say and press; who may say what stands in the table of commands.
STAFF_COMMANDS: Final[Mapping[str, Handler]] = {
    "tambah": uploads.add,
    "ubah": publishing.change,
    "tiket": reports.reports,
    "celah": wishes.wishes,
    "status": status.status,
    "riwayat": history.history,
    "kembali": history.go_back,
    "hapus": deletions.delete,
    pausing.PAUSE: pausing.pause,
    pausing.RESUME: pausing.resume,
    "log": status.log,
}
STAFF_PRESSES: Final[Mapping[str, tuple[Role, Act]]] = {
    publishing.DRAFT: (Role.VERIFIER, publishing.press),
    reports.SHOW: (Role.VERIFIER, reports.press_show),
    reports.HIDE: (Role.VERIFIER, reports.press_hide),
    reports.PERIODS: (Role.VERIFIER, reports.press_periods),
    reports.PLACES: (Role.VERIFIER, reports.press_places),
    reports.BIND: (Role.VERIFIER, reports.press_bind),
    reports.CLOSE: (Role.VERIFIER, reports.press_close),
    reviews.RESTORE: (Role.VERIFIER, reviews.press_restore),
    history.BACK: (Role.ADMIN, history.press_back),
    deletions.ASK_DELETE: (Role.ADMIN, deletions.press_ask),
    deletions.DELETE: (Role.ADMIN, deletions.press_delete),
}
_log = logging.getLogger(__name__)


def build_application(
    settings: Settings, knowledge: KnowledgeBase, request: BaseRequest | None = None
) -> TanyaApplication:
    """Put the bot together. `request` is the way to Telegram; by default HTTP to `settings.telegram_api`."""
    # Durations as timedelta, as the library's next version has them; else it warns at every refusal for haste.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    rooms = open_rooms(knowledge, settings, open_database(settings.memory))
    request = request or Transport(settings.telegram_api)
    application = (
        ApplicationBuilder()
        .token(settings.telegram_token.get_secret_value())
        .base_url(f"{settings.telegram_api}/bot")
        .base_file_url(f"{settings.telegram_api}/file/bot")
        .context_types(ContextTypes(context=BotContext, bot_data=dict[str, Rooms]))
        .defaults(DEFAULTS)
        .rate_limiter(PatientLimiter(rooms.turnstile, settings.messages_per_second, rooms.move))
        .updater(None)
        .job_queue(None)
        .post_init(_begin)
        .post_shutdown(partial(_close, rooms=rooms))
        .request(request)
        .get_updates_request(request)
        .build()
    )
    furnish(application, rooms)
    add_handlers(application, settings.staff)
    return application


def add_handlers(application: TanyaApplication, staff: Collection[int]) -> None:
    """Say who answers what. The first handler that fits an update gets it, so commands stand before free text."""
    # Before all others: while the bot pauses nothing gets past it.
    application.add_handler(TypeHandler(Update, pausing.gate), group=-1)
    new = filters.UpdateType.MESSAGE
    private, addressed = filters.ChatType.PRIVATE, Addressed()
    application.add_handler(CommandHandler("start", people.start, new))
    application.add_handler(CommandHandler("bantuan", people.help_people, new))
    application.add_handler(CommandHandler("tren", officials.trend, new))
    application.add_handler(CommandHandler("statistik", officials.statistics, new))
    application.add_handler(CommandHandler("banding", comparisons.compare, new))
    application.add_handler(CommandHandler("peringkat", comparisons.rank, new))
    application.add_handler(CommandHandler("data", officials.holdings, new))
    application.add_handler(CommandHandler("unduh", officials.download, new))
    application.add_handler(CommandHandler("wilayah", groups.home, new))
    application.add_handler(CommandHandler("sumber", people.sources, new))
    application.add_handler(CommandHandler("langganan", news.subscribe, new))
    application.add_handler(CommandHandler("berhenti", news.unsubscribe, new))
    application.add_handler(CommandHandler("privasi", groups.privacy, new))
    application.add_handler(CommandHandler("hapusdata", groups.forget, new))
    add_staff_handlers(application, staff)
    application.add_handler(CallbackQueryHandler(presses.press))
    application.add_handler(InlineQueryHandler(inline.search))
    application.add_handler(MessageHandler(new & private & filters.COMMAND, people.unknown_command))
    # Someone who corrects a question wants an answer to the corrected one; in a group that would be noise.
    asked = addressed & new | private & filters.UpdateType.EDITED_MESSAGE
    application.add_handler(MessageHandler(asked & filters.TEXT & ~filters.COMMAND, people.question))
    odd = new & private & ~filters.TEXT & ~filters.StatusUpdate.ALL
    application.add_handler(MessageHandler(odd, people.text_only))
    application.add_handler(ChatMemberHandler(memberships.membership))
    application.add_handler(MessageHandler(filters.StatusUpdate.MIGRATE, memberships.migration))
    application.add_error_handler(failures.failure)
    application.add_error_handler(status.count_fault)


def add_staff_handlers(application: TanyaApplication, staff: Collection[int]) -> None:
    """Say what those who run the bot may do: their commands and buttons, and the files and links that they send."""
    new = filters.UpdateType.MESSAGE
    # Not awaited, so that an admin can go on asking while the documents are read.
    application.add_handler(CommandHandler("muat", guarded("muat", reloads.reload), new, block=False))
    for command, handler in STAFF_COMMANDS.items():
        application.add_handler(CommandHandler(command, guarded(command, handler), new))
    application.add_handler(
        CallbackQueryHandler(pressing(STAFF_PRESSES), rf"^{VERSION}:({'|'.join(STAFF_PRESSES)})(:|$)")
    )
    of_staff = new & filters.ChatType.PRIVATE & filters.User(staff)
    application.add_handler(MessageHandler(of_staff & filters.Document.ALL, uploads.receive))
    link = filters.Regex(r"^\s*[A-Za-z][A-Za-z0-9+.-]*://\S+\s*$")
    application.add_handler(MessageHandler(of_staff & link, uploads.receive_link))


def run(application: TanyaApplication, settings: Settings) -> None:
    """Run until SIGINT or SIGTERM; what has arrived by then is still answered. Raises TelegramError, ListenError."""
    with contextlib.suppress(asyncio.CancelledError, KeyboardInterrupt):
        run_in_loop(serve(application, settings))


async def _begin(application: TanyaApplication) -> None:
    await menus.publish_menus(BotContext(application))
    await _catch_up(application)
    _log.info("the bot is ready: %s; Ctrl+C stops it", application.bot.link)


async def _catch_up(application: TanyaApplication) -> None:
    """Tell of a reload that a kill cut off, and subscribers of what is new. No fault keeps the bot from starting."""
    context = BotContext(application)
    try:
        await reloads.tell_cut_off(context)
    except Exception:
        _log.exception("an admin could not be told of a reload that was cut off")
    try:
        told = await news.tell_news(context)
    except Exception:
        _log.exception("subscribers could not be told what was loaded meanwhile")
    else:
        _log.info("%d subscribers were told what was loaded meanwhile", told)


async def _close(application: TanyaApplication, rooms: Rooms) -> None:
    # The library leaves the connections open where the start fails.
    await application.bot.request.shutdown()
    rooms.database.close()
