# Choosing a language. A language is named in its own words.
# Where: button, up to 37 letters; dialogs/language/windows.py
language-entry = 🌐 Bahasa

# Where: plain text; bot/flows/broadcast_text.py
language-own-name = Bahasa Indonesia

# Where: message; Language.choose
language-choose =
    <b>Pilih bahasa Anda</b>

    Menu dan semua pesan akan memakai bahasa ini.

# Where: button, up to 37 letters; Language.choose
# $chosen: text, such as yes, no
# $own_name: text, such as English, Русский
language-choose-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }

# The same as in English.
# Where: button, up to 37 letters; Language.choose
# $city: text, such as Moscow
# $time: text, such as 14:07
language-choose-zone = 🕓 { $city }, { $time }

# Where: message; Language.zone
# $whose: text, such as own
# $city: text, such as Moscow
# $offset: text, such as UTC+3
# $time: text, such as 14:07
# $state: text, such as found
# $query: text, such as berlin
language-zone =
    <b>Zona waktu</b>

    { $whose ->
        [own] Zona Anda:
       *[operator] Seperti semua orang di sini:
    } { $city }, { $offset }. Di sana sekarang pukul { $time }. Semua tanggal dan waktu ditampilkan menurut jam ini.

    { $state ->
        [found] Hasil untuk “{ $query }”. Pilih, atau kirim kota lain:
        [none] Tidak ada kota bernama “{ $query }”. Kirim yang lain, dalam bahasa Anda atau bahasa Inggris.
       *[common] Pilih kota yang jamnya sama dengan Anda, atau kirim nama kota Anda:
    }

# The same as in English.
# Where: button, up to 37 letters; Language.zone
# $city: text, such as Berlin
# $time: text, such as 12:07
# $offset: text, such as UTC+1
language-zone-place = { $city } · { $time } · { $offset }

# Where: button, up to 37 letters; Language.zone
language-zone-default = Seperti semua orang di sini
