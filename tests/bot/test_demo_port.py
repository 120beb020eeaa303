"""The demo chooses the API's port; its bot listens on it many seconds later."""

import socket

import pytest

from bot.demo.launch import Options, bot_environment

HOST = "127.0.0.1"


def test_the_chosen_port_waits_for_the_bot() -> None:
    """Nobody who asks for a free port is given it, and the bot's server still may have it."""
    options = Options(port=0, browser=False, past=False)
    port = int(bot_environment("http://127.0.0.1:1", options)["API_PORT"])

    with socket.socket() as other, pytest.raises(OSError, match="in use"):
        other.bind((HOST, port))
    with socket.create_server((HOST, port)):
        pass
