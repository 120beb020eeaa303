"""The message of a picture's job: queued, drawing, uploading, then the picture or a failure.

It was the person's menu until they pressed «Draw». Then it belongs to the job, so that the picture
stays in the chat, and the next menu is a new message.
"""

import re
import time
from collections.abc import Mapping
from functools import partial
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
from bot.ui.styles import DESTROYS, NEXT

MENU = "picture:menu"
UPLOAD_TIMEOUT_S = 60  # seconds
EDIT_INTERVAL_S = 2.0  # between two edits; Telegram allows about twenty a minute in a chat
_STOP = re.compile(r"picture:stop:([0-9]{1,18})")


class StopPressed(Filter):
    """The button that stops a job; gives the handler `generation_id`."""

    async def __call__(self, callback: CallbackQuery) -> bool | dict[str, Any]:
        match = _STOP.fullmatch(callback.data or "")
        return {"generation_id": int(match[1])} if match else False


def pictures_router() -> Router:
    """Handles the buttons under a job's message, on every screen."""
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
    """Return the tokens, then say so. The worker that draws it is woken and stops."""
    picture = await app.services.generations.stop(person.id, generation_id)
    message = JobMessage(bot, app.locales, person.language, picture)
    await message.try_to_show(message.ended(picture), again=True)
    await toast(callback)
    app.wake("generations")


async def _menu_pressed(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """Show the menu below the picture."""
    await open_home(dialog_manager, ShowMode.DELETE_AND_SEND)
    await toast(callback)


async def begin_job_message(manager: DialogManager, picture: Picture) -> None:
    """The menu message becomes the job's message, and the job is woken.

    If the press was repeated, the job exists already and its state is shown. A running job is shown
    by its worker, and a finished picture already has its message.
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
    """The message of one job. Its texts are HTML, in `language`."""

    def __init__(self, bot: Bot, locales: Locales, language: str, picture: Picture) -> None:
        self._bot = bot
        self._locales = locales
        self._language = language
        self._picture = picture
        self._edited = time.monotonic()  # this process assumes that it was just shown as queued

    @property
    def may_edit(self) -> bool:
        """Whether enough time has passed for an edit that could be skipped."""
        return time.monotonic() - self._edited >= EDIT_INTERVAL_S

    def queued(self, ahead: int) -> str:
        """The text of a waiting job, with the number of jobs before it."""
        return self._words("generate-job-queued", {"ahead": ahead})

    def drawing(self, progress: float | None, seconds: float) -> str:
        """The text of a running job: a bar if the progress (0 to 1) is known, else the time."""
        known = "no" if progress is None else "yes"
        values = {"known": known, "seconds": int(seconds), **bar(min(progress or 0.0, 1.0))}
        return self._words("generate-job-drawing", values)

    def ended(self, picture: Picture) -> str:
        """The text of a job that ended without a picture: it was stopped, or it failed."""
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
        """The same, but a failure is only logged. While the chat is paused, a newer edit may
        replace this one.
        """
        if self._picture.message_id is None:
            return
        bot = with_options(self._bot, deferrable=True)
        try:
            await self._show(bot, words, stop=stop, again=again)
        except CALL_FAILED as error:
            what = type(error).__name__  # its text may contain the prompt
            logger.info("could not show the progress of job {}: {}", self._picture.id, what)

    async def send(self, words: str) -> None:
        """Send a new message because the old one is gone. Raises as Telegram does."""
        markup = self._buttons(again=True)
        await self._bot.send_message(self._picture.chat_id, words, reply_markup=markup)

    async def put_picture(self, jpeg: bytes) -> str:
        """Replace the message by the picture. Returns its file_id. Raises as Telegram does."""
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
        """Send it as a new message. Returns its id and the file_id. Raises as Telegram does."""
        sent = await self._bot.send_photo(
            self._picture.chat_id,
            self._file(jpeg),
            caption=self._caption(),
            reply_markup=self._buttons(another=True),
            request_timeout=UPLOAD_TIMEOUT_S,
        )
        return sent.message_id, _file_id(sent)

    async def show_uploading(self) -> None:
        """Show the upload as text and as Telegram's «is sending a photo». Ignores failures."""
        if self.may_edit:
            await self.try_to_show(self._words("generate-job-uploading"))
        try:
            await self._bot.send_chat_action(self._picture.chat_id, "upload_photo")
        except CALL_FAILED as error:
            what = type(error).__name__
            logger.info("could not send the chat action of job {}: {}", self._picture.id, what)

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
            (stop, "generate-job-stop", f"picture:stop:{self._picture.id}", DESTROYS.style),
            (again, "generate-job-again", opens, NEXT.style),
            (another, "generate-job-another", opens, NEXT.style),
            (again or another, "nav-menu", MENU, None),
        ]
        words = partial(self._locales.plain, self._language)
        row = [
            InlineKeyboardButton(text=words(key), callback_data=data, style=style)
            for shown, key, data, style in named
            if shown
        ]
        return InlineKeyboardMarkup(inline_keyboard=[row])


def _file_id(message: Message) -> str:
    assert message.photo
    return message.photo[-1].file_id
