"""What Telegram itself shows of the bot: its commands, name, «about» and description."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import BotCommandScopeAllPrivateChats, BotCommandScopeChat
from loguru import logger

from bot.config import Settings
from bot.ui.commands import listed
from bot.ui.screens import Registry
from bot.ui.texts import Locales

Call = Callable[..., Awaitable[Any]]


async def present(bot: Bot, settings: Settings, locales: Locales, registry: Registry) -> None:
    """Bring Telegram's own texts up to date, for every language; failures are logged.

    Nobody waits for this: the bot answers people meanwhile.
    """
    for code in (None, *locales.languages):
        language = code or locales.default
        await _tell(_commands, bot, settings, locales, registry, language, code)
        await _tell(_describe, bot, locales, language, code)


async def _tell(call: Call, *args: Any) -> None:
    try:
        await call(*args)
    except TelegramAPIError as error:
        logger.warning("Telegram keeps its old texts about the bot: {}", error)


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
    await bot.set_my_commands(everyone, BotCommandScopeAllPrivateChats(), code)
    longer = listed(registry, locales, language, settings, admin=True)
    for admin_id in settings.admins:
        await _tell(bot.set_my_commands, longer, BotCommandScopeChat(chat_id=admin_id), code)


async def _describe(bot: Bot, locales: Locales, language: str, code: str | None) -> None:
    """Telegram allows few changes of these a day, so only what differs is sent."""

    def words(key: str) -> str:
        return locales.plain(language, key)

    if (await bot.get_my_name(code)).name != words("commands-bot-name"):
        await bot.set_my_name(words("commands-bot-name"), code)
    about = await bot.get_my_short_description(code)
    if about.short_description != words("commands-bot-about"):
        await bot.set_my_short_description(words("commands-bot-about"), code)
    if (await bot.get_my_description(code)).description != words("commands-bot-description"):
        await bot.set_my_description(words("commands-bot-description"), code)
