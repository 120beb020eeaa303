# Выбор языка. Название языка — на нём самом.
language-entry = 🌐 Язык
language-own-name = Русский
language-choose =
    <b>Выберите язык</b>

    На нём будут меню и все сообщения бота.
language-choose-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }
