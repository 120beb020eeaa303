"""A headless Chromium for tests, with time limits that grow with the machine's load."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from playwright.async_api import Browser, BrowserContext, async_playwright, expect

from tests.patience import patience

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
WAIT = 60.0  # seconds on an idle machine; every wait ends with what is awaited
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

needs_chromium = pytest.mark.skipif(
    CHROMIUM is None, reason="Chromium is not installed (or set CHROMIUM)"
)


@asynccontextmanager
async def launched() -> AsyncIterator[Browser]:
    """One browser; it starts within seconds, or is waited for like anything else."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=[*SWITCHES], timeout=_milliseconds()
        )
        yield browser
        await browser.close()


@asynccontextmanager
async def profile(browser: Browser, **options: Any) -> AsyncIterator[BrowserContext]:
    """A fresh profile with nothing remembered. `options`: as `new_context` has them.

    Not only `expect` is patient, whose setting is its own, but every press and every visit.
    """
    expect.set_options(timeout=_milliseconds())
    context = await browser.new_context(**options)
    context.set_default_timeout(_milliseconds())
    yield context
    await context.close()


def _milliseconds() -> float:
    return 1000 * patience(WAIT)
