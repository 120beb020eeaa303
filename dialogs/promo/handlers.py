"""What a person did with a promo code."""

from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from bot.services.errors import Refusal
from bot.services.growth.promo_redeem import Redeemed
from bot.ui.context import person, services
from bot.ui.input import show_problem
from dialogs.promo.states import Promo


async def code_typed(_: Message, manager: DialogManager, text: str) -> None:
    """Redeem the code at once, or show what is wrong with it."""
    redeemed = await services(manager).promos.redeem(person(manager).id, text)
    manager.dialog_data["tokens"] = redeemed.tokens
    await manager.switch_to(Promo.done)


async def code_linked(text: str, manager: DialogManager) -> None:
    """/promo CODE, or a link that contains the code. Without a code the screen asks for one."""
    try:
        redeemed = await _redeemed(text, manager)
    except Refusal as refusal:
        await _open(manager, ShowMode.NO_UPDATE)
        show_problem(manager, refusal)
        manager.show_mode = ShowMode.DELETE_AND_SEND
        await manager.show()
    else:
        await _open(manager, ShowMode.DELETE_AND_SEND, redeemed)


async def _redeemed(text: str, manager: DialogManager) -> Redeemed | None:
    return await services(manager).promos.redeem(person(manager).id, text) if text else None


async def _open(
    manager: DialogManager, show_mode: ShowMode, redeemed: Redeemed | None = None
) -> None:
    state = Promo.done if redeemed else Promo.enter
    data = {"tokens": redeemed.tokens} if redeemed else None
    await manager.start(state, data=data, mode=StartMode.RESET_STACK, show_mode=show_mode)
