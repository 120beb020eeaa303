"""Finding people: by id, @name, part of a name, request and charge, on both engines alike."""

from datetime import timedelta

import pytest

from bot.services.ledger.statements import Statements
from bot.services.payments.methods import PURCHASE_KINDS, REFUND_KINDS
from bot.services.people._search_index import after, folded, parts_of
from bot.services.people.directory import People
from bot.services.people.search import MAX_FOUND, NobodyFound, Search, TooCommon
from bot.services.people.users import TelegramProfile, Users
from models import NamePart, Topup
from models.db.transactions import transaction
from tests.clock import Watch
from tests.database import give

pytestmark = pytest.mark.usefixtures("database")

PEOPLE = (
    TelegramProfile(1, 1, "Мария", "Иванова", "masha"),
    TelegramProfile(2, 2, "ИВАН", "Марьин"),
    TelegramProfile(3, 3, "Андрей", "Ёлкин", "yolkin_a"),
    TelegramProfile(4, 4, "R&D <b>Team</b>", None, "rnd_team"),
    TelegramProfile(5, 5, "100%", "_under_", "masha2"),
    TelegramProfile(2**31, 2**31, "José", "Straße", "Jose_S"),
    TelegramProfile(2**62, 2**62, "大文字", "ＡＢＣ"),
    TelegramProfile(8, 8, "1001", None, None),
    TelegramProfile(9, 9, "🦊", None, ""),
)


@pytest.fixture
def users(watch: Watch) -> Users:
    return Users(("en", "ru"), watch)


@pytest.fixture
async def search(database: str, users: Users, watch: Watch) -> Search:
    for visitor in PEOPLE:
        await users.upsert(visitor, "ru")
    return Search(People(Statements(), (*PURCHASE_KINDS, *REFUND_KINDS), watch))


async def found(search: Search, query: str) -> list[int]:
    """Ids of whom the search finds."""
    try:
        return sorted(person.id for person in (await search.find(query)).people)
    except NobodyFound:
        return []


SEARCHES = (
    # ids
    ("1", [1]),
    (" 3 ", [3]),
    (str(2**31), [2**31]),
    (str(2**62), [2**62]),
    (str(2**63), []),
    ("9" * 19, []),
    ("1001", []),  # a name, and nobody's id
    # usernames: whole ones first, then beginnings
    ("@masha", [1]),
    ("@MASHA", [1]),
    ("@mash", [1, 5]),
    ("@asha", []),
    ("@jose_s", [2**31]),
    ("@", [1, 3, 4, 5, 2**31]),
    # parts of names, in any case
    ("мар", [1, 2]),
    ("МАР", [1, 2]),
    ("арь", [2]),
    ("иван", [1, 2]),
    ("мар ива", [1, 2]),
    ("ИВАНОВА мария", [1]),
    ("андреи", [3]),
    ("елкин", [3]),
    ("ЁЛКИН", [3]),
    ("jose", [2**31]),
    ("STRASSE", [2**31]),
    ("abc", [2**62]),
    ("文字", [2**62]),
    ("🦊", [9]),
    ("asha2", [5]),
    # what means something elsewhere means itself here
    ("<b>", [4]),
    ("&d", [4]),
    ("&", [4]),
    ("%", [5]),
    ("_", [3, 4, 5, 2**31]),
    ("_under_", [5]),
    ("100%", [5]),
    ("%мар%", []),
    ("мар_", []),
    ("*", []),
    ("'", []),
    ("' OR 1=1 --", []),
    ("\\", []),
    ("мария смирнова", []),
    # several words: how they begin, or any part of them, in any order
    ("ива мар", [1, 2]),
    ("иванова masha", [1]),
    ("ova masha", []),
    ("рия ванов", [1]),
    ("а и", [1, 2, 3]),
    ("мар мария", [1]),
    ("ари рия мари ва", [1]),
    ("мария ива mas", [1]),
    ("мария ива rnd", []),
    ("мария @masha", [1]),
    ("ив иван", [1, 2]),
    # junk
    ("", []),
    ("   ", []),
    ("\0", []),
    ("\ud800", []),
    ("м\0ар", [1, 2]),
    ("\U0010ffff", []),
    ("\u202e", []),
    ("x" * 5000, []),
    ("a b c d e f g h " * 300, []),
    ("#1", []),
    ("#", []),
    ("-1", []),
    ("１", [5, 8]),
)


async def test_the_table_of_searches(search: Search) -> None:
    """What is typed, and whom it finds."""
    for query, ids in SEARCHES:
        assert await found(search, query) == ids, query


@pytest.mark.parametrize("sign", ["#", "№", "№ ", "№\u00a0", "No. ", "no."])
async def test_a_request_is_found_by_its_number(search: Search, watch: Watch, sign: str) -> None:
    """`#12`, or copied from a screen: the one who asked."""
    request = await Topup.create(
        user_id=3, method="card_ru", tokens=1, amount_rub=1, expires_at=watch() + timedelta(1)
    )

    assert await found(search, f"{sign}{request.id}") == [3]
    assert await found(search, f"{sign}{request.id + 1}") == []


async def test_a_charge_is_found_by_its_id(search: Search) -> None:
    """As it stands in Telegram's receipts: exactly."""
    await give(2, 10, "stxAbC-9_x%")

    assert await found(search, "stxAbC-9_x%") == [2]
    assert await found(search, "stxabc-9_x%") == []


