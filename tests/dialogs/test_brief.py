"""The brief's own settings are enough: with only these, the bot does everything in the brief."""

from decimal import Decimal

import pytest

from bot.sandbox.driver.client import DriverError
from models import Topup, User
from tests.dialogs.broadcasts import composed, to_everybody
from tests.dialogs.exports import exported
from tests.dialogs.requests import opens, photo_receipt
from tests.people import Person
from tests.world import OLGA, World, on_sqlite

pytestmark = on_sqlite
BRIEF = {
    "ADMINS": str(OLGA),
    "LOG_LEVEL": "INFO",
    "PRICE_BUY_RUB": "90",
    "PRICE_SELL_RUB": "70",
    "STARS_PACKS": "1,3,5,10",
}
PLACES = ("BOT_TOKEN", "TELEGRAM_API_URL", "DATABASE_URL")  # the sandbox stands in for Telegram


@pytest.fixture
def still_brief(still_world: World) -> World:
    """A bot that is given what the brief names, and where its Telegram and its rows are."""
    still_world.env = {**{name: still_world.env[name] for name in PLACES}, **BRIEF}
    still_world.app = still_world.built()
    return still_world


@pytest.fixture
async def world(still_brief: World) -> World:
    """It runs."""
    await still_brief.start()
    yield still_brief  # type: ignore[misc]
    await still_brief.idle()
    await still_brief.stop()


async def test_a_person_registers_and_finds_everything_in_the_menu(alice: Person) -> None:
    """/start keeps chat and username; balance, history, support; /help, /pricing."""
    await alice.opens("/start")

    row = await User.get(id=alice.id)
    assert (row.chat_id, row.username) == (alice.id, "alice")
    assert alice.sees("menu-main", name="Alice", balance=0)
    for entry in ("buy", "topup", "generate", "history", "prices", "support", "help"):
        assert alice.can_tap(f"{entry}-entry"), entry
    await alice.opens("/pricing")
    assert "90" in alice.menu["text"]
    await alice.opens("/help")
    assert "/buy" in alice.menu["text"]


async def test_stars_buy_tokens(alice: Person) -> None:
    """/buy, a pack of STARS_PACKS, the invoice, tokens at once in the same message."""
    await alice.opens("/buy")
    menu = alice.menu["message_id"]
    await alice.taps("buy-pack-choose", tokens=10, stars=500, saving=0)
    await alice.pays()

    assert await alice.balance() == 10
    assert alice.menu["message_id"] == menu


@pytest.mark.parametrize("method", ["card_ru", "card_international", "crypto"])
async def test_a_manual_request_ends_in_tokens(alice: Person, olga: Person, method: str) -> None:
    """Method and pack; pending in «Requests»; the admin sends where to pay, and approves."""
    await olga.opens("/start")
    await alice.opens("/start")
    await alice.taps("topup-entry")
    await alice.taps("topup-method-choose", method=method)
    await alice.taps("topup-amount-pack", tokens=5, sum=Decimal(450))
    await alice.taps("topup-review-send")
    request = await Topup.get()
    assert request.state.value == "pending"

    await opens(olga, str(request.id))
    await olga.taps("requests-card-send", waits="requisites")
    await olga.says("4000 1111 2222 3333")
    await alice.looks()
    await alice.taps("nav-open", on=alice.notices[-1])
    await alice.taps("topup-pay-done")
    await photo_receipt(alice)
    await opens(olga, str(request.id))
    await olga.taps("requests-card-approve", asked=5)
    await olga.taps("requests-confirm-yes", tokens=5)

    assert await alice.balance() == 5


async def test_an_admin_changes_a_balance_by_buttons_and_by_command(
    alice: Person, olga: Person
) -> None:
    """«Users», + and -, a typed sum; /adjust <user_id> <amount> <reason>."""
    await alice.opens("/start")
    await olga.opens("/admin")
    await olga.taps("users-entry")
    await olga.taps("users-list-person", name="Alice", balance=0, banned="no")
    await olga.taps("users-card-adjust")
    await olga.taps("adjust-draft-step", direction="in", amount=10)
    await olga.taps("adjust-draft-step", direction="out", amount=1)
    await olga.taps("adjust-draft-next")
    await olga.taps("adjust-reason-preset", reason="gift")
    await olga.taps("adjust-confirm-yes")
    assert await alice.balance() == 9

    await olga.opens(f"/adjust {alice.id} -4 because")
    assert await alice.balance() == 5


async def test_an_admin_broadcasts_and_exports(world: World, alice: Person, olga: Person) -> None:
    """A text to everybody; transactions.csv."""
    await alice.opens("/buy")
    await alice.taps("buy-pack-choose", tokens=1, stars=50, saving=0)
    await alice.pays()
    await composed(olga, "News")
    await to_everybody(olga, 2)
    await olga.taps("broadcast-when-now")
    await olga.taps("broadcast-confirm-yes", when="now")
    await alice.looks()
    assert any(one.get("text") == "News" for one in alice.notices)

    await exported(world, olga)
    assert any(
        one.get("document", {}).get("file_name") == "transactions.csv" for one in olga.notices
    )


async def test_a_picture_is_drawn_in_one_message(alice: Person) -> None:
    """/generate, without any provider: the first one is free, the next one costs a token."""
    await alice.opens("/buy")
    await alice.taps("buy-pack-choose", tokens=1, stars=50, saving=0)
    await alice.pays()
    await alice.opens("/generate fox")
    await alice.taps("generate-confirm-draw", cost=1, free="yes")
    assert any("photo" in one for one in alice.notices)
    assert await alice.balance() == 1

    await alice.opens("/generate fox")
    await alice.taps("generate-confirm-draw", cost=1, free="no")

    assert await alice.balance() == 0


async def test_health_is_for_admins(alice: Person, olga: Person) -> None:
    """Others hear that there is no such command."""
    await alice.opens("/health")
    assert alice.told("errors-unknown-command")

    await olga.opens("/health")
    assert olga.menu["text"]


async def test_a_payment_of_somebody_without_stars_is_refused(world: World) -> None:
    """Nothing is credited."""
    poor = await world.person("Poor", id=1010, language_code="en", stars=0)
    await poor.opens("/buy")
    await poor.taps("buy-pack-choose", tokens=1, stars=50, saving=0)
    with pytest.raises(DriverError):
        await poor.pays()

    assert await poor.balance() == 0
