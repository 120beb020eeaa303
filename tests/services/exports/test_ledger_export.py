"""transactions.csv: every entry once, sums to zero, safe to open, in parts that can be sent."""

import csv
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.services.admin.audit import Audit
from bot.services.exports import ledger_csv
from bot.services.exports.ledger_csv import COLUMNS, Exported, ExportProgress, LedgerExport
from models import AuditEntry, Entry, User
from tests.clock import Watch
from tests.database import give
from tests.services.books import adjusted

NASTY = '=HYPERLINK("x")<b>, "y"\n'
OLGA = 1003


@pytest.fixture
def export(watch: Watch, database: str) -> LedgerExport:
    """The export by the tests' clock, with local times of Moscow."""
    return LedgerExport(Audit(watch), ZoneInfo("Europe/Moscow"), watch)


async def write(
    export: LedgerExport, folder: Path, period: str = "all", **options: int
) -> Exported:
    """One export."""
    chosen = export.period(period)
    return await export.write(folder, chosen, actor=OLGA, progress=ExportProgress(), **options)  # type: ignore[arg-type]


def read(exported: Exported) -> tuple[list[dict[str, str]], dict[str, str]]:
    """All rows of all parts, and the last line."""
    rows: list[dict[str, str]] = []
    for path in exported.files:
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            assert tuple(reader.fieldnames or ()) == COLUMNS
            rows += reader
    return rows[:-1], rows[-1]


async def test_every_entry_is_a_row_and_they_add_up_to_zero(
    export: LedgerExport, alice: int, bob: int, tmp_path: Path
) -> None:
    """The last line says how many and how much, for whoever opens the file."""
    for tokens in range(1, 6):
        await give(alice, tokens)
        await give(bob, tokens)

    exported = await write(export, tmp_path)
    rows, last = read(exported)

    assert [path.name for path in exported.files] == ["transactions.csv"]
    assert sorted(int(row["entry_id"]) for row in rows) == sorted(
        await Entry.all().values_list("id", flat=True)
    )
    assert sum(int(row["entry_amount"]) for row in rows) == 0 == exported.total
    assert (last["entry_id"], last["transfer_id"], last["entry_amount"]) == ("total", "20", "0")


async def test_a_row_says_everything_of_an_entry(
    export: LedgerExport, alice: int, tmp_path: Path
) -> None:
    """Who, what, how much, the balance after, why, by whom, and the outside fact."""
    await User.filter(id=alice).update(last_name="Liddell")
    await adjusted(alice, 7, "adjust:1", reason="thanks", ref="ref-1")

    (out, into), _ = read(await write(export, tmp_path))

    entry = await Entry.get(id=int(into["entry_id"])).select_related("transfer")
    at = entry.transfer.created_at
    assert into | {"entry_id": "", "transfer_id": ""} == {
        "entry_id": "",
        "transfer_id": "",
        "time_utc": f"{at:%Y-%m-%d %H:%M:%S}",
        "time_local": f"{at + timedelta(hours=3):%Y-%m-%d %H:%M:%S}",
        "account": "wallet",
        "user_id": str(alice),
        "user_name": "Alice Liddell",
        "kind": "adjust",
        "amount": "7",
        "entry_amount": "7",
        "balance_after": "7",
        "reason": "thanks",
        "actor_id": str(OLGA),
        "ref": "ref-1",
        "key": "adjust:1",
        "service_id": "",
        "service": "",
    }
    assert (out["account"], out["user_id"], out["user_name"]) == ("adjustments", "", "")
    assert (out["entry_amount"], out["balance_after"]) == ("-7", "-7")


async def test_names_and_reasons_are_no_formulas(
    export: LedgerExport, alice: int, tmp_path: Path
) -> None:
    """People choose their names; admins copy reasons from anywhere."""
    await User.filter(id=alice).update(first_name=NASTY)
    await adjusted(alice, 1, "@key", reason="+7", ref="-1")

    (_, into), _ = read(await write(export, tmp_path))

    assert into["user_name"] == f"'{NASTY}"
    assert (into["reason"], into["ref"], into["key"]) == ("'+7", "'-1", "'@key")


