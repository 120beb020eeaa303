"""Pictures of the chat page, taken only when nothing on it moves or is about to.

A screen may come as a new message whose old one is deleted a moment later, a photo loads late, a
press waits for its answer. A picture between two such moments is one of luck.
"""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import Page

STILL_FRAMES = 3
COLOURS = 256  # of a kept picture: its file is a fifth as large
# A menu is a message with a button of aiogram-dialog: its data holds this sign.
_SEPARATOR = "\\x1d"
# Some animations never finish (a spinner); images out of sight are not loaded.
_AT_REST = f"""(frames) => {{
  const all = (selector) => [...document.querySelectorAll(selector)];
  const inSight = (one) => one.checkVisibility() && one.getBoundingClientRect().bottom > 0
    && one.getBoundingClientRect().top < innerHeight;
  const moving = () => document.getAnimations().some((one) =>
    one.playState === "running" && one.effect.getComputedTiming().iterations !== Infinity);
  const loading = () => all("img").some((one) => inSight(one) && !one.complete);
  const waiting = () => document.querySelector(
    "[aria-busy='true'], .header-status.busy, .toast, .scroller.scrolling");
  const menus = (log) => log.querySelectorAll(".message:has([data-callback*='{_SEPARATOR}'])");
  const logs = all(".log").filter((log) => log.checkVisibility());
  const below = ({{ parentElement: {{ scrollHeight, scrollTop, clientHeight }} }}) =>
    scrollHeight - scrollTop - clientHeight;
  // Who has pressed a button above the newest message scrolls down.
  const above = logs.filter((log) => below(log) >= 2);
  for (const log of above) log.parentElement.scrollTop = log.parentElement.scrollHeight;
  const shape = JSON.stringify(logs.map((log) => [log.scrollHeight, log.childElementCount]));
  const rests = shape === window.shapeBefore && !moving() && !loading() && !waiting()
    && !above.length && logs.every((log) => menus(log).length < 2);
  window.shapeBefore = shape;
  window.stillFrames = rests ? (window.stillFrames ?? 0) + 1 : 0;
  return window.stillFrames >= frames;
}}"""
_DECODED = """() => Promise.allSettled([document.fonts.ready,
  ...[...document.images].filter((one) => one.complete).map((one) => one.decode())])"""


async def at_rest(page: Page) -> None:
    """Wait until each chat shows its newest message, one menu, and nothing that is on its way."""
    await page.evaluate("window.stillFrames = 0")
    await page.wait_for_function(_AT_REST, arg=STILL_FRAMES)
    await page.evaluate(_DECODED)


async def picture(page: Page, file: Path) -> None:
    """Take a picture of the page at rest, with the pointer out of the way."""
    await page.mouse.move(0, 0)
    await at_rest(page)
    with Image.open(BytesIO(await page.screenshot())) as taken:
        taken.convert("RGB").quantize(COLOURS, Image.Quantize.FASTOCTREE).save(file)
