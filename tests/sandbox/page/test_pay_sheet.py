"""The pay sheet: an invoice is paid with play Stars, or refused with a text."""

from playwright.async_api import expect

from tests.sandbox.page.driver import MARKS, Open, Sandbox, bubble, pane

pytestmark = MARKS


async def invoice(sandbox: Sandbox, person: int, stars: int) -> int:
    """The bot sends an invoice; its message id."""
    sent = await sandbox.bot(
        "sendInvoice",
        chat_id=person,
        title="10 tokens",
        description="Ten tokens",
        payload="order:1",
        currency="XTR",
        prices=[{"label": "10 tokens", "amount": stars}],
    )
    return int(sent["message_id"])


async def test_paying_shows_the_price_the_balance_and_the_success(
    sandbox: Sandbox, open_chats: Open
) -> None:
    """The sheet waits for the bot's pre-checkout answer, then confirms; Stars are taken."""
    ann = await sandbox.started("Ann", stars=500)
    page = await open_chats(ann)
    sent = await invoice(sandbox, ann, 450)
    await bubble(page, sent).locator("[data-button]").click()
    sheet = page.get_by_role("dialog", name="Invoice: 10 tokens")
    await expect(sheet.locator(".pay-price")).to_contain_text("450")
    await expect(sheet.locator(".pay-balance")).to_contain_text("500")

    await sheet.locator("[data-confirm-pay]").click()
    query = await sandbox.update("pre_checkout_query", ann)
    await sandbox.bot("answerPreCheckoutQuery", pre_checkout_query_id=query["id"], ok=True)

    await expect(sheet).to_contain_text("Payment done")
    await expect(pane(page, ann).locator(".service")).to_contain_text(["You paid ⭐\u00a0450"])
    await expect(pane(page, ann).locator(".whose-stars")).to_have_text("50")


async def test_a_refused_payment_says_why(sandbox: Sandbox, open_chats: Open) -> None:
    """The bot's words of refusal stand in the sheet, which stays open."""
    ann = await sandbox.started("Ann", stars=500)
    page = await open_chats(ann)
    sent = await invoice(sandbox, ann, 450)
    await bubble(page, sent).locator("[data-button]").click()
    await page.locator("[data-confirm-pay]").click()
    query = await sandbox.update("pre_checkout_query", ann)

    await sandbox.bot(
        "answerPreCheckoutQuery",
        pre_checkout_query_id=query["id"],
        ok=False,
        error_message="This order is over",
    )

    await expect(page.locator(".pay-status.failed")).to_contain_text("This order is over")


async def test_an_invoice_link_opens_the_pay_sheet(sandbox: Sandbox, open_chats: Open) -> None:
    """A url button with an invoice link is paid in the page, not opened."""
    ann = await sandbox.started("Ann")
    page = await open_chats(ann)
    link = await sandbox.bot(
        "createInvoiceLink",
        title="50 tokens",
        description="Fifty",
        payload="order:2",
        currency="XTR",
        prices=[{"label": "50", "amount": 90}],
    )
    sent = await sandbox.send(ann, "Pay here", [{"text": "Pay", "url": link}])

    await bubble(page, sent).locator("[data-button]").click()

    await expect(page.get_by_role("dialog", name="Invoice: 50 tokens")).to_be_visible()
