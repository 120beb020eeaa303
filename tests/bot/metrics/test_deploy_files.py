"""The dashboard and the alerts use metrics, labels and values that exist."""

import json
import re
from pathlib import Path
from typing import Any

from prometheus_client import CollectorRegistry

from bot.metrics.instruments import RESULTS, Instruments
from bot.observability.tracing import OUTCOMES
from bot.services.analytics.gauges import QUEUES
from bot.services.clock import utc_now
from bot.services.operations.backups import CHORE
from models import ChoreRow
from tests.bot.metrics.conftest import Watched
from tests.world import on_sqlite

DEPLOY = Path(__file__).parents[3] / "deploy"
NAME = re.compile(r"\b(?:bot|process|python)_[a-z_]+")
LABELS = re.compile(r"(\w+)(?:=~|!=|=)\"([^\"]*)\"")
BY = re.compile(r"by \(([^)]*)\)")
REDIS = {"bot_redis_up"}  # told only where there is Redis
POOL = {"bot_database_connections"}  # only on PostgreSQL


def panels() -> list[dict[str, Any]]:
    """Of the dashboard, rows left out."""
    board = json.loads((DEPLOY / "grafana-dashboard.json").read_text("utf-8"))
    return [panel for panel in board["panels"] if panel["type"] != "row"]


def rules() -> list[dict[str, str]]:
    """The alerts: what stands in the lines of each."""
    text = (DEPLOY / "prometheus-rules.yml").read_text("utf-8")
    parts = text.split("- alert: ")[1:]
    lines = re.compile(r"^ +(expr|for|summary|what): (.+)$", re.MULTILINE)
    severity = re.compile(r"severity: (\w+)")
    return [dict(lines.findall(part)) | {"severity": severity.findall(part)[0]} for part in parts]


def expressions() -> list[str]:
    """Of every panel and every alert."""
    shown = [target["expr"] for panel in panels() for target in panel["targets"]]
    return shown + [rule["expr"] for rule in rules()]


async def told(watched: Watched) -> set[str]:
    """The names of all figures: one of each is told, so that those with labels have a sample."""
    watched.world.app.services.health.seen(None)
    await watched.world.app.services.health.verify()
    await ChoreRow.create(name=CHORE, due_at=utc_now(), done_at=utc_now())
    registry = CollectorRegistry()
    figures = Instruments(registry)
    figures.update("message", "done", 0.1)
    figures.call("sendMessage", None, 0.1)
    figures.waited(False, 0.1)
    figures.job("outbox", "done", 0.1)
    figures.billed("/v1/holds", 201, 0.1)
    figures.webhook("200")
    counted = {sample.name for metric in registry.collect() for sample in metric.samples}
    return counted | (await watched.figures()).names | REDIS | POOL


@on_sqlite
async def test_every_expression_names_figures_that_exist(watched: Watched) -> None:
    """A panel of a figure that was renamed would stay empty for ever, an alert silent."""
    known = await told(watched)

    for expression in expressions():
        named = set(NAME.findall(BY.sub("", expression)))
        assert named <= known, expression
        assert named or expression.startswith("up{"), expression


def test_every_label_value_exists() -> None:
    """Outcomes, results and queues are those that the code has."""
    values = {
        "outcome": set(OUTCOMES),
        "result": {"ok", "broken", "2xx"} | {word for _, word in RESULTS},
        "queue": set(QUEUES),
        "status": {"500", "503"},
        "chore": {CHORE},
        "job": {"telegram-billing-bot"},
        "instance": {"$instance"},
    }

    for expression in expressions():
        for label, value in LABELS.findall(expression):
            assert set(value.split("|")) <= values[label], expression


def test_every_sum_is_by_labels_that_exist() -> None:
    """By what a figure does not have, a sum is one line without a name."""
    labels = {"le", "instance", "outcome", "kind", "method", "result", "rate", "queue"}
    labels |= {"task", "purpose", "state", "route", "status"}

    for expression in expressions():
        for words in BY.findall(expression):
            assert {word.strip() for word in words.split(",")} <= labels, expression


def test_panels_do_not_lie_on_each_other() -> None:
    """Each has its place, and a title of its own."""
    places = [
        (x, y)
        for panel in panels()
        for x in range(panel["gridPos"]["x"], panel["gridPos"]["x"] + panel["gridPos"]["w"])
        for y in range(panel["gridPos"]["y"], panel["gridPos"]["y"] + panel["gridPos"]["h"])
    ]
    titles = [panel["title"] for panel in panels()]

    assert len(places) == len(set(places))
    assert len(titles) == len(set(titles))


def test_the_billing_api_is_seen() -> None:
    """What services ask, how it is answered, how fast, what waits, and whether they hear of it."""
    shown = " ".join(target["expr"] for panel in panels() for target in panel["targets"])
    for figure in ("requests_total", "request_seconds_bucket"):
        assert f"bot_billing_{figure}" in shown
    assert "bot_webhook_tries_total" in shown
    assert 'queue=~"holds|webhooks"' in shown
    told = " ".join(rule["expr"] for rule in rules())
    assert {"bot_billing_requests_total", "bot_webhook_tries_total"} <= set(NAME.findall(told))


def test_every_alert_says_what_to_do() -> None:
    """Whoever is woken reads what to look at first."""
    for rule in rules():
        assert {"expr", "summary", "what"} <= set(rule), rule
        assert rule["severity"] in ("page", "ticket"), rule
