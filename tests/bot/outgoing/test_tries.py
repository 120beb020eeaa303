"""What is tried again, when, and what is not."""

import asyncio
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

from bot.outgoing.lanes import BROADCASTS, NOTICES, Lane, lane
from tests.bot.outgoing.telegram import (
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
from tests.bot.outgoing.virtual import now, virtual

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

    assert len(telegram.calls) == 4


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

    assert len(telegram.calls) == 1


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

    assert len(telegram.calls) == 1


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
async def test_a_429_stops_all_messages_of_the_bot() -> None:
    """Those of other lanes and chats too; answers to presses are no messages."""
    telegram = Telegram(too_many(4))
    others = [SendMessage(chat_id=5, text="x"), EDIT]
    first = asyncio.create_task(telegram.call(SEND))
    await asyncio.sleep(0.1)

    async def sends(which: Lane, method: Method) -> None:
        with lane(which):
            await telegram.call(method)

    calls = [sends(BROADCASTS, others[0]), sends(NOTICES, others[1]), telegram.call(ANSWER)]
    await asyncio.gather(first, *calls)

    after = [moment for called, moment in telegram.calls[1:] if called != "answerCallbackQuery"]
    assert min(after) - telegram.calls[0][1] == pytest.approx(4)
    assert ("answerCallbackQuery", pytest.approx(telegram.calls[0][1] + 0.1)) in telegram.calls


@virtual
async def test_a_429_about_the_bots_name_stops_no_message() -> None:
    """Names may be changed a few times a day: Telegram then says hours."""
    telegram = Telegram(too_many(80_000))

    with pytest.raises(TelegramRetryAfter):
        await telegram.call(NAME)
    await telegram.call(SEND)

    assert telegram.moments == pytest.approx([0, 0])


@pytest.mark.parametrize(("which", "waits"), [(Lane.ANSWERS, 5), (NOTICES, 60), (BROADCASTS, 60)])
@virtual
async def test_nobody_waits_for_ever(which: Lane, waits: int) -> None:
    """A person seconds, what is sent behind their back a minute; then the caller decides."""
    with lane(which):
        assert await Telegram(too_many(waits - 1)).call(SEND) == "done"
        telegram = Telegram(too_many(waits + 1))
        with pytest.raises(TelegramRetryAfter):
            await telegram.call(SEND)
    began = now()

    with pytest.raises(TelegramRetryAfter) as caught:  # Telegram is not even asked
        await telegram.call(SEND)

    assert (caught.value.retry_after, now() - began) == (waits + 1, 0)
    assert len(telegram.calls) == 1


@pytest.mark.parametrize("method", [ANSWER, CHECKOUT], ids=name)
@virtual
async def test_an_answer_that_would_come_too_late_is_not_tried_again(method: Method) -> None:
    """Telegram waits ten seconds for it."""
    with lane(NOTICES), pytest.raises(TelegramRetryAfter):
        await Telegram(too_many(10)).call(method)


@virtual
async def test_polling_is_left_alone() -> None:
    """aiogram asks again by itself."""
    for mishap in (server_error, too_many(1)):
        telegram = Telegram(mishap)
        with pytest.raises((TelegramServerError, TelegramRetryAfter)):
            await telegram.call(GetUpdates())
        assert len(telegram.calls) == 1


@virtual
async def test_a_call_with_a_slot_goes_at_once_and_the_next_one_waits_its_turn() -> None:
    """A slot is one place."""
    telegram = Telegram()
    slot = await telegram.pacer.slot(BROADCASTS)
    await asyncio.sleep(10)
    for _ in range(3):
        await telegram.pacer.slot(BROADCASTS)

    with slot:
        for chat in (1, 2, 3):
            await telegram.call(SendMessage(chat_id=chat, text="x"))

    assert telegram.moments == pytest.approx([0, 1 / 30, 2 / 30], abs=0.001)


@pytest.mark.parametrize("mishap", [too_many(1), cut_off, server_error, unreachable], ids=name)
@virtual
async def test_a_call_with_a_slot_is_never_repeated(mishap: Mishap) -> None:
    """Whoever took a slot beforehand has written the call down, and decides itself."""
    telegram = Telegram(mishap)
    with await telegram.pacer.slot(BROADCASTS), pytest.raises(AiogramError):
        await telegram.call(COPY)

    assert len(telegram.calls) == 1


@virtual
async def test_a_slot_is_worth_nothing_during_a_pause() -> None:
    """Its call is refused before it is made; the next slot comes after the pause."""
    telegram = Telegram()
    slot = await telegram.pacer.slot(BROADCASTS)
    await telegram.pacer.pause(20)
    began = now()

    with slot, pytest.raises(TelegramRetryAfter):
        await telegram.call(COPY)
    assert not telegram.calls
    await telegram.pacer.slot(BROADCASTS)

    assert now() - began == pytest.approx(20)


@virtual
async def test_a_paid_call_is_known_by_its_flag() -> None:
    """It does not wait for those that are free."""
    telegram = Telegram()
    with lane(BROADCASTS):
        for chat in range(100):
            await telegram.call(
                CopyMessage(chat_id=chat, from_chat_id=1, message_id=1, allow_paid_broadcast=True)
            )

    assert telegram.moments[-1] == pytest.approx(0.1, abs=0.01)
