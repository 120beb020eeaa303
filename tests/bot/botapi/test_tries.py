"""Which calls are retried, when, and which are not."""

from typing import Any

import pytest
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AnswerCallbackQuery,
    AnswerPreCheckoutQuery,
    CopyMessage,
    DeleteMessage,
    EditMessageText,
    GetMe,
    GetUpdates,
    RefundStarPayment,
    SendMessage,
    SetMyName,
)

from tests.bot.botapi.telegram import (
    Method,
    Mishap,
    Telegram,
    cut_off,
    garbage,
    refused,
    server_error,
    too_many,
    unreachable,
)
from tests.bot.botapi.virtual import virtual

SEND = SendMessage(chat_id=1, text="x")
COPY = CopyMessage(chat_id=1, from_chat_id=2, message_id=3)
EDIT = EditMessageText(chat_id=1, message_id=2, text="x")
DELETE = DeleteMessage(chat_id=1, message_id=2)
ANSWER = AnswerCallbackQuery(callback_query_id="1")
CHECKOUT = AnswerPreCheckoutQuery(pre_checkout_query_id="1", ok=True)
REFUND = RefundStarPayment(user_id=1, telegram_payment_charge_id="x")
NAME = SetMyName(name="x")
REPEATABLE = (EDIT, DELETE, ANSWER, CHECKOUT, NAME, GetMe())
ONCE = (SEND, COPY, REFUND)


def name(value: Any) -> str:
    """For the ids of parametrized tests."""
    return getattr(value, "__api_method__", None) or getattr(value, "__name__", str(value))


@pytest.mark.parametrize("fault", [server_error, garbage, cut_off, unreachable], ids=name)
@pytest.mark.parametrize("method", REPEATABLE, ids=name)
@virtual
async def test_what_may_be_done_twice_is_tried_again(method: Method, fault: Mishap) -> None:
    """With longer and longer pauses."""
    telegram = Telegram(fault, fault, fault)

    assert await telegram.call(method) == "done"

    assert telegram.moments == pytest.approx([0, 0.5, 1.5, 3.5])


@virtual
async def test_a_fault_that_stays_is_raised() -> None:
    """After the fourth try."""
    telegram = Telegram(*[server_error] * 10)

    with pytest.raises(TelegramServerError):
        await telegram.call(EDIT)

    assert len(telegram.met) == 4


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (server_error, TelegramServerError),
        (garbage, ClientDecodeError),
        (cut_off, TelegramNetworkError),
    ],
    ids=name,
)
@pytest.mark.parametrize("method", ONCE, ids=name)
@virtual
async def test_what_may_have_been_sent_is_not_sent_again(
    method: Method, fault: Mishap, kind: type[Exception]
) -> None:
    """The caller knows what a second message would mean; this place does not."""
    telegram = Telegram(fault)

    with pytest.raises(kind):
        await telegram.call(method)

    assert len(telegram.met) == 1


@pytest.mark.parametrize("method", ONCE, ids=name)
@virtual
async def test_what_was_surely_not_sent_is_tried_again(method: Method) -> None:
    """Where no connection was made Telegram has seen nothing."""
    telegram = Telegram(unreachable)

    assert await telegram.call(method) == "done"


@pytest.mark.parametrize("kind", [TelegramBadRequest, TelegramForbiddenError])
@virtual
async def test_a_refusal_is_an_answer(kind: type[Exception]) -> None:
    """Nothing is tried again."""
    telegram = Telegram(refused("no", kind))

    with pytest.raises(kind):
        await telegram.call(EDIT)

    assert len(telegram.met) == 1


@pytest.mark.parametrize(
    ("method", "words"),
    [
        (DELETE, "Bad Request: message to delete not found"),
        (ANSWER, "Bad Request: query is too old and response timeout expired"),
    ],
    ids=name,
)
@virtual
async def test_what_the_lost_try_has_done_is_done(method: Method, words: str) -> None:
    """But the same words in answer to the first try are a refusal."""
    gone = refused(words, TelegramBadRequest)

    assert await Telegram(cut_off, gone).call(method) is True
    with pytest.raises(TelegramBadRequest):
        await Telegram(gone).call(method)


@pytest.mark.parametrize("method", [SEND, COPY, EDIT, ANSWER, REFUND, NAME], ids=name)
@virtual
async def test_a_429_was_not_carried_out_and_is_tried_again(method: Method) -> None:
    """Exactly when Telegram allows it."""
    telegram = Telegram(too_many(3))

    assert await telegram.call(method) == "done"

    assert telegram.moments == pytest.approx([0, 3])


@virtual
async def test_a_429_about_the_bots_name_stops_no_message() -> None:
    """Names may be changed a few times a day: Telegram then says hours."""
    telegram = Telegram(too_many(80_000))

    with pytest.raises(TelegramRetryAfter):
        await telegram.call(NAME)
    await telegram.call(SEND)

    assert telegram.moments == pytest.approx([0, 0])


@pytest.mark.parametrize("method", [ANSWER, CHECKOUT], ids=name)
@virtual
async def test_an_answer_that_would_come_too_late_is_not_tried_again(method: Method) -> None:
    """Telegram waits ten seconds for it."""
    with pytest.raises(TelegramRetryAfter):
        await Telegram(too_many(10)).call(method)


@virtual
async def test_polling_is_left_alone() -> None:
    """aiogram asks again by itself."""
    for mishap in (server_error, too_many(1)):
        telegram = Telegram(mishap)
        with pytest.raises((TelegramServerError, TelegramRetryAfter)):
            await telegram.call(GetUpdates())
        assert len(telegram.met) == 1


@pytest.mark.parametrize("mishap", [too_many(1), cut_off, server_error, unreachable], ids=name)
@virtual
async def test_a_call_with_a_permit_is_never_repeated(mishap: Mishap) -> None:
    """Whoever acquired one beforehand has written the call down, and decides itself."""
    telegram = Telegram(mishap)
    permit = await telegram.limiter.acquire()

    with pytest.raises(AiogramError):
        await telegram.call(COPY, bulk=True, permit=permit)

    assert len(telegram.met) == 1


@virtual
async def test_a_permit_is_worth_nothing_during_a_pause() -> None:
    """Its call is refused before it is made."""
    telegram = Telegram()
    permit = await telegram.limiter.acquire()
    await telegram.limiter.pause(20)

    with pytest.raises(TelegramRetryAfter) as caught:
        await telegram.call(COPY, bulk=True, permit=permit)

    assert caught.value.retry_after == 20
    assert not telegram.met


@virtual
async def test_a_paid_call_is_known_by_its_flag() -> None:
    """It does not wait for those that are free."""
    telegram = Telegram()
    for chat in range(100):
        call = CopyMessage(chat_id=chat, from_chat_id=1, message_id=1, allow_paid_broadcast=True)
        await telegram.call(call, bulk=True)

    assert telegram.moments[-1] == pytest.approx(0.1, abs=0.02)


@virtual
async def test_bulk_acquires_its_permit_by_itself() -> None:
    """Whoever says bulk and has none."""
    telegram = Telegram()
    for chat in (1, 2, 3):
        await telegram.call(SendMessage(chat_id=chat, text="x"), bulk=True)

    assert telegram.moments == pytest.approx([0, 1 / 30, 2 / 30], abs=0.001)
