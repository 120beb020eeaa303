"""A Python driver of a sandbox for tests: people who write, press and pay; waits on events.

async with running() as driver:
    ann = await driver.person("Ann")
    await ann.say("/start")
    await ann.window("Welcome")
    await ann.click("Buy")
"""

import asyncio
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from types import TracebackType
from typing import Any, Self

from bot.sandbox.driver.person import Person
from bot.sandbox.driver.session import WAIT_SECONDS, DriverError, Session
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import serving
from bot.sandbox.world.people import Json

__all__ = ["Driver", "DriverError", "Person", "running", "spawned"]

TOKEN = "42:demo"  # noqa: S105 - the sandbox's own
READY = "sandbox ready on "


class Driver:
    """A running sandbox at `base_url`, whose bot has `token`. Raises DriverError for refusals."""

    def __init__(self, base_url: str, token: str = TOKEN) -> None:
        self.base_url = base_url
        self.token = token
        self.session = Session(base_url)

    async def __aenter__(self) -> Self:
        await self.session.open()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.session.close()

    async def person(self, first_name: str, **fields: Any) -> Person:
        """Add a person: last_name, username, language_code, stars=1000, id."""
        body = {"first_name": first_name, **fields}
        return Person(self.session, (await self.session.post("people", body))["id"])

    async def state(self) -> Json:
        """The bot, the people, the time and the number of the last event (`seq`)."""
        state: Json = await self.session.get("state")
        return state

    async def settle(self, quiet: float = 0.15, timeout: float = WAIT_SECONDS) -> None:  # noqa: ASYNC109
        """Wait until the bot has taken every update and made no call for `quiet` seconds."""
        await self.session.get("settle", quiet=quiet, timeout=timeout)

    async def journal(self, method: str | None = None, since: int = 0) -> list[Json]:
        """The Bot API calls after event `since`, of one method or of all."""
        entries = await self.session.get("journal", since=since)
        return [one for one in entries if method in (None, one["method"])]

    async def problems(self, expected: Iterable[str] = ()) -> list[Json]:
        """The calls that the real Bot API would have refused.

        Calls whose description contains one of the `expected` words are left out.
        """
        words = tuple(expected)
        return [
            one
            for one in await self.journal()
            if one["problem"] and not any(word in (one["description"] or "") for word in words)
        ]

    async def fault(
        self,
        method: str,
        kind: str,
        *,
        chat: int | None = None,
        after: int = 0,
        times: int | None = 1,
        probability: float = 1.0,
        seed: int = 0,
        **action: Any,
    ) -> int:
        """Inject faults of `kind` into calls of `method` (a glob). Returns the rule's id.

        kind: 429 (retry_after=), error (code=, description=), html502, drop_before,
        drop_after, delay (seconds=), garbage, redirect. times=None: until removed.
        """
        rule = {
            "method": method,
            "action": {"type": kind, **action},
            "chat": chat,
            "after": after,
            "times": times,
            "probability": probability,
            "seed": seed,
        }
        return int((await self.session.post("faults", rule))["id"])

    async def faults(self) -> list[Json]:
        """The current rules, with their `hits`."""
        rules: list[Json] = await self.session.get("faults")
        return rules

    async def remove_faults(self, rule: int | None = None) -> None:
        """Remove one rule or all."""
        await self.session.delete("faults" if rule is None else f"faults/{rule}")

    async def update_fault(self, kind: str, times: int = 1, seconds: float = 5) -> None:
        """Inject a fault into the next updates.

        One of: duplicate, redeliver, reorder, late (seconds=), precheckout_timeout,
        payment_without_precheckout_answer.
        """
        body = {"type": kind, "times": times, "seconds": seconds}
        await self.session.post("updates/fault", body)

    async def redeliver(self, update_id: int | None = None, charge_id: str | None = None) -> None:
        """Deliver a confirmed update again (of a charge: its successful_payment)."""
        body = {"charge_id": charge_id} if charge_id else {"update_id": update_id}
        await self.session.post("updates/redeliver", body)

    async def limits(self, *, on: bool = True, **figures: float | None) -> None:
        """Switch Telegram's limits on or off, and change their figures (None: no such limit).

        bulk_per_second=30, paid_per_second=1000, chat_burst=40, chat_per_second=1,
        group_per_minute=20, lately_seconds=60. Other figures stay as they are; counting starts
        again.
        """
        await self.session.post("limits", {"on": on, **figures})

    async def refused(self, chat: int | None = None) -> dict[str, int]:
        """The calls that each limit (bulk, paid, chat, group) has refused; None: in all chats."""
        limits = await self.session.get("limits")
        refused: dict[str, int] = limits["refused"]
        return refused if chat is None else dict(limits["chats"].get(str(chat), {}))

    async def answer_within(self, seconds: float) -> None:
        """Set for how long a click can be answered (15 s)."""
        await self.session.post("callbacks", {"answer_seconds": seconds})

    async def allow_custom_emoji(self) -> None:
        """Act as if the bot's owner had paid for custom emoji."""
        await self.session.post("bot", {"custom_emoji": True})

    async def advance(self, seconds: float) -> float:
        """Move the sandbox's clock forward; returns its unix time."""
        return float((await self.session.post("clock", {"advance": seconds}))["now"])

    async def stop_clock(self) -> None:
        """Let only `advance` move the sandbox's clock. Waits by this clock end when it is moved."""
        await self.session.post("clock", {"stop": True})

    async def refund(self, charge_id: str) -> None:
        """Refund a charge outside the bot."""
        await self.session.post(f"charges/{charge_id}/refund")

    async def reset(self) -> None:
        """Delete all people and all state."""
        await self.session.post("reset")

    async def wait(
        self,
        kind: str,
        *,
        person: int | None = None,
        since: int | None = None,
        where: Callable[[Json], bool] = lambda _: True,
        seconds: float = WAIT_SECONDS,
    ) -> Json:
        """The first event of a kind that `where` accepts. Raises DriverError(408).

        Several kinds are separated by commas. It must come after event `since` (default: the last
        one).
        """
        deadline = time.monotonic() + seconds
        since = (await self.state())["seq"] if since is None else since
        while True:
            left = max(0.0, deadline - time.monotonic())
            query = {"kind": kind, "since": since, "timeout": left, "person": person or 0}
            event: Json = await self.session.get("wait", **query)
            if where(event):
                return event
            since = event["seq"]

    async def call(self, method: str, **params: Any) -> Json:
        """A raw Bot API call with a JSON body; returns the whole envelope."""
        url = f"{self.base_url}/bot{self.token}/{method}"
        async with self.session.http.post(url, json=params) as response:
            envelope: Json = await response.json()
            return envelope


@asynccontextmanager
async def running(
    token: str = TOKEN, people: list[Json] | None = None, *, limits: bool = True
) -> AsyncIterator[Driver]:
    """A sandbox in this event loop, on a free port; it keeps Telegram's limits, or none."""
    box = Sandbox(token, people, limits=limits)
    async with serving(box) as url, Driver(url, token) as driver:
        yield driver


@asynccontextmanager
async def spawned(token: str = TOKEN, port: int = 0) -> AsyncIterator[Driver]:
    """A sandbox as its own process."""
    command = ("-m", "bot.sandbox", "--port", str(port), "--token", token)
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=asyncio.subprocess.PIPE
    )
    try:
        async with Driver(await _address(process), token) as driver:
            yield driver
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout
    line = (await process.stdout.readline()).decode().strip()
    if not line.startswith(READY):
        raise DriverError(503, f"the sandbox does not start: {line!r}")
    return line.removeprefix(READY)
