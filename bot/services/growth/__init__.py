"""Referrals and promo codes."""
