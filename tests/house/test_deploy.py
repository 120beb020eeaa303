"""The files in deploy/ agree with the program and with each other; others run them for real."""

import configparser
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from bot.settings.declarations import LINES
from bot.web.server import SHUTDOWN_TIMEOUT_S
from tests.house.reading import ROOT

pytestmark = pytest.mark.thorough

DEPLOY = ROOT / "deploy"
SETTINGS = {line.name for line in LINES}
OF_PYTHON = {"PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "HOME", "PATH"}
A_STOP = SHUTDOWN_TIMEOUT_S + 8  # seconds that ending everything may take
OURS = ("bot", "worker", "api")
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
UNITS = {
    path.name: path.read_text()
    for path in sorted((DEPLOY / "systemd").rglob("*.*"))
    if path.is_file()
}


def values(text: str, key: str) -> list[str]:
    """What a unit says of a key."""
    return re.findall(rf"^{key}=(.*)$", text, re.MULTILINE)


def names(pairs: str, separator: str) -> set[str]:
    """The names of NAME=value pairs."""
    return {pair.partition("=")[0] for pair in pairs.split(separator)}


def test_compose_starts_four_services_in_order() -> None:
    """Ours wait until what they need is healthy; volumes are declared; two wait to be asked for."""
    assert set(SERVICES) == {*OURS, "postgres", "redis", "caddy"}
    asked = {name: one["profiles"] for name, one in SERVICES.items() if "profiles" in one}
    assert asked == {"api": ["api"], "caddy": ["https"]}
    for name in OURS:
        needs = SERVICES[name]["depends_on"]
        assert needs == {one: {"condition": "service_healthy"} for one in ("postgres", "redis")}
    assert all("healthcheck" in SERVICES[name] for name in ("postgres", "redis", "caddy"))
    used = {one.partition(":")[0] for service in SERVICES.values() for one in service["volumes"]}
    assert {one for one in used if one[0] != "."} == set(COMPOSE["volumes"])


def test_compose_gives_settings_that_the_bot_knows_and_no_secret() -> None:
    """The password of PostgreSQL comes from outside; BOT_TOKEN stands in .env alone."""
    for name in OURS:
        given = SERVICES[name]["environment"]
        assert set(given) <= SETTINGS - {"BOT_TOKEN"}
        assert "${POSTGRES_PASSWORD:?" in given["DATABASE_URL"]
        assert (DEPLOY / SERVICES[name]["env_file"]).resolve() == ROOT / ".env"


def test_compose_makes_backups_with_a_client_as_new_as_the_server() -> None:
    """Debian bookworm's client is 15: an older pg_dump refuses a newer server."""
    dockerfile = (DEPLOY / "Dockerfile").read_text()
    assert SERVICES["postgres"]["image"] == "postgres:15-bookworm"
    assert re.findall(r"^FROM (\S+)", dockerfile, re.MULTILINE) == ["python:3.11-slim-bookworm"] * 2


def test_compose_locks_our_containers_up() -> None:
    """No capability, nothing written but in volumes."""
    for name in OURS:
        assert SERVICES[name]["cap_drop"] == ["ALL"]
        assert SERVICES[name]["read_only"] is True


def test_every_stop_is_given_its_time() -> None:
    """Whoever kills earlier cuts off what was begun."""
    grace = [SERVICES[name]["stop_grace_period"].removesuffix("s") for name in OURS]
    units = values("\n".join(UNITS.values()), "TimeoutStopSec")
    programs = [program["stopwaitsecs"] for program in supervised()]

    assert len(units) == 1
    assert len(programs) == 3
    assert all(int(seconds) > A_STOP for seconds in [*grace, *units, *programs])


def test_units_and_programs_give_settings_that_the_bot_knows() -> None:
    """A setting that is renamed must be renamed here."""
    told = [names(line, " ") for unit in UNITS.values() for line in values(unit, "Environment")]
    told += [names(program["environment"], ",") for program in supervised()]

    assert len(told) == 7
    assert set.union(*told) <= SETTINGS | OF_PYTHON


def test_a_wrong_setting_is_not_tried_again() -> None:
    """Exit code 2 is the bot's word for it; supervisor knows it only of what ran for a while."""
    assert values(UNITS["common.conf"], "RestartPreventExitStatus") == ["2"]
    assert [program["exitcodes"] for program in supervised()] == ["0,2"] * 3


def test_supervisor_waits_for_a_database_that_comes_late() -> None:
    """Each pause is a second longer than the last: ten tries are a minute, 100000 are for ever."""
    assert [program["startretries"] for program in supervised()] == ["100000"] * 3


def test_prometheus_asks_the_ports_that_the_units_give() -> None:
    """The first bot and the first API, 1 and their port, and the first worker."""
    jobs = yaml.safe_load((DEPLOY / "prometheus.yml").read_text())["scrape_configs"]
    asked = {one for job in jobs for group in job["static_configs"] for one in group["targets"]}
    bot, worker, api = supervised()

    ports = {f"1{one['numprocs_start']}" for one in (bot, api)} | {worker["numprocs_start"]}
    assert asked == {f"127.0.0.1:{port}" for port in ports}
    assert "WEB_PORT=%i METRICS_PORT=1%i" in UNITS["billing-bot-web@.service"]
    assert "API_PORT=%i METRICS_PORT=1%i" in UNITS["billing-bot-api@.service"]
    assert "METRICS_PORT=%i" in UNITS["billing-bot-worker@.service"]


def test_units_and_programs_run_the_same_commands() -> None:
    """In the same places, so that docs/operating.md is true of both."""
    started = {one for unit in UNITS.values() for one in values(unit, "ExecStart")}
    python = "/opt/billing-bot/.venv/bin/python -m bot"
    programs = [program["command"] for program in supervised()]
    assert programs == [python, f"{python} worker", f"{python} api"]
    assert started == {*programs, f"{python} backup backups"}
    assert values(UNITS["common.conf"], "WorkingDirectory") == [supervised()[0]["directory"]]


def test_units_share_what_they_may_do() -> None:
    """systemd reads billing-bot-.service.d for each service whose name starts so."""
    services = [name for name in UNITS if name.endswith(".service")]
    assert len(services) == 5
    named = DEPLOY / "systemd/billing-bot@.service.d/common.conf"  # a bot of several by its name
    assert named.resolve() == DEPLOY / "systemd/billing-bot-.service.d/common.conf"
    assert all(name.startswith(("billing-bot-", "billing-bot@")) for name in services)
    assert not any("Protect" in UNITS[name] for name in services)


def supervised() -> list[configparser.SectionProxy]:
    """supervisor's programs."""
    parser = configparser.ConfigParser(interpolation=None, inline_comment_prefixes=(" ;",))
    parser.read(DEPLOY / "supervisor/billing-bot.conf")
    return [parser[name] for name in parser.sections()]


def test_nginx_lets_in_one_path_and_no_more_than_the_bot_takes() -> None:
    """Everything else is 404 before it costs the bot anything; braces are in pairs."""
    text = re.sub(r"#.*", "", (DEPLOY / "nginx/billing-bot.conf").read_text())
    proxied = re.findall(r"location ([^{]+) \{(?:[^{}]|\{[^{}]*\})*proxy_pass", text)
    statements = [line.strip() for line in text.splitlines() if line.strip()]

    assert proxied == ["= /telegram"]
    assert re.search(r"location / \{\s*return 404;", text)
    assert "client_max_body_size 1m;" in text
    assert "ip_hash" not in text
    assert text.count("{") == text.count("}")
    assert all(line[-1] in "{};" for line in statements)


def test_caddy_lets_in_one_path_and_no_more_than_the_bot_takes() -> None:
    """Like nginx, with a certificate of its own; the billing API only if somebody says so."""
    text = (DEPLOY / "caddy/Caddyfile").read_text()

    assert text.count("reverse_proxy {$BOTS:127.0.0.1:8081}") == 1
    assert SERVICES["caddy"]["environment"]["BOTS"] == "bot:8081"
    assert "@telegram path /telegram" in text
    assert "@api path {$API_PATHS:/nothing}" in text
    assert "reverse_proxy {$APIS:127.0.0.1:8085}" in text
    assert SERVICES["caddy"]["environment"]["API_PATHS"] == "${API_PATHS:-/nothing}"
    assert SERVICES["caddy"]["environment"]["APIS"] == f"api:{api_port()}"
    assert "respond 404" in text
    assert "max_size 1MB" in text


def api_port() -> int:
    """Where the API of compose listens: in its own network, and on this machine."""
    given = SERVICES["api"]["environment"]
    assert given["API_HOST"] == "0.0.0.0"
    assert SERVICES["api"]["ports"] == [f"127.0.0.1:{given['API_PORT']}:{given['API_PORT']}"]
    return int(given["API_PORT"])


def test_containers_fill_no_disk_with_their_logs() -> None:
    """Docker itself keeps all of them for ever."""
    for service in SERVICES.values():
        assert service["logging"]["options"]["max-size"]


def test_the_lock_has_the_versions_that_the_bot_is_tested_with() -> None:
    """`make lock` makes it anew after a change of pyproject.toml or constraints.txt."""
    pinned = re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "requirements-lock.txt").read_text(), re.M)
    wanted = dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / "constraints.txt").read_text(), re.M))
    spelt = {name.lower().replace("_", "-"): version for name, version in wanted.items()}

    assert pinned
    assert [(name, one) for name, one in pinned if spelt.get(name, one) != one] == []
    needed = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    names = {re.split(r"[=\[<>]", line)[0].lower().replace("_", "-") for line in needed}
    assert names <= {name for name, _ in pinned}, "run `make lock`"


