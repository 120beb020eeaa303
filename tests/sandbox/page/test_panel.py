"""The developer panel, and the page after the sandbox has ended."""

import re

from playwright.async_api import expect

from tests.sandbox.page.driver import MARKS, Open, Sandbox, spawned

pytestmark = MARKS


async def test_the_journal_shows_the_bots_mistakes(sandbox: Sandbox, open_chats: Open) -> None:
    """A refused call is highlighted, and a press shows its parameters."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    await page.locator(".panel-toggle").click()

    await sandbox.bot("sendMessage", chat_id=ann, text="")

    call = page.locator(".call.problem[data-method=sendMessage]").first
    await call.locator("summary").click()
    await expect(call.locator("pre")).to_contain_text(str(ann))


async def test_a_fault_is_added_and_removed(sandbox: Sandbox, open_chats: Open) -> None:
    """The form's 429 reaches the bot's next call once it is added."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    await page.locator(".panel-toggle").click()
    await page.locator("[data-tab=faults]").click()
    await page.get_by_label("Method").fill("sendMessage")
    await page.get_by_role("button", name="Add fault").click()
    await expect(page.locator("[data-fault]")).to_have_count(1)

    refusal = await sandbox.bot("sendMessage", chat_id=ann, text="Hi")
    await page.locator("[data-fault] button").click()

    assert refusal["error_code"] == 429
    await expect(page.locator("[data-fault]")).to_have_count(0)


async def test_the_page_says_when_the_sandbox_is_gone_and_comes_back(open_chats: Open) -> None:
    """A notice stands while nobody answers; a restarted sandbox is read anew."""
    async with spawned() as first:
        page = await open_chats(await first.started("Ann"), where=first)
    await expect(page.locator("#notice")).to_be_visible()

    port = int(re.sub(r".*:", "", first.url))
    async with spawned(port) as second:
        await expect(page.locator("#notice")).to_be_hidden(timeout=20_000)
        boris = await second.person("Boris")
        await expect(page.locator(f'[data-person="{boris}"]')).to_be_visible()
        await page.close()
