"""What operations are called that a payment method brings: its own words, not the history's."""

from typing import Literal

from bot.i18n.catalog import Locales
from bot.services.payments.methods import method_of

Where = Literal["line", "filter", "card"]
NOT_A_PURCHASE = "none"


def method_words(locales: Locales, language: str, kind: str, where: Where) -> str:
    """What to call this kind of transfer on a line or filter of the history, or a person's card.

    NONE for kinds that are no purchases: the texts have their names.
    """
    method = method_of(kind)
    return locales.plain(language, method.kind_text, {"where": where}) if method else NOT_A_PURCHASE
