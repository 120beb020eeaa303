"""The screens of pictures."""

from aiogram.fsm.state import State, StatesGroup

IDEAS = ("sea", "forest", "city")  # prompts on buttons; their words are in generate.ftl


class Generate(StatesGroup):
    """Say what to draw, agree to its cost; look at what was drawn before."""

    prompt = State()
    confirm = State()
    gallery = State()
    delete = State()
