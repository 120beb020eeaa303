"""The HTTP session under the Python driver."""

from typing import Any

import aiohttp

from bot.sandbox.world.people import Json

WAIT_SECONDS = 60.0
"""How long a wait may last: an event that comes costs nothing, one that doesn't fails the test."""


class DriverError(AssertionError):
    """The sandbox refused: a test's request is impossible, or its event did not happen in time."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(f"{status}: {words}")
        self.status = status
        self.words = words


class Session:
    """JSON under /_sandbox/ of one sandbox."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url
        self._http: aiohttp.ClientSession | None = None

    @property
    def http(self) -> aiohttp.ClientSession:
        """The open HTTP session."""
        assert self._http, "use the driver in `async with`"
        return self._http

    async def open(self) -> None:
        """Open the HTTP session, without a limit on connections because there are many waits."""
        self._http = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))

    async def close(self) -> None:
        """Close it."""
        await self.http.close()

    async def get(self, path: str, **query: Any) -> Any:
        """GET /_sandbox/<path>."""
        return await self._ask("GET", path, params=query)

    async def post(self, path: str, body: Json | None = None) -> Any:
        """POST /_sandbox/<path>."""
        return await self._ask("POST", path, json=body or {})

    async def patch(self, path: str, body: Json) -> Any:
        """PATCH /_sandbox/<path>."""
        return await self._ask("PATCH", path, json=body)

    async def delete(self, path: str) -> Any:
        """DELETE /_sandbox/<path>."""
        return await self._ask("DELETE", path)

    async def send_form(self, path: str, form: aiohttp.FormData) -> Any:
        """POST a multipart form."""
        return await self._ask("POST", path, data=form)

    async def bytes(self, path: str) -> bytes:
        """The bytes at a path, such as one in a message's `files`."""
        async with self.http.get(self.base_url + path) as response:
            response.raise_for_status()
            return await response.read()

    async def _ask(self, verb: str, path: str, **options: Any) -> Any:
        async with self.http.request(
            verb, f"{self.base_url}/_sandbox/{path}", **options
        ) as response:
            answer = await response.json()
            if response.status >= 400:
                raise DriverError(response.status, answer["error"])
            return answer
