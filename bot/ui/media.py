"""Updates the menu message: edits it if possible, otherwise sends a new one and deletes the old."""

from datetime import UTC, datetime
from functools import partial
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import EditMessageText
from aiogram.types import InlineKeyboardMarkup, Message
from aiogram_dialog import ShowMode
from aiogram_dialog.api.entities import NewMessage, OldMessage
from aiogram_dialog.manager.message_manager import INPUT_MEDIA_TYPES, MessageManager
from loguru import logger

from bot.botapi.options import with_options
from bot.botapi.refusals import Reason, reason_of
from bot.ui.message_cleanup import PendingRemovals
from bot.ui.notices import CALL_FAILED


class ScreenEdit(EditMessageText):
    """editMessageText whose result is not parsed.

    It repeats the screen, and parsing each button would take 8 % of a press.
    """

    __returning__ = Any  # type: ignore[assignment]


class PlainMessageManager(MessageManager):
    """aiogram-dialog's manager, but it deletes the old menu only after the new one is stored.

    aiogram-dialog deletes first. If Telegram then refuses the new message, the chat is empty. The
    old menu also stays if the process is killed before the new one is stored.
    """

    def __init__(self, removals: PendingRemovals) -> None:
        self._removals = removals

    async def show_message(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage | None
    ) -> OldMessage:
        """The message that is the menu now. Raises if the new one could not be sent."""
        bot = with_options(bot, deferrable=True)
        if old_message is None or not self._must_be_replaced(new_message, old_message):
            return await super().show_message(bot, new_message, old_message)
        new_message.show_mode = ShowMode.SEND
        shown = await super().show_message(bot, new_message, None)
        self._removals.add(partial(self._remove_old, bot, old_message, new_message))
        return shown

    def _must_be_replaced(self, new_message: NewMessage, old_message: OldMessage) -> bool:
        """Whether it cannot be edited, or must move below newer messages."""
        mode = new_message.show_mode
        if mode in (ShowMode.SEND, ShowMode.NO_UPDATE):
            return False
        protected = bool(old_message.has_protected_content) != bool(new_message.protect_content)
        editable = self._can_edit(new_message, old_message) and not protected
        return mode is ShowMode.DELETE_AND_SEND or not editable

    async def _remove_old(self, bot: Bot, old: OldMessage, new_message: NewMessage) -> None:
        """Delete the old menu, or at least its buttons. A failure does not affect the new menu.

        If both fail there are two menus, and a press on the old one leads to the new one.
        """
        for remove in (self.remove_message_safe, self._remove_kbd):
            try:
                await remove(bot, old, new_message)
            except CALL_FAILED as error:
                logger.info("the old menu {} stays: {}", old.message_id, error)
            else:
                return

    async def edit_message_safe(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage
    ) -> Message:
        """Send the message again if it is gone: aiogram-dialog knows only one error for that."""
        try:
            edited = await super().edit_message_safe(bot, new_message, old_message)
        except TelegramBadRequest as error:
            if reason_of(error) is not Reason.MESSAGE_GONE:
                raise
            edited = await self.send_message(bot, new_message)
        assert isinstance(edited, Message)
        return edited

    async def edit_text(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage
    ) -> Message:
        """The message as it is now, built from our request, not from Telegram's answer."""
        await bot(
            ScreenEdit(  # type: ignore[call-arg]
                message_id=old_message.message_id,
                chat_id=old_message.chat.id,
                text=new_message.text or "",
                reply_markup=_inline(new_message),
                parse_mode=new_message.parse_mode,
                link_preview_options=new_message.link_preview_options,
            )
        )
        return Message(
            message_id=old_message.message_id,
            date=datetime.now(UTC),
            chat=old_message.chat,
            text=new_message.text,
            has_protected_content=old_message.has_protected_content,
        )

    async def edit_media(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage
    ) -> Message:
        """Pass the keyboard as a parameter of the call.

        aiogram-dialog also puts it into the InputMedia, where the Bot API does not know it.
        """
        markup = _inline(new_message)
        assert new_message.media
        media = INPUT_MEDIA_TYPES[new_message.media.type](
            media=await self.get_media_source(new_message.media, bot),
            caption=new_message.text,
            parse_mode=new_message.parse_mode,
            **new_message.media.kwargs,
        )
        edited = await bot.edit_message_media(
            media=media,
            chat_id=old_message.chat.id,
            message_id=old_message.message_id,
            reply_markup=markup,
        )
        assert isinstance(edited, Message)
        return edited


def _inline(new_message: NewMessage) -> InlineKeyboardMarkup | None:
    """The keyboard of a screen: it is always an inline one."""
    markup = new_message.reply_markup
    assert markup is None or isinstance(markup, InlineKeyboardMarkup)
    return markup
