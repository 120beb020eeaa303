"""Numbers of rows after a restore: they continue far above those assigned since the backup."""

from bot.services.clock import utc_now
from models import CryptoOrder, Order
from models.backup.sequences import IDS_SKIPPED, skip_ids


async def order(user_id: int) -> int:
    """The number of a new order of Stars."""
    row = await Order.create(user_id=user_id, tokens=1, stars=50, expires_at=utc_now())
    return row.id


async def test_a_table_goes_on_far_behind_its_last_row(database: str, alice: int) -> None:
    """Also a second time; the rows that are there keep their numbers."""
    first = await order(alice)

    await skip_ids()
    second = await order(alice)
    await skip_ids()

    assert second == first + IDS_SKIPPED + 1
    assert await order(alice) == second + IDS_SKIPPED + 1
    assert await Order.filter(id=first).exists()


async def test_a_table_without_rows_begins_far_behind_too(database: str, alice: int) -> None:
    """Its first rows may have been made, and lost, since the backup."""
    await skip_ids()

    row = await CryptoOrder.create(user_id=alice, tokens=1, amount_rub=9000, expires_at=utc_now())

    assert row.id == IDS_SKIPPED + 1
