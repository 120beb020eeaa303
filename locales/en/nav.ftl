# Words that all screens share: ways back, pages, notices.
nav-home = 🏠 Main menu
nav-back = ‹ Back
nav-panel = ‹ Panel
nav-page = { $page } / { $pages }
nav-menu = 🏠 Menu
nav-close = Close
nav-open = Open
# The label of a dialog's button: the dialog names itself in <dialog>-entry.
nav-door = { $door }{ $waiting ->
        [0] {""}
       *[other] {" "}· { $waiting }
    }
# Who is meant, on a screen before a deed: usernames pass from one person to another.
nav-username = @{ $username }{ $username_dated ->
        [yes] {" "}is theirs since { MOMENT($username_since) }, as far as the bot knows.
       *[no] {""}
    }
# A day and a time on screens: this is how { MOMENT($at) } shows them in any text.
nav-moment = { $when ->
        [today] today
        [yesterday] yesterday
        [tomorrow] tomorrow
       *[another] { $day }
    }, { $time }
