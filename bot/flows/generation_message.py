"""The message of a picture's job: queued, drawing, uploading, the picture itself, or why not.

It was the person's menu when they pressed «Draw»; from then on it belongs to the job, so that the
picture stays in the chat. The next menu is a message of its own.
"""

import re
import time
from collections.abc import Mapping
from typing import Any

from aiogram import Bot, Router
from aiogram.filters import Filter
from aiogram.types import (
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)
from aiogram_dialog import DialogManager, ShowMode
from loguru import logger

from bot.botapi.options import with_options
from bot.i18n.catalog import Locales
from bot.services.generation.requests import RETURNED_STATES, Picture
from bot.services.people.users import Person
from bot.ui.context import AppContext, app, client, person
from bot.ui.formatting import bar
from bot.ui.navigation import open_home
from bot.ui.notices import CALL_FAILED, Pressed, card_of, toast

MENU = "picture:menu"
UPLOAD_TIMEOUT_S = 60  # seconds
EDIT_INTERVAL_S = 2.0  # seconds between two edits: Telegram allows some twenty a minute in one chat
_STOP = re.compile(r"picture:stop:([0-9]{1,18})")


class StopPressed(Filter):
    """The button that stops a job; gives the handler `generation_id`."""

    async def __call__(self, callback: CallbackQuery) -> bool | dict[str, Any]:
        match = _STOP.fullmatch(callback.data or "")
        return {"generation_id": int(match[1])} if match else False


def pictures_router() -> Router:
    """Answers the buttons under a job's message, whatever screen the person is on."""
    router = Router(name="pictures")
    router.callback_query.register(_stop_pressed, StopPressed())
    router.callback_query.register(_menu_pressed, Pressed(MENU))
    return router


async def _stop_pressed(
    callback: CallbackQuery,
    app: AppContext,
    bot: Bot,
    person: Person,
    generation_id: int,
) -> None:
    """The tokens are back before the message says so; whoever draws it hears of it soon."""
    picture = await app.services.generations.stop(person.id, generation_id)
    message = JobMessage(bot, app.locales, person.language, picture)
    await message.try_to_show(message.ended(picture), again=True)
    await toast(callback)
    app.wake("generations")


