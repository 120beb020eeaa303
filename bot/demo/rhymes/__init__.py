"""Rhymes: an example service of the demo. It uses the billing API as any other program would."""
