"""The migrations that name a database and remember walks, on a database of the version before."""

from pathlib import Path

import pytest

from bot.services.integrity.verify import verify
from bot.services.payments.invoice_payloads import ORDER, Named, named_by, payload_for
from models import DatabaseId, Order, StarRefund, StarRow
from models.db.connection import close, connect
from models.db.sql import fetch
from models.schema.migrate import LOCATION, migrate
from tests.clock import Watch
from tests.database import ALICE, give, newcomer

NEW = ("13_", "14_")
TOKEN = "42:secret"
ROW = (
    "INSERT INTO star_rows (telegram_id, direction, stars, nanostars, at, partner, user_id,"
    " payload, state) VALUES (?, ?, 25, 0, ?, 'user', ?, 'order:9', 'unexplained')"
)
REFUND = (
    "INSERT INTO star_refunds (charge_id, actor_id, held, state, attempts, due_at, error,"
    " created_at) VALUES ('c1', 9, 0, ?, 1, ?, ?, ?)"
)


@pytest.fixture
def older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the migrations of before; `newer` brings the rest."""
    folder = tmp_path / "older" / "models" / "migrations"
    folder.mkdir(parents=True)
    for source in Path(LOCATION.format(app="models")).glob("[0-9]*.py"):
        if not source.name.startswith(NEW):
            (folder / source.name).write_text(source.read_text())
    monkeypatch.setattr("models.schema.migrate.LOCATION", f"{tmp_path}/older/{{app}}/migrations")
    return folder


async def test_a_database_of_before_gets_a_name_and_verifies(
    empty_url: str, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its open invoices are known up to the last order; later ones carry the name."""
    await migrate(empty_url)
    await connect(empty_url)
    await lived()
    await close()
    monkeypatch.undo()

    assert [name[:3] for name in await migrate(empty_url)] == list(NEW)

    await connect(empty_url)
    last = await Order.all().order_by("-id").first()
    assert last
    ourselves = await DatabaseId.get(id=1)
    assert (len(ourselves.name), ourselves.orders_before) == (16, last.id)
    assert ourselves.crypto_orders_before == 0
    assert await named_by(ORDER, f"order:{last.id}") == Named(last.id, unsigned=True)
    assert await named_by(ORDER, f"order:{last.id + 1}") is None
    later = await payload_for(ORDER, last.id + 1)
    assert await named_by(ORDER, later) == Named(last.id + 1, unsigned=False)
    report = await verify()
    assert report.ok, report.table()
    await mended()
    await close()


async def lived() -> None:
    """An open order; a payment that was refunded, and one that was not; refunds that failed."""
    await newcomer(ALICE)
    now = Watch().moment
    await Order.create(user_id=ALICE, tokens=10, stars=450, expires_at=now)
    for charge_id, directions in (("c1", ("in", "out")), ("c2", ("in",))):
        await give(ALICE, 25, charge_id)
        for direction in directions:
            await fetch(ROW + " RETURNING id", charge_id, direction, now, ALICE)
    await fetch(
        "UPDATE charges SET state = 'refunded', shortfall = 25 WHERE id = 'c1' RETURNING id"
    )
    await fetch(
        "UPDATE orders SET state = 'refunded'"
        " WHERE id = (SELECT order_id FROM charges WHERE id = 'c1') RETURNING id"
    )
    told = f"TooManyRedirects: https://api.telegram.org/bot{TOKEN}/refundStarPayment"
    for state, error in (("done", told), ("failed", told), ("failed", "Bad: BALANCE_TOO_LOW")):
        await fetch(REFUND + " RETURNING id", state, now, error, now)


async def mended() -> None:
    """What a refund explains is explained, and no token is left in what calls said."""
    rows = await StarRow.all().order_by("id")
    assert [row.state.value for row in rows] == ["known", "known", "unexplained"]
    refunds = await StarRefund.all().order_by("id")
    assert [row.error for row in refunds] == [None, "refused", "BALANCE_TOO_LOW"]
