"""Converts an HTTP body to a typed method of aiogram, with Telegram's words for parse errors."""

import json
from functools import cache
from typing import Any, get_args

from aiogram import methods
from aiogram.methods import TelegramMethod
from aiogram.types import InputFile
from pydantic import BaseModel, ValidationError

from bot.sandbox.api import strict
from bot.sandbox.request_body import Body
from bot.sandbox.world.errors import ApiError, NotModelled, bad_request

KNOWN: dict[str, type[TelegramMethod[Any]]] = {
    cls.__api_method__.lower(): cls
    for cls in (getattr(methods, name) for name in methods.__all__)
    if isinstance(cls, type) and issubclass(cls, TelegramMethod) and cls is not TelegramMethod
}
"""Every method of the Bot API, by its lower-case name (names are case-insensitive [B])."""

ABSENT = {
    "chat_id": "chat_id is empty",
    "from_chat_id": "chat_id is empty",
    "message_id": "message identifier is not specified",
    "text": "message text is empty",
    "user_id": "invalid user_id specified",
    "file_id": "invalid file_id",
    "telegram_payment_charge_id": "CHARGE_ID_EMPTY",
}
FOREIGN = frozenset(
    {
        "business_connection_id",
        "direct_messages_topic_id",
        "ephemeral_message_parameters",
        "inline_message_id",
        "message_thread_id",
        "receiver_user_id",
        "rich_message",
        "suggested_post_parameters",
    }
)
"""Parameters that lead to parts of Telegram the sandbox lacks."""
ID_FIELDS = ("chat_id", "from_chat_id")


def build(cls: type[TelegramMethod[Any]], body: Body) -> TelegramMethod[Any]:
    """The typed call. Raises ApiError with Telegram's words."""
    values = {name: _decoded(cls, name, value) for name, value in body.values.items()}
    values |= {name: one for name, one in body.files.items() if name in cls.model_fields}
    values = {name: _attached(value, body.files) for name, value in values.items()}
    if foreign := [name for name in values if name in FOREIGN and values[name] not in ("", None)]:
        raise NotModelled(f"{cls.__api_method__} with {foreign[0]}")
    try:
        return cls.model_validate(values)
    except ValidationError as error:
        raise _refusal(error) from error


def chat_of(body: Body) -> int | None:
    """The chat a call is about, if its parameters name one."""
    chat = str(body.values.get("chat_id", ""))
    return int(chat) if chat.lstrip("-").isdigit() else None


@cache
def _structured(cls: type[TelegramMethod[Any]]) -> frozenset[str]:
    """The fields that come as JSON."""
    return frozenset(n for n, f in cls.model_fields.items() if _holds_json(f.annotation))


def _holds_json(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    origin = getattr(annotation, "__origin__", None)
    return origin in (list, dict) or any(_holds_json(one) for one in get_args(annotation))


def _decoded(cls: type[TelegramMethod[Any]], name: str, value: Any) -> Any:
    if name in ID_FIELDS and isinstance(value, str) and value.lstrip("-").isdigit():
        return int(value)
    if name not in _structured(cls):
        return value
    if isinstance(value, str):
        value = _parsed(name, value)
    return _markup(cls, value) if name == "reply_markup" and value is not None else value


def _parsed(name: str, value: str) -> Any:
    if not value:
        return None
    try:
        return json.loads(value)
    except ValueError as error:
        what = "reply keyboard markup" if name == "reply_markup" else name
        raise bad_request(f"can't parse {what} JSON object") from error


def _markup(cls: type[TelegramMethod[Any]], raw: Any) -> Any:
    """The keyboard as the class that its keys indicate: aiogram's own union would guess."""
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    try:
        markup = strict.reply_markup(raw)
    except strict.Refused as error:
        raise bad_request(str(error)) from error
    if not any(isinstance(markup, one) for one in _classes(cls, "reply_markup")):
        raise bad_request("inline keyboard expected")
    return markup


def _classes(cls: type[TelegramMethod[Any]], name: str) -> tuple[type, ...]:
    annotation = cls.model_fields[name].annotation
    return tuple(one for one in get_args(annotation) if isinstance(one, type))


def _attached(value: Any, files: dict[str, InputFile]) -> Any:
    """Replace each `attach://NAME` by its uploaded file."""
    if isinstance(value, str) and value.startswith("attach://"):
        return files.get(value.removeprefix("attach://"), value)
    if isinstance(value, list):
        return [_attached(one, files) for one in value]
    if isinstance(value, dict):
        return {key: _attached(one, files) for key, one in value.items()}
    return value


def _refusal(error: ValidationError) -> ApiError:
    first = error.errors()[0]
    place = [str(one) for one in first["loc"]]
    name = place[0] if place else "parameters"
    if first["type"] == "missing" and len(place) == 1:
        return bad_request(ABSENT.get(name, f'parameter "{name}" is required'))
    if first["type"] == "missing":
        return bad_request(f"can't parse {name}: can't find field \"{place[-1]}\"")
    if name in ABSENT and first.get("input") == "":
        return bad_request(ABSENT[name])
    return bad_request(f"can't parse {name}: {first['msg']}")
