"""The guided tour."""

from bot.demo.cast import ADMINS

TOUR = {"steps": [], "admins": list(ADMINS), "parts": {}}
