"""The API against a model of a balance: random histories of one service and one person."""

import asyncio
from collections.abc import Coroutine
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from bot.services.billing.limits import Limits
from models.db.connection import close, connect
from tests.bot.api.service import Answer, Api, Service, serving
from tests.clock import Watch
from tests.database import give, newcomer, verified

START, A_DAY = 200, 260  # tokens: of the person, and that the service may spend of them a day
AMOUNTS = st.integers(1, 60)
PARTS = st.sampled_from([None, 1, 2, 5, 9, 70])
OUTCOMES = st.sampled_from(["release", None, 1, 2, 5, 9, 70])
SECONDS = st.sampled_from([60, 300, 900])
_numbers = count(20_000)


@dataclass
class ModelHold:
    """What a hold has to be. `ends_at`: seconds of the history."""

    amount: int
    ends_at: int
    captured: int = 0
    state: str = "open"

    @property
    def left(self) -> int:
        """Tokens that are still held."""
        return self.amount - self.captured if self.state == "open" else 0


@dataclass
class Model:
    """The person's tokens, as the history makes them; `spent`: of the limit a day."""

    wallet: int = START
    spent: int = 0
    now: int = 0
    holds: dict[int, ModelHold] = field(default_factory=dict)
    charges: dict[int, int] = field(default_factory=dict)

    @property
    def held(self) -> int:
        """In all open holds."""
        return sum(one.left for one in self.holds.values())

    def take(self, amount: int) -> None:
        """Out of the wallet."""
        self.wallet -= amount
        self.spent += amount

    def end(self, hold: ModelHold, state: str) -> None:
        """What is left goes back, also to the limit."""
        self.take(-hold.left)
        hold.state = state

    def refusals(self, amount: int) -> set[str]:
        """Why so many cannot be taken; none if they can."""
        why = {"not_enough_tokens": amount > self.wallet}
        why["limit_exceeded"] = self.spent + amount > A_DAY
        return {code for code, holds in why.items() if holds}


