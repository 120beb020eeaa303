"""Updates in: money updates are kept before they are acknowledged, and replayed until done."""
