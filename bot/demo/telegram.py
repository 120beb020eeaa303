"""A client of the sandbox's control API, as far as the demo needs it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

from aiohttp import ClientSession, ClientTimeout, FormData

Json = dict[str, Any]
LONGEST_WAIT_S = 50


class ControlError(Exception):
    """The sandbox refused a request; its message."""


class Control:
    """Acts for people in the sandbox, moves its clock and waits for its events."""

    def __init__(self, http: ClientSession) -> None:
        self._http = http

    async def post(self, path: str, body: Json | None = None) -> Json:
        """Call the control API. Raises ControlError."""
        async with self._http.post(f"/_sandbox/{path}", json=body or {}) as response:
            return await _read(response)

    async def upload(self, person: int, jpeg: bytes, caption: str) -> Json:
        """Send a photo for a person; returns the message."""
        form = FormData({"kind": "photo", "caption": caption})
        form.add_field("file", jpeg, filename="receipt.jpg", content_type="image/jpeg")
        async with self._http.post(f"/_sandbox/chats/{person}/upload", data=form) as response:
            return await _read(response)

    async def seq(self) -> int:
        """The number of the newest event."""
        async with self._http.get("/_sandbox/state") as response:
            return int((await _read(response))["seq"])

    async def set_clock(self, moment: datetime) -> None:
        """Move the sandbox's clock, forwards or backwards."""
        await self.post("clock", {"at": moment.timestamp()})

    async def event(self, kinds: str, since: int) -> Json:
        """The first event of these kinds (comma separated) after `since`."""
        query: dict[str, str | int] = {"kind": kinds, "since": since, "timeout": LONGEST_WAIT_S}
        while True:
            async with self._http.get("/_sandbox/wait", params=query) as response:
                if response.status != 408:  # 408: no event yet
                    return await _read(response)


async def _read(response: Any) -> Json:
    answer: Json = await response.json()
    if response.status >= 400:
        raise ControlError(str(answer.get("error", answer)))
    return answer


@asynccontextmanager
async def control(address: str) -> AsyncIterator[Control]:
    """A client for the sandbox at this address, open while the block runs."""
    async with ClientSession(address, timeout=ClientTimeout(total=None)) as http:
        yield Control(http)
