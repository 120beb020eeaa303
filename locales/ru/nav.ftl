# Слова, общие для всех экранов: кнопки возврата, страницы, уведомления.
# Где: кнопка, до 37 знаков; Broadcast.preview
nav-home = 🏠 Главное меню

# Где: кнопка, до 37 знаков; Payments.card, Buy.pack, Privacy.main, Terms.main
nav-back = ‹ Назад

# Где: кнопка, до 37 знаков; AuditLog.deeds, Export.period, Export.started, Health.main
nav-panel = ‹ Панель

# Где: простой текст без тегов; bot/ui/pager.py
# $page: число
# $pages: число
nav-page = { $page } / { $pages }

# Где: кнопка, до 37 знаков; простой текст без тегов; bot/flows/generation_presses.py
nav-menu = 🏠 Меню

# Где: простой текст без тегов; bot/ui/notices.py
nav-close = Закрыть

# Где: простой текст без тегов; bot/ui/notices.py
nav-open = Открыть

# Надпись на кнопке раздела: сам раздел называет себя в <раздел>-entry.
# Где: кнопка, до 37 знаков; bot/ui/navigation.py
# $door: значение
# $waiting: значение
nav-door = { $door }{ $waiting ->
        [0] {""}
       *[other] {" "}· { $waiting }
    }

# О ком речь, на экране перед действием: имена в Telegram переходят от одного человека к другому.
# Где: сообщение; Adjust.confirm, Letter.preview, Payments.refund, Requests.confirm
# $username: текст, например alice
# $username_dated: текст, например yes
# $username_since: день и время, например 2026-03-05 14:07
nav-username = @{ $username }{ $username_dated ->
        [yes] {" "}— имя этого человека, насколько известно боту (появилось: { MOMENT($username_since) }).
       *[no] {""}
    }

# День и время на экранах: так их показывает { MOMENT($at) } в любом тексте.
# Где: простой текст без тегов; bot/i18n/catalog.py
# $when: текст, например today, yesterday, tomorrow, another
# $day: текст
# $time: текст
nav-moment = { $when ->
        [today] сегодня
        [yesterday] вчера
        [tomorrow] завтра
       *[another] { $day }
    }, { $time }
