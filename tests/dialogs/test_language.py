"""Choosing a language."""

import pytest

from tests.dialogs.test_history import intent_of
from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def chooses_english(person: Person) -> None:
    """From then on the person reads English."""
    await person.opens("/language")
    await person.taps("language-choose-code", chosen="no", own_name="English")
    person.language = "en"


async def test_the_own_language_is_marked(carol: Person) -> None:
    """Each is named in its own words."""
    await carol.opens("/language")

    assert carol.can_tap("language-choose-code", chosen="yes", own_name="Русский")
    assert carol.can_tap("language-choose-code", chosen="no", own_name="English")


async def test_the_very_next_screen_speaks_the_new_language(carol: Person) -> None:
    """And so does everything after it."""
    await chooses_english(carol)

    assert carol.sees("menu-main", name="Карина", balance=0)
    await carol.opens("/help")
    assert carol.sees("help-main")


async def test_the_command_menu_of_the_chat_speaks_it_too(carol: Person) -> None:
    """Telegram shows it by its own language otherwise."""
    await chooses_english(carol)

    commands = {one["command"]: one["description"] for one in await commands_of(carol)}
    assert commands["buy"] == carol.label("commands-buy")


async def commands_of(person: Person) -> list[dict[str, str]]:
    """The command menu of the person's chat."""
    return list((await person.phone.chat())["commands"])


async def test_the_choice_outlives_visits_and_a_restart(world: World, carol: Person) -> None:
    """Telegram's own language counts for newcomers only."""
    await chooses_english(carol)
    await world.restart()

    await carol.opens("/start")

    assert carol.sees("menu-main", name="Карина", balance=0)


async def test_the_choice_stands_when_telegram_refuses_the_commands(
    world: World, carol: Person
) -> None:
    """The command menu is an extra: its failure is logged, the screen goes on."""
    await carol.opens("/language")
    await world.driver.fault("setMyCommands", "429", retry_after=5)

    await carol.taps("language-choose-code", chosen="no", own_name="English")

    carol.language = "en"
    assert carol.sees("menu-main", name="Карина", balance=0)


@pytest.mark.parametrize("code", ["xx", "", "../en", "ru" * 20])
async def test_a_language_that_we_do_not_have_changes_nothing(carol: Person, code: str) -> None:
    """Button data can be forged."""
    await carol.opens("/language")

    await carol.forges(f"{intent_of(carol)}\x1dcode:{code}")

    assert carol.warned("errors-gone")
    assert carol.sees("menu-main", name="Карина", balance=0)


async def test_an_admins_command_menu_stays_the_longer_one(world: World, olga: Person) -> None:
    """Whatever language an admin picks."""
    await olga.opens("/language")

    await olga.taps("language-choose-code", chosen="no", own_name="English")

    olga.language = "en"
    admin_only = {
        command.name
        for screens in world.app.registry.all
        if screens.admin
        for command in screens.commands
    }
    assert admin_only <= {one["command"] for one in await commands_of(olga)}
