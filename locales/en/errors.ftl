# Refusals and faults. They are shown as alerts: at most 200 characters, no markup.
# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-gone = That screen is out of date. Here is the main menu.

# Where: toast, up to 200 letters; bot/ui/stale_presses.py
errors-outdated = That screen is out of date. Here is the newest one.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-broken = Something broke on our side. We know about it. Please try again in a moment.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-telegram = Telegram did not accept my answer. Please try once more.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
# $unit: text, such as seconds
# $count: number
errors-busy = Telegram asks me to slow down. Please try again in { $unit ->
        [minutes] { $count ->
            [one] { $count } minute
           *[other] { $count } minutes
        }
       *[seconds] { $count ->
            [one] { $count } second
           *[other] { $count } seconds
        }
    }.

# Where: toast, up to 200 letters; bot/ui/single_message.py
# $unit: text, such as seconds
# $count: number
errors-screen-waits = Telegram asks me to slow down. Your screen will be here in { $unit ->
        [minutes] { $count ->
            [one] { $count } minute
           *[other] { $count } minutes
        }
       *[seconds] { $count ->
            [one] { $count } second
           *[other] { $count } seconds
        }
    }.

# Where: toast, up to 200 letters; bot/ui/error_handlers.py
errors-busy-over = Telegram held my messages back for a while, so I could not answer you. I can now: /start opens the menu.

# Where: plain text; bot/middlewares/outage.py
errors-one-moment = One moment, please: I can't reach the database right now. Nothing is lost. Please try again in a minute.

# Where: plain text; bot/middlewares/outage.py
errors-unwritable = I can't save anything right now. Nothing is lost. Please try again later.

# Where: toast, up to 200 letters; bot/middlewares/flood.py
# $seconds: number
errors-flood = Too fast for me. Please wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }, then try again.

# Where: toast, up to 200 letters; bot/ui/stray_messages.py
errors-banned = You have no access to this bot. Questions: /paysupport

# Where: toast, up to 200 letters; bot/ui/stray_messages.py
errors-stray-message = Here I understand only buttons and commands.

# Where: toast, up to 200 letters; bot/ui/stray_messages.py
errors-unknown-command = There is no such command. /help lists them all.

# Where: message; toast, up to 200 letters; bot/services/errors.py
# $needed: number
# $available: number
errors-not-enough-tokens = Not enough tokens: { $needed } needed, { $available } available.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/refunds.py
# $tokens: number
# $left: number
errors-refund-spent = Tokens of this payment: { $tokens }, left: { $left }. The rest is spent, so the Stars can't be refunded. REFUND_SPENT=allow would permit it.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-order = This invoice belongs to somebody else or is gone. Open /buy and pay a new one.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-over = This invoice was paid already or has expired. Open /buy and choose a pack again.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-differs = The price has changed. Open /buy and choose a pack again.

# Where: message; toast, up to 200 letters; bot/services/payments/stars/checkout_errors.py
errors-checkout-banned = You are banned in this bot and can't buy here. No Stars were taken.

# Where: toast, up to 200 letters; bot/middlewares/payments.py
errors-checkout-disk = Payments can't be saved right now, so this one was not taken. You have paid nothing. Please try again later.

# Where: message; toast, up to 200 letters; bot/ui/input.py
# $longest: number
errors-not-text = Please send text of at most { $longest } characters.

# Where: message; toast, up to 200 letters; bot/services/analytics/periods.py
errors-export-period = I can't read that period. For example: 2026-01-01..2026-03-31, 01.01.2026-31.03.2026 or 2026-03.

# Where: message; toast, up to 200 letters; bot/services/analytics/periods.py
errors-export-backwards = The period ends before it begins. Swap the dates.

# Where: message; toast, up to 200 letters; bot/ui/background_tasks.py
errors-still-at-work = This is already under way. Please wait until it finishes.

# Where: message; toast, up to 200 letters; bot/services/support/commands.py
# $longest: number, such as 2000
errors-support-message = Please send text of at most { $longest } characters, a photo or a file.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/topups.py
# $most: number, such as 3
errors-support-open = You already have { $most ->
        [one] { $most } open ticket
       *[other] { $most } open tickets
    }. Add to one of them, or mark it as solved.

# Where: message; toast, up to 200 letters; bot/services/support/commands.py
# $minutes: number
errors-support-pace = Too many messages at once. Please write again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/topups.py
# $least: number, such as 1
# $most: number
errors-topup-tokens = Please send a whole number of tokens from { $least } to { $most }, digits only. For example, { $least }.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/topups.py
# $open: value
errors-topup-open = You already have { $open ->
        [one] { $open } pending request
       *[other] { $open } pending requests
    }. Please wait for a decision, or cancel one.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/errors.py
