"""What the tests' own log is: lines on stderr, which pytest shows beside a failure."""

import sys

from loguru import logger


def plain_logs() -> None:
    """Loguru's own handler would write the values of all local variables beside an exception:
    half a second for one that passed through aiogram.
    """
    logger.remove()
    logger.add(lambda line: sys.stderr.write(line), diagnose=False, backtrace=False)
