"""Whom to write to."""

import pytest

from tests.people import Person, buttons
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite


def link_of(person: Person) -> str:
    """Where the button leads."""
    return str(next(one["url"] for one in buttons(person.menu) if "url" in one))


@pytest.mark.parametrize("command", ["/support", "/paysupport"])
async def test_both_commands_lead_to_the_contact(alice: Person, command: str) -> None:
    """Telegram asks every bot that takes payments for /paysupport."""
    await alice.opens(command)

    assert alice.sees("support-main")
    assert link_of(alice) == "https://t.me/demo_support"


async def test_without_a_contact_it_is_the_first_admins_chat(world: World) -> None:
    """Nobody is left without an answer."""
    world.env["SUPPORT_CONTACT"] = ""
    await world.restart()
    await world.person("Ольга", id=OLGA, language_code="ru")
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/paysupport")

    assert link_of(alice) == f"tg://user?id={OLGA}"


async def test_with_nobody_to_write_to_the_command_is_unknown(world: World) -> None:
    """Better than a button that leads nowhere."""
    world.env |= {"ADMINS": "", "SUPPORT_CONTACT": ""}
    await world.restart()
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/paysupport")

    assert alice.told("errors-unknown-command")
