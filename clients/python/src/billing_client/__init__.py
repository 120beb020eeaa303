"""Charge people in tokens through a Telegram billing bot.

`Client` and `AsyncClient` speak to its API, `records` is what they return, `errors` what they
raise; `webhooks.verify` reads what the bot tells of its own accord.
"""

from billing_client.client import AsyncClient, Client
from billing_client.errors import BillingError, NotConnected, NotEnoughTokens, Problem, Unreachable

__all__ = [
    "AsyncClient",
    "BillingError",
    "Client",
    "NotConnected",
    "NotEnoughTokens",
    "Problem",
    "Unreachable",
]
