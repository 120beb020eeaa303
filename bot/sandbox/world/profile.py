"""The bot's profile: name, texts, commands and menu buttons, per language and scope."""

from dataclasses import dataclass, field

from bot.sandbox.world.people import Json, Person

Scope = tuple[str, int | None]
DEFAULT_SCOPE: Scope = ("default", None)


@dataclass(slots=True)
class Profile:
    """The data of the bot in getMe, on the chat page and in the command menu."""

    id: int
    username: str
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    abouts: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int | None, Json] = field(default_factory=dict)
    custom_emoji: bool = False

    def user(self) -> Json:
        """The bot as a User in messages."""
        name = self.names.get("") or self.username
        return {"id": self.id, "is_bot": True, "first_name": name, "username": self.username}

    def me(self) -> Json:
        """The answer to getMe."""
        return self.user() | {
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    def public(self, language: str | None = None) -> Json:
        """The fields of the bot that the page shows, for people of this language or for all."""
        return {
            "id": self.id,
            "username": self.username,
            "name": _said(self.names, language) or self.username,
            "about": _said(self.abouts, language),
            "description": _said(self.descriptions, language),
        }

    def commands_for(self, person: Person) -> list[Json]:
        """The command menu of a private chat: the first list set wins [D, BotCommandScope]."""
        scopes: tuple[Scope, ...] = (
            ("chat", person.id),
            ("all_private_chats", None),
            DEFAULT_SCOPE,
        )
        for scope in scopes:
            for language in (person.language_code or "", ""):
                if commands := self.commands.get((scope, language)):
                    return commands
        return []

    def menu_button(self, chat: int | None) -> Json:
        """The menu button of a chat, or the default one."""
        fallback = self.menu_buttons.get(None, {"type": "commands"})
        return self.menu_buttons.get(chat, fallback)


def _said(texts: dict[str, str], language: str | None) -> str:
    return texts.get(language or "") or texts.get("", "")


def put_text(texts: dict[str, str], language: str | None, text: str | None) -> None:
    """Set a text for a language (empty: for all languages without one), or remove it."""
    if text:
        texts[language or ""] = text
    else:
        texts.pop(language or "", None)
