"""Refusals of broadcasts."""

from bot.services.errors import Refusal


class NoRecipients(Refusal):
    """The audience is empty."""

    text_key = "errors-broadcast-nobody"


class NothingToSend(Refusal):
    """A content is empty, or the one for all languages is missing."""

    text_key = "errors-broadcast-empty"


class NoButtonsUnderAlbums(Refusal):
    """Telegram allows no keyboard under an album."""

    text_key = "errors-broadcast-album"


class StartsInPast(Refusal):
    """The chosen moment is past."""

    text_key = "errors-broadcast-past"


class NotInThatState(Refusal):
    """The broadcast is in the state `state`, which does not allow this."""

    text_key = "errors-broadcast-state"


class TooLateToDelete(Refusal):
    """Telegram deletes messages only within `hours` hours."""

    text_key = "errors-broadcast-hours"
