"""How far a move is."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


class Phase(Enum):
    """What a move does, in this order; copying and comparing may come again."""

    PREPARE = "prepare"
    COPY = "copy"
    COMPARE = "compare"
    VERIFY = "verify"
    FINISH = "finish"


@dataclass(frozen=True)
class Step:
    """`rows` of a table were copied or compared since the last step; 0 where a phase begins."""

    phase: Phase
    table: str = ""
    rows: int = 0


Report = Callable[[Step], None]
"""Called after each page, when what it tells is committed."""
