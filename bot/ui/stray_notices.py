"""The notice that answered a person's last stray message. The next one replaces it."""

from collections import OrderedDict

_MAX_CHATS = 10_000


class StrayNotices:
    """One notice for each chat, kept in memory only: after a restart the old notice stays."""

    def __init__(self) -> None:
        self._notices: OrderedDict[int, int] = OrderedDict()

    def replace(self, chat_id: int, message_id: int | None) -> int | None:
        """Remember the new notice (None if none was sent). Returns the previous one."""
        before = self._notices.pop(chat_id, None)
        if message_id is not None:
            self._notices[chat_id] = message_id
        if len(self._notices) > _MAX_CHATS:
            self._notices.popitem(last=False)
        return before
