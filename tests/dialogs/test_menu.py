"""The main menu."""

from tests.people import Person, buttons
from tests.roads import in_menu, order_paid
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_the_menu_greets_by_name_and_shows_the_balance(alice: Person) -> None:
    """A newcomer has nothing."""
    await alice.opens("/start")

    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_every_dialog_of_the_menu_opens_from_its_button(world: World, alice: Person) -> None:
    """Buttons come from the one list of dialogs, and each leads somewhere else."""
    await alice.opens("/start")
    shown = await in_menu(world, alice)

    for screens in shown:
        assert screens.label
        await alice.opens("/start")
        menu = alice.menu["text"]
        await alice.taps(screens.label.key)
        assert alice.menu["text"] != menu, screens.name


async def test_the_menu_holds_exactly_the_dialogs_that_are_on(world: World, alice: Person) -> None:
    """No button leads to what the operator has switched off."""
    await alice.opens("/start")

    shown = await in_menu(world, alice)
    labels = {alice.label(screens.label.key) for screens in shown if screens.label}
    assert {one["text"] for one in buttons(alice.menu)} == labels


async def test_support_is_off_the_menu_when_nobody_can_be_written_to(world: World) -> None:
    """Neither a contact nor an admin: no dead button."""
    world.env |= {"ADMINS": "", "SUPPORT_CONTACT": ""}
    await world.restart()
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/start")

    assert not alice.can_tap("support-entry")


async def test_a_new_name_is_shown_at_the_next_visit(alice: Person) -> None:
    """Names change at any time."""
    await alice.opens("/start")
    await alice.phone.change(first_name="Alicia")

    await alice.opens("/start")

    assert alice.sees("menu-main", name="Alicia", balance=0)


async def test_the_balance_is_of_this_moment(alice: Person) -> None:
    """Whatever was bought since."""
    await order_paid(alice)

    await alice.taps("nav-home")

    assert alice.sees("menu-main", name="Alice", balance=10)
