"""The chart of what leads where: it is drawn while somebody walks, and says where to go next."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping

from tests.crawl.acts import ANYWHERE, Act, Offer

FIRST, USUAL, DESTROYS, LAST = ORDER = ("first", "usual", "destroys", "last")
LEAVING = ("Privacy:",)  # afterwards the person is another one
TRIES = 3  # of going somewhere that is no longer there


class Chart:
    """Places by their signature, the acts that each has offered, and where each act has led.

    `first`: dialogs whose acts come before all others.
    """

    def __init__(self, first: tuple[str, ...] = ()) -> None:
        self._first = first
        self.done: set[Act] = set()
        self.leads: dict[str, dict[Act, str]] = defaultdict(dict)
        self.windows: dict[str, str] = {}
        self._offered: dict[str, dict[Act, bool]] = defaultdict(dict)
        self._ever: dict[str, set[Act]] = defaultdict(set)
        self._led_to: dict[str, dict[Act, set[str]]] = defaultdict(lambda: defaultdict(set))
        self._missed: dict[tuple[str, Act], int] = defaultdict(int)

    def saw(self, place: str, window: str, offered: Iterable[Offer]) -> None:
        """This is offered here now; what was offered here before may be gone."""
        self.windows[place] = window
        now = {offer.act: offer.danger for offer in offered}
        self._ever[place] |= now.keys()
        self._offered[place] = {
            act: danger
            for act, danger in {**self._offered[place], **now}.items()
            if act in now or act.where == ANYWHERE or self._still_there(place, act)
        }

    def _still_there(self, place: str, act: Act) -> bool:
        self._missed[place, act] += 1
        return self._missed[place, act] < TRIES

    def next_act(self, place: str) -> Act | None:
        """The nearest that is new, or the one that leads towards it, in the order of `ORDER`."""
        ways = (self._towards(place, urgency) for urgency in ORDER)
        return next((act for act in ways if act), None)

    def led(self, place: str, act: Act, there: str) -> None:
        """The act has led there, for now."""
        self.leads[ANYWHERE if act.where == ANYWHERE else place][act] = there
        self._led_to[place][act].add(there)

    def lost(self, place: str, act: Act) -> None:
        """It is not possible here any more."""
        self.leads[place].pop(act, None)
        self.leads[ANYWHERE].pop(act, None)
        self._offered[place].pop(act, None)

    def cannot_leave(self, home: Iterable[str]) -> list[str]:
        """Places none of whose acts has ever led towards home."""
        led = self._led()
        good = set(home)
        while (
            more := {
                self.windows[place]
                for place, acts in self._ever.items()
                if place != ANYWHERE and any(led[act] & good for act in acts)
            }
            - good
        ):
            good |= more
        return sorted(
            place
            for place, acts in self._ever.items()
            if self.windows[place] not in home and not any(led[act] & good for act in acts)
        )

    def _led(self) -> Mapping[Act, set[str]]:
        led: dict[Act, set[str]] = defaultdict(set)
        for leads in self._led_to.values():
            for act, places in leads.items():
                led[act] |= {self.windows[one] for one in places}
        return led

    def _urgency(self, act: Act, danger: bool) -> str:
        if act.where.startswith(self._first):
            return FIRST
        if act.where.startswith(LEAVING):
            return LAST
        return DESTROYS if danger else USUAL

    def _towards(self, place: str, urgency: str) -> Act | None:
        seen, waiting = {place}, deque([(place, None)])
        while waiting:
            here, first = waiting.popleft()
            for act, danger in {**self._offered[here], **self._offered[ANYWHERE]}.items():
                if act not in self.done and urgency == self._urgency(act, danger):
                    return first or act
            for act, there in {**self.leads[here], **self.leads[ANYWHERE]}.items():
                if there not in seen:
                    seen.add(there)
                    waiting.append((there, first or act))
        return None
