"""Bans, notes and the audit log: each action once, recorded, and never against an admin."""

import asyncio
import json

import pytest

from bot.services.admin.audit import Audit
from bot.services.admin.bans import BannedAlready, Bans, CannotBan, NotBanned
from bot.services.admin.notes import Notes
from bot.services.errors import Gone
from bot.services.messaging.outbox import Outbox
from bot.services.people.users import Users
from bot.services.storable_text import BadNoteText
from models import AuditEntry, User, UserNote
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("database")

OLGA, OSCAR = 1003, 1005


@pytest.fixture
def audit(watch: Watch) -> Audit:
    return Audit(watch)


@pytest.fixture
def bans(audit: Audit, watch: Watch) -> Bans:
    return Bans((OLGA, OSCAR), audit, Outbox(watch), watch)


@pytest.fixture
def notes(audit: Audit, watch: Watch) -> Notes:
    return Notes(audit, watch)


async def test_a_ban_is_kept_with_its_reason(bans: Bans, watch: Watch, alice: int) -> None:
    """Screens see it at the next event; the log has before and after."""
    await bans.ban(alice, "spam", OLGA)

    user = await User.get(id=alice)
    assert (user.banned_at, user.ban_reason) == (watch(), "spam")
    person = await Users(("en",), watch).find(alice)
    assert person
    assert person.banned
    deed = await AuditEntry.get()
    assert (deed.actor_id, deed.kind, deed.subject) == (OLGA, "ban", f"user:{alice}")
    assert json.loads(deed.after) == {"banned": True, "reason": "spam"}


async def test_of_two_bans_at_once_one_wins(bans: Bans, alice: int) -> None:
    """The other admin reads that it is done."""
    done = await asyncio.gather(
        bans.ban(alice, "spam", OLGA), bans.ban(alice, "fraud", OSCAR), return_exceptions=True
    )

    assert sorted(type(one).__name__ for one in done) == ["BannedAlready", "NoneType"]
    assert await AuditEntry.all().count() == 1


async def test_a_lifted_ban_is_gone(bans: Bans, alice: int) -> None:
    """Once; and the person can be banned again."""
    with pytest.raises(NotBanned):
        await bans.unban(alice, OLGA)
    await bans.ban(alice, "spam", OLGA)
    await bans.unban(alice, OSCAR)
    with pytest.raises(NotBanned):
        await bans.unban(alice, OLGA)

    user = await User.get(id=alice)
    assert (user.banned_at, user.ban_reason) == (None, None)
    await bans.ban(alice, "again", OLGA)
    with pytest.raises(BannedAlready):
        await bans.ban(alice, "again", OLGA)


@pytest.mark.parametrize("target", [OLGA, OSCAR])
async def test_admins_cannot_be_banned(bans: Bans, target: int) -> None:
    """Neither others nor oneself."""
    with pytest.raises(CannotBan):
        await bans.ban(target, "spam", OLGA)


async def test_nobody_bans_themselves(audit: Audit, watch: Watch, alice: int) -> None:
    """Not even somebody whose rights have just gone."""
    with pytest.raises(CannotBan):
        await Bans((), audit, Outbox(watch), watch).ban(alice, "spam", alice)


async def test_a_forged_person_is_gone(bans: Bans, notes: Notes) -> None:
    """Who never came can't be banned, freed or written about."""
    for deed in (bans.ban(404, "spam", OLGA), bans.unban(404, OLGA), notes.add(404, "x", OLGA)):
        with pytest.raises(Gone):
            await deed
    assert not await AuditEntry.exists()


async def test_a_ban_needs_a_reason(bans: Bans, alice: int) -> None:
    """The person will read it."""
    with pytest.raises(BadNoteText):
        await bans.ban(alice, " ", OLGA)


async def test_notes_are_read_newest_first_page_by_page(notes: Notes, alice: int) -> None:
    """An author who never came is an id."""
    for number in range(6):
        await notes.add(alice, f"note {number}", OLGA)

    first = await notes.page(alice)
    second = await notes.page(alice, first.next)

    assert [note.text for note in first.rows] == ["note 5", "note 4", "note 3", "note 2"]
    assert [note.text for note in second.rows] == ["note 1", "note 0"]
    assert second.next is None
    assert first.rows[0].author == str(OLGA)
    assert await AuditEntry.filter(kind="note").count() == 6


@pytest.mark.parametrize("text", ["", "x" * 501, "\0"])
async def test_a_note_says_something(notes: Notes, alice: int, text: str) -> None:
    """One to 500 characters."""
    with pytest.raises(BadNoteText):
        await notes.add(alice, text, OLGA)
    assert not await UserNote.exists()


async def test_the_log_is_read_by_pages_admins_and_kinds(
    audit: Audit, bans: Bans, alice: int, bob: int
) -> None:
    """Newest first; each deed with what it changed."""
    await bans.ban(alice, "spam", OLGA)
    await bans.ban(bob, "fraud", OSCAR)
    for number in range(6):
        await audit.record(OLGA, "export", f"export:{number}")

    first = await audit.page()
    second = await audit.page(first.next)

    assert [deed.subject for deed in first.rows] == [f"export:{n}" for n in (5, 4, 3, 2, 1, 0)]
    assert [deed.subject for deed in second.rows] == [f"user:{bob}", f"user:{alice}"]
    assert second.rows[0].changes == [("banned", "False", "True"), ("reason", "", "fraud")]
    assert second.next is None
    assert [deed.kind for deed in (await audit.page(actor=OSCAR)).rows] == ["ban"]
    assert len((await audit.page(kind="ban")).rows) == 2
    assert (await audit.page(kind="ban", actor=OLGA)).rows[0].subject == f"user:{alice}"
    assert (await audit.page(kind="'; --")).rows == []
    assert await audit.kinds() == ["ban", "export"]
    assert [one.id for one in await audit.actors()] == [OLGA, OSCAR]


@pytest.mark.parametrize("position", ["", "x", "1.", "1.1", "9" * 30, "9" * 18 + ".1", "-1.1"])
async def test_a_forged_position_is_the_first_page(audit: Audit, position: str) -> None:
    """Positions come back from clients."""
    await audit.record(OLGA, "export", "export")

    assert len((await audit.page(position)).rows) == 1
