"""Requests as people make them."""

import re
from datetime import UTC, datetime, timedelta

from models import Topup, TopupState
from tests.people import Person, buttons, text_of
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


async def stored(person: Person, state: TopupState) -> int:
    """A request without a receipt, behind the services' back. Its number."""
    expires_at = datetime.now(UTC) + timedelta(days=1)
    row = await Topup.create(
        user_id=person.id,
        method="card_ru",
        tokens=10,
        amount_rub=90_000,
        state=state,
        expires_at=expires_at,
    )
    return row.id


def numbers(admin: Person) -> list[int]:
    """The numbers of the requests on the shown page of the queue."""
    data = " ".join(str(one.get("callback_data")) for one in buttons(admin.menu))
    return [int(number) for number in re.findall(r"\bchoose:([0-9]+)", data)]
