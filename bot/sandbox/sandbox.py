"""Sandbox: all parts of one running sandbox, wired together."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.sandbox.delivery.polling import Poller
from bot.sandbox.delivery.webhook_sender import WebhookSender
from bot.sandbox.request_body import Body
from bot.sandbox.world.background import Background
from bot.sandbox.world.callbacks import Callbacks
from bot.sandbox.world.clock import Clock
from bot.sandbox.world.events import Event, EventLog
from bot.sandbox.world.faults import Faults
from bot.sandbox.world.files import FileStore
from bot.sandbox.world.journal import Journal
from bot.sandbox.world.limits import Limits
from bot.sandbox.world.payments import Payments
from bot.sandbox.world.people import Json
from bot.sandbox.world.profile import Profile
from bot.sandbox.world.tour import Tour
from bot.sandbox.world.updates import UpdateQueue
from bot.sandbox.world.world import World

USERNAME = "demo_bot"

Perform = Callable[["Sandbox", str, Body], Awaitable[object]]
"""Runs a method of the Bot API by its name."""


class Sandbox:
    """One bot, its people, and the Telegram between them.

    token: the bot's token, `ID:SECRET`. people: those that exist at the start and after a reset, as
    the fields of POST /_sandbox/people. limits: whether Telegram's limits apply. starting: whether
    a process will report that the bot is ready. perform: runs the method in the answer of a
    webhook; set by the server.
    """

    def __init__(
        self,
        token: str,
        people: list[Json] | None = None,
        *,
        limits: bool = True,
        starting: bool = False,
    ) -> None:
        self.token = token
        self.starting = starting
        self.workshop: str | None = None  # where the page may change the bot's texts
        self.service: dict[str, str] | None = None  # name and url of a page beside the chat
        self._limited = limits
        self.events = EventLog()
        self.events.listeners.append(self._follow_tour)
        self._cast = people or []
        self.perform: Perform | None = None
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
        self.payments = Payments(self.clock, self.events, self.updates, self.world)
        self.poller = Poller(self.clock, self.updates, self.journal)
        self.webhook = WebhookSender(
            self.clock, self.events, self.updates, self.journal, self.background, self._run_reply
        )
        self.faults = Faults()
        self.limits = Limits(self.clock, self.updates.heard_at, on=self._limited)
        self.tour = Tour()
        for fields in self._cast:
            person = dict(fields)
            self.world.add_person(person.pop("id", None), **person)

    async def reset(self) -> None:
        """Start again with the first people and no messages. Event numbers continue."""
        await self._end()
        self._begin()
        self.events.emit("reset")

    def show_tour(self, tour: Tour) -> None:
        """Guide the page's visitor through these steps, and complete them by events."""
        self.tour = tour
        self.events.emit("tour", tour=tour.public())

    def _follow_tour(self, event: Event) -> None:
        if self.tour.heard(event):
            self.events.emit("tour", tour=self.tour.public())

    def set_starting(self, starting: bool) -> None:
        """Tell the page whether the bot is starting."""
        self.starting = starting
        self.events.emit("starting", starting=starting)

    async def close(self) -> None:
        """End all background work and every stream of events."""
        self.events.close()
        await self._end()

    async def _run_reply(self, method: str, body: Body) -> None:
        assert self.perform
        await self.perform(self, method, body)

    async def _end(self) -> None:
        self.poller.end()
        await self.webhook.close()
        await self.background.close()


SANDBOX: web.AppKey[Sandbox] = web.AppKey("sandbox", Sandbox)
