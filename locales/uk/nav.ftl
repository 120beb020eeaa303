# Words that all screens share: ways back, pages, notices.
# Where: button, up to 37 letters; Broadcast.preview
nav-home = 🏠 Головне меню

# Where: button, up to 37 letters; Payments.card, Buy.pack, Privacy.main, Terms.main
nav-back = ‹ Назад

# Where: button, up to 37 letters; AuditLog.deeds, Export.period, Export.started, Health.main
nav-panel = ‹ Панель

# Where: plain text; bot/ui/pager.py
# $page: number
# $pages: number
nav-page = { $page } / { $pages }

# Where: button, up to 37 letters; plain text; bot/flows/generation_presses.py
nav-menu = 🏠 Меню

# Where: plain text; bot/ui/notices.py
nav-close = Закрити

# Where: plain text; bot/ui/notices.py
nav-open = Відкрити

# The label of a dialog's button: the dialog names itself in <dialog>-entry.
# Where: button, up to 37 letters; bot/ui/navigation.py
# $door: value
# $waiting: value
nav-door = { $door }{ $waiting ->
        [0] {""}
       *[other] {" "}· { $waiting }
    }

# Who is meant, on a screen before a deed: usernames pass from one person to another.
# Where: message; Adjust.confirm, Letter.preview, Payments.refund, Requests.confirm
# $username: text, such as alice
# $username_dated: text, such as yes
# $username_since: day and time, such as 2026-03-05 14:07
nav-username = @{ $username }{ $username_dated ->
        [yes] {" "}— ім’я цієї людини, наскільки відомо боту (з’явилося: { MOMENT($username_since) }).
       *[no] {""}
    }

# A day and a time on screens: this is how { MOMENT($at) } shows them in any text.
# Where: plain text; bot/i18n/catalog.py
# $when: text, such as today, yesterday, tomorrow, another
# $day: text
# $time: text
nav-moment = { $when ->
        [today] сьогодні
        [yesterday] вчора
        [tomorrow] завтра
       *[another] { $day }
    }, { $time }
