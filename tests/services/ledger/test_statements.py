"""What people read of their wallets."""

import pytest

from bot.services.ledger.ledger import Ledger
from bot.services.ledger.statements import StatementLine, Statements
from tests.database import give

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def statements() -> Statements:
    return Statements()


@pytest.fixture
async def history(alice: int) -> int:
    """20 lines: 100 bought, 10 holds of 1, 9 of them given back."""
    ledger = Ledger()
    await give(alice, 100)
    for job in range(10):
        await ledger.hold(alice, 1, job=str(job))
    for job in range(9):
        await ledger.void(str(job))
    return alice


async def test_lines_come_newest_first(statements: Statements, history: int) -> None:
    """Each with its number, signed amount and the balance after it."""
    page = await statements.page(history)

    assert [line.number for line in page.lines] == list(range(20, 12, -1))
    assert (page.page, page.pages, page.total) == (0, 3, 20)
    newest = page.lines[0]
    assert newest == StatementLine(20, newest.at, "void", 1, 99, "8", "")
    assert newest.at.utcoffset() is not None


async def test_pages_follow_without_gap_or_repetition(statements: Statements, history: int) -> None:
    """The last page is shorter; together they are everything."""
    pages = [await statements.page(history, page=number) for number in range(3)]
    assert [line.number for page in pages for line in page.lines] == list(range(20, 0, -1))


@pytest.mark.parametrize(("asked", "shown"), [(99, 2), (-5, 0)])
async def test_a_page_that_does_not_exist_is_the_nearest(
    statements: Statements, history: int, asked: int, shown: int
) -> None:
    """An old button never shows an empty screen."""
    page = await statements.page(history, page=asked)
    assert page.page == shown
    assert page.lines


async def test_a_kind_can_be_picked(statements: Statements, history: int) -> None:
    """Only its lines, with pages of their own."""
    page = await statements.page(history, kind="hold", page=1, size=4)

    assert [line.ref for line in page.lines] == ["5", "4", "3", "2"]
    assert (page.page, page.pages, page.total) == (1, 3, 10)


async def test_kinds_are_those_that_occur(statements: Statements, history: int, bob: int) -> None:
    """A filter that would show nothing is not offered."""
    assert await statements.kinds(history) == ["hold", "stars", "void"]
    assert await statements.kinds(bob) == []


async def test_nobodys_statement_is_one_empty_page(statements: Statements, bob: int) -> None:
    """Also for a stranger."""
    for user in (bob, 404):
        page = await statements.page(user)
        assert (page.lines, page.page, page.pages, page.total) == ([], 0, 1, 0)
        assert [line async for line in statements.rows(user)] == []


async def test_a_statement_never_shows_another_wallet(
    statements: Statements, history: int, bob: int
) -> None:
    """Nor what is held."""
    await give(bob, 7)
    assert [line.amount for line in (await statements.page(bob)).lines] == [7]


async def test_all_rows_come_oldest_first_in_several_reads(
    statements: Statements, history: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For the file: everything once, though read in pieces, the last one full or not."""
    for piece in (3, 5, 1000):
        monkeypatch.setattr("bot.services.ledger.statements.ROWS_PER_READ", piece)
        rows = [line.number async for line in statements.rows(history)]
        assert rows == list(range(1, 21))
