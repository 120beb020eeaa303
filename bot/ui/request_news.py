"""What people and admins are told of top-up requests, and the edits that settle old notices."""

from collections.abc import Sequence
from typing import Any

from aiogram import Bot
from loguru import logger

from bot.services.api import Services
from bot.services.requests import Request, name_of
from bot.ui.notices import NOT_TAKEN, buttons, card_data
from bot.ui.telling import Data, tell_admins, tell_person
from bot.ui.texts import Locales, roubles


async def tell_of_new(data: Data, request: Request) -> None:
    """Every admin gets a notice that opens the request's card."""
    await _tell_admins(data, "requests-told-new", request)


async def tell_of_comment(data: Data, request: Request) -> None:
    """Its owner said something more, perhaps an answer."""
    await _tell_admins(data, "requests-told-comment", request)


async def _tell_admins(data: Data, key: str, request: Request) -> None:
    """Also where it was settled while admins were told: then their notices say so."""
    services: Services = data["services"]
    opens = card_data("requests", request.id)
    sent = await tell_admins(data, key, _values(request), opens=opens)
    await services.topups.remember_notices(request.id, sent)
    now = await services.requests.read(request.id)
    if not now.pending:
        await show_settled(data, now)


async def tell_of_question(data: Data, request: Request) -> None:
    """The owner reads what an admin wants to know, and may answer on the card."""
    opens = card_data("topup", request.id)
    await tell_person(data, request.user_id, "topup-told-question", _values(request), opens=opens)


async def tell_of_end(data: Data, request: Request) -> None:
    """The owner reads what became of the request, and every admin's notice says it."""
    services: Services = data["services"]
    values = _values(request) | {"balance": await services.ledger.balance(request.user_id)}
    opens = card_data("topup", request.id)
    await tell_person(data, request.user_id, "topup-told-end", values, opens=opens)
    await show_settled(data, request)


async def show_settled(data: Data, request: Request) -> None:
    """Edit every admin's notice of the request: who settled it, and how."""
    services: Services = data["services"]
    who = await name_of(request.decided_by) if request.decided_by else request.name
    for chat_id, message_id in await services.topups.notices(request.id):
        await _edit(data, chat_id, message_id, request, _values(request) | {"who": who})


async def _edit(
    data: Data, chat_id: int, message_id: int, request: Request, values: dict[str, Any]
) -> None:
    """One notice; an admin may have closed it, or it says so already."""
    bot: Bot = data["bot"]
    services: Services = data["services"]
    locales: Locales = data["locales"]
    admin = await services.users.find(chat_id)
    language = admin.language if admin else locales.default
    try:
        await bot.edit_message_text(
            locales.html(language, "requests-told-end", values),
            chat_id=chat_id,
            message_id=message_id,
            reply_markup=buttons(locales, language, opens=card_data("requests", request.id)),
        )
    except NOT_TAKEN as error:
        logger.info("the notice {} in chat {} stays as it is: {}", message_id, chat_id, error)


async def tell_of_waiting(data: Data, waiting: Sequence[Request]) -> None:
    """One notice about all requests that wait for long; it opens the one that waits longest."""
    if waiting:
        values = {"numbers": ", ".join(str(request.id) for request in waiting)}
        opens = card_data("requests", waiting[0].id)
        await tell_admins(data, "requests-told-waiting", values, opens=opens)


def _values(request: Request) -> dict[str, Any]:
    return {
        "number": str(request.id),
        "name": request.name,
        "method": request.method,
        "asked": request.tokens,
        "tokens": request.decided_tokens or request.tokens,
        "sum": roubles(request.amount_rub),
        "state": request.state,
        "reason": request.reason,
        "question": request.question,
        "comment": request.comment,
    }
