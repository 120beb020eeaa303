"""What the screens of pictures show."""

from dataclasses import asdict
from typing import Any

from aiogram.enums import ContentType
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import MediaAttachment, MediaId

from bot.services.errors import Gone
from bot.services.generation.requests import MAX_PROMPT_CHARS, Terms
from bot.services.people.users import Person
from bot.ui.context import AppContext, chosen, kept
from bot.ui.pager import chosen_page
from dialogs.generate.states import IDEAS


async def terms(app: AppContext, person: Person, **_: Any) -> dict[str, Any]:
    """The cost, the balance, the pictures left today, and prompts to choose from."""
    return {
        **_terms(app, await app.services.generations.terms(person.id)),
        "longest": MAX_PROMPT_CHARS,
        "ideas": [{"idea": idea} for idea in IDEAS],
    }


async def order(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The prompt (new or of a picture) and the cost. Raises Gone."""
    prompt = kept(dialog_manager, "prompt")
    if prompt is None:
        prompt = (await app.services.generations.own(person.id, chosen(dialog_manager))).prompt
    now = await app.services.generations.terms(person.id)
    shown = {"enough": now.enough, "drawable": now.enough and now.left > 0}
    return {**_terms(app, now), "prompt": prompt, **shown}


def _terms(app: AppContext, now: Terms) -> dict[str, Any]:
    """The terms as values for texts. `demo`: the bot's own painter draws."""
    demo = app.settings.image_api_token is None
    return {**asdict(now), "free": "yes" if now.free else "no", "demo": demo}


async def shown_picture(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """The picture that is about to be deleted. Raises Gone if it is gone already."""
    found = await gallery(app, person, dialog_manager)
    if not found["any"]:
        raise Gone
    return found


async def gallery(
    app: AppContext, person: Person, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    """One of the person's pictures, which Telegram stores."""
    found = await app.services.generations.gallery(person.id, chosen_page(dialog_manager))
    shown = {"page": found.page, "pages": found.pages, "media": None, "any": False}
    if found.picture is None or found.picture.file_id is None:
        return shown
    photo = MediaAttachment(ContentType.PHOTO, file_id=MediaId(found.picture.file_id))
    said = {"prompt": found.picture.prompt, "at": found.picture.created_at}
    return {**shown, **said, "media": photo, "any": True}
