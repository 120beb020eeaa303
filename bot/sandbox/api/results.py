"""The result of a Bot API call, and its JSON envelope."""

from dataclasses import dataclass
from typing import Any

from bot.sandbox.world.errors import ApiError
from bot.sandbox.world.people import Json


@dataclass(frozen=True, slots=True)
class Said:
    """A result that comes with a description (setWebhook)."""

    result: Any
    description: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A result or an error."""

    result: Any = None
    description: str | None = None
    error: ApiError | None = None

    def json(self) -> Json:
        """The envelope [B]."""
        if self.error is None:
            said = {"description": self.description} if self.description else {}
            return {"ok": True, "result": self.result, **said}
        more = {"parameters": self.error.parameters} if self.error.parameters else {}
        return {
            "ok": False,
            "error_code": self.error.code,
            "description": self.error.description,
            **more,
        }
