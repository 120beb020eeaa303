"""A checkout is answered in time, and approved only by a check that passed."""

import asyncio
from typing import Any, NoReturn

import pytest
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError
from aiogram.methods import AnswerPreCheckoutQuery

from bot.app import App, build
from bot.middlewares import payments
from bot.services.messaging.inbox import Inbox
from bot.services.payments.stars.checkout_errors import CheckoutRefused
from bot.services.payments.stars.orders import Offer
from bot.services.payments.stars.payments import Payments
from bot.settings.settings import Settings
from models import User
from tests.bot import telegram
from tests.bot.middlewares.payments.acts import break_storage, checkout, deliver, undone
from tests.bot.telegram import Telegram
from tests.patience import patience


def answers(api: Telegram) -> list[tuple[bool, str | None]]:
    """What checkouts were answered with."""
    return [(call.ok, call.error_message) for call in api.called(AnswerPreCheckoutQuery)]


async def test_a_right_checkout_is_approved_while_the_dialogs_are_broken(
    app: App, api: Telegram, offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The answer needs no screen and no place in one."""
    break_storage(monkeypatch)
    await deliver(app, checkout(offer))

    assert answers(api) == [(True, None)]
    assert await undone() == 0


async def test_a_stranger_s_checkout_is_refused_in_the_language_of_their_app(
    app: App, api: Telegram, offer: Offer
) -> None:
    """Nobody needs a row to be answered."""
    await deliver(app, checkout(offer, telegram.user(404, language_code="ru")))

    assert answers(api) == [(False, app.locales.plain("ru", "errors-checkout-order"))]
    assert await User.get_or_none(id=404) is None


async def test_a_known_person_is_refused_in_the_chosen_language(
    app: App, api: Telegram, offer: Offer, buyer: int
) -> None:
    """What the person chose stands over what the app says."""
    await app.services.users.choose_language(buyer, "ru")
    await deliver(app, checkout(offer, total_amount=1))

    assert answers(api) == [(False, app.locales.plain("ru", "errors-checkout-differs"))]


@pytest.mark.parametrize("kind", CheckoutRefused.__subclasses__(), ids=lambda kind: kind.__name__)
def test_every_refusal_is_said_in_every_language(kind: type[CheckoutRefused]) -> None:
    """A buyer reads why, never a key."""
    app = build(Settings.read({"BOT_TOKEN": "42:test"}), strict_texts=True)
    for language in app.locales.languages:
        assert app.locales.plain(language, kind.text_key)


async def test_a_check_that_fails_declines(
    app: App, api: Telegram, offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault never approves and never leaves the buyer waiting; once answered it is done."""

    async def failing(*_: Any) -> NoReturn:
        raise ConnectionResetError("the database went away")

    monkeypatch.setattr(Payments, "check", failing)
    await deliver(app, checkout(offer))

    assert answers(api) == [(False, app.locales.plain("en", "errors-broken"))]
    assert await undone() == 0


async def test_a_check_that_hangs_declines_in_time(
    app: App, api: Telegram, offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram waits 10 seconds; the answer comes well before."""

    async def hanging(*_: Any) -> None:
        await asyncio.Event().wait()

    monkeypatch.setattr(Payments, "check", hanging)
    assert payments.CHECK_TIMEOUT_S < 10
    monkeypatch.setattr(payments, "CHECK_TIMEOUT_S", 0.01)
    await deliver(app, checkout(offer))

    assert answers(api) == [(False, app.locales.plain("en", "errors-broken"))]


async def test_a_database_that_is_gone_declines_and_leaves_the_update_undone(
    app: App, api: Telegram, offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the check, nor the language, nor «done» can be had: the answer is no all the same."""

    async def gone(*_: Any) -> NoReturn:
        raise ConnectionResetError("the database went away")

    with monkeypatch.context() as patch:
        patch.setattr(Payments, "check", gone)
        patch.setattr(type(app.services.users), "find", gone)
        patch.setattr(type(app.services.inbox), "done", gone)
        await deliver(app, checkout(offer))

    assert answers(api) == [(False, app.locales.plain("en", "errors-broken"))]
    assert await undone() == 1


async def test_a_checkout_that_telegram_gave_up_is_done(
    app: App, api: Telegram, offer: Offer
) -> None:
    """Replayed too late: no Star has moved, and it is not tried again for ever."""
    too_late = TelegramBadRequest(AnswerPreCheckoutQuery, "query is too old")  # type: ignore[arg-type]
    api.faults[AnswerPreCheckoutQuery] = too_late
    await deliver(app, checkout(offer))

    assert await undone() == 0


async def test_an_answer_that_got_lost_is_given_again(
    app: App, api: Telegram, offer: Offer
) -> None:
    """The network failed, the bot may still be in time."""
    lost = TelegramNetworkError(AnswerPreCheckoutQuery, "connection reset")  # type: ignore[arg-type]
    api.faults[AnswerPreCheckoutQuery] = lost
    await deliver(app, checkout(offer))
    assert await undone() == 1

    api.faults.clear()
    await app.replay.once()
    assert answers(api) == [(True, None), (True, None)]
    assert await undone() == 0


async def test_a_checkout_does_not_wait_for_a_database_that_is_busy(
    app: App, api: Telegram, offer: Offer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram gives ten seconds in all: what can't be kept soon is answered unkept."""
    monkeypatch.setattr("bot.updates.polling.STORE_TIMEOUT_S", 0.01)
    monkeypatch.setattr(Inbox, "keep", _for_ever)
    monkeypatch.setattr(Inbox, "is_done", _for_ever)

    async with asyncio.timeout(patience(20)):
        await deliver(app, checkout(offer))

    assert answers(api) == [(True, None)]


async def _for_ever(*_: Any) -> None:
    await asyncio.Event().wait()
