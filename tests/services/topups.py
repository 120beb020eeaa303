"""Requests of tests: their settings, and a pending request."""

from bot.services.admin.audit import Audit
from bot.services.ledger.ledger import Ledger
from bot.services.messaging.outbox import Outbox
from bot.services.payments.manual_transfer.queries import Request
from bot.services.payments.manual_transfer.receipts import Receipt
from bot.services.payments.manual_transfer.topups import Topups
from bot.settings.settings import Settings
from tests.clock import Watch
from tests.services.invites import invites_at

PHOTO = Receipt("photo", "", "file-1", "unique-1")
ENV = {
    "BOT_TOKEN": "42:demo",
    "TOPUP_METHODS": "card_ru,crypto",
    "TOPUP_CARD_RU": "2200 1234|Demo",
    "TOPUP_CRYPTO": "TQn9",
}


def topups_with(watch: Watch, **env: str) -> Topups:
    """The service under these settings."""
    settings = Settings.read({**ENV, **env})
    return Topups(settings, Ledger(), Audit(watch), invites_at(watch, **env), Outbox(watch), watch)


async def pending(topups: Topups, user_id: int, tokens: int = 10) -> Request:
    """A request without a twin."""
    unique = f"unique-{user_id}-{tokens}"
    return await topups.open(
        user_id, "card_ru", tokens, Receipt("photo", "", f"file-{unique}", unique)
    )
