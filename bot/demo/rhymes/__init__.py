"""Rhymes: a pretend service of the demo that bills through the API as anybody's program would."""
