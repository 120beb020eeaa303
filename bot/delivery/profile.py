"""What Telegram itself shows of the bot: its commands, name, «about» and description."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from loguru import logger

from bot.config import Settings
from bot.services.leases import Leases
from bot.ui.commands import listed
from bot.ui.notices import NOT_TAKEN
from bot.ui.screens import Registry
from bot.ui.texts import Locales

Call = Callable[..., Awaitable[Any]]
Scope = BotCommandScopeAllPrivateChats | BotCommandScopeChat
LEASE = 10.0  # seconds

# Text key, how Telegram's own is read and set, and the field that holds it.
_TEXTS = (
    ("commands-bot-name", Bot.get_my_name, Bot.set_my_name, "name"),
    (
        "commands-bot-about",
        Bot.get_my_short_description,
        Bot.set_my_short_description,
        "short_description",
    ),
    ("commands-bot-description", Bot.get_my_description, Bot.set_my_description, "description"),
)


async def present_in_turn(
    leases: Leases, bot: Bot, settings: Settings, locales: Locales, registry: Registry
) -> None:
    """`present`, one process after another: all but the first find that nothing differs."""
    async with leases.turn("profile", LEASE):
        await present(bot, settings, locales, registry)


async def present(bot: Bot, settings: Settings, locales: Locales, registry: Registry) -> None:
    """Bring Telegram's own texts up to date, for every language; failures are logged.

    Only what differs is sent: changes are rationed. Nobody waits for this: the bot answers people
    meanwhile.
    """
    for code in (None, *locales.languages):
        language = code or locales.default
        await _tell(_commands, bot, settings, locales, registry, language, code)
        for key, get, put, field in _TEXTS:
            await _tell(_renew, bot, locales.plain(language, key), code, get, put, field)


async def _tell(call: Call, *args: Any) -> None:
    """One refusal costs one text: names, for instance, may be changed few times a day."""
    try:
        await call(*args)
    except NOT_TAKEN as error:
        logger.warning("Telegram keeps an old text about the bot: {}", error)


async def _renew(bot: Bot, words: str, code: str | None, get: Call, put: Call, field: str) -> None:
    if getattr(await get(bot, code), field) != words:
        await put(bot, words, code)


async def _commands(
    bot: Bot,
    settings: Settings,
    locales: Locales,
    registry: Registry,
    language: str,
    code: str | None,
) -> None:
    """Everybody's list, and for each admin's own chat the longer one."""
    everyone = listed(registry, locales, language, settings, admin=False)
    await _list(bot, everyone, BotCommandScopeAllPrivateChats(), code)
    longer = listed(registry, locales, language, settings, admin=True)
    for admin_id in settings.admins:
        await _tell(_list, bot, longer, BotCommandScopeChat(chat_id=admin_id), code)


async def _list(bot: Bot, commands: list[BotCommand], scope: Scope, code: str | None) -> None:
    """Telegram's answer knows its bot: such commands equal no others."""
    told = await bot.get_my_commands(scope, code)
    if [one.model_dump() for one in told] != [one.model_dump() for one in commands]:
        await bot.set_my_commands(commands, scope, code)
