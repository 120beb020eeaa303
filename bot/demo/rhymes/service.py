"""The rules of the example service: its key, its link to a person, and selling a rhyme."""

from dataclasses import dataclass, field

from bot.demo.rhymes.billing import Billing, Json, Problem
from bot.demo.rhymes.words import NoRhyme, rhymes

PRICE = 2  # tokens
DAILY_LIMIT = 20  # tokens a day that it asks the person to allow
REASON = {"en": "a rhyme", "ru": "рифма", "uk": "рима", "id": "rima"}
OVER = ("declined", "expired", "ended")


@dataclass
class Rhymes:
    """The state of the service. `link`: as the API returned it; `found`: the last rhymes."""

    billing: Billing
    link: Json | None = None
    found: list[str] = field(default_factory=list)

    def forget(self) -> None:
        """Forget the key and the link: the demo starts over, so they are invalid."""
        self.billing.secret, self.billing.calls = "", []
        self.link, self.found = None, []

    async def use_key(self, secret: str) -> None:
        """Use this key if the API accepts it. Raises Problem."""
        self.forget()
        self.billing.secret = secret
        try:
            await self.billing.get("/prices")
        except Problem:
            self.billing.secret = ""
            raise

    async def connect(self) -> str:
        """The deep link by which the person connects Rhymes. Raises Problem."""
        if self.link is None or self.link["state"] in OVER:
            self.link = await self.billing.post("/links", {"daily_limit": DAILY_LIMIT})
        return str(self.link["url"])

    async def find(self, word: str, language: str) -> None:
        """Sell rhymes: hold, search, capture. If nothing rhymes, release.

        Raises Problem, NoRhyme.
        """
        user = self.link["id"] if self.link else ""
        ask = {"user": user, "amount": PRICE, "reason": REASON[language], "expires_in": 60}
        held = await self.billing.post("/holds", ask)
        try:
            self.found = rhymes(word)
        except NoRhyme:
            self.found = []
            await self.billing.post(f"/holds/{held['id']}/release", {})
            raise
        await self.billing.post(f"/holds/{held['id']}/capture", {})

    async def shown(self) -> Json:
        """The state that the page shows. Raises Problem."""
        if self.link and self.billing.secret:
            self.link = await self.billing.get(f"/links/{self.link['id']}")
        state = self.link["state"] if self.link else "none"
        return {
            "key": bool(self.billing.secret),
            "link": state,
            "balance": await self._balance() if state == "connected" else None,
            "price": PRICE,
            "found": self.found,
            "calls": self.billing.calls,
        }

    async def _balance(self) -> int:
        assert self.link
        account = await self.billing.get(f"/accounts/{self.link['id']}")
        return int(account["balance"])
