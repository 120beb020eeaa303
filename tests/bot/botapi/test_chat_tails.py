"""Which messages lie beneath a menu."""

from bot.botapi import chat_tails
from bot.botapi.chat_tails import ChatTails

ALICE, BOB = 1, 2


def test_a_newer_message_lies_beneath() -> None:
    """In the same chat."""
    tails = ChatTails()
    tails.sent(ALICE, 11)

    assert tails.lies_beneath(ALICE, 10)
    assert not tails.lies_beneath(ALICE, 11)
    assert not tails.lies_beneath(BOB, 10)


def test_a_deleted_message_lies_nowhere() -> None:
    """The ones before it still do."""
    tails = ChatTails()
    for message_id in (11, 12):
        tails.sent(ALICE, message_id)

    tails.deleted(ALICE, 12)
    tails.deleted(ALICE, 99)

    assert tails.lies_beneath(ALICE, 10)
    assert not tails.lies_beneath(ALICE, 11)


def test_few_messages_and_chats_are_remembered() -> None:
    """The newest ones: memory does not grow with a broadcast."""
    tails = ChatTails()
    for chat_id in range(chat_tails._MAX_CHATS + 1):
        tails.sent(chat_id, 5)
    for message_id in range(6, 1000):
        tails.sent(ALICE, message_id)

    assert len(tails._tails) == chat_tails._MAX_CHATS
    assert len(tails._tails[ALICE]) == chat_tails._MAX_MESSAGES
    assert tails.lies_beneath(ALICE, 998)
    assert not tails.lies_beneath(0, 4)
