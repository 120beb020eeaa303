"""Who is in the demo. The names are invented."""

OLGA, IRINA = 1003, 1004
ADMINS = (OLGA, IRINA)
"""Olga is the newcomer's part; Irina has done the work until today."""

PEOPLE = (
    {"id": 1001, "first_name": "Анна", "username": "anna", "language_code": "ru", "stars": 5000},
    {"id": 1002, "first_name": "Bob", "username": "bob", "language_code": "en", "stars": 5000},
    {"id": OLGA, "first_name": "Ольга", "username": "olga", "language_code": "ru"},
)
"""Those whose parts a newcomer plays; they are there from the first moment."""

CAST = frozenset(one["id"] for one in PEOPLE)
