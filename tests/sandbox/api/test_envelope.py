"""Calls and answers: tokens, methods, bodies, errors, the journal."""

from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.methods import SendDice

from bot.sandbox.driver.client import Driver, Person

pytestmark = pytest.mark.thorough


async def get(driver: Driver, path: str) -> tuple[int, dict[str, object]]:
    """The status and JSON of a path."""
    async with driver.session.http.get(driver.base_url + path) as response:
        return response.status, await response.json()


async def test_an_ordinary_bot_is_told_who_it_is(bot: Bot) -> None:
    """getMe answers with the id of the token."""
    me = await bot.me()

    assert (me.id, me.is_bot) == (42, True)


async def test_method_names_are_case_insensitive(driver: Driver) -> None:
    """The real server lowers them."""
    status, answer = await get(driver, "/bot42:demo/GETme")

    assert (status, answer["ok"]) == (200, True)


async def test_an_unknown_method_is_not_found(driver: Driver) -> None:
    """404 with the real server's words."""
    status, answer = await get(driver, "/bot42:demo/getMoney")

    assert status == 404
    assert answer["description"] == "Not Found: method not found"


async def test_a_path_outside_the_bot_api_is_not_found(driver: Driver) -> None:
    """404 in the envelope."""
    assert await get(driver, "/elsewhere") == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found"},
    )


@pytest.mark.parametrize(
    ("token", "words"),
    [("junk", "Unauthorized: invalid token specified"), ("42:other", "Unauthorized")],
)
async def test_a_wrong_token_is_unauthorized(driver: Driver, token: str, words: str) -> None:
    """A malformed token and a revoked one are told apart."""
    status, answer = await get(driver, f"/bot{token}/getMe")

    assert (status, answer["description"]) == (401, words)


async def test_a_method_that_is_not_modelled_says_so(driver: Driver, bot: Bot, ann: Person) -> None:
    """501 and a problem in the journal, never a cheerful true."""
    with pytest.raises(Exception, match="sendDice is not modelled"):
        await bot(SendDice(chat_id=ann.id))

    assert [one["problem"] for one in await driver.problems()] == ["not_modelled"]


@pytest.mark.parametrize("body", ["query", "form", "multipart", "json"])
async def test_parameters_come_in_any_of_the_four_ways(
    driver: Driver, ann: Person, body: str
) -> None:
    """Query string, urlencoded, multipart and JSON mean the same."""
    markup = '{"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}'
    values = {"chat_id": str(ann.id), "text": "hello", "reply_markup": markup}
    form = aiohttp.FormData(values, default_to_multipart=True)
    ways: dict[str, dict[str, Any]] = {
        "query": {"params": values},
        "form": {"data": values},
        "multipart": {"data": form},
        "json": {"json": values},
    }
    url = f"{driver.base_url}/bot42:demo/sendMessage"

    async with driver.session.http.post(url, **ways[body]) as answer:
        assert answer.status == 200, await answer.text()

    assert await ann.buttons() == [["Go"]]


async def test_an_unknown_field_is_reported_however_deep(driver: Driver, ann: Person) -> None:
    """The real server ignores it; the journal does not."""
    button = {"text": "Go", "callback_data": "go", "colour": "red"}

    answer = await driver.call(
        "sendMessage", chat_id=ann.id, text="x", reply_markup={"inline_keyboard": [[button]]}
    )

    (problem,) = await driver.problems()
    assert answer["ok"]
    assert problem["problem"] == "unknown_field"
    assert "reply_markup.inline_keyboard.0.0.colour" in problem["description"]


async def test_a_refusal_is_a_problem_unless_expected(
    driver: Driver, bot: Bot, ann: Person
) -> None:
    """A 400 is the bot's mistake; a test may expect it."""
    with pytest.raises(TelegramBadRequest):
        await bot.delete_message(ann.id, 999)

    assert len(await driver.problems()) == 1
    assert await driver.problems(expected=["message to delete not found"]) == []


async def test_a_button_without_text_is_refused(driver: Driver, ann: Person) -> None:
    """aiogram itself would take such a keyboard for a ReplyKeyboardRemove."""
    markup = {"inline_keyboard": [[{"callback_data": "go"}]]}

    answer = await driver.call("sendMessage", chat_id=ann.id, text="x", reply_markup=markup)

    assert answer["error_code"] == 400
    assert "can't parse inline keyboard button" in answer["description"]


@pytest.mark.parametrize(
    ("params", "words"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 5, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": 1001}, "message text is empty"),
        ({"chat_id": 1001, "text": "  "}, "message text is empty"),
        ({"chat_id": 1001, "text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"chat_id": 1001, "text": "x" * 4097}, "message is too long"),
        ({"chat_id": 1001, "text": "x" * 32769}, "text is too long"),
        (
            {"chat_id": 1001, "text": "a < b", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "" at byte offset 2',
        ),
        ({"chat_id": 1001, "text": "x", "reply_markup": 5}, "object expected as reply markup"),
        (
            {"chat_id": 1001, "text": "x", "reply_parameters": {"message_id": 77}},
            "message to be replied not found",
        ),
    ],
)
async def test_a_bad_message_is_refused_in_telegrams_words(
    driver: Driver, ann: Person, params: dict[str, object], words: str
) -> None:
    """The words the real server uses."""
    answer = await driver.call("sendMessage", **params)

    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {words}")


async def test_a_part_of_telegram_that_is_missing_is_not_ignored(
    driver: Driver, ann: Person
) -> None:
    """A known parameter the sandbox can't honour is 501, not a message to the wrong place."""
    answer = await driver.call("sendMessage", chat_id=ann.id, text="x", message_thread_id=4)

    assert answer["error_code"] == 501
