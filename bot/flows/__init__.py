"""Work that several screens and jobs share: broadcasts, files, pictures, reconciliation."""
