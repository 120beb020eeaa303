"""Which messages are below a menu."""

from bot.botapi import recent_messages
from bot.botapi.recent_messages import RecentMessages

ALICE, BOB = 1, 2


def test_a_newer_message_lies_beneath() -> None:
    """In the same chat."""
    recent = RecentMessages()
    recent.sent(ALICE, 11)

    assert recent.lies_beneath(ALICE, 10)
    assert not recent.lies_beneath(ALICE, 11)
    assert not recent.lies_beneath(BOB, 10)


def test_a_deleted_message_lies_nowhere() -> None:
    """The ones before it still do."""
    recent = RecentMessages()
    for message_id in (11, 12):
        recent.sent(ALICE, message_id)

    recent.deleted(ALICE, 12)
    recent.deleted(ALICE, 99)

    assert recent.lies_beneath(ALICE, 10)
    assert not recent.lies_beneath(ALICE, 11)


def test_few_messages_and_chats_are_remembered() -> None:
    """The newest ones: memory does not grow with a broadcast."""
    recent = RecentMessages()
    for chat_id in range(recent_messages._MAX_CHATS + 1):
        recent.sent(chat_id, 5)
    for message_id in range(6, 1000):
        recent.sent(ALICE, message_id)

    assert len(recent._chats) == recent_messages._MAX_CHATS
    assert len(recent._chats[ALICE]) == recent_messages._MAX_MESSAGES
    assert recent.lies_beneath(ALICE, 998)
    assert not recent.lies_beneath(0, 4)