async def test_a_period_holds_its_days_and_no_others(
    export: LedgerExport, alice: int, tmp_path: Path
) -> None:
    """Today is in this month, not in the one before."""
    await give(alice, 10)
    today = datetime.now(ZoneInfo("Europe/Moscow")).date()
    before = today - timedelta(days=1)

    assert (await write(export, tmp_path, str(today))).rows == 2
    assert (await write(export, tmp_path, f"{before}..{today}")).rows == 2
    assert (await write(export, tmp_path, str(before))).rows == 0
    assert (await write(export, tmp_path, str(today + timedelta(days=1)))).rows == 0


async def test_pages_lose_and_repeat_nothing(
    export: LedgerExport, alice: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever their size; the progress ends at its whole."""
    for _ in range(7):
        await give(alice, 1)
    for size in (1, 2, 3, 7, 8):
        monkeypatch.setattr(ledger_csv, "TRANSFERS_PER_READ", size)
        progress = ExportProgress()
        exported = await export.write(tmp_path, export.period("all"), actor=OLGA, progress=progress)

        rows, _ = read(exported)
        assert len({row["entry_id"] for row in rows}) == len(rows) == 14
        assert (progress.done, progress.total, progress.share) == (7, 7, 1.0)


async def test_a_long_ledger_comes_in_parts(
    export: LedgerExport, alice: int, tmp_path: Path
) -> None:
    """Each within the limit, each with its header, in order, and the check in the last."""
    for _ in range(20):
        await give(alice, 1)

    exported = await write(export, tmp_path, largest=1500)
    rows, last = read(exported)

    names = [path.name for path in exported.files]
    assert names == [f"transactions-{number}.csv" for number in range(1, len(names) + 1)]
    assert len(names) > 2
    assert all(path.stat().st_size <= 1500 for path in exported.files)
    assert [int(row["entry_id"]) for row in rows] == sorted(int(row["entry_id"]) for row in rows)
    assert (len(rows), last["transfer_id"]) == (40, "40")


async def test_an_empty_ledger_is_a_header_and_a_check(
    export: LedgerExport, tmp_path: Path
) -> None:
    """Nothing is nothing, and no error."""
    exported = await write(export, tmp_path)

    rows, last = read(exported)
    assert rows == []
    assert (last["transfer_id"], last["entry_amount"]) == ("0", "0")
    assert ExportProgress().share == 0.0


async def test_an_export_is_on_record(export: LedgerExport, alice: int, tmp_path: Path) -> None:
    """Who took which period, and how much it was."""
    await give(alice, 1)

    await write(export, tmp_path)

    entry = await AuditEntry.get()
    assert (entry.actor_id, entry.kind, entry.subject) == (OLGA, "export", "ledger")
    assert json.loads(entry.after) == {"period": "all", "rows": 2, "files": 1}


async def test_what_happens_meanwhile_is_not_in_the_file(
    export: LedgerExport, alice: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is the ledger of one moment, and nobody waits for it."""
    monkeypatch.setattr(ledger_csv, "TRANSFERS_PER_READ", 1)
    for _ in range(3):
        await give(alice, 1)
    pages = ledger_csv._pages

    async def busy(*arguments):  # type: ignore[no-untyped-def]
        async for page in pages(*arguments):
            await give(alice, 1)
            yield page

    monkeypatch.setattr(ledger_csv, "_pages", busy)
    exported = await write(export, tmp_path)

    assert (exported.rows, exported.total) == (6, 0)


def test_the_last_months_are_offered(watch: Watch) -> None:
    """By the clock of the bot."""
    watch.moment = datetime(2026, 2, 1, tzinfo=UTC)
    export = LedgerExport(Audit(watch), UTC, watch)

    assert export.months(3) == ["2026-02", "2026-01", "2025-12"]
