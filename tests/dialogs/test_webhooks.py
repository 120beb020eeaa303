"""Webhooks in the panel: an address, a secret that is shown once, a pause, events sent again."""

import re

import orjson
import pytest

from bot.integrations.webhook_signature import verify_signature
from bot.services.billing.limits import Limits
from bot.services.billing.services import ServiceDraft
from models import AuditEntry, EventState, FsmRow, NoticeRow, Webhook, WebhookEvent
from models.db.sql import fetch
from tests.database import give, newcomer
from tests.people import Person, text_of
from tests.services.webhooks import receiving
from tests.world import World, on_sqlite

pytestmark = on_sqlite
SECRET = re.compile(r"whsec_[A-Za-z0-9+/]{43}=")
URL = "https://lab.example.org/tokens?key=hunter2"
SPEND = Limits(100, 500, 10_000)
ROW = {"state": "working", "name": "Photo lab", "spent": 0, "spend_per_day": 10_000}


@pytest.fixture(autouse=True)
async def here(still_world: World) -> None:
    """Webhooks may be sent to this machine."""
    still_world.env["API_WEBHOOKS_LOCAL"] = "on"
    still_world.app = still_world.built()


@pytest.fixture
async def service(world: World) -> int:
    """The operator's own service."""
    draft = ServiceDraft("Photo lab", "photos", SPEND, own=True)
    return (await world.app.services.billing.services.make(draft, 7001)).id


async def opens_webhook(olga: Person) -> None:
    """Its card."""
    await olga.opens("/admin")
    await olga.taps("services-entry")
    await olga.taps("services-list-one", **ROW)
    await olga.taps("services-card-webhook")


async def sets_address(olga: Person, url: str = URL) -> str:
    """The first address; the secret that she reads."""
    await opens_webhook(olga)
    await olga.taps("webhooks-card-address")
    await olga.says(url)
    return secrets_read(olga)[-1]


def secrets_read(olga: Person) -> list[str]:
    """In her messages."""
    found = [SECRET.search(text_of(one)) for one in olga.notices]
    return [match[0] for match in found if match]


@pytest.mark.usefixtures("service")
async def test_an_address_is_set_and_its_secret_shown_once(olga: Person) -> None:
    """The secret stands in one message, and in no row; the audit log has the host alone."""
    secret = await sets_address(olga)
    assert "lab.example.org" in olga.menu["text"]
    assert secrets_read(olga) == [secret]
    assert secret not in olga.menu["text"]
    for row in await FsmRow.all():
        assert secret not in row.data
    row = await Webhook.get()
    assert secret not in (row.salt, row.digest)
    [note] = await AuditEntry.filter(kind="webhook_address")
    assert note.after == '{"host": "lab.example.org"}'

    await olga.taps("webhooks-card-address")
    await olga.says("https://other.example.org/")
    assert secrets_read(olga) == [secret]


@pytest.mark.usefixtures("service")
async def test_an_address_inside_is_refused_on_its_screen(olga: Person) -> None:
    """And another may be sent."""
    await opens_webhook(olga)
    await olga.taps("webhooks-card-address")
    for wrong in ("http://lab.example.org/", "https://127.0.0.1/", "https://169.254.169.254/"):
        await olga.says(wrong)
        assert olga.sees("errors-webhook-address", most=500)
    assert await Webhook.all().count() == 0


@pytest.mark.usefixtures("service")
async def test_a_new_secret_replaces_the_old_one(olga: Person) -> None:
    """After a question; it is another, and signs from now on."""
    old = await sets_address(olga)
    before = await Webhook.get()
    await olga.taps("webhooks-card-secret")
    await olga.taps("webhooks-secret-yes")
    assert secrets_read(olga)[-1] != old
    assert (await Webhook.get()).digest != before.digest
    [note] = await AuditEntry.filter(kind="webhook_secret")
    assert note.after == "{}"


@pytest.mark.usefixtures("service")
async def test_it_is_paused_and_resumed(olga: Person) -> None:
    """By a tap each."""
    await sets_address(olga)
    await olga.taps("webhooks-card-pause")
    assert (await Webhook.get()).state == "paused"
    await olga.taps("webhooks-card-resume")
    assert (await Webhook.get()).state == "on"
    kinds = [one.kind for one in await AuditEntry.all().order_by("id")]
    assert kinds[-2:] == ["webhook_paused", "webhook_resumed"]


@pytest.mark.usefixtures("service")
async def test_the_threshold_of_a_low_balance_is_set(olga: Person) -> None:
    """Typed or chosen; what is no number is said."""
    await sets_address(olga)
    await olga.taps("webhooks-card-low")
    await olga.says("few")
    assert olga.sees("errors-webhook-low", most=1_000_000_000)
    await olga.says("250")
    assert (await Webhook.get()).low_below == 250
    await olga.taps("webhooks-card-low")
    await olga.taps("webhooks-low-preset", text="0")
    assert (await Webhook.get()).low_below == 0


@pytest.mark.usefixtures("service")
async def test_given_up_events_are_sent_again(olga: Person, alice: Person) -> None:
    """One from its card, all from the list."""
    await sets_address(olga)
    await alice.opens("/start")
    for _ in range(2):
        await give(alice.id, 5)
    over = "state = 'failed', due_at = NULL, tries = 10, result = '500', ended_at = created_at"
    await fetch(f"UPDATE webhook_events SET {over}")
    await olga.taps("webhooks-card-events")
    newest = await WebhookEvent.all().order_by("-id").first()
    assert newest
    shown = {"state": "failed", "kind": "balance.credited", "at": newest.created_at}
    await olga.taps("webhooks-events-one", **shown)
    assert "1001" in olga.menu["text"]
    await olga.taps("webhooks-event-resend")
    assert await WebhookEvent.filter(state=EventState.FAILED).count() == 1
    assert not olga.can_tap("webhooks-event-resend")
    await olga.taps("nav-back")
    await olga.taps("webhooks-events-again", failed=1)
    assert await WebhookEvent.filter(state=EventState.FAILED).count() == 0
    assert await AuditEntry.filter(kind="webhook_replayed").count() == 2


async def test_the_notice_of_a_stop_opens_the_card(
    world: World, olga: Person, service: int
) -> None:
    """Where it can be resumed."""
    await sets_address(olga)
    await newcomer(1001)
    await give(1001, 5)
    deliveries = world.app.services.billing.deliveries
    target = await deliveries.target((await Webhook.get()).id)
    assert target
    await WebhookEvent.all().update(due_at=world.app.now())
    [event] = await deliveries.take(target, 1)
    await deliveries.tried(event, "410")
    [notice] = await NoticeRow.filter(text_key="webhooks-told-stopped")
    assert notice.opens == f"webhooks:{service}"


@pytest.mark.usefixtures("service")
async def test_the_running_bot_tells_the_service(world: World, olga: Person, alice: Person) -> None:
    """From the address in the panel to a signed request, when an admin gives tokens."""
    await alice.opens("/start")
    async with receiving() as receiver:
        secret = await sets_address(olga, receiver.url)
        await give(alice.id, 5)
        world.watch.forward(days=30)
        world.app.jobs.sweep()
        await world.idle()
    [(headers, body)] = receiver.came
    assert verify_signature(headers, body, secret, now=world.watch().timestamp())
    assert orjson.loads(body)["data"]["user"] == str(alice.id)
