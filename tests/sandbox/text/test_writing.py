"""Messages that people send, and the bot's copies of them."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import Message

from bot.sandbox.driver.client import Driver, DriverError, Person
from tests.sandbox.pictures import png

pytestmark = pytest.mark.thorough

BOLD = {"type": "bold", "offset": 0, "length": 5}
EMOJI = {"type": "custom_emoji", "offset": 6, "length": 2, "custom_emoji_id": "5368324170671202286"}
PICTURE = png(4, 3)


async def received(bot: Bot) -> list[Message]:
    """The messages that wait for the bot."""
    return [one.message for one in await bot.get_updates() if one.message]


async def test_a_text_is_formatted_by_its_writer(bot: Bot, ann: Person) -> None:
    """The bot gets entities, and those that Telegram finds itself."""
    await ann.say("hello /help", entities=[BOLD])

    (message,) = await received(bot)
    assert [one.type for one in message.entities or []] == ["bold", "bot_command"]


@pytest.mark.parametrize("bad", [{"type": "bold"}, {**BOLD, "length": 99}, "bold"])
async def test_entities_that_lie_nowhere_are_refused(ann: Person, bad: object) -> None:
    """In words."""
    with pytest.raises(DriverError, match="400"):
        await ann.say("hello", entities=[bad])  # type: ignore[list-item]


async def test_a_copy_is_formatted_as_its_original(bot: Bot, ann: Person) -> None:
    """Nothing is parsed again."""
    text = "5 < 6 & <b>{name}</b> $100"
    sent = await ann.say(text, entities=[BOLD])

    await bot.copy_message(ann.id, ann.id, sent)

    copy = await ann.last()
    assert (copy["text"], copy["entities"]) == (text, [BOLD])


@pytest.mark.parametrize("kind", ["photo", "video", "animation", "document"])
async def test_a_copied_file_keeps_its_caption_and_how_it_is_shown(
    bot: Bot, ann: Person, kind: str
) -> None:
    """Spoiler, caption above, formatting."""
    how = {"has_media_spoiler": True, "show_caption_above_media": True}
    sent = await ann.upload(PICTURE, "x.png", kind, "hello", caption_entities=[BOLD], **how)

    await bot.copy_message(ann.id, ann.id, sent)

    original, copy = (await ann.messages())[-2:]
    same = (kind, "caption", "caption_entities", *how)
    assert {name: copy[name] for name in same} == {name: original[name] for name in same}


async def test_an_album_arrives_in_parts_and_is_copied_as_one(bot: Bot, ann: Person) -> None:
    """An update each, one media_group_id; the copies have their own, what stands alone has none."""
    album = [await ann.upload(PICTURE, "x.png", "photo", media_group_id="7") for _ in range(2)]
    alone = await ann.say("alone")

    await bot.copy_messages(ann.id, ann.id, [*album, alone])

    assert [one.media_group_id for one in await received(bot)] == ["7", "7", None]
    first, second, last = (await ann.messages())[-3:]
    assert first["media_group_id"] == second["media_group_id"] != "7"
    assert "media_group_id" not in last


async def test_custom_emoji_become_plain_ones_unless_the_bot_may_send_them(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """A person has Premium, the bot has not."""
    sent = await ann.say("hello 🎉", entities=[BOLD, EMOJI])
    await bot.copy_message(ann.id, ann.id, sent)
    assert (await ann.last())["entities"] == [BOLD]

    await driver.allow_custom_emoji()

    await bot.copy_message(ann.id, ann.id, sent)
    assert (await ann.last())["entities"] == [BOLD, EMOJI]


async def test_an_edited_text_loses_its_custom_emoji_too(bot: Bot, ann: Person) -> None:
    """The same rule for every way to say something."""
    sent = await bot.send_message(ann.id, "x")
    text = 'hello <tg-emoji emoji-id="1">🎉</tg-emoji>'

    edited = await sent.edit_text(text, parse_mode="HTML")

    assert isinstance(edited, Message)
    assert (edited.text, edited.entities) == ("hello 🎉", None)


async def test_other_content_reaches_the_bot_as_it_is(bot: Bot, ann: Person) -> None:
    """What has neither words nor a file; only what a client can send."""
    await ann.send(dice={"emoji": "🎲", "value": 3})

    (message,) = await received(bot)
    assert message.dice
    assert message.dice.value == 3
    for content in ({}, {"invoice": {}}):
        with pytest.raises(DriverError, match="is expected"):
            await ann.send(**content)


async def test_paid_media_is_not_copied(bot: Bot, ann: Person) -> None:
    """Nor invoices, giveaways and service messages."""
    sent = await ann.send(paid_media={"star_count": 5, "paid_media": []})

    with pytest.raises(TelegramBadRequest, match="message can't be copied"):
        await bot.copy_message(ann.id, ann.id, sent)


async def test_a_file_has_no_other_options(ann: Person) -> None:
    """A slip in a test's name of an option is said."""
    with pytest.raises(DriverError, match="a file has no spoiler"):
        await ann.upload(PICTURE, "x.png", "photo", spoiler=True)
    with pytest.raises(DriverError, match="kind is one of"):
        await ann.upload(PICTURE, "x.png", "sticker")
