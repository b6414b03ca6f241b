import io
import json
import logging
from collections.abc import Iterator
from datetime import datetime

import pytest
from telegram.error import InvalidToken

from bot.logs import HIDDEN, Lines, Redaction, start_logging
from bot.settings import LogFormat

TOKEN = "123456789:AAsecretsecretsecretsecretsecretse"
WORDS = "kata rahasia"
SECRET_PART = TOKEN.partition(":")[2]


@pytest.fixture
def lines() -> Iterator[io.StringIO]:
    """What a root logger with the filter writes; the logging of pytest comes back afterwards."""
    root, stream = logging.getLogger(), io.StringIO()
    before, level = root.handlers[:], root.level
    start_logging("DEBUG", [TOKEN, ""])
    [handler] = root.handlers
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(stream)
    yield stream
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)


@pytest.mark.parametrize("text", [f"POST /bot{TOKEN}/getMe", f"bot123456789%3A{SECRET_PART}", f"{TOKEN}{TOKEN}"])
def test_no_secret_in_a_message(text: str, lines: io.StringIO) -> None:
    logging.getLogger("x").debug("%s and %r", text, {"url": text})
    assert SECRET_PART not in lines.getvalue()
    assert HIDDEN in lines.getvalue()


def test_no_secret_in_a_traceback_or_stack(lines: io.StringIO) -> None:
    try:
        raise InvalidToken(f"The token `{TOKEN}` was rejected")
    except InvalidToken:
        logging.getLogger("x").exception("no", stack_info=True)
    assert "InvalidToken: The token" in lines.getvalue()
    assert "Stack (most recent call last)" in lines.getvalue()
    assert SECRET_PART not in lines.getvalue()


def test_no_secret_is_left_in_the_record_itself() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 1, "%s", (TOKEN,), None)
    assert Redaction([TOKEN]).filter(record)
    assert TOKEN not in repr(vars(record))


def test_other_lines_stay_as_they_are(lines: io.StringIO) -> None:
    logging.getLogger("x").warning("%d dokumen, 100%%: %s", 2, "ANTARA")
    assert lines.getvalue().endswith('level=WARNING logger=x message="2 dokumen, 100%: ANTARA"\n')


def test_what_an_exception_says_is_left_out_since_it_may_quote_somebody(lines: io.StringIO) -> None:
    try:
        try:
            int(WORDS)
        except ValueError as error:
            raise RuntimeError(WORDS) from error
    except RuntimeError:
        logging.getLogger("x").exception("no")
    assert WORDS not in lines.getvalue()
    assert all(name in lines.getvalue() for name in ("ValueError", "RuntimeError", "test_logs.py"))


def test_a_line_holds_what_extra_names(lines: io.StringIO) -> None:
    logging.getLogger("x").info("handled", extra={"update": 5, "place": "a b"})
    assert lines.getvalue().endswith('message=handled update=5 place="a b"\n')


def test_a_line_of_json() -> None:
    record = logging.makeLogRecord({"name": "x", "msg": "a %s", "args": ("b",), "levelname": "INFO", "update": 5})
    values = json.loads(Lines(LogFormat.JSON).format(record))
    assert datetime.fromisoformat(values.pop("time")).tzinfo is not None
    assert values == {"level": "INFO", "logger": "x", "message": "a b", "update": 5}


def test_what_the_library_would_tell_of_updates_is_left_out(lines: io.StringIO) -> None:
    logging.getLogger("telegram.ext").debug("Processing update %s", WORDS)
    logging.getLogger("telegram.ext").error("received %s of %s", {"text": WORDS}, "Bot")
    assert 'message="received dict of Bot"' in lines.getvalue()
    assert WORDS not in lines.getvalue()


def test_urls_are_not_logged_at_all(lines: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST https://...")
    assert lines.getvalue() == ""
