"""HTTP out: Crypto Pay and image providers, each a small client of its own."""
