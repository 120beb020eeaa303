"""Requests as people make them."""

from models import Topup
from tests.people import Person, text_of
from tests.roads import topup_receipt
from tests.sandbox.pictures import png

OTHER_ADMIN = 1009


async def photo_receipt(person: Person, size: int = 3) -> None:
    """Send a picture where the receipt is asked for; the same size is the same picture."""
    await person.phone.upload(png(size, size), "receipt.png", "photo")
    await person.looks()


async def sent(person: Person, admin: Person, receipt: str = "") -> str:
    """Ten tokens by card; a photo or words as the receipt. The request's number."""
    await admin.opens("/start")
    await topup_receipt(person)
    if receipt:
        await person.says(receipt)
    else:
        await photo_receipt(person)
    await person.taps("topup-review-send")
    await admin.looks()
    newest = await Topup.filter(user_id=person.id).order_by("-id").first()
    assert newest is not None
    return str(newest.id)


async def opens(admin: Person, number: str) -> None:
    """From the newest notice about it."""
    await admin.looks()
    await admin.taps("nav-open", on=admin.notices[-1])
    assert number in text_of(admin.menu)


async def newest(person: Person) -> str:
    """The last notice, as it reads now."""
    await person.looks()
    return text_of(person.notices[-1])


async def state_of(number: str) -> str:
    """By the table."""
    return (await Topup.get(id=int(number))).state.value
