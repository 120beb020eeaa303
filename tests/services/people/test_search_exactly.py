"""The person of an id, a @username or a request: a chosen name never matches instead."""

import pytest

from bot.services.ledger.statements import Statements
from bot.services.payments.methods import PURCHASE_KINDS, REFUND_KINDS
from bot.services.people.directory import People
from bot.services.people.search import NobodyFound, Search
from bot.services.people.users import TelegramProfile, Users
from models import User
from tests.clock import Watch

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def users(watch: Watch) -> Users:
    return Users(("en", "ru"), watch)


@pytest.fixture
async def search(database: str, users: Users, watch: Watch) -> Search:
    await users.upsert(TelegramProfile(1, 1, "Maria", None, "masha"), "en")
    await users.upsert(TelegramProfile(5, 5, "Mara", None, "masha2"), "en")
    return Search(People(Statements(), (*PURCHASE_KINDS, *REFUND_KINDS), watch))


async def test_a_username_is_of_whom_telegram_told_it_last(search: Search, users: Users) -> None:
    """Usernames pass from one to another; the older row does not know it yet."""
    await users.upsert(TelegramProfile(50, 50, "Dan", None, "MASHA"), "en")

    assert await search.one("@masha") == 50
    assert (await search.find("@masha")).people[0].id == 50
    assert [one.id for one in (await search.find("masha")).people] == [50, 5]
    assert (await User.get(id=1)).username is None
    assert (await User.get(id=5)).username == "masha2"


@pytest.mark.parametrize("name", ["@rich", "＠rich", "x@rich", "@RICH", "@ｒｉｃｈ"])
async def test_a_name_never_stands_in_for_a_username(
    search: Search, users: Users, name: str
) -> None:
    """Whoever calls themselves so is not addressed, nor in the way of the one who is."""
    await users.upsert(TelegramProfile(50, 50, name), "en")

    assert await search.one("@rich") is None
    assert await search.one(name) is None

    await users.upsert(TelegramProfile(51, 51, "Rich", None, "Rich"), "en")
    assert await search.one("@rich") == 51
    assert [one.id for one in (await search.find("@rich")).people] == [51]


@pytest.mark.parametrize("query", ["123456789", "#12", "№ 12", "No. 12", "9" * 30, "#" + "9" * 30])
async def test_a_name_never_stands_in_for_an_id_or_a_request(
    search: Search, users: Users, query: str
) -> None:
    """Nobody is found, however well somebody's name imitates it."""
    await users.upsert(TelegramProfile(50, 50, "123456789 #12 №12", "9" * 30), "en")
    await users.upsert(TelegramProfile(51, 51, query), "en")

    with pytest.raises(NobodyFound):
        await search.find(query)
