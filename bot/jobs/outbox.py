"""Sends the outbox: each notice in the person's language, in order for each person."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramRetryAfter
from aiogram.types import InlineKeyboardMarkup, Message
from loguru import logger

from bot.botapi.options import with_options
from bot.botapi.refusals import Failure, Reason, failure_of, words_of
from bot.i18n.catalog import Locales
from bot.services.messaging.outbox import DueNotice, Notice
from bot.services.operations.health import UNAVAILABLE_ERRORS
from bot.services.people.users import Person
from bot.services.support.commands import MessageContent
from bot.ui.attachments import send_attachment, truncated
from bot.ui.context import AppContext
from bot.ui.notice_actions import action_buttons, actions_of
from bot.ui.notices import buttons

CONCURRENT_NOTICES = 20
POLL_INTERVAL_S = 1.0  # seconds: while calls take long, other notices may have been written
MAX_BUILD_TRIES = (
    5  # attempts for a notice that cannot be rendered, so that later notices do not wait forever
)


async def send_notices(app: AppContext, stopping: asyncio.Event) -> None:
    """The job: send every notice that is due, until none is. A slow call delays no other person.

    If `stopping` is set, or the rows cannot be read, no more are started; running ones end.
    """
    unread: Exception | None = None
    bulk = replace(app, bot=with_options(app.bot, bulk=True))
    async with asyncio.TaskGroup() as group:
        try:
            await _begin(bulk, group, stopping)
        except Exception as error:  # noqa: BLE001 - raised below: here it would cancel the calls
            unread = error
    if unread:
        raise unread


async def name_unreached(app: AppContext) -> None:
    """Warn at the start of admins who cannot receive messages."""
    if unreached := await app.services.users.unreached(app.settings.admins):
        logger.warning(
            "admins who can't be written to: {}. They have not pressed Start, or have blocked the"
            " bot; their notices wait for them",
            ", ".join(map(str, unreached)),
        )


async def _begin(app: AppContext, group: asyncio.TaskGroup, stopping: asyncio.Event) -> None:
    """Send notices that are due, until none is left and all calls have ended."""
    sending: set[asyncio.Task[None]] = set()
    while not stopping.is_set():
        for letter in await app.services.outbox.due(CONCURRENT_NOTICES - len(sending)):
            sending.add(group.create_task(_take_care_of(app, letter)))
        if not sending:
            return
        _, sending = await asyncio.wait(
            sending, timeout=POLL_INTERVAL_S, return_when=asyncio.FIRST_COMPLETED
        )


async def _take_care_of(app: AppContext, letter: DueNotice) -> None:
    """Send one notice. Never raises, so the others continue."""
    try:
        await _send(app, letter)
    except Exception as error:  # noqa: BLE001 - its row says `sending`, so it will be taken up again
        logger.opt(exception=error).error(
            "notice {}: its result could not be stored", letter.notice.key
        )


async def _send(app: AppContext, letter: DueNotice) -> None:
    """Send one notice and store the result."""
    outbox = app.services.outbox
    if letter.notice.for_admins and letter.notice.user_id not in app.settings.admins:
        return await outbox.dropped(letter, "no admin any more")
    if letter.tries > 1 and (trouble := await _trouble(app.bot)):
        return await outbox.later(letter, trouble)
    try:
        where = await _delivered(app, letter)
    except Exception as error:  # noqa: BLE001 - each has its meaning, and is stored in our words
        await _not_sent(app, letter, error)
    else:
        await outbox.sent(letter, *where)


async def _not_sent(app: AppContext, letter: DueNotice, error: Exception) -> None:
    """What `error` means for the notice."""
    outbox = app.services.outbox
    if isinstance(error, AiogramError):
        await _failed(app, letter, error)
    elif isinstance(error, UNAVAILABLE_ERRORS):  # ours: the recipient could not be read
        await outbox.later(letter, words_of(error))
    else:
        logger.opt(exception=error).error("notice {} can't be built", letter.notice.key)
        await outbox.unanswered(letter, words_of(error), most=MAX_BUILD_TRIES)


async def _failed(app: AppContext, letter: DueNotice, error: AiogramError) -> None:
    outbox = app.services.outbox
    failure, why = failure_of(error), words_of(error)
    if isinstance(error, TelegramRetryAfter):
        return await outbox.later(letter, why, after=error.retry_after)
    if failure is Failure.UNREACHABLE:
        return await _unreached(app, letter, why)
    if failure is Failure.REFUSED:  # it will be refused again
        level = (
            "WARNING" if letter.edits is None else "INFO"
        )  # the person closed the notice, so the edit is not needed
        logger.log(level, "notice {} refused: {}", letter.notice.key, why)
        return await outbox.failed(letter, why)
    logger.warning("notice {} was not answered: {}", letter.notice.key, why)
    if failure is Failure.NOT_SENT:
        return await outbox.later(letter, why)
    return await outbox.unanswered(letter, why)


async def _trouble(bot: Bot) -> str | None:
    """Why Telegram cannot be reached, or None.

    It is checked before a retry, because a notice that may have been shown has few of them.
    """
    try:
        await bot.get_me()
    except AiogramError as error:
        return words_of(error)
    return None


async def _unreached(app: AppContext, letter: DueNotice, why: str) -> None:
    """The notice waits until the person returns. With a deleted account it fails."""
    services = app.services
    user_id = letter.notice.user_id
    logger.info("notice {} is not delivered: {}", letter.notice.key, why)
    await services.users.lose(user_id, letter.taken_at)
    if why == Reason.DELETED:
        return await services.outbox.failed(letter, why)
    if await services.users.reachable(user_id):
        return await services.outbox.later(letter, why)
    if user_id in app.settings.admins:
        logger.warning("admin {} can't be written to ({}): notices wait for them", user_id, why)
    return await services.outbox.unreached(letter, why)


async def _delivered(app: AppContext, letter: DueNotice) -> tuple[int, int | None]:
    """Like `_deliver`. If it is cancelled before the call was sent, the notice was not shown."""
    left: list[bool] = []
    try:
        noting = with_options(app.bot, guard=_noting(left))
        return await _deliver(replace(app, bot=noting), letter)
    except asyncio.CancelledError:
        if not left:
            await app.services.outbox.later(letter, "the process stopped")
        raise


def _noting(left: list[bool]) -> Callable[[], bool]:
    """A guard that allows every call; `left` records that one was sent."""

    def may() -> bool:
        left.append(True)
        return True

    return may


async def _deliver(app: AppContext, letter: DueNotice) -> tuple[int, int | None]:
    """Send or edit it; the chat and the message it is now, None for an edit."""
    notice = letter.notice
    person = await app.services.users.find(notice.user_id)
    locales = app.locales.in_zone(person.zone if person else None)
    language = person.language if person else locales.default
    markup = _buttons(locales, language, notice)
    words = locales.html(language, notice.text, _values(notice))
    chat_id = _chat(person, notice)
    if letter.edits is None:
        sent = await _new(app.bot, chat_id, notice, words, markup)
        return chat_id, sent.message_id
    if letter.edits != (0, 0):
        chat_id, message_id = letter.edits
        await _edit(app.bot, (chat_id, message_id), notice, words, markup)
    return chat_id, None


async def _edit(
    bot: Bot, at: tuple[int, int], notice: Notice, words: str, markup: InlineKeyboardMarkup
) -> None:
    """Edit the text, or the caption below the file."""
    chat_id, message_id = at
    if notice.file_id is None:
        await bot.edit_message_text(
            words, chat_id=chat_id, message_id=message_id, reply_markup=markup
        )
    else:
        await bot.edit_message_caption(
            caption=words, chat_id=chat_id, message_id=message_id, reply_markup=markup
        )


def _buttons(locales: Locales, language: str, notice: Notice) -> InlineKeyboardMarkup:
    """Open, Close and the notice's own actions; a notice without a card has no actions."""
    actions = actions_of(notice.text, notice.values) if notice.opens else ()
    item_id = int(notice.opens.partition(":")[2]) if notice.opens and actions else 0
    row = action_buttons(locales, language, actions, item_id, notice.values)
    return buttons(locales, language, opens=notice.opens, above=row)


def _chat(person: Person | None, notice: Notice) -> int:
    return person.chat_id if person else notice.user_id


def _values(notice: Notice) -> dict[str, object]:
    """A file's caption has less room than a message."""
    values = dict(notice.values)
    if notice.file_id and "words" in values:
        values["words"] = truncated(str(values["words"]))
    return values


async def _new(
    bot: Bot, chat_id: int, notice: Notice, words: str, markup: InlineKeyboardMarkup
) -> Message:
    if notice.file_id is None:
        return await bot.send_message(chat_id, words, reply_markup=markup)
    file = MessageContent(file_kind=notice.file_kind, file_id=notice.file_id)
    return await send_attachment(bot, chat_id, file, caption=words, markup=markup)
