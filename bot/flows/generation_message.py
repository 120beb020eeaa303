"""The message of a picture's job: queued, drawing, uploading, then the picture or a failure.

It was the person's menu until they pressed «Draw». From then on it belongs to the job, so the
picture stays in the chat, and the next menu is a new message.
"""

import time
from collections.abc import Mapping
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    Message,
)
from aiogram_dialog.widgets.style import Style
from loguru import logger

from bot.botapi.options import with_options
from bot.i18n.catalog import Locales
from bot.services.generation.requests import Picture
from bot.services.generation.worker import Bill
from bot.ui.formatting import bar
from bot.ui.notices import CALL_FAILED, card_of
from bot.ui.styles import DESTROYS, NEXT

MENU = "picture:menu"
UPLOAD_TIMEOUT_S = 60  # seconds
EDIT_INTERVAL_S = 2.0  # between two edits; Telegram allows about twenty a minute in a chat


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
        """The text of a running job: a bar if the progress (0 to 1) is known, or the time."""
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
        """Like `show`, but a failure is only logged.

        While the chat is paused, a newer edit may replace this one.
        """
        if self._picture.message_id is None:
            return
        bot = with_options(self._bot, deferrable=True)
        try:
            await self._show(bot, words, stop=stop, again=again)
        except CALL_FAILED as error:
            what = type(error).__name__  # its text may contain the prompt
            logger.info("could not show the progress of job {}: {}", self._picture.id, what)

    async def try_to_send_queued(self, ahead: int) -> int | None:
        """Send the message of a waiting job. Returns its id, or None if it could not be sent."""
        markup = self._buttons(stop=True)
        try:
            sent = await self._bot.send_message(
                self._picture.chat_id, self.queued(ahead), reply_markup=markup
            )
        except CALL_FAILED as error:
            logger.info("could not show job {}: {}", self._picture.id, type(error).__name__)
            return None
        return sent.message_id

    async def delete(self, message_id: int) -> None:
        """Delete a message of the job that another one has replaced. Ignores failures."""
        try:
            await self._bot.delete_message(self._picture.chat_id, message_id)
        except CALL_FAILED as error:
            logger.info("a message of job {} stays: {}", self._picture.id, type(error).__name__)

    async def send(self, words: str) -> None:
        """Send a new message because the old one is gone. Raises as Telegram does."""
        markup = self._buttons(again=True)
        await self._bot.send_message(self._picture.chat_id, words, reply_markup=markup)

    async def put_picture(self, jpeg: bytes, bill: Bill, price: int) -> str:
        """Replace the message by the picture. `price`: tokens for the next one.

        Returns its file_id. Raises as Telegram does.
        """
        photo = InputMediaPhoto(media=self._file(jpeg), caption=self._caption(bill))
        edited = await self._bot.edit_message_media(
            photo,
            chat_id=self._picture.chat_id,
            message_id=self._picture.message_id,
            reply_markup=self._offers(bill, price),
            request_timeout=UPLOAD_TIMEOUT_S,
        )
        assert isinstance(edited, Message)
        return _file_id(edited)

    async def send_picture(self, jpeg: bytes, bill: Bill, price: int) -> tuple[int, str]:
        """Send it as a new message. Returns its id and the file_id. Raises as Telegram does."""
        sent = await self._bot.send_photo(
            self._picture.chat_id,
            self._file(jpeg),
            caption=self._caption(bill),
            reply_markup=self._offers(bill, price),
            request_timeout=UPLOAD_TIMEOUT_S,
        )
        return sent.message_id, _file_id(sent)

    async def show_uploading(self) -> None:
        """Show the upload in the job's message. Ignores failures.

        If there is no message, Telegram shows «is sending a photo» until the picture arrives. An
        edit would stay for seconds longer.
        """
        if self._picture.message_id is not None:
            if self.may_edit:
                await self.try_to_show(self._words("generate-job-uploading"))
            return
        try:
            await self._bot.send_chat_action(self._picture.chat_id, "upload_photo")
        except CALL_FAILED as error:
            what = type(error).__name__
            logger.info("could not send the chat action of job {}: {}", self._picture.id, what)

    def _words(self, key: str, values: Mapping[str, Any] | None = None) -> str:
        said = {"prompt": self._picture.prompt, "tokens": self._picture.tokens}
        return self._locales.html(self._language, key, {**said, **(values or {})})

    def _caption(self, bill: Bill) -> str:
        values = {"gift": "yes" if bill.gift else "no", "balance": bill.balance}
        return self._words("generate-job-done", values)

    @staticmethod
    def _file(jpeg: bytes) -> BufferedInputFile:
        return BufferedInputFile(jpeg, "picture.jpg")

    def _buttons(self, *, stop: bool = False, again: bool = False) -> InlineKeyboardMarkup:
        """Under a message without a picture: stop the job, or try again after a failure."""
        if stop:
            name = f"picture:stop:{self._picture.id}"
            return self._keyboard(("generate-job-stop", name, DESTROYS))
        if again:
            opens = f"notice:open:{card_of('generate', self._picture.id)}"
            return self._keyboard(("generate-job-again", opens, NEXT), ("nav-menu", MENU, None))
        return InlineKeyboardMarkup(inline_keyboard=[])

    def _offers(self, bill: Bill, price: int) -> InlineKeyboardMarkup:
        """Under the picture: another picture at its price, or tokens if the person has too few."""
        number = self._picture.id
        if bill.balance >= price:
            offer = ("generate-job-another", f"picture:another:{number}", NEXT)
        else:
            offer = ("generate-job-buy", f"picture:buy:{number}", NEXT)
        return self._keyboard(offer, ("nav-menu", MENU, None), price=price)

    def _keyboard(
        self, *named: tuple[str, str, Style | None], price: int = 0
    ) -> InlineKeyboardMarkup:
        words = partial(self._locales.plain, self._language, values={"tokens": price})
        rows = [
            [
                InlineKeyboardButton(
                    text=words(key),
                    callback_data=data,
                    style=style.style if style else None,
                )
            ]
            for key, data, style in named
        ]
        return InlineKeyboardMarkup(inline_keyboard=rows)


def _file_id(message: Message) -> str:
    assert message.photo
    return message.photo[-1].file_id
