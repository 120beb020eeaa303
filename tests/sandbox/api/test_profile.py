"""The bot's profile and the chats: names, texts, commands, menu buttons, getChat."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
    MenuButtonDefault,
)

from bot.sandbox.driver.client import Driver, Person

pytestmark = pytest.mark.thorough


def menu(*names: str) -> list[BotCommand]:
    """Commands described by their own names."""
    return [BotCommand(command=one, description=one) for one in names]


async def shown(person: Person) -> list[str]:
    """The commands in a person's menu."""
    return [one["command"] for one in (await person.chat())["commands"]]


async def test_the_narrowest_command_list_is_shown(driver: Driver, bot: Bot, ann: Person) -> None:
    """Chat before private chats before default; in each the person's language first."""
    await bot.set_my_commands(menu("start"))
    default = await shown(ann)
    await bot.set_my_commands(menu("private"), scope=BotCommandScopeAllPrivateChats())
    private = await shown(ann)
    await bot.set_my_commands(
        menu("english"), scope=BotCommandScopeAllPrivateChats(), language_code="en"
    )
    english = await shown(ann)
    await bot.set_my_commands(menu("hers"), scope=BotCommandScopeChat(chat_id=ann.id))
    hers = await shown(ann)

    assert [default, private, english, hers] == [["start"], ["private"], ["english"], ["hers"]]


async def test_commands_are_read_and_deleted_by_scope_and_language(bot: Bot, ann: Person) -> None:
    """Exactly those set, without a fallback."""
    await bot.set_my_commands(menu("start"))

    assert await bot.get_my_commands(language_code="ru") == []
    assert [one.command for one in await bot.get_my_commands()] == ["start"]
    await bot.delete_my_commands()
    assert await shown(ann) == []


async def test_a_wrong_command_is_refused(bot: Bot) -> None:
    """1-32 of a-z, 0-9 and _."""
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands(menu("Start"))


async def test_commands_of_an_unknown_chat_are_refused(bot: Bot) -> None:
    """The scope of a chat needs the chat."""
    with pytest.raises(TelegramBadRequest, match="chat not found"):
        await bot.set_my_commands(menu("x"), scope=BotCommandScopeChat(chat_id=5))


async def test_name_and_texts_have_languages(driver: Driver, bot: Bot) -> None:
    """The one without language is the fallback; empty removes."""
    await bot.set_my_name("Tokens")
    await bot.set_my_name("Токены", language_code="ru")
    await bot.set_my_description("What it does")
    await bot.set_my_short_description("In short")

    names = [(await bot.get_my_name(code)).name for code in (None, "ru", "de")]
    page = (await driver.state())["bot"]
    await bot.set_my_name("", language_code="ru")

    assert names == ["Tokens", "Токены", "Tokens"]
    assert (page["name"], page["description"], page["about"]) == (
        "Tokens",
        "What it does",
        "In short",
    )
    assert (await bot.get_my_name("ru")).name == "Tokens"
    assert (await bot.get_my_description()).description == "What it does"
    assert (await bot.get_my_short_description()).short_description == "In short"


async def test_a_menu_button_belongs_to_a_chat_or_to_all(bot: Bot, ann: Person) -> None:
    """Default means the common one."""
    await bot.set_chat_menu_button(ann.id, MenuButtonCommands())
    mine = await bot.get_chat_menu_button(ann.id)
    await bot.set_chat_menu_button(ann.id, MenuButtonDefault())

    assert mine.type == "commands"
    assert (await bot.get_chat_menu_button()).type == "commands"


async def test_a_chat_tells_the_persons_names(bot: Bot, ann: Person) -> None:
    """getChat and getChatMember of a private chat."""
    chat = await bot.get_chat(ann.id)
    member = await bot.get_chat_member(ann.id, ann.id)

    assert (chat.first_name, chat.username, chat.type) == ("Ann", "ann", "private")
    assert member.status == "member"
    with pytest.raises(TelegramBadRequest, match="member not found"):
        await bot.get_chat_member(ann.id, 5)


async def test_leaving_is_allowed(bot: Bot) -> None:
    """logOut and close answer true."""
    assert await bot.log_out()
    assert await bot.close()
