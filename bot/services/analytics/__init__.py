"""Statistics, daily counters, gauges, charts."""
