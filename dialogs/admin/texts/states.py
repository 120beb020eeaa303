"""The screens of texts."""

from aiogram.fsm.state import State, StatesGroup

VERSIONS = "versions"  # id of the pager of a text's history
BRANCHES = "branches"  # of a text that is drawn


class Texts(StatesGroup):
    """Find a text, look at it, write it anew, see it drawn, take it back."""

    find = State()
    files = State()
    found = State()
    card = State()
    edit = State()
    wrong = State()
    preview = State()
    history = State()
    remove = State()
