"""Text with entities, and what following a link means."""

from playwright.async_api import BrowserContext, expect

from tests.sandbox.page.driver import MARKS, Open, Sandbox, bubble, callback

pytestmark = MARKS


async def test_what_the_bot_sends_is_text_and_never_markup(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """Angle brackets in a message, a button or a name are shown, not parsed."""
    evil = '<img src=x onerror="document.title=1"><b>hi</b>'
    ann = await sandbox.started(evil[:60])
    page = await open_chats(ann)

    sent = await sandbox.send(ann, evil, [callback(evil, "evil")])

    await expect(bubble(page, sent).locator(".text")).to_contain_text(evil)
    await expect(bubble(page, sent).locator("[data-button]")).to_have_text(evil)
    assert await page.locator("img[src=x]").count() == 0


async def test_entities_are_counted_in_utf16_and_may_nest(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """Bold around italic after an emoji of two UTF-16 units lands on the right words."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)

    sent = await sandbox.send(ann, "😀 <b>one <i>two</i></b> <u>three</u>", parse_mode="HTML")

    text = bubble(page, sent).locator(".text")
    await expect(text.locator("em")).to_have_text("two")
    assert "".join(await text.locator("strong").all_inner_texts()) == "one two"
    await expect(text.locator("u")).to_have_text("three")


async def test_a_spoiler_is_read_only_after_a_press(sandbox: Sandbox, open_chats: Open) -> None:
    """Hidden text is hidden from screen readers too until it is revealed."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    sent = await sandbox.send(ann, "<tg-spoiler>secret</tg-spoiler>", parse_mode="HTML")
    spoiler = bubble(page, sent).locator(".spoiler")
    await expect(spoiler.locator("[aria-hidden]")).to_have_text("secret")

    await spoiler.press("Enter")

    await expect(spoiler.locator("[aria-hidden]")).to_have_count(0)


async def test_a_start_link_says_its_payload(sandbox: Sandbox, open_chats: Open) -> None:
    """t.me/<bot>?start=x becomes "/start x" in the chat."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    username = (await sandbox.bot("getMe"))["username"]
    sent = await sandbox.send(
        ann, "Join", [{"text": "Go", "url": f"https://t.me/{username}?start=promo_X"}]
    )

    await bubble(page, sent).locator("[data-button]").click()

    assert (await sandbox.update("message", ann))["text"] == "/start promo_X"


async def test_another_address_is_opened_only_after_a_question(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """The sheet shows the whole address, and Cancel opens nothing."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    sent = await sandbox.send(ann, "Read", [{"text": "Site", "url": "https://example.com/a?b=1"}])

    await bubble(page, sent).locator("[data-button]").click()
    question = page.get_by_role("dialog", name="Open this link?")
    await expect(question).to_contain_text("https://example.com/a?b=1")
    await question.get_by_role("button", name="Cancel").click()

    await expect(question).to_have_count(0)
    assert len(page.context.pages) == 1


async def test_copy_text_goes_to_the_clipboard(
    sandbox: Sandbox, open_chats: Open, context: BrowserContext
) -> None:
    """A copy_text button copies and says so."""
    await context.grant_permissions(["clipboard-read", "clipboard-write"])
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    sent = await sandbox.send(ann, "Card", [{"text": "Copy", "copy_text": {"text": "4242"}}])

    await bubble(page, sent).locator("[data-button]").click()

    await expect(page.locator(".toast")).to_have_text("Copied")
    assert await page.evaluate("navigator.clipboard.readText()") == "4242"


async def test_a_shared_link_is_followed_by_the_person_who_gets_it(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """t.me/share asks who gets the link; an invitation to the bot then starts it as that person."""
    ann, boris = await sandbox.started("Ann"), await sandbox.person("Boris the invited")
    page = await open_chats(ann)
    username = (await sandbox.bot("getMe"))["username"]
    share = f"https://t.me/share/url?url=https%3A%2F%2Ft.me%2F{username}%3Fstart%3Dref_1"
    sent = await sandbox.send(ann, "Invite", [{"text": "Share", "url": share}])
    await bubble(page, sent).locator("[data-button]").click()

    await page.get_by_role("dialog").get_by_role("button", name="Boris the invited").click()

    assert (await sandbox.update("message", boris))["text"] == "/start ref_1"
