"""Charge people in tokens through a Telegram billing bot.

`Client` and `AsyncClient` call its API. `records` contains what they return, `errors` what they
raise. `webhooks.verify` checks and reads a webhook of the bot.
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
