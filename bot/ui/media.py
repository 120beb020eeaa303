"""Screens with a picture or a file: aiogram-dialog's edits, as the Bot API takes them."""

from aiogram import Bot
from aiogram.types import InlineKeyboardMarkup, Message
from aiogram_dialog.api.entities import NewMessage, OldMessage
from aiogram_dialog.manager.message_manager import INPUT_MEDIA_TYPES, MessageManager


class PlainMessageManager(MessageManager):
    """aiogram-dialog's manager, but for a field that the Bot API does not know."""

    async def edit_media(
        self, bot: Bot, new_message: NewMessage, old_message: OldMessage
    ) -> Message:
        """The keyboard belongs to the call; aiogram-dialog puts it into the InputMedia, too."""
        markup = new_message.reply_markup
        assert new_message.media
        assert markup is None or isinstance(markup, InlineKeyboardMarkup)
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
