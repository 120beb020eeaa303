"""Presses on the message of a picture's job, and «Draw», which turns the menu into that message."""

import re
from typing import Any

from aiogram import Bot, Router
from aiogram.filters import Filter
from aiogram.types import (
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from aiogram_dialog import DialogManager, ShowMode, StartMode
from loguru import logger

from bot.flows.generation_message import MENU, JobMessage
from bot.services.errors import Gone
from bot.services.generation.requests import RETURNED_STATES, Picture
from bot.services.people.users import Person
from bot.ui.context import AppContext, app, client, person
from bot.ui.navigation import dialog_for, open_home
from bot.ui.notices import CALL_FAILED, Pressed, toast

_PRESS = re.compile(r"picture:(stop|another|buy):([0-9]{1,18})")


class JobPressed(Filter):
    """The button `name` under a job's message; gives the handler `generation_id`."""

    def __init__(self, name: str) -> None:
        self._name = name

    async def __call__(self, callback: CallbackQuery) -> bool | dict[str, Any]:
        match = _PRESS.fullmatch(callback.data or "")
        found = match is not None and match[1] == self._name
        return {"generation_id": int(match[2])} if match and found else False


def pictures_router() -> Router:
    """Handles the buttons under a job's message, on every screen."""
    router = Router(name="pictures")
    router.callback_query.register(_stop_pressed, JobPressed("stop"))
    router.callback_query.register(_another_pressed, JobPressed("another"))
    router.callback_query.register(_buy_pressed, JobPressed("buy"))
    router.callback_query.register(_menu_pressed, Pressed(MENU))
    return router


async def _stop_pressed(
    callback: CallbackQuery,
    app: AppContext,
    bot: Bot,
    person: Person,
    generation_id: int,
) -> None:
    """Return the tokens, then say so. The worker that draws the picture is woken and stops."""
    picture = await app.services.generations.stop(person.id, generation_id)
    message = JobMessage(bot, app.locales, person.language, picture)
    await message.try_to_show(message.ended(picture), again=True)
    await toast(callback)
    app.wake("generations")


async def _another_pressed(
    callback: CallbackQuery, app: AppContext, bot: Bot, person: Person, generation_id: int
) -> None:
    """Draw the same prompt again in a new message below, at the price on the button.

    This works once per picture: a second tap, even much later, finds the job of the first. Raises
    Gone, also if the person may not order pictures.
    """
    generations, press = app.services.generations, f"another:{generation_id}"
    if await dialog_for(person, app, "generate") is None:
        raise Gone
    if await generations.made_by(person.id, press) is None:
        before = await generations.own(person.id, generation_id)
        picture = await generations.open(
            person.id, before.prompt, press=press, chat_id=person.chat_id, message_id=None
        )
        await _show_below(JobMessage(bot, app.locales, person.language, picture), app, picture)
        app.wake("generations")
    await _withdraw_offer(callback, app, person)
    await toast(callback)


async def _show_below(message: JobMessage, app: AppContext, picture: Picture) -> None:
    """Send the message of a new job. If that fails, its worker sends one with the picture."""
    generations = app.services.generations
    message_id = await message.try_to_send_queued(await generations.ahead(picture.id))
    if message_id and not await generations.shown_in(picture.id, message_id):
        await message.delete(message_id)


async def _withdraw_offer(callback: CallbackQuery, app: AppContext, person: Person) -> None:
    """Leave only the menu button under a picture that was ordered again."""
    if not isinstance(callback.message, Message):
        return
    home = InlineKeyboardButton(
        text=app.locales.plain(person.language, "nav-menu"), callback_data=MENU
    )
    try:
        await callback.message.edit_reply_markup(
            reply_markup=InlineKeyboardMarkup(inline_keyboard=[[home]])
        )
    except CALL_FAILED as error:
        logger.info("the offer under a picture stays: {}", type(error).__name__)


async def _buy_pressed(
    callback: CallbackQuery, dialog_manager: DialogManager, person: Person, generation_id: int
) -> None:
    """Open the packs. After the payment the same prompt can be drawn."""
    context = app(dialog_manager)
    picture = await context.services.generations.own(person.id, generation_id)
    packs = await dialog_for(person, context, "buy")
    if packs is None:
        raise Gone
    await dialog_manager.start(
        packs.entry,
        data={"prompt": picture.prompt},
        mode=StartMode.RESET_STACK,
        show_mode=ShowMode.DELETE_AND_SEND,
    )
    await toast(callback)


async def _menu_pressed(callback: CallbackQuery, dialog_manager: DialogManager) -> None:
    """Show the menu below the picture."""
    await open_home(dialog_manager, ShowMode.DELETE_AND_SEND)
    await toast(callback)


async def draw(callback: CallbackQuery, manager: DialogManager, prompt: str) -> None:
    """Hold the tokens and start the job in the menu message. A repeated press shows the job.

    Raises the refusals of `Generations.open`.
    """
    picture = await app(manager).services.generations.open(
        person(manager).id,
        prompt,
        press=f"callback:{callback.id}",  # repeated updates have the same id
        chat_id=person(manager).chat_id,
        message_id=manager.current_stack().last_message_id,
    )
    await begin_job_message(manager, picture)


async def begin_job_message(manager: DialogManager, picture: Picture) -> None:
    """Turn the menu message into the job's message, and wake the job.

    If the press was repeated, the job exists already and its state is shown. A running job is shown
    by its worker, and a finished picture already has its message.
    """
    context = app(manager)
    stack = manager.current_stack()
    stack.last_message_id = stack.last_media_id = stack.last_media_unique_id = None
    await manager.reset_stack(remove_keyboard=False)
    language = person(manager).language
    message = JobMessage(client(manager), context.locales, language, picture)
    if picture.state == "queued":
        ahead = await context.services.generations.ahead(picture.id)
        await message.try_to_show(message.queued(ahead), stop=True)
    elif picture.state in RETURNED_STATES:
        await message.try_to_show(message.ended(picture), again=True)
    context.wake("generations")
