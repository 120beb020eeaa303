"""How the code uses each text. It reads the source files and never imports them."""
