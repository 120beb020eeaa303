# Texts: admins change what the bot says, in the panel.
# Where: button, up to 37 letters; dialogs/admin/texts/windows.py
texts-entry = ✏️ Texts

# Where: message; Texts.find
texts-find =
    <b>Texts</b>

    Every word of the bot can be changed here. Nothing that people could not read is published.

    Send words as they stand on a screen, or a key such as <code>menu-main</code>.

# Where: button, up to 37 letters; Texts.find
texts-find-files = 📁 All files

# Where: button, up to 37 letters; Texts.find
# $changed: number, such as 3
texts-find-own = ✏️ Changed here · { $changed }

# Where: message; Texts.files
texts-files = <b>Files</b>. One for each screen

# Where: button, up to 11 letters; Texts.files
# $file: text, such as buy, history, menu
texts-files-file = { $file }

# Where: message; Texts.found
# $by: text, such as query
# $total: number, such as 9
# $what: text, such as balance
texts-found = { $by ->
        [query] <b>Found: { $total }</b>
        [file] <b>{ $what }</b>: { $total ->
            [one] { $total } text
           *[other] { $total } texts
        }
       *[own] <b>Changed here: { $total }</b>
    }

    Send other words, or choose a text.

# Where: button, up to 37 letters; Texts.found
# $words: text, such as Balance
# $text: text, such as menu-main
texts-found-text = { $words } · { $text }

# $source is Fluent: it is shown as it is written in the file.
# Where: message; Texts.card
# $text: text, such as menu-main
# $own_name: text, such as English
# $whose: text, such as own
# $author: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
# $source: text, such as Balance: <b>{ $balance }</b>
# $comment: text, such as Where: message; Menu.main
texts-card =
    <b>{ $text }</b> · { $own_name }
    { $whose ->
        [ours] As shipped
        [aside] ⚠️ Changed by { $author }, { MOMENT($at) }. It does not fit the bot any more, so the shipped text is shown. Write it anew or remove it
       *[own] ✏️ Changed by { $author }, { MOMENT($at) }
    }

    <pre>{ $source }</pre>
    <blockquote expandable>{ $comment }</blockquote>

# Where: message; Texts.card
texts-card-late =
    { "" }
    ⏳ The new text is seen after the next start: Telegram keeps commands and the bot's description.

# Where: button, up to 17 letters; Texts.card
# $chosen: text, such as yes, no
# $own_name: text, such as English, Deutsch
texts-card-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }

# Where: button, up to 37 letters; Texts.card
texts-card-edit = ✏️ Change

# Where: button, up to 17 letters; Texts.card
texts-card-look = 👁 As shown

# Where: button, up to 17 letters; Texts.card
texts-card-history = 🕓 History

# Where: button, up to 37 letters; Texts.card
texts-card-undo = ↩️ Take back

# Where: button, up to 37 letters; Texts.card
texts-card-remove = 🗑 Remove

# A tap on the source copies it.
# Where: message; Texts.edit
# $text: text, such as menu-main
# $own_name: text, such as English
# $draft: text, such as no
# $source: text, such as Balance: <b>{ $balance }</b>
texts-edit =
    <b>{ $text }</b> · { $own_name }

    { $draft ->
        [yes] Your draft. Send it mended:
       *[no] Send the new text. A tap copies what it is now:
    }

    <pre>{ $source }</pre>

    Keep what stands in braces. Formatting: <code>&lt;b&gt;bold&lt;/b&gt;</code>, <code>&lt;i&gt;italic&lt;/i&gt;</code>.

# Where: message; Texts.wrong
# $draft: text, such as Balance: <b>{ $balnce }
texts-wrong =
    <b>This can't be published</b>

    <pre>{ $draft }</pre>

    Send the text mended. Your draft is kept.

# What the check says of a text. $rule: its name, such as html; $problem and $mend are in English.
# Where: message; Texts.wrong
# $rule: text, such as unknown-variable
# $problem: text, such as the code gives no $balnce here
# $mend: text, such as use one of $balance, $name
texts-wrong-one =
    {""}
    ⚠️ { $rule ->
        [syntax] It can't be read: look at the braces, the indents and the sign *
        [unknown-variable] The bot puts no such value here: look at the name after $
        [lost-variable] A value of the shipped text is lost: put it back
        [foreign-variable] The shipped text has no such value
        [broken-call] A function is called wrongly: copy it from the shipped text
        [bare-date] A date needs the function MOMENT or DATETIME
        [unknown-reference] There is no such text or term
        [wrong-selector] The choice is by the wrong value
        [lone-branch] The choice has one branch: add the others or take the choice away
        [reference-branch] The shipped text has no such branch
        [double-branch] A branch is written twice
        [plural-missing] A plural form is missing: all of the shipped text are needed
        [lost-number] A branch has lost its number
        [missing-branch] A branch is missing: copy it from the shipped text
        [unknown-branch] The bot knows no such branch: look at the word in square brackets
        [moved-default] The star must stay with the same branch
        [html] Telegram does not accept these tags: see that each one is closed
        [markup-in-plain] Tags don't work here: take them away
        [too-long] It is too long
        [too-wide] It does not fit on the button
        [blank] The text is empty
        [lost-address] A link or a command is lost: put it back
        [raw-name] The name of a value can be seen: put braces around it
        [quotes] The quotation marks are “these”
        [double-space] There is a space too many
        [term] We have another word for this: see product
        [own-name] Another language is called so already
       *[other] The check does not accept it
    }
    <i>{ $problem }; { $mend }</i>

# Where: message; Texts.preview
# $text: text, such as menu-main
# $own_name: text, such as English
# $chosen: text, such as balance = 5
texts-preview =
    <b>{ $text }</b> · { $own_name } · { $chosen }
    {""}

# Where: button, up to 37 letters; Texts.preview
texts-preview-publish = ✅ Publish

# Where: button, up to 37 letters; Texts.preview
texts-preview-again = ✏️ Change

# Where: message; Texts.history
# $text: text, such as menu-main
# $own_name: text, such as English
texts-history = <b>History</b> · { $text } · { $own_name }
    {""}

# Where: message; Texts.history
# $number: number, such as 2, 1
# $author: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
# $says: text, such as ours, own
# $value: text, such as Hello
texts-history-line =
    <b>{ $number }</b> · { $author } · { MOMENT($at) }
    { $says ->
        [ours] As shipped
       *[own] <code>{ $value }</code>
    }

# Where: button, up to 11 letters; Texts.history
# $number: number, such as 2, 1
texts-history-version = ↩️ { $number }

# Where: message; Texts.remove
# $text: text, such as menu-main
# $own_name: text, such as English
# $source: text, such as Balance: <b>{ $balance }</b>
texts-remove =
    <b>Show the shipped text again?</b>

    { $text } · { $own_name }

    <pre>{ $source }</pre>

# Where: button, up to 37 letters; Texts.remove
texts-remove-ours = 🗑 Remove the change

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/texts/windows.py
texts-action-published = text published

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/texts/windows.py
texts-action-removed = text removed
