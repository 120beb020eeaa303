"""Updates that wait at Telegram until the bot asks for them by long polling."""

import asyncio
from collections import deque

import orjson

from tests.bench.load.wire import Json, Serving

MOST = 100  # updates in one answer, as Telegram has it


class UpdateQueue:
    """What an offset has not confirmed comes again. `asked`: set by the first getUpdates."""

    under_way = 0  # nobody waits for a response, so a queue is as good as another

    def __init__(self) -> None:
        self.asked = asyncio.Event()
        self._waiting: deque[tuple[int, bytes]] = deque()
        self._held: Serving | None = None
        self._timer: asyncio.TimerHandle | None = None

    async def post(self, body: bytes) -> tuple[int, bytes]:
        """One update more; Telegram has taken it."""
        self._waiting.append((orjson.loads(body)["update_id"], body))
        self._answer()
        return 200, b""

    def serve(self, values: Json, connection: Serving) -> None:
        """getUpdates: answered as soon as there are any, or when its time is over."""
        self.asked.set()
        self._answer()  # two at once: the older one gets what there is
        offset, timeout = (int(values.get(name) or 0) for name in ("offset", "timeout"))
        while self._waiting and self._waiting[0][0] < offset:
            self._waiting.popleft()
        self._held = connection
        if self._waiting or not timeout:
            self._answer()
        else:
            self._timer = asyncio.get_running_loop().call_later(timeout, self._answer)

    def _answer(self) -> None:
        if self._timer:
            self._timer.cancel()
        if self._held:
            some = (body for _, body in list(self._waiting)[:MOST])
            self._held.answer(b'{"ok":true,"result":[' + b",".join(some) + b"]}")
        self._held = self._timer = None
