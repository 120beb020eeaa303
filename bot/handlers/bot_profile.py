"""What Telegram shows about the bot: its commands, name, «about» and description."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from aiogram.utils.backoff import Backoff, BackoffConfig
from loguru import logger

from bot.botapi.clock import REAL, Timer
from bot.i18n.catalog import Locales
from bot.services.coordination.leases import Leases
from bot.settings.settings import Settings
from bot.ui.commands import listed
from bot.ui.notices import CALL_FAILED
from bot.ui.screens import Registry

Call = Callable[..., Awaitable[Any]]
Scope = BotCommandScopeAllPrivateChats | BotCommandScopeChat
Deed = Callable[[], Awaitable[None]]
NO_CHAT_YET = "chat not found"
LEASE_S = 10.0  # seconds
RETRY_BACKOFF = BackoffConfig(min_delay=60.0, max_delay=3600.0, factor=2.0, jitter=0.1)  # seconds
TRANSIENT_ERRORS = (
    TelegramNetworkError,
    TelegramServerError,
    TelegramRetryAfter,
    ClientDecodeError,
)

# Text key, the calls that read and set Telegram's value, and the field that holds it.
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
    leases: Leases,
    bot: Bot,
    settings: Settings,
    locales: Locales,
    registry: Registry,
    timer: Timer = REAL,
) -> None:
    """Run `present` in one process after another; only the first finds differences.

    Calls that Telegram did not answer, or answered with 429, are retried later.
    """
    pause = Backoff(RETRY_BACKOFF)
    while True:
        async with leases.leased_when_free("profile", LEASE_S):
            if await present(bot, settings, locales, registry):
                return
        await timer.sleep(next(pause))


async def present(bot: Bot, settings: Settings, locales: Locales, registry: Registry) -> bool:
    """Bring Telegram's own texts up to date, for every language; False: retry later.

    Only differences are sent, because Telegram limits such changes. The bot serves people at the
    same time, and failures are logged.
    """
    answered = [await _told(deed) for deed in _deeds(bot, settings, locales, registry)]
    return all(answered)


async def _told(deed: Deed) -> bool:
    """A refusal affects one text only. Names, for instance, may be changed a few times a day."""
    try:
        await deed()
    except (TelegramUnauthorizedError, TelegramNotFound):  # the token: the start reports it
        return False
    except CALL_FAILED as error:
        if NO_CHAT_YET in str(error):
            logger.info("an admin has not pressed Start: their command menu comes with it")
            return True
        logger.warning("Telegram keeps an old text about the bot: {}", error)
        return not isinstance(error, TRANSIENT_ERRORS)
    return True


def _deeds(bot: Bot, settings: Settings, locales: Locales, registry: Registry) -> Iterator[Deed]:
    """All calls: commands for all people, a longer list for each admin's chat, and the texts."""
    for code in (None, *locales.languages):
        language = code or locales.default
        for scope in _scopes(settings):
            admin = isinstance(scope, BotCommandScopeChat)
            commands = listed(registry, locales, language, settings, admin=admin)
            yield partial(_list, bot, commands, scope, code)
        for key, get, put, field in _TEXTS:
            yield partial(_renew, bot, locales.plain(language, key), code, get, put, field)


def _scopes(settings: Settings) -> list[Scope]:
    admins = [BotCommandScopeChat(chat_id=admin_id) for admin_id in settings.admins]
    return [BotCommandScopeAllPrivateChats(), *admins]


async def _renew(bot: Bot, words: str, code: str | None, get: Call, put: Call, field: str) -> None:
    if getattr(await get(bot, code), field) != words:
        await put(bot, words, code)


async def _list(bot: Bot, commands: list[BotCommand], scope: Scope, code: str | None) -> None:
    """Set the commands if they differ.

    They are compared as dicts: objects from Telegram hold their bot, so they never equal ours.
    """
    told = await bot.get_my_commands(scope, code)
    if [one.model_dump() for one in told] != [one.model_dump() for one in commands]:
        await bot.set_my_commands(commands, scope, code)
