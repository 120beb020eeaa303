"""Measures a run: the CPU time of the bots and of the load, and memory."""

import os
import resource
import time
from dataclasses import dataclass
from pathlib import Path

from tests.bench.load.wire import Json

TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Spent:
    """Seconds of the processor, each bot's and this process's, up to a moment."""

    at: float
    bots: list[float]
    own: float

    @classmethod
    def now(cls, pids: list[int]) -> "Spent":
        """So far."""
        usage = resource.getrusage(resource.RUSAGE_SELF)
        own = usage.ru_utime + usage.ru_stime
        return cls(time.perf_counter(), [_cpu(pid) for pid in pids], own)

    def since(self, before: "Spent", waits: list[float]) -> Json:
        """Presses a second; milliseconds of waiting (p50 ...) and of the processor for a press."""
        presses, waits = len(waits), sorted(waits)
        return {
            "presses": presses,
            "rate": presses / (self.at - before.at),
            **{f"p{part}": waits[presses * part // 100] * 1000 for part in (50, 95, 99)},
            "cpu": [
                (now - then) / presses * 1000
                for then, now in zip(before.bots, self.bots, strict=True)
            ],
            "own_cpu": (self.own - before.own) / presses * 1000,
        }


def memory(pid: int) -> float:
    """MB that the process holds."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


def _cpu(pid: int) -> float:
    """User and system time of all its threads."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK
