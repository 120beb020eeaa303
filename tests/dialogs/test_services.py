"""Services: an admin makes a key; a person connects it, sees its spending, and disconnects it."""

import re

import orjson
import pytest

from bot.services.billing.answers import Write
from bot.services.billing.errors import Declined, NotConnected
from bot.services.billing.keys import Key
from bot.services.billing.operations import Ask
from models import ApiKey, AuditEntry, FsmRow
from tests.database import give
from tests.people import Person, text_of
from tests.world import World, on_sqlite

pytestmark = on_sqlite
SECRET = re.compile(r"bk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}")


@pytest.fixture(autouse=True)
async def billing(still_world: World) -> None:
    """The operator serves the API. (Its HTTP has tests of its own.)"""
    still_world.env["API_PORT"] = "0"
    still_world.app = still_world.built()


CARD: dict[str, object] = {
    "id": 1,
    "name": "Photo lab",
    "purpose": "pictures from your photos",
    "state": "working",
    "lasting": "ever",
    "own": "no",
    "spends": "yes",
    "grants": "no",
    "spend_per_request": 100,
    "spend_per_user": 500,
    "spend_per_day": 10000,
    "spent": 0,
    "addresses": "any",
}
SPENDS = {"key": "services-preset", "text": "100 500 10000"}
PHOTO_LAB = {"name": "Photo lab", "purpose": "pictures from your photos", "daily": 50}


async def makes_service(
    olga: Person, name: str = "Photo lab", spends: dict[str, str] = SPENDS
) -> str:
    """A service that people connect: 100 at once, 500 of a person a day; the secret she reads."""
    await olga.opens("/admin")
    await olga.taps("services-entry")
    await olga.taps("services-list-new")
    await olga.says(name)
    await olga.says("pictures from your photos")
    await olga.taps("services-own-foreign")
    await olga.taps(**spends)
    await olga.taps("services-grant-none")
    await olga.taps("services-addresses-any")
    await olga.taps("services-days-none")
    await olga.taps("services-confirm-make")
    return read_secret(olga)


def read_secret(olga: Person) -> str:
    """The secret in the newest message that has one."""
    found = [SECRET.search(text_of(one)) for one in olga.notices]
    return [match[0] for match in found if match][-1]


async def key_of(world: World, secret: str) -> Key:
    """As the API knows it."""
    return await world.app.services.billing.authentication.key(secret, "127.0.0.1")


async def asks(world: World, key: Key, daily: int = 50, reference: str = "") -> str:
    """The service asks for a link; the deep link's payload."""
    write = Write(key.id, f"link{daily}{len(reference)}", "d", 201)
    links = world.app.services.billing.links
    answer = await links.ask(key, write, daily, reference, bot="demo_bot")
    return str(re.search(rb"start=(connect_[^\"]+)", answer.body)[1].decode())  # type: ignore[index]


async def charges(world: World, key: Key, user_id: int, tokens: int, reason: str) -> None:
    """One charge over the services' rules."""
    write = Write(key.id, reason.replace(" ", "-"), "d", 201)
    ask = Ask(str(user_id), tokens, reason)
    await world.app.services.billing.operations.charge(key, write, ask)


async def test_a_key_is_made_by_taps_and_its_secret_shown_once(world: World, olga: Person) -> None:
    """The secret works, stands in one message, and in no row of the database."""
    secret = await makes_service(olga)

    key = await key_of(world, secret)
    assert (key.name, key.own, sorted(key.scopes)) == ("Photo lab", False, ["read", "spend"])
    assert sum(secret in text_of(one) for one in olga.notices) == 1
    assert secret not in olga.menu["text"]
    for row in await FsmRow.all():
        assert secret not in row.data
    assert secret[16:] not in (await ApiKey.get()).digest


async def test_a_service_may_be_made_that_only_reads(world: World, olga: Person) -> None:
    """It can see balances and ask for links, and has no limits of anything else."""
    key = await key_of(world, await makes_service(olga, spends={"key": "services-spend-nothing"}))

    assert key.scopes == {"read"}
    row = await ApiKey.get()
    assert (row.spend_per_day, row.grant_per_day) == (0, 0)
    with pytest.raises(Declined, match="spend"):
        await charges(world, key, olga.id, 1, "anything")


