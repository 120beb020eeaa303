"""What is there before somebody walks: requests in every state, tickets, codes, broadcasts."""

from itertools import count

from bot.services.admin.adjustments import Adjustment
from bot.services.admin.amount_parsing import Change
from bot.services.broadcasts.queries import Content
from bot.services.growth.promo_offers import Draft
from bot.services.payments.manual_transfer.method import MANUAL_TRANSFER
from bot.services.payments.manual_transfer.receipts import Receipt
from bot.services.support.commands import MessageContent
from bot.settings.parsers import Requisites
from models import BroadcastRow, BroadcastState
from tests.people import Person
from tests.sandbox.pictures import png
from tests.world import OLGA, World

_operations = count(1)
CODES = ("SPRING", "AUTUMN")
QUESTION, ANSWER, NOTE = "Where are my tokens?", "They are there.", "Asks every week"
ASKED, REFUSED = "From which card?", "It has not reached us"
NEWS, PAYEE = "Our new packs", "Ivan I."
SAID = " ".join((QUESTION, ANSWER, NOTE, ASKED, REFUSED, NEWS, PAYEE))


async def for_a_user(world: World, person: Person) -> None:
    """Tokens, requests that an admin has looked at, an answered ticket."""
    services = world.app.services
    change = Adjustment(person.id, Change(delta=60), "gift", OLGA, _operation())
    await services.adjustments.adjust(change)
    await request(world, person, "rejected")
    await request(world, person, "approved")
    await request(world, person, "payment")
    await request(world, person, "asked")
    thread = await services.support.open(person.id, MessageContent(QUESTION))
    await services.support.answer(OLGA, thread, MessageContent(ANSWER))


async def for_an_admin(world: World, admin: Person, people: list[Person]) -> None:
    """The same of others, and what admins have: broadcasts, notes, somebody banned."""
    services = world.app.services
    for person in people:
        await bought(person)
        for state in ("pending", "payment", "asked"):
            await request(world, person, state)
        await services.support.open(person.id, MessageContent(QUESTION))
        await services.notes.add(person.id, NOTE, OLGA)
    await services.bans.ban(people[-1].id, "spam", OLGA)
    for state in (BroadcastState.DONE, BroadcastState.PAUSED, BroadcastState.STOPPED):
        await broadcast(world, admin, state)
    await admin.looks()


async def bought(person: Person) -> None:
    """Ten tokens for Stars."""
    await person.opens("/buy")
    await person.taps("buy-pack-choose", tokens=10, stars=500, saving=0)
    await person.pays()


async def broadcast(world: World, admin: Person, state: BroadcastState) -> None:
    """A text to everybody that has come so far."""
    source = await admin.phone.say(NEWS)
    content = Content("", OLGA, (source,), "text", NEWS)
    made = await world.app.services.broadcasts.create(
        _operation(), OLGA, "all", [content], paid=False
    )
    ended = world.watch() if state is not BroadcastState.PAUSED else None
    await BroadcastRow.filter(id=made.id).update(state=state, total=3, ended_at=ended)


async def codes(world: World) -> None:
    """Promo codes that work."""
    for code in CODES:
        draft = Draft(tokens=5, uses=50, per_person=1, days=60, code=code)
        await world.app.services.offers.create(draft, OLGA)


async def request(world: World, person: Person, state: str) -> int:
    """A request for ten tokens, as far as that."""
    services = world.app.services
    receipt = None if state == "payment" else await _receipt(person)
    topup = (await services.topups.open(person.id, "card_ru", 10, receipt)).id
    if state == "payment":
        requisites = services.methods.of(MANUAL_TRANSFER).requisites
        await requisites.send(topup, OLGA, Requisites("2200 1234 5678 9012", PAYEE))
    elif state == "asked":
        await services.topups.ask(topup, OLGA, ASKED)
    elif state == "rejected":
        await services.topups.reject(topup, OLGA, REFUSED)
    elif state == "approved":
        await services.topups.approve(topup, OLGA, _operation())
    return topup


async def _receipt(person: Person) -> Receipt:
    size = next(_operations)
    message = await person.phone.upload(png(size, size), "receipt.png", "photo")
    sent = next(one for one in await person.phone.messages() if one["message_id"] == message)
    await person.phone.delete(message)
    photo = sent["photo"][-1]
    return Receipt("photo", "", photo["file_id"], photo["file_unique_id"])


def _operation() -> str:
    return f"seeded-{next(_operations)}"
