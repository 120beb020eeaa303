"""Refusals of a top-up; a late decision names the admin who decided first."""

from bot.services.errors import Gone, Refusal
from bot.services.people.directory import name_of
from models import Topup


class NotTokens(Refusal):
    """What was typed is no whole number of tokens from `least` to `most`."""

    text_key = "errors-topup-tokens"


class TooManyOpen(Refusal):
    """The person has `open` undecided requests, and that is as many as one may have."""

    text_key = "errors-topup-open"


class ReceiptNeeded(Refusal):
    """The operator wants a receipt with every request."""

    text_key = "errors-topup-receipt"


class RequestOver(Refusal):
    """The owner comes too late: request `number` is in that final `state`."""

    text_key = "errors-topup-over"


class AlreadyDecided(Refusal):
    """An admin comes too late: `who` brought the request into that `state`, and when (`at`)."""

    text_key = "errors-topup-decided"


async def over_for_owner(user_id: int, topup_id: int) -> Exception:
    """Why the owner's deed did not hit: RequestOver, or Gone for anybody else's request."""
    row = await Topup.get_or_none(id=topup_id, user_id=user_id)
    return RequestOver(number=str(topup_id), state=row.state.value) if row else Gone()


async def over_for_admin(topup_id: int) -> Exception:
    """Why an admin's deed did not hit: AlreadyDecided, or Gone where there is no such request."""
    row = await Topup.get_or_none(id=topup_id)
    if row is None or row.decided_at is None:
        return Gone()
    who = await name_of(row.decided_by or row.user_id)
    return AlreadyDecided(state=row.state.value, who=who[:60], at=row.decided_at)
