"""What a person did on the screens of pictures."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.flows.generation_message import begin_job_message
from bot.services.errors import Gone
from bot.services.generation.requests import read_prompt
from bot.ui.context import chosen, kept, person, services
from bot.ui.pager import chosen_page
from dialogs.buy.states import Buy
from dialogs.generate.states import Generate


def prompt_of(message: Message) -> str:
    """The words of a message. Raises NotPrompt."""
    return read_prompt(message.text or "")


def press_of(callback: CallbackQuery) -> str:
    """The id of the press: the same when Telegram repeats it, another for each tap."""
    return f"callback:{callback.id}"


async def command_sent(typed: str, manager: DialogManager) -> None:
    """/generate, with the words at once or without. Raises NotPrompt."""
    data = {"prompt": read_prompt(typed)} if typed.strip() else None
    await manager.start(
        Generate.confirm if data else Generate.prompt,
        data=data,
        mode=StartMode.RESET_STACK,
        show_mode=ShowMode.DELETE_AND_SEND,
    )


async def prompt_sent(_: Message, manager: DialogManager, prompt: str) -> None:
    """Keep the prompt until the person confirms it."""
    manager.dialog_data["prompt"] = prompt
    await manager.switch_to(Generate.confirm)


async def draw_pressed(callback: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Hold the tokens and start the job in this message. A repeated press shows the job."""
    prompt = kept(manager, "prompt")
    generations = services(manager).generations
    if prompt is None:
        prompt = (await generations.own(person(manager).id, chosen(manager))).prompt
    picture = await generations.open(
        person(manager).id,
        str(prompt),
        press=press_of(callback),
        chat_id=person(manager).chat_id,
        message_id=manager.current_stack().last_message_id,
    )
    await begin_job_message(manager, picture)


async def buy_pressed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the packs, as there are not enough tokens."""
    await manager.start(Buy.pack, mode=StartMode.RESET_STACK)


async def another_pressed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Draw the same prompt again; the cost is shown first."""
    found = await services(manager).generations.gallery(person(manager).id, chosen_page(manager))
    if found.picture is None:
        raise Gone
    manager.dialog_data["prompt"] = found.picture.prompt
    await manager.switch_to(Generate.confirm)