async def test_what_an_admin_does_with_keys_is_audited(world: World, olga: Person) -> None:
    """Made with its limits, a new secret, revoked; the secrets themselves are in no entry."""
    secrets = [await makes_service(olga)]
    await olga.taps("services-card-replace")
    await olga.taps("services-replace-yes")
    secrets.append(read_secret(olga))
    await olga.taps("services-card-revoke")
    await olga.taps("services-revoke-stop")

    entries = await AuditEntry.filter(subject="service:1").order_by("id")
    assert [one.kind for one in entries] == ["service_made", "service_secret", "service_revoked"]
    assert {one.actor_id for one in entries} == {olga.id}
    assert orjson.loads(entries[0].after)["spend"] == "100 500 10000"
    written = " ".join(one.before + one.after for one in entries)
    assert not [secret for secret in secrets if secret[16:] in written]


async def test_the_card_says_when_a_key_was_used_last(world: World, olga: Person) -> None:
    """Whoever finds a key unused for months can revoke it."""
    secret = await makes_service(olga)
    assert (await world.app.services.billing.services.read(1)).used_at is None
    await key_of(world, secret)
    used = (await world.app.services.billing.services.read(1)).used_at
    assert used == world.app.now()

    await olga.opens("/admin")
    await olga.taps("services-entry")
    row = ("state", "name", "spent", "spend_per_day")
    await olga.taps("services-list-one", **{name: CARD[name] for name in row})
    assert olga.sees("services-card", **CARD, used="once", used_at=used)


async def test_a_second_press_makes_no_second_service(olga: Person) -> None:
    """The confirm screen is gone with its draft."""
    await makes_service(olga)
    assert await ApiKey.all().count() == 1


async def test_wrong_limits_are_said_on_their_screen(olga: Person) -> None:
    """And the draft goes on from there."""
    await olga.opens("/admin")
    await olga.taps("services-entry")
    await olga.taps("services-list-new")
    await olga.says("Photo lab")
    await olga.says("pictures")
    await olga.taps("services-own-mine")
    for wrong in ("100", "500 100 1000", "1 2 x"):
        await olga.says(wrong)
        assert olga.sees("errors-service-limits", most=1_000_000_000)
    await olga.says("1 2 3")
    assert olga.sees("services-grant")


async def test_a_new_secret_kills_the_old_one(world: World, olga: Person) -> None:
    """From the card, after a question."""
    old = await makes_service(olga)
    await olga.taps("services-card-replace")
    await olga.taps("services-replace-yes")
    new = read_secret(olga)
    assert (await key_of(world, new)).name == "Photo lab"
    with pytest.raises(Declined):
        await key_of(world, old)


async def test_a_revoked_key_is_dead(world: World, olga: Person) -> None:
    """And its card has nothing left to press."""
    secret = await makes_service(olga)
    await olga.taps("services-card-revoke")
    await olga.taps("services-revoke-stop")
    assert not olga.can_tap("services-card-revoke")
    with pytest.raises(Declined):
        await key_of(world, secret)


async def test_a_person_connects_reads_and_disconnects(
    world: World, olga: Person, alice: Person
) -> None:
    """The question says who, what for and how much; history says «service: reason»."""
    key = await key_of(world, await makes_service(olga))
    await alice.opens("/start")
    await give(alice.id, 100)
    await alice.opens(f"/start {await asks(world, key)}")
    asked = PHOTO_LAB | {"spends": "yes"}
    assert alice.sees("connect-question", **asked)
    await alice.taps("connect-question-yes")
    assert alice.sees("connect-card", **asked, today=0, spent=0, held=0)

    await charges(world, key, alice.id, 20, "two portraits")
    await alice.opens("/history")
    [line, _] = await alice.lines()
    said = {"service": "Photo lab", "reason": "two portraits", "kind": "charge", "method": "none"}
    assert alice.sees(
        "history-operations-line",
        **said,
        **{"direction": "out", "amount": 20, "balance": 80, "at": line.at, "reasoned": "no"},
    )

    await alice.opens("/connect")
    await alice.taps("connect-list-service", name="Photo lab", today=20, daily=50, spends="yes")
    await alice.taps("connect-card-disconnect")
    await alice.taps("connect-disconnect-off")
    assert alice.sees("connect-list", state="none")
    with pytest.raises(NotConnected):
        await charges(world, key, alice.id, 1, "one more")


