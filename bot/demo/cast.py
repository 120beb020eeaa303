"""The people of the demo whom a visitor may play, and its admins. The names are invented."""

OLGA, IRINA = 1003, 1004
ADMINS = (OLGA, IRINA)
"""A visitor plays Olga. Irina did the admin's work in the past."""

PEOPLE = (
    {"id": 1001, "first_name": "Анна", "username": "anna", "language_code": "ru", "stars": 5000},
    {"id": 1002, "first_name": "Bob", "username": "bob", "language_code": "en", "stars": 5000},
    {"id": OLGA, "first_name": "Ольга", "username": "olga", "language_code": "ru"},
)
"""The people whom a visitor plays. They exist from the start."""

CAST = frozenset(one["id"] for one in PEOPLE)
