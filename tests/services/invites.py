"""Referrals of tests: the service under given settings."""

from bot.services.growth.referrals import Referrals
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.settings.settings import Settings
from tests.clock import Watch
from tests.services.promos import MARK


def invites_at(watch: Watch, **env: str) -> Referrals:
    """By default both bonuses are 0: nobody is invited."""
    return Referrals(
        Settings.read({"BOT_TOKEN": "42:demo", **env}), Ledger(), Outbox(watch), MARK, watch
    )
