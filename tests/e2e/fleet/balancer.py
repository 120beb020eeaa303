"""One address in front of many processes, like nginx with its defaults."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count

import aiohttp
from aiohttp import web

HOST = "127.0.0.1"
PATH = "/telegram"
BAD_GATEWAY = 502
Headers = dict[str, str]


class Balancer:
    """Hands each request to the next of `ports` in turn; where nobody listens, to the one after.

    A request that was cut off may have been worked on, so nobody else gets it: 502, as of nginx,
    and Telegram repeats it. `twice`: two processes get each request, at the same moment.
    """

    def __init__(self) -> None:
        self.ports: list[int] = []
        self.twice = False
        self.url = ""
        self.answered: dict[int, int] = {}
        self._turns = count()
        self._http = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, force_close=True)
        )

    async def pass_on(self, request: web.Request) -> web.Response:
        """The answer of whoever took it."""
        body, headers = await request.read(), request.headers.copy()
        for name in ("Host", "Content-Length"):
            headers.popall(name, None)
        line = self._line()
        asked = [line, line[1:] + line[:1]] if self.twice else [line]
        answers = await asyncio.gather(*(self._offered(one, body, dict(headers)) for one in asked))
        return max(answers, key=lambda answer: (answer.status, answer.body))

    async def close(self) -> None:
        """Close what is open."""
        await self._http.close()

    def _line(self) -> list[int]:
        """All ports, from the next in turn on."""
        first = next(self._turns) % max(1, len(self.ports))
        return self.ports[first:] + self.ports[:first]

    async def _offered(self, ports: list[int], body: bytes, headers: Headers) -> web.Response:
        for port in ports:
            try:
                return await self._posted(port, body, headers)
            except aiohttp.ClientConnectorError:
                continue
            except (aiohttp.ClientError, ConnectionError):
                break
        return web.Response(status=BAD_GATEWAY, body=b"")

    async def _posted(self, port: int, body: bytes, headers: Headers) -> web.Response:
        url = f"http://{HOST}:{port}{PATH}"
        async with self._http.post(url, data=body, headers=headers) as answer:
            said = await answer.read()
        self.answered[port] = self.answered.get(port, 0) + 1
        return web.Response(status=answer.status, body=said, content_type=answer.content_type)


@asynccontextmanager
async def balancing() -> AsyncIterator[Balancer]:
    """A balancer on a free port."""
    balancer = Balancer()
    app = web.Application()
    app.router.add_post(PATH, balancer.pass_on)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, HOST, 0).start()
        balancer.url = f"http://{HOST}:{runner.addresses[0][1]}{PATH}"
        yield balancer
    finally:
        await runner.cleanup()
        await balancer.close()
