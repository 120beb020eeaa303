"""Sending the outbox: each notice in the words of the moment, in order for each person."""

import asyncio
from collections.abc import Callable

from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramRetryAfter,
)
from aiogram.types import InlineKeyboardMarkup, Message
from aiohttp import ClientConnectorError
from loguru import logger

from bot.outgoing.options import with_options
from bot.services.api import Services
from bot.services.outbox import Letter, Notice, Outbox
from bot.services.support import Said
from bot.services.users import Person
from bot.ui.attachments import pass_on, shortened
from bot.ui.notices import buttons
from bot.ui.telling import Data
from bot.ui.texts import Locales

AT_ONCE = 20
LOOK_AGAIN = 1.0  # seconds: while calls take long, others may have been put
LOST = ("chat not found", "user is deactivated", "PEER_ID_INVALID")


async def send_notices(data: Data, stopping: asyncio.Event) -> None:
    """The job: send every notice that is due, until none is. A slow call holds up nobody else.

    `data`: bot, services, settings and locales, as the middleware data of an event has them.
    Once `stopping` is set, or where the rows can't be read, no more are begun; those under way end.
    """
    unread: Exception | None = None
    bulk = {**data, "bot": with_options(data["bot"], bulk=True)}
    async with asyncio.TaskGroup() as group:
        try:
            await _begin(bulk, group, stopping)
        except Exception as error:  # noqa: BLE001 - raised below: here it would cancel the calls
            unread = error
    if unread:
        raise unread


async def _begin(data: Data, group: asyncio.TaskGroup, stopping: asyncio.Event) -> None:
    """Take what is due, until nothing is and all that was begun has ended."""
    services: Services = data["services"]
    sending: set[asyncio.Task[None]] = set()
    while not stopping.is_set():
        for letter in await services.outbox.due(AT_ONCE - len(sending)):
            sending.add(group.create_task(_take_care_of(data, letter)))
        if not sending:
            return
        _, sending = await asyncio.wait(
            sending, timeout=LOOK_AGAIN, return_when=asyncio.FIRST_COMPLETED
        )


async def _take_care_of(data: Data, letter: Letter) -> None:
    """One notice. Never raises: the others go on."""
    try:
        await _send(data, letter)
    except Exception as error:  # noqa: BLE001 - its row says `sending`, so it will be taken up again
        logger.opt(exception=error).error("notice {}: what became of it?", letter.notice.key)


async def _send(data: Data, letter: Letter) -> None:
    """One notice, and what became of it."""
    outbox: Outbox = data["services"].outbox
    if letter.notice.for_admins and letter.notice.user_id not in data["settings"].admins:
        return await outbox.dropped(letter, "no admin any more")
    if letter.tries > 1 and (reason := await _away(data["bot"])):
        return await outbox.later(letter, reason, unseen=True)
    try:
        where = await _delivered(data, letter)
    except TelegramRetryAfter as error:
        await outbox.later(letter, str(error), unseen=True, after=error.retry_after)
    except (TelegramForbiddenError, TelegramBadRequest) as error:
        await _refused(data, letter, error)
    except (TelegramAPIError, ClientDecodeError) as error:
        logger.warning("notice {} was not answered: {}", letter.notice.key, error)
        unseen = isinstance(error.__cause__, ClientConnectorError)
        await outbox.later(letter, str(error), unseen=unseen)
    except Exception as error:  # noqa: BLE001 - one that can't be made holds up nobody for long
        logger.opt(exception=error).error("notice {} can't be made", letter.notice.key)
        await outbox.later(letter, repr(error), unseen=False)
    else:
        await outbox.sent(letter, *where)


async def _away(bot: Bot) -> str | None:
    """Why Telegram can't be asked. A notice that may have been shown has one more try: not now."""
    try:
        await bot.get_me()
    except (TelegramAPIError, ClientDecodeError) as error:
        return str(error)
    return None


async def _refused(
    data: Data, letter: Letter, error: TelegramForbiddenError | TelegramBadRequest
) -> None:
    """It will be refused again: the person is gone, or the message that it edits is."""
    services: Services = data["services"]
    logger.info("notice {} refused: {}", letter.notice.key, error)
    gone = isinstance(error, TelegramForbiddenError) or any(one in str(error) for one in LOST)
    if gone:
        await services.users.lose(letter.notice.user_id)
    await services.outbox.failed(letter, str(error))


async def _delivered(data: Data, letter: Letter) -> tuple[int, int | None]:
    """As `_deliver`. Who is cancelled before the call has left, in line, was surely not shown."""
    left: list[bool] = []
    try:
        noting = with_options(data["bot"], guard=_noting(left))
        return await _deliver({**data, "bot": noting}, letter)
    except asyncio.CancelledError:
        if not left:
            services: Services = data["services"]
            await services.outbox.later(letter, "the process stopped", unseen=True)
        raise


def _noting(left: list[bool]) -> Callable[[], bool]:
    """Every call may go; `left` says that one has."""

    def may() -> bool:
        left.append(True)
        return True

    return may


async def _deliver(data: Data, letter: Letter) -> tuple[int, int | None]:
    """Send or edit it; the chat and the message it is now, None for an edit."""
    services: Services = data["services"]
    locales: Locales = data["locales"]
    notice = letter.notice
    person = await services.users.find(notice.user_id)
    language = person.language if person else locales.default
    markup = buttons(locales, language, opens=notice.opens)
    words = locales.html(language, notice.text, _values(notice))
    chat_id = _chat(person, notice)
    if letter.edits is None:
        sent = await _new(data["bot"], chat_id, notice, words, markup)
        return chat_id, sent.message_id
    if letter.edits != (0, 0):
        chat_id, message_id = letter.edits
        await data["bot"].edit_message_text(
            words, chat_id=chat_id, message_id=message_id, reply_markup=markup
        )
    return chat_id, None


def _chat(person: Person | None, notice: Notice) -> int:
    return person.chat_id if person else notice.user_id


def _values(notice: Notice) -> dict[str, object]:
    """A file's caption has less room than a message."""
    values = dict(notice.values)
    if notice.file_id and "words" in values:
        values["words"] = shortened(str(values["words"]))
    return values


async def _new(
    bot: Bot, chat_id: int, notice: Notice, words: str, markup: InlineKeyboardMarkup
) -> Message:
    if notice.file_id is None:
        return await bot.send_message(chat_id, words, reply_markup=markup)
    file = Said(file_kind=notice.file_kind, file_id=notice.file_id)
    return await pass_on(bot, chat_id, file, caption=words, markup=markup)
