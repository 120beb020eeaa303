"""The name of the machine's time zone."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo

LOCALTIME = Path("/etc/localtime")


def machine_zone(localtime: Path = LOCALTIME) -> str:
    """The IANA name from TZ or from the link /etc/localtime (on Linux and macOS), else UTC."""
    linked = str(localtime.resolve()).partition("zoneinfo/")[2]
    for name in (os.environ.get("TZ", "").lstrip(":"), linked):
        if name and _is_known(name):
            return name
    return "UTC"


def _is_known(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # not a name, a folder, an unknown zone
        return False
    return True
