"""Deliveries: signed, retried by the schedule, paused after long failure, sent again."""

from datetime import timedelta

import orjson
import pytest

from bot.integrations.webhook_signature import verify_signature
from bot.services.billing.deliveries import PAUSED_AFTER, RETRY_DELAYS, SENDING_TIMEOUT, DueEvent
from bot.services.errors import Gone
from bot.services.registry import Billing
from models import EventState, NoticeRow, Webhook, WebhookEvent
from tests.database import give
from tests.services.erased import erasure_with
from tests.services.webhooks import OLGA, Hooked, Receiver, Today, billing_at, hooked, send_all
from tests.world import on_sqlite


async def told_once(billing: Billing, today: Today, url: str, user_id: int) -> Hooked:
    """The operator's own service at this address, with one event that is due."""
    own = await hooked(billing, url, own=True)
    await give(user_id, 7)
    today.forward(minutes=1)
    return own


async def the_event() -> WebhookEvent:
    """The only one there is."""
    return await WebhookEvent.get()


async def test_an_event_arrives_signed(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """Its body is JSON of ids and amounts; the headers are those of Standard Webhooks."""
    own = await told_once(billing, today, receiver.url, rich)
    await send_all(billing.deliveries)

    [(headers, body)] = receiver.came
    now = today().timestamp()
    assert verify_signature(headers, body, own.secret, now=now)
    assert not verify_signature(headers, body + b" ", own.secret, now=now)
    assert headers["Content-Type"] == "application/json"
    sent = orjson.loads(body)
    assert (sent["type"], sent["timestamp"][-1]) == ("balance.credited", "Z")
    assert sent["data"] == {"user": str(rich), "amount": 7, "balance": 1007, "entry": 2}
    row = await the_event()
    assert (row.state, row.result, row.due_at) == (EventState.DELIVERED, "200", None)
    assert row.event_id == headers["webhook-id"]


async def test_a_killed_sender_sends_it_again(
    billing: Billing,
    today: Today,
    receiver: Receiver,
    rich: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It died between the answer and its note. The id is the same, so the receiver knows it."""
    await told_once(billing, today, receiver.url, rich)
    first: list[DueEvent] = []

    async def dies(event: DueEvent, _: str) -> None:
        first.append(event)
        raise RuntimeError("killed")

    with monkeypatch.context() as killed:
        killed.setattr(billing.deliveries, "tried", dies)
        await send_all(billing.deliveries)
    await send_all(billing.deliveries)
    assert len(receiver.ids) == 1  # the sender may still be at it

    today.forward(seconds=SENDING_TIMEOUT.total_seconds())
    await send_all(billing.deliveries)
    assert len(receiver.ids) == 2
    assert set(receiver.ids) == {first[0].event_id}
    await billing.deliveries.tried(first[0], "timeout")  # it was not dead, only slow
    assert (await the_event()).state is EventState.DELIVERED


async def test_two_senders_do_not_send_the_same(billing: Billing, today: Today, rich: int) -> None:
    """What one has taken, the other does not get."""
    own = await told_once(billing, today, "https://lab.example.org/", rich)
    target = await billing.deliveries.target(await own.number())
    assert target is not None
    taken = [await billing.deliveries.take(target, 4) for _ in range(2)]
    assert [len(one) for one in taken] == [1, 0]


@on_sqlite
async def test_it_is_tried_for_three_days_and_given_up(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """Ten tries by the published schedule, then none; an admin may keep it from pausing."""
    own = await told_once(billing, today, receiver.url, rich)
    receiver.then(*[500] * 20)
    began = today()
    await send_all(billing.deliveries)
    for number, delay in enumerate(RETRY_DELAYS):
        today.forward(seconds=delay.total_seconds() - 1)
        await send_all(billing.deliveries)
        assert len(receiver.came) == number + 1
        today.forward(seconds=1)
        if (await Webhook.get()).state != "on":
            await billing.webhooks.resume(own.key.id, OLGA)
        await send_all(billing.deliveries)
        assert len(receiver.came) == number + 2
    assert len(set(receiver.ids)) == 1
    assert today() - began == timedelta(hours=71, minutes=35, seconds=5)
    row = await the_event()
    assert (row.state, row.tries, row.result) == (EventState.FAILED, 10, "500")


@on_sqlite
@pytest.mark.parametrize("status", [302, 307, 400, 404, 500, 503])
async def test_only_2xx_counts(
    billing: Billing, today: Today, receiver: Receiver, rich: int, status: int
) -> None:
    """A redirect is not followed, either."""
    await told_once(billing, today, receiver.url, rich)
    receiver.then(status)
    await send_all(billing.deliveries)
    row = await the_event()
    assert (len(receiver.came), row.state, row.result) == (1, EventState.PENDING, str(status))
    today.forward(seconds=5)
    await send_all(billing.deliveries)
    assert (await the_event()).state is EventState.DELIVERED
    assert (await Webhook.get()).failing_since is None


async def test_a_day_without_success_pauses_it(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """Admins are told once; events wait, and go out when somebody resumes it."""
    own = await told_once(billing, today, receiver.url, rich)
    receiver.then(500, 500)
    await send_all(billing.deliveries)
    today.forward(seconds=PAUSED_AFTER.total_seconds())
    await send_all(billing.deliveries)
    card = await billing.webhooks.read(own.key.id)
    assert (card.state, card.waiting) == ("failing", 1)
    [notice] = await NoticeRow.all()
    assert (notice.user_id, notice.text_key) == (OLGA, "webhooks-told-stopped")
    assert notice.opens == f"webhooks:{own.key.id}"

    await give(rich, 1)
    today.forward(hours=1)
    await send_all(billing.deliveries)
    assert len(receiver.came) == 2
    await billing.webhooks.resume(own.key.id, OLGA)
    await send_all(billing.deliveries)
    assert len(receiver.came) == 4
    assert (await billing.webhooks.read(own.key.id)).failing_since is None


@on_sqlite
async def test_gone_stops_it_at_once(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """410: the receiver wants no more. Nothing new is written until it has another address."""
    own = await told_once(billing, today, receiver.url, rich)
    receiver.then(410)
    await send_all(billing.deliveries)
    assert (await the_event()).state is EventState.FAILED
    assert (await billing.webhooks.read(own.key.id)).state == "gone"
    assert await NoticeRow.all().count() == 1
    await give(rich, 1)
    assert await WebhookEvent.all().count() == 1

    await billing.webhooks.set_address(own.key.id, receiver.url, OLGA)
    await give(rich, 1)
    today.forward(minutes=1)
    await send_all(billing.deliveries)
    assert len(receiver.came) == 2


@on_sqlite
async def test_paused_by_an_admin(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """Nothing is sent until it is resumed; an event waits for three days."""
    own = await told_once(billing, today, receiver.url, rich)
    await billing.webhooks.pause(own.key.id, OLGA)
    with pytest.raises(Gone):
        await billing.webhooks.pause(own.key.id, OLGA)
    await send_all(billing.deliveries)
    assert receiver.came == []
    today.forward(days=2)
    await billing.deliveries.forget()
    assert (await the_event()).state is EventState.PENDING
    today.forward(days=2)
    await billing.deliveries.forget()
    row = await the_event()
    assert (row.state, row.result) == (EventState.FAILED, "late")


async def test_what_was_given_up_is_sent_once_more(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """With the same id and body, and the whole schedule anew. One that arrived is not."""
    own = await told_once(billing, today, receiver.url, rich)
    receiver.then(410)
    await send_all(billing.deliveries)
    await billing.webhooks.resume(own.key.id, OLGA)
    assert await billing.webhooks.replay(own.key.id, None, OLGA) == 1
    await send_all(billing.deliveries)
    (_, first), (_, second) = receiver.came
    assert first == second
    assert len(set(receiver.ids)) == 1
    with pytest.raises(Gone):
        await billing.webhooks.replay(own.key.id, (await the_event()).id, OLGA)


@on_sqlite
async def test_an_erased_persons_id_goes_when_all_are_told(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """The service learns whom it must forget; then nothing here knows the id."""
    await hooked(billing, receiver.url, own=True)
    await erasure_with((), today).erase(rich, 1000)
    receiver.then(500)
    await send_all(billing.deliveries)
    assert (await the_event()).erased_id == rich
    today.forward(seconds=5)
    await send_all(billing.deliveries)
    (_, first), (_, body) = receiver.came
    assert first == body
    assert orjson.loads(body)["data"] == {"user": str(rich)}
    assert (await the_event()).erased_id is None


@on_sqlite
async def test_old_events_are_forgotten(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """A week after their end."""
    await told_once(billing, today, receiver.url, rich)
    await send_all(billing.deliveries)
    today.forward(days=6)
    await billing.deliveries.forget()
    assert await WebhookEvent.all().count() == 1
    today.forward(days=2)
    await billing.deliveries.forget()
    assert await WebhookEvent.all().count() == 0


@on_sqlite
async def test_a_bot_with_another_token_signs_nothing(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """A copy of the database tells no service anything; a new secret starts it again."""
    own = await told_once(billing, today, receiver.url, rich)
    copied = billing_at(today, BOT_TOKEN="42:another")
    await send_all(copied.deliveries)
    assert receiver.came == []
    assert (await copied.webhooks.read(own.key.id)).state == "unsigned"

    secret = (await copied.webhooks.replace_secret(own.key.id, OLGA)).reveal()
    await send_all(copied.deliveries)
    [(headers, body)] = receiver.came
    assert verify_signature(headers, body, secret, now=today().timestamp())
    assert secret != own.secret


@on_sqlite
async def test_a_revoked_service_is_told_nothing_more(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """Not even what happened before."""
    own = await told_once(billing, today, receiver.url, rich)
    await billing.services.revoke(own.key.id, OLGA)
    await send_all(billing.deliveries)
    assert receiver.came == []
    with pytest.raises(Gone):
        await billing.webhooks.set_address(own.key.id, receiver.url, OLGA)


@on_sqlite
async def test_a_low_balance_does_not_say_what_left(
    billing: Billing, today: Today, receiver: Receiver, rich: int
) -> None:
    """It may have gone to another service."""
    lab = await hooked(billing, receiver.url)
    other = await hooked(billing, receiver.url, own=True, name="Other")
    link_id = await lab.connect(rich)
    await other.charge(rich, 995, "much")
    today.forward(minutes=1)
    await send_all(billing.deliveries)
    told = [orjson.loads(body) for _, body in receiver.came]
    low = {"user": str(rich), "link": link_id, "balance": 5, "entry": 2}
    assert low in [one["data"] for one in told if one["type"] == "balance.low"]
