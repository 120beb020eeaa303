"""Hold, capture and void of pictures, repeated and in any order."""

import asyncio
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.services.coordination.leases import Lease
from bot.services.generation.errors import TooLateToStop
from bot.services.generation.requests import Picture, job_of
from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Ledger
from models import Generation, Transfer, User
from models.db.connection import close, connect
from tests.clock import Watch
from tests.database import give, newcomer
from tests.services.generation_shop import JPEG, Shop, make_shop

ACTS = st.lists(
    st.sampled_from(["begin", "drawn", "delivered", "fail", "stop", "put_off", "told"]),
    max_size=14,
)


@pytest.mark.thorough
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(acts=ACTS)
def test_any_order_and_repetition_resolves_once(acts: list[str], database_url: str) -> None:
    """At most one capture or void, the state that goes with it, and right books."""
    asyncio.run(play(acts, database_url))


async def play(acts: list[str], database_url: str) -> None:
    """Do these acts to a new job, whatever each says."""
    await connect(database_url)
    try:
        watch = Watch()
        shop = make_shop(watch, Ledger())
        alice = await _somebody()
        await give(alice, 10)
        picture = await shop.order(alice)
        lease = await shop.lease(picture)
        for act in acts:
            await do(shop, act, picture, lease)
        job = job_of(picture.id)
        ends = await Transfer.filter(ref=job, kind__in=["capture", "void"]).count()
        over = (await Generation.get(id=picture.id)).state.value in OVER
        assert ends == int(over)
        report = await verify()
        assert report.ok, report.table()
    finally:
        await close()


OVER = ("delivered", "failed", "stopped")


async def _somebody() -> int:
    return await newcomer(5000 + await User.all().count())


async def do(shop: Shop, act: str, picture: Picture, lease: Lease) -> None:
    """One act, refused or not."""
    jobs, number = shop.jobs, picture.id
    acts = {
        "begin": lambda: jobs.begin(lease, number, "painter"),
        "drawn": lambda: jobs.drawn(lease, number, JPEG),
        "delivered": lambda: jobs.delivered(lease, number, "file"),
        "fail": lambda: jobs.fail(lease, number, "broken"),
        "stop": lambda: shop.person.stop(picture.user_id, number),
        "told": lambda: jobs.mark_shown(number),
    }
    with suppress(TooLateToStop):
        if act == "put_off":
            await jobs.put_off(lease, await jobs.read(number))
        else:
            await acts[act]()
