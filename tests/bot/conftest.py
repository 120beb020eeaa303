"""The world and its people, for the tests of the package `bot`."""

from tests.built_once import built_once
from tests.world import alice, bob, carol, olga, still_world, world

__all__ = ["alice", "bob", "built_once", "carol", "olga", "still_world", "world"]
