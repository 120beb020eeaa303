"""The routes of /v1: each reads its request and calls one service."""

from dataclasses import asdict
from decimal import Decimal
from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Request, Response

from bot.api import schemas
from bot.api.requests import Caller, Context, IdempotencyKey, read, write_of, written
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
_NOT_MODIFIED: dict[int | str, dict[str, Any]] = {304: {"description": "as If-None-Match knows it"}}


@router.get("/accounts/{user}", response_model=schemas.Account, responses=_NOT_MODIFIED)
async def get_account(request: Request, context: Context, key: Caller, user: User) -> Response:
    """A person's balance, held tokens, and what the key may still spend today."""
    return read(request, await context.billing.accounts.read(key, user))


@router.get("/accounts/{user}/entries", response_model=schemas.EntryPage, responses=_NOT_MODIFIED)
async def get_entries(
    request: Request,
    context: Context,
    key: Caller,
    user: User,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Annotated[str | None, Query(pattern="^[0-9]{1,18}$")] = None,
) -> Response:
    """Changes of the wallet, newest first: the key's own; all for the operator's own service."""
    page = await context.billing.accounts.entries(key, user, cursor, limit)
    return read(request, page)


@router.post("/holds", status_code=201, response_model=schemas.Hold)
async def post_hold(
    request: Request,
    context: Context,
    key: Caller,
    idempotency_key: IdempotencyKey,
    body: schemas.NewHold,
) -> Response:
    """Set tokens aside until they are captured, released, or the hold expires."""
    write = write_of(request, key, idempotency_key, body, 201)
    ask = Ask(body.user, body.amount, body.reason)
    return written(await context.billing.operations.hold(key, write, ask, body.expires_in))


@router.get("/holds/{hold_id}", response_model=schemas.Hold, responses=_NOT_MODIFIED)
async def get_hold(request: Request, key: Caller, hold_id: RowId) -> Response:
    """A hold of this key."""
    return read(request, await read_hold(key, hold_id))


@router.post("/holds/{hold_id}/capture", response_model=schemas.Hold)
async def capture_hold(
    request: Request,
    context: Context,
    key: Caller,
    hold_id: RowId,
    idempotency_key: IdempotencyKey,
    body: schemas.Part,
) -> Response:
    """Spend held tokens: all that are left, or a part; the rest stays held."""
    write = write_of(request, key, idempotency_key, body, 200)
    return written(await context.billing.outcomes.capture(key, write, hold_id, body.amount))


@router.post("/holds/{hold_id}/release", response_model=schemas.Hold)
async def release_hold(
    request: Request,
    context: Context,
    key: Caller,
    hold_id: RowId,
    idempotency_key: IdempotencyKey,
    body: schemas.Nothing,
) -> Response:
    """Give back what is left of a hold."""
    write = write_of(request, key, idempotency_key, body, 200)
    return written(await context.billing.outcomes.release(key, write, hold_id))


@router.post("/charges", status_code=201, response_model=schemas.Charge)
async def post_charge(
    request: Request,
    context: Context,
    key: Caller,
    idempotency_key: IdempotencyKey,
    body: schemas.NewCharge,
) -> Response:
    """Spend tokens in one step."""
    write = write_of(request, key, idempotency_key, body, 201)
    ask = Ask(body.user, body.amount, body.reason)
    return written(await context.billing.operations.charge(key, write, ask))


@router.get("/charges/{charge_id}", response_model=schemas.Charge, responses=_NOT_MODIFIED)
async def get_charge(request: Request, key: Caller, charge_id: RowId) -> Response:
    """A charge of this key."""
    return read(request, await read_charge(key, charge_id))


@router.post("/charges/{charge_id}/refund", response_model=schemas.Charge)
async def refund_charge(
    request: Request,
    context: Context,
    key: Caller,
    charge_id: RowId,
    idempotency_key: IdempotencyKey,
    body: schemas.Part,
) -> Response:
    """Give tokens of a charge back: all that are left, or a part."""
    write = write_of(request, key, idempotency_key, body, 200)
    return written(await context.billing.outcomes.refund(key, write, charge_id, body.amount))


@router.post("/grants", status_code=201, response_model=schemas.Grant)
async def post_grant(
    request: Request,
    context: Context,
    key: Caller,
    idempotency_key: IdempotencyKey,
    body: schemas.NewCharge,
) -> Response:
    """Give tokens: an adjustment with the authority of the admin who made the key."""
    write = write_of(request, key, idempotency_key, body, 201)
    ask = Ask(body.user, body.amount, body.reason)
    return written(await context.billing.operations.grant(key, write, ask))


@router.post("/links", status_code=201, response_model=schemas.Link)
async def post_link(
    request: Request,
    context: Context,
    key: Caller,
    idempotency_key: IdempotencyKey,
    body: schemas.NewLink,
) -> Response:
    """A deep link by which one person can connect the service, within a day."""
    write, bot = write_of(request, key, idempotency_key, body, 201), await context.username()
    links = context.billing.links
    return written(await links.ask(key, write, body.daily_limit, body.reference, bot=bot))


@router.get("/links/{link_id}", response_model=schemas.Link, responses=_NOT_MODIFIED)
async def get_link(request: Request, context: Context, key: Caller, link_id: LinkId) -> Response:
    """A link of this key."""
    bot = await context.username()
    return read(request, await context.billing.links.read(key, link_id, bot=bot))


@router.delete("/links/{link_id}", response_model=schemas.Link)
async def delete_link(
    request: Request,
    context: Context,
    key: Caller,
    link_id: LinkId,
    idempotency_key: IdempotencyKey,
) -> Response:
    """End a link and forget it. What is held stays held: captured, released, or expired later."""
    write, bot = write_of(request, key, idempotency_key, None, 200), await context.username()
    return written(await context.billing.links.end(key, write, link_id, bot=bot))


@router.get("/prices", response_model=schemas.Prices, responses=_NOT_MODIFIED)
async def get_prices(request: Request, context: Context, key: Caller) -> Response:  # noqa: ARG001
    """What people pay for tokens."""
    settings = context.settings
    token = {
        "buy": _roubles(settings.price_buy_rub),
        "sell": _roubles(settings.price_sell_rub),
        "currency": "RUB",
    }
    return read(request, {"token": token, "packs": [asdict(pack) for pack in settings.packs]})


def _roubles(kopecks: int) -> str:
    return str(Decimal(kopecks) / 100)
