import io
import logging
from collections.abc import Iterator

import pytest

from bot.logs import HIDDEN, Redaction, start_logging

TOKEN = "123456789:AAsecretsecretsecretsecretsecretse"
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
        raise ValueError(f"The token `{TOKEN}` was rejected")
    except ValueError:
        logging.getLogger("x").exception("no", stack_info=True)
    assert "ValueError: The token" in lines.getvalue()
    assert "Stack (most recent call last)" in lines.getvalue()
    assert SECRET_PART not in lines.getvalue()


def test_no_secret_is_left_in_the_record_itself() -> None:
    record = logging.LogRecord("x", logging.INFO, "", 1, "%s", (TOKEN,), None)
    assert Redaction([TOKEN]).filter(record)
    assert TOKEN not in repr(vars(record))


def test_other_lines_stay_as_they_are(lines: io.StringIO) -> None:
    logging.getLogger("x").warning("%d dokumen, 100%%: %s", 2, "ANTARA")
    assert lines.getvalue().endswith("WARNING x: 2 dokumen, 100%: ANTARA\n")


def test_urls_are_not_logged_at_all(lines: io.StringIO) -> None:
    logging.getLogger("httpx").info("HTTP Request: POST https://...")
    assert lines.getvalue() == ""
