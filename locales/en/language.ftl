# Choosing a language. A language is named in its own words.
language-entry = 🌐 Language
language-own-name = English
language-choose =
    <b>Choose your language</b>

    The menu and all messages will be in it.
language-choose-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }
