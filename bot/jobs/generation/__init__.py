"""The generation job: draws pictures that are paid for."""
