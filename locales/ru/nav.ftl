# Слова, общие для всех экранов: кнопки возврата, страницы, уведомления.
nav-home = 🏠 Главное меню
nav-back = ‹ Назад
nav-panel = ‹ Панель
nav-page = { $page } / { $pages }
nav-menu = 🏠 Меню
nav-close = Закрыть
nav-open = Открыть
# Надпись на кнопке раздела: сам раздел называет себя в <раздел>-entry.
nav-door = { $door }{ $waiting ->
        [0] {""}
       *[other] {" "}· { $waiting }
    }
# О ком речь, на экране перед действием: имена в Telegram переходят от одного человека к другому.
nav-username = @{ $username }{ $username_dated ->
        [yes] {" "}— имя этого человека, насколько известно боту (появилось: { MOMENT($username_since) }).
       *[no] {""}
    }
# День и время на экранах: так их показывает { MOMENT($at) } в любом тексте.
nav-moment = { $when ->
        [today] сегодня
        [yesterday] вчера
        [tomorrow] завтра
       *[another] { $day }
    }, { $time }