errors-topup-receipt = The request needs a receipt: send a photo, a file or text.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/requisites.py
# $longest: number, such as 256
# $note: number, such as 200
errors-topup-requisites = The first line is the card or wallet, at most { $longest } characters; a note of at most { $note } may follow.

# Where: message; toast, up to 200 letters; dialogs/topup/handlers.py
# $longest: number, such as 500
errors-topup-not-receipt = Please send a photo, a file or text of at most { $longest } characters, such as a transaction hash.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/errors.py
# $number: text
# $state: text
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
errors-topup-over = Request No. { $number } has already { $state ->
        [approved] been approved
        [rejected] been rejected
        [cancelled] been cancelled
       *[expired] expired
    }.

# Where: message; toast, up to 200 letters; bot/services/payments/manual_transfer/errors.py
# $state: text
# $who: value
# $at: day and time
errors-topup-decided = { $state ->
        [approved] Already approved by { $who }
        [rejected] Already rejected by { $who }
        [cancelled] Cancelled by { $who }
       *[expired] It expired
    }, { MOMENT($at) }.

# Where: message; toast, up to 200 letters; bot/services/people/search.py
# $query: text
errors-nobody-found = Nobody found: { $query }

# Where: message; toast, up to 200 letters; bot/ui/person_identity.py
# $username: text
# $id: text
errors-username-unsure = Telegram does not confirm that @{ $username } is still the person the bot knows by it. If you mean them, send the id: { $id }

# Where: message; toast, up to 200 letters; bot/services/people/search.py
errors-too-common = Too many names contain these parts. Type how each word begins, or more of one word.

# Where: message; toast, up to 200 letters; dialogs/admin/users/handlers.py
errors-no-author = This message does not show who wrote it: its author hides their account in forwards. Send an id or a @name.

# Where: message; toast, up to 200 letters; bot/services/storable_text.py
# $longest: number
errors-bad-remark = Please send text of at most { $longest } characters.

# Where: message; toast, up to 200 letters; bot/services/admin/amount_parsing.py
errors-not-an-amount = A whole number of tokens is needed: +100, -50 or =500. No fractions, no letters.

# Where: message; toast, up to 200 letters; bot/services/admin/amount_parsing.py
# $most: number, such as 1000000000
errors-amount-too-large = That is too much: at most { $most } at once.

# Where: message; toast, up to 200 letters; bot/services/admin/amount_parsing.py
errors-nothing-changes = The balance would stay as it is.

# Where: message; toast, up to 200 letters; bot/services/admin/adjustments.py
# $balance: number
errors-balance-changed = The balance has changed meanwhile: it is { $balance } now. Nothing was applied; please look again.

# Where: message; toast, up to 200 letters; dialogs/admin/adjust/handlers.py
errors-adjust-incomplete = A person, an amount and a reason are needed.

# Where: message; toast, up to 200 letters; bot/services/admin/bans.py
errors-cannot-ban = Admins can't be banned.

# Where: message; toast, up to 200 letters; bot/services/admin/bans.py
errors-banned-already = This person is banned already.

# Where: message; toast, up to 200 letters; bot/services/admin/bans.py
errors-not-banned = There is no ban to lift.

# Where: message; toast, up to 200 letters; bot/flows/broadcast_copy.py
errors-cannot-copy = Telegram does not copy such a message. Send text, a photo or a file.

# Where: message; toast, up to 200 letters; bot/services/analytics/charts.py
errors-no-picture = The chart could not be drawn. The server log says why.

# Where: toast, up to 200 letters; bot/flows/file_delivery.py
errors-no-file = ⚠️ The file could not be made. Please try again a little later.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-nobody = There is nobody to send it to.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-empty = There is nothing to send yet: a message for everybody is needed.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-album = Telegram shows no buttons under an album. Remove them, or send a single message.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/errors.py
errors-broadcast-past = That time has passed. Choose a later one.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/commands.py
# $state: value
errors-broadcast-state = Not possible: this broadcast is { $state ->
        [scheduled] scheduled
        [running] running
        [paused] paused
        [stopped] stopped
        [done] finished
        [deleting] being deleted
       *[deleted] deleted
    }.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/commands.py
# $hours: number
errors-broadcast-hours = Too late: Telegram lets messages be deleted only within { $hours } hours.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_codes.py
# $shortest: number
# $longest: number
errors-promo-letters = A promo code has { $shortest } to { $longest } Latin letters and digits. Check your keyboard's language.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-unknown = There is no such promo code. Please check it for typos.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-over = This promo code is no longer valid.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-used-up = This promo code has been used up.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-before = You have used this promo code already.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
errors-promo-older = This promo code was issued before you erased your data, so it no longer works for you.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_redeem.py
# $minutes: number
errors-promo-pace = Too many wrong codes. Try again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_offers.py
# $least: number, such as 1
# $most: number
errors-promo-number = A whole number from { $least } to { $most } is needed.

