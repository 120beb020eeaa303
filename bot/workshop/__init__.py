"""The translators' workshop: every screen in every language in a browser, each text editable."""
