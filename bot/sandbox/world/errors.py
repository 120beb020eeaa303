"""Errors: answers of the Bot API with ok=false, and refusals to people and tests."""

from typing import Any


class ApiError(Exception):
    """An answer of the Bot API: `{"ok": false, "error_code", "description"[, "parameters"]}`."""

    def __init__(
        self, code: int, description: str, parameters: dict[str, Any] | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


class NotModelled(ApiError):
    """The real Bot API supports this, the sandbox does not: 501, and a problem in the journal."""

    def __init__(self, what: str) -> None:
        super().__init__(501, f"Sandbox: {what} is not modelled")


class Impossible(Exception):
    """A person or a test asked for an impossible action. `status`: for HTTP under /_sandbox/."""

    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status = status
        self.words = words


def bad_request(description: str) -> ApiError:
    """Telegram's answer to a mistake of the bot."""
    return ApiError(400, f"Bad Request: {description}")


def forbidden(description: str) -> ApiError:
    """Telegram's answer if the bot may not write to the person."""
    return ApiError(403, f"Forbidden: {description}")


def conflict(description: str) -> ApiError:
    """Telegram's answer when two receivers of updates compete."""
    return ApiError(409, f"Conflict: {description}")


def too_many_requests(retry_after: int) -> ApiError:
    """Telegram's answer over a limit; `retry_after` is in seconds."""
    words = f"Too Many Requests: retry after {retry_after}"
    return ApiError(429, words, {"retry_after": retry_after})
