"""An admin who publishes texts from the panel, and how long it takes until people read them."""

import time

from bot.sandbox.driver.client import Driver
from bot.sandbox.driver.person import Person
from tests.e2e.process import BotProcess
from tests.e2e.waiting import until
from tests.e2e.words import label, shown

ADMIN = 1003
LIVE = 5.0  # seconds from the press on Publish, in every process, on an idle machine
READ = "texts are read anew"
KEY = "language-choose"
ADVICE = shown("texts-edit", text="", own_name="", draft="no", source="").splitlines()[-1]


class Publisher:
    """An admin before the card of a text that /language shows, and Ann, who opens it."""

    def __init__(self, olga: Person, ann: Person) -> None:
        self._olga = olga
        self._ann = ann

    @classmethod
    async def at_the_card(cls, driver: Driver) -> "Publisher":
        """The text is found by its key; Ann has opened its screen."""
        ann = await driver.person("Ann", language_code="en")
        await ann.say("/language")
        await ann.window(shown(KEY))
        olga = await driver.person("Olga", id=ADMIN, language_code="en")
        await olga.say("/admin")
        await olga.window(shown("panel-main-waiting", waiting=0).strip())
        await olga.click(label("texts-entry"))
        await olga.window(shown("texts-find"))
        await olga.say(KEY)
        await olga.window(shown("texts-found", by="query", total="", what="").split(":")[0])
        [found] = [one for row in await olga.buttons() for one in row if one.endswith(f"· {KEY}")]
        await olga.click(found)
        await olga.window(f"{KEY} ·")
        return cls(olga, ann)

    async def writes(self, text: str) -> None:
        """Up to the preview, which has the button that publishes."""
        await self._olga.click(label("texts-card-edit"))
        await self._olga.window(ADVICE)
        await self._olga.say(text)
        await self._olga.window(text)

    async def publishes(self) -> float:
        """Press the button. When it was pressed, on the monotonic clock."""
        began = time.monotonic()
        await self._olga.click(label("texts-preview-publish"))
        return began

    async def is_read(self, text: str, bot: BotProcess, times: int) -> None:
        """Wait until this process has read texts so many times, and answers Ann with this one."""

        async def read() -> int:
            return bot.log.count(READ)

        await until(read, times)
        await self._ann.say("/language")
        await self._ann.window(text)
