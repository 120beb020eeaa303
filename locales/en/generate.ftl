# Pictures for tokens.
generate-entry = 🎨 Draw a picture
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
generate-prompt-gallery = 🖼 My pictures
generate-prompt-demo =
    {""}
    🧪 A demo painter works here. It paints landscapes from the words it knows (sea, forest, city, night, a cat) and leaves out the rest.
# Prompts on buttons. The words themselves are drawn, so choose ones that the demo painter knows.
generate-prompt-idea = { $idea ->
        [sea] A sailing boat on the sea at sunset
        [forest] A snowy forest under the northern lights
       *[city] A neon city in the rain at night
    }
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
generate-confirm-demo =
    {""}
    🧪 The demo painter knows landscapes only.
generate-confirm-short =
    {""}
    ⚠️ Not enough tokens. Buy some: your description will wait here.
generate-confirm-over =
    {""}
    ⚠️ No more pictures today: { $daily } a day at most.
generate-confirm-draw = 🎨 Draw · { $free ->
        [yes] free
       *[no] { $cost ->
        [one] { $cost } token
       *[other] { $cost } tokens
    }
    }
generate-confirm-buy = ⭐ Buy tokens
generate-gallery =
    <blockquote>{ $prompt }</blockquote>
    { MOMENT($at) }
generate-gallery-empty =
    <b>My pictures</b>

    Nothing here yet. Your first finished picture will appear here.
generate-gallery-another = 🎲 Another take
generate-gallery-file = 📄 File
generate-gallery-share = 📤 Share
generate-gallery-delete = 🗑 Delete
generate-gallery-caption = The picture as a file, in full quality.
# The picture again, without buttons: to be forwarded to others.
generate-gallery-shared =
    <blockquote>{ $prompt }</blockquote>
    Drawn by @{ $bot }
generate-delete =
    <b>Delete this picture?</b>
    <blockquote>{ $prompt }</blockquote>
    It leaves your gallery together with its words. The message with it stays in this chat. The tokens do not come back.
generate-delete-yes = 🗑 Delete
# The message of a picture while it is being made.
generate-job-queued =
    <blockquote>{ $prompt }</blockquote>
    ⏳ In the queue{ $ahead ->
        [0] . We begin right away.
       *[other] , ahead of you: { $ahead }.
    }
generate-job-drawing =
    <blockquote>{ $prompt }</blockquote>
    🎨 Drawing… { $known ->
        [yes] { $percent }%
            { $bar }
       *[no] { $seconds } s
    }
generate-job-uploading =
    <blockquote>{ $prompt }</blockquote>
    📤 Done, uploading the picture…
generate-job-done =
    <blockquote>{ $prompt }</blockquote>
    { $gift ->
        [yes] 🎁 Your first picture is free
       *[no] ✅ Paid: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
    } · balance: <b>{ $balance }</b>
generate-job-stopped =
    <blockquote>{ $prompt }</blockquote>
    ⏹ Stopped. { $tokens ->
        [one] { $tokens } token is
       *[other] { $tokens } tokens are
    } back on your balance.
generate-job-failed =
    <blockquote>{ $prompt }</blockquote>
    😔 { $reason ->
        [refused] The artist refused to draw this. Try saying it differently.
        [late] Drawing took too long, so we cut it short.
        [crash] The bot was restarted, and the drawing was cut short.
        [undelivered] The picture was drawn, but we could not send it to you.
       *[other] The drawing did not work out. The fault is ours, not yours.
    } { $tokens ->
        [one] { $tokens } token is
       *[other] { $tokens } tokens are
    } back on your balance.
generate-job-stop = ⏹ Stop
generate-job-again = 🔁 Try again
generate-job-another = 🎲 Another take · { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
generate-job-buy = ⭐ Buy more tokens
# A message that no screen expects, and the offer to draw it. The words are quoted: the button reads them there.
generate-stray =
    Here I understand only buttons and commands. Or shall I draw this?
    <blockquote>{ $prompt }</blockquote>
generate-stray-draw = 🎨 Draw it
