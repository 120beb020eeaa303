"""The inbox recognises an update by its JSON: writing, reading and writing gives the same text."""

from typing import Any

import pytest
from aiogram import Bot
from aiogram.types import Update

from tests.bot import telegram

CAROL = telegram.user(
    2**40, first_name='Carol "🦊" <b>', last_name="\u202eÖ\u0000", username="c", is_premium=True
)
LONG = "stx" + "A1_-" * 40

UPDATES: dict[str, dict[str, Any]] = {
    "checkout": telegram.checkout(CAROL, "order:7", 450),
    "checkout of another shop": telegram.checkout(
        CAROL, "💥'\\\n", 9950, currency="RUB", shipping_option_id="1", order_info={"name": "C"}
    ),
    "payment": telegram.payment(CAROL, "order:7", 450, LONG),
    "renewal": telegram.payment(
        CAROL,
        "order:7",
        450,
        LONG,
        is_recurring=True,
        is_first_recurring=False,
        subscription_expiration_date=1_795_000_000,
    ),
    "refund": telegram.refund(CAROL, "order:7", 450, LONG),
    "fields that aiogram does not know": {
        "message": {
            **telegram.payment(CAROL, "order:7", 450, LONG, tip={"z": 1.5, "a": None})["message"],
            "brand_new": [{"b": 1, "a": 2}],
        }
    },
    "a reply to an invoice": {
        "message": {
            **telegram.payment(CAROL, "order:7", 450, LONG)["message"],
            "reply_to_message": telegram.message(
                telegram.user(42, is_bot=True),
                invoice={
                    "title": "10",
                    "description": "d",
                    "start_parameter": "",
                    "currency": "XTR",
                    "total_amount": 450,
                },
                reply_markup={"inline_keyboard": [[{"text": "Pay", "pay": True}]]},
            ),
        }
    },
}


def written(update: Update) -> str:
    """As the inbox keeps it."""
    return update.model_dump_json(by_alias=True, exclude_unset=True)


@pytest.mark.parametrize("name", UPDATES)
def test_an_update_read_from_its_json_is_written_the_same(name: str) -> None:
    """The digest of a replayed update must find the row of the first delivery."""
    bot = Bot("42:test")
    text = written(telegram.update(bot, **UPDATES[name]))
    again = Update.model_validate_json(text, context={"bot": bot})

    assert written(again) == text
    assert again.bot is bot
