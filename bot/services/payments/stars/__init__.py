"""Telegram Stars: orders, checkouts, payments, refunds, and Telegram's own list compared."""
