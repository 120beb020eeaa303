"""python -m tests.e2e.short_leases: the nursery, of bots whose leases end soon after their death.

A lease of seconds is right for people, and would make a test with many kills last minutes.
"""

from bot.app import build
from bot.tasks import broadcasting
from tests.e2e.nursery import nurse

LEASE, BEAT, SWEEP = 0.5, 0.1, 0.2  # seconds

broadcasting.LEASE, broadcasting.BEAT = LEASE, BEAT
assert build.__kwdefaults__
build.__kwdefaults__["sweep"] = SWEEP

if __name__ == "__main__":
    nurse()
