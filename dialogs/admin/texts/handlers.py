"""What an admin did with texts."""

import asyncio
from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from bot.i18n.check.findings import Finding
from bot.i18n.widgets import localization
from bot.services.errors import Gone
from bot.ui.context import app, number, person, services
from bot.ui.cursor_pager import first_position
from bot.ui.pager import first_page
from dialogs.admin.texts.states import BRANCHES, VERSIONS, Texts

MAX_PROBLEMS = 4  # on a screen; the others are found when these are mended
MAX_PROBLEM_CHARS = 300


async def searched(_: Message, manager: DialogManager, query: str) -> None:
    """By a key or by words."""
    await _listed(manager, query=query)


async def file_chosen(_: CallbackQuery, __: Any, manager: DialogManager, file: str) -> None:
    """All texts of the file. A forged name has none."""
    await _listed(manager, file=file)


async def own_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The texts that admins have changed."""
    await _listed(manager, own="yes")


async def _listed(manager: DialogManager, **by: str) -> None:
    for name in ("query", "file", "own"):
        manager.dialog_data.pop(name, None)
    manager.dialog_data.update(by)
    first_page(manager)
    await manager.switch_to(Texts.found)


async def text_chosen(_: CallbackQuery, __: Any, manager: DialogManager, key: str) -> None:
    """Its card, in the admin's language. The card's getter checks that there is such a text."""
    _forget_draft(manager)
    manager.dialog_data["key"] = key
    manager.dialog_data["code"] = localization(manager)[1]
    await manager.switch_to(Texts.card)


async def code_chosen(_: CallbackQuery, __: Any, manager: DialogManager, code: str) -> None:
    """The same text in another language."""
    if code not in app(manager).locales.languages:
        raise Gone
    _forget_draft(manager)
    manager.dialog_data["code"] = code


def _forget_draft(manager: DialogManager) -> None:
    for name in ("draft", "problems", "shown"):
        manager.dialog_data.pop(name, None)


async def look_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The text as it is, drawn."""
    _forget_draft(manager)
    first_page(manager, BRANCHES)
    await manager.switch_to(Texts.preview)


async def edit_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Write it anew. What was published until now is what the admin has seen.

    While they write, the check is made ready.
    """
    manager.dialog_data["shown"] = await _newest_number(manager)
    asyncio.get_running_loop().run_in_executor(None, app(manager).text_layers.editing)
    await manager.switch_to(Texts.edit)


async def text_typed(_: Message, manager: DialogManager, text: str) -> None:
    """A text that is in order is drawn; of another one the screen says what is wrong."""
    manager.dialog_data.setdefault("shown", await _newest_number(manager))
    await _tried(manager, text)


async def history_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Who wrote what, when."""
    first_position(manager, VERSIONS)
    await manager.switch_to(Texts.history)


async def version_chosen(_: CallbackQuery, __: Any, manager: DialogManager, item: str) -> None:
    """An earlier text becomes the draft."""
    await _restored(manager, number(item))


async def undo_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The text before the newest one becomes the draft; ours, if there was none."""
    await _restored(manager, await _newest_number(manager) - 1)


async def _restored(manager: DialogManager, version: int) -> None:
    versions = services(manager).text_versions
    value = (await versions.version(*_place(manager), version)).value if version else None
    manager.dialog_data["shown"] = await _newest_number(manager)
    if value is None:
        await manager.switch_to(Texts.remove)
    else:
        await _tried(manager, value)


async def remove_tapped(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """Ask before the admins' text is taken away."""
    manager.dialog_data["shown"] = await _newest_number(manager)
    await manager.switch_to(Texts.remove)


async def published(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """The draft is what people read from now on, once: a second press finds no draft."""
    draft = manager.dialog_data.get("draft")
    if not isinstance(draft, str):
        raise Gone
    if found := await _problems(manager, draft):  # the files have changed since it was tried
        await _say_wrong(manager, found)
    else:
        await _publish(manager, draft)


async def removed(_: CallbackQuery, __: Any, manager: DialogManager) -> None:
    """People read our own text again."""
    await _publish(manager, None)


async def _publish(manager: DialogManager, value: str | None) -> None:
    shown: Any = manager.dialog_data.get("shown")
    if not isinstance(shown, int):
        raise Gone
    admin = person(manager).id
    await services(manager).text_versions.publish(*_place(manager), value, shown, admin)
    _forget_draft(manager)
    await manager.switch_to(Texts.card)


async def _tried(manager: DialogManager, text: str) -> None:
    manager.dialog_data["draft"] = text
    if found := await _problems(manager, text):
        await _say_wrong(manager, found)
        return
    manager.dialog_data.pop("problems", None)
    first_page(manager, BRANCHES)
    await manager.switch_to(Texts.preview)


async def _problems(manager: DialogManager, text: str) -> list[Finding]:
    return await asyncio.to_thread(app(manager).text_layers.tried, *_place(manager), text)


async def _say_wrong(manager: DialogManager, found: list[Finding]) -> None:
    manager.dialog_data["problems"] = [
        {
            "rule": one.rule,
            "problem": one.problem[:MAX_PROBLEM_CHARS],
            "mend": one.mend[:MAX_PROBLEM_CHARS],
        }
        for one in found[:MAX_PROBLEMS]
    ]
    await manager.switch_to(Texts.wrong)


async def _newest_number(manager: DialogManager) -> int:
    newest = await services(manager).text_versions.newest(*_place(manager))
    return newest.number if newest else 0


def _place(manager: DialogManager) -> tuple[str, str]:
    key, code = manager.dialog_data.get("key"), manager.dialog_data.get("code")
    if not isinstance(key, str) or not isinstance(code, str):
        raise Gone
    return code, key
