"""The webhook: only Telegram may call; payments are stored before the 200; a stop loses nothing."""

import asyncio
import json
from typing import Any, NoReturn

import pytest
from aiogram.utils.backoff import Backoff

from bot.updates.polling import MAX_CONCURRENT_UPDATES
from models import InboxUpdate
from tests.bot import telegram
from tests.bot.web.wire import SECRET, Door, door, genuine, knock
from tests.delivery import listening
from tests.roads import link_for_ten
from tests.world import World, on_sqlite

pytestmark = pytest.mark.thorough

STRANGERS: dict[str, tuple[bytes, ...]] = {
    "no secret": (),
    "an empty one": (f"{SECRET}: ".encode(),),
    "another one": (f"{SECRET}: {'0' * 64}".encode(),),
    "one letter off": (b"<off>",),
    "the beginning of it": (b"<short>",),
    "it, twice": (b"<right>", b"<right>"),
    "Cyrillic": (f"{SECRET}: секрет".encode(),),
    "bytes that are no text": (f"{SECRET}: ".encode() + b"\xff\xfe\x80",),
}


@pytest.fixture
async def hooked(still_world: World) -> Any:
    """A world whose bot has a webhook, on either engine."""
    still_world.env |= listening()
    still_world.app = still_world.built()
    await still_world.start()
    yield still_world
    await still_world.stop()


def headers(at: Door, wanted: tuple[bytes, ...]) -> list[bytes]:
    """The headers of a stranger, with what only this bot's secret tells."""
    name, secret = f"{SECRET}: ".encode(), at.secret.encode()
    off = secret[:-1] + (b"0" if secret[-1:] != b"0" else b"1")
    known = {b"<off>": name + off, b"<short>": name + secret[:-1], b"<right>": name + secret}
    return [known.get(one, one) for one in wanted]


def message(update_id: int, user_id: int, text: str) -> bytes:
    """An update as Telegram's JSON."""
    someone = {"id": user_id, "is_bot": False, "first_name": "Alice", "language_code": "en"}
    chat = {"id": user_id, "type": "private", "first_name": "Alice"}
    said = {"message_id": 7, "date": 1, "chat": chat, "from": someone, "text": text}
    return json.dumps({"update_id": update_id, "message": said}).encode()


