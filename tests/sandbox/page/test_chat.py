"""A chat in the browser: what the bot sends is shown, what a person does reaches the bot."""

from playwright.async_api import Route, expect

from tests.sandbox.page.driver import MARKS, Open, Sandbox, bubble, callback, pane

pytestmark = MARKS


async def test_start_is_the_only_button_of_somebody_new(sandbox: Sandbox, open_chats: Open) -> None:
    """A person who has not started sees the description and Start, which says /start."""
    await sandbox.bot("setMyDescription", description="Sells tokens & pictures")
    ann = await sandbox.person("Ann")
    page = await open_chats(ann)
    await expect(page.locator(".about")).to_contain_text("Sells tokens & pictures")
    await expect(page.get_by_role("textbox", name="Message")).to_be_hidden()

    await page.locator("[data-start]").click()

    assert (await sandbox.update("message", ann))["text"] == "/start"
    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()


async def test_a_pressed_button_is_busy_until_the_bot_answers(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """Progress shows on the button; the answer's text is a toast in that chat."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    sent = await sandbox.send(ann, "Menu", [callback("Buy", "buy")])
    button = bubble(page, sent).locator('[data-callback="buy"]')

    await button.click()
    query = await sandbox.update("callback_query", ann)
    await expect(button).to_have_attribute("aria-busy", "true")
    await sandbox.bot("answerCallbackQuery", callback_query_id=query["id"], text="Opened")

    await expect(pane(page, ann).locator(".toast")).to_have_text("Opened")
    await expect(button).not_to_have_attribute("aria-busy", "true")


async def test_an_alert_waits_for_ok(sandbox: Sandbox, open_chats: Open) -> None:
    """show_alert opens a modal that the keyboard can close."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    sent = await sandbox.send(ann, "Menu", [callback("Buy", "buy")])
    await bubble(page, sent).locator("[data-button]").click()
    query = await sandbox.update("callback_query", ann)

    await sandbox.bot(
        "answerCallbackQuery", callback_query_id=query["id"], text="No tokens", show_alert=True
    )

    alert = page.get_by_role("alertdialog")
    await expect(alert).to_contain_text("No tokens")
    await page.keyboard.press("Enter")
    await expect(alert).to_have_count(0)


async def test_a_press_means_the_button_that_was_shown(sandbox: Sandbox, open_chats: Open) -> None:
    """An edit that meets the press on its way does not put another button under the finger."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    sent = await sandbox.send(ann, "Days", [callback("Next", "next")], [callback("Back", "back")])

    async def edited_on_the_way(route: Route) -> None:
        rows = [[callback("Back", "back")], [callback("Tomorrow", "tomorrow")]]
        markup = {"inline_keyboard": rows}
        await sandbox.bot(
            "editMessageText", chat_id=ann, message_id=sent, text="Days", reply_markup=markup
        )
        await route.continue_()

    await page.route("**/click", edited_on_the_way)
    await bubble(page, sent).locator('[data-callback="back"]').click()

    assert (await sandbox.update("callback_query", ann))["data"] == "back"


async def test_an_edit_keeps_the_bubble_and_the_focused_place(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """A menu edited in place stays one bubble, and the keyboard user stays on the same button."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    sent = await sandbox.send(ann, "One", [callback("A", "a")], [callback("B", "b")])
    await bubble(page, sent).locator('[data-button="1:0"]').focus()

    await sandbox.bot(
        "editMessageText",
        chat_id=ann,
        message_id=sent,
        text="Two",
        reply_markup={"inline_keyboard": [[callback("C", "c")], [callback("D", "d")]]},
    )

    await expect(bubble(page, sent)).to_have_count(1)
    await expect(bubble(page, sent).locator(".text")).to_contain_text("Two")
    await expect(bubble(page, sent).locator('[data-callback="d"]')).to_be_focused()


async def test_a_deleted_message_leaves(sandbox: Sandbox, open_chats: Open) -> None:
    """deleteMessage takes the bubble away."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    sent = await sandbox.send(ann, "Soon gone")
    await expect(bubble(page, sent)).to_be_visible()

    await sandbox.bot("deleteMessage", chat_id=ann, message_id=sent)

    await expect(bubble(page, sent)).to_have_count(0)


async def test_enter_sends_and_shift_enter_breaks_the_line(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """The input sends what was typed, both lines of it."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    await page.get_by_role("textbox", name="Message").press_sequentially("one")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two")

    await page.keyboard.press("Enter")

    assert (await sandbox.update("message", ann))["text"] == "one\ntwo"
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("")


