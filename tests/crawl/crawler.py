"""Somebody who presses every button that they can reach, and looks at what comes of it."""

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram_dialog.context.storage import StorageProxy

from bot.sandbox.driver.client import DriverError
from bot.sandbox.world.people import Json
from bot.ui.input import UserInput
from tests.crawl.acts import ANYWHERE, NOTICE, Act, Offer, offers, signature
from tests.crawl.chart import Chart
from tests.crawl.reading import Reading
from tests.people import INTENT, Person, buttons, text_of
from tests.roads import REGISTRY
from tests.world import World

MOST_ACTS = 4_000
WRONG = "💥"  # what no screen with an input takes, unless it takes everything
ERASED = Act("Privacy:sure", "press", "yes")  # only a message stays; a word of theirs begins anew
LANGUAGES, TEXTS = "Language:choose", "Texts:"
GROUPS = {screens.entry.group.__full_group_name__: screens.entry.group for screens in REGISTRY.all}
INPUTS = {
    window.get_state().state
    for screens in REGISTRY.all
    for window in screens.windows
    if isinstance(window.on_message, UserInput)
}


@dataclass
class Crawl:
    """What came of it. `troubles`: what was wrong, with the act before it."""

    acts: int = 0
    pressed: int = 0
    seconds: float = 0.0
    windows: set[str] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)
    whole: bool = False


