"""The machine: wiring, edges, and everything a screen may use."""
