"""The command: python -m tools.upgrade_0_1, with the settings of the bot."""

import asyncio
import sys

from bot.services.operations.database_startup import reachable
from bot.settings.settings import BadSetting, CannotStart, Settings
from tools.upgrade_0_1.upgrade import upgrade


async def _upgrade(url: str) -> None:
    async with reachable(url):
        copy = await upgrade(url)
    print("The database is upgraded. Start the bot: it recomputes the ledger first.")
    if copy:
        print(f"The database as it was before is in {copy}.")


def main() -> int:
    """Upgrade the database of DATABASE_URL; exit code 1, and one line why, when it can't be."""
    try:
        asyncio.run(_upgrade(Settings.load().database_url.reveal()))
    except (BadSetting, CannotStart) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


sys.exit(main())
