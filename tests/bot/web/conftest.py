"""The world and its people, for the tests of HTTP in."""

from tests.world import alice, still_world, texts_compiled_once, world

__all__ = ["alice", "still_world", "texts_compiled_once", "world"]
