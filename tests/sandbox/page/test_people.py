"""Several people side by side, and the list of them."""

from playwright.async_api import expect

from tests.sandbox.page.driver import MARKS, Open, Sandbox, pane

pytestmark = MARKS


async def test_two_people_side_by_side_see_their_own_chats(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """Both chats live at once, and a message stands only in its own."""
    ann, boris = await sandbox.started("Ann"), await sandbox.started("Boris")
    page = await open_chats(ann)
    await page.locator(f'[data-person="{boris}"]').hover()
    await page.locator(f'[data-person="{boris}"] .beside').click()
    await expect(pane(page, boris)).to_be_visible()

    sent = await sandbox.send(boris, "For Boris")

    await expect(pane(page, boris).locator(f'[data-message="{sent}"]')).to_be_visible()
    await expect(pane(page, ann).get_by_text("For Boris")).to_have_count(0)


async def test_somebody_away_gets_an_unread_badge(sandbox: Sandbox, open_chats: Open) -> None:
    """A message to a closed chat counts on its row; opening the chat clears it."""
    ann, boris = await sandbox.started("Ann"), await sandbox.started("Boris")
    page = await open_chats(ann)
    row = page.locator(f'[data-person="{boris}"]')

    await sandbox.send(boris, "Hello")
    await expect(row.locator(".badge")).to_contain_text("1")
    await expect(row.locator(".person-last")).to_have_text("Hello")
    await row.locator(".person").click()

    await expect(row.locator(".badge")).to_have_count(0)


async def test_people_are_walked_with_the_arrow_keys(sandbox: Sandbox, open_chats: Open) -> None:
    """Arrow down moves to the next person of the list."""
    ann, boris = await sandbox.started("Ann"), await sandbox.started("Boris")
    page = await open_chats(ann)
    await page.locator(f'[data-person="{ann}"] .person').focus()

    await page.keyboard.press("ArrowDown")

    await expect(page.locator(f'[data-person="{boris}"] .person')).to_be_focused()


async def test_a_person_is_added_with_language_and_stars(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """The form makes a person and opens their chat."""
    page = await open_chats(await sandbox.started("Ann"))
    await page.locator(".add-person").click()
    form = page.get_by_role("dialog")
    await form.get_by_label("Name", exact=True).fill("Vera")
    await form.get_by_label("Username").fill("@vera_test")
    await form.get_by_label("Stars").fill("77")
    await form.get_by_label("Language").select_option("ru")

    await form.get_by_role("button", name="Add", exact=True).click()

    await expect(page.locator(".whose")).to_contain_text("Vera")
    people = (await sandbox.driver("GET", "/state"))["people"]
    vera = next(person for person in people if person["username"] == "vera_test")
    assert (vera["stars"], vera["language_code"]) == (77, "ru")


async def test_a_person_may_speak_any_language_of_telegrams_apps(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """A bot's new language can be tried with nothing changed here; an unusual code is kept."""
    ann = await sandbox.started("Ann", language_code="xx")
    page = await open_chats(ann)
    await page.locator(".add-person").click()
    choice = page.get_by_role("dialog").get_by_label("Language")

    await choice.select_option(label="Українська")
    await expect(choice).to_have_value("uk")
    await choice.select_option(label="Indonesia")
    await expect(choice).to_have_value("id")

    await page.keyboard.press("Escape")
    await page.locator(".panel-toggle").click()
    await page.get_by_role("tab", name="World").click()
    await expect(page.locator("[name=language_code]")).to_have_value("xx")
