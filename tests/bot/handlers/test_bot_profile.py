"""What Telegram shows about the bot."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from bot.botapi.clock import Timer
from bot.handlers.bot_profile import present, present_in_turn
from bot.services.coordination.leases import Leases
from tests.people import Person
from tests.world import OLGA, World, on_sqlite

pytestmark = [pytest.mark.thorough, on_sqlite]
SETTERS = ("setMyCommands", "setMyName", "setMyShortDescription", "setMyDescription")


async def introduce(world: World) -> None:
    """As at every start; the admin may never have come."""
    world.expects("chat not found")
    app = world.app
    await present(app.bot, app.settings, app.locales, app.registry)


async def calls(world: World, *methods: str) -> list[dict[str, Any]]:
    """The calls of these methods so far."""
    return [one for one in await world.driver.journal() if one["method"] in methods]


async def test_commands_are_listed_in_every_language(
    world: World, alice: Person, carol: Person
) -> None:
    """Telegram picks the list by the language of the person's app."""
    await introduce(world)

    for person in (alice, carol):
        commands = (await person.phone.chat())["commands"]
        described = {one["command"]: one["description"] for one in commands}
        assert described["buy"] == person.label("commands-buy")


async def test_people_of_other_languages_read_the_default_list(world: World) -> None:
    """The list without a language."""
    await introduce(world)
    hans = await world.person("Hans", language_code="de")

    commands = (await hans.phone.chat())["commands"]

    assert hans.label("commands-buy") in [one["description"] for one in commands]


async def test_what_telegram_shows_is_set_once(world: World, olga: Person) -> None:
    """In every language; the second start changes nothing, for changes are rationed."""
    await olga.opens("/start")
    await introduce(world)
    first = await calls(world, *SETTERS)
    await introduce(world)

    assert {one["method"] for one in first} == set(SETTERS)
    assert await calls(world, *SETTERS) == first
    bot, words = world.app.bot, world.app.locales.plain
    for code in world.app.locales.languages:
        about = await bot.get_my_short_description(code)
        assert (await bot.get_my_name(code)).name == words(code, "commands-bot-name")
        assert about.short_description == words(code, "commands-bot-about")


async def test_admins_chats_have_their_own_list(world: World, olga: Person) -> None:
    """The longer one, for each admin."""
    await olga.opens("/start")

    await introduce(world)

    scopes = [one["params"].get("scope") for one in await calls(world, "setMyCommands")]
    assert sum(str(OLGA) in str(scope) for scope in scopes) == 1 + len(world.app.locales.languages)


async def test_an_admin_who_never_came_stops_nothing(world: World) -> None:
    """Telegram knows no such chat yet: it is logged, the rest goes on."""
    await introduce(world)

    assert await calls(world, "setMyDescription")


@pytest.mark.parametrize("method", [*SETTERS, "getMyName"])
@pytest.mark.parametrize(
    "fault",
    [
        {"kind": "429", "retry_after": 60},
        {"kind": "error", "code": 400, "description": "Bad Request: no"},
        {"kind": "drop_before"},
        {"kind": "garbage"},
    ],
    ids=lambda fault: str(fault["kind"]),
)
async def test_a_refusal_keeps_the_old_texts_and_the_bot_goes_on(
    world: World, alice: Person, olga: Person, method: str, fault: dict[str, Any]
) -> None:
    """Nobody waits for these texts."""
    await olga.opens("/start")
    await world.driver.fault(method, times=None, **fault)

    await introduce(world)

    await alice.opens("/start")
    assert alice.sees("menu-main", name="Alice", balance=0)
    assert await calls(world, "setMyDescription")


async def in_turn(world: World, sleep: Callable[[float], Awaitable[None]]) -> None:
    """As a process does beside its work; `sleep` is the pause before another try."""
    app, timer = world.app, Timer(world.hurried.now, sleep)
    leases = Leases(world.watch)
    await present_in_turn(leases, app.bot, app.settings, app.locales, app.registry, timer)


async def test_what_telegram_did_not_answer_is_told_later(world: World, olga: Person) -> None:
    """An outage at the start leaves no old text for good; what was told is not told twice."""
    await olga.opens("/start")
    await world.driver.fault("setMyName", times=None, kind="error", code=502, description="Bad")
    paused = []

    async def until_it_is_over(seconds: float) -> None:
        paused.append(seconds)
        await world.driver.remove_faults()

    await in_turn(world, until_it_is_over)

    assert paused == [60]
    locales = world.app.locales
    for code in locales.languages:
        name = await world.app.bot.get_my_name(code)
        assert name.name == locales.plain(code, "commands-bot-name")
    told = [one["params"].get("language_code") for one in await calls(world, "setMyDescription")]
    assert len(set(told)) == len(told) > 0


async def test_what_telegram_refuses_is_not_told_again(world: World, olga: Person) -> None:
    """It would say the same; the other texts are told."""
    await olga.opens("/start")
    await world.driver.fault("setMyName", times=None, kind="error", code=400, description="no")

    async def never(_: float) -> None:
        pytest.fail("it was told again")

    await in_turn(world, never)

    assert await calls(world, "setMyDescription")