async def test_the_best_come_first(search: Search) -> None:
    """A word that is exactly so before one that only begins so."""
    people = (await search.find("иван")).people

    assert [person.id for person in people] == [2, 1]


async def test_too_many_are_cut_and_said_to_be_more(search: Search, users: Users) -> None:
    """The query says too little."""
    for user_id in range(100, 100 + MAX_FOUND + 1):
        await users.upsert(TelegramProfile(user_id, user_id, f"Petrov{user_id}"), "en")

    result = await search.find("petrov")

    assert len(result.people) == MAX_FOUND
    assert result.more
    assert not (await search.find("petrov10")).more


@pytest.fixture
async def crowd(search: Search, users: Users, monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty of each of two names that nobody has together, and few rows may be read."""
    monkeypatch.setattr("bot.services.people.search._ROWS_TRIED", 10)
    for number in range(20):
        await users.upsert(TelegramProfile(100 + number, 1, "Ольга", f"Петрова{number}"), "ru")
        await users.upsert(TelegramProfile(200 + number, 1, "Софья", f"Щукина{number}"), "ru")
    await users.upsert(TelegramProfile(300, 1, "Яна", "Щукина77"), "ru")


AMONG_A_CROWD = (
    ("софья щукина19", [219]),
    ("щукина19 софья", [219]),
    ("соф щукина1", [201, *range(210, 220)]),
    ("ян щ", [300]),
    ("яна щ", [300]),
    ("ольга щукина77", []),
    ("льга ова13", [113]),
    ("офь 77", []),
    ("аа бб", []),
)


@pytest.mark.usefixtures("crowd")
async def test_common_words_find_whoever_has_both(search: Search) -> None:
    """However many have the one or the other: nobody is lost among them."""
    for query, ids in AMONG_A_CROWD:
        assert await found(search, query) == ids, query


@pytest.mark.usefixtures("crowd")
async def test_parts_in_too_many_names_are_said_to_be_so(search: Search) -> None:
    """Not that nobody has both: that was not looked for."""
    with pytest.raises(TooCommon):
        await search.find("льга укина")


@pytest.mark.usefixtures("crowd")
async def test_a_search_that_was_cut_says_so(search: Search) -> None:
    """Some were found; there may be more."""
    assert (await search.find("льга етрова")).more
    assert not (await search.find("ольга петрова19")).more


async def test_a_new_name_is_found_and_the_old_one_is_not(search: Search, users: Users) -> None:
    """The parts follow the row, in its transaction."""
    await users.upsert(TelegramProfile(1, 1, "Анна", "Иванова", "anna"), "ru")

    assert await found(search, "мария") == []
    assert await found(search, "@masha") == [5]
    assert await found(search, "анна") == [1]


async def test_parts_are_undone_with_the_row(
    search: Search, users: Users, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One transaction: no name without parts, no parts without the name."""
    before = await NamePart.all().count()

    async def visit_and_fail() -> None:
        await users.upsert(TelegramProfile(1, 1, "Зинаида"), "ru")
        await users.upsert(TelegramProfile(77, 77, "Зинаида"), "ru")
        raise RuntimeError("deliberate")

    with pytest.raises(RuntimeError):
        await transaction(visit_and_fail)

    assert await NamePart.all().count() == before
    assert await found(search, "зинаида") == []


async def test_somebody_from_before_the_search_is_found_after_a_visit(
    search: Search, users: Users, watch: Watch
) -> None:
    """Rows that had no parts get them."""
    await NamePart.filter(user_id=1).delete()
    watch.forward(hours=1)

    await users.upsert(PEOPLE[0], "ru")

    assert await found(search, "мария") == [1]


@pytest.mark.parametrize(
    ("who", "user_id"),
    [("1", 1), ("@masha", 1), ("@mash", None), ("404", None), ("masha", None), ("#1", None)],
)
async def test_exactly_one_is_meant_by_an_id_or_a_whole_username(
    search: Search, who: str, user_id: int | None
) -> None:
    """What `/adjust` takes."""
    assert await search.one(who) == user_id


def test_the_parts_of_a_name_are_bounded() -> None:
    """However long a name is."""
    parts = parts_of(("x" * 5000, None), None)

    assert len(parts) <= 128
    assert max(map(len, parts)) == 64
    many = parts_of((" ".join(f"{n}{'x' * 60}" for n in range(40)), None), "y" * 32)
    assert len(many) < 3000
    assert max(map(len, many)) == 64


@pytest.mark.parametrize(
    ("beginning", "end"),
    [("a", "b"), ("я", "ѐ"), ("a\U0010ffff", "b"), ("\U0010ffff", None), ("\ud7ff", "\ue000")],
)
def test_the_end_of_a_range(beginning: str, end: str | None) -> None:
    """The least text after everything that begins so."""
    assert after(beginning) == end


def test_folding_twice_changes_nothing() -> None:
    """Parts are folded once, queries too; both must be the same."""
    for text in ("Straße", "Ёжик", "İstanbul", "ﬁn", "ΌΣΟΣ", "ＡＢＣ"):
        assert folded(folded(text)) == folded(text)
