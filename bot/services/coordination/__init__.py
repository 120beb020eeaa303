"""Coordination of processes: leases, workers, chores."""
