"""Screens of admins: people, one person's card, notes and bans."""
