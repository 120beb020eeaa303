# Refusals and faults. They are shown as alerts: at most 200 characters, no markup.
errors-gone = That screen is out of date. Here is the main menu.
errors-outdated = That screen is out of date. Here is the newest one.
errors-broken = Something broke on our side. We know about it. Please try again in a moment.
errors-telegram = Telegram did not accept my answer. Please try once more.
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
errors-busy-over = Telegram held my messages back for a while, so I could not answer you. I can now: /start opens the menu.
errors-one-moment = One moment, please: I can't reach the database right now. Nothing is lost. Please try again in a minute.
errors-unwritable = I can't save anything right now. Nothing is lost. Please try again later.
errors-flood = Too fast for me. Please wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    }, then try again.
errors-banned = You have no access to this bot. Questions: /paysupport
errors-stray-message = Here I understand only buttons and commands.
errors-unknown-command = There is no such command. /help lists them all.
errors-not-enough-tokens = Not enough tokens: { $needed } needed, { $available } available.
errors-refund-spent = Tokens of this payment: { $tokens }, left: { $left }. The rest is spent, so the Stars can't be refunded. REFUND_SPENT=allow would permit it.
errors-checkout-order = This invoice belongs to somebody else or is gone. Open /buy and pay a new one.
errors-checkout-over = This invoice was paid already or has expired. Open /buy and choose a pack again.
errors-checkout-differs = The price has changed. Open /buy and choose a pack again.
errors-checkout-banned = You are banned in this bot and can't buy here. No Stars were taken.
errors-checkout-disk = Payments can't be saved right now, so this one was not taken. You have paid nothing. Please try again later.
errors-not-text = Please send text of at most { $longest } characters.
errors-export-period = I can't read that period. For example: 2026-01-01..2026-03-31, 01.01.2026-31.03.2026 or 2026-03.
errors-export-backwards = The period ends before it begins. Swap the dates.
errors-still-at-work = This is already under way. Please wait until it finishes.
errors-support-message = Please send text of at most { $longest } characters, a photo or a file.
errors-support-open = You already have { $most ->
        [one] { $most } open ticket
       *[other] { $most } open tickets
    }. Add to one of them, or mark it as solved.
errors-support-pace = Too many messages at once. Please write again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
errors-topup-tokens = Please send a whole number of tokens from { $least } to { $most }, digits only. For example, { $least }.
errors-topup-open = You already have { $open ->
        [one] { $open } undecided request
       *[other] { $open } undecided requests
    }. Please wait for a decision, or cancel one.
errors-topup-receipt = The request needs a receipt: send a photo, a file or text.
errors-topup-requisites = The first line is the card or wallet, at most { $longest } characters; a note of at most { $note } may follow.
errors-topup-not-receipt = Please send a photo, a file or text of at most { $longest } characters, such as a transaction hash.
errors-topup-over = Request No. { $number } has already { $state ->
        [approved] been approved
        [rejected] been rejected
        [cancelled] been cancelled
       *[expired] expired
    }.
errors-topup-decided = { $state ->
        [approved] Already approved by { $who }
        [rejected] Already rejected by { $who }
        [cancelled] Cancelled by { $who }
       *[expired] It expired
    }, { MOMENT($at) }.
