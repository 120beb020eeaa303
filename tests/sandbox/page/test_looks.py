"""How the page looks: widths, themes, contrast, languages."""

import pytest
from playwright.async_api import Browser, expect

from tests.browser import profile
from tests.sandbox.page.driver import MARKS, Open, Sandbox, bubble, callback, pane

pytestmark = MARKS


async def test_keyboard_rows_are_as_wide_as_the_bubble(sandbox: Sandbox, open_chats: Open) -> None:
    """Buttons of a row share its width equally, and a row is exactly the bubble's width."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    sent = await sandbox.send(
        ann, "Menu", [callback("A long label here", "a"), callback("B", "b")], [callback("C", "c")]
    )
    keys = bubble(page, sent).locator("[data-button]")
    await expect(keys).to_have_count(3)

    wide = "elements => elements.map(element => element.getBoundingClientRect().width)"
    first, second, third = await keys.evaluate_all(wide)
    [whole] = await bubble(page, sent).locator(".bubble").evaluate_all(wide)

    assert first == pytest.approx(second, abs=1)
    assert third == pytest.approx(whole, abs=1)


async def test_the_theme_is_remembered(sandbox: Sandbox, open_chats: Open) -> None:
    """The toggle darkens the page, also after a reload."""
    page = await open_chats(await sandbox.started("Ann"))
    await page.locator(".theme").click()

    await page.reload()

    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")


async def test_a_phone_shows_one_thing_at_a_time(sandbox: Sandbox, open_chats: Open) -> None:
    """At 360 px nothing scrolls sideways; Back returns to the people."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    await page.set_viewport_size({"width": 360, "height": 740})
    row = [callback(f"Quite a long label {at}", str(at)) for at in range(3)]
    sent = await sandbox.send(ann, "W" * 300, row)
    await expect(bubble(page, sent)).to_be_visible()
    await expect(page.locator("#people")).to_be_hidden()

    assert await page.evaluate("document.documentElement.scrollWidth") == 360
    assert await pane(page, ann).locator(".scroller").evaluate("e => e.scrollWidth") <= 360
    await page.get_by_role("button", name="Back to people").click()
    await expect(page.locator("#people")).to_be_visible()


async def test_a_russian_browser_gets_russian_words(sandbox: Sandbox, browser: Browser) -> None:
    """The page's own words follow the browser's language."""
    async with profile(browser, locale="ru-RU") as context:
        page = await context.new_page()
        await page.goto(f"{sandbox.url}/#{await sandbox.started('Ann')}")

        await expect(page.get_by_role("textbox", name="Сообщение")).to_be_visible()


PAIRS = [
    *(f"text {ground}" for ground in ("ground", "ground-2", "field", "bubble-in", "bubble-out")),
    *(f"text-2 {ground}" for ground in ("ground", "field", "ground-hover", "bubble-in")),
    *("accent ground", "accent bubble-in", "danger ground", "success ground", "danger field"),
    *("on-accent accent-fill", "on-accent danger-fill", "on-accent success-fill"),
    *("on-key key", "on-key key-hover", "on-pill pill", "warn-text warn-ground"),
    *("meta-in bubble-in", "meta-out bubble-out", "link bubble-in", "link-out bubble-out"),
    *("code bubble-in",),
]
# Draws each colour over the wallpaper on a canvas, so that translucent ones count as they look.
CONTRAST = """([theme, pairs]) => {
  document.documentElement.dataset.theme = theme;
  const probe = document.body.appendChild(document.createElement("i"));
  const pen = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const paint = (...names) => {
    for (const name of names) {
      probe.style.color = `var(--${name})`;
      pen.fillStyle = getComputedStyle(probe).color;
      pen.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map((value) => value / 255)
      .map((value) => value <= .03928 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const contrast = (pair) => {
    const [ink, ground] = pair.split(" ");
    const two = [paint("wall-1", ground), paint("wall-1", ground, ink)].sort((a, b) => a - b);
    return (two[1] + .05) / (two[0] + .05);
  };
  return Object.fromEntries(pairs.map((pair) => [pair, contrast(pair)]));
}"""


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_colours_keep_their_contrast(sandbox: Sandbox, open_chats: Open, theme: str) -> None:
    """Text on its ground has at least 4.5:1 (WCAG AA) in both themes."""
    page = await open_chats(await sandbox.started("Ann"))

    ratios = await page.evaluate(CONTRAST, [theme, PAIRS])

    assert {pair: ratio for pair, ratio in ratios.items() if ratio < 4.5} == {}


async def test_a_narrow_chats_menu_button_covers_no_words(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """Beside the bubble, not on the end of its first line."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    await page.set_viewport_size({"width": 360, "height": 740})
    sent = await sandbox.send(ann, "Many words, so many that they fill more than a line of it")
    await bubble(page, sent).hover()

    text = await bubble(page, sent).locator(".bubble").bounding_box()
    button = await bubble(page, sent).locator(".message-more").bounding_box()

    assert text
    assert button
    assert button["x"] >= text["x"] + text["width"] - 1
    assert button["x"] + button["width"] <= 360
