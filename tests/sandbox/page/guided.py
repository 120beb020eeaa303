"""A tour of two steps, and a sandbox that shows it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from tests.sandbox.page.driver import Sandbox, spawned

BOB, OLGA = 8001, 8002


def step(name: str, who: str, en: str, ru: str, *point: Any, **fact: Any) -> dict[str, Any]:
    """A step of one fact."""
    words = {"title": {"en": en, "ru": ru}, "hint": {"en": "So", "ru": "Так"}}
    return {"id": name, "who": who, **words, "point": list(point), "when": [fact]}


WAIT = {"wait": "*:stop"}
SAID = {"kind": "message", "message.out": "true"}
TOUR = {
    "steps": [
        step("greet", "customer", "Say hello", "Скажите", WAIT, "*:yes", "@input", **SAID),
        step("press", "admin", "Press it", "Нажмите", "*:yes", kind="pressed"),
    ],
    "admins": [OLGA],
    "parts": {lang: {"customer": BOB, "admin": OLGA} for lang in ("en", "ru")},
    "names": {"en": {}, "ru": {}},
}


@asynccontextmanager
async def guiding() -> AsyncIterator[Sandbox]:
    """A sandbox with a tour and the two who are played in it; Bob has come before."""
    async with spawned() as sandbox:
        await sandbox.started("Bob", id=BOB, language_code="en")
        await sandbox.person("Olga", id=OLGA, language_code="ru")
        await sandbox.driver("POST", "/tour", TOUR)
        yield sandbox
