# Журнал: что сделали администраторы.
audit-entry = 📒 Журнал
audit-deeds = <b>Журнал</b>{ $state ->
        [none] . Пока пусто
       *[some] {""}
    }
    {""}
audit-deeds-line =
    <b>{ $actor }</b> · { $deed } · { $about ->
        [user] 👤 <code>{ $number }</code>
        [topup] заявка № { $number }
        [promo] промокод № { $number }
        [broadcast] рассылка № { $number }
        [thread] обращение № { $number }
        [service] сервис № { $number }
        [ledger] все операции
       *[other] { $about } { $number }
    }
    { MOMENT($at) }
    { $changes }
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
       *[other] { $name }:{" "}
    }{ $how ->
        [changed] { $before } → { $after }
        [set] { $after }
       *[removed] { $before } → —
    }
audit-deeds-moment = { MOMENT($at) }
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
        [animation] анимация
        [voice] голосовое сообщение
        [video_note] видеосообщение
        [audio] звук
        [sticker] стикер
       *[other] { $state }
    }
audit-deeds-filter = 🔎 Фильтр
audit-deeds-all = Показать всё
audit-filter =
    <b>Фильтр</b>

    Чьи действия и какие показать? Нажатие ещё раз снимает выбор.
audit-filter-actor = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }👤 { $actor }
audit-filter-kind = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $deed }
audit-kind = { $kind ->
        [adjust] правка баланса
        [ban] блокировка
        [unban] разблокировка
        [note] заметка
        [message] письмо
        [topup_approved] заявка одобрена
        [topup_rejected] заявка отклонена
        [topup_requisites] реквизиты по заявке
        [topup_asked] вопрос по заявке
        [support_answer] ответ поддержки
        [support_close] обращение закрыто
        [export] экспорт
        [promo_created] промокоды созданы
        [promo_ended] промокоды отключены
        [promo_codes] промокоды файлом
        [refund] возврат звёзд
        [broadcast_created] новая рассылка
        [broadcast_paused] рассылка на паузе
        [broadcast_resumed] рассылка продолжена
        [broadcast_stopped] рассылка остановлена
        [broadcast_deleted] рассылка удалена
        [broadcast_outcomes] исходы рассылки файлом
        [service_made] новый сервис
        [service_secret] новый секрет сервиса
        [service_revoked] сервис отозван
        [api_grant] сервис начислил токены
       *[other] { $kind }
    }
