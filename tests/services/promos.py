"""Promo codes of tests: the services, and a valid offer."""

from bot.services.admin.audit import Audit
from bot.services.growth.promo_offers import Draft, Offers
from bot.services.growth.promo_redeem import Promos
from bot.services.ledger.ledger import Ledger
from bot.services.people.erased_hash import erased_hash
from bot.settings.parsers import Secret
from tests.clock import Watch

ADMIN = 7001
MARK = erased_hash(Secret("42:demo"))


def promos_at(watch: Watch) -> Promos:
    """What people redeem with."""
    return Promos(Ledger(), MARK, watch)


def offers_at(watch: Watch) -> Offers:
    """What admins make offers with."""
    return Offers(Audit(watch), watch)


async def offered(watch: Watch, code: str | None = "SPRING", **fields: int | None) -> int:
    """An offer of 5 tokens, ten times, once a person, without an end; its number."""
    usual: dict[str, int | None] = {"tokens": 5, "uses": 10, "per_person": 1, "days": None}
    draft = Draft(code=code, **(usual | fields))  # type: ignore[arg-type]
    return await offers_at(watch).create(draft, ADMIN)
