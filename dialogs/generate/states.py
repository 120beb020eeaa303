"""The screens of pictures."""

from aiogram.fsm.state import State, StatesGroup

IDEAS = ("sea", "forest", "city")  # prompts on buttons; their texts are in generate.ftl


class Generate(StatesGroup):
    """The prompt, its cost, the gallery of earlier pictures."""

    prompt = State()
    confirm = State()
    gallery = State()
    delete = State()
