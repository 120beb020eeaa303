"""The world and its people, for the tests of incoming HTTP."""

from tests.built_once import built_once
from tests.world import alice, still_world, world

__all__ = ["alice", "built_once", "still_world", "world"]
