"""Imported by a forked bot before it starts: its leases end soon after it dies.

A lease of seconds is right for people, and would make a test with many kills last minutes.
"""

from bot.app import build
from bot.jobs.broadcast import job

LEASE, BEAT, SWEEP = 0.5, 0.1, 0.2  # seconds

job.LEASE_S, job.HEARTBEAT_INTERVAL_S = LEASE, BEAT
assert build.__kwdefaults__
build.__kwdefaults__["sweep"] = SWEEP
