"""The order of tests for several workers."""

from tests.shares import in_shares

MODULES = {"a": 5, "slow-b": 3, "c": 6, "slow-d": 1, "slow-e": 1, "f": 4}
TESTS = [(name, number) for name, tests in MODULES.items() for number in range(tests)]


def shares(workers: int) -> list[list[tuple[str, int]]]:
    """What xdist gives each worker at first: equal parts of the list."""
    found = in_shares(TESTS, workers, lambda test: test[0], lambda test: "slow" in test[0])
    each = len(TESTS) // workers
    return [found[start : start + each] for start in range(0, len(TESTS), each)]


def test_every_worker_begins_with_its_long_tests() -> None:
    first, second = shares(2)
    assert [name for name, _ in first][:4] == ["slow-b"] * 3 + ["slow-e"]
    assert second[0] == ("slow-d", 0)
    assert not any("slow" in name for name, _ in [*first[4:], *second[1:]])


def test_no_test_is_lost_and_a_module_keeps_its_order() -> None:
    for workers in (1, 2, 4, 5):
        found = in_shares(TESTS, workers, lambda test: test[0], lambda test: "slow" in test[0])
        assert sorted(found) == sorted(TESTS)
        for name, tests in MODULES.items():
            assert [number for one, number in found if one == name] == list(range(tests))
