"""What a request carries, read as the real server reads it, or refused in its words."""

import json
import re
import struct
from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from telegram.constants import FileSizeLimit

from tests.telegram.markup import MarkupError, parse_html
from tests.telegram.schema import SCHEMA, utf16_length

RAW_TEXT_BYTES: Final = 32_768
ADMIN_RIGHTS: Final = SCHEMA["types"]["ChatMemberAdministrator"]

Json: TypeAlias = dict[str, Any]


class RefusalError(Exception):
    """The server says no: an HTTP status, its description and perhaps `parameters` such as retry_after."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


def bad(description: str) -> RefusalError:
    """The refusal of a request that is itself wrong."""
    return RefusalError(400, f"Bad Request: {description}")


def decode(method: str, fields: Mapping[str, object]) -> Json:
    """Turn the fields of a form or of JSON into values: in a form everything but a String is written as JSON."""
    known = SCHEMA["methods"].get(method, {})
    return {name: _value(value, known[name]["type"] if name in known else "String") for name, value in fields.items()}


def _value(text: object, type_name: str) -> object:
    if not isinstance(text, str):
        return text
    if type_name == "String" or (type_name == "Integer or String" and not re.fullmatch(r"-?\d+", text)):
        return text
    try:
        return json.loads(text)
    except ValueError:
        return text


def parse(parameters: Json, name: str, limit: int) -> tuple[str, list[Json]]:
    """Read a text or caption by its parse mode; limits count code points after parsing, as the server does."""
    source, mode = parameters.get(name, ""), parameters.get("parse_mode", "")
    if len(source.encode()) > RAW_TEXT_BYTES:
        raise bad("text is too long")
    if mode not in ("", "HTML"):
        raise bad("unsupported parse_mode")
    try:
        text, entities = parse_html(source) if mode else (source, [])
    except MarkupError as error:
        raise bad(f"can't parse entities: {error}") from error
    if len(text) > limit:
        raise bad("message caption is too long" if name == "caption" else "message is too long")
    return text, entities


def read_keyboard(markup: Json) -> Json:
    """The buttons of a message, if the server would take them."""
    for button in (button for row in markup.get("inline_keyboard", ()) for button in row):
        if not 1 <= len(button.get("callback_data", "-").encode()) <= 64:
            raise bad("BUTTON_DATA_INVALID")
    return markup


def picture_size(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG that the server would take."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = struct.unpack(">II", data[16:24])
    if len(data) > FileSizeLimit.PHOTOSIZE_UPLOAD:
        raise bad("file is too big")
    if width + height > 10_000 or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")
    return width, height


def person(user: int) -> Json:
    """A person as the server describes one."""
    return {"id": user, "is_bot": False, "first_name": "Siti", "language_code": "id"}


def member(status: str, user: Json) -> Json:
    """What someone is in a chat, as the server describes it."""
    rights = (name for name in ADMIN_RIGHTS if name.startswith(("can_", "is_")))
    more: dict[str, Json] = {"administrator": dict.fromkeys(rights, False), "kicked": {"until_date": 0}}
    return {"status": status, "user": user, **more.get(status, {})}


def find_entities(text: str) -> list[Json]:
    """Find commands and mentions, as Telegram does for what people type."""
    kinds = (("bot_command", r"(?<!\S)/[A-Za-z0-9_]{1,32}(?:@\w+)?"), ("mention", r"(?<![\w/])@\w{5,32}"))
    return [
        {"type": kind, "offset": utf16_length(text[: m.start()]), "length": utf16_length(m[0])}
        for kind, pattern in kinds
        for m in re.finditer(pattern, text)
    ]
