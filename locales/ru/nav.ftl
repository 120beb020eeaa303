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
        [yes] {" "}— имя этого человека с { DATETIME($username_since, dateStyle: "medium", timeStyle: "short") }, насколько известно боту.
       *[no] {""}
    }
