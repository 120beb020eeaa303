"""A text as Telegram draws it, each branch by itself: to be looked at before it is published."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.kbd import Keyboard

from bot.i18n.text_editor import with_text
from bot.i18n.text_layers import TextLayers
from bot.i18n.usage.usage import Form
from bot.ui.styles import disabled

LABELS_ON_PAGE = 5


@dataclass(frozen=True)
class DrawnBranch:
    """`chosen`: the values that lead to it. `label`: the words are a button's."""

    chosen: str
    words: str
    plain: bool
    label: bool

    @property
    def html(self) -> str:
        """As a message shows it."""
        return escape(self.words, quote=False) if self.plain else self.words


def drawn(layers: TextLayers, language: str, key: str, value: str) -> list[DrawnBranch]:
    """Every branch of the text if it said `value`. Call it in a thread. Raises NotFluent."""
    files = with_text(layers.locales.sources, language, key, value)[language]
    locales, editor = layers.locales.trial_of(language, files), layers.editing()
    plain, label = editor.is_plain(key), Form.LABEL in editor.forms(key)
    found = []
    for branch in editor.branches(locales, language, key):
        draw = locales.plain if plain else locales.html
        words = draw(language, key, branch.values)
        chosen = ", ".join(f"{name} = {one}" for name, one in branch.chosen.items())
        found.append(DrawnBranch(chosen, words, plain, label))
    return found


def page_of(branches: Sequence[DrawnBranch], page: int) -> tuple[list[DrawnBranch], int]:
    """What one page shows, and the number of pages: labels share one, a message has its own."""
    size = LABELS_ON_PAGE if branches and branches[0].label else 1
    return list(branches[page * size : (page + 1) * size]), -(-len(branches) // size)


class SampleButtons(Keyboard):
    """Buttons that only show how a label looks; the getter gives `labels`."""

    async def _render_keyboard(
        self,
        data: dict[str, Any],
        manager: DialogManager,  # noqa: ARG002 - aiogram-dialog's signature
    ) -> RawKeyboard:
        return [[disabled(label)] for label in data["labels"]]