async def test_a_slash_completes_the_bots_commands(sandbox: Sandbox, open_chats: Open) -> None:
    """Typing "/b" offers /buy; arrow and Enter say it."""
    await sandbox.bot(
        "setMyCommands",
        commands=[
            {"command": "help", "description": "How"},
            {"command": "buy", "description": "Buy"},
        ],
    )
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    await page.get_by_role("textbox", name="Message").fill("/b")
    await expect(page.locator("[data-command]")).to_have_count(1)

    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")

    assert (await sandbox.update("message", ann))["text"] == "/buy"


async def test_a_reply_keyboard_says_its_words(sandbox: Sandbox, open_chats: Open) -> None:
    """A button of a reply keyboard sends its text; removing the keyboard hides it."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    keyboard = {"keyboard": [[{"text": "Yes"}, {"text": "No"}]], "resize_keyboard": True}
    await sandbox.bot("sendMessage", chat_id=ann, text="Sure?", reply_markup=keyboard)

    await page.locator('[data-reply-button="0:1"]').click()

    assert (await sandbox.update("message", ann))["text"] == "No"
    gone = {"remove_keyboard": True}
    await sandbox.bot("sendMessage", chat_id=ann, text="Fine", reply_markup=gone)
    await expect(page.locator("[data-reply-button]")).to_have_count(0)


async def test_a_photo_is_uploaded_with_its_caption(sandbox: Sandbox, open_chats: Open) -> None:
    """The sheet sends the picture as a photo, and the page shows it."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    picture = await page.screenshot(clip={"x": 0, "y": 0, "width": 64, "height": 48})
    await page.locator("input[type=file]").set_input_files(
        {"name": "receipt.png", "mimeType": "image/png", "buffer": picture}
    )
    await page.get_by_role("dialog").get_by_label("Caption").fill("My receipt")

    await page.get_by_role("button", name="Send as a photo").click()

    await expect(pane(page, ann).locator(".photo img")).to_be_visible()
    assert (await sandbox.update("message", ann))["caption"] == "My receipt"


async def test_several_pictures_go_as_an_album(sandbox: Sandbox, open_chats: Open) -> None:
    """A message each, one group; the first has the caption. The page shows them together."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    picture = await page.screenshot(clip={"x": 0, "y": 0, "width": 64, "height": 48})
    file = {"mimeType": "image/png", "buffer": picture}
    await page.locator("input[type=file]").set_input_files(
        [{"name": "one.png", **file}, {"name": "two.png", **file}]
    )
    await page.get_by_role("dialog").get_by_label("Caption").fill("Our **new** pack")

    await page.get_by_role("button", name="Send as an album").click()

    await expect(pane(page, ann).locator(".photo img")).to_have_count(2)
    await expect(pane(page, ann).locator(".message.album")).to_have_count(1)
    first, second = await sandbox.update("message", ann), await sandbox.update("message", ann)
    assert first["media_group_id"] == second["media_group_id"]
    assert first["caption_entities"] == [{"type": "bold", "offset": 4, "length": 3}]
    assert "caption" not in second


async def test_marks_that_are_typed_become_formatting(sandbox: Sandbox, open_chats: Open) -> None:
    """As in Telegram's apps; lone marks stay."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    message = page.get_by_role("textbox", name="Message")

    await message.fill("😀 **bold __both__** `a**b` 2 ** 3")
    await page.keyboard.press("Enter")

    sent = await sandbox.update("message", ann)
    assert sent["text"] == "😀 bold both a**b 2 ** 3"
    places = [(one["type"], one["offset"], one["length"]) for one in sent["entities"]]
    assert places == [("bold", 3, 5), ("bold", 8, 4), ("italic", 8, 4), ("code", 13, 4)]


async def test_the_bots_action_shows_in_the_header(sandbox: Sandbox, open_chats: Open) -> None:
    """sendChatAction turns "bot" into "sending a photo…" until a message comes."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    status = pane(page, ann).locator(".header-status")

    await sandbox.bot("sendChatAction", chat_id=ann, action="upload_photo")
    await expect(status).to_have_attribute("data-action", "sending a photo")
    await sandbox.send(ann, "Here")

    await expect(status).to_have_text("bot")


async def test_a_blocked_bot_can_be_unblocked(sandbox: Sandbox, open_chats: Open) -> None:
    """Block is in the chat's menu; a blocked chat offers only Unblock."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    await pane(page, ann).locator(".pane-header").get_by_role("button", name="More").click()
    await page.get_by_role("menuitem", name="Block the bot").click()
    await expect(page.get_by_role("textbox", name="Message")).to_be_hidden()

    await page.locator("[data-unblock]").click()

    await expect(page.get_by_role("textbox", name="Message")).to_be_visible()
