"""What a person did on the screens of pictures."""

from pathlib import Path
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.flows.generation_presses import draw
from bot.flows.statement_file import send_files
from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.services.generation.requests import Picture, read_prompt
from bot.ui.context import chosen, client, kept, person, services
from bot.ui.pager import chosen_page, first_page
from dialogs.buy.states import Buy
from dialogs.generate.states import IDEAS, Generate


def prompt_of(message: Message) -> str:
    """The prompt in a message. Raises NotPrompt."""
    return read_prompt(message.text or "")


async def command_sent(typed: str, manager: DialogManager) -> None:
    """/generate, with or without a prompt. Raises NotPrompt."""
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


async def idea_chosen(_: CallbackQuery, __: Any, manager: DialogManager, idea: str) -> None:
    """Take the text on the button as the prompt. Button data can be forged."""
    if idea not in IDEAS:
        raise Gone
    locales, language = localization(manager)
    words = locales.plain(language, "generate-prompt-idea", {"idea": idea})
    manager.dialog_data["prompt"] = read_prompt(words)
    await manager.switch_to(Generate.confirm)


async def draw_pressed(callback: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Hold the tokens and start the job in this message."""
    await draw(callback, manager, await _prompt(manager))


async def buy_pressed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Open the packs, because there are too few tokens. The prompt waits for the payment."""
    data = {"prompt": await _prompt(manager)}
    await manager.start(Buy.pack, data=data, mode=StartMode.RESET_STACK)


async def _prompt(manager: DialogManager) -> str:
    """The prompt that is shown, new or of a picture. Raises Gone."""
    prompt = kept(manager, "prompt")
    if prompt is not None:
        return str(prompt)
    found = await services(manager).generations.own(person(manager).id, chosen(manager))
    return found.prompt


async def _shown_picture(manager: DialogManager) -> Picture:
    """The picture of the gallery that is shown. Raises Gone."""
    found = await services(manager).generations.gallery(person(manager).id, chosen_page(manager))
    if found.picture is None or found.picture.file_id is None:
        raise Gone
    return found.picture


async def another_pressed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Order the same prompt again; the cost is shown first."""
    manager.dialog_data["prompt"] = (await _shown_picture(manager)).prompt
    await manager.switch_to(Generate.confirm)


async def file_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send the picture as a file, so Telegram does not compress it again."""
    picture = await _shown_picture(manager)
    bot = client(manager)

    async def made(folder: Path) -> list[Path]:
        file = folder / f"picture-{picture.id}.jpg"
        await bot.download(str(picture.file_id), destination=file)
        return [file]

    send_files(manager, f"picture-{picture.id}.jpg", made, "generate-gallery-caption")


async def share_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Send the picture without buttons, ready to be forwarded."""
    picture = await _shown_picture(manager)
    locales, language = localization(manager)
    name = (await client(manager).me()).username or ""
    caption = locales.html(
        language, "generate-gallery-shared", {"prompt": picture.prompt, "bot": name}
    )
    await client(manager).send_photo(person(manager).chat_id, str(picture.file_id), caption=caption)


async def delete_confirmed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Delete the picture and its prompt."""
    picture = await _shown_picture(manager)
    await services(manager).generations.forget(person(manager).id, picture.id)
    first_page(manager)
    await manager.switch_to(Generate.gallery)