async def _menu_pressed(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """The menu comes down below the picture."""
    await open_home(dialog_manager, ShowMode.DELETE_AND_SEND)
    await toast(callback)


async def begin_job_message(manager: DialogManager, picture: Picture) -> None:
    """The menu's message becomes the job's, and the job is begun.

    A job that was found again, by a press that came again, is shown as it stands: where it goes
    on, its worker shows it; a picture is its own message already.
    """
    context = app(manager)
    stack = manager.current_stack()
    stack.last_message_id = stack.last_media_id = stack.last_media_unique_id = None
    await manager.reset_stack(remove_keyboard=False)
    language = person(manager).language
    message = JobMessage(client(manager), context.locales, language, picture)
    if picture.state == "queued":
        ahead = await context.services.generations.ahead(picture.id)
        await message.try_to_show(message.queued(ahead), stop=True)
    elif picture.state in RETURNED_STATES:
        await message.try_to_show(message.ended(picture), again=True)
    context.wake("generations")


class JobMessage:
    """What is shown of one job. HTML, in `language`."""

    def __init__(self, bot: Bot, locales: Locales, language: str, picture: Picture) -> None:
        self._bot = bot
        self._locales = locales
        self._language = language
        self._picture = picture
        self._edited = time.monotonic()  # as far as this process knows: it was shown as queued

    @property
    def may_edit(self) -> bool:
        """Whether the last edit is long enough ago for one that could be left out."""
        return time.monotonic() - self._edited >= EDIT_INTERVAL_S

    def queued(self, ahead: int) -> str:
        """It waits, with so many before it."""
        return self._words("generate-job-queued", {"ahead": ahead})

    def drawing(self, progress: float | None, seconds: float) -> str:
        """A bar where anybody knows how far it is (0 to 1), else for how long already."""
        known = "no" if progress is None else "yes"
        values = {"known": known, "seconds": int(seconds), **bar(min(progress or 0.0, 1.0))}
        return self._words("generate-job-drawing", values)

    def ended(self, picture: Picture) -> str:
        """Without a picture: the person has stopped it, or it failed; the job as it stands now."""
        if picture.state == "stopped":
            return self._words("generate-job-stopped")
        return self._words("generate-job-failed", {"reason": picture.reason})

    async def show(self, words: str, *, stop: bool = False, again: bool = False) -> None:
        """Edit the job's message. Raises as Telegram does."""
        await self._show(self._bot, words, stop=stop, again=again)

    async def _show(self, bot: Bot, words: str, *, stop: bool, again: bool) -> None:
        self._edited = time.monotonic()
        await bot.edit_message_text(
            words,
            chat_id=self._picture.chat_id,
            message_id=self._picture.message_id,
            reply_markup=self._buttons(stop=stop, again=again),
        )

    async def try_to_show(self, words: str, *, stop: bool = False, again: bool = False) -> None:
        """The same, where what is refused costs only itself, and what has to wait may be replaced
        by what is newer.
        """
        if self._picture.message_id is None:
            return
        bot = with_options(self._bot, deferrable=True)
        try:
            await self._show(bot, words, stop=stop, again=again)
        except CALL_FAILED as error:
            what = type(error).__name__  # its text may hold the words
            logger.info("a stage of job {} was not shown: {}", self._picture.id, what)

    async def send(self, words: str) -> None:
        """A new message in place of one that is gone. Raises as Telegram does."""
        markup = self._buttons(again=True)
        await self._bot.send_message(self._picture.chat_id, words, reply_markup=markup)

    async def put_picture(self, jpeg: bytes) -> str:
        """The message becomes the picture; its file_id. Raises as Telegram does."""
        photo = InputMediaPhoto(media=self._file(jpeg), caption=self._caption())
        edited = await self._bot.edit_message_media(
            photo,
            chat_id=self._picture.chat_id,
            message_id=self._picture.message_id,
            reply_markup=self._buttons(another=True),
            request_timeout=UPLOAD_TIMEOUT_S,
        )
        assert isinstance(edited, Message)
        return _file_id(edited)

    async def send_picture(self, jpeg: bytes) -> tuple[int, str]:
        """As a new message: its id, and the file_id. Raises as Telegram does."""
        sent = await self._bot.send_photo(
            self._picture.chat_id,
            self._file(jpeg),
            caption=self._caption(),
            reply_markup=self._buttons(another=True),
            request_timeout=UPLOAD_TIMEOUT_S,
        )
        return sent.message_id, _file_id(sent)

    async def show_uploading(self) -> None:
        """In words, and as Telegram's own «is sending a photo»; a refusal costs only itself."""
        if self.may_edit:
            await self.try_to_show(self._words("generate-job-uploading"))
        try:
            await self._bot.send_chat_action(self._picture.chat_id, "upload_photo")
        except CALL_FAILED as error:
            what = type(error).__name__
            logger.info("no chat action for job {}: {}", self._picture.id, what)

    def _words(self, key: str, values: Mapping[str, Any] | None = None) -> str:
        said = {"prompt": self._picture.prompt, "tokens": self._picture.tokens}
        return self._locales.html(self._language, key, {**said, **(values or {})})

    def _caption(self) -> str:
        return self._words("generate-job-done")

    @staticmethod
    def _file(jpeg: bytes) -> BufferedInputFile:
        return BufferedInputFile(jpeg, "picture.jpg")

    def _buttons(
        self, *, stop: bool = False, again: bool = False, another: bool = False
    ) -> InlineKeyboardMarkup:
        opens = f"notice:open:{card_of('generate', self._picture.id)}"
        named = [
            (stop, "generate-job-stop", f"picture:stop:{self._picture.id}"),
            (again, "generate-job-again", opens),
            (another, "generate-job-another", opens),
            (again or another, "nav-menu", MENU),
        ]
        row = [
            InlineKeyboardButton(text=self._locales.plain(self._language, key), callback_data=data)
            for shown, key, data in named
            if shown
        ]
        return InlineKeyboardMarkup(inline_keyboard=[row])


def _file_id(message: Message) -> str:
    assert message.photo
    return message.photo[-1].file_id
