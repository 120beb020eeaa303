"""Imported by a forked bot before it starts: the extra [pictures] is not installed."""

import sys
from typing import Any

modules: dict[str, Any] = sys.modules
modules |= dict.fromkeys(("matplotlib", "numpy"))  # None: an import fails