errors-nobody-found = Nobody found: { $query }
errors-username-unsure = Telegram does not confirm that @{ $username } is still the person the bot knows by it. If you mean them, send the id: { $id }
errors-too-common = Too many names contain these parts. Type how each word begins, or more of one word.
errors-no-author = This message does not show who wrote it: its author hides their account in forwards. Send an id or a @name.
errors-bad-remark = Please send text of at most { $longest } characters.
errors-not-an-amount = A whole number of tokens is needed: +100, -50 or =500. No fractions, no letters.
errors-amount-too-large = That is too much: at most { $most } at once.
errors-nothing-changes = The balance would stay as it is.
errors-balance-changed = The balance has changed meanwhile: it is { $balance } now. Nothing was applied; please look again.
errors-adjust-incomplete = A person, an amount and a reason are needed.
errors-cannot-ban = Admins can't be banned.
errors-banned-already = This person is banned already.
errors-not-banned = There is no ban to lift.
errors-cannot-copy = Telegram does not copy such a message. Send text, a photo or a file.
errors-no-picture = The chart could not be drawn. The server log says why.
errors-no-file = ⚠️ The file could not be made. Please try again a little later.
errors-broadcast-nobody = There is nobody to send it to.
errors-broadcast-empty = There is nothing to send yet: a message for everybody is needed.
errors-broadcast-album = Telegram shows no buttons under an album. Remove them, or send a single message.
errors-broadcast-past = That time has passed. Choose a later one.
errors-broadcast-state = Not possible: this broadcast is { $state ->
        [scheduled] waiting for its time
        [running] running
        [paused] paused
        [stopped] stopped
        [done] finished
        [deleting] being deleted
       *[deleted] deleted
    }.
errors-broadcast-hours = Too late: Telegram lets messages be deleted only within { $hours } hours.
errors-promo-letters = A promo code has { $shortest } to { $longest } Latin letters and digits. Check your keyboard's language.
errors-promo-unknown = There is no such promo code. Please check it for typos.
errors-promo-over = This promo code is no longer valid.
errors-promo-used-up = This promo code has been used up.
errors-promo-before = You have used this promo code already.
errors-promo-older = This promo code was issued before you erased your data, so it no longer works for you.
errors-promo-pace = Too many wrong codes. Try again in { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.
errors-promo-number = A whole number from { $least } to { $most } is needed.
errors-promo-taken = There is or was such a code already. Think of another one.
errors-broadcast-link = Line { $line }: { $why ->
        [dash] no dash between the text and the link.
        [link] after the dash goes the whole link, beginning with https:// and without spaces; before it, a text.
        [scheme] a link begins with http://, https:// or tg://.
        [address] there is no site's address in the link.
        [label] the button's text is longer than 64 characters.
       *[long] the link is longer than 2048 characters.
    }
errors-broadcast-links = There can be at most { $most } buttons.
errors-broadcast-time = I can't read that time. For example: 18:30.
errors-long-caption = The caption has { $length } characters, a bot may send { $longest }. Shorten it, or send the text as a message of its own.
errors-custom-emoji = This bot may not send custom emoji: Telegram would make them plain ones. Replace them yourself and send the message again.
errors-crypto-away = Crypto Pay does not answer right now. Nothing was charged; please try again in a few minutes.
errors-crypto-unpaid = Not paid yet: Crypto Pay has not seen the payment. It usually takes less than a minute.
errors-erase-moving = { $what ->
        [topup] Wait for the decision on your request first, or cancel it.
        [crypto] There is an invoice at @CryptoBot. Pay it, or wait until ten minutes after it expires.
        [refund] Stars are owed to you. Wait until they are back.
        [refunding] Stars are on their way back to you. Wait until they are there.
        [picture] A picture is being drawn. Wait for it or stop it.
        [payment] A payment of yours is not credited yet.
       *[held] Some tokens are set aside. Wait until the work is done.
    } You can erase your data after that.
errors-erase-admin = You are an admin: your actions are on record under your name. First have your id removed from the ADMINS setting.
errors-erase-banned = You are banned here. Write to support: your data can be erased once the ban is lifted.
errors-generate-open = One picture of yours is being drawn. Wait for it, or stop it.
errors-generate-daily = No more pictures today: { $most } a day at most. Come back tomorrow.
errors-generate-prompt = Describe the picture in text, up to { $longest } characters.
errors-generate-late = Too late: the picture is done.
# Limits of services that spend tokens
errors-connect-limit = A whole number of tokens from 1 to { $most } is needed.
errors-service-limits = Three whole numbers are needed, each at least the one before, at most { $most }: 100 500 10000.
errors-service-addresses = I can't read that. Send IP addresses or networks, separated by spaces: 203.0.113.7 10.0.0.0/24.
errors-service-days = A whole number of days from 1 to { $most } is needed.
