"""Input from messages: the screen reads it or says what is wrong with it."""

from collections.abc import Awaitable, Callable
from typing import Any, Generic, TypeVar

from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.protocols import DialogProtocol
from aiogram_dialog.widgets.input import BaseInput
from aiogram_dialog.widgets.text import Text

from bot.i18n.widgets import localization
from bot.services.errors import Refusal
from bot.ui.context import update_context

Read = TypeVar("Read")
PROBLEM = "problem"


class UserInput(BaseInput, Generic[Read]):
    """Takes a message on this screen: `read` makes a value of it, `on_read` uses the value.

    If either raises a Refusal, the same screen shows it (add `Problem()` to its texts), and earlier
    choices are kept. The message is deleted from the chat. With `keeps` it stays, and the menu is
    sent again below it.
    """

    def __init__(
        self,
        read: Callable[[Message], Read],
        on_read: Callable[[Message, DialogManager, Read], Awaitable[None]],
        id: str = "ask",
        *,
        keeps: bool = False,
    ) -> None:
        super().__init__(id=id)
        self._keeps = keeps
        self._read = read
        self._on_read = on_read

    async def process_message(
        self,
        message: Message,
        dialog: DialogProtocol,  # noqa: ARG002 - aiogram-dialog's signature
        manager: DialogManager,
    ) -> bool:
        """Return True: every message on this screen is taken as input."""
        manager.dialog_data.pop(PROBLEM, None)
        update_context(manager).keeps_message = self._keeps
        try:
            await self._on_read(message, manager, self._read(message))
        except Refusal as refusal:
            show_problem(manager, refusal)
        return True


def show_problem(manager: DialogManager, refusal: Refusal) -> None:
    """Show the refusal in `Problem()` until the next press or message."""
    manager.dialog_data[PROBLEM] = {"key": refusal.text_key, "values": refusal.values}


class Problem(Text):
    """What was wrong with the last input; empty if it was accepted."""

    async def _render_text(self, _: dict[str, Any], manager: DialogManager) -> str:
        problem: Any = manager.current_context().dialog_data.get(PROBLEM)
        if not problem:
            return ""
        locales, language = localization(manager)
        return "\n⚠️ " + locales.html(language, problem["key"], problem["values"])


class NotText(Refusal):
    """The message has no text, or its text is too long."""

    text_key = "errors-not-text"


def text_up_to(longest: int) -> Callable[[Message], str]:
    """A reader for `UserInput`: the text of a message, trimmed; raises NotText beyond `longest`."""

    def read(message: Message) -> str:
        text = (message.text or "").strip()
        if not 0 < len(text) <= longest:
            raise NotText(longest=longest)
        return text

    return read
