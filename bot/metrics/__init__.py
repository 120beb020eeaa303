"""Figures for Prometheus. Imported only if METRICS_PORT is set."""
