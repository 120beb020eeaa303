"""The control API: people act, tests read the state and inject faults."""
