"""The exception by which checks say that Telegram would refuse a request."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

_Model = TypeVar("_Model", bound=BaseModel)
_WANTED = {
    "string_type": "of type String",
    "bool_type": "of type Boolean",
    "bool_parsing": "of type Boolean",
    "int_type": "a Number",
    "int_parsing": "a Number",
    "int_from_float": "a Number",
}


class Refused(Exception):
    """The server answers 400 "Bad Request: " + `description`."""

    def __init__(self, description: str) -> None:
        super().__init__(description)
        self.description = description


def validated(model: type[_Model], raw: Any, failed: str) -> _Model:
    """The object as exactly this class. Raises Refused with `failed`, the field and its fault."""
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        raise Refused(f"{failed}: {_words(error)}") from error


def _words(error: ValidationError) -> str:
    first = error.errors()[0]
    name = next((part for part in reversed(first["loc"]) if isinstance(part, str)), "")
    if first["type"] == "missing":
        return f'Can\'t find field "{name}"'
    wanted = _WANTED.get(first["type"], "of type Object")
    return f'Field "{name}" must be {wanted}'
