# Журнал: что сделали администраторы.
# Где: кнопка, до 37 знаков; dialogs/admin/audit/windows.py
audit-entry = 📒 Журнал

# Где: сообщение; AuditLog.deeds
# $state: текст, например some
audit-deeds = <b>Журнал</b>{ $state ->
        [none] {""}

        Пока пусто. Здесь записано, что делали администраторы.
       *[some] {""}
    }
    {""}

# Где: сообщение; AuditLog.deeds
# $actor: текст, например Olga
# $deed: текст, например balance changed
# $about: текст, например user
# $number: текст, например 1001
# $at: день и время, например 2026-03-05 14:07
# $changes: текст, например balance: 10 → 110
# Пробелы: между знаком и числом стоит неразрывный, чтобы они не разошлись по строкам.
audit-deeds-line =
    <b>{ $actor }</b> · { $deed } · { $about ->
        [user] 👤 <code>{ $number }</code>
        [topup] заявка № { $number }
        [promo] промокод № { $number }
        [broadcast] рассылка № { $number }
        [thread] обращение № { $number }
        [service] сервис № { $number }
        [ledger] все операции
        [text] текст <code>{ $number }</code>
       *[other] { $about } { $number }
    }
    { MOMENT($at) }
    { $changes }

# Где: простой текст без тегов; dialogs/admin/audit/getters.py
# $name: текст
# $how: текст, например changed, set, removed
# $before: текст
# $after: текст
audit-deeds-change = { $name ->
        [balance] баланс:{" "}
        [reason] причина:{" "}
        [change] правка:{" "}
        [banned] блокировка:{" "}
        [note] заметка:{" "}
        [text] текст:{" "}
        [content] вид:{" "}
        [outcome] итог:{" "}
        [state] {""}
        [tokens] токены:{" "}
        [codes] кодов:{" "}
        [uses] применений:{" "}
        [code] код:{" "}
        [stars] звёзды:{" "}
        [charge] платёж:{" "}
        [audience] кому:{" "}
        [paid] платно:{" "}
        [starts_at] начало:{" "}
        [question] вопрос:{" "}
        [requisite] реквизиты:{" "}
        [period] период:{" "}
        [rows] строк:{" "}
        [files] файлов:{" "}
        [name] название:{" "}
        [own] наш собственный:{" "}
        [spend] списывает не больше:{" "}
        [grant] начисляет не больше:{" "}
        [addresses] адреса:{" "}
        [days] дней:{" "}
        [service] сервис:{" "}
        [host] адрес:{" "}
        [low_below] порог низкого баланса:{" "}
        [events] событий:{" "}
        [version] версия:{" "}
       *[other] { $name }:{" "}
    }{ $how ->
        [changed] { $before } → { $after }
        [set] { $after }
       *[removed] { $before } → —
    }

# Где: простой текст без тегов; dialogs/admin/audit/getters.py
# $at: значение
audit-deeds-moment = { MOMENT($at) }

# Где: простой текст без тегов; dialogs/admin/audit/getters.py
# $state: текст
audit-deeds-state = { $state ->
        [True] да
        [False] нет
        [pending] на рассмотрении
        [approved] одобрено
        [rejected] отклонено
        [open] открыто
        [answered] отвечено
        [closed] закрыто
        [running] действует
        [ended] отключено
        [paused] приостановлено
        [stopped] остановлено
        [scheduled] запланировано
        [done] завершено
        [deleting] удаляется
        [deleted] удалено
        [working] работает
        [on] включён
        [failing] не доходит
        [gone] адреса больше нет
        [unsigned] без подписи
        [revoked] отозван
        [gift] подарок
        [mistake] исправление ошибки
        [compensation] компенсация
        [refund] возврат
        [spam] спам
        [fraud] мошенничество
        [insults] оскорбления
        [sent] отправлено
        [blocked] бот заблокирован
        [failed] не отправлено
        [all] все
        [payers] кто платил
        [balance] с токенами на балансе
        [inactive] не заходили 30 дней
        [text] текст
        [photo] фото
        [video] видео
        [document] файл
        [waiting] ждало ответа
        [cancelled] отменено
        [expired] истекло
        [animation] GIF
        [voice] голосовое сообщение
        [video_note] видеосообщение
        [audio] аудио
        [sticker] стикер
       *[other] { $state }
    }

# Где: кнопка, до 17 знаков; AuditLog.deeds
audit-deeds-filter = 🔎 Фильтр

# Где: кнопка, до 17 знаков; AuditLog.deeds
audit-deeds-all = Показать всё

# Где: сообщение; AuditLog.filter
audit-filter =
    <b>Фильтр</b>

    Чьи действия и какие показать? Нажатие ещё раз снимает выбор.

# Где: кнопка, до 37 знаков; AuditLog.filter
# $chosen: текст, например no
# $actor: текст, например Olga
audit-filter-actor = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }👤 { $actor }

# Где: кнопка, до 37 знаков; AuditLog.filter
# $chosen: текст, например yes
# $deed: текст, например balance changed
audit-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $deed }
