"""Too few tokens for a picture: the person buys some and continues with the prompt."""

from models import Generation
from tests.dialogs.test_generate import WORDS, drawn, rich
from tests.people import Person, buttons
from tests.roads import order_paid
from tests.world import on_sqlite

pytestmark = on_sqlite


async def test_without_tokens_the_way_leads_to_the_packs(alice: Person) -> None:
    """The screen says so before anything is pressed."""
    await alice.opens(f"/generate {WORDS}")
    assert alice.sees("generate-confirm-short")
    assert not alice.can_tap("generate-confirm-draw", cost=1, free="no")

    await alice.taps("generate-confirm-buy")

    assert alice.sees("buy-pack")


async def test_below_the_last_picture_stands_the_way_to_tokens(alice: Person) -> None:
    """After the payment the same words are drawn by one tap, at the price on the button."""
    await rich(alice, tokens=1)
    picture = await drawn(alice)
    assert not alice.can_tap("generate-job-another", tokens=1)

    await alice.taps("generate-job-buy", on=picture)
    await alice.taps("buy-pack-choose", tokens=10, stars=450, saving=10)
    await alice.pays()
    await alice.taps("buy-paid-draw", prompt=WORDS, cost=1)

    assert len([one for one in alice.notices if "photo" in one]) == 2
    assert await alice.balance() == 9


async def test_buying_in_the_middle_of_drawing_keeps_the_description(alice: Person) -> None:
    """Also over another pack, and back without buying."""
    long = "a dragon over a castle at the end of a very long night"
    await alice.opens(f"/generate {long}")
    await alice.taps("generate-confirm-buy")
    await alice.taps("nav-back")
    assert alice.sees("generate-confirm", prompt=long, cost=1, balance=0, free="no")
    await alice.taps("generate-confirm-buy")
    await alice.taps("buy-pack-choose", tokens=1, stars=50, saving=0)
    await alice.taps("nav-back")
    await alice.taps("buy-pack-choose", tokens=10, stars=450, saving=10)

    await alice.pays()
    await alice.taps("buy-paid-draw", prompt="a dragon over a cas…", cost=1)

    assert (await Generation.get(user_id=alice.id)).prompt == long
    assert await alice.balance() == 9


async def test_a_payment_without_a_description_offers_no_drawing(alice: Person) -> None:
    """A forged press finds nothing to draw."""
    await order_paid(alice)
    mark = buttons(alice.menu)[0]["callback_data"].partition("\x1d")[0]
    assert not any("🎨" in one["text"] for one in buttons(alice.menu))

    await alice.forges(f"{mark}\x1ddraw")

    assert alice.warned("errors-gone")
    assert await alice.balance() == 10
