# Composing a broadcast.
# Where: button, up to 37 letters; Broadcast.content
broadcast-history = 🗂 Broadcasts

# To whom: the name of an audience.
# Where: plain text; bot/flows/broadcast_text.py
# $kind: value
# $own_name: text
broadcast-audience-name = { $kind ->
        [all] Everybody
        [language] Language: { $own_name }
        [payers] Those who have paid
        [balance] With tokens left
       *[inactive] Not seen for 30 days
    }

# The message in one line.
# Where: plain text; bot/flows/broadcast_text.py
# $kind: value
# $messages: number
# $quoted: text, such as yes, no
# $excerpt: text
broadcast-summary = { $kind ->
        [text] text
        [photo] photo
        [video] video
        [animation] GIF
        [document] file
        [album] album
        [audio] audio
        [voice] voice message
        [video_note] video message
        [sticker] sticker
        [location] location
        [venue] venue
        [contact] contact
       *[other] { $kind }
    }{ $messages ->
        [1] {""}
       *[other] {""}: { $messages }
    }{ $quoted ->
        [yes] {" "}· “{ $excerpt }”
       *[no] {""}
    }

# Where: message; Broadcast.content
# $language: text, such as all
# $own_name: text
# $kind: text, such as photo
broadcast-content =
    <b>New broadcast</b>{ $language ->
        [all] {""}
       *[other] {" "}· { $own_name }
    }

    { $kind ->
        [none] { $language ->
            [all] Send the message that people will get: text, photo, video, file, album. Its formatting is kept.
           *[other] Send the message for people of this language. The others get the general one.
        }
       *[other] Got it. To replace it, send another.
    }

# Where: message; Broadcast.content
# $what: text, such as photo · “Our new pack”
# $buttons: number, such as 1
broadcast-content-made =
    {""}
    ✅ { $what }{ $buttons ->
        [0] {""}
        [one] {" "}· 🔗 { $buttons } button
       *[other] {" "}· 🔗 { $buttons } buttons
    }
    <i>Keep it in this chat: people get copies of it.</i>

# Where: message; Broadcast.content
# $variants: text, such as Deutsch
broadcast-content-variants =
    {""}
    🌐 Also in: { $variants }

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-links = 🔗 Buttons

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-languages = 🌐 Languages

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-remove = 🗑 Drop this language

# Where: button, up to 37 letters; Broadcast.content
broadcast-content-next = Preview ›

# Where: message; Broadcast.links
broadcast-links =
    <b>Buttons with links</b>

    Send them as lines, one button a line:

    <code>Our site - https://example.com</code>
    <code>Channel - https://t.me/example</code>

# Where: message; Broadcast.links
# $links: text, such as Site - https://example.com
broadcast-links-now =
    {""}
    Now:
    <code>{ $links }</code>

# Where: button, up to 37 letters; Broadcast.links
broadcast-links-drop = 🗑 No buttons

# Where: message; Broadcast.languages
broadcast-languages =
    <b>Languages</b>

    Each language may have a message of its own. People whose language has none get the general one.

# Where: button, up to 37 letters; Broadcast.languages
# $made: text, such as yes
# $language: text, such as de
# $own_name: text, such as Deutsch
broadcast-languages-variant = { $made ->
        [yes] ✅{" "}
       *[no] ▫️{" "}
    }{ $language ->
        [all] General
       *[other] { $own_name }
    }

# Where: message; Broadcast.preview
# $language: text, such as de
# $own_name: text, such as Deutsch
broadcast-preview =
    <b>Preview</b> · { $language ->
        [all] general
       *[other] { $own_name }
    }

    Above is what people will get.

# Where: button, up to 11 letters; Broadcast.preview
# $chosen: text, such as yes
# $language: text, such as de
# $own_name: text, such as Deutsch
broadcast-preview-language = { $chosen ->
        [yes] •{" "}
       *[no] {""}
    }{ $language ->
        [all] General
       *[other] { $own_name }
    }

