"""Messages of the bot: sent, edited, deleted, copied, forwarded; who may be written to."""

import pytest
from aiogram import Bot
from aiogram.enums import ParseMode
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram.types import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    LinkPreviewOptions,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)

from bot.sandbox.driver.client import Driver, Person
from tests.sandbox.pictures import PNG

DAY = 86_400
GO = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Go", callback_data="go")]])
STOP = InlineKeyboardMarkup(
    inline_keyboard=[[InlineKeyboardButton(text="Stop", callback_data="stop")]]
)
REPLY = ReplyKeyboardMarkup(keyboard=[[KeyboardButton(text="Yes")]])


async def hello(bot: Bot, ann: Person, **options: object) -> Message:
    """A message of the bot to Ann."""
    return await bot.send_message(ann.id, "hello", **options)  # type: ignore[arg-type]


async def test_a_message_shows_what_was_sent(bot: Bot, ann: Person) -> None:
    """Text without tags, entities in UTF-16 units, the keyboard as given."""
    sent = await bot.send_message(
        ann.id, "😀 <b>bold</b>", parse_mode=ParseMode.HTML, reply_markup=GO
    )

    seen = await ann.last()
    assert (sent.text, seen["text"]) == ("😀 bold", "😀 bold")
    assert seen["entities"] == [{"type": "bold", "offset": 3, "length": 4}]
    assert await ann.buttons() == [["Go"]]


async def test_links_in_plain_texts_are_found(bot: Bot, ann: Person) -> None:
    """Telegram marks commands, links and the like itself."""
    sent = await bot.send_message(ann.id, "see https://example.com or /help")

    assert [one.type for one in sent.entities or []] == ["url", "bot_command"]


async def test_options_of_a_message_show_in_it(bot: Bot, ann: Person) -> None:
    """Protection, link preview and the message answered."""
    first = await hello(bot, ann)

    sent = await bot.send_message(
        ann.id,
        "x",
        protect_content=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(message_id=first.message_id),
    )

    assert sent.has_protected_content
    assert sent.link_preview_options
    assert sent.link_preview_options.is_disabled
    assert sent.reply_to_message
    assert sent.reply_to_message.message_id == first.message_id


async def test_somebody_who_never_started_the_bot_cannot_be_written_to(
    driver: Driver, bot: Bot
) -> None:
    """403 with the real words."""
    bob = await driver.person("Bob")

    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation"):
        await bot.send_message(bob.id, "hello")


async def test_somebody_who_blocked_the_bot_cannot_be_written_to(bot: Bot, ann: Person) -> None:
    """403, and a my_chat_member update on blocking and unblocking."""
    await ann.block()

    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await hello(bot, ann)
    await ann.unblock()
    await hello(bot, ann)

    changes = [one.my_chat_member for one in await bot.get_updates()]
    assert [one.new_chat_member.status for one in changes if one] == ["kicked", "member"]


async def test_an_edit_replaces_text_and_keyboard(bot: Bot, ann: Person) -> None:
    """The message keeps its id and gets an edit_date."""
    sent = await hello(bot, ann, reply_markup=GO)

    edited = await sent.edit_text("bye", reply_markup=STOP)

    assert isinstance(edited, Message)
    assert edited.edit_date
    assert (await ann.last())["text"] == "bye"
    assert await ann.buttons() == [["Stop"]]


async def test_an_edit_without_a_keyboard_removes_it(bot: Bot, ann: Person) -> None:
    """Well known, and easy to forget."""
    sent = await hello(bot, ann, reply_markup=GO)

    await sent.edit_text("bye")

    assert "reply_markup" not in await ann.last()


async def test_a_message_with_an_empty_keyboard_can_be_edited(bot: Bot, ann: Person) -> None:
    """An inline keyboard without buttons is none; however old the message is."""
    sent = await hello(bot, ann, reply_markup=InlineKeyboardMarkup(inline_keyboard=[]))

    await sent.edit_text("bye", reply_markup=GO)

    assert await ann.buttons() == [["Go"]]


async def test_a_message_of_the_bot_can_be_edited_for_ever(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """No limit of time in private chats."""
    sent = await hello(bot, ann)

    await driver.advance(400 * DAY)

    assert await sent.edit_text("bye")


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, ann: Person) -> None:
    """aiogram-dialog relies on exactly this answer."""
    sent = await hello(bot, ann, reply_markup=GO)

    for _ in range(2):
        with pytest.raises(TelegramBadRequest, match="message is not modified: specified new"):
            await sent.edit_text("hello", reply_markup=GO)


