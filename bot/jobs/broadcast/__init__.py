"""The broadcast job: sends one message to many people."""
