"""Texts: entities, HTML, Markdown, keyboards, links."""
