"""Where the documents and the database are, from the environment or from `.env`."""

from pathlib import Path

from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """The settings every command needs; the bot adds its own."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore")

    documents: Path = Path("var/documents")
    database: Path = Path("var/knowledge.db")
