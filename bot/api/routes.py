"""The routes of /v1: each reads its request and calls one service."""

from dataclasses import asdict
from decimal import Decimal
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response

from bot.api import schemas
from bot.api.requests import Reading, Writing, written
from bot.services.billing.operations import Ask
from bot.services.billing.records import read_charge, read_hold

_PROBLEMS: dict[int | str, dict[str, Any]] = {
    "default": {
        "model": schemas.Problem,
        "description": "a problem (RFC 9457)",
        "content": {"application/problem+json": {}},
    }
}
router = APIRouter(prefix="/v1", responses=_PROBLEMS)

User = Annotated[str, Path(pattern=schemas.USER_FORM)]
RowId = Annotated[int, Path(ge=1, le=2**63 - 1)]
LinkId = Annotated[str, Path(pattern=schemas.LINK_FORM)]
_NOT_MODIFIED: dict[int | str, dict[str, Any]] = {304: {"description": "the ETag is still valid"}}


@router.get("/accounts/{user}", response_model=schemas.Account, responses=_NOT_MODIFIED)
async def get_account(call: Reading, user: User) -> Response:
    """A person's balance, held tokens, and what the key may still spend today."""
    return call.answer(await call.billing.accounts.read(call.key, user))


@router.get("/accounts/{user}/entries", response_model=schemas.EntryPage, responses=_NOT_MODIFIED)
async def get_entries(
    call: Reading,
    user: User,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Annotated[str | None, Query(pattern="^[0-9]{1,18}$")] = None,
) -> Response:
    """Changes of the wallet, newest first: the key's own; all for the operator's own service."""
    return call.answer(await call.billing.accounts.entries(call.key, user, cursor, limit))


@router.post("/holds", status_code=201, response_model=schemas.Hold)
async def post_hold(call: Writing, body: schemas.NewHold) -> Response:
    """Set tokens aside until they are captured, released, or the hold expires."""
    write, ask = call.write(body, 201), Ask(body.user, body.amount, body.reason)
    return written(await call.billing.operations.hold(call.key, write, ask, body.expires_in))


@router.get("/holds/{hold_id}", response_model=schemas.Hold, responses=_NOT_MODIFIED)
async def get_hold(call: Reading, hold_id: RowId) -> Response:
    """A hold of this key."""
    return call.answer(await read_hold(call.key, hold_id))


@router.post("/holds/{hold_id}/capture", response_model=schemas.Hold)
async def capture_hold(call: Writing, hold_id: RowId, body: schemas.Part) -> Response:
    """Spend held tokens: all that are left, or a part; the rest stays held."""
    write, outcomes = call.write(body, 200), call.billing.outcomes
    return written(await outcomes.capture(call.key, write, hold_id, body.amount))


@router.post("/holds/{hold_id}/release", response_model=schemas.Hold)
async def release_hold(call: Writing, hold_id: RowId, body: schemas.Nothing) -> Response:
    """Give back what is left of a hold."""
    write, outcomes = call.write(body, 200), call.billing.outcomes
    return written(await outcomes.release(call.key, write, hold_id))


@router.post("/charges", status_code=201, response_model=schemas.Charge)
async def post_charge(call: Writing, body: schemas.NewCharge) -> Response:
    """Spend tokens in one step."""
    write, ask = call.write(body, 201), Ask(body.user, body.amount, body.reason)
    return written(await call.billing.operations.charge(call.key, write, ask))


@router.get("/charges/{charge_id}", response_model=schemas.Charge, responses=_NOT_MODIFIED)
async def get_charge(call: Reading, charge_id: RowId) -> Response:
    """A charge of this key."""
    return call.answer(await read_charge(call.key, charge_id))


@router.post("/charges/{charge_id}/refund", response_model=schemas.Charge)
async def refund_charge(call: Writing, charge_id: RowId, body: schemas.Part) -> Response:
    """Give tokens of a charge back: all that are left, or a part."""
    write, outcomes = call.write(body, 200), call.billing.outcomes
    return written(await outcomes.refund(call.key, write, charge_id, body.amount))


@router.post("/grants", status_code=201, response_model=schemas.Grant)
async def post_grant(call: Writing, body: schemas.NewCharge) -> Response:
    """Give tokens: an adjustment with the authority of the admin who made the key."""
    write, ask = call.write(body, 201), Ask(body.user, body.amount, body.reason)
    return written(await call.billing.operations.grant(call.key, write, ask))


@router.post("/links", status_code=201, response_model=schemas.Link)
async def post_link(call: Writing, body: schemas.NewLink) -> Response:
    """A deep link by which one person can connect the service, within a day."""
    write, bot = call.write(body, 201), await call.context.username()
    links = call.billing.links
    return written(await links.ask(call.key, write, body.daily_limit, body.reference, bot=bot))


@router.get("/links/{link_id}", response_model=schemas.Link, responses=_NOT_MODIFIED)
async def get_link(call: Reading, link_id: LinkId) -> Response:
    """A link of this key."""
    bot = await call.context.username()
    return call.answer(await call.billing.links.read(call.key, link_id, bot=bot))


@router.delete("/links/{link_id}", response_model=schemas.Link)
async def delete_link(call: Writing, link_id: LinkId) -> Response:
    """End a link and forget it. What is held stays held: captured, released, or expired later."""
    write, bot = call.write(None, 200), await call.context.username()
    return written(await call.billing.links.end(call.key, write, link_id, bot=bot))


@router.get("/prices", response_model=schemas.Prices, responses=_NOT_MODIFIED)
async def get_prices(call: Reading) -> Response:
    """What people pay for tokens."""
    settings = call.context.settings
    token = {
        "buy": _roubles(settings.price_buy_rub),
        "sell": _roubles(settings.price_sell_rub),
        "currency": "RUB",
    }
    return call.answer({"token": token, "packs": [asdict(pack) for pack in settings.packs]})


def _roubles(kopecks: int) -> str:
    return str(Decimal(kopecks) / 100)
