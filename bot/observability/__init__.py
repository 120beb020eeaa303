"""Logs and traces. Figures for Prometheus are in bot.metrics."""
