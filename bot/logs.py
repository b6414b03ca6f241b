"""Log lines as records of named values, without secrets, without what people wrote, without their names."""

import json
import logging
import re
import traceback
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Final

from telegram.error import TelegramError

from bot.settings import LogFormat
from knowledge import KnowledgeError

HIDDEN: Final = "[dirahasiakan]"
# They log every URL at INFO, and the Bot API's URLs contain the token.
_TALKATIVE: Final = ("httpx", "httpcore")
# At DEBUG it logs every update and every request, with all their texts and names.
_TELLTALE: Final = "telegram"
_HARMLESS: Final = (str, int, float, type(None), BaseException)
_KNOWN: Final = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_BARE: Final = re.compile(r'[^\s"=]+')


class Redaction(logging.Filter):
    """Replaces secrets in the message, the traceback and the stack of every record it sees; lets every record pass.

    A token is also hidden by the part behind its colon alone, so that no encoding of the colon lets it through.
    What an exception says is left out unless it is known not to quote anybody.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        whole = {secret for secret in secrets if secret}
        parts = {secret.partition(":")[2] for secret in whole} - {""}
        self._secrets = sorted(whole | parts, key=len, reverse=True)

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact the record in place. The traceback becomes text, because the exception itself cannot be changed."""
        if record.exc_info and record.exc_info[1]:
            record.exc_text = "\n".join(_tell(record.exc_info[1]))
        record.exc_info = None
        if record.name.partition(".")[0] == _TELLTALE and isinstance(record.args, tuple):
            record.args = tuple(arg if isinstance(arg, _HARMLESS) else type(arg).__name__ for arg in record.args)
        record.msg, record.args = self.redact(record.getMessage()), None
        record.exc_text = self.redact(record.exc_text) if record.exc_text else None
        record.stack_info = self.redact(record.stack_info) if record.stack_info else None
        return True

    def redact(self, text: str) -> str:
        """Replace every secret in a text."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return text


class Lines(logging.Formatter):
    """One line a record: its time in UTC, level, logger and message, and what `extra` names."""

    def __init__(self, form: LogFormat) -> None:
        super().__init__()
        self._form = form

    def format(self, record: logging.LogRecord) -> str:
        """Put a record into a line."""
        values = dict(_values(record))
        if self._form is LogFormat.JSON:
            return json.dumps(values, ensure_ascii=False, default=str)
        return " ".join(f"{name}={_pair(value)}" for name, value in values.items())


def start_logging(level: str, secrets: Iterable[str], form: LogFormat = LogFormat.PAIRS) -> None:
    """Log to standard error from `level` ("INFO") on. It replaces every earlier handler: none is without the filter."""
    handler = logging.StreamHandler()
    handler.addFilter(Redaction(secrets))
    handler.setFormatter(Lines(form))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger(_TELLTALE).setLevel(max(logging.getLogger().level, logging.INFO))


def _values(record: logging.LogRecord) -> Iterator[tuple[str, object]]:
    yield "time", datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    yield "level", record.levelname
    yield "logger", record.name
    yield "message", record.getMessage()
    extra: Mapping[str, object] = vars(record)
    yield from ((name, value) for name, value in extra.items() if name not in _KNOWN)
    if record.exc_text:
        yield "exception", record.exc_text
    if record.stack_info:
        yield "stack", record.stack_info


def _pair(value: object) -> str:
    text = str(value)
    return text if _BARE.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _tell(error: BaseException) -> Iterator[str]:
    """Where an exception and those behind it were raised, and what they say if it cannot be somebody's words."""
    behind = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if behind is not None:
        yield from _tell(behind)
    yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
    ours = isinstance(error, TelegramError | OSError | KnowledgeError) or type(error).__module__ == "sqlite3"
    yield f"{type(error).__name__}: {error}" if ours else type(error).__name__
