# Pictures for tokens.
generate-entry = 🎨 Draw a picture
generate-prompt =
    <b>What shall I draw?</b>

    Describe the picture in your own words and send it as a message, up to { $longest } characters. For example: sunset over the sea, a sailing boat and gulls.

    Price: <b>{ $cost ->
        [one] { $cost } token
       *[other] { $cost } tokens
    }</b>
    Balance: <b>{ $balance ->
        [one] { $balance } token
       *[other] { $balance } tokens
    }</b>
    { $left ->
        [0] No more pictures today: { $daily } a day at most.
        [one] You can have { $left } more picture today.
       *[other] You can have { $left } more pictures today.
    }
generate-prompt-gallery = 🖼 My pictures
generate-confirm =
    <b>Shall I draw this?</b>
    <blockquote>{ $prompt }</blockquote>
    Price: <b>{ $cost ->
        [one] { $cost } token
       *[other] { $cost } tokens
    }</b> · balance: <b>{ $balance }</b>

    If there is no picture, or you stop it, the tokens come back. To change the description, just send a new one.
generate-confirm-short =
    {""}
    ⚠️ Not enough tokens.
generate-confirm-over =
    {""}
    ⚠️ No more pictures today: { $daily } a day at most.
generate-confirm-draw = 🎨 Draw
generate-confirm-buy = ⭐ Buy tokens
generate-gallery =
    <blockquote>{ $prompt }</blockquote>
    { MOMENT($at) }
generate-gallery-empty =
    <b>My pictures</b>

    Nothing here yet. Your first finished picture will appear here.
generate-gallery-another = 🎲 Another take
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
    ✅ Paid: { $tokens ->
        [one] { $tokens } token
       *[other] { $tokens } tokens
    }
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
generate-job-another = 🎲 Another take
# A message that no screen expects, and the offer to draw it. The words are quoted: the button reads them there.
generate-stray =
    Here I understand only buttons and commands. Or shall I draw this?
    <blockquote>{ $prompt }</blockquote>
generate-stray-draw = 🎨 Draw it
