"""What broadcasts say no with."""

from bot.services.errors import Refusal


class NobodyToTell(Refusal):
    """The audience is empty."""

    text_key = "errors-broadcast-nobody"


class NothingToSend(Refusal):
    """There is no content for those who have none in their own language."""

    text_key = "errors-broadcast-empty"


class NoButtonsUnderAlbums(Refusal):
    """Telegram has no keyboard under an album."""

    text_key = "errors-broadcast-album"


class StartsInPast(Refusal):
    """The moment chosen is over."""

    text_key = "errors-broadcast-past"


class NotInThatState(Refusal):
    """The broadcast is `state`, so this can't be done any more, or not yet."""

    text_key = "errors-broadcast-state"


class TooLateToDelete(Refusal):
    """Telegram deletes a message for both sides within `hours` hours."""

    text_key = "errors-broadcast-hours"
