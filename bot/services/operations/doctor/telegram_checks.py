"""Checks at Telegram: the bot, its webhook and commands, the clock, who can be written to."""

from collections.abc import Iterator

from bot.integrations.telegram_account import Answer, TelegramAccount, TelegramRefused
from bot.services.operations.doctor.finding import Finding, error, fine, warning
from bot.settings.settings import Settings

MAX_CLOCK_DIFFERENCE_S = 10
MANY_PENDING = 100
_WRONG_TOKEN = (401, 404)


async def check_telegram(settings: Settings) -> list[Finding]:
    """Ask Telegram. Nothing is changed."""
    token = settings.bot_token.reveal()
    try:
        async with TelegramAccount(settings.telegram_api_url, token) as account:
            return await _all(account, settings)
    except TelegramRefused as refused:
        if refused.code in _WRONG_TOKEN:
            return [error("telegram", "BOT_TOKEN is refused: copy it from @BotFather")]
        return [error("telegram", f"it refused: {refused}")]
    except OSError as failure:
        return [error("telegram", f"{settings.telegram_api_url} does not answer: {failure}")]


async def _all(account: TelegramAccount, settings: Settings) -> list[Finding]:
    me = await account.ask("getMe")
    found = [fine("telegram", f"the bot is @{me.result.get('username')}"), *_clock(me)]
    found += _webhook((await account.ask("getWebhookInfo")).result, settings)
    commands = (await account.ask("getMyCommands")).result
    number = len(commands)
    found.append(fine("telegram", f"{number} commands are shown" if number else "no commands yet"))
    return [*found, *[await _admin(account, admin) for admin in settings.admins]]


def _clock(answer: Answer) -> Iterator[Finding]:
    if answer.clock_ahead is None:
        return
    off = abs(answer.clock_ahead) > MAX_CLOCK_DIFFERENCE_S
    words = f"{answer.clock_ahead:+.0f} s against Telegram's"
    yield warning("clock", f"{words}: set it by NTP") if off else fine("clock", words)


def _webhook(info: dict[str, object], settings: Settings) -> Iterator[Finding]:
    address, pending = str(info.get("url") or ""), int(str(info.get("pending_update_count", 0)))
    if address and not settings.webhook_url:
        yield warning("webhook", f"{address} is set; a start with polling removes it")
    elif settings.webhook_url and address != settings.webhook_url:
        yield warning("webhook", f"Telegram has {address or 'none'}; the start sets WEBHOOK_URL")
    else:
        yield fine("webhook", address or "none: the bot polls")
    if info.get("last_error_message"):
        yield warning("webhook", f"Telegram's last error: {info['last_error_message']}")
    found = warning if pending > MANY_PENDING else fine
    yield found("updates", f"{pending} are waiting at Telegram")


async def _admin(account: TelegramAccount, admin: int) -> Finding:
    try:
        await account.ask("getChat", chat_id=admin)
    except TelegramRefused:
        return warning("admins", f"{admin} can't be written to: they must press Start in the bot")
    return fine("admins", f"{admin} can be written to")
