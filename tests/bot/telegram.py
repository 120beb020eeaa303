"""A Telegram inside the process: it answers the bot's calls and makes its updates."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from itertools import count
from typing import Any

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.methods import SendMessage, TelegramMethod
from aiogram.types import Update

Json = dict[str, Any]
_numbers = count(1)


class Telegram(BaseSession):
    """Remembers the bot's `calls` and says yes, unless `faults` names an error for the method."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[TelegramMethod[Any]] = []
        self.faults: dict[type[TelegramMethod[Any]], Exception] = {}

    def called(self, method: type[TelegramMethod[Any]]) -> list[Any]:
        """The calls of one method, oldest first."""
        return [call for call in self.calls if isinstance(call, method)]

    async def make_request(  # aiogram's own signature
        self,
        bot: Bot,
        method: TelegramMethod[Any],
        timeout: int | None = None,  # noqa: ASYNC109
    ) -> Any:
        """Whatever the method promises to return, in its plainest form."""
        self.calls.append(method)
        if fault := self.faults.get(type(method)):
            raise fault
        if not isinstance(method, SendMessage):
            return True
        answer = {"message_id": next(_numbers), **_in_chat(int(method.chat_id)), "text": "x"}
        return method.__returning__.model_validate(answer, context={"bot": bot})

    async def close(self) -> None:
        """Nothing is open."""

    async def stream_content(self, *_: Any, **__: Any) -> AsyncGenerator[bytes, None]:
        """No file was ever uploaded."""
        raise NotImplementedError
        yield b""


def update(bot: Bot, **content: Any) -> Update:
    """An update as polling makes it: from JSON, mounted to the bot."""
    return Update.model_validate({"update_id": next(_numbers), **content}, context={"bot": bot})


def user(user_id: int, **more: Any) -> Json:
    """A person as updates describe them."""
    return {"id": user_id, "is_bot": False, "first_name": "Alice", "language_code": "en", **more}


def _in_chat(chat_id: int) -> Json:
    date = int(datetime(2026, 11, 22, 12, tzinfo=UTC).timestamp())
    return {"date": date, "chat": {"id": chat_id, "type": "private", "first_name": "Alice"}}


def message(sender: Json, **content: Any) -> Json:
    """A message of the person to the bot."""
    return {"message_id": next(_numbers), "from": sender, **_in_chat(sender["id"]), **content}


def checkout(sender: Json, payload: str, stars: int, **more: Any) -> Json:
    """A pre-checkout query: Telegram asks whether the sum may be taken."""
    query = {
        "id": str(next(_numbers)),
        "from": sender,
        "currency": "XTR",
        "total_amount": stars,
        "invoice_payload": payload,
    }
    return {"pre_checkout_query": {**query, **more}}


def payment(sender: Json, payload: str, stars: int, charge_id: str, **more: Any) -> Json:
    """A message about Stars that were paid."""
    paid = {
        "currency": "XTR",
        "total_amount": stars,
        "invoice_payload": payload,
        "telegram_payment_charge_id": charge_id,
        "provider_payment_charge_id": f"{sender['id']}_7",
    }
    return {"message": message(sender, successful_payment={**paid, **more})}


def refund(sender: Json, payload: str, stars: int, charge_id: str) -> Json:
    """A message about Stars that were given back."""
    given_back = {
        "currency": "XTR",
        "total_amount": stars,
        "invoice_payload": payload,
        "telegram_payment_charge_id": charge_id,
    }
    return {"message": message(sender, refunded_payment=given_back)}
