"""The bot's settings, from the environment or from `.env`; `.env.example` lists them all."""

import re
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Annotated, Final, Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import NoDecode, SettingsConfigDict

from knowledge import Settings as KnowledgeSettings

_TOKEN: Final = re.compile(r"\d+:[A-Za-z0-9_-]{30,}")
# Telegram allows 1 to 256 of these characters; 32 random ones cannot be guessed.
_SECRET: Final = re.compile(r"[A-Za-z0-9_-]{32,256}")
_ADDRESS: Final = re.compile(r"(?P<host>[^\s:/]+|\[[0-9a-f:]+\]):(?P<port>\d{1,5})")


class SettingsError(Exception):
    """Settings that cannot be used; one line each, naming the setting and the way out."""


class Mode(StrEnum):
    """How updates come: the bot asks for them, or Telegram sends them."""

    POLLING = "polling"
    WEBHOOK = "webhook"


class Role(IntEnum):
    """What someone may do, each with all that the ones before may: ask, review what is to be shown, run the bot."""

    PERSON = 0
    VERIFIER = 1
    ADMIN = 2


class LogFormat(StrEnum):
    """How a line of the log is written: key=value pairs, or JSON."""

    PAIRS = "pairs"
    JSON = "json"


class Settings(KnowledgeSettings):
    """Everything a person can set; a field's description is its way out when the value cannot be used."""

    model_config = SettingsConfigDict(validate_default=True)

    telegram_token: SecretStr = Field(
        default=SecretStr(""),
        description="salin utuh dari @BotFather; bentuknya angka, titik dua, lalu huruf",
    )
    telegram_api: str = Field(
        default="https://api.telegram.org", description="alamat server Bot API, diawali https:// atau http://"
    )
    admin_ids: Annotated[frozenset[int], NoDecode] = Field(
        default=frozenset(), description="id pengguna berupa angka, dipisah koma, misalnya 123456789,987654321"
    )
    verifier_ids: Annotated[frozenset[int], NoDecode] = Field(
        default=frozenset(), description="id pengguna berupa angka, dipisah koma, misalnya 123456789,987654321"
    )
    mode: Mode = Field(default=Mode.POLLING, description="pilih polling atau webhook")
    webhook_url: str = Field(
        default="",
        description="alamat https:// bot ini, misalnya https://bot.contoh.id/telegram; wajib untuk webhook",
    )
    webhook_secret: SecretStr = Field(
        default=SecretStr(""),
        description="32 sampai 256 huruf, angka, _ atau -; wajib untuk webhook; "
        'buat dengan: python -c "import secrets; print(secrets.token_urlsafe(32))"',
    )
    webhook_listen: str = Field(default="127.0.0.1:8080", description="alamat dan port, misalnya 127.0.0.1:8080")
    retention_days: int = Field(default=90, ge=1, le=3650, description="banyaknya hari, 1 sampai 3650")
    messages_per_second: float = Field(
        default=30.0, gt=0, le=1_000, description="angka lebih dari 0, paling banyak 1000; bawaannya 30"
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="pilih DEBUG, INFO, WARNING atau ERROR"
    )
    log_format: LogFormat = Field(default=LogFormat.PAIRS, description="pilih pairs atau json")

    @property
    def memory(self) -> Path:
        """The bot's own database, beside the knowledge."""
        return self.database.with_suffix(".chats.db")

    @property
    def staff(self) -> frozenset[int]:
        """Everyone who may do more than ask."""
        return self.admin_ids | self.verifier_ids

    def role(self, user: int | None) -> Role:
        """What a user may do; by id, since a username can change hands."""
        if user in self.admin_ids:
            return Role.ADMIN
        return Role.VERIFIER if user in self.verifier_ids else Role.PERSON

    @property
    def listen(self) -> tuple[str, int]:
        """Host and port of the webhook's server."""
        host, _, port = self.webhook_listen.rpartition(":")
        return host.strip("[]"), int(port)

    @property
    def secrets(self) -> tuple[str, ...]:
        """Every value that no log may show."""
        return self.telegram_token.get_secret_value(), self.webhook_secret.get_secret_value()

    @field_validator("telegram_token")
    @classmethod
    def _token(cls, token: SecretStr) -> SecretStr:
        bare = token.get_secret_value().strip()
        return SecretStr(_whole(_TOKEN, bare) if bare else "")

    @field_validator("telegram_api")
    @classmethod
    def _api(cls, url: str) -> str:
        return _address(url, "https", "http").rstrip("/")

    @field_validator("admin_ids", "verifier_ids", mode="before")
    @classmethod
    def _ids(cls, value: object) -> object:
        return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value

    @field_validator("webhook_url")
    @classmethod
    def _webhook_url(cls, url: str, info: ValidationInfo) -> str:
        return _address(url, "https") if url or info.data.get("mode") is Mode.WEBHOOK else ""

    @field_validator("webhook_secret")
    @classmethod
    def _webhook_secret(cls, secret: SecretStr, info: ValidationInfo) -> SecretStr:
        needed = secret.get_secret_value() or info.data.get("mode") is Mode.WEBHOOK
        return SecretStr(_whole(_SECRET, secret.get_secret_value())) if needed else secret

    @field_validator("webhook_listen")
    @classmethod
    def _listen(cls, address: str) -> str:
        if int(_whole(_ADDRESS, address).rpartition(":")[2]) > 65_535:
            raise ValueError("no such port")
        return address

    @field_validator("log_level", "log_format", "mode", mode="before")
    @classmethod
    def _any_case(cls, value: object, info: ValidationInfo) -> object:
        if not isinstance(value, str):
            return value
        return value.strip().upper() if info.field_name == "log_level" else value.strip().lower()


def read_settings() -> Settings:
    """Read the environment and `.env`; raises SettingsError."""
    try:
        return Settings()
    except ValidationError as error:
        names = dict.fromkeys(str(problem["loc"][0]) for problem in error.errors(include_input=False))
        raise SettingsError("\n".join(_complaint(name) for name in names)) from None
    except UnicodeDecodeError:
        raise SettingsError("Berkas .env bukan teks UTF-8; simpan ulang sebagai UTF-8.") from None


def _complaint(name: str) -> str:
    """Say what to do about a setting; its value is left out, since it may be secret."""
    hint = Settings.model_fields[name].description or "nilainya tidak dapat dibaca"
    return f"Setelan {name.upper()} belum benar: {hint}. Perbaiki di berkas .env (contohnya .env.example)."


def _whole(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError("not of the form asked for")
    return text


def _address(url: str, *schemes: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in schemes or not parts.hostname:
        raise ValueError("not an address")
    return url