# Where: message; toast, up to 200 letters; bot/services/growth/promo_offers.py
errors-promo-taken = This code is, or was, already in use. Think of another one.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/link_buttons.py
# $line: number
# $why: text, such as address, label, long, scheme, link, dash
errors-broadcast-link = Line { $line }: { $why ->
        [dash] no dash between the text and the link.
        [link] after the dash goes the whole link, beginning with https:// and without spaces; before it, a text.
        [scheme] a link begins with http://, https:// or tg://.
        [address] there is no site's address in the link.
        [label] the button's text is longer than 64 characters.
       *[long] the link is longer than 2048 characters.
    }

# Where: message; toast, up to 200 letters; bot/services/broadcasts/link_buttons.py
# $most: number, such as 10
errors-broadcast-links = There can be at most { $most } buttons.

# Where: message; toast, up to 200 letters; bot/services/broadcasts/scheduling.py
errors-broadcast-time = I can't read that time. For example: 18:30.

# Where: message; toast, up to 200 letters; bot/flows/broadcast_copy.py
# $length: number
# $longest: number, such as 1024
errors-long-caption = The caption has { $length } characters, a bot may send { $longest }. Shorten it, or send the text as a message of its own.

# Where: message; toast, up to 200 letters; bot/flows/broadcast_copy.py
errors-custom-emoji = This bot may not send custom emoji: Telegram would make them plain ones. Replace them yourself and send the message again.

# Where: message; toast, up to 200 letters; bot/services/payments/crypto_pay/orders.py
errors-crypto-away = Crypto Pay does not answer right now. Nothing was charged; please try again in a few minutes.

# Where: message; toast, up to 200 letters; dialogs/crypto/handlers.py
errors-crypto-unpaid = Not paid yet: Crypto Pay has not seen the payment. It usually takes less than a minute.

# Where: message; toast, up to 200 letters; bot/services/privacy/erasure.py
# $what: text, such as held
errors-erase-moving = { $what ->
        [topup] Wait for the decision on your request first, or cancel it.
        [crypto] There is an invoice at @CryptoBot. Pay it, or wait until ten minutes after it expires.
        [refund] Stars are owed to you. Wait until they are back.
        [refunding] Stars are on their way back to you. Wait until they are there.
        [picture] A picture is being drawn. Wait for it or stop it.
        [payment] A payment of yours is not credited yet.
       *[held] Some tokens are set aside. Wait until the work is done.
    } You can erase your data after that.

# Where: message; toast, up to 200 letters; bot/services/privacy/erasure.py
errors-erase-admin = You are an admin: your actions are on record under your name. First have your id removed from the ADMINS setting.

# Where: message; toast, up to 200 letters; bot/services/privacy/erasure.py
errors-erase-banned = You are banned here. Write to support: your data can be erased once the ban is lifted.

# Where: message; toast, up to 200 letters; bot/services/generation/errors.py
errors-generate-open = One picture of yours is being drawn. Wait for it, or stop it.

# Where: message; toast, up to 200 letters; bot/services/generation/requests.py
# $most: number
errors-generate-daily = No more pictures today: { $most } a day at most. Come back tomorrow.

# Where: message; toast, up to 200 letters; bot/services/generation/requests.py
# $longest: number, such as 500
errors-generate-prompt = Describe the picture in text, up to { $longest } characters.

# Where: message; toast, up to 200 letters; bot/services/generation/errors.py
errors-generate-late = Too late: the picture is done.

# Limits of services that spend tokens
# Where: message; toast, up to 200 letters; bot/services/billing/links.py
# $most: number, such as 1000000000
errors-connect-limit = A whole number of tokens from 1 to { $most } is needed.

# Where: message; toast, up to 200 letters; bot/services/billing/services.py
# $most: number, such as 1000000000
errors-service-limits = Three whole numbers are needed, each at least the one before, at most { $most }: 100 500 10000.

# Where: message; toast, up to 200 letters; bot/services/billing/services.py
errors-service-addresses = I can't read that. Send IP addresses or networks, separated by spaces: 203.0.113.7 10.0.0.0/24.

# Where: message; toast, up to 200 letters; bot/services/billing/services.py
# $most: number, such as 3650
errors-service-days = A whole number of days from 1 to { $most } is needed.

# Where: message; toast, up to 200 letters; bot/services/billing/webhooks.py
# $most: number, such as 500
errors-webhook-address = That address is not possible. It begins with https://, is public, without a password, on port 443 or 8443, at most { $most } characters.

# Where: message; toast, up to 200 letters; bot/services/billing/webhooks.py
# $most: number, such as 1000000000
errors-webhook-low = A whole number of tokens from 0 to { $most } is needed.

# Where: message; toast, up to 200 letters; bot/services/admin/text_versions.py
errors-text-changed = Another admin has published this text meanwhile. Open it again.
