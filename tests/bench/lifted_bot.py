"""python -m tests.bench.lifted_bot: the bot, whose pace is so many times faster than it is set.

No setting goes beyond Telegram's own limits; how fast a process could be is seen beyond them.
"""

from bot.__main__ import main
from bot.outgoing import meter

TIMES = 5

meter.HEADROOM /= TIMES

if __name__ == "__main__":
    main()
