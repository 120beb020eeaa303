"""Why a checkout is refused: each with words for the payment form."""

from bot.services.errors import Refusal


class CheckoutRefused(Refusal):
    """The sum is not taken; the person reads why on the payment form."""


class NoSuchOrder(CheckoutRefused):
    """No order of this person carries that payload."""

    text_key = "errors-checkout-order"


class OrderOver(CheckoutRefused):
    """The order was paid before, or its time is over."""

    text_key = "errors-checkout-over"


class OrderDiffers(CheckoutRefused):
    """The invoice asks another sum or currency than the order."""

    text_key = "errors-checkout-differs"


class PayerBanned(CheckoutRefused):
    """The bot is closed to this person. A payment that arrives anyway is credited."""

    text_key = "errors-checkout-banned"
