"""Commands and deep links."""

import pytest

from dialogs import DIALOGS
from tests.bot.ui.tiny import TINY_FOR_ADMINS
from tests.people import Person
from tests.roads import REGISTRY
from tests.world import World, on_sqlite

pytestmark = on_sqlite
OPEN = sorted(
    command.name for screens in REGISTRY.all if not screens.admin for command in screens.commands
)


@pytest.mark.parametrize("command", OPEN)
async def test_a_command_opens_its_dialog_and_is_removed(
    world: World, alice: Person, command: str
) -> None:
    """Whatever was open before; everything is switched on."""
    world.env |= {"INVITE_BONUS": "5", "API_PORT": "0"}
    await world.restart()
    await alice.opens("/language")

    await alice.opens(f"/{command}")

    assert alice.menu
    assert alice.typed == []
    assert alice.notices == []


@pytest.mark.parametrize(
    ("payload", "key"),
    [("buy", "buy-pack"), ("help", "help-main"), ("language", "language-choose")],
)
async def test_a_deep_link_leads_straight_to_its_dialog(
    alice: Person, payload: str, key: str
) -> None:
    """And registers a newcomer on the way."""
    await alice.opens(f"/start {payload}")

    assert alice.sees(key)
    assert await alice.balance() == 0


async def test_an_unknown_deep_link_is_the_menu(alice: Person) -> None:
    """An old or a broken link is no error."""
    for payload in ("nonsense", "BUY", "../x", "a" * 64, "buy extra"):
        await alice.opens("/help")
        assert alice.sees("help-main"), payload

        await alice.opens(f"/start {payload}")

        assert alice.sees("menu-main", name="Alice", balance=0), payload


async def test_a_command_may_name_this_bot(world: World, alice: Person) -> None:
    """As Telegram writes it when it is tapped in some clients."""
    name = (await world.app.bot.me()).username

    await alice.opens(f"/help@{name}")

    assert alice.sees("help-main")


@pytest.mark.parametrize("text", ["/nonsense", "/", "/start_", "/help@other_bot", "/привет"])
async def test_an_unknown_command_is_answered(alice: Person, text: str) -> None:
    """The notice leads to the menu."""
    await alice.says(text)

    assert alice.told("errors-unknown-command")
    await alice.taps("nav-menu")
    assert alice.sees("menu-main", name="Alice", balance=0)


async def test_an_admins_command_is_unknown_to_a_stranger(
    world: World, alice: Person, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does a deep link lead there."""
    monkeypatch.setattr("bot.app.DIALOGS", (*DIALOGS, TINY_FOR_ADMINS))
    await world.restart()

    await alice.opens("/tiny")
    await alice.opens("/start tiny")
    await olga.opens("/tiny")

    assert alice.told("errors-unknown-command")
    assert alice.sees("menu-main", name="Alice", balance=0)
    assert olga.menu["text"] == "Say something"


async def test_an_admin_who_is_one_no_more_cannot_use_the_screen_left_open(
    world: World, olga: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rights are asked at every event."""
    monkeypatch.setattr("bot.app.DIALOGS", (*DIALOGS, TINY_FOR_ADMINS))
    await world.restart()
    await olga.opens("/tiny")
    world.env["ADMINS"] = ""
    await world.restart()

    await olga.says("delete everything")
    assert "Heard" not in olga.menu["text"]
    assert olga.told("errors-stray-message")
    await olga.taps("nav-home")

    assert olga.sees("menu-main", name="Ольга", balance=0)
