"""python -m tests.bench.lifted_bot: the bot with a bulk rate that is a multiple of the setting.

No setting goes beyond Telegram's own limits; how fast a process could be is seen beyond them.
"""

from bot.__main__ import main
from bot.botapi import limiter

TIMES = 5

PACE = limiter.paid_pace
limiter.paid_pace = lambda free, paid: PACE(free, paid * TIMES)

if __name__ == "__main__":
    main()
