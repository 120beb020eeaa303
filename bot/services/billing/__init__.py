"""Billing for other programs: keys, people's consent, holds, charges, grants, limits."""
