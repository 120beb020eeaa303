"""The order of tests for several workers: each worker begins with its long ones.

xdist's worksteal gives each worker an equal part of the list, from its beginning to its end. Long
tests at the end of one part would keep one worker busy while the others have nothing to steal.
"""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


def in_shares(
    tests: Sequence[T], workers: int, module: Callable[[T], str], is_long: Callable[[T], bool]
) -> list[T]:
    """The same tests, module by module. Modules with long tests are dealt to the workers in turns.

    The tests of a module keep their order, so that its fixtures are made once.
    """
    modules = [list(group) for _, group in groupby(tests, key=module)]
    long = [group for group in modules if any(map(is_long, group))]
    short = [test for group in modules if not any(map(is_long, group)) for test in group]
    found: list[T] = []
    for worker in range(workers):
        end = len(tests) * (worker + 1) // workers
        found += [test for group in long[worker::workers] for test in group]
        fitting = max(0, end - len(found))
        found += short[:fitting]
        del short[:fitting]
    return found + short
