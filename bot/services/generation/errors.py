"""Refusals: why a picture is not drawn or not stopped."""

from bot.services.errors import Refusal


class StillDrawing(Refusal):
    """The person's last picture is not finished."""

    text_key = "errors-generate-open"


class NoMoreToday(Refusal):
    """The operator's limit of pictures a day is reached; `most` is that limit."""

    text_key = "errors-generate-daily"


class NotPrompt(Refusal):
    """The text is empty or has more than `longest` characters."""

    text_key = "errors-generate-prompt"


class TooLateToStop(Refusal):
    """The picture has been drawn."""

    text_key = "errors-generate-late"
