"""Messages that several screens and jobs make: broadcasts, files, pictures, reconciliation."""