# Where: button, up to 37 letters; Broadcast.preview
broadcast-preview-copy = 📨 Send me a copy

# Where: button, up to 17 letters; Broadcast.preview
broadcast-preview-change = ‹ Change

# Where: button, up to 17 letters; Broadcast.preview
broadcast-preview-approve = To whom ›

# Where: message; Broadcast.audience
broadcast-audience =
    <b>To whom</b>

    Those who blocked the bot are not counted. The list is made when it starts.

# Where: button, up to 37 letters; Broadcast.audience
# $audience: text, such as Everybody
# $people: number, such as 1200
broadcast-audience-choose = { $audience } · { $people }

# Where: message; Broadcast.when
# $audience: text, such as Everybody
# $people: number, such as 1200
# $amount: number, such as 2
# $unit: text, such as minutes
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-when =
    <b>When</b>

    { $audience }: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
    It will take about { $amount } { $unit ->
        [seconds] s
        [minutes] min
       *[hours] h
    }.

# Where: message; Broadcast.when
# $paid: text, such as yes
# $stars: number, such as 117
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-when-price =
    {""}
    { $paid ->
        [yes] ⚡ Up to 1,000 messages a second for the bot's Stars: at most { $stars } ⭐.
       *[no] Free: 30 messages a second. Fast, up to 1,000 a second, costs the bot's Stars: at most { $stars } ⭐.
    }

# Where: button, up to 37 letters; Broadcast.when
# $paid: text, such as yes
# $stars: number, such as 117
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-when-paid = { $paid ->
        [yes] ✅ Fast, up to { $stars } ⭐
       *[no] ⚡ Fast, up to { $stars } ⭐
    }

# Where: button, up to 17 letters; Broadcast.when
broadcast-when-now = ▶️ Now

# Where: button, up to 17 letters; Broadcast.when
broadcast-when-later = 📅 Later

# Where: message; Broadcast.day
broadcast-day =
    <b>When</b>

    Choose the day.

# Where: button, up to 17 letters; Broadcast.day
broadcast-day-today = Today

# Where: button, up to 17 letters; Broadcast.day
broadcast-day-tomorrow = Tomorrow

# Where: message; Broadcast.time
# $day: day and time, such as 2026-03-05 12:00
broadcast-time =
    <b>{ DATETIME($day, dateStyle: "long") }</b>

    At what time? Choose or write, for instance <code>18:30</code>.

# Where: button, up to 11 letters; Broadcast.time
# $time: text, such as 18:00
broadcast-time-preset = { $time }

# Where: message; Broadcast.confirm
# $what: text, such as photo · “Our new pack”
broadcast-confirm =
    <b>Send it?</b>

    ✉️ { $what }

# Where: message; Broadcast.confirm
# $variants: text, such as Deutsch
broadcast-confirm-variants = 🌐 Also in: { $variants }

# Where: message; Broadcast.confirm
# $audience: text, such as Everybody
# $people: number, such as 1200
# $when: text, such as later
# $moment: day and time, such as 2026-03-05 14:07
# $amount: number, such as 2
# $unit: text, such as minutes
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-confirm-time =
    👥 { $audience }: { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
    🕑 { $when ->
        [now] Now
       *[later] { MOMENT($moment) }
    }, about { $amount } { $unit ->
        [seconds] s
        [minutes] min
       *[hours] h
    }

# Where: message; Broadcast.confirm
# $stars: number, such as 117
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
broadcast-confirm-price = ⚡ Paid: up to { $stars } ⭐ from the bot's balance

# Where: button, up to 37 letters; Broadcast.confirm
# $when: text, such as later
broadcast-confirm-yes = { $when ->
        [now] 📣 Send
       *[later] 📅 Schedule
    }

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/broadcast/windows.py
broadcast-action-created = new broadcast
