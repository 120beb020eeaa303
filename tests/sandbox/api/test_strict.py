"""Which texts, commands, answers and invoices are refused as Telegram would, and in which words."""

from collections.abc import Callable
from typing import Any

import pytest
from aiogram.methods import SendMessage
from aiogram.types import BotCommand, MessageEntity

from bot.sandbox.api import strict
from bot.sandbox.text import limits

INVOICE: dict[str, Any] = {
    "title": "10 tokens",
    "description": "A pack",
    "payload": "order:1",
    "provider_token": "",
    "currency": "XTR",
    "prices": [{"label": "10 tokens", "amount": 450}],
}


def refusal(check: Callable[..., Any], *args: Any, **options: Any) -> str:
    """The words of the refusal."""
    with pytest.raises(strict.Refused) as refused:
        check(*args, **options)
    return refused.value.description


async def test_unknown_fields_are_named_by_their_path() -> None:
    """aiogram keeps what it does not know: the sandbox finds it at any depth."""
    method = SendMessage.model_validate(
        {
            "chat_id": 1,
            "text": "x",
            "parsemode": "HTML",
            "entities": [{"type": "bold", "offset": 0, "length": 1, "colour": "red"}],
        }
    )
    markup = strict.reply_markup(
        {"inline_keyboard": [[{"text": "x"}, {"text": "y", "tooltip": "?"}]]}
    )
    assert strict.unknown_fields(method) == ["parsemode", "entities.0.colour"]
    assert strict.unknown_fields(markup) == ["inline_keyboard.0.1.tooltip"]


async def test_a_known_request_has_no_unknown_fields() -> None:
    """Defaults and empty values are not unknown fields."""
    assert strict.unknown_fields(SendMessage(chat_id=1, text="x")) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "message text is empty"),
        (" \n", "text must be non-empty"),
        ("🪙" * 4097, "message is too long"),
        ("x" * 32769, "text is too long"),
    ],
)
async def test_a_wrong_text_is_refused(text: str, words: str) -> None:
    """Length counts code points after parsing, bytes before."""
    assert refusal(limits.check_text, text) == words


async def test_a_full_text_passes() -> None:
    """4096 code points are allowed, however many UTF-16 units they take."""
    limits.check_text("🪙" * 4096)


async def test_too_long_a_text_in_an_edit_has_its_own_words() -> None:
    """The same limit, another answer."""
    assert refusal(limits.check_text, "x" * 4097, edit=True) == "MESSAGE_TOO_LONG"


@pytest.mark.parametrize(
    ("offset", "length", "words"),
    [
        (3, 1, "entity begins after the end of the text at UTF-16 offset 3"),
        (
            1,
            2,
            "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 3",
        ),
        (-1, 1, "receive an entity with incorrect offset -1"),
        (0, -1, "receive an entity with incorrect length -1"),
    ],
)
async def test_an_entity_outside_the_text_is_refused(offset: int, length: int, words: str) -> None:
    """Places count UTF-16 units of the text."""
    wrong = MessageEntity(type="bold", offset=offset, length=length)
    assert refusal(limits.check_text, "🪙", [wrong]) == words


async def test_a_caption_is_shorter_than_a_text() -> None:
    """1024 code points; none at all is fine."""
    limits.check_caption(None)
    limits.check_caption("🪙" * 1024)
    assert refusal(limits.check_caption, "x" * 1025) == "message caption is too long"


@pytest.mark.parametrize(
    ("command", "description", "words"),
    [
        ("", "x", "command must be non-empty"),
        ("x" * 33, "x", "command length must not exceed 32"),
        ("Start", "x", "BOT_COMMAND_INVALID"),
        ("старт", "x", "BOT_COMMAND_INVALID"),
        ("/start", "x", "BOT_COMMAND_INVALID"),
        ("start", " ", "command description must be non-empty"),
        ("start", "x" * 257, "command description length must not exceed 256"),
    ],
)
async def test_a_wrong_command_is_refused(command: str, description: str, words: str) -> None:
    """Lower-case Latin letters, digits, underscores; a description for each."""
    menu = [BotCommand(command=command, description=description)]
    assert refusal(strict.check_commands, menu) == words


