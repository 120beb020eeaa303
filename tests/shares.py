"""The order of tests for several workers: each worker begins with its long ones.

xdist's worksteal gives each worker an equal part of the list, from its beginning to its end. Long
tests at the end of one part would keep one worker busy while the others have nothing to steal.

Long tests mostly wait for processes, or mostly compute. Half of the workers begin with those that
wait, the others with those that compute: if all waited at once, the cores would have nothing to do.
"""

from collections.abc import Callable, Sequence
from enum import IntEnum
from itertools import groupby
from typing import TypeVar

T = TypeVar("T")


class Length(IntEnum):
    """What a test takes: of a module, what the longest of its tests takes."""

    SHORT = 0
    COMPUTES = 1
    WAITS = 2


def in_shares(
    tests: Sequence[T], workers: int, module: Callable[[T], str], length: Callable[[T], Length]
) -> list[T]:
    """The same tests, module by module. Modules with long tests are dealt to the workers in turns.

    The tests of a module keep their order, so that its fixtures are made once.
    """
    modules: dict[Length, list[list[T]]] = {one: [] for one in Length}
    for _, group in groupby(tests, key=module):
        of_module = list(group)
        modules[max(map(length, of_module))].append(of_module)
    short = [test for group in modules[Length.SHORT] for test in group]
    found: list[T] = []
    for worker in range(workers):
        end = len(tests) * (worker + 1) // workers
        found += [test for group in _long(modules, worker, workers) for test in group]
        fitting = max(0, end - len(found))
        found += short[:fitting]
        del short[:fitting]
    return found + short


def _long(modules: dict[Length, list[list[T]]], worker: int, workers: int) -> list[list[T]]:
    """The modules with which a worker begins."""
    waiters = workers // 2
    if worker < waiters:
        return modules[Length.WAITS][worker::waiters]
    return modules[Length.COMPUTES][worker - waiters :: workers - waiters]
