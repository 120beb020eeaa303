"""The use of a text is read from the source code: places, forms, variables with their kinds."""

from pathlib import Path

import pytest

from bot.i18n.usage.collector import usages
from bot.i18n.usage.usage import Form, Kind, Usage

CODE = """
from typing import Literal

State = Literal["open", "closed"]

class TooMany(Refusal):
    text_key = "errors-many"

class Desk:
    def _values(self, name: str, state: State):
        return {"name": name, "state": state}

    async def _tell(self, key, text, values):
        await self._outbox.put(Notice(key, 0, text, {**values, "count": len(self.rows)}))

    async def asked(self, name: str, state: State, at: datetime):
        await self._tell("x", "desk-asked", self._values(name, state) | {"at": at})
        if len(name) > 5:
            raise TooMany(most=MAX)

    def label(self, locales, language):
        return InlineKeyboardButton(text=locales.plain(language, "desk-label"))

MAX = 5
preset = partial(choices, "desk-preset", by="number", items="presets", width=3)
WINDOW = Window(
    T("desk-main"),
    Row(Label("desk-left"), Label("desk-right")),
    Group(Label("desk-first"), Label("desk-second"), Label("desk-third"), width=2, when=F["n"]),
    List(T("desk-line"), items="rows"),
    preset(on_click=chosen),
    state=Desk.main,
    preview_data={"rows": [{"kind": "a"}, {"kind": "b"}], "presets": [{"number": 3}], "n": 1},
)
"""


@pytest.fixture
def used(tmp_path: Path) -> dict[str, Usage]:
    """The texts of a small module."""
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot/desk.py").write_text(CODE, encoding="utf-8")
    return dict(usages(tmp_path, {"desk", "errors"}).by_key)


def kinds(usage: Usage) -> dict[str, Kind]:
    """The kind of each variable."""
    return {name: one.kind for name, one in usage.variables.items()}


def test_a_list_is_no_value_of_a_text(used: dict[str, Usage]) -> None:
    """A text that named it would show nothing; what each of its items gives is a value."""
    assert "rows" not in used["desk-main"].variables
    assert kinds(used["desk-line"]) == {"kind": Kind.TEXT, "n": Kind.NUMBER}


def test_a_notice_is_followed_through_the_functions_that_pass_it_on(used: dict[str, Usage]) -> None:
    """Values that the caller and the relay give, with the kinds of their annotations."""
    usage = used["desk-asked"]

    assert kinds(usage) == {
        "name": Kind.TEXT,
        "state": Kind.TEXT,
        "at": Kind.MOMENT,
        "count": Kind.NUMBER,
    }
    assert usage.variables["state"].samples == ("open", "closed")
    assert usage.complete


def test_a_refusal_has_the_values_it_is_raised_with(used: dict[str, Usage]) -> None:
    """It is a toast, or a line of a screen."""
    assert used["errors-many"].variables["most"].samples == (5,)
    assert used["errors-many"].forms == {Form.TOAST, Form.MESSAGE}


def test_a_window_gives_its_previews_values_and_those_of_a_lists_items(
    used: dict[str, Usage],
) -> None:
    """With every example that stands there."""
    assert used["desk-line"].variables["kind"].samples == ("a", "b")
    assert kinds(used["desk-main"])["n"] is Kind.NUMBER


def test_a_button_knows_how_many_share_its_row(used: dict[str, Usage]) -> None:
    """By its Row, or by the width of its Group or choices; also through a partial."""
    assert used["desk-left"].row == 2
    assert used["desk-first"].row == 2
    assert used["desk-preset"].row == 3
    assert used["desk-label"].forms == {Form.LABEL}
