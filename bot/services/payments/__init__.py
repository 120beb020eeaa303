"""Payments in: Stars, manual transfers (top-ups), Crypto Pay; and refunds."""
