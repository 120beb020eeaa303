"""Who does what among processes: leases, workers, chores."""
