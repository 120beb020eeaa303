"""The guided tour on the page: ticks, the pointer, skipping, both languages, the clock."""

from playwright.async_api import Browser, Page, expect

from tests.browser import profile
from tests.sandbox.page.driver import MARKS, Open, Sandbox, bubble, callback, pane
from tests.sandbox.page.guided import BOB, OLGA

pytestmark = MARKS


async def opened(open_chats: Open, guided: Sandbox) -> Page:
    """The page as a newcomer opens it: the address names no chat."""
    page = await open_chats(where=guided)
    await expect(page.locator(".tour")).to_be_visible()
    return page


async def test_a_newcomer_sees_both_parts_and_their_roles(
    guided: Sandbox, open_chats: Open
) -> None:
    """Two chats stand side by side, the customer's first; the admin's name says what she is."""
    page = await opened(open_chats, guided)

    await expect(page.locator(".pane")).to_have_count(2)
    await expect(page.locator(".pane").first).to_have_attribute("data-pane", str(BOB))
    await expect(page.locator(f'[data-person="{OLGA}"] .role')).to_have_text("admin")
    await expect(page.locator(f'[data-person="{BOB}"] .role')).to_have_text("customer")


async def test_who_has_not_come_yet_gets_the_pages_language(
    guided: Sandbox, open_chats: Open
) -> None:
    """Olga, who is new, will read English as her player does; Bob has chosen his already."""
    await opened(open_chats, guided)

    people = {one["id"]: one for one in (await guided.driver("GET", "/state"))["people"]}

    assert people[OLGA]["language_code"] == "en"


async def test_a_step_is_ticked_by_what_happens_and_the_pointer_goes_on(
    guided: Sandbox, open_chats: Open
) -> None:
    """Bob says hello; then the button that Olga is to press is marked."""
    page = await opened(open_chats, guided)
    await expect(pane(page, BOB).locator(".input")).to_have_class("input pointed")

    await pane(page, BOB).locator(".input").fill("hello")
    await page.keyboard.press("Enter")
    await guided.driver("POST", f"/chats/{OLGA}/say", {"text": "/start"})
    sent = await guided.send(OLGA, "Sure?", [callback("No", "x:no"), callback("Yes", "x:yes")])

    await expect(page.locator('[data-step="greet"].done')).to_be_visible()
    await expect(bubble(page, sent).locator('[data-callback="x:yes"]')).to_have_class("key pointed")
    await bubble(page, sent).locator('[data-callback="x:yes"]').click()
    await expect(page.locator(".tour-over")).to_be_visible()


async def test_nothing_is_pointed_at_while_there_is_something_to_wait_for(
    guided: Sandbox, open_chats: Open
) -> None:
    """A picture is being drawn; when its Stop has gone, the pointer is back."""
    page = await opened(open_chats, guided)
    sent = await guided.send(BOB, "Drawing…", [callback("Stop", "x:stop")])
    await expect(bubble(page, sent)).to_be_visible()

    await expect(pane(page, BOB).locator(".pointed")).to_have_count(0)
    await guided.bot("deleteMessage", chat_id=BOB, message_id=sent)

    await expect(pane(page, BOB).locator(".input")).to_have_class("input pointed")


async def test_a_step_can_be_skipped_and_stays_so(guided: Sandbox, open_chats: Open) -> None:
    """Also after a reload; the next step is the one to do."""
    page = await opened(open_chats, guided)
    await page.get_by_role("button", name="Skip").click()

    await page.reload()

    await expect(page.locator('[data-step="greet"].skipped')).to_be_visible()
    await expect(page.locator('[aria-current="step"]')).to_have_attribute("data-step", "press")


async def test_the_tour_reads_russian_in_a_russian_browser(
    guided: Sandbox, browser: Browser
) -> None:
    """Titles, roles and buttons."""
    async with profile(browser, locale="ru-RU") as context:
        page = await context.new_page()
        await page.goto(guided.url)

        await expect(page.locator('[data-step="greet"]')).to_contain_text("Скажите")
        await expect(page.locator(f'[data-person="{OLGA}"] .role')).to_have_text("админ")


async def test_the_clock_goes_on_beside_the_tour(guided: Sandbox, open_chats: Open) -> None:
    """A press of "+1 day" moves the sandbox's clock, and so the bot's."""
    page = await opened(open_chats, guided)
    before = (await guided.driver("GET", "/state"))["now"]

    await page.get_by_role("button", name="+1 day").click()

    await expect(page.locator("#toasts .toast")).to_be_visible()
    assert (await guided.driver("GET", "/state"))["now"] - before >= 86_400


async def test_starting_over_is_asked_and_said(guided: Sandbox, open_chats: Open) -> None:
    """After a question; until the bot is up again the page says that it is starting."""
    page = await opened(open_chats, guided)
    await page.get_by_role("button", name="Start over").click()

    await page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    await expect(page.locator("#notice")).to_contain_text("starting")
    await guided.driver("POST", "/ready")

    await expect(page.locator("#notice")).to_be_hidden()


async def test_a_phone_has_the_step_in_a_line_over_the_chat(
    guided: Sandbox, open_chats: Open
) -> None:
    """What to do stays in sight, and nothing scrolls sideways."""
    page = await opened(open_chats, guided)
    await expect(page.locator(".pane")).to_have_count(2)
    await page.set_viewport_size({"width": 360, "height": 740})
    await page.goto(f"{guided.url}/#{OLGA}")

    await expect(page.locator(".tour-bar")).to_contain_text("Say hello")
    await expect(page.locator("html")).to_have_js_property("scrollWidth", 360)
    await page.locator(".tour-bar button").click()
    await expect(pane(page, BOB)).to_be_visible()
