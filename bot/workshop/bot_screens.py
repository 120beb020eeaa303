"""The bot of the same process: it reports the texts that it shows, and redraws open screens."""

from collections.abc import Collection

from aiogram.fsm.storage.base import StorageKey

from bot.app import App
from bot.i18n.text_editor import TextEditor
from bot.jobs.text_reload import TextReload
from bot.ui.screen_updates import draw_anew
from bot.workshop.spans import Said

MAX_REMEMBERED = 20_000  # texts; a text shown with other values counts again


class RunningBot:
    """The workshop's view of one bot. It listens to the catalog and changes no message."""

    def __init__(self, app: App, texts: TextReload) -> None:
        self._app = app
        self._texts = texts
        self._said: dict[Said, None] = {}
        app.locales.on_text = self._remember

    @property
    def said(self) -> Collection[Said]:
        """The texts that the bot has shown recently, the newest last."""
        return self._said.keys()

    async def refresh(self, person_id: int, editor: TextEditor) -> None:
        """Read the texts again, and redraw the open screen of this person."""
        layers = self._app.text_layers
        layers.editor = layers.editor or editor
        await self._texts.reload()
        person = await self._app.services.users.find(person_id)
        if person is None:
            return
        dispatcher = self._app.dispatcher
        key = StorageKey(bot_id=self._app.bot.id, chat_id=person.chat_id, user_id=person.id)
        async with dispatcher.fsm.events_isolation.lock(key):
            await draw_anew(self._app, person, None)

    def _remember(self, form: str, language: str, key: str, words: str) -> None:
        said = Said(form, language, key, words)
        self._said.pop(said, None)  # so that it becomes the newest
        self._said[said] = None
        if len(self._said) > MAX_REMEMBERED:
            del self._said[next(iter(self._said))]