async def test_a_person_sets_the_limit(world: World, olga: Person, alice: Person) -> None:
    """While connecting, and later; what is no number is said."""
    key = await key_of(world, await makes_service(olga))
    await alice.opens("/start")
    await give(alice.id, 100)
    await alice.opens(f"/start {await asks(world, key)}")
    await alice.taps("connect-question-limit")
    await alice.says("ten")
    assert alice.sees("errors-connect-limit", most=1_000_000_000)
    await alice.says("10")
    await alice.taps("connect-question-yes")
    with pytest.raises(Declined, match="person_per_day"):
        await charges(world, key, alice.id, 11, "too much")

    await alice.taps("connect-card-change")
    await alice.says("30")
    await charges(world, key, alice.id, 11, "enough")


async def test_a_service_that_only_reads_asks_for_no_limit(
    world: World, olga: Person, alice: Person
) -> None:
    """It can spend nothing: not while it is connected, in the list, on its card, nor at the end."""
    key = await key_of(world, await makes_service(olga, spends={"key": "services-spend-nothing"}))
    await alice.opens("/start")
    await alice.opens(f"/start {await asks(world, key, reference='alice')}")
    asked = PHOTO_LAB | {"spends": "no"}
    assert alice.sees("connect-question", **asked)
    assert alice.sees("connect-question-as", reference="alice", spends="no")
    assert "50" not in alice.menu["text"]
    assert not alice.can_tap("connect-question-limit")

    await alice.taps("connect-question-yes")
    assert alice.sees("connect-card", **asked, today=0, spent=0, held=0)
    assert not alice.can_tap("connect-card-change")
    await alice.opens("/connect")
    await alice.taps("connect-list-service", name="Photo lab", today=0, daily=50, spends="no")
    await alice.taps("connect-card-disconnect")
    assert alice.sees("connect-disconnect", name="Photo lab", held=0, spends="no")


async def test_a_declined_link_is_over(world: World, olga: Person, alice: Person) -> None:
    """Nothing is connected; the link opens the menu from then on."""
    key = await key_of(world, await makes_service(olga))
    await alice.opens("/start")
    payload = await asks(world, key)
    await alice.opens(f"/start {payload}")
    await alice.taps("connect-question-no")
    assert alice.sees("connect-list", state="none")
    await alice.opens(f"/start {payload}")
    assert not alice.can_tap("connect-question-yes")


async def test_a_link_of_nobody_opens_the_menu(alice: Person) -> None:
    """A forged payload is no fault."""
    await alice.opens("/start connect_lnk_AAAAAAAAAAAAAAAAAAAAAA")
    assert not alice.can_tap("connect-question-yes")
    await alice.opens("/start connect_<b>")
    assert alice.sees("connect-list", state="none")


async def test_the_question_says_as_whom_the_service_knows_the_person(
    world: World, olga: Person, alice: Person
) -> None:
    """Somebody may pass on the link of their own account; without a name there is no such line."""
    key = await key_of(world, await makes_service(olga))
    await alice.opens("/start")

    await alice.opens(f"/start {await asks(world, key, reference='<b>mallory</b>')}")
    assert alice.sees("connect-question-as", reference="<b>mallory</b>", spends="yes")

    await alice.opens(f"/start {await asks(world, key)}")
    assert alice.sees("connect-question", **PHOTO_LAB, spends="yes")
    assert "mallory" not in alice.menu["text"]