@on_sqlite
async def test_a_name_that_telegram_cannot_look_up_is_told_again(
    still_world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram calls a resolver that is away a bad webhook: it passes, so nothing ends."""
    still_world.expects("Failed to resolve host")
    said = "Bad Request: bad webhook: Failed to resolve host: Temporary failure in name resolution"
    await still_world.driver.fault("setWebhook", "error", code=400, description=said, times=2)
    still_world.env |= listening()
    app = still_world.app = still_world.built()
    pauses: list[None] = []

    async def at_once(_: Backoff) -> None:
        pauses.append(None)

    monkeypatch.setattr(Backoff, "asleep", at_once)

    await app.webhook.announce(app.settings)

    assert app.webhook.announced
    assert len(pauses) == 2


@on_sqlite
@pytest.mark.parametrize("who", STRANGERS)
async def test_without_the_secret_nobody_gets_in(hooked: World, who: str) -> None:
    """401, and the body is not waited for: it never comes, and would be too large."""
    at = door(hooked.app)

    status = await knock(at, *headers(at, STRANGERS[who]), body=b"", length=100 * 1024**2)

    assert status == 401


@on_sqlite
@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 400), (b"{", 400), (b"[]", 400), (b'{"update_id": "x"}', 200), (b"\xff\xfe", 400)],
)
async def test_what_is_no_update_is_refused(hooked: World, body: bytes, status: int) -> None:
    """A clear answer, no traceback."""
    at = door(hooked.app)

    assert await knock(at, *genuine(at), body=body) == status


@on_sqlite
async def test_a_body_over_the_limit_is_not_read(hooked: World) -> None:
    """413: no update is that large."""
    at = door(hooked.app)

    assert await knock(at, *genuine(at), body=b"{" + b" " * 1024**2 + b"}") == 413


async def test_an_update_with_the_secret_is_worked_on(hooked: World) -> None:
    """The bot answers whom it never saw."""
    alice = await hooked.person("Alice", id=1001, language_code="en")
    at = door(hooked.app)

    assert await knock(at, *genuine(at), body=message(1, 1001, "/start")) == 200

    await hooked.idle()
    assert await alice.balance() == 0


async def test_a_payment_is_kept_before_its_200(
    hooked: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash right after the 200 loses nothing: the next start finds the payment."""
    alice = await hooked.person("Alice", language_code="en", stars=9000)
    link = await link_for_ten(alice)
    begun = _hang(hooked, monkeypatch)
    await alice.phone.pay(link)
    await begun.wait()
    await hooked.driver.settle(quiet=0)  # the sandbox has its 200

    assert await InboxUpdate.filter(kind="successful_payment", done_at=None).count() == 1
    assert await alice.balance() == 0
    await _crash(hooked)
    monkeypatch.undo()
    hooked.app = hooked.built()
    await hooked.start()
    await hooked.idle()

    assert await alice.balance() == 10
    assert len(await alice.lines()) == 1


def _hang(world: World, monkeypatch: pytest.MonkeyPatch) -> asyncio.Event:
    """Whoever works on a payment waits for ever; tells when somebody does."""
    begun = asyncio.Event()
    payments, real = world.app.services.payments, world.app.services.payments.credit

    async def credit(payment: Any) -> Any:
        begun.set()
        await asyncio.Event().wait()
        return await real(payment)

    monkeypatch.setattr(payments, "credit", credit)
    return begun


async def _crash(world: World) -> None:
    doomed = [one for one in asyncio.all_tasks() if "Dispatcher." in repr(one.get_coro())]
    for task in doomed:
        task.cancel()
    await asyncio.gather(*doomed, return_exceptions=True)
    await world.stop()


async def test_a_payment_that_cannot_be_kept_comes_again(
    hooked: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The database is away for a moment: Telegram gets no 200 and repeats; credited once."""
    hooked.expects("could not be accepted")
    alice = await hooked.person("Alice", language_code="en", stars=9000)
    link = await link_for_ten(alice)
    inbox, real, refused = hooked.app.services.inbox, hooked.app.services.inbox.keep, []

    async def keep(update_id: int, kind: str, payload: str) -> None:
        if kind == "successful_payment" and not refused:
            refused.append(update_id)
            raise OSError("no database")
        await real(update_id, kind, payload)

    monkeypatch.setattr(inbox, "keep", keep)
    await alice.phone.pay(link)
    await hooked.driver.settle()
    await hooked.idle()

    assert refused
    assert await alice.balance() == 10
    assert len(await alice.lines()) == 1


@pytest.mark.parametrize("kind", ["payment", "refund", "unread"])
async def test_what_could_not_be_kept_gets_no_200_and_is_not_begun(
    hooked: World, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Begun, it would be lost by a crash: Telegram must go on having it. Then it comes again."""
    hooked.expects("could not be accepted")
    alice = telegram.user(1001)
    bodies = {
        "payment": telegram.payment(alice, "junk", 450, "charge-1"),
        "refund": telegram.refund(alice, "junk", 450, "charge-1"),
        "unread": {"message": {"message_id": "x"}},
    }
    body = json.dumps({"update_id": 1, **bodies[kind]}).encode()
    at, fed = door(hooked.app), []

    async def fails(*_: Any) -> NoReturn:
        raise OSError("no database")

    async def feed(_: Any, update: Any, **__: Any) -> None:
        fed.append(update.update_id)

    monkeypatch.setattr(hooked.app.dispatcher, "feed_update", feed)
    with monkeypatch.context() as broken:
        broken.setattr(hooked.app.services.inbox, "keep", fails)
        broken.setattr(hooked.app.services.unread, "keep", fails)
        assert await knock(at, *genuine(at), body=body) == 500
        await hooked.app.dispatcher.finish()
    assert fed == []

    assert await knock(at, *genuine(at), body=body) == 200
    await hooked.app.dispatcher.finish()
    assert fed == ([] if kind == "unread" else [1])


@on_sqlite
async def test_too_many_updates_wait_at_telegram(
    hooked: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only so many are in work; the next gets its 200 when one of them has ended."""
    at, release, full = door(hooked.app), asyncio.Event(), asyncio.Event()
    working: list[int] = []

    async def feed(_: Any, update: Any, **__: Any) -> None:
        working.append(update.update_id)
        if len(working) == MAX_CONCURRENT_UPDATES:
            full.set()
        await release.wait()

    monkeypatch.setattr(hooked.app.dispatcher, "feed_update", feed)
    statuses = await asyncio.gather(
        *(
            knock(at, *genuine(at), body=message(n, 5000 + n, "x"))
            for n in range(MAX_CONCURRENT_UPDATES)
        )
    )
    await full.wait()
    late = asyncio.create_task(knock(at, *genuine(at), body=message(999, 9999, "x")))
    await knock(at, b"", body=b"")  # a whole request later
    assert set(statuses) == {200}
    assert not late.done()

    release.set()

    assert await late == 200


async def test_a_stop_ends_what_was_begun_and_the_rest_waits(hooked: World) -> None:
    """The click in work is answered, the one after the stop is answered by the next start."""
    alice = await hooked.person("Alice", language_code="en")
    await alice.opens("/start")

    await hooked.stop()
    await alice.phone.say("/help")
    hooked.app = hooked.built()
    await hooked.start()
    await alice.looks()

    assert alice.sees("help-main")
