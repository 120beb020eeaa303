"""Handlers see the same objects by polling and by webhook: nothing is taken out of them."""

from typing import Any

from aiogram.methods import EditMessageText
from aiogram.types import CallbackQuery, Message, Update

from tests.people import Person
from tests.world import World


async def test_a_press_and_the_result_of_a_call_are_whole(world: World, alice: Person) -> None:
    """The keyboard of the pressed message, and of the edited one; both know the bot."""
    await alice.opens("/start")
    presses: list[CallbackQuery] = []
    results: list[Message] = []

    async def notes_press(handler: Any, event: Update, data: dict[str, Any]) -> Any:
        if event.callback_query:
            presses.append(event.callback_query)
        return await handler(event, data)

    async def notes_result(make_request: Any, bot: Any, method: Any) -> Any:
        result = await make_request(bot, method)
        if isinstance(method, EditMessageText):
            results.append(result)
        return result

    world.app.dispatcher.update.outer_middleware(notes_press)
    world.app.bot.session.middleware(notes_result)
    await alice.taps("help-entry")

    (press,), (result,) = presses, results
    assert isinstance(press.message, Message)
    for message in (press.message, result):
        assert message.reply_markup
        assert message.reply_markup.inline_keyboard
        assert message.bot == press.bot == world.app.bot
