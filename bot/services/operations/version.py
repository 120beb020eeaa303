"""The version of this program."""

import tomllib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_CHECKOUT = Path(__file__).parents[3] / "pyproject.toml"


@cache
def own_version() -> str:
    """The version in pyproject.toml of the checkout, or of the installed package."""
    if _CHECKOUT.exists():
        return str(tomllib.loads(_CHECKOUT.read_text("utf-8"))["project"]["version"])
    return version("telegram-billing-bot")
