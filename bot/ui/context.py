"""The typed door from a dialog's handler to what it may use, and numbers that clients send."""

import re
from typing import Any, cast

from aiogram_dialog import DialogManager

from bot.services.errors import Gone
from bot.services.people.users import Person
from bot.services.registry import Services


def services(manager: DialogManager) -> Services:
    """Every rule a screen may use."""
    return cast(Services, manager.middleware_data["services"])


def person(manager: DialogManager) -> Person:
    """Whose event this is."""
    return cast(Person, manager.middleware_data["person"])


def opened(manager: DialogManager) -> int:
    """The id of the item whose card is open: the dialog was started with {"id": ...}."""
    start_data = manager.start_data
    if not isinstance(start_data, dict) or "id" not in start_data:
        raise Gone
    return int(start_data["id"])


def kept(manager: DialogManager, name: str) -> Any:
    """What was chosen in this dialog, or what it was started with; None where neither is."""
    start_data = manager.start_data if isinstance(manager.start_data, dict) else {}
    return manager.dialog_data.get(name, start_data.get(name))


def chosen(manager: DialogManager) -> int:
    """The id of the item that was chosen in this dialog, or that it was started with, or Gone."""
    item_id = kept(manager, "id")
    if item_id is None:
        raise Gone
    return int(item_id)


def number(item: str) -> int:
    """The number of a chosen item. Button data can be forged: anything else raises Gone."""
    if not re.fullmatch(r"[0-9]{1,18}", item):
        raise Gone
    return int(item)
