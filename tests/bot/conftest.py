"""The world and its people, for the tests of the machine."""

from tests.world import alice, bob, carol, olga, still_world, texts_compiled_once, world

__all__ = ["alice", "bob", "carol", "olga", "still_world", "texts_compiled_once", "world"]
