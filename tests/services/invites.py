"""Invites of tests: the service under given settings."""

from bot.config import Settings
from bot.services.invites import Invites
from bot.services.ledger import Ledger
from bot.services.outbox import Outbox
from tests.clock import Watch
from tests.services.promos import MARK


def invites_at(watch: Watch, **env: str) -> Invites:
    """By default both bonuses are 0: nobody is invited."""
    return Invites(
        Settings.read({"BOT_TOKEN": "42:demo", **env}), Ledger(), Outbox(watch), MARK, watch
    )
