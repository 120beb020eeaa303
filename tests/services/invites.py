"""Invites of tests: the service under given settings."""

from bot.services.growth.referrals import Invites
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.settings.settings import Settings
from tests.clock import Watch
from tests.services.promos import MARK


def invites_at(watch: Watch, **env: str) -> Invites:
    """By default both bonuses are 0: nobody is invited."""
    return Invites(
        Settings.read({"BOT_TOKEN": "42:demo", **env}), Ledger(), Outbox(watch), MARK, watch
    )
