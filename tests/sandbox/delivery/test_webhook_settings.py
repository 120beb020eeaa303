"""setWebhook and deleteWebhook: what is refused, and what changes nothing."""

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramRetryAfter

from bot.sandbox.driver.client import Driver

pytestmark = pytest.mark.thorough


async def test_a_webhook_that_is_set_already_is_left_alone(bot: Bot, driver: Driver) -> None:
    """And changes come at most once a second."""
    url = "http://127.0.0.1:9/hook"
    first = await driver.call("setWebhook", url=url)
    again = await driver.call("setWebhook", url=url)

    assert (first["description"], again["description"]) == (
        "Webhook was set",
        "Webhook is already set",
    )
    with pytest.raises(TelegramRetryAfter):
        await bot.set_webhook(url + "2")
    await driver.advance(1)
    assert (await driver.call("deleteWebhook"))["description"] == "Webhook was deleted"
    assert (await driver.call("deleteWebhook"))["description"] == "Webhook is already deleted"


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"url": "ftp://127.0.0.1/x"}, "bad webhook: An HTTPS URL must be provided"),
        ({"url": "https://example.com/x"}, "loopback addresses only"),
        ({"url": "http://127.0.0.1/x", "secret_token": "s" * 257}, "secret token is too long"),
        ({"url": "http://127.0.0.1/x", "secret_token": "a b"}, "contains unallowed characters"),
    ],
)
async def test_a_bad_webhook_is_refused(bot: Bot, params: dict[str, str], words: str) -> None:
    """The real server's words; and nothing leaves this machine."""
    with pytest.raises(TelegramBadRequest, match=words):
        await bot.set_webhook(**params)  # type: ignore[arg-type]
