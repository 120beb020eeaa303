"""An unreadable update is stored once, is in its person's file, and is erased with them."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from aiogram import Bot

from bot.services.ledger.statements import Statements
from bot.services.messaging.unreadable_updates import RETENTION, UnreadableUpdate, UnreadableUpdates
from bot.services.privacy.export import PersonalDataExport
from bot.updates.decoding import read
from models import UnreadUpdate
from tests.clock import Watch
from tests.services.erased import ADMIN, ALICE, comes_by, erasure_with

pytestmark = pytest.mark.usefixtures("database")
OTHER = int(f"{ALICE}7")


@pytest.fixture
def unread(watch: Watch) -> UnreadableUpdates:
    return UnreadableUpdates(watch)


def of(user_id: int | None, payload: str = "{}", update_id: int = 1) -> UnreadableUpdate:
    """One about that person."""
    return UnreadableUpdate(update_id, user_id, payload, "message.message_id: int_parsing", False)


async def test_one_that_comes_again_is_one_row(unread: UnreadableUpdates) -> None:
    """Telegram repeats what was not confirmed; it is counted and looked at once."""
    heard: list[str] = []
    unread.count, unread.wake = lambda: heard.append("told"), lambda: heard.append("wake")

    for _ in range(3):
        await unread.keep(of(ALICE))

    assert await UnreadUpdate.all().count() == 1
    assert heard == ["told", "wake"]


async def test_one_is_kept_for_thirty_days_and_then_gone(
    unread: UnreadableUpdates, watch: Watch
) -> None:
    """Not longer, for it holds names and texts; also where nobody has handled it."""
    await unread.keep(of(ALICE, "{1}"))
    watch.forward(days=1)
    await unread.keep(of(ALICE, "{2}"))

    watch.moment += RETENTION - timedelta(days=1)
    await unread.forget()
    assert await UnreadUpdate.all().count() == 2
    watch.forward(seconds=1)
    await unread.forget()

    assert [row.payload for row in await UnreadUpdate.all()] == ["{2}"]
    assert timedelta(days=30) == RETENTION


async def test_the_persons_own_file_tells_of_theirs(
    unread: UnreadableUpdates, watch: Watch, tmp_path: Path
) -> None:
    """And of nobody else's."""
    await comes_by(watch)
    await unread.keep(of(ALICE, '{"mine":1}'))
    await unread.keep(of(OTHER, '{"theirs":1}'))

    await PersonalDataExport(Statements(), watch).write(ALICE, tmp_path / "my.json")

    told = json.loads((tmp_path / "my.json").read_text("utf-8"))["unread_updates"]
    assert [row["payload"] for row in told] == ['{"mine":1}']


@pytest.mark.parametrize(
    "payload",
    [
        f'{{"message":{{"forward_origin":{{"sender_user":{{"id":{ALICE},"is_bot":false}}}}}}}}',
        f'{{"message":{{"forward_origin":{{"sender_user":{{"is_bot":false,"id":{ALICE}}}}}}}}}',
    ],
)
async def test_erasing_takes_theirs_and_those_that_mention_them(
    unread: UnreadableUpdates, watch: Watch, payload: str
) -> None:
    """Somebody whose id begins the same is somebody else."""
    await comes_by(watch)
    await unread.keep(of(ALICE))
    await unread.keep(of(OTHER, payload))
    namesake = f'{{"message":{{"from":{{"id":{OTHER}}}}}}}'
    await unread.keep(of(OTHER, namesake))

    await erasure_with((ADMIN,), watch).erase(ALICE, 0)

    assert [row.payload for row in await UnreadUpdate.all()] == [namesake]


ME = {"id": 42, "is_bot": True, "first_name": "Bot"}
HER = {"id": ALICE, "is_bot": False, "first_name": "Alice"}
CHAT = {"id": ALICE, "type": "private"}


@pytest.mark.parametrize(
    "event",
    [
        {"message": {"from": HER, "chat": {"id": -5, "type": "group"}}},
        {"message": {"chat": CHAT, "date": "x"}},
        {"callback_query": {"from": {"id": "x"}, "message": {"from": ME, "chat": CHAT}}},
        {"message_reaction": {"user": HER}},
        {"brand_new": {"deep": [{"event": {"from": HER}}]}},
        {"brand_new": [{"from": HER, "inner": {"from": {**HER, "id": OTHER}}}]},
    ],
)
async def test_its_person_is_found_wherever_it_names_them(
    unread: UnreadableUpdates, event: dict[str, object]
) -> None:
    """In whatever shape it came: else neither their file nor erasing would find it."""
    found = read({"update_id": "x", **event}, Bot("42:test"))
    assert isinstance(found, UnreadableUpdate)

    await unread.keep(found)

    assert (await UnreadUpdate.get()).user_id == ALICE


@pytest.mark.parametrize("raw", ["nonsense", 7, None, [], {"message": {"from": ME}}, {"from": "x"}])
async def test_one_that_names_nobody_is_kept_all_the_same(
    unread: UnreadableUpdates, raw: object
) -> None:
    """It goes after its time."""
    found = read(raw, Bot("42:test"))
    assert isinstance(found, UnreadableUpdate)

    await unread.keep(found)

    assert (await UnreadUpdate.get()).user_id is None
