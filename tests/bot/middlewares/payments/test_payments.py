"""A payment is credited although other parts fail: at once, or from the inbox."""

import asyncio
from typing import Any, NoReturn

import pytest
from aiogram.exceptions import TelegramForbiddenError
from aiogram.fsm.storage.base import StorageKey
from aiogram.methods import EditMessageText, SendMessage

from bot.app import App
from bot.jobs.outbox import send_notices
from bot.services.payments.stars.orders import Offer
from bot.services.payments.stars.payments import Payments
from models import Charge, InboxUpdate, User
from tests.bot import telegram
from tests.bot.middlewares.payments.acts import (
    ADMIN,
    ALICE_USER,
    break_storage,
    deliver,
    payment,
    undone,
)
from tests.bot.telegram import Telegram


async def test_a_payment_is_credited_shown_and_done(
    app: App, api: Telegram, offer: Offer, buyer: int
) -> None:
    """The usual way."""
    await deliver(app, payment(offer))

    assert await app.services.ledger.balance(buyer) == 10
    assert api.called(SendMessage)
    assert await undone() == 0


@pytest.mark.parametrize("broken", ["storage", "screen", "sending", "state"])
async def test_a_payment_is_credited_whatever_screen_fails(
    app: App,
    api: Telegram,
    offer: Offer,
    buyer: int,
    broken: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is shown comes after, and can neither undo nor repeat it."""

    async def failing(*_: Any, **__: Any) -> NoReturn:
        raise LookupError("no such screen")

    if broken == "storage":
        break_storage(monkeypatch)
    elif broken == "screen":
        monkeypatch.setattr(type(app.services.payments), "receipt", failing)
    elif broken == "sending":
        api.faults[SendMessage] = TelegramForbiddenError(SendMessage, "blocked")  # type: ignore[arg-type]
    else:
        key = StorageKey(bot_id=42, chat_id=buyer, user_id=buyer)
        await app.dispatcher.storage.set_state(key, "Wizard:waits_for_a_number")
    await deliver(app, payment(offer))

    assert await app.services.ledger.balance(buyer) == 10
    assert await undone() == 0
    assert await app.replay.once() == 0


async def test_a_payer_who_never_came_is_registered_first(app: App, offer: Offer) -> None:
    """A forwarded invoice was paid by a newcomer: theirs are the tokens."""
    carol = telegram.user(2**40, first_name="Carol", language_code="ru")
    await deliver(app, payment(offer, carol))

    person = await app.services.users.find(2**40)
    assert person is not None
    assert (person.first_name, person.language, person.chat_id) == ("Carol", "ru", 2**40)
    assert await app.services.ledger.balance(2**40) == 10


async def test_a_payment_in_a_group_does_not_move_the_person_there(
    app: App, offer: Offer, buyer: int
) -> None:
    """What the bot has to say to somebody goes to their own chat."""
    content = payment(offer)
    content["message"]["chat"] = {"id": -100, "type": "group", "title": "Friends"}
    await deliver(app, content)

    assert await app.services.ledger.balance(buyer) == 10
    assert (await User.get(id=buyer)).chat_id == buyer


async def test_a_payment_that_could_not_be_credited_is_credited_later_once(
    app: App, api: Telegram, offer: Offer, buyer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It waits in the inbox with its error; the replay does it, a second replay finds nothing."""

    async def failing(*_: Any) -> NoReturn:
        raise ConnectionResetError("the database went away")

    with monkeypatch.context() as patch:
        patch.setattr(Payments, "credit", failing)
        await deliver(app, payment(offer))
        await app.replay.once()

    row = await InboxUpdate.get()
    assert (row.attempts, row.done_at) == (2, None)
    assert "ConnectionResetError" in (row.error or "")
    assert await app.services.ledger.balance(buyer) == 0

    assert [await app.replay.once(), await app.replay.once()] == [1, 0]
    assert await app.services.ledger.balance(buyer) == 10


async def test_a_payer_whose_tokens_are_late_is_told_once(
    app: App, api: Telegram, offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who has paid and sees nothing would pay again; a replay that fails too says nothing more."""

    async def failing(*_: Any) -> NoReturn:
        raise ConnectionResetError("the database went away")

    monkeypatch.setattr(Payments, "credit", failing)
    await deliver(app, payment(offer))
    await app.replay.once()

    (told,) = api.called(SendMessage)
    language = app.locales.best_for(ALICE_USER.get("language_code"))
    assert told.text == app.locales.html(language, "receipts-late")


async def test_a_payment_delivered_again_is_credited_once(
    app: App, offer: Offer, buyer: int
) -> None:
    """The same update from Telegram twice, and the same charge in another update."""
    content = payment(offer)
    await deliver(app, {"update_id": 5, **content})
    await deliver(app, {"update_id": 5, **content})
    await deliver(app, {"update_id": 6, **content})

    assert await app.services.ledger.balance(buyer) == 10
    assert await undone() == 0


async def test_a_payment_delivered_again_and_again_is_shown_once(
    app: App, api: Telegram, offer: Offer, buyer: int
) -> None:
    """At once, later, and as another update: what is sent behind it waits for one screen alone."""
    content = payment(offer)
    await asyncio.gather(*(deliver(app, {"update_id": 5, **content}) for _ in range(3)))
    await deliver(app, {"update_id": 5, **content})
    await deliver(app, {"update_id": 6, **content})

    assert len(api.called(SendMessage)) == 1
    assert not api.called(EditMessageText)
    assert await app.services.ledger.balance(buyer) == 10
    assert await undone() == 0


async def test_a_payment_that_was_done_is_left_alone_when_it_comes_again(
    app: App, api: Telegram, offer: Offer, buyer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is broken by then: nobody reads that tokens are late which they have."""

    async def failing(*_: Any) -> NoReturn:
        raise ConnectionResetError("the database went away")

    content = {"update_id": 5, **payment(offer)}
    await deliver(app, content)
    told = len(api.calls)
    monkeypatch.setattr(Payments, "credit", failing)
    await deliver(app, content)

    assert len(api.calls) == told
    assert await undone() == 0


async def test_an_odd_payment_is_told_to_admins(
    app: App, api: Telegram, offer: Offer, buyer: int
) -> None:
    """The person hears that the Stars are kept safe, every admin what did not fit."""
    await deliver(app, telegram.payment(ALICE_USER, "junk", 450, "charge-1"))
    await send_notices(app, asyncio.Event())

    assert {call.chat_id for call in api.called(SendMessage)} == {buyer, ADMIN}
    assert await app.services.ledger.balance(buyer) == 0


async def test_a_refund_takes_the_tokens_of_its_payment(app: App, offer: Offer, buyer: int) -> None:
    """Wherever it was made: in the bot, by hand, by Telegram."""
    await deliver(app, payment(offer))
    refund = telegram.refund(ALICE_USER, offer.payload, offer.stars, "charge-1")
    await deliver(app, refund)
    await deliver(app, refund)

    assert await app.services.ledger.balance(buyer) == 0
    assert await undone() == 0


async def test_a_payment_replayed_after_its_refund_credits_nothing(
    app: App, offer: Offer, buyer: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It could not be credited, was given back by hand, and is replayed when all works again."""

    async def failing(*_: Any) -> NoReturn:
        raise ConnectionResetError("the database went away")

    with monkeypatch.context() as patch:
        patch.setattr(Payments, "credit", failing)
        await deliver(app, payment(offer))
    refund = telegram.refund(ALICE_USER, offer.payload, offer.stars, "charge-1")
    await deliver(app, refund)
    await app.replay.once()

    assert await app.services.ledger.balance(buyer) == 0
    assert (await Charge.get(id="charge-1")).tokens == 0
    assert await undone() == 0


async def test_other_updates_are_not_kept(app: App, api: Telegram) -> None:
    """The inbox is for money."""
    await deliver(app, {"message": telegram.message(ALICE_USER, text="/start")})

    assert not await InboxUpdate.exists()
    assert api.called(SendMessage)
