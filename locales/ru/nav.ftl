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
