"""The ledger against a model of it: random histories, every invariant checked after each step."""

import asyncio
from collections.abc import Coroutine
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)

from bot.services.errors import HoldResolved, KeyReused, NotEnoughTokens
from bot.services.integrity.verify import verify
from bot.services.ledger.ledger import Kind, Ledger, Purpose, TransferResult, system, wallet
from models.db.connection import close, connect
from tests.database import faults_but_of_jobs, give, newcomer

AMOUNTS = st.integers(1, 30)
PEOPLE = st.sampled_from([0, 1])
VERBS = st.sampled_from(["capture", "void"])
_numbers = count(10_000)


class LedgerMachine(RuleBasedStateMachine):
    """Two people; gifts, holds and resolutions in any order, each of them also twice."""

    jobs = Bundle("jobs")
    charges = Bundle("charges")

    def __init__(self, url: str) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.ledger = Ledger()
        self.run(connect(url))
        self.people = [self.run(newcomer(next(_numbers))) for _ in range(2)]
        self.wallets = dict.fromkeys(self.people, 0)
        self.held: dict[str, tuple[int, int]] = {}
        self.resolved: dict[str, tuple[str, TransferResult]] = {}
        self.given: dict[str, tuple[int, int]] = {}

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        """The result of the coroutine."""
        return self.runner.run(work)

    def teardown(self) -> None:
        """The next history gets a connection of its own."""
        self.run(close())
        self.runner.close()

    @rule(target=charges, person=PEOPLE, amount=AMOUNTS)
    def pay(self, person: int, amount: int) -> str:
        """Stars become tokens."""
        user = self.people[person]
        charge = str(self.run(give(user, amount, f"machine-{next(_numbers)}")))
        self.wallets[user] += amount
        self.given[charge] = (user, amount)
        return charge

    @rule(charge=charges, more=st.integers(0, 1))
    def credit_again(self, charge: str, more: int) -> None:
        """The same content is a repetition, other content a fault; neither moves anything."""
        user, amount = self.given[charge]
        again = self.ledger.transfer(
            source=system(Purpose.STARS),
            target=wallet(user),
            amount=amount + more,
            kind=Kind.STARS,
            key=f"stars:{charge}",
        )
        if more:
            with pytest.raises(KeyReused):
                self.run(again)
        else:
            assert self.run(again).repeated

    @rule(target=jobs, person=PEOPLE, amount=AMOUNTS)
    def hold(self, person: int, amount: int) -> Any:
        """What there is can be held; more is refused."""
        user, job = self.people[person], str(next(_numbers))
        work = self.ledger.hold(user, amount, job=job)
        if amount > self.wallets[user]:
            with pytest.raises(NotEnoughTokens):
                self.run(work)
            return multiple()
        assert self.run(work).source_balance == self.wallets[user] - amount
        self._held(user, job, amount)
        return job

    def _held(self, user: int, job: str, amount: int) -> None:
        self.wallets[user] -= amount
        self.held[job] = (user, amount)

    @rule(target=jobs, person=PEOPLE, amounts=st.tuples(AMOUNTS, AMOUNTS))
    def hold_two_at_once(self, person: int, amounts: tuple[int, int]) -> Any:
        """Rivals for one wallet: as many succeed as it can bear.

        Which one does may be chance, and Hypothesis repeats histories: a single winner is voided.
        """
        user = self.people[person]
        jobs = [str(next(_numbers)) for _ in amounts]

        async def both() -> list[TransferResult | BaseException]:
            holds = (self.ledger.hold(user, a, job=j) for a, j in zip(amounts, jobs, strict=True))
            return await asyncio.gather(*holds, return_exceptions=True)

        outcomes = self.run(both())
        done = [n for n, outcome in enumerate(outcomes) if isinstance(outcome, TransferResult)]
        assert all(isinstance(outcomes[n], NotEnoughTokens) for n in {0, 1} - set(done))
        assert bool(done) == (min(amounts) <= self.wallets[user])
        assert (len(done) == 2) == (sum(amounts) <= self.wallets[user])
        for n in done:
            self._held(user, jobs[n], amounts[n])
        if len(done) == 1:
            job = jobs[done[0]]
            self._resolved(job, "void", self.run(self.ledger.void(job)))
            return multiple()
        return multiple(*(jobs[n] for n in done))

    @rule(job=jobs, verb=VERBS)
    def resolve(self, job: str, verb: str) -> None:
        """The first resolution stands, its repetition repeats, the other one is told."""
        work = getattr(self.ledger, verb)(job)
        winner, first = self.resolved.get(job, (verb, None))
        if winner != verb:
            with pytest.raises(HoldResolved):
                self.run(work)
            return
        posted = self.run(work)
        assert posted.repeated == (first is not None)
        if first is None:
            self._resolved(job, verb, posted)
        else:
            assert posted.transfer_id == first.transfer_id

    def _resolved(self, job: str, verb: str, posted: TransferResult) -> None:
        self.resolved[job] = (verb, posted)
        user, amount = self.held.pop(job)
        if verb == "void":
            self.wallets[user] += amount

    @invariant()
    def balances_are_the_models(self) -> None:
        """Wallets and held tokens are what the history makes them."""
        for user in self.people:
            held = sum(amount for owner, amount in self.held.values() if owner == user)
            assert self.run(self.ledger.balance(user)) == self.wallets[user]
            assert self.run(self.ledger.held(user)) == held

    @invariant()
    def every_law_holds(self) -> None:
        """As `verify` sees it."""
        report = self.run(verify())
        assert not faults_but_of_jobs(report), report.table()


@pytest.mark.thorough
@pytest.mark.parametrize("histories", [2, pytest.param(60, marks=pytest.mark.soak)])
def test_random_histories_keep_every_law(database_url: str, histories: int) -> None:
    """Whatever people do, in whatever order and however often."""
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        lambda: LedgerMachine(database_url),
        settings=settings(
            max_examples=histories,
            stateful_step_count=25,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
