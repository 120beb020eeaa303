"""A Telegram in miniature: a strict local Bot API server, people to play with, faults to inject.

It does not know the product: the bot talks to it over real HTTP, as it would to api.telegram.org.
If a rule comes from Telegram, the code names the source: [B] the source of tdlib/telegram-bot-api,
[T] the source of tdlib/td, [D] the documentation at core.telegram.org, [I] reports of users, [?]
common knowledge.
"""
