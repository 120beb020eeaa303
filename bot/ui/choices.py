"""A list of buttons to choose from: one for each item that the getter gives."""

from operator import itemgetter
from typing import Any

from aiogram_dialog.widgets.kbd import Group, Select
from aiogram_dialog.widgets.kbd.select import OnItemClick
from aiogram_dialog.widgets.style import EMPTY_STYLE, Style

from bot.i18n.widgets import Label


def choices(
    key: str,
    *,
    by: str,
    items: str,
    on_click: OnItemClick[Any, str],
    width: int = 1,
    id: str | None = None,
    style: Style = EMPTY_STYLE,
) -> Group:
    """One button for each of the getter's `items`, several in a row; the text `key` labels it.

    `by` names the item's value that `on_click` receives, as text. Clients can forge it.
    The widget's id is the last part of the key, unless `id` is given.
    """
    select = Select[str](
        Label(key),
        id=id or key.rpartition("-")[2],
        item_id_getter=itemgetter(by),
        items=items,
        on_click=on_click,
        style=style,
    )
    return Group(select, width=width)
