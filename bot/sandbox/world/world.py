"""The state that people and the bot share: people and messages. Every change is an event."""

import itertools
from collections.abc import Iterable
from typing import Any

from bot.sandbox.world.clock import Clock
from bot.sandbox.world.errors import Impossible
from bot.sandbox.world.events import EventLog
from bot.sandbox.world.files import FileStore, file_links
from bot.sandbox.world.people import ACTION_SECONDS, Json, Person, Stored

FIRST_PERSON = 1001
TEXTS = frozenset({"first_name", "last_name", "username", "language_code"})
FIELDS = TEXTS | {"stars"}
PAST = frozenset({"started", "blocked"})
"""What somebody new may have done already: a crowd that knows the bot is made in one go."""

OLD_KEYBOARDS_KEPT = 5


class World:
    """People, their chats with the bot, and the messages in them."""

    def __init__(self, clock: Clock, events: EventLog, files: FileStore) -> None:
        self.people: dict[int, Person] = {}
        self._clock = clock
        self._events = events
        self._files = files
        self._message_ids = itertools.count(1)
        self._person_ids = itertools.count(FIRST_PERSON)

    def person(self, person_id: int) -> Person:
        """The person with this id. Raises Impossible(404)."""
        if person := self.people.get(person_id):
            return person
        raise Impossible(404, f"there is no person {person_id}")

    def add_person(self, person_id: int | None = None, **fields: Any) -> Person:
        """Add a person. Raises Impossible for a used id, unknown fields or a missing name."""
        _check_fields({"first_name": None} | {k: fields[k] for k in fields.keys() - PAST})
        if not all(isinstance(fields[one], bool) for one in PAST & fields.keys()):
            raise Impossible(400, f"{', '.join(sorted(PAST))}: true or false")
        person_id = self._free_id() if person_id is None else person_id
        if not isinstance(person_id, int) or person_id <= 0:
            raise Impossible(400, "an id is a whole number above zero")
        if person_id in self.people:
            raise Impossible(409, f"there is a person {person_id} already")
        person = self.people[person_id] = Person(id=person_id, **fields)
        self.announce(person)
        return person

    def change_person(self, person: Person, **fields: Any) -> None:
        """Change names, language or Stars."""
        _check_fields(fields)
        for name, value in fields.items():
            setattr(person, name, value)
        self.announce(person)

    def announce(self, person: Person) -> None:
        """Tell the page that a person changed."""
        self._events.emit("person", person.id, person=person.public())

    def post(self, person: Person, message: Json, *, out: bool, **extra: Any) -> Stored:
        """Add a message to the chat; `message` lacks message_id, date and chat."""
        now = self._clock.now()
        head = {"message_id": next(self._message_ids), "date": int(now), "chat": person.chat()}
        stored = Stored(head | message, out=out, sent_at=now, **extra)
        person.messages[stored.id] = stored
        person.started = person.started or out
        person.unread = 0 if out else person.unread + 1
        person.action = None if not out else person.action
        self._events.emit("message", person.id, message=self.view(stored))
        self.announce(person)
        return stored

    def edit(self, person: Person, stored: Stored, message: Json) -> None:
        """Replace the message's content. Its old keyboard is remembered."""
        if keyboard := stored.message.get("reply_markup"):
            stored.old_keyboards = [*stored.old_keyboards, keyboard][-OLD_KEYBOARDS_KEPT:]
        stored.message = message
        self._events.emit("edited", person.id, message=self.view(stored))
        self.announce(person)

    def repaint(self, person: Person, stored: Stored) -> None:
        """Tell the page of a change that is not part of the Bot API's message (paid)."""
        self._events.emit("edited", person.id, message=self.view(stored))

    def delete(self, person: Person, message_ids: Iterable[int]) -> list[int]:
        """Remove messages on both sides. Returns those that existed."""
        gone = [one for one in message_ids if person.messages.pop(one, None)]
        if gone:
            self._events.emit("deleted", person.id, message_ids=gone)
            self.announce(person)
        return gone

    def set_blocked(self, person: Person, blocked: bool) -> None:
        """The person blocks or unblocks the bot."""
        person.blocked = blocked
        self.announce(person)

    def mark_read(self, person: Person) -> None:
        """The person has read everything."""
        person.unread = 0
        self.announce(person)

    def move_stars(self, person: Person, amount: int) -> None:
        """Add (or, negative, take) play Stars of a person."""
        person.stars += amount
        self.announce(person)

    def set_keyboard(self, person: Person, keyboard: Json | None) -> None:
        """Show another reply keyboard, or none."""
        person.reply_keyboard = keyboard
        self._events.emit("keyboard", person.id, reply_keyboard=keyboard)

    def set_action(self, person: Person, action: str) -> None:
        """Show that the bot is typing, uploading, ..."""
        person.action = (action, self._clock.now() + ACTION_SECONDS)
        self._events.emit("action", person.id, action=action)

    def action(self, person: Person) -> str | None:
        """The chat action that is shown now [D: for 5 s or until the bot's message]."""
        if person.action and person.action[1] > self._clock.now():
            return person.action[0]
        return None

    def view(self, stored: Stored) -> Json:
        """The message for the page: the Bot API's JSON, `out`, `files` and `paid`."""
        view = stored.message | {"out": stored.out, "files": file_links(self._files, stored)}
        return view | ({"paid": stored.paid} if stored.invoice else {})

    def _free_id(self) -> int:
        return next(i for i in self._person_ids if i not in self.people)


def _check_fields(fields: Json) -> None:
    if unknown := fields.keys() - FIELDS:
        raise Impossible(400, f"a person has no {', '.join(sorted(unknown))}")
    if not fields.get("first_name", "unchanged"):
        raise Impossible(400, "a person needs a first_name")
    for name in TEXTS & fields.keys():
        if not isinstance(fields[name], str | None):
            raise Impossible(400, f"{name} is a text")
    stars = fields.get("stars", 0)
    if not isinstance(stars, int) or stars < 0:
        raise Impossible(400, "stars is a whole number, not below zero")
