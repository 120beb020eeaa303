"""Both sides of the counter where pictures are sold, for tests."""

from dataclasses import dataclass

from bot.config import Settings
from bot.services.generation_jobs import GenerationJobs, lease_name
from bot.services.generations import Generations, Picture
from bot.services.leases import Lease, Leases
from bot.services.ledger import Ledger
from tests.clock import Watch

JPEG = b"\xff\xd8 a picture"


@dataclass
class Shop:
    """Both sides of the counter, over one clock."""

    watch: Watch
    ledger: Ledger
    person: Generations
    jobs: GenerationJobs
    leases: Leases

    async def order(self, user_id: int, words: str = "a cat") -> Picture:
        """A job of Alice's."""
        return await self.person.open(user_id, words, chat_id=user_id, message_id=7)

    async def lease(self, picture: Picture) -> Lease:
        """As its worker has it."""
        lease = await self.leases.take(lease_name(picture.id), 60)
        assert lease
        return lease

    async def balances(self, user_id: int) -> tuple[int, int]:
        """Spendable and held."""
        return await self.ledger.balance(user_id), await self.ledger.held(user_id)


def make_shop(watch: Watch, ledger: Ledger, **env: str) -> Shop:
    """A shop by these settings."""
    read = Settings.read({"BOT_TOKEN": "42:test", "GENERATE_COST": "10", "TIMEZONE": "UTC", **env})
    return Shop(
        watch,
        ledger,
        Generations(read, ledger, watch),
        GenerationJobs(ledger, watch),
        Leases(watch),
    )