def test_an_image_without_plots_lacks_what_nothing_but_matplotlib_needs() -> None:
    """Their names stand in the Dockerfile; the lock says what each package is there for."""
    lock = (ROOT / "requirements-lock.txt").read_text()
    needed_by = {
        name: set(re.findall(r"#   (?:via )?([\w.-]+)(?: \(pyproject.toml\))?$", why, re.M))
        for name, why in re.findall(r"^([\w.-]+)==(.*?)(?=^\S|\Z)", lock, re.M | re.S)
    }
    [words] = re.findall("pip uninstall --yes (.*)", (DEPLOY / "Dockerfile").read_text())
    left_out = set(words.split())

    assert "matplotlib" in left_out
    for name in left_out - {"matplotlib"}:
        assert needed_by[name] <= left_out, name


def test_operators_are_told_of_every_file() -> None:
    """docs/operating.md names each file of deploy/ and each command about databases."""
    guide = (ROOT / "docs/operating.md").read_text()
    files = [path for path in DEPLOY.rglob("*") if path.is_file()]
    places = {str(path.relative_to(ROOT).parent) for path in files if path.parent != DEPLOY}
    named = {*map(str, map(Path, places)), "deploy/compose.yaml", "deploy/Dockerfile"}

    assert [
        name for name in sorted(named) if name.partition("/billing-bot-.")[0] not in guide
    ] == []
    assert all(f"bot {word}" in guide for word in ("backup", "restore", "migrate", "verify"))
