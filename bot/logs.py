"""Log lines that hold no secret, whatever a library puts into them."""

import logging
from collections.abc import Iterable
from typing import Final

HIDDEN: Final = "[dirahasiakan]"
_LINE: Final = "%(asctime)s %(levelname)s %(name)s: %(message)s"
# They log every URL at INFO, and the Bot API's URLs contain the token.
_TALKATIVE: Final = ("httpx", "httpcore")


class Redaction(logging.Filter):
    """Replaces secrets in the message, the traceback and the stack of every record it sees; lets every record pass.

    A token is also hidden by the part behind its colon alone, so that no encoding of the colon lets it through.
    """

    def __init__(self, secrets: Iterable[str]) -> None:
        super().__init__()
        whole = {secret for secret in secrets if secret}
        parts = {secret.partition(":")[2] for secret in whole} - {""}
        self._secrets = sorted(whole | parts, key=len, reverse=True)

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact the record in place. The traceback becomes text, because the exception itself cannot be changed."""
        if record.exc_info:
            record.exc_text = record.exc_text or logging.Formatter().formatException(record.exc_info)
            record.exc_info = None
        record.msg, record.args = self.redact(record.getMessage()), None
        record.exc_text = self.redact(record.exc_text) if record.exc_text else None
        record.stack_info = self.redact(record.stack_info) if record.stack_info else None
        return True

    def redact(self, text: str) -> str:
        """Replace every secret in a text."""
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return text


def start_logging(level: str, secrets: Iterable[str]) -> None:
    """Log to standard error from `level` ("INFO") on. It replaces every earlier handler: none is without the filter."""
    handler = logging.StreamHandler()
    handler.addFilter(Redaction(secrets))
    logging.basicConfig(level=level, format=_LINE, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
