"""The screen of terms."""

from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_terms_name_the_operator(alice: Person) -> None:
    """As the settings name them."""
    await alice.opens("/terms")

    assert alice.sees("terms-main", operator="Demo Ltd")


async def test_terms_read_well_without_an_operator(world: World) -> None:
    """The name is optional."""
    world.env["OPERATOR_NAME"] = ""
    await world.restart()
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/terms")

    assert alice.sees("terms-main", operator="none")
    assert "none" not in alice.menu["text"]
