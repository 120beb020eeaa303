"""Sandbox: everything one running sandbox consists of, wired together."""

from aiohttp import web

from bot.sandbox.background import Background
from bot.sandbox.callbacks import Callbacks
from bot.sandbox.clock import Clock
from bot.sandbox.deliverer import Deliverer
from bot.sandbox.events import EventLog
from bot.sandbox.faults import Faults
from bot.sandbox.files import FileStore
from bot.sandbox.journal import Journal
from bot.sandbox.limits import Limits
from bot.sandbox.payments import Payments
from bot.sandbox.people import Json
from bot.sandbox.polling import Poller
from bot.sandbox.profile import Profile
from bot.sandbox.updates import UpdateQueue
from bot.sandbox.world import World

USERNAME = "demo_bot"


class Sandbox:
    """One bot, its people, and the Telegram between them.

    token: the bot's token, `ID:SECRET`; people: who is there from the start and after a
    reset, as the fields of POST /_emu/people; limits: whether Telegram's are kept.
    """

    def __init__(
        self, token: str, people: list[Json] | None = None, *, limits: bool = True
    ) -> None:
        self.token = token
        self._limited = limits
        self.events = EventLog()
        self._cast = people or []
        self._begin()

    def _begin(self) -> None:
        self.background = Background()
        self.clock = Clock()
        self.journal = Journal(self.events)
        self.files = FileStore()
        self.profile = Profile(id=int(self.token.partition(":")[0]), username=USERNAME)
        self.world = World(self.clock, self.events, self.files)
        self.callbacks = Callbacks(self.clock, self.events)
        self.updates = UpdateQueue(self.clock, self.events, self.background)
        self.payments = Payments(self)
        self.poller = Poller(self.clock, self.updates, self.journal)
        self.webhook = Deliverer(self)
        self.faults = Faults()
        self.limits = Limits(self.clock, self.updates.heard_at, on=self._limited)
        for fields in self._cast:
            person = dict(fields)
            self.world.add_person(person.pop("id", None), **person)

    async def reset(self) -> None:
        """Begin anew: nobody but the first people, nothing said. Event numbers go on."""
        await self._end()
        self._begin()
        self.events.emit("reset")

    async def close(self) -> None:
        """End all background work and every stream of events."""
        self.events.close()
        await self._end()

    async def _end(self) -> None:
        self.poller.end()
        await self.webhook.close()
        await self.background.close()


SANDBOX: web.AppKey[Sandbox] = web.AppKey("sandbox", Sandbox)
