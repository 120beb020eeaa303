"""Help, and its buttons to terms and privacy."""

import re

from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_help_leads_to_terms_and_privacy(alice: Person) -> None:
    """In the same message."""
    await alice.opens("/help")
    assert alice.sees("help-main")
    screen = alice.menu["message_id"]

    await alice.taps("terms-entry")
    assert alice.sees("terms-main", operator="Demo Ltd")
    await alice.taps("nav-home")
    await alice.taps("help-entry")
    await alice.taps("privacy-entry")

    assert alice.sees("privacy-main", operator="Demo Ltd", painter="own", coins="off")
    assert alice.menu["message_id"] == screen


async def test_help_lists_every_command_and_no_other(
    world: World, alice: Person, olga: Person
) -> None:
    """Those that Telegram lists for this person, in every language; an admin's for admins."""
    registry, settings = world.app.registry, world.app.settings
    ours = {c.name for one in registry.all if one.shown(settings) for c in one.commands}
    admins = {c.name for one in registry.all if one.admin for c in one.commands}
    for language in world.app.locales.languages:
        for who, expected in ((alice, ours - admins), (olga, ours)):
            await world.app.services.users.choose_language(who.id, language)
            await who.opens("/help")

            named = re.findall(r"^/([a-z]+) — .", who.menu["text"], re.MULTILINE)
            assert set(named) == expected
            assert len(named) == len(expected)


async def test_terms_and_privacy_lead_back_to_help(alice: Person) -> None:
    """Also when a command opened them."""
    for command in ("/terms", "/privacy"):
        await alice.opens(command)
        await alice.taps("nav-back")

        assert alice.sees("help-main")