async def test_a_menu_holds_a_hundred_commands() -> None:
    """More is too much."""
    menu = [BotCommand(command=f"c_{number}", description="x") for number in range(101)]
    strict.check_commands(menu[:100])
    assert refusal(strict.check_commands, menu) == "BOT_COMMANDS_TOO_MUCH"


async def test_an_answer_to_a_click_is_short() -> None:
    """200 characters; none at all is fine."""
    strict.check_callback_answer(None)
    strict.check_callback_answer("я" * 200)
    assert refusal(strict.check_callback_answer, "я" * 201) == "MESSAGE_TOO_LONG"


@pytest.mark.parametrize(
    ("check", "most", "words"),
    [
        (strict.check_name, 64, "BOT_TITLE_INVALID"),
        (strict.check_description, 512, "bot description must be at most 512 characters long"),
        (
            strict.check_short_description,
            120,
            "bot short description must be at most 120 characters long",
        ),
    ],
)
async def test_the_bots_own_texts_are_limited(
    check: Callable[[str], None], most: int, words: str
) -> None:
    """An empty one removes it, a longer one is refused."""
    check("")
    check("я" * most)
    assert refusal(check, "я" * (most + 1)) == words


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"title": "я" * 32, "description": "я" * 255, "payload": "x" * 128},
        {"prices": [{"label": "x", "amount": 100_000}]},
        {"subscription_period": 2_592_000, "prices": [{"label": "x", "amount": 10_000}]},
    ],
)
async def test_an_invoice_in_stars_passes(changes: dict[str, Any]) -> None:
    """Up to every limit."""
    strict.check_invoice({**INVOICE, **changes})


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"title": None}, 'parameter "title" is required'),
        ({"title": "x" * 33}, "invoice title must be at most 32 characters long"),
        ({"description": "x" * 256}, "invoice description must be at most 255 characters long"),
        ({"payload": "я" * 65}, "INVOICE_PAYLOAD_INVALID"),
        ({"currency": "RUB"}, "PAYMENT_PROVIDER_INVALID"),
        ({"currency": "RUB", "provider_token": "1:TEST:1"}, "PAYMENT_PROVIDER_INVALID"),
        ({"provider_token": "1:TEST:1"}, "STARS_INVOICE_INVALID"),
        ({"max_tip_amount": 5}, "STARS_INVOICE_INVALID"),
        ({"prices": INVOICE["prices"] * 2}, "STARS_INVOICE_INVALID"),
        ({"prices": []}, 'parameter "prices" is required'),
        (
            {"prices": [{"label": "", "amount": 1}]},
            "can't parse labeled price: LabeledPrice label must be non-empty",
        ),
        ({"prices": [{"label": "x"}]}, "can't parse labeled price: Can't find field \"amount\""),
        (
            {"prices": [{"label": "x", "amount": 1.5}]},
            'can\'t parse labeled price: Field "amount" must be a Number',
        ),
        ({"prices": [{"label": "x", "amount": 0}]}, "total price must be positive"),
        ({"prices": [{"label": "x", "amount": 100_001}]}, "CURRENCY_TOTAL_AMOUNT_INVALID"),
        ({"subscription_period": 60}, "SUBSCRIPTION_PERIOD_INVALID"),
        (
            {"subscription_period": 2_592_000, "prices": [{"label": "x", "amount": 10_001}]},
            "SUBSCRIPTION_AMOUNT_INVALID",
        ),
    ],
)
async def test_a_wrong_invoice_is_refused(changes: dict[str, Any], words: str) -> None:
    """Stars only, one price, no provider, no tips."""
    assert refusal(strict.check_invoice, {**INVOICE, **changes}) == words
