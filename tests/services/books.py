"""The ledger as a test reads it, and edits of its rows."""

from bot.services.admin.audit import Audit
from bot.services.clock import utc_now
from bot.services.ledger.ledger import Kind, Ledger, Purpose, system, wallet
from models import Account, Charge, Entry, Transfer
from models.db.transactions import transactional

OLGA = 1003  # the admin


async def untouched() -> bool:
    """No charge, no transfer, no entry, every balance at zero."""
    rows = [await model.exists() for model in (Charge, Transfer, Entry)]
    return not any(rows) and not await Account.exclude(balance=0).exists()


@transactional
async def adjusted(
    user_id: int, tokens: int, key: str = "adjust:1", *, reason: str = "", ref: str = ""
) -> None:
    """Tokens given, or taken where `tokens` is below zero, with the deed that the laws ask for."""
    ends = system(Purpose.ADJUSTMENTS), wallet(user_id)
    source, target = ends if tokens > 0 else ends[::-1]
    named = {"key": key, "reason": reason, "ref": ref}
    posted = await Ledger().transfer(
        source=source, target=target, amount=abs(tokens), kind=Kind.ADJUST, actor=OLGA, **named
    )
    after = posted.target_balance if tokens > 0 else posted.source_balance
    before = {"balance": after - tokens}
    told = {"balance": after, "reason": reason, "change": f"{tokens:+}"}
    await Audit(utc_now).record(OLGA, "adjust", f"user:{user_id}", before, told)
