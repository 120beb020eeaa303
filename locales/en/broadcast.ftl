# Composing a broadcast.
broadcast-history = 🗂 All broadcasts
# To whom: the name of an audience.
broadcast-audience-name = { $kind ->
        [all] Everybody
        [language] Language: { $own_name }
        [payers] Those who have paid
        [balance] With tokens left
       *[inactive] Not seen for 30 days
    }
# The message in one line.
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
broadcast-content-made =
    {""}
    ✅ { $what }{ $buttons ->
        [0] {""}
        [one] {" "}· 🔗 { $buttons } button
       *[other] {" "}· 🔗 { $buttons } buttons
    }
    <i>Keep it in this chat: people get copies of it.</i>
broadcast-content-variants =
    {""}
    🌐 Also in: { $variants }
broadcast-content-links = 🔗 Buttons
broadcast-content-languages = 🌐 Languages
broadcast-content-remove = 🗑 Drop this language
broadcast-content-next = Preview ›
broadcast-links =
    <b>Buttons with links</b>

    Send them as lines, one button a line:

    <code>Our site - https://example.com</code>
    <code>Channel - https://t.me/example</code>
broadcast-links-now =
    {""}
    Now:
    <code>{ $links }</code>
broadcast-links-drop = 🗑 No buttons
broadcast-languages =
    <b>Languages</b>

    Each language may have a message of its own. People whose language has none get the general one.
broadcast-languages-variant = { $made ->
        [yes] ✅{" "}
       *[no] ▫️{" "}
    }{ $language ->
        [all] General
       *[other] { $own_name }
    }
broadcast-preview =
    <b>Preview</b> · { $language ->
        [all] general
       *[other] { $own_name }
    }

    Above is what people will get.
broadcast-preview-language = { $chosen ->
        [yes] •{" "}
       *[no] {""}
    }{ $language ->
        [all] General
       *[other] { $own_name }
    }
broadcast-preview-copy = 📨 Send me a copy
broadcast-preview-change = ‹ Change
broadcast-preview-approve = To whom ›
broadcast-audience =
    <b>To whom</b>

    Those who blocked the bot are not counted. The list is made when it starts.
broadcast-audience-choose = { $audience } · { $people }
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
broadcast-when-price =
    {""}
    { $paid ->
        [yes] ⚡ Up to 1,000 messages a second for the bot's Stars: at most { $stars } ⭐.
       *[no] Free: 30 messages a second. Fast, up to 1,000 a second, costs the bot's Stars: at most { $stars } ⭐.
    }
broadcast-when-paid = { $paid ->
        [yes] ✅ Fast, up to { $stars } ⭐
       *[no] ⚡ Fast, up to { $stars } ⭐
    }
broadcast-when-now = ▶️ Now
broadcast-when-later = 📅 Later
broadcast-day =
    <b>When</b>

    Choose the day.
broadcast-time =
    <b>{ DATETIME($day, dateStyle: "long") }</b>

    At what time? Choose or write, for instance <code>18:30</code>.
broadcast-time-preset = { $time }
broadcast-confirm =
    <b>Send it?</b>

    ✉️ { $what }
broadcast-confirm-variants = 🌐 Also in: { $variants }
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
broadcast-confirm-price = ⚡ Paid: up to { $stars } ⭐ from the bot's balance
broadcast-confirm-yes = { $when ->
        [now] 📣 Send
       *[later] 📅 Schedule
    }