class Crawler:
    """One person. `typed`: what they write on a window that asks for something."""

    def __init__(
        self,
        world: World,
        person: Person,
        reading: Reading,
        typed: Mapping[str, Iterable[str]],
        first: tuple[str, ...] = (),
    ) -> None:
        self._world, self._person, self._reading, self._typed = world, person, reading, typed
        self._stays = f"code:{person.language}"  # another language would be read afterwards
        self._chart = Chart(first)
        self._unread: list[tuple[Act, Json]] = []
        self._seqs: list[tuple[int, Act]] = []
        self.crawl = Crawl()

    async def walk(self, commands: Iterable[str], seconds: float) -> Crawl:
        """Begin with the commands; end when nothing new is left, or after so much of CPU time."""
        began = time.process_time()
        acts = [Offer(Act(ANYWHERE, "command", one)) for one in commands]
        self._chart.saw(ANYWHERE, ANYWHERE, acts)
        await self._do(acts[0])
        while self.crawl.acts < MOST_ACTS and time.process_time() - began < seconds:
            if not await self._step():
                self.crawl.whole = True
                break
        self.crawl.seconds = time.process_time() - began
        await self._judge()
        return self.crawl

    async def _step(self) -> bool:
        _, place, possible = await self._here()
        act = self._chart.next_act(place)
        if act is None:
            return False
        offer = possible.get(act) or (Offer(act) if act.where == ANYWHERE else None)
        if offer is None:
            self._chart.lost(place, act)
            return True
        await self._do(offer)
        _, there, _ = await self._here()
        self._chart.led(place, act, there)
        return True

    async def _here(self) -> tuple[str, str, dict[Act, Offer]]:
        menu, notices = self._menu(), self._person.notices
        window = await self._window() if menu else "nowhere"
        self._read(window)
        offered = (*offers(window, menu, notices), *self._words(window))
        found = [one for one in offered if self._stays_itself(one.act)]
        place = signature(window, menu)
        self._chart.saw(place, window, found)
        self.crawl.windows.add(window)
        return window, place, {offer.act: offer for offer in reversed(found)}

    def _read(self, window: str) -> None:
        """What the last act has brought; where texts are edited, keys and code are the matter."""
        for act, message in self._unread if not window.startswith(TEXTS) else []:
            for problem in self._reading.problems(message):
                self._trouble(act, problem)
        self._unread = []

    def _stays_itself(self, act: Act) -> bool:
        chooses = act.where == LANGUAGES and act.what.startswith("code:")
        return not chooses or act.what == self._stays

    def _words(self, window: str) -> Iterator[Offer]:
        if window in INPUTS:
            for text in (WRONG, *self._typed.get(window, ("7",))):
                yield Offer(Act(window, "say", text))

    async def _window(self) -> str:
        """The window whose buttons the menu message has."""
        data = [one["callback_data"] for one in buttons(self._menu()) if "callback_data" in one]
        intents = {one.partition(INTENT)[0] for one in data if INTENT in one}
        app = self._world.app
        proxy = StorageProxy(
            app.dispatcher.storage,
            DisabledEventIsolation(),
            self._person.id,
            self._person.id,
            None,
            None,
            app.bot,
            GROUPS,
        )
        context = await proxy.load_context(intents.pop())
        return str(context.state.state)

    def _menu(self) -> Json:
        """The newest one; empty where there is none, which is a trouble."""
        return next((one for one in reversed(self._person.messages) if _is_menu(one)), {})

    async def _do(self, offer: Offer) -> None:
        act, person = offer.act, self._person
        before = {one["message_id"]: one for one in person.messages}
        self._chart.done.add(act)
        self.crawl.acts += 1
        try:
            answer = await self._perform(offer)
        except DriverError as error:
            answer = None
            self._trouble(act, f"not possible: {error}")
        if act == ERASED:
            await person.phone.say("/start")
        self._seqs.append((await self._looks(), act))
        self._see(act, before, answer)

    async def _perform(self, offer: Offer) -> Json | None:
        act, phone = offer.act, self._person.phone
        if act.kind == "press":
            self.crawl.pressed += 1
            answer = await phone.click(data=offer.data, message=offer.message["message_id"])
            if answer is None:
                self._trouble(act, "the press was not answered")
            return answer
        if act.kind == "pay":
            await phone.pay(offer.data)
        else:
            await phone.say(act.what)
        return None

    async def _looks(self) -> int:
        await self._world.idle()
        chat = await self._person.phone.chat()
        self._person.messages = chat["messages"]
        return int(chat["seq"])

    def _see(self, act: Act, before: Mapping[int, Json], answer: Json | None) -> None:
        """What every act leaves: one screen, in sight, with buttons, in words."""
        shown = [one for one in self._person.messages if not one["out"]]
        menus = [one for one in shown if _is_menu(one)]
        if len(menus) > 1 or not (menus or buttons(shown[-1])):
            self._trouble(act, f"{len(menus)} screens")
            return
        top = menus[0]["message_id"] if menus else shown[-1]["message_id"]
        below = [one for one in shown if one["message_id"] > top]
        old = [one for one in below if before.get(one["message_id"]) == one]
        if act.kind == "press" and act.where != NOTICE and old and text_of(old[0]):
            self._trouble(act, f"the screen is out of sight, above {text_of(old[0])[:60]!r}")
        self._unread = [(act, one) for one in [*menus, *below, shown[-1]]]
        for problem in self._reading.of_answer((answer or {}).get("text") or ""):
            self._trouble(act, f"toast: {problem}")

    async def _judge(self) -> None:
        """What the Bot API refused, the list of commands, and from where nothing leads home."""
        for command in (await self._person.phone.chat())["commands"]:
            for problem in self._reading.of_answer(command["description"]):
                self._trouble(None, f"/{command['command']}: {problem}")
        entries = await self._world.driver.problems(self._world._expected)
        for one in entries:
            act = next((act for seq, act in self._seqs if seq >= one["seq"]), None)
            self._trouble(act, f"refused: {one['method']}: {one['description']}")
        for error in self._world.errors:
            self._trouble(None, f"logged: {error}")
        self._world.errors.clear()
        for window in self._chart.cannot_leave(("Menu:main", ANYWHERE)):
            self._trouble(None, f"{window}: nothing leads home from here")

    def _trouble(self, act: Act | None, words: Any) -> None:
        line = f"{act}: {words}"
        if line not in self.crawl.troubles:
            self.crawl.troubles.append(line)


def _is_menu(message: Json) -> bool:
    data = (one.get("callback_data", "") for one in buttons(message))
    return not message["out"] and any(INTENT in one for one in data)
