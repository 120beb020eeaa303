"""Faults that a test injects into Bot API calls: which calls they affect, and how often."""

import itertools
import random
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from bot.sandbox.world.errors import ApiError, Impossible, too_many_requests
from bot.sandbox.world.people import Json

Check = Callable[[Any], bool]


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def _code(value: Any) -> bool:
    return isinstance(value, int) and 400 <= value < 600


ACTIONS: dict[str, dict[str, Check]] = {
    "429": {"retry_after": _number},
    "error": {"code": _code, "description": lambda value: isinstance(value, str)},
    "html502": {},
    "drop_before": {},
    "drop_after": {},
    "delay": {"seconds": _number},
    "garbage": {},
    "redirect": {},
}
"""The actions and the fields each of them needs."""


@dataclass(slots=True)
class Rule:
    """A fault: calls of `method` (a glob, any case) about `chat` (None: any) get `action`.

    after: so many matching calls pass first; times: how many are hit (None: until removed);
    probability: of being hit, drawn from a generator seeded with `seed`.
    """

    id: int
    method: str
    action: Json
    chat: int | None = None
    after: int = 0
    times: int | None = None
    probability: float = 1.0
    seed: int = 0
    hits: int = 0
    dice: random.Random = field(default_factory=random.Random, repr=False)

    def meets(self, method: str, chat: int | None) -> bool:
        """Whether this call is affected; counts it."""
        if not fnmatchcase(method.lower(), self.method.lower()):
            return False
        if (self.chat is not None and self.chat != chat) or self.times == 0:
            return False
        if self.after > 0:
            self.after -= 1
            return False
        if self.dice.random() >= self.probability:
            return False
        self.times = None if self.times is None else self.times - 1
        self.hits += 1
        return True

    def json(self) -> Json:
        """The rule as tests read it, with `hits` so far."""
        fields = asdict(self)
        del fields["dice"]
        return fields


class Faults:
    """The rules in force, in the order they were set."""

    def __init__(self) -> None:
        self._rules: dict[int, Rule] = {}
        self._ids = itertools.count(1)

    def add(self, method: str, action: Json, **fields: Any) -> Rule:
        """Set a rule. Raises Impossible for a malformed one."""
        _check_action(action)
        try:
            rule = Rule(id=next(self._ids), method=method, action=action, **fields)
        except TypeError as error:
            raise Impossible(400, f"a fault rule: {error}") from error
        rule.dice = random.Random(rule.seed)  # noqa: S311 - reproducible on purpose
        self._rules[rule.id] = rule
        return rule

    def all(self) -> list[Rule]:
        """Every rule, used up or not."""
        return list(self._rules.values())

    def remove(self, rule_id: int | None = None) -> None:
        """Remove one rule, or all of them. Raises Impossible(404)."""
        if rule_id is None:
            self._rules.clear()
        elif self._rules.pop(rule_id, None) is None:
            raise Impossible(404, f"there is no fault {rule_id}")

    def take(self, method: str, chat: int | None) -> Json | None:
        """The action for this call, if any."""
        for rule in self._rules.values():
            if rule.meets(method, chat):
                return rule.action
        return None


def error_of(action: Json) -> ApiError | None:
    """The answer of an action, if it is an ordinary error answer."""
    if action["type"] == "429":
        return too_many_requests(action["retry_after"])
    if action["type"] == "error":
        return ApiError(action["code"], action["description"])
    return None


def _check_action(action: Any) -> None:
    if not isinstance(action, dict) or action.get("type") not in ACTIONS:
        raise Impossible(400, f"an action's type is one of {', '.join(ACTIONS)}")
    for name, check in ACTIONS[action["type"]].items():
        if not check(action.get(name)):
            raise Impossible(400, f"action {action['type']} needs a proper {name}")
