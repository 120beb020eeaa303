"""Updates out: by getUpdates and by webhook."""
