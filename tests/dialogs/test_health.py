"""The bot's health as admins see it, also while the database does not answer."""

from dataclasses import asdict

import pytest
from tortoise.context import require_context

from bot.services.integrity.verify import Check, Report
from models import Charge, ChargeState
from tests.people import Person
from tests.world import OLGA, World, on_sqlite

DAMAGED = Report([Check("balances", 2, ["accounts 7: balance is 3, its entries add up to 2"])])


async def test_health_shows_what_waits_and_what_runs(
    world: World, olga: Person, alice: Person
) -> None:
    """On both engines."""
    await alice.opens("/start")
    await Charge.create(
        id="c", payer_id=1, stars=5, tokens=0, state=ChargeState.REFUND_DUE, invoice_payload=""
    )

    await olga.opens("/health")

    stored = await world.app.services.health.stored()
    assert stored
    assert (stored.people, stored.inbox, stored.waiting.refunds) == (2, 0, 1)
    text = olga.menu["text"]
    assert ("PostgreSQL" if stored.engine == "postgres" else "SQLite") in text
    remembered = world.app.services.health.remembered()
    for version in (remembered.bot, remembered.aiogram, remembered.python):
        assert version in text


@on_sqlite
async def test_health_tells_of_the_background_work(world: World, olga: Person) -> None:
    """Who does it, and whether wake-ups reach them."""
    wakeups = world.app.jobs.wakeups
    await olga.opens("/health")
    assert "1 процесс, без Redis" in olga.menu["text"]

    wakeups.kind = "redis"
    await olga.taps("health-main-refresh")
    assert "1 процесс, связь через Redis" in olga.menu["text"]

    wakeups.answers = False
    await olga.taps("health-main-refresh")
    assert "Redis не отвечает" in olga.menu["text"]
    wakeups.kind, wakeups.answers = "memory", True

    world.watch.forward(minutes=2)
    await olga.taps("health-main-refresh")
    assert "ни одного процесса" in olga.menu["text"]


async def test_admins_who_can_not_be_written_to_are_named(world: World, olga: Person) -> None:
    """Until they come: by id, since nothing else is known of them."""
    world.env["ADMINS"] = f"{OLGA},1009"
    await world.restart()

    await olga.opens("/health")
    assert olga.words("health-main-unreached", unreached=1, admins="1009") in olga.menu["text"]

    other = await world.person("Nina", id=1009, language_code="en")
    await other.opens("/start")
    await olga.taps("health-main-refresh")
    assert "1009" not in olga.menu["text"]


@on_sqlite
async def test_verify_now_runs_beside_and_tells(world: World, olga: Person) -> None:
    """The screen remembers the result."""
    await olga.opens("/health")

    await olga.taps("health-main-verify")
    await world.app.background_tasks.finish()
    await olga.looks()

    report = await world.app.services.health.verify()
    rows = sum(check.checked for check in report.checks)
    values = {"faults": 0, "checks": len(report.checks), "rows": rows, "first": ""}
    assert olga.told("health-verified", **values)
    await olga.taps("health-main-refresh")
    assert world.app.services.health.remembered().books == "right"


@on_sqlite
async def test_wrong_books_are_named(
    world: World, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first guilty row at once; the screen says so until a later check."""

    async def verify() -> Report:
        return DAMAGED

    monkeypatch.setattr("bot.services.operations.health.verify", verify)
    await olga.opens("/health")

    await olga.taps("health-main-verify")
    await world.app.background_tasks.finish()
    await olga.looks()

    first = DAMAGED.checks[0].faults[0]
    assert olga.told("health-verified", faults=1, checks=1, rows=2, first=first)


@on_sqlite
async def test_health_says_that_the_database_is_away(
    world: World, olga: Person, alice: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Instead of failing: it is asked before anything else is."""
    await olga.opens("/start")
    client = require_context().db()

    async def refuse(*_: object) -> None:
        raise ConnectionRefusedError

    with monkeypatch.context() as away:
        for name in ("execute_query", "execute_query_dict", "execute_insert", "execute_many"):
            away.setattr(client, name, refuse)
        await olga.phone.say("/health")
        await world.idle()
    await olga.looks()

    values = asdict(world.app.services.health.remembered())
    assert olga.told("health-away", **values)


@on_sqlite
async def test_others_get_the_reply_to_unknown_commands(alice: Person) -> None:
    """Neither command is for them."""
    for command in ("/health", "/stats"):
        await alice.opens(command)
        assert alice.told("errors-unknown-command")
