"""The user of the system as whom this process runs, for commands that an operator copies."""

import os
import pwd


def process_user() -> str:
    """Its name, or its number if it has no name, as in some containers; chown takes both."""
    try:
        return pwd.getpwuid(os.geteuid()).pw_name
    except KeyError:
        return str(os.geteuid())
