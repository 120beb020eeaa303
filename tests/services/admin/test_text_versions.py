"""Texts of admins: kept version by version; of two admins at once one is told."""

import asyncio

import pytest
from tortoise.exceptions import BaseORMException, IntegrityError

from bot.services.admin.audit import Audit
from bot.services.admin.text_versions import TextChanged, TextVersions
from bot.services.errors import Gone
from models import AuditEntry, TextVersion
from models.db.sql import fetch
from tests.clock import Watch
from tests.database import newcomer

OLGA, BOB, ALICE = 1003, 1002, 1001
MENU = "en", "menu-main"


@pytest.fixture
def versions(database: str) -> TextVersions:
    """Of two admins."""
    return _versions()


def _versions(admins: tuple[int, ...] = (OLGA, BOB)) -> TextVersions:
    watch = Watch()
    return TextVersions(admins, ("en", "ru"), Audit(watch), watch)


async def test_the_newest_version_counts(versions: TextVersions) -> None:
    """Taken back, the text is ours again; the history has all of it."""
    await newcomer(OLGA, "Olga")
    await versions.publish(*MENU, "Hello", 0, OLGA)
    await versions.publish(*MENU, "Good day", 1, BOB)
    await versions.publish("ru", "menu-main", "Привет", 0, OLGA)
    assert await versions.published() == {
        ("ru", "menu-main"): "Привет",
        ("en", "menu-main"): "Good day",
    }

    await versions.publish(*MENU, None, 2, OLGA)

    assert await versions.published() == {("ru", "menu-main"): "Привет"}
    told = [(one.number, one.value, one.author) for one in (await versions.history(*MENU)).rows]
    assert told == [(3, None, "Olga"), (2, "Good day", str(BOB)), (1, "Hello", "Olga")]


async def test_of_two_admins_at_once_one_is_told(versions: TextVersions) -> None:
    """Both have seen the same version."""
    await versions.publish(*MENU, "Hello", 0, OLGA)

    done = await asyncio.gather(
        versions.publish(*MENU, "Good day", 1, OLGA),
        versions.publish(*MENU, "Good evening", 1, BOB),
        return_exceptions=True,
    )

    assert sorted(map(type, done), key=str) == sorted((type(None), TextChanged), key=str)
    assert await TextVersion.all().count() == 2
    assert await AuditEntry.all().count() == 2


async def test_each_version_is_marked(versions: TextVersions) -> None:
    """Other processes see that there is something new."""
    marks = [await versions.mark()]
    for number, value in enumerate(("Hello", None, "Hello")):
        await versions.publish(*MENU, value, number, OLGA)
        marks.append(await versions.mark())

    assert len(set(marks)) == 4


async def test_the_log_names_the_text_without_its_words(versions: TextVersions) -> None:
    """The words are in the history."""
    await versions.publish(*MENU, "Hello", 0, OLGA)
    await versions.publish(*MENU, None, 1, OLGA)

    rows = await AuditEntry.all().order_by("id")
    assert [(row.actor_id, row.kind, row.subject) for row in rows] == [
        (OLGA, "text_published", "text:en/menu-main"),
        (OLGA, "text_removed", "text:en/menu-main"),
    ]
    assert "Hello" not in "".join(row.before + row.after for row in rows)


@pytest.mark.parametrize(
    ("language", "key", "value"),
    [
        ("de", "menu-main", "Hallo"),
        ("en", "menu", "Hello"),
        ("en", "../menu-main", "Hello"),
        ("en", "menu-" + "x" * 60, "Hello"),
        ("en", "menu-main", "x" * 4097),
    ],
)
async def test_a_forged_text_is_nobodys(
    versions: TextVersions, language: str, key: str, value: str
) -> None:
    """No row is written."""
    with pytest.raises(Gone):
        await versions.publish(language, key, value, 0, OLGA)
    assert await TextVersion.all().count() == 0


async def test_who_is_no_admin_publishes_nothing(versions: TextVersions) -> None:
    """Neither a stranger nor somebody whose id has left ADMINS meanwhile."""
    await versions.publish(*MENU, "Hello", 0, BOB)

    for number, later in ((1, _versions((OLGA,))), (1, versions)):
        with pytest.raises(Gone):
            await later.publish(*MENU, "Good day", number, BOB if later is not versions else ALICE)

    assert await TextVersion.all().count() == 1


@pytest.mark.parametrize(
    "change", ["UPDATE text_versions SET value = 'x'", "DELETE FROM text_versions"]
)
async def test_history_stays_as_it_was(versions: TextVersions, change: str) -> None:
    """The database refuses it."""
    await versions.publish(*MENU, "Hello", 0, OLGA)

    with pytest.raises((BaseORMException, IntegrityError)):
        await fetch(change)
