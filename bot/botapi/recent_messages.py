"""The newest messages of each chat. They show whether a newer message is below the menu."""

from collections import OrderedDict
from typing import Any

from aiogram import Bot
from aiogram.client.session.middlewares.base import (
    BaseRequestMiddleware,
    NextRequestMiddlewareType,
)
from aiogram.methods import DeleteMessage, TelegramMethod
from aiogram.types import Message, MessageId

_MAX_CHATS = 10_000
_MAX_MESSAGES = 10  # of a chat; the newest ones


class RecentMessages:
    """The newest messages that this process sent to each chat and that still exist.

    They are stored in memory only. Messages that another process sent are unknown here; the menu
    then stays where it is.
    """

    def __init__(self) -> None:
        self._chats: OrderedDict[int, list[int]] = OrderedDict()

    def sent(self, chat_id: int, message_id: int) -> None:
        """Note that this message was sent to the chat."""
        messages = self._chats.setdefault(chat_id, [])
        messages.append(message_id)
        del messages[:-_MAX_MESSAGES]
        self._chats.move_to_end(chat_id)
        if len(self._chats) > _MAX_CHATS:
            self._chats.popitem(last=False)

    def deleted(self, chat_id: int, message_id: int) -> None:
        """Note that this message was deleted from the chat."""
        messages = self._chats.get(chat_id, [])
        if message_id in messages:
            messages.remove(message_id)

    def holds(self, chat_id: int, message_id: int) -> bool:
        """Whether this is one of the newest messages and still exists."""
        return message_id in self._chats.get(chat_id, ())

    def lies_beneath(self, chat_id: int, message_id: int) -> bool:
        """Whether the chat has a newer message than this one."""
        return any(newer > message_id for newer in self._chats.get(chat_id, ()))


class RecentMessagesMiddleware(BaseRequestMiddleware):
    """Records which messages the bot sends and deletes."""

    def __init__(self, recent: RecentMessages) -> None:
        self._recent = recent

    async def __call__(
        self,
        make_request: NextRequestMiddlewareType[Any],
        bot: Bot,
        method: TelegramMethod[Any],
    ) -> Any:
        """Make the call and, if it did not fail, record what it changed."""
        result = await make_request(bot, method)
        chat_id = getattr(method, "chat_id", None)
        if not isinstance(chat_id, int):
            return result
        if isinstance(method, DeleteMessage):
            self._recent.deleted(chat_id, method.message_id)
        elif method.__api_method__.startswith(("send", "copy")):
            self._note(chat_id, result)
        return result

    def _note(self, chat_id: int, result: Any) -> None:
        """Record the new message; of an album, the last one."""
        newest = result[-1] if isinstance(result, list) and result else result
        if isinstance(newest, Message | MessageId):
            self._recent.sent(chat_id, newest.message_id)


def recent_messages_of(bot: Bot) -> RecentMessages:
    """Record the messages that this bot sends from now on."""
    recent = RecentMessages()
    bot.session.middleware(RecentMessagesMiddleware(recent))
    return recent
