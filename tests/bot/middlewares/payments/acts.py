"""Events of the tests of money: updates arrive, parts fail."""

from typing import Any, NoReturn

import pytest

from bot.app import App
from bot.fsm.storage_sql import SqlFsmStorage
from bot.services.payments.stars.orders import Offer
from models import InboxUpdate
from tests.bot import telegram
from tests.bot.telegram import Json
from tests.database import ALICE

ADMIN = 9
ALICE_USER = telegram.user(ALICE)


async def deliver(app: App, content: Json) -> None:
    """As polling does: kept first, then handled."""
    update = telegram.update(app.bot, **content)
    await app.dispatcher._keep(update)
    await app.dispatcher.feed_update(app.bot, update)


def checkout(offer: Offer, sender: Json = ALICE_USER, **more: Any) -> Json:
    """A checkout of the offer."""
    return telegram.checkout(sender, offer.payload, offer.stars, **more)


def payment(offer: Offer, sender: Json = ALICE_USER, charge_id: str = "charge-1") -> Json:
    """A payment of the offer."""
    return telegram.payment(sender, offer.payload, offer.stars, charge_id)


async def undone() -> int:
    """How many updates of the inbox wait."""
    return await InboxUpdate.filter(done_at=None).count()


def break_storage(patch: pytest.MonkeyPatch) -> None:
    """Nobody's place in the dialogs can be read."""

    async def broken(*_: Any) -> NoReturn:
        raise ValueError("this is no JSON")

    patch.setattr(SqlFsmStorage, "get_state", broken)
    patch.setattr(SqlFsmStorage, "get_data", broken)
