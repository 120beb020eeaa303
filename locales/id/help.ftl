# Help.
# Where: button, up to 37 letters; dialogs/help/windows.py
help-entry = ❓ Bantuan

# Where: message; Help.main
help-main =
    <b>Cara kerjanya</b>

    Token adalah satuan milik bot ini. Anda membeli dan memakainya di sini; jumlahnya terlihat di menu utama.

    <b>Perintah</b>

# The words are those of Telegram's own list of commands.
# Where: message; Help.main
# $name: text, such as buy
# $label: text, such as Buy tokens
help-main-command = /{ $name } — { $label }

# Where: message; Help.main
# $picture: number, such as 1
help-main-picture =
    { "" }
    🎨 /generate dan sebuah deskripsi — gambar seharga { $picture } token. Jika gambarnya tidak jadi, token kembali.
