"""A stand-in for systemctl where systemd does not run: it reads units and runs their commands.

As their user, in their folder, with their environment; what they may not do is not enforced. A
timer's service is run once. What has no such unit is a service of Debian's own scripts.
"""

import fnmatch
import os
import pwd
import signal
import subprocess
import sys
import time
from pathlib import Path

PLACES = (Path("/etc/systemd/system"), Path("/lib/systemd/system"))
RUNNING = Path("/run/stand-in")
PATIENCE_S = 40


class Unit:
    """A unit, with those of its drop-ins."""

    def __init__(self, name: str) -> None:
        self.name = name if "." in name else f"{name}.service"
        stem, _, kind = self.name.rpartition(".")
        template, at, self.instance = stem.partition("@")
        named = f"{template}{at}.{kind}"
        self.file = next((one / named for one in PLACES if (one / named).exists()), None)
        prefix = template.rpartition("-")[0]
        folders = [f"{named}.d", *([f"{prefix}-.{kind}.d"] if prefix else [])]
        texts = [self.file.read_text()] if self.file else []
        for folder in [place / name for place in PLACES for name in folders]:
            texts += [one.read_text() for one in sorted(folder.glob("*.conf"))]
        self._lines = "\n".join(texts).replace("%i", self.instance).splitlines()

    def all(self, key: str) -> list[str]:
        """The values of a key, in order."""
        return [line.partition("=")[2] for line in self._lines if line.startswith(f"{key}=")]

    def last(self, key: str, default: str = "") -> str:
        """The value that counts."""
        return (self.all(key) or [default])[-1]

    def start(self) -> None:
        """Run its command; wait for its end only if it is one that ends."""
        if self.name.endswith(".timer"):
            Unit(self.name.removesuffix(".timer")).start()
            return
        if self.running():
            return
        process = self._popen(self.last("ExecStart"))
        if self.last("Type") == "oneshot":
            code = process.wait()
            for command in self.all("ExecStartPost"):
                code = code or self._popen(command).wait()
            if code:
                raise SystemExit(f"{self.name} failed: {code}")
            return
        RUNNING.mkdir(exist_ok=True)
        (RUNNING / self.name).write_text(str(process.pid))

    def _popen(self, command: str) -> "subprocess.Popen[bytes]":
        user = self.last("User", "root")
        who = pwd.getpwnam(user)
        given = [word.split("=", 1) for line in self.all("Environment") for word in line.split()]
        env = {"PATH": os.environ["PATH"], "HOME": who.pw_dir, "LANG": "C.UTF-8", **dict(given)}
        place = self.last("WorkingDirectory", "/")
        for key, above in (("CacheDirectory", "/var/cache"), ("StateDirectory", "/var/lib")):
            for name in self.all(key):
                private = ("install", "-d", "-o", user, "-m", "700", f"{above}/{name}")
                subprocess.run(private, check=True)
        identity = [f"--reuid={user}", f"--regid={who.pw_gid}", "--init-groups"]
        for name in self.last("AmbientCapabilities").split():  # Caddy's, for port 443
            more = name.removeprefix("CAP_").lower()
            identity += [f"--inh-caps=+{more}", f"--ambient-caps=+{more}"]
        print(f"(runs {command} as {user} in {place})", flush=True)
        with Path(f"/var/log/{self.name}.log").open("ab") as log:
            return subprocess.Popen(
                ("setpriv", *identity, *command.replace('"', "").split()),
                cwd=place,
                env=env,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )

    def running(self) -> int:
        """Its process; 0 for none."""
        file = RUNNING / self.name
        pid = int(file.read_text()) if file.exists() else 0
        return pid if pid and _alive(pid) else 0

    def stop(self) -> None:
        """SIGTERM, as the unit says, and wait."""
        if pid := self.running():
            os.kill(pid, signal.SIGTERM)
            until = time.monotonic() + PATIENCE_S
            while self.running() and time.monotonic() < until:
                time.sleep(0.1)
            print(f"(stopped {self.name})", flush=True)


def _alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):  # it may end while it is read
        return False
    return state != "Z"


def units(names: list[str]) -> list[Unit]:
    """With those that a pattern names."""
    running = [one.name for one in RUNNING.glob("*")] if RUNNING.exists() else []
    found = []
    for name in names:
        found += [one for one in running if fnmatch.fnmatch(one, name)] if "*" in name else [name]
    return [Unit(name) for name in found]


def main() -> None:
    """Do as systemctl would."""
    verb, *words = sys.argv[1:]
    names = [word for word in words if not word.startswith("-")]
    if verb == "enable":
        verb = "start" if "--now" in words else "nothing"
    for unit in units(names):
        if unit.file is None or unit.name.startswith(("postgresql", "redis")):
            subprocess.run(("service", unit.name.removesuffix(".service"), verb), check=True)
            continue
        if verb in ("stop", "restart"):
            unit.stop()
        if verb in ("start", "restart"):
            unit.start()


main()
