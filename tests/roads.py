"""The way to each screen by commands and buttons, as a person would go."""

from collections.abc import Awaitable, Callable
from decimal import Decimal

from aiogram.fsm.state import State

from bot.ui.screens import Place, Registry, Screens
from dialogs import DIALOGS
from dialogs.buy.states import Buy
from dialogs.generate.states import Generate
from dialogs.help.states import Help
from dialogs.history.states import History
from dialogs.language.states import Language
from dialogs.menu.states import Menu
from dialogs.prices.states import Prices
from dialogs.privacy.states import Privacy
from dialogs.support.states import Support
from dialogs.terms.states import Terms
from dialogs.topup.states import Topup
from tests.people import Person
from tests.world import World

Road = Callable[[Person], Awaitable[object]]

REGISTRY = Registry(DIALOGS)
STATES = [window.get_state() for screens in REGISTRY.all for window in screens.windows]


async def in_menu(world: World, person: Person) -> list[Screens]:
    """The dialogs whose buttons the person has in the main menu."""
    who, settings = await person.person(), world.app.settings
    placed = REGISTRY.placed(Place.MENU, who, settings)
    return [one for one in placed if await one.serves(who, settings, world.app.services)]


async def help_opens(person: Person) -> None:
    """The main menu works: the help screen opens."""
    await person.taps("help-entry")
    assert person.sees("help-main")


async def order_shown(person: Person) -> None:
    """The invoice of ten tokens is on the screen."""
    await person.opens("/buy")
    await person.taps("buy-pack-choose", tokens=10, stars=450, saving=10)


async def link_for_ten(person: Person) -> str:
    """The invoice of an order for ten tokens."""
    await order_shown(person)
    return person.invoice


async def order_paid(person: Person) -> None:
    """Ten tokens were just paid."""
    await order_shown(person)
    await person.pays()


async def words_for_support(person: Person) -> None:
    """A new request is being written."""
    await person.opens("/support")
    await person.taps("support-main-write")


async def payment_to_ask_about(person: Person) -> None:
    """Which payment it is about is being asked."""
    await order_paid(person)
    await person.opens("/paysupport")


async def paysupport_after_a_payment(person: Person) -> None:
    """Which payment it is about is asked."""
    await order_paid(person)
    await person.opens("/paysupport")


async def topup_amount(person: Person) -> None:
    """How many tokens, by a Russian card."""
    await person.opens("/topup")
    await person.taps("topup-method-choose", method="card_ru")


async def topup_pay(person: Person) -> None:
    """Where to send the roubles for ten tokens."""
    await topup_amount(person)
    await person.taps("topup-amount-pack", tokens=10, sum=Decimal(900))


async def topup_receipt(person: Person) -> None:
    """The receipt is asked for."""
    await topup_pay(person)
    await person.taps("topup-pay-done")


async def topup_review(person: Person) -> None:
    """Everything is filled in."""
    await topup_receipt(person)
    await person.says("Transfer 4815162342")


async def picture_order(person: Person) -> None:
    """The cost of a picture is on the screen."""
    await person.opens("/generate a red sunset over the sea")


async def picture_gallery(person: Person) -> None:
    """No picture yet."""
    await person.opens("/generate")
    await person.taps("generate-prompt-gallery")


def command(name: str) -> Road:
    """The road of a screen that a command opens."""

    async def road(person: Person) -> None:
        await person.opens(f"/{name}")

    return road


ROADS: dict[State, Road] = {
    Menu.main: command("start"),
    Buy.pack: command("buy"),
    Buy.confirm: order_shown,
    Buy.paid: order_paid,
    History.operations: command("history"),
    Prices.main: command("pricing"),
    Language.choose: command("language"),
    Support.main: command("support"),
    Support.payment: payment_to_ask_about,
    Support.write: words_for_support,
    Support.payment: paysupport_after_a_payment,
    Support.write: command("paysupport"),
    Topup.method: command("topup"),
    Topup.amount: topup_amount,
    Topup.pay: topup_pay,
    Topup.receipt: topup_receipt,
    Topup.review: topup_review,
    Generate.prompt: command("generate"),
    Generate.confirm: picture_order,
    Generate.gallery: picture_gallery,
    Help.main: command("help"),
    Terms.main: command("terms"),
    Privacy.main: command("privacy"),
}
ROAD_STATES = [state for state in STATES if state in ROADS]
