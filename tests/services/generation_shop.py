"""Both sides of a picture's sale, for tests: the person and the worker."""

from dataclasses import dataclass
from itertools import count

from bot.services.coordination.leases import Lease, Leases
from bot.services.generation.gifts import FirstPictures
from bot.services.generation.requests import Generations, Picture
from bot.services.generation.worker import GenerationJobs, lease_name
from bot.services.ledger.ledger import Ledger
from bot.services.people.erased_hash import erased_hash
from bot.settings.settings import Settings
from tests.clock import Watch

_presses = count(1)
JPEG = b"\xff\xd8 a picture"


@dataclass
class Shop:
    """Both sides of the counter, over one clock."""

    watch: Watch
    ledger: Ledger
    person: Generations
    jobs: GenerationJobs
    leases: Leases

    async def order(self, user_id: int, words: str = "a cat", press: str | None = None) -> Picture:
        """A job of Alice's, by a press of its own unless one is given."""
        made = press or f"callback:{next(_presses)}"
        return await self.person.open(user_id, words, press=made, chat_id=user_id, message_id=7)

    async def lease(self, picture: Picture) -> Lease:
        """As its worker has it."""
        lease = await self.leases.take(lease_name(picture.id), 60)
        assert lease
        return lease

    async def deliver(self, picture: Picture) -> None:
        """Draw it and bring it: its tokens are spent."""
        lease = await self.lease(picture)
        await self.jobs.begin(lease, picture.id, "painter")
        await self.jobs.drawn(lease, picture.id, JPEG)
        await self.jobs.delivered(lease, picture.id, "file")
        await self.jobs.close(lease)

    async def balances(self, user_id: int) -> tuple[int, int]:
        """Spendable and held."""
        return await self.ledger.balance(user_id), await self.ledger.held(user_id)


def make_shop(watch: Watch, ledger: Ledger, **env: str) -> Shop:
    """A shop by these settings."""
    usual = {"GENERATE_COST": "10", "TIMEZONE": "UTC", "FIRST_PICTURE_FREE": "off"}
    read = Settings.read({"BOT_TOKEN": "42:test", **usual, **env})
    gifts = FirstPictures(ledger, erased_hash(read.bot_token), given=read.gives_first_picture)
    return Shop(
        watch,
        ledger,
        Generations(read, ledger, gifts, watch),
        GenerationJobs(ledger, watch),
        Leases(watch),
    )
