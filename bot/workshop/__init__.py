"""The translators' workshop: a web page that shows and edits every screen in every language."""
