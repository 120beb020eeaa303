"""The schedule of the past. Its random generator has a fixed seed, so every demo has the same."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from random import Random

from bot.demo.seed.admin import CODE, Admin
from bot.demo.seed.customer import Customers
from bot.demo.seed.data import ANSWER, QUESTION, WAITING
from bot.demo.seed.people import ADMIN, ANNA, PEOPLE, Someone

DAYS = 45
SEED = 21
LEAST_AGO = timedelta(minutes=20)
HOURS = (*range(9, 24), 12, 13, 19, 20, 21, 21, 22)  # by day, more often at noon and in the evening
METHODS = ("card_ru", "card_ru", "crypto")

Act = Callable[[], Awaitable[object]]


@dataclass
class Schedule:
    """Collects the acts of `customers` and `admin` until `now`, which has a time zone."""

    customers: Customers
    admin: Admin
    now: datetime
    random: Random
    acts: list[tuple[datetime, Act]] = field(default_factory=list)
    joined: dict[int, int] = field(default_factory=dict)
    purchases: int = 0

    def in_order(self) -> Iterator[tuple[datetime, Act]]:
        """All acts with their moments, the earliest first."""
        self._opening()
        self._newcomers()
        for day in range(2, DAYS + 1):
            self._sales(day)
        self._anna()
        self._transfers()
        self._office()
        return iter(sorted(self.acts, key=lambda one: one[0]))

    def add(self, day: float, act: Act) -> None:
        """Add an act at a random hour of this day. Day 0 is the first, DAYS is today."""
        hour, minute = self.random.choice(HOURS), self.random.randrange(60)
        midnight = self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        moment = midnight + timedelta(days=int(day) - DAYS, hours=hour, minutes=minute)
        if moment > self.now - LEAST_AGO:  # this hour of today is still to come
            moment -= timedelta(days=1)
        self.acts.append((moment, act))

    def _opening(self) -> None:
        first = self.now.replace(hour=8, minute=0, second=0, microsecond=0) - timedelta(days=DAYS)
        self.acts.append((first, partial(self.customers.join, ADMIN)))
        self.acts.append((first + timedelta(minutes=9), self.admin.offer))
        self.acts.append((first + timedelta(minutes=20), self.admin.register))

    def _newcomers(self) -> None:
        """New people, more and more of them; from the ninth on every fourth uses an invite link."""
        people = [*PEOPLE[:3], ANNA, *PEOPLE[3:]]
        for at, one in enumerate(people):
            self.joined[one.id] = day = 1 + int((DAYS - 3) * (at / len(people)) ** 0.8)
            friend = people[at // 2] if at > 7 and at % 4 == 0 else None
            self.add(day, partial(self.customers.join, one, friend))
            if at % 5 == 0:
                code = CODE if day > 8 else "HELLO"
                self.add(day + 1, partial(self.customers.redeem, one, code))

    def _here(self, day: int) -> list[Someone]:
        """People who joined before that day, without Anna and the person who gets banned."""
        return [one for one in PEOPLE if self.joined[one.id] < day and one is not BANNED]

    def _sales(self, day: int) -> None:
        """Purchases and pictures of a day. Later days have more."""
        here = self._here(day)
        if not here:
            return
        for _ in range(self.random.randint(1, 2 + day // 12)):
            self._sell(day, self.random.choice(here))
        for _ in range(self.random.randint(0, 2)):
            self.add(day, partial(self.customers.draw, self.random.choice(here)))
        if self.random.random() < 0.3:
            self.add(day, partial(self.customers.look, self.random.choice(here)))

    def _sell(self, day: float, one: Someone) -> None:
        self.purchases += 1
        self.add(day, partial(self.customers.buy, one))

    def _anna(self) -> None:
        """The past of Anna, whom the visitor may play: purchases, pictures and a question."""
        for day in (12, 30):
            self._sell(day, ANNA)
        for day in (14, 31, 40):
            self.add(day, partial(self.customers.draw, ANNA))
        self.add(33, partial(self.admin.question, ANNA, QUESTION))
        self.add(34, partial(self.admin.answer, ANNA, ANSWER))

    def _transfers(self) -> None:
        """Top-up requests: fourteen decided ones, and three that wait today."""
        for at in range(14):
            day = 5 + at * 2.6
            self.add(day, self._transfer(at, self._customer(int(day))))
        for at, ago in enumerate((7, 3.5, 1.2)):
            one, method = self._customer(DAYS), METHODS[at]
            act = partial(self.customers.request, one, method, (20, 50, 10)[at])
            self.acts.append((self.now - timedelta(hours=ago), act))

    def _customer(self, day: int) -> Someone:
        return self.random.choice(self._here(day)[:20])

    def _transfer(self, number: int, one: Someone) -> Act:
        tokens = self.random.choice((5, 10, 20, 50))

        async def sent_and_decided() -> None:
            topup = await self.customers.request(one, METHODS[number % 3], tokens)
            later = self.customers.app.now() + timedelta(minutes=7 + number)
            await self.customers.at(later)
            if number % 6 == 4:
                await self.admin.reject(topup)
            else:
                await self.admin.approve(topup, tokens - 1 if number == 9 else None)

        return sent_and_decided

    def _office(self) -> None:
        """Other work of an admin: a refund, a gift, a ban, broadcasts, a question that waits."""
        buyer = PEOPLE[2]
        self._sell(17, buyer)
        self.add(18, partial(self.admin.refund, buyer))
        self.add(20, partial(self.admin.gift, PEOPLE[4], 15))
        self.add(26, partial(self.admin.question, BANNED, "!!!"))
        self.add(27, partial(self.admin.ban, BANNED))
        self.add(38, self.admin.broadcast)
        self.add(DAYS - 1, partial(self.admin.question, PEOPLE[21], WAITING))
        self.acts.append((self.now - timedelta(minutes=70), self.admin.schedule))


BANNED = PEOPLE[6]
