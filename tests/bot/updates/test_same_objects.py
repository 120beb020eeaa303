"""Handlers get the same complete objects by polling and by webhook."""

from typing import Any

from aiogram.types import CallbackQuery, Message, Update

from tests.people import Person
from tests.world import World


async def test_a_press_and_the_result_of_a_call_are_whole(world: World, alice: Person) -> None:
    """The keyboard of the pressed message, and of the edited one; both know the bot."""
    await alice.opens("/start")
    presses: list[CallbackQuery] = []

    async def notes_press(handler: Any, event: Update, data: dict[str, Any]) -> Any:
        if event.callback_query:
            presses.append(event.callback_query)
        return await handler(event, data)

    world.app.dispatcher.update.outer_middleware(notes_press)
    await alice.taps("help-entry")

    (press,) = presses
    assert isinstance(press.message, Message)
    result = await press.message.edit_text("words", reply_markup=press.message.reply_markup)
    assert isinstance(result, Message)
    for message in (press.message, result):
        assert message.reply_markup
        assert message.reply_markup.inline_keyboard
        assert message.bot == press.bot == world.app.bot
