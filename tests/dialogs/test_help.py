"""Help, and the way from it to terms and privacy."""

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


async def test_every_command_that_help_names_exists(world: World, alice: Person) -> None:
    """A text that lies is worse than none."""
    for language in world.app.locales.languages:
        alice.language = language
        named = re.findall(r"/([a-z]+)", alice.words("help-main"))
        assert named
        assert set(named) <= set(world.app.registry.command_names)
