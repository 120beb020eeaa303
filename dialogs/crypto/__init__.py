"""Screens: buying tokens with coins, by Crypto Pay."""
