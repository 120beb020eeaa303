"""The price list."""

from decimal import Decimal

from bot.i18n.catalog import roubles
from tests.people import Person
from tests.world import World, on_sqlite

pytestmark = on_sqlite


async def test_prices_both_ways_and_every_pack_are_listed(alice: Person) -> None:
    """With the price per token, rounded to hundredths of a Star."""
    await alice.opens("/pricing")

    assert alice.sees(
        "prices-main-reference", buy=Decimal("90.00"), sell=Decimal("70.00"), transfers="yes"
    )
    assert alice.sees("prices-main-pack", tokens=10, stars=450, each=Decimal(45), saving=10)
    assert alice.sees("prices-main-pack", tokens=50, stars=2000, each=Decimal(40), saving=20)


async def test_a_price_per_token_that_does_not_divide_is_rounded(world: World) -> None:
    """100 Stars for 3 tokens."""
    world.env |= {"STARS_PACKS": "3:100", "PRICE_BUY_RUB": "89.50"}
    await world.restart()
    alice = await world.person("Alice", language_code="en")

    await alice.opens("/pricing")

    assert alice.sees(
        "prices-main-reference", buy=roubles(8950), sell=Decimal("70.00"), transfers="yes"
    )
    assert alice.sees("prices-main-pack", tokens=3, stars=100, each=Decimal("33.33"), saving=0)


async def test_a_picture_has_its_price_where_pictures_are_on(world: World) -> None:
    """GENERATE_COST tokens; with GENERATE=off no word of it, here and in the help."""
    world.env["GENERATE_COST"] = "2"
    await world.restart()
    alice = await world.person("Alice", language_code="en")
    await alice.opens("/pricing")
    assert alice.sees("prices-main-picture", picture=2)
    await alice.opens("/help")
    assert alice.sees("help-main-picture", picture=2)

    world.env["GENERATE"] = "off"
    await world.restart()
    await alice.opens("/pricing")

    assert not alice.sees("prices-main-picture", picture=2)


async def test_every_way_to_buy_that_is_on_has_its_button(world: World, alice: Person) -> None:
    """Where only Stars are taken, the words about roubles say so."""
    await alice.opens("/pricing")
    await alice.taps("topup-entry")
    assert alice.sees("topup-method", open="yes")

    world.env["TOPUP_METHODS"] = "off"
    await world.restart()
    await alice.opens("/pricing")
    prices = {"buy": Decimal("90.00"), "sell": Decimal("70.00")}
    assert alice.sees("prices-main-reference", **prices, transfers="no")
    assert not alice.can_tap("topup-entry")
    await alice.taps("buy-entry")

    assert alice.sees("buy-pack")
