"""Which keyboards are refused as Telegram would, and in which words."""

from collections.abc import Callable
from typing import Any

import pytest
from aiogram.types import (
    ForceReply,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot.sandbox.api import strict

OK = {"text": "x", "callback_data": "x"}
PAY = {"text": "Pay", "pay": True}


def refusal(check: Callable[..., Any], *args: Any, **options: Any) -> str:
    """The words of the refusal."""
    with pytest.raises(strict.Refused) as refused:
        check(*args, **options)
    return refused.value.description


def keyboard(*rows: list[dict[str, Any]]) -> InlineKeyboardMarkup:
    markup = strict.reply_markup({"inline_keyboard": list(rows)})
    assert isinstance(markup, InlineKeyboardMarkup)
    return markup


def grid(buttons: int, width: int) -> InlineKeyboardMarkup:
    return keyboard(*[[OK] * min(width, buttons - at) for at in range(0, buttons, width)])


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ({"inline_keyboard": [[OK]]}, InlineKeyboardMarkup),
        ({"inline_keyboard": []}, InlineKeyboardMarkup),
        ({"keyboard": [[{"text": "x"}, "y"]], "resize_keyboard": True}, ReplyKeyboardMarkup),
        ({"remove_keyboard": True}, ReplyKeyboardRemove),
        ({"force_reply": True, "input_field_placeholder": "x"}, ForceReply),
    ],
)
async def test_the_kind_of_markup_follows_its_key(raw: dict[str, Any], kind: type) -> None:
    """Never another class that happens to accept the same fields."""
    assert type(strict.reply_markup(raw)) is kind


BUTTON = "can't parse inline keyboard button: "


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ({"inline_keyboard": [[{"callback_data": "x"}]]}, BUTTON + 'Can\'t find field "text"'),
        (
            {"inline_keyboard": [[{**OK, "url": []}]]},
            BUTTON + 'Field "url" must be of type String',
        ),
        (
            {"inline_keyboard": [["x"]]},
            BUTTON + "InlineKeyboardButton must be an Object",
        ),
        (
            {"inline_keyboard": [{"text": "x"}]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        ({"keyboard": [{"text": "x"}]}, 'field "keyboard" must be an Array of Arrays'),
        ({"keyboard": [[{}]]}, "can't parse keyboard button: Can't find field \"text\""),
        (
            {"keyboard": [[5]]},
            "can't parse keyboard button: KeyboardButton must be a String or an Object",
        ),
        ({"rows": []}, "can't parse reply keyboard markup JSON object"),
        ([], "object expected as reply markup"),
    ],
)
async def test_malformed_markup_is_refused(raw: Any, words: str) -> None:
    """A wrong button is an error, not another kind of markup."""
    assert refusal(strict.reply_markup, raw) == words


@pytest.mark.parametrize(
    "button",
    [
        {"text": "x", "callback_data": "я" * 32},
        {"text": "x", "url": "t.me/x"},
        {"text": "x", "url": "tg://user?id=42"},
        {"text": "x", "web_app": {"url": "https://example.com/app"}},
        {"text": "x", "copy_text": {"text": "я" * 256}},
        {"text": "x", "switch_inline_query": ""},
        {"text": "x", "callback_data": "x", "style": "danger"},
        {"text": "x", "callback_data": "x", "url": ""},
    ],
)
async def test_a_good_button_passes(button: dict[str, Any]) -> None:
    """One action, within its limits."""
    strict.check_inline_keyboard(keyboard([button]))


INVALID_URL = "inline keyboard button URL '{}' is invalid: {}"


@pytest.mark.parametrize(
    ("button", "words"),
    [
        ({"text": "x"}, BUTTON + "Text buttons are unallowed in the inline keyboard"),
        (
            {"text": "x", "callback_data": ""},
            BUTTON + "Text buttons are unallowed in the inline keyboard",
        ),
        (
            {**OK, "url": "https://t.me/x"},
            BUTTON + "exactly one action expected, found url, callback_data",
        ),
        ({**OK, "text": ""}, "inline keyboard button text must be non-empty"),
        ({**OK, "style": "red"}, BUTTON + "invalid button style specified"),
        ({"text": "x", "callback_data": "я" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "copy_text": {"text": ""}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "copy_text": {"text": "x" * 257}}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "url": "localhost"}, INVALID_URL.format("localhost", "Wrong HTTP URL")),
        (
            {"text": "x", "url": "ftp://a.b"},
            INVALID_URL.format("ftp://a.b", "Unsupported URL protocol"),
        ),
        (
            {"text": "x", "url": "https://"},
            INVALID_URL.format("https://", "URL host is empty"),
        ),
        (
            {"text": "x", "url": "http://a b.com"},
            INVALID_URL.format("http://a b.com", "Disallowed character in URL host"),
        ),
        (
            {"text": "x", "web_app": {"url": "http://a.b"}},
            "inline keyboard button Web App URL 'http://a.b' is invalid: "
            "Only HTTPS links are allowed",
        ),
        (PAY, "BUTTON_TYPE_INVALID"),
    ],
)
async def test_a_wrong_button_is_refused(button: dict[str, Any], words: str) -> None:
    """Limits are in bytes where Telegram counts bytes."""
    assert refusal(strict.check_inline_keyboard, keyboard([OK], [button])) == words


@pytest.mark.parametrize(
    "url",
    ["http://[::1]/", "http://me@a.b:0080/x", "ton://transfer/x", "tonsite://a.ton", "HTTPS://A.B"],
)
async def test_an_unusual_address_passes(url: str) -> None:
    """Whatever Telegram's own reader of addresses takes."""
    strict.check_inline_keyboard(keyboard([{"text": "x", "url": url}]))


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://a.b:99999", "Wrong port number specified in the URL"),
        ("http://a.b:", "Wrong port number specified in the URL"),
        ("http://[::g]/", "Wrong IPv6 address specified in the URL"),
        ("http://a%2.b", "Wrong percent-encoded symbol in URL host"),
        ("http://a b@c.d", "Disallowed character in URL userinfo"),
        ("http://.", "Host is invalid"),
        ("tg://https://a.b", "Wrong tg URL"),
        ("tg://re.solve", "Unallowed characters in URL host"),
    ],
)
async def test_a_malformed_address_is_refused(url: str, words: str) -> None:
    """The answer says what is wrong with the address."""
    wrong = refusal(strict.check_inline_keyboard, keyboard([{"text": "x", "url": url}]))
    assert wrong == INVALID_URL.format(url, words)


async def test_an_invoice_begins_with_its_pay_button() -> None:
    """Nothing but `pay` may come first, and only first."""
    strict.check_inline_keyboard(keyboard([PAY, OK]), invoice=True)
    wrong = refusal(strict.check_inline_keyboard, keyboard([OK, PAY]), invoice=True)
    assert wrong == "BUTTON_POS_INVALID"


async def test_a_keyboard_holds_a_hundred_buttons() -> None:
    """More is too long."""
    strict.check_inline_keyboard(grid(100, 8))
    assert refusal(strict.check_inline_keyboard, grid(101, 8)) == "reply markup is too long"


async def test_a_row_holds_eight_buttons() -> None:
    """More is too long."""
    strict.check_inline_keyboard(grid(8, 8))
    assert refusal(strict.check_inline_keyboard, grid(9, 9)) == "reply markup is too long"


async def test_a_keyboard_is_limited_in_bytes() -> None:
    """Few buttons with long labels are too long as well."""
    markup = keyboard(*[[{**OK, "text": "я" * 100}]] * 60)
    assert refusal(strict.check_inline_keyboard, markup) == "reply markup is too long"