async def test_a_change_of_the_keyboard_alone_is_a_change(bot: Bot, ann: Person) -> None:
    """Content and markup are compared together."""
    sent = await hello(bot, ann, reply_markup=GO)

    await sent.edit_reply_markup(reply_markup=STOP)
    with pytest.raises(TelegramBadRequest, match="not modified"):
        await sent.edit_reply_markup(reply_markup=STOP)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("missing", "message to edit not found"),
        ("hers", "message can't be edited"),
        ("reply keyboard", "message can't be edited"),
        ("forwarded", "message can't be edited"),
        ("photo", "there is no text in the message to edit"),
    ],
)
async def test_some_messages_cannot_be_edited(bot: Bot, ann: Person, kind: str, words: str) -> None:
    """Missing, a person's, with a reply keyboard, forwarded; text of a photo."""
    message_id = await _uneditable(bot, ann, kind)

    with pytest.raises(TelegramBadRequest, match=words):
        await bot.edit_message_text("new", chat_id=ann.id, message_id=message_id)


async def _uneditable(bot: Bot, ann: Person, kind: str) -> int:
    if kind == "missing":
        return 999
    if kind == "hers":
        return await ann.say("mine")
    if kind == "reply keyboard":
        return (await hello(bot, ann, reply_markup=REPLY)).message_id
    if kind == "photo":
        return (await bot.send_photo(ann.id, PNG)).message_id
    sent = await hello(bot, ann)
    return (await bot.forward_message(ann.id, ann.id, sent.message_id)).message_id


async def test_an_edit_takes_inline_keyboards_only(driver: Driver, bot: Bot, ann: Person) -> None:
    """A reply keyboard can't be put under a message there is."""
    sent = await hello(bot, ann)

    answer = await driver.call(
        "editMessageText",
        chat_id=ann.id,
        message_id=sent.message_id,
        text="x",
        reply_markup={"keyboard": [["Yes"]]},
    )

    assert answer["description"] == "Bad Request: inline keyboard expected"


async def test_an_edit_too_long_has_a_code_for_words(bot: Bot, ann: Person) -> None:
    """MESSAGE_TOO_LONG comes from Telegram's own servers."""
    sent = await hello(bot, ann)

    with pytest.raises(TelegramBadRequest, match="Bad Request: MESSAGE_TOO_LONG"):
        await sent.edit_text("x" * 4097)


async def test_a_message_of_either_side_can_be_deleted_for_two_days(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """Then only the person can."""
    hers, ours = await ann.say("mine"), await hello(bot, ann)
    old = await hello(bot, ann)
    assert await bot.delete_messages(ann.id, [hers, ours.message_id, 999])

    await driver.advance(2 * DAY + 1)

    with pytest.raises(TelegramBadRequest, match="message can't be deleted for everyone"):
        await old.delete()
    with pytest.raises(TelegramBadRequest, match="message to delete not found"):
        await ours.delete()


async def test_a_copy_has_no_origin_and_its_own_keyboard(bot: Bot, ann: Person) -> None:
    """copyMessage answers with the id only."""
    sent = await bot.send_message(
        ann.id, "<i>hello</i>", parse_mode=ParseMode.HTML, reply_markup=GO
    )

    copy = await bot.copy_message(ann.id, ann.id, sent.message_id)

    seen = await ann.last()
    assert seen["message_id"] == copy.message_id
    assert seen["entities"][0]["type"] == "italic"
    assert "reply_markup" not in seen
    assert "forward_origin" not in seen


async def test_what_cannot_be_copied_is_refused_alone_and_skipped_among_others(
    bot: Bot, ann: Person
) -> None:
    """copyMessage refuses a missing one; copyMessages leaves it out."""
    sent = await hello(bot, ann)

    with pytest.raises(TelegramBadRequest, match="message to copy not found"):
        await bot.copy_message(ann.id, ann.id, 999)
    copies = await bot.copy_messages(ann.id, ann.id, [sent.message_id, 999])

    assert len(copies) == 1


async def test_a_forwarded_message_names_its_author(bot: Bot, ann: Person) -> None:
    """forward_origin."""
    forwarded = await bot.forward_message(ann.id, ann.id, await ann.say("mine"))

    assert forwarded.forward_origin
    assert forwarded.forward_origin.sender_user.id == ann.id  # type: ignore[union-attr]


async def test_a_reply_keyboard_stays_until_removed(bot: Bot, ann: Person) -> None:
    """It belongs to the chat, not to the message."""
    await hello(bot, ann, reply_markup=REPLY)
    shown = (await ann.chat())["reply_keyboard"]
    await hello(bot, ann)
    kept = (await ann.chat())["reply_keyboard"]
    await hello(bot, ann, reply_markup=ReplyKeyboardRemove())

    assert shown["keyboard"] == [[{"text": "Yes"}]] == kept["keyboard"]
    assert (await ann.chat())["reply_keyboard"] is None


async def test_a_chat_action_ends_with_the_message_or_after_five_seconds(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """What the page shows as "typing"."""
    await bot.send_chat_action(ann.id, "typing")
    assert (await ann.chat())["chat_action"] == "typing"

    await driver.advance(6)

    assert (await ann.chat())["chat_action"] is None
    with pytest.raises(TelegramBadRequest, match="wrong parameter action in request"):
        await bot.send_chat_action(ann.id, "singing")
