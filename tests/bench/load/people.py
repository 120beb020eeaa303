"""People of the load: each has a menu and presses its buttons, one press at a time."""

import asyncio
import itertools
import time
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

import orjson

from tests.bench.load.api import Refused
from tests.bench.load.updates import UpdateQueue
from tests.bench.load.wire import Json, Webhook

GIVEN_UP = 15.0  # seconds: Telegram forgets a press about then
AGAIN = 1.0  # seconds until an update that was not taken is brought once more
ANSWER, EDIT, SEND = "answerCallbackQuery", "editMessageText", "sendMessage"
_updates = itertools.count(1)

Way = Webhook | UpdateQueue
"""How updates reach the bot."""


@dataclass(slots=True)
class Visitor:
    """Somebody: their menu as the bot sent it last, and what they wait for."""

    id: int
    menu: Json | None = None
    presses: int = 0
    missing: set[str] = field(default_factory=set)
    done: "asyncio.Future[None] | None" = None

    def expect(self, *methods: str) -> "asyncio.Future[None]":
        """Resolved when the bot has made all these calls."""
        self.missing = set(methods)
        self.done = asyncio.get_running_loop().create_future()
        return self.done

    def got(self, method: str) -> None:
        """The bot made a call for this person."""
        self.missing.discard(method)
        if not self.missing and self.done and not self.done.done():
            self.done.set_result(None)

    def buttons(self, field: str = "callback_data") -> dict[str, str]:
        """Text and data (or address) of the buttons on the menu."""
        rows = (self.menu or {}).get("reply_markup", {}).get("inline_keyboard", [])
        return {one["text"]: one[field] for row in rows for one in row if field in one}

    @property
    def json(self) -> Json:
        """A User of the Bot API."""
        return {"id": self.id, "is_bot": False, "first_name": "Ann", "language_code": "en"}

    def message(self, **content: Any) -> Json:
        """A Message of theirs."""
        chat = {"id": self.id, "type": "private", "first_name": "Ann"}
        number, now = next(_updates), int(time.time())
        return {"message_id": number, "from": self.json, "chat": chat, "date": now, **content}


class Crowd:
    """Everybody, and the ways of their updates; addresses get them as of nginx (`least_conn`).

    `labels`: buttons pressed in turns. `called`: carries out a call that rides in a webhook's own
    response. `loses`: whether this response never arrives. `tally` counts what went wrong;
    `failures` has some of it in words.
    """

    def __init__(
        self,
        ways: list[Way],
        labels: list[str],
        called: Callable[[str, Json], Any],
        loses: Callable[[], bool],
    ) -> None:
        self.visitors: dict[int, Visitor] = {}
        self.checkouts: dict[str, asyncio.Future[bool]] = {}
        self.tally: Counter[str] = Counter()
        self.failures: list[str] = []
        self.labels = labels
        self.called = called
        self.loses = loses
        self._queries: dict[str, Visitor] = {}
        self._ways = deque(ways)

    def more(self, people: int) -> list[Visitor]:
        """So many people come."""
        first = 1001 + len(self.visitors)
        new = [Visitor(number) for number in range(first, first + people)]
        self.visitors.update((visitor.id, visitor) for visitor in new)
        return new

    def heard(self, method: str, values: Json, result: Any) -> None:
        """The bot called the API. Raises Refused for a press that was answered or forgotten."""
        if method == ANSWER:
            visitor = self._queries.pop(values["callback_query_id"], None)
            if visitor is None:
                raise Refused
            visitor.got(method)
        elif method == "answerPreCheckoutQuery":
            self._checked(values)
        elif "chat_id" in values and (visitor := self.visitors.get(int(values["chat_id"]))):
            if isinstance(result, dict) and "inline_keyboard" in result.get("reply_markup", {}):
                visitor.menu = result
            visitor.got(method)

    def _checked(self, values: Json) -> None:
        checkout = self.checkouts.pop(values["pre_checkout_query_id"], None)
        if checkout is None or checkout.done():
            raise Refused
        checkout.set_result(str(values["ok"]).lower() == "true")

    async def start(self, visitor: Visitor) -> None:
        """/start, until the menu has come."""
        entities = [{"type": "bot_command", "offset": 0, "length": 6}]
        visitor.presses = 0
        shown = visitor.expect(SEND)
        await self.post(message=visitor.message(text="/start", entities=entities))
        await self._until(shown, visitor, "/start")

    async def turn(self, visitor: Visitor) -> None:
        """The next button of the labels; /start where the menu, after a fault, has not got it."""
        label = self.labels[visitor.presses % len(self.labels)]
        visitor.presses += 1
        data = visitor.buttons().get(label)
        if data is None:
            self._failed("no button", f"{label!r} in {visitor.menu}")
            return await self.start(visitor)
        return await self.press(visitor, data)

    async def press(self, visitor: Visitor, data: str) -> None:
        """A button of the menu, until the press is answered and the menu is edited."""
        shown = visitor.expect(ANSWER, EDIT)
        query = await self._pressed(visitor, data)
        await self._until(shown, visitor, data)
        self._queries.pop(query, None)

    async def nudge(self, visitor: Visitor) -> None:
        """Press the next button of the labels; nobody waits for what comes of it."""
        label = self.labels[visitor.presses % len(self.labels)]
        await self._pressed(visitor, visitor.buttons()[label])

    async def _pressed(self, visitor: Visitor, data: str) -> str:
        """The update is on its way; the press's id."""
        query = str(next(_updates))
        self._queries[query] = visitor
        press = {"id": query, "from": visitor.json, "message": visitor.menu}
        await self.post(callback_query={**press, "chat_instance": "1", "data": data})
        return query

    async def post(self, **update: Json) -> None:
        """Deliver an update; Telegram repeats it until it is taken."""
        body = orjson.dumps({"update_id": next(_updates), **update})
        while True:
            if await self._taken(body):
                return
            await asyncio.sleep(AGAIN)

    def _way(self) -> Way:
        """The one with the fewest updates under way; of several, the next in turn."""
        self._ways.rotate()
        return min(self._ways, key=attrgetter("under_way"))

    async def _taken(self, body: bytes) -> bool:
        status, answer = await self._way().post(body)
        if status != 200:
            self._failed("not taken", f"{status} for {body[:300]!r}")
        elif self.loses():
            return False
        elif b'"method"' in answer:
            self._ride(orjson.loads(answer))
        return status == 200

    def _ride(self, call: Json) -> None:
        """A call in the body of a response: nobody is told of its result."""
        with suppress(Refused):
            self.called(call.pop("method"), call)

    async def _until(self, shown: "asyncio.Future[None]", visitor: Visitor, deed: str) -> None:
        try:
            async with asyncio.timeout(GIVEN_UP):
                await shown
        except TimeoutError:
            for method in visitor.missing:
                self._failed(f"no {method}", f"for {deed!r} of {visitor.id}")

    def _failed(self, what: str, words: str) -> None:
        self.tally[what] += 1
        self.failures.append(f"{what}: {words}")
