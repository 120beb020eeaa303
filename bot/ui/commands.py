"""Commands: /name opens the dialog that declares it; /start also follows deep links."""

from collections.abc import Iterable

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Command as CommandSent
from aiogram.filters import CommandObject
from aiogram.types import BotCommand, BotCommandScopeChat, Message
from aiogram_dialog import DialogManager, ShowMode, StartMode
from loguru import logger

from bot.i18n.catalog import Locales
from bot.services.people.users import Person
from bot.settings.settings import Settings
from bot.ui.context import AppContext, app, client, person
from bot.ui.notices import CALL_FAILED, delete_quietly
from bot.ui.screens import Registry, Screens


def commands_router(registry: Registry) -> Router:
    """One handler for every command: a filter per command would be tried on each message."""
    router = Router(name="commands")
    router.message.register(_command_sent, CommandSent(*registry.command_names))
    return router


async def _command_sent(
    message: Message,
    command: CommandObject,
    dialog_manager: DialogManager,
    app: AppContext,
    person: Person,
) -> None:
    """Send the menu below the command. Delete the old menu and the command."""
    name, args = _asked_for(command, app.registry)
    screens = app.registry.by_command(name) or app.registry.home
    if not await screens.serves(person, app.settings, app.services):
        raise SkipHandler  # for everybody else an admin's command is unknown
    run = next((one.run for one in screens.commands if one.name == name), None)
    if run:
        await run(args, dialog_manager)
    else:
        await dialog_manager.start(
            screens.entry, mode=StartMode.RESET_STACK, show_mode=ShowMode.DELETE_AND_SEND
        )
    await delete_quietly(message)


def _asked_for(command: CommandObject, registry: Registry) -> tuple[str, str]:
    """The command and its arguments. A link's `promo_CODE` means `/promo CODE`."""
    args = command.args or ""
    name, _, rest = args.partition("_")
    linked = registry.by_command(name)
    if registry.by_command(command.command) is registry.home and linked and not linked.admin:
        return name, rest
    return command.command, args


def listed(
    registry: Registry,
    locales: Locales,
    language: str,
    settings: Settings,
    *,
    admin: bool,
) -> list[BotCommand]:
    """What Telegram's command menu shows: commands for all, then those for admins."""
    return [
        BotCommand(command=command.name, description=locales.plain(language, command.label.key))
        for screens in _users_first(registry.all)
        if screens.shown(settings) and (admin or not screens.admin)
        for command in screens.commands
    ]


async def list_commands_for(manager: DialogManager, language: str) -> None:
    """Set this chat's command menu in the language that the person has just chosen.

    If Telegram refuses, the old menu stays. The commands are the same in every language.
    """
    context, chat_id = app(manager), person(manager).chat_id
    admin = context.settings.is_admin(person(manager).id)
    commands = listed(context.registry, context.locales, language, context.settings, admin=admin)
    scope = BotCommandScopeChat(chat_id=chat_id)
    try:
        await client(manager).set_my_commands(commands, scope=scope)
    except CALL_FAILED as error:
        logger.warning("could not set the commands of chat {}: {}", chat_id, error)


def _users_first(dialogs: Iterable[Screens]) -> list[Screens]:
    return sorted(dialogs, key=lambda screens: screens.admin)
