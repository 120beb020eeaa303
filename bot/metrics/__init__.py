"""Figures for Prometheus. Imported only where METRICS_PORT is set: nobody else pays for it."""
