"""A purchase: tokens that a person paid for, and the bonuses of a first one."""

from bot.services.growth.referrals import Referrals
from bot.services.ledger.ledger import Kind, Ledger, Purpose, TransferResult, system, wallet


class Purchases:
    """The one way for payment methods to credit tokens."""

    def __init__(self, ledger: Ledger, referrals: Referrals) -> None:
        self._ledger = ledger
        self._referrals = referrals

    async def credit(
        self,
        kind: Kind,
        source: Purpose,
        user_id: int,
        tokens: int,
        key: str,
        *,
        ref: str,
        actor: int | None = None,
    ) -> TransferResult:
        """Credit a purchase once per `key`. Call it in the transaction that marks it paid.

        The same key again gives the first result, `repeated`, and no second bonus.
        """
        posted = await self._ledger.transfer(
            source=system(source),
            target=wallet(user_id),
            amount=tokens,
            kind=kind,
            key=key,
            actor=actor,
            ref=ref,
        )
        if not posted.repeated:
            await self._referrals.purchased(user_id, key)
        return posted
