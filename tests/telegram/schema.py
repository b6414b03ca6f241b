"""Checks requests and objects against the Bot API's specification (schema.json, see LICENSE)."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NotRequired, TypedDict

SCALARS: Final[Mapping[str, type | tuple[type, ...]]] = {
    "Integer": int,
    "Boolean": bool,
    "True": bool,
    "Float": (int, float),
    "String": str,
}


class Field(TypedDict):
    """A parameter or a field; `length` is (least, most, "characters" or "bytes"), `value` the only one allowed."""

    type: str
    required: NotRequired[bool]
    length: NotRequired[tuple[int, int, str]]
    value: NotRequired[str]


class Schema(TypedDict):
    """Methods and types by name; a union has no fields of its own, only members."""

    version: str
    methods: dict[str, dict[str, Field]]
    types: dict[str, dict[str, Field]]
    unions: dict[str, list[str]]


SCHEMA: Final[Schema] = json.loads((Path(__file__).parent / "schema.json").read_text(encoding="utf-8"))


def check_request(method: str, parameters: Mapping[str, Any]) -> list[str]:
    """List what is wrong with a request; files are (name, bytes) tuples."""
    if method not in SCHEMA["methods"]:
        return [f"unknown method {method}"]
    return _check_fields(parameters, SCHEMA["methods"][method], method)


def check_object(value: object, type_name: str) -> list[str]:
    """List what is wrong with an object of a type such as "Update"."""
    return _check_value(value, {"type": type_name}, type_name)


def utf16_length(text: str) -> int:
    """Count UTF-16 units, as Telegram's offsets and lengths do."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _check_fields(values: Mapping[str, Any], fields: Mapping[str, Field], path: str) -> list[str]:
    problems = [f"{path}.{name}: unknown" for name in values if name not in fields]
    for name, field in fields.items():
        if name in values:
            problems += _check_value(values[name], field, f"{path}.{name}")
        elif field.get("required"):
            problems.append(f"{path}.{name}: required")
    return problems


def _check_value(value: object, field: Field, path: str) -> list[str]:
    """Check against each alternative of the type; the alternative with the fewest problems is reported."""
    name = field["type"]
    if name.startswith("Array of "):
        return _check_array(value, name.removeprefix("Array of "), path)
    names = [member for part in re.split(r" or |, | and ", name) for member in SCHEMA["unions"].get(part, [part])]
    return min((_check_type(value, member, field, path) for member in names), key=len)


def _check_array(value: object, element: str, path: str) -> list[str]:
    if not isinstance(value, list):
        return [f"{path}: {type(value).__name__} instead of an array"]
    return [line for i, item in enumerate(value) for line in _check_value(item, {"type": element}, f"{path}[{i}]")]


def _check_type(value: object, name: str, field: Field, path: str) -> list[str]:
    if name == "InputFile":
        return [] if isinstance(value, tuple) else [f"{path}: {type(value).__name__} instead of a file"]
    if name in SCALARS:
        return _check_scalar(value, name, field, path)
    if not isinstance(value, dict):
        return [f"{path}: {type(value).__name__} instead of {name}"]
    return _check_fields(value, SCHEMA["types"][name], path)


def _check_scalar(value: object, name: str, field: Field, path: str) -> list[str]:
    if not isinstance(value, SCALARS[name]) or (isinstance(value, bool) and SCALARS[name] is not bool):
        return [f"{path}: {type(value).__name__} instead of {name}"]
    if field.get("value", value) != value:
        return [f"{path}: {value!r} instead of {field['value']!r}"]
    if "length" in field and isinstance(value, str):
        least, most, measure = field["length"]
        count = len(value.encode()) if measure == "bytes" else utf16_length(value)
        return [] if least <= count <= most else [f"{path}: {count} {measure}, allowed are {least} to {most}"]
    return []
