"""Manual transfers: a person pays outside Telegram and sends a receipt, an admin decides."""
