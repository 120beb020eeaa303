"""A guided tour of a bot: real events in the sandbox complete its steps.

A step is data: `id`, `title` and `hint` by language, `when` (the events that must happen, in this
order), `point` (the buttons to press next, the best first). An entry of `when` names a kind of
event and the values of its fields. A text is a glob (a field that is not a text is read as JSON), a
list means any of its values, `who` is "admin" or "customer".
"""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from bot.sandbox.world.events import Event
from bot.sandbox.world.people import Json

Tell = Callable[[Json], object]


@dataclass(slots=True)
class Step:
    """A step, and the number of its events that have happened."""

    data: Json
    seen: int = 0

    @property
    def done(self) -> bool:
        """Whether all of it has happened."""
        return self.seen >= len(self.data["when"])


@dataclass(slots=True)
class Tour:
    """The steps of a tour (none: there is no tour) and the ids of the people who are admins."""

    steps: list[Step] = field(default_factory=list)
    admins: frozenset[int] = frozenset()
    parts: Json = field(default_factory=dict)
    names: Json = field(default_factory=dict)

    @classmethod
    def of(cls, data: Json) -> "Tour":
        """The tour in `{steps, admins, parts, names}`."""
        steps = [Step(one) for one in data["steps"]]
        return cls(steps, frozenset(data["admins"]), data["parts"], data["names"])

    def heard(self, event: Event) -> bool:
        """Take an event. Returns whether it completes a step."""
        return any([self._moves(step, event) for step in self.steps])

    def _moves(self, step: Step, event: Event) -> bool:
        if step.done or not self._fits(step.data["when"][step.seen], event):
            return False
        step.seen += 1
        return step.done

    def _fits(self, fact: Json, event: Event) -> bool:
        wanted = {name: value for name, value in fact.items() if name != "who"}
        if not all(_matches(value, _read(event, name)) for name, value in wanted.items()):
            return False
        is_admin = event["person"] in self.admins
        return "who" not in fact or is_admin == (fact["who"] == "admin")

    def public(self) -> Json | None:
        """The fields that the page shows; None if there is no tour."""
        if not self.steps:
            return None
        done = [step.data["id"] for step in self.steps if step.done]
        steps = [{k: v for k, v in one.data.items() if k != "when"} for one in self.steps]
        more = {"admins": sorted(self.admins), "parts": self.parts, "names": self.names}
        return {"steps": steps, "done": done, **more}


def _read(event: Event, path: str) -> Any:
    """A field of an event, such as `message.photo`; None if it is missing."""
    value: Any = event
    for name in path.split("."):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _matches(wanted: Any, value: Any) -> bool:
    if isinstance(wanted, list):
        return any(_matches(one, value) for one in wanted)
    if isinstance(wanted, str):
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        return fnmatchcase(text, wanted)
    if wanted is True:  # that there is something
        return bool(value)
    return bool(value == wanted)
