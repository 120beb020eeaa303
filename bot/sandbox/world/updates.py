"""The queue of updates for the bot, and faults that a test can inject into it."""

import itertools
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from bot.sandbox.world.background import Background
from bot.sandbox.world.clock import Clock
from bot.sandbox.world.errors import Impossible
from bot.sandbox.world.events import EventLog
from bot.sandbox.world.people import Json

FIRST_UPDATE = 500_000_001
HISTORY = 20_000
DAY = 86_400.0
QUERY_LIFE = 150.0
KINDS = {
    # kind: (number of the webhook line beside the person's id, seconds in the queue) [B]
    "message": (0, DAY),
    "callback_query": (3, QUERY_LIFE),
    "pre_checkout_query": (4, QUERY_LIFE),
    "my_chat_member": (5, DAY),
}
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

FaultType = Literal[
    "duplicate",
    "redeliver",
    "reorder",
    "late",
    "precheckout_timeout",
    "payment_without_precheckout_answer",
]
PUSH_FAULTS = frozenset({"duplicate", "redeliver", "reorder", "late"})


@dataclass(slots=True)
class Update:
    """An update for the bot. `line`: a webhook gets the updates of one line one after another."""

    kind: str
    payload: Json
    line: int
    expires_at: float
    id: int = 0
    copies: int = 1
    returns: int = 0
    served: bool = False

    def json(self) -> Json:
        """The Bot API's Update."""
        return {"update_id": self.id, self.kind: self.payload}


@dataclass(slots=True)
class UpdateFault:
    """A fault of the next `times` updates."""

    type: FaultType
    times: int
    seconds: float


class UpdateQueue:
    """Updates not yet confirmed by the bot, in the order of their ids.

    `returned` holds updates that are delivered again after their confirmation. `heard_at`: the last
    action of each person, even if the bot does not receive such updates.
    """

    def __init__(self, clock: Clock, events: EventLog, background: Background) -> None:
        self.pending: dict[int, Update] = {}
        self.returned: dict[int, Update] = {}
        self.allowed: list[str] | None = None
        self.heard_at: dict[int, float] = {}
        self.listeners: list[Callable[[Update], None]] = []
        self._clock = clock
        self._events = events
        self._background = background
        self._ids = itertools.count(FIRST_UPDATE)
        self._history: dict[int, Update] = {}
        self._held: deque[Update] = deque()
        self._faults: list[UpdateFault] = []

    def __len__(self) -> int:
        """The number of unconfirmed updates."""
        return len(self.pending) + len(self.returned)

    def push(self, kind: str, payload: Json, person_id: int) -> Update | None:
        """Queue an update about a person, unless the bot does not want its kind [B].

        The filter applies when the update is made, not when it is fetched.
        """
        self.heard_at[person_id] = self._clock.now()
        if not self._wanted(kind):
            return None
        line, life = KINDS[kind]
        update = Update(kind, payload, person_id + (line << 33), self._clock.now() + life)
        fault = self.take_fault(PUSH_FAULTS)
        if fault and fault.type == "late":
            self._background.spawn(self._add_later(update, fault.seconds))
        elif fault and fault.type == "reorder":
            self._held.append(update)
        else:
            update.copies += bool(fault and fault.type == "duplicate")
            update.returns += bool(fault and fault.type == "redeliver")
            self._add_with_held(update)
        return update

    def fault(self, fault_type: str, times: int, seconds: float) -> None:
        """Plan a fault for the next updates. Raises Impossible for an unknown type."""
        if fault_type not in get_args(FaultType):
            raise Impossible(400, f"no such fault: {fault_type}")
        self._faults.append(UpdateFault(fault_type, times, seconds))  # type: ignore[arg-type]

    def take_fault(self, types: frozenset[str]) -> UpdateFault | None:
        """Use the first planned fault of these types once."""
        fault = next((one for one in self._faults if one.type in types), None)
        if fault:
            fault.times -= 1
            self._faults = [one for one in self._faults if one.times > 0]
        return fault

    def confirm(self, update: Update) -> None:
        """The bot has confirmed it: delete it, or deliver it again if that is planned."""
        self.pending.pop(update.id, None)
        self.returned.pop(update.id, None)
        self._history[update.id] = update
        if len(self._history) > HISTORY:
            del self._history[next(iter(self._history))]
        if update.returns:
            update.returns -= 1
            self._return(update)

    def redeliver(self, update_id: int) -> None:
        """Deliver a confirmed update again. Raises Impossible if it is not confirmed."""
        update = self._history.get(update_id)
        if update is None or update_id in self.returned:
            raise Impossible(404, f"update {update_id} was not confirmed by the bot")
        update.expires_at = self._clock.now() + DAY
        self._return(update)

    def drop_all(self) -> None:
        """Delete all updates (drop_pending_updates)."""
        self.pending.clear()
        self.returned.clear()

    def purge(self) -> None:
        """Delete updates that have waited too long."""
        now = self._clock.now()
        for store in (self.pending, self.returned):
            for update in [one for one in store.values() if one.expires_at <= now]:
                del store[update.id]

    def waiting(self) -> Iterator[Update]:
        """All unconfirmed updates that have not expired, the returned ones first."""
        now = self._clock.now()
        for update in itertools.chain(self.returned.values(), self.pending.values()):
            if update.expires_at > now:
                yield update

    def _wanted(self, kind: str) -> bool:
        return kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT

    async def _add_later(self, update: Update, seconds: float) -> None:
        await self._clock.sleep(seconds)
        self._add(update)

    def _add_with_held(self, update: Update) -> None:
        self._add(update)
        while self._held:
            self._add(self._held.popleft())

    def _add(self, update: Update) -> None:
        update.id = next(self._ids)
        self.pending[update.id] = update
        self._announce(update)

    def _return(self, update: Update) -> None:
        update.served = False
        self.returned[update.id] = update
        self._announce(update)

    def _announce(self, update: Update) -> None:
        person_id = update.line & ((1 << 33) - 1)
        self._events.emit("update", person_id, update_id=update.id, type=update.kind)
        for listener in self.listeners:
            listener(update)
