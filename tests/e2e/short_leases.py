"""Imported by a forked bot before it starts: its leases end soon after it dies.

A lease of seconds is right for people, and would make a test with many kills last minutes.
"""

from bot.app import build
from bot.jobs.broadcast import job as mailing
from bot.jobs.generation import job as drawing

LEASE, BEAT, SWEEP = 0.5, 0.1, 0.2  # seconds
OF_A_PICTURE = 3.0

mailing.LEASE_S, mailing.HEARTBEAT_INTERVAL_S = LEASE, BEAT
drawing.LEASE_S, drawing.RENEW_INTERVAL_S = OF_A_PICTURE, BEAT
assert build.__kwdefaults__
build.__kwdefaults__["sweep"] = SWEEP
