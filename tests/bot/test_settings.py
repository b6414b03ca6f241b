import re
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Mode, Settings, SettingsError, read_settings

TOKEN = "123456789:AAtHiSiSaFaKeToKeNfOrTeStSoNlY-0123456"
SECRET = "s" * 32


def test_defaults() -> None:
    settings = read_settings()
    assert settings.telegram_api == "https://api.telegram.org"
    assert (settings.documents, settings.database) == (Path("var/documents"), Path("var/knowledge.db"))
    assert (settings.mode, settings.listen, settings.log_level) == (Mode.POLLING, ("127.0.0.1", 8080), "INFO")
    assert settings.admin_ids == frozenset()
    assert settings.telegram_token.get_secret_value() == ""


READ = [
    ("TELEGRAM_TOKEN", f" {TOKEN} ", "telegram_token", SecretStr(TOKEN)),
    ("TELEGRAM_API", "http://127.0.0.1:8081/", "telegram_api", "http://127.0.0.1:8081"),
    ("ADMIN_IDS", "1, 22,", "admin_ids", frozenset({1, 22})),
    ("ADMIN_IDS", "", "admin_ids", frozenset()),
    ("DOCUMENTS", "data rapat", "documents", Path("data rapat")),
    ("DATABASE", "/srv/k.db", "database", Path("/srv/k.db")),
    ("MODE", "Polling", "mode", Mode.POLLING),
    ("WEBHOOK_LISTEN", "[::1]:80", "listen", ("::1", 80)),
    ("LOG_LEVEL", "debug", "log_level", "DEBUG"),
]


@pytest.mark.parametrize(("name", "value", "field", "expected"), READ)
def test_values_read(name: str, value: str, field: str, expected: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    assert getattr(read_settings(), field) == expected


REFUSED = [
    ("TELEGRAM_TOKEN", "rahasia"),
    ("TELEGRAM_API", "ftp://x.id"),
    ("TELEGRAM_API", "api.telegram.org"),
    ("ADMIN_IDS", "@budi"),
    ("ADMIN_IDS", "1;2"),
    ("MODE", "push"),
    ("WEBHOOK_URL", "http://bot.contoh.id"),
    ("WEBHOOK_SECRET", "pendek"),
    ("WEBHOOK_SECRET", "ada spasi" * 5),
    ("WEBHOOK_LISTEN", "8080"),
    ("WEBHOOK_LISTEN", "127.0.0.1:70000"),
    ("LOG_LEVEL", "semua"),
]


@pytest.mark.parametrize(("name", "value"), REFUSED)
def test_a_bad_value_is_named_with_a_way_out(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=rf"^Setelan {name} belum benar: .{{10,}}\.env") as error:
        read_settings()
    assert "\n" not in str(error.value)


def test_no_message_shows_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", f"{TOKEN}?")
    with pytest.raises(SettingsError) as error:
        read_settings()
    assert TOKEN not in str(error.value)
    assert TOKEN not in repr(Settings(telegram_token=SecretStr(TOKEN)))


def test_a_webhook_needs_an_address_and_a_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MODE", "webhook")
    with pytest.raises(SettingsError) as error:
        read_settings()
    assert re.findall(r"Setelan (\w+)", str(error.value)) == ["WEBHOOK_URL", "WEBHOOK_SECRET"]
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.contoh.id/telegram")
    monkeypatch.setenv("WEBHOOK_SECRET", SECRET)
    assert read_settings().secrets == ("", SECRET)


def test_the_env_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("ADMIN_IDS=1\nLOG_LEVEL=ERROR\nSOMETHING_ELSE=1\n", encoding="utf-8")
    monkeypatch.setenv("LOG_LEVEL", "WARNING")
    assert (read_settings().admin_ids, read_settings().log_level) == (frozenset({1}), "WARNING")


def test_an_env_file_that_is_no_text_is_named() -> None:
    Path(".env").write_bytes(b"ADMIN_IDS=\xff")
    with pytest.raises(SettingsError, match=r"\.env bukan teks UTF-8"):
        read_settings()


def example_blocks(root: Path) -> list[str]:
    """The paragraphs of `.env.example` after its heading: comment lines, then one setting."""
    return (root / ".env.example").read_text(encoding="utf-8").strip().split("\n\n")[1:]


def test_the_example_lists_every_setting_with_a_comment(root: Path) -> None:
    names = []
    for block in example_blocks(root):
        *comments, setting = block.splitlines()
        assert comments
        assert all(comment.startswith("# ") for comment in comments)
        names.append(setting.partition("=")[0])
    assert sorted(names) == sorted(name.upper() for name in Settings.model_fields)


def test_the_example_as_it_stands_means_the_defaults(root: Path) -> None:
    defaults = read_settings()
    Path(".env").write_bytes((root / ".env.example").read_bytes())
    assert read_settings() == defaults
