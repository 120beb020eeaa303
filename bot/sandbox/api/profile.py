"""The profiles of the bot and the people: getMe, names, texts, commands, menu buttons, chats."""

from typing import Any

from aiogram.methods import (
    DeleteMyCommands,
    GetChat,
    GetChatMember,
    GetChatMenuButton,
    GetMe,
    GetMyCommands,
    GetMyDescription,
    GetMyName,
    GetMyShortDescription,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)

from bot.sandbox.api import strict
from bot.sandbox.api.sending import chat
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.text.formatting import dump
from bot.sandbox.world.errors import NotModelled, bad_request
from bot.sandbox.world.people import Json
from bot.sandbox.world.profile import DEFAULT_SCOPE, Scope, put_text

SCOPES = frozenset({"default", "all_private_chats", "chat"})
UNSEEN_SCOPES = frozenset({"all_group_chats", "all_chat_administrators"})
"""Scopes of groups: kept and read back, but there are no groups."""


def get_me(box: Sandbox, _: GetMe) -> Json:
    """getMe."""
    return box.profile.me()


def set_commands(box: Sandbox, call: SetMyCommands) -> bool:
    """setMyCommands."""
    strict.check_commands(call.commands)
    return _put_commands(box, call, [dump(one) for one in call.commands])


def delete_commands(box: Sandbox, call: DeleteMyCommands) -> bool:
    """deleteMyCommands."""
    return _put_commands(box, call, [])


def get_commands(box: Sandbox, call: GetMyCommands) -> list[Json]:
    """getMyCommands: those of exactly this scope and language."""
    key = (_scope(box, call.scope), call.language_code or "")
    return box.profile.commands.get(key, [])


def set_name(box: Sandbox, call: SetMyName) -> bool:
    """setMyName."""
    strict.check_name(call.name or "")
    return _put_text(box, box.profile.names, call.language_code, call.name)


def set_description(box: Sandbox, call: SetMyDescription) -> bool:
    """setMyDescription: shown in an empty chat."""
    strict.check_description(call.description or "")
    return _put_text(box, box.profile.descriptions, call.language_code, call.description)


def set_short_description(box: Sandbox, call: SetMyShortDescription) -> bool:
    """setMyShortDescription: shown on the bot's profile page."""
    strict.check_short_description(call.short_description or "")
    return _put_text(box, box.profile.abouts, call.language_code, call.short_description)


def get_name(box: Sandbox, call: GetMyName) -> Json:
    """getMyName."""
    name = box.profile.names.get(call.language_code or "")
    return {"name": name or box.profile.user()["first_name"]}


def get_description(box: Sandbox, call: GetMyDescription) -> Json:
    """getMyDescription."""
    texts = box.profile.descriptions
    return {"description": texts.get(call.language_code or "", texts.get("", ""))}


def get_short_description(box: Sandbox, call: GetMyShortDescription) -> Json:
    """getMyShortDescription."""
    texts = box.profile.abouts
    return {"short_description": texts.get(call.language_code or "", texts.get("", ""))}


def set_menu_button(box: Sandbox, call: SetChatMenuButton) -> bool:
    """setChatMenuButton."""
    if call.chat_id is not None:
        chat(box, call.chat_id)
    button = dump(call.menu_button) if call.menu_button else {"type": "default"}
    if button["type"] == "web_app":
        raise NotModelled("a web_app menu button")
    if button["type"] == "default":
        box.profile.menu_buttons.pop(call.chat_id, None)
    else:
        box.profile.menu_buttons[call.chat_id] = button
    return True


def get_menu_button(box: Sandbox, call: GetChatMenuButton) -> Json:
    """getChatMenuButton."""
    return box.profile.menu_button(call.chat_id)


def get_chat(box: Sandbox, call: GetChat) -> Json:
    """getChat: a private chat."""
    person = chat(box, call.chat_id)
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
    return person.chat() | {
        "accent_color_id": person.id % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), False),
    }


def get_chat_member(box: Sandbox, call: GetChatMember) -> Json:
    """getChatMember: in a private chat there are the person and the bot."""
    person = chat(box, call.chat_id)
    users = {person.id: person.user(), box.profile.id: box.profile.user()}
    if call.user_id not in users:
        raise bad_request("member not found")
    return {"status": "member", "user": users[call.user_id]}


def _put_commands(box: Sandbox, call: Any, commands: list[Json]) -> bool:
    key = (_scope(box, call.scope), call.language_code or "")
    if commands:
        box.profile.commands[key] = commands
    else:
        box.profile.commands.pop(key, None)
    box.events.emit("commands")
    return True


def _put_text(box: Sandbox, texts: dict[str, str], language: str | None, text: str | None) -> bool:
    put_text(texts, language, text)
    box.events.emit("bot", bot=box.profile.public())
    return True


def _scope(box: Sandbox, scope: Any) -> Scope:
    if scope is None:
        return DEFAULT_SCOPE
    kind = str(getattr(scope.type, "value", scope.type))
    if kind == "chat":
        return kind, chat(box, _as_id(scope.chat_id)).id
    if kind not in SCOPES | UNSEEN_SCOPES:
        raise NotModelled(f"the command scope {kind}")
    return kind, None


def _as_id(chat_id: int | str) -> int | str:
    return int(chat_id) if str(chat_id).isdigit() else chat_id


HANDLERS: dict[type, Any] = {
    GetMe: get_me,
    SetMyCommands: set_commands,
    DeleteMyCommands: delete_commands,
    GetMyCommands: get_commands,
    SetMyName: set_name,
    SetMyDescription: set_description,
    SetMyShortDescription: set_short_description,
    GetMyName: get_name,
    GetMyDescription: get_description,
    GetMyShortDescription: get_short_description,
    SetChatMenuButton: set_menu_button,
    GetChatMenuButton: get_menu_button,
    GetChat: get_chat,
    GetChatMember: get_chat_member,
}
