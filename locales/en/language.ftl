# Choosing a language. A language is named in its own words.
language-entry = 🌐 Language
language-own-name = English
language-choose = <b>Choose your language</b>
language-choose-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }
