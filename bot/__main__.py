"""`tanya bot`, `python -m bot`: settings -> logging -> knowledge and application -> run."""

import logging
from contextlib import closing

import click
from telegram.error import InvalidToken

from bot import texts
from bot.app import build_application, run
from bot.logs import start_logging
from bot.settings import Settings, SettingsError, read_settings
from knowledge import KnowledgeBase, KnowledgeError

UNUSABLE = 2
_log = logging.getLogger("bot")


@click.command("bot", help=texts.COMMAND_HELP)
def command() -> None:
    """Run the bot until it is stopped; exits with `UNUSABLE` when a setting, the token or the database is unusable."""
    try:
        settings = read_settings()
    except SettingsError as error:
        raise _Stop(str(error)) from None
    if not settings.telegram_token.get_secret_value():
        raise _Stop(texts.NO_TOKEN)
    start_logging(settings.log_level, settings.secrets)
    try:
        _serve(settings)
    except InvalidToken:
        raise _Stop(texts.REFUSED_TOKEN) from None
    except KnowledgeError as error:
        raise _Stop(str(error)) from None
    except Exception:
        # Python's own traceback would bypass the log, and with it the redaction of the token.
        _log.critical("the bot ends because of a fault", exc_info=True)
        raise SystemExit(1) from None


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
