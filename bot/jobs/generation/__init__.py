"""The generation job: draws a picture that was paid for."""
