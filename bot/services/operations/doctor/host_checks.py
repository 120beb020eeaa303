"""Checks of the host: disk, ports, backups, Redis."""

import asyncio
import shutil
import socket
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from bot.services.operations.doctor.finding import Finding, error, fine, warning
from bot.settings.settings import Settings
from models.db.connection import sqlite_file

BACKUPS = Path("backups")
MAX_BACKUP_AGE_H = 24
MIN_FREE_MB, FEW_FREE_MB = 50, 500
REDIS_TIMEOUT_S = 3.0


async def check_disk(settings: Settings) -> list[Finding]:
    """Free space on the disk of the SQLite database, or of the working folder."""
    return [await asyncio.to_thread(_free_space, sqlite_file(settings.database_url.reveal()))]


def _free_space(file: str | None) -> Finding:
    folder = Path(file or "app.db").absolute().parent
    if not folder.is_dir():
        return error("disk", f"there is no folder {folder}: create it")
    free = shutil.disk_usage(folder).free // 2**20
    found = error if free < MIN_FREE_MB else warning if free < FEW_FREE_MB else fine
    return found("disk", f"{free} MB free at {folder}")


async def check_backups(_: Settings) -> list[Finding]:
    """How old the newest backup in the usual folder is."""
    return [await asyncio.to_thread(_newest)]


def _newest() -> Finding:
    files = [file for file in BACKUPS.glob("bot-*") if file.is_file()]
    if not files:
        return warning("backups", f"none in {BACKUPS.absolute()}: run `backup` by a timer")
    newest = max(files, key=lambda file: file.stat().st_mtime)
    hours = (time.time() - newest.stat().st_mtime) / 3600
    found = warning if hours > MAX_BACKUP_AGE_H else fine
    return found("backups", f"the newest is {hours:.0f} h old: {newest.name}")


async def check_ports(settings: Settings) -> list[Finding]:
    """Whether the bot can listen at its configured address."""
    return list(_ports(settings))


def _ports(settings: Settings) -> Iterator[Finding]:
    if settings.webhook_url or settings.crypto_webhook_url or settings.image_webhook_url:
        yield _port("WEB_PORT", settings.web_host, settings.web_port)
    if settings.metrics_port:
        yield _port("METRICS_PORT", settings.metrics_host, settings.metrics_port)


def _port(name: str, host: str, port: int) -> Finding:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with closing(socket.socket(family)) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((host, port))
    except OSError as failure:
        return warning("ports", f"{name} {host}:{port}: {failure.strerror}; is it this bot?")
    return fine("ports", f"{name} {host}:{port} is free")


async def check_redis(settings: Settings) -> list[Finding]:
    """Whether Redis answers, and whether it may lose open screens."""
    if settings.redis_url is None:
        return []
    from redis.asyncio import Redis
    from redis.exceptions import RedisError

    client = Redis.from_url(settings.redis_url.reveal(), socket_timeout=REDIS_TIMEOUT_S)
    place = _place(client)
    try:
        info = await client.info()
    except (RedisError, OSError) as failure:
        return [error("redis", f"{place} does not answer: {failure}")]
    finally:
        await client.aclose()
    return _redis_findings(place, info)


def _place(client: object) -> str:
    held = client.connection_pool.connection_kwargs  # type: ignore[attr-defined]
    return f"{held.get('host')}:{held.get('port')}"


def _redis_findings(place: str, info: dict[str, object]) -> list[Finding]:
    found = [fine("redis", f"{place} answers, version {info.get('redis_version')}")]
    policy = str(info.get("maxmemory_policy", "noeviction"))
    if info.get("maxmemory") and policy != "noeviction":
        found.append(warning("redis", f"maxmemory-policy {policy}: open screens may be lost"))
    return found
