"""Metrics for Prometheus. This package is imported only if METRICS_PORT is set."""