class ApiMachine(RuleBasedStateMachine):
    """Holds, captures in parts, releases, expiry, charges, refunds and grants, each also twice."""

    holds = Bundle("holds")
    charges = Bundle("charges")

    def __init__(self, url: str) -> None:
        super().__init__()
        self.runner, self.stack, self.url = asyncio.Runner(), AsyncExitStack(), url
        self.model, self.watch = Model(), Watch()
        self.api, self.service, self.user = self.run(self._open())

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """The result of the coroutine; the API serves meanwhile."""
        return self.runner.run(work)

    async def _open(self) -> tuple[Api, Service, int]:
        await connect(self.url)
        user = await newcomer(next(_numbers))
        await give(user, START, f"machine-{user}")
        api = await self.stack.enter_async_context(serving(self.watch))
        spend, grant = Limits(100, A_DAY, 10**6), Limits(100, 10**5, 10**6)
        return api, await api.service(own=True, spend=spend, grant=grant), user

    def teardown(self) -> None:
        """The books are right at the end of a history."""
        report = self.run(verified(self.url))
        self.run(self.stack.aclose())
        self.run(close())
        self.runner.close()
        assert not [fault for check in report.checks for fault in check.faults], report.table()

    def post(self, path: str, body: dict[str, Any], again: bool) -> Answer:
        """Write, perhaps twice: then the second answer is the first again."""
        idem = f"machine-{next(_numbers)}"
        answer = self.run(self.service.post(path, body, idem=idem))
        if again and answer.status < 400:
            second = self.run(self.service.post(path, body, idem=idem))
            assert (second.status, second.body) == (answer.status, answer.body)
            assert second.headers["Idempotency-Replayed"] == "true"
        return answer

    def ask(self, path: str, amount: int, again: bool, **more: int) -> Answer:
        """Take or give tokens of the person."""
        body = {"user": str(self.user), "amount": amount, "reason": "a test", **more}
        return self.post(path, body, again)

    @rule(target=holds, amount=AMOUNTS, seconds=SECONDS, again=st.booleans())
    def hold(self, amount: int, seconds: int, again: bool) -> Any:
        """As many as there are, within the limit; else the API says what is wrong."""
        answer = self.ask("/v1/holds", amount, again, expires_in=seconds)
        if refusals := self.model.refusals(amount):
            assert answer.code in refusals
            return multiple()
        assert answer.status == 201, answer
        self.model.take(amount)
        self.model.holds[answer.body["id"]] = ModelHold(amount, self.model.now + seconds)
        return answer.body["id"]

    @rule(target=charges, amount=AMOUNTS, again=st.booleans())
    def charge(self, amount: int, again: bool) -> Any:
        """The same in one step."""
        answer = self.ask("/v1/charges", amount, again)
        if refusals := self.model.refusals(amount):
            assert answer.code in refusals
            return multiple()
        assert answer.status == 201, answer
        self.model.take(amount)
        self.model.charges[answer.body["id"]] = amount
        return answer.body["id"]

    @rule(amount=AMOUNTS, again=st.booleans())
    def grant(self, amount: int, again: bool) -> None:
        """Has limits of its own, which are out of reach here."""
        assert self.ask("/v1/grants", amount, again).status == 201
        self.model.wallet += amount

    @rule(hold=holds, how=OUTCOMES, again=st.booleans())
    def resolve(self, hold: int, how: Any, again: bool) -> None:
        """Release it, or capture all or a part: one rule, so that histories mix them."""
        held = self.model.holds[hold]
        if how == "release":
            self._release(hold, held, again)
        else:
            self._capture(hold, held, how, again)

    def _capture(self, number: int, held: ModelHold, part: int | None, again: bool) -> None:
        """While the hold is open and its time is not over, as many as are left."""
        answer = self.post(f"/v1/holds/{number}/capture", {"amount": part}, again)
        if held.state != "open" or held.ends_at <= self.model.now:
            assert answer.code == "hold_not_open"
        elif part is not None and part > held.left:
            assert (answer.code, answer.body["left"]) == ("amount_exceeds_hold", held.left)
        else:
            held.captured += part or held.left
            held.state = "open" if held.left else "captured"
            assert (answer.body["captured"], answer.body["state"]) == (held.captured, held.state)

    def _release(self, number: int, held: ModelHold, again: bool) -> None:
        """What is left comes back, also when the time is over and the chore has not come."""
        answer = self.post(f"/v1/holds/{number}/release", {}, again)
        if held.state != "open":
            assert answer.code == "hold_not_open"
            return
        assert answer.body["released"] == held.left
        self.model.end(held, "released")

    @rule(charge=charges, part=PARTS, again=st.booleans())
    def refund(self, charge: int, part: int | None, again: bool) -> None:
        """A part or all of what was not given back yet."""
        left = self.model.charges[charge]
        answer = self.post(f"/v1/charges/{charge}/refund", {"amount": part}, again)
        if not left or (part or 0) > left:
            assert (answer.code, answer.body["left"]) == ("amount_exceeds_charge", left)
            return
        assert answer.status == 200, answer
        self.model.charges[charge] -= part or left
        self.model.take(-(part or left))

    @rule(seconds=st.integers(1, 600), chore=st.booleans())
    def time_goes_on(self, seconds: int, chore: bool) -> None:
        """And perhaps the chore ends the holds whose time is over."""
        self.watch.forward(seconds=seconds)
        self.model.now += seconds
        if not chore:
            return
        self.run(self.api.services.billing.outcomes.expire())
        for held in self.model.holds.values():
            if held.state == "open" and held.ends_at <= self.model.now:
                self.model.end(held, "expired")

    @invariant()
    def the_account_is_the_models(self) -> None:
        """Balance, held tokens, and what the service may still spend today."""
        seen = self.run(self.service.get(f"/v1/accounts/{self.user}")).body
        left = A_DAY - self.model.spent
        model = (self.model.wallet, self.model.held, left)
        assert (seen["balance"], seen["held"], seen["limits"]["left_today"]) == model


@pytest.mark.thorough
@pytest.mark.parametrize("histories", [8, pytest.param(150, marks=pytest.mark.soak)])
def test_random_histories_are_the_models(database_url: str, histories: int) -> None:
    """Whatever a service does, in whatever order and however often: always the same histories."""
    always = seed(20261129)(lambda: ApiMachine(database_url))
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        always,
        settings=settings(
            max_examples=histories,
            stateful_step_count=30,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
