"""Why a picture is not drawn, or not stopped, in words for the person who asked."""

from bot.services.errors import Refusal


class StillDrawing(Refusal):
    """One picture at a time for each person."""

    text_key = "errors-generate-open"


class NoMoreToday(Refusal):
    """The operator's limit of pictures a day is reached; `most` is that limit."""

    text_key = "errors-generate-daily"


class NotPrompt(Refusal):
    """What was sent is no text, or has more than `longest` characters."""

    text_key = "errors-generate-prompt"


class TooLateToStop(Refusal):
    """The picture is drawn already."""

    text_key = "errors-generate-late"
