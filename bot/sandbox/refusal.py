"""The one exception by which the sandbox's checks say that Telegram would refuse a request."""


class Refused(Exception):
    """The server answers 400 "Bad Request: " + `description`."""

    def __init__(self, description: str) -> None:
        super().__init__(description)
        self.description = description
