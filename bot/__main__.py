"""`tanya bot`, `python -m bot`: settings -> logging -> knowledge and application -> run; and `tanya health`."""

import logging
from contextlib import closing

import click
from telegram.error import InvalidToken

from bot import staff_texts, texts
from bot.app import build_application, run
from bot.logs import start_logging
from bot.memory.pulse import read_signs
from bot.settings import Settings, SettingsError, read_settings
from bot.updates.health import find_complaint
from bot.updates.webhook import ListenError
from knowledge import KnowledgeBase, KnowledgeError

UNUSABLE = 2
_log = logging.getLogger("bot")


@click.command("bot", help=texts.COMMAND_HELP)
def command() -> None:
    """Run the bot until it is stopped; exits with `UNUSABLE` when a setting, the token or the database is unusable."""
    settings = _settings()
    if not settings.telegram_token.get_secret_value():
        raise _Stop(texts.NO_TOKEN)
    start_logging(settings.log_level, settings.secrets, settings.log_format)
    try:
        _serve(settings)
    except InvalidToken:
        raise _Stop(texts.REFUSED_TOKEN) from None
    except (KnowledgeError, ListenError) as error:
        raise _Stop(str(error)) from None
    except Exception:
        # Python's own traceback would bypass the log, and with it the redaction of the token.
        _log.critical("the bot ends because of a fault", exc_info=True)
        raise SystemExit(1) from None


@click.command("health", help=staff_texts.HEALTH_HELP)
def health() -> None:
    """Say whether the bot that runs here is well; exits with 1 when it is not."""
    complaint = find_complaint(read_signs(_settings().memory))
    click.echo(complaint or staff_texts.HEALTH_FINE)
    raise SystemExit(1 if complaint else 0)


def _settings() -> Settings:
    try:
        return read_settings()
    except SettingsError as error:
        raise _Stop(str(error)) from None


def _serve(settings: Settings) -> None:
    with closing(KnowledgeBase.open(settings.database, settings.documents)) as knowledge:
        _log.info("%d documents, %d figures", len(knowledge.documents), len(knowledge.facts()))
        for line in (*knowledge.report.notices, *(refused.reason for refused in knowledge.report.refused)):
            _log.warning("%s", line)
        run(build_application(settings, knowledge), settings)


class _Stop(click.ClickException):
    """Ends with a message and no traceback."""

    exit_code = UNUSABLE

    def show(self, file: object = None) -> None:
        """Print the message alone, without click's "Error: "."""
        click.echo(self.format_message(), err=True)


if __name__ == "__main__":
    command()
