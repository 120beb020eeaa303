# The log: what admins did.
# Where: button, up to 37 letters; dialogs/admin/audit/windows.py
audit-entry = 📒 Журнал

# Where: message; AuditLog.deeds
# $state: text, such as some
audit-deeds = <b>Журнал</b>{ $state ->
        [none] {""}

        Поки порожньо. Тут записано, що робили адміністратори.
       *[some] {""}
    }
    {""}

# Where: message; AuditLog.deeds
# $actor: text, such as Olga
# $deed: text, such as balance changed
# $about: text, such as user
# $number: text, such as 1001
# $at: day and time, such as 2026-03-05 14:07
# $changes: text, such as balance: 10 → 110
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
audit-deeds-line =
    <b>{ $actor }</b> · { $deed } · { $about ->
        [user] 👤 <code>{ $number }</code>
        [topup] заявка № { $number }
        [promo] промокод № { $number }
        [broadcast] розсилка № { $number }
        [thread] звернення № { $number }
        [service] сервіс № { $number }
        [text] текст <code>{ $number }</code>
        [ledger] усі операції
       *[other] { $about } { $number }
    }
    { MOMENT($at) }
    { $changes }

# Where: plain text; dialogs/admin/audit/getters.py
# $name: text
# $how: text, such as changed, set, removed
# $before: text
# $after: text
audit-deeds-change = { $name ->
        [balance] баланс:{" "}
        [reason] причина:{" "}
        [change] зміна:{" "}
        [banned] блокування:{" "}
        [note] нотатка:{" "}
        [text] текст:{" "}
        [content] тип:{" "}
        [outcome] підсумок:{" "}
        [state] {""}
        [tokens] токени:{" "}
        [codes] кодів:{" "}
        [uses] використань:{" "}
        [code] код:{" "}
        [stars] зірки:{" "}
        [charge] платіж:{" "}
        [audience] кому:{" "}
        [paid] платно:{" "}
        [starts_at] початок:{" "}
        [question] запитання:{" "}
        [requisite] реквізити:{" "}
        [period] період:{" "}
        [rows] рядків:{" "}
        [files] файлів:{" "}
        [name] назва:{" "}
        [own] наш власний:{" "}
        [spend] списує не більше:{" "}
        [grant] нараховує не більше:{" "}
        [addresses] адреси:{" "}
        [days] днів:{" "}
        [host] адреса:{" "}
        [low_below] поріг низького балансу:{" "}
        [events] подій:{" "}
        [version] версія:{" "}
        [service] сервіс:{" "}
       *[other] { $name }:{" "}
    }{ $how ->
        [changed] { $before } → { $after }
        [set] { $after }
       *[removed] { $before } → —
    }

# Where: plain text; dialogs/admin/audit/getters.py
# $at: value
audit-deeds-moment = { MOMENT($at) }

# Where: plain text; dialogs/admin/audit/getters.py
# $state: text
audit-deeds-state = { $state ->
        [True] так
        [False] ні
        [pending] на розгляді
        [approved] схвалено
        [rejected] відхилено
        [open] відкрито
        [answered] є відповідь
        [closed] закрито
        [running] діє
        [ended] вимкнено
        [paused] призупинено
        [stopped] зупинено
        [scheduled] заплановано
        [done] завершено
        [deleting] видаляється
        [deleted] видалено
        [working] працює
        [on] увімкнено
        [failing] не доходить
        [gone] адреси більше немає
        [unsigned] без підпису
        [revoked] відкликано
        [gift] подарунок
        [mistake] виправлення помилки
        [compensation] компенсація
        [refund] повернення
        [spam] спам
        [fraud] шахрайство
        [insults] образи
        [sent] надіслано
        [blocked] бота заблоковано
        [failed] не надіслано
        [all] усі
        [payers] хто платив
        [balance] з токенами на балансі
        [inactive] не заходили 30 днів
        [text] текст
        [photo] фото
        [video] відео
        [document] файл
        [waiting] чекає на відповідь
        [cancelled] скасовано
        [expired] строк минув
        [animation] GIF
        [voice] голосове повідомлення
        [video_note] відеоповідомлення
        [audio] аудіо
        [sticker] наліпка
       *[other] { $state }
    }

# Where: button, up to 17 letters; AuditLog.deeds
audit-deeds-filter = 🔎 Фільтр

# Where: button, up to 17 letters; AuditLog.deeds
audit-deeds-all = Показати все

# Where: message; AuditLog.filter
audit-filter =
    <b>Фільтр</b>

    Чиї дії та які показати? Повторне натискання знімає вибір.

# Where: button, up to 37 letters; AuditLog.filter
# $chosen: text, such as no
# $actor: text, such as Olga
audit-filter-actor = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }👤 { $actor }

# Where: button, up to 37 letters; AuditLog.filter
# $chosen: text, such as yes
# $deed: text, such as balance changed
audit-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $deed }
