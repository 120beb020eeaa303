"""How the code uses each text: read from the source files, which are never imported."""
