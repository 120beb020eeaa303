"""Names of the transfers that payment methods bring: each method has its own texts."""

from typing import Literal

from bot.i18n.catalog import Locales
from bot.services.payments.methods import method_of

Where = Literal["line", "filter", "card"]
NOT_A_PURCHASE = "none"


def method_words(locales: Locales, language: str, kind: str, where: Where) -> str:
    """The name of this kind of transfer, in the history, in its filter or on a person's card.

    NOT_A_PURCHASE for other kinds: the texts name those themselves.
    """
    method = method_of(kind)
    return locales.plain(language, method.kind_text, {"where": where}) if method else NOT_A_PURCHASE
