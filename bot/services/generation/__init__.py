"""Generations: requests for pictures, and the worker that holds and captures tokens."""
