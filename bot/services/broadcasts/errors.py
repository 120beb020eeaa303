"""Refusals of broadcasts."""

from bot.services.errors import Refusal


class NobodyToTell(Refusal):
    """The audience is empty."""

    text_key = "errors-broadcast-nobody"


class NothingToSend(Refusal):
    """There is no content for people without one in their language."""

    text_key = "errors-broadcast-empty"


class NoButtonsUnderAlbums(Refusal):
    """Telegram allows no keyboard under an album."""

    text_key = "errors-broadcast-album"


class StartsInPast(Refusal):
    """The chosen moment is over."""

    text_key = "errors-broadcast-past"


class NotInThatState(Refusal):
    """The broadcast is in the state `state`, which does not allow this."""

    text_key = "errors-broadcast-state"


class TooLateToDelete(Refusal):
    """Telegram deletes messages only within `hours` hours."""

    text_key = "errors-broadcast-hours"
