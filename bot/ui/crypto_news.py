"""What a person is told of a payment in coins, and the round that looks for payments."""

from collections.abc import Iterable

from bot.services.api import Services
from bot.services.crypto import Credited
from bot.ui.telling import Data, tell_person


async def take_hint(data: Data, invoice_id: int) -> None:
    """A webhook named an invoice. Raises CryptoAway."""
    services: Services = data["services"]
    await _tell(data, await services.crypto.hint(invoice_id))


async def look_for_payments(data: Data) -> None:
    """The chore: every order that may have been paid. Raises CryptoAway."""
    services: Services = data["services"]
    await _tell(data, await services.crypto.look())


async def _tell(data: Data, found: Iterable[Credited]) -> None:
    for one in found:
        values = {"tokens": one.tokens, "balance": one.balance}
        await tell_person(data, one.user_id, "crypto-told-paid", values)
