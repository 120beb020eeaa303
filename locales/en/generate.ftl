# Pictures for tokens.
# Where: button, up to 37 letters; dialogs/generate/windows.py
generate-entry = 🎨 Draw a picture

# Where: message; Generate.prompt
# $longest: number, such as 500
# $free: text, such as no
# $cost: number, such as 1
# $balance: number, such as 12
# $left: number, such as 19
# $daily: number, such as 20
generate-prompt =
    <b>What shall I draw?</b>

    Describe the picture in a message of up to { $longest } characters, or take one of the ideas below.

    Price: { $free ->
        [yes] <b>free</b>, as it is your first picture
       *[no] <b>{ $cost ->
        [one] { $cost } token
       *[other] { $cost } tokens
    }</b>
    } · balance: <b>{ $balance }</b>
    { $left ->
        [0] No more pictures today: { $daily } a day at most.
        [one] You can have { $left } more picture today.
       *[other] You can have { $left } more pictures today.
    }

# Where: button, up to 37 letters; Generate.prompt
generate-prompt-gallery = 🖼 My pictures

# Where: message; Generate.prompt
generate-prompt-demo =
    {""}
    🧪 A demo painter works here. It paints landscapes from the words it knows (sea, forest, city, night, a cat) and leaves out the rest.

# Prompts on buttons. The words themselves are drawn, so choose ones that the demo painter knows.
# Where: button, up to 37 letters; plain text; Generate.prompt
# $idea: text, such as sea, city
generate-prompt-idea = { $idea ->
        [sea] A sailing boat on the sea at sunset
        [forest] A snowy forest, northern lights
       *[city] A neon city in the rain at night
    }

# Where: message; Generate.confirm
# $prompt: text, such as A red sunset over the sea
# $free: text, such as no
# $cost: number, such as 1
# $balance: number, such as 12
generate-confirm =
    <b>Shall I draw this?</b>
    <blockquote>{ $prompt }</blockquote>
    Price: { $free ->
        [yes] <b>free</b>, as it is your first picture
       *[no] <b>{ $cost ->
        [one] { $cost } token
       *[other] { $cost } tokens
    }</b>
    } · balance: <b>{ $balance }</b>

    If there is no picture, or you stop it, the tokens come back. To change the description, just send a new one.

# Where: message; Generate.confirm
generate-confirm-demo =
    {""}
    🧪 The demo painter knows landscapes only.

# Where: message; Generate.confirm
generate-confirm-short =
    {""}
    ⚠️ Not enough tokens. Buy some: your description will wait here.

# Where: message; Generate.confirm
# $daily: number, such as 20
generate-confirm-over =
    {""}
    ⚠️ No more pictures today: { $daily } a day at most.

# Where: button, up to 37 letters; Generate.confirm
# $free: text, such as no
# $cost: number, such as 1
generate-confirm-draw = 🎨 Draw · { $free ->
        [yes] free
       *[no] { $cost ->
        [one] { $cost } token
       *[other] { $cost } tokens
    }
    }

# Where: button, up to 37 letters; Generate.confirm
generate-confirm-buy = ⭐ Buy tokens

# Where: caption; Generate.gallery
# $prompt: text, such as A red sunset over the sea
# $at: day and time, such as 2026-03-05 14:07
generate-gallery =
    <blockquote>{ $prompt }</blockquote>
    { MOMENT($at) }

# Where: caption; Generate.gallery
generate-gallery-empty =
    <b>My pictures</b>

    Nothing here yet. Your first finished picture will appear here.

# Where: button, up to 37 letters; Generate.gallery
generate-gallery-another = 🎲 Another take

# Where: button, up to 17 letters; Generate.gallery
generate-gallery-file = 📄 File

# Where: button, up to 17 letters; Generate.gallery
generate-gallery-share = 📤 Share

# Where: button, up to 37 letters; Generate.gallery
generate-gallery-delete = 🗑 Delete

# Where: plain text; dialogs/generate/handlers.py
generate-gallery-caption = The picture as a file, in full quality.

# The picture again, without buttons: to be forwarded to others.
# Where: message; dialogs/generate/handlers.py
# $prompt: text
# $bot: text
generate-gallery-shared =
    <blockquote>{ $prompt }</blockquote>
    Drawn by @{ $bot }

# Where: caption; Generate.delete
# $prompt: text, such as A red sunset over the sea
generate-delete =
    <b>Delete this picture?</b>
    <blockquote>{ $prompt }</blockquote>
    It leaves your gallery together with its words. The message with it stays in this chat. The tokens do not come back.

# Where: button, up to 37 letters; Generate.delete
generate-delete-yes = 🗑 Delete

# The message of a picture while it is being made.
# Where: message; bot/flows/generation_message.py
# $prompt: text
# $ahead: number
generate-job-queued =
    <blockquote>{ $prompt }</blockquote>
    ⏳ In the queue{ $ahead ->
        [0] . We begin right away.
       *[other] , ahead of you: { $ahead }.
    }

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $known: text, such as no, yes
# $percent: number
# $bar: text
# $seconds: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
generate-job-drawing =
    <blockquote>{ $prompt }</blockquote>
    🎨 Drawing… { $known ->
        [yes] { $percent }%
            { $bar }
       *[no] { $seconds } s
    }

# Where: message; bot/flows/generation_message.py
# $prompt: text
generate-job-uploading =
    <blockquote>{ $prompt }</blockquote>
    📤 Done, uploading the picture…

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $gift: text, such as yes, no
# $tokens: number
# $balance: number
generate-job-done =
    <blockquote>{ $prompt }</blockquote>
    { $gift ->
        [yes] 🎁 Your first picture is free
       *[no] ✅ Paid: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
    } · balance: <b>{ $balance }</b>

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $tokens: number
generate-job-stopped =
    <blockquote>{ $prompt }</blockquote>
    ⏹ Stopped. { $tokens ->
        [one] { $tokens } token is
       *[other] { $tokens } tokens are
    } back on your balance.

# Where: message; bot/flows/generation_message.py
# $prompt: text
# $reason: value
# $tokens: number
generate-job-failed =
    <blockquote>{ $prompt }</blockquote>
    😔 { $reason ->
        [refused] The service refused to draw this. Try describing it differently.
        [late] Drawing took too long, so we cut it short.
        [crash] The bot was restarted, and the drawing was cut short.
        [undelivered] The picture was drawn, but we could not send it to you.
       *[other] The drawing did not work out. The fault is ours, not yours.
    } { $tokens ->
        [one] { $tokens } token is
       *[other] { $tokens } tokens are
    } back on your balance.

# Where: plain text; bot/flows/generation_message.py
generate-job-stop = ⏹ Stop

# Where: plain text; bot/flows/generation_message.py
generate-job-again = 🔁 Try again

# Where: plain text; bot/flows/generation_message.py
# $tokens: value
generate-job-another = 🎲 Another take · { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }

# Where: plain text; bot/flows/generation_message.py
generate-job-buy = ⭐ Buy more tokens

# A message that no screen expects, and the offer to draw it. The words are quoted: the button reads them there.
# Where: message; bot/ui/stray_messages.py
# $prompt: text
generate-stray =
    Here I understand only buttons and commands. Or shall I draw this?
    <blockquote>{ $prompt }</blockquote>

# Where: plain text; bot/ui/stray_messages.py
generate-stray-draw = 🎨 Draw it
