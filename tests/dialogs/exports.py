"""Shared by tests of the export: the steps to a file, and a gate that stops it."""

import asyncio
import csv
import io

import pytest

from bot.services.exports import ledger_csv
from tests.people import Person
from tests.world import World


async def exported(world: World, olga: Person, code: str = "stable", own_name: str = "") -> None:
    """The whole ledger, from the panel; until it is delivered."""
    await olga.opens("/admin")
    await olga.taps("export-entry")
    await olga.taps("export-period-all")
    await olga.taps("export-header-code", code=code, own_name=own_name)
    await delivered(world, olga)


async def delivered(world: World, olga: Person) -> None:
    """Wait for what runs beside the handlers."""
    await world.app.background_tasks.finish()
    await olga.looks()


def table(data: bytes) -> list[list[str]]:
    """The file as a CSV reader sees it."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


class Gate:
    """Stops an export before its first page until a test lets it go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.open = asyncio.Event()
        self.reached = asyncio.Event()
        pages = ledger_csv._pages

        async def waiting(*arguments):  # type: ignore[no-untyped-def]
            async for page in pages(*arguments):
                self.reached.set()
                await self.open.wait()
                yield page

        monkeypatch.setattr(ledger_csv, "_pages", waiting)


async def begun(olga: Person) -> None:
    """An export of everything is under way."""
    await olga.opens("/admin")
    await olga.taps("export-entry")
    await olga.taps("export-period-all")
    await olga.taps("export-header-code", code="stable", own_name="")
