"""The order of tests for several workers."""

from tests.shares import Length, in_shares

MODULES = {"a": 4, "wait-b": 3, "c": 6, "slow-d": 1, "wait-e": 1, "f": 3, "slow-g": 1, "wait-h": 1}
TESTS = [(name, number) for name, tests in MODULES.items() for number in range(tests)]
Test = tuple[str, int]


def length(test: Test) -> Length:
    """By the name of the module."""
    return {"wait": Length.WAITS, "slow": Length.COMPUTES}.get(test[0][:4], Length.SHORT)


def ordered(workers: int) -> list[Test]:
    """All tests in the order for so many workers."""
    return in_shares(TESTS, workers, lambda test: test[0], length)


def shares(workers: int) -> list[list[Test]]:
    """What xdist gives each worker at first: equal parts of the list."""
    found = ordered(workers)
    each = len(TESTS) // workers
    return [found[start : start + each] for start in range(0, len(TESTS), each)]


def begins(share: list[Test]) -> list[str]:
    """The modules of its long tests; all others come after them."""
    long = [name for name, number in share if length((name, number))]
    assert [name for name, _ in share[: len(long)]] == long
    return sorted(set(long))


def test_half_of_the_workers_begin_with_tests_that_wait() -> None:
    """And the others with those that compute."""
    first, second = shares(2)
    assert begins(first) == ["wait-b", "wait-e", "wait-h"]
    assert begins(second) == ["slow-d", "slow-g"]


def test_every_worker_begins_with_its_long_tests() -> None:
    """Dealt in turns."""
    assert [begins(share) for share in shares(4)[:4]] == [
        ["wait-b", "wait-h"],
        ["wait-e"],
        ["slow-d"],
        ["slow-g"],
    ]


def test_no_test_is_lost_and_a_module_keeps_its_order() -> None:
    for workers in (2, 3, 4, 5):
        found = ordered(workers)
        assert sorted(found) == sorted(TESTS)
        for name, tests in MODULES.items():
            assert [number for one, number in found if one == name] == list(range(tests))
