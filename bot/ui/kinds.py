"""Names of transfers: payment methods have their own texts, services have their own names."""

from collections.abc import Iterable
from typing import Literal

from bot.i18n.catalog import Locales
from bot.services.billing.services import ServiceKeys, service_of
from bot.services.ledger.statements import StatementLine
from bot.services.payments.methods import method_of

Where = Literal["line", "filter", "card"]
NOT_A_PURCHASE = "none"


def method_words(locales: Locales, language: str, kind: str, where: Where) -> str:
    """The name of this kind of transfer, in the history, in its filter or on a person's card.

    NOT_A_PURCHASE for other kinds, which the texts name themselves.
    """
    method = method_of(kind)
    return locales.plain(language, method.kind_text, {"where": where}) if method else NOT_A_PURCHASE


async def service_names(services: ServiceKeys, lines: Iterable[StatementLine]) -> dict[int, str]:
    """The names of the services that made these lines, by their numbers."""
    found = {number for line in lines if (number := service_of(line.ref)) is not None}
    return await services.names(found) if found else {}


def service_words(line: StatementLine, names: dict[int, str]) -> dict[str, str]:
    """`service`: the service that moved these tokens, or «none»; `reason`: the service's text."""
    number = service_of(line.ref)
    if number is None:
        return {"service": NOT_A_PURCHASE, "reason": ""}
    return {"service": names.get(number, str(number)), "reason": line.reason}
