# Teks: admin mengubah kata-kata bot langsung dari panel.
# Where: button, up to 37 letters; dialogs/admin/texts/windows.py
texts-entry = ✏️ Teks

# Where: message; Texts.find
texts-find =
    <b>Teks</b>

    Setiap kata bot bisa diubah di sini. Yang tidak bisa dibaca orang tidak akan diterbitkan.

    Kirim kata-kata seperti di layar, atau kunci seperti <code>menu-main</code>.

# Where: button, up to 37 letters; Texts.find
texts-find-files = 📁 Semua berkas

# Where: button, up to 37 letters; Texts.find
# $changed: number, such as 3
texts-find-own = ✏️ Diubah di sini · { $changed }

# Where: message; Texts.files
texts-files = <b>Berkas</b>. Satu untuk setiap layar

# The same as in English.
# Where: button, up to 11 letters; Texts.files
# $file: text, such as buy, history, menu
texts-files-file = { $file }

# Where: message; Texts.found
# $by: text, such as query
# $total: number, such as 9
# $what: text, such as balance
texts-found = { $by ->
        [query] <b>Ditemukan: { $total }</b>
        [file] <b>{ $what }</b>: { $total } teks
       *[own] <b>Diubah di sini: { $total }</b>
    }

    Kirim kata lain, atau pilih teks.

# The same as in English.
# Where: button, up to 37 letters; Texts.found
# $words: text, such as Balance
# $text: text, such as menu-main
texts-found-text = { $words } · { $text }

# $source adalah Fluent: ditampilkan seperti tertulis di berkas.
# Where: message; Texts.card
# $text: text, such as menu-main
# $own_name: text, such as English
# $whose: text, such as own
# $author: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
# $source: text, such as Balance: <b>{ $balance }</b>
# $comment: text, such as Where: message; Menu.main
texts-card =
    <b>{ $text }</b> · { $own_name }
    { $whose ->
        [ours] Teks bawaan
        [aside] ⚠️ Diubah oleh { $author }, { MOMENT($at) }. Tidak cocok lagi dengan bot, jadi teks bawaan yang ditampilkan. Tulis ulang atau hapus
       *[own] ✏️ Diubah oleh { $author }, { MOMENT($at) }
    }

    <pre>{ $source }</pre>
    <blockquote expandable>{ $comment }</blockquote>

# Where: message; Texts.card
texts-card-late =
    { "" }
    ⏳ Teks baru terlihat setelah bot dimulai lagi: Telegram menyimpan perintah dan deskripsi bot.

# Where: button, up to 17 letters; Texts.card
# $chosen: text, such as yes, no
# $own_name: text, such as English, Deutsch
texts-card-code = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $own_name }

# Where: button, up to 37 letters; Texts.card
texts-card-edit = ✏️ Ubah

# Where: button, up to 17 letters; Texts.card
texts-card-look = 👁 Tampilan

# Where: button, up to 17 letters; Texts.card
texts-card-history = 🕓 Riwayat

# Where: button, up to 37 letters; Texts.card
texts-card-undo = ↩️ Kembalikan

# Where: button, up to 37 letters; Texts.card
texts-card-remove = 🗑 Hapus

# Ketukan menyalin teks.
# Where: message; Texts.edit
# $text: text, such as menu-main
# $own_name: text, such as English
# $draft: text, such as no
# $source: text, such as Balance: <b>{ $balance }</b>
texts-edit =
    <b>{ $text }</b> · { $own_name }

    { $draft ->
        [yes] Draf Anda. Kirim setelah diperbaiki:
       *[no] Kirim teks baru. Ketuk untuk menyalin yang sekarang:
    }

    <pre>{ $source }</pre>

    Pertahankan yang ada di dalam kurung kurawal. Format: <code>&lt;b&gt;tebal&lt;/b&gt;</code>, <code>&lt;i&gt;miring&lt;/i&gt;</code>.

# Where: message; Texts.wrong
# $draft: text, such as Balance: <b>{ $balnce }
texts-wrong =
    <b>Ini tidak bisa diterbitkan</b>

    <pre>{ $draft }</pre>

    Kirim teks yang sudah diperbaiki. Draf Anda disimpan.

# Kata pemeriksaan tentang sebuah teks. $rule: nama aturan, misalnya html; $problem dan $mend berbahasa Inggris.
# Where: message; Texts.wrong
# $rule: text, such as unknown-variable
# $problem: text, such as the code gives no $balnce here
# $mend: text, such as use one of $balance, $name
texts-wrong-one =
    {""}
    ⚠️ { $rule ->
        [syntax] Tidak bisa dibaca: periksa kurung kurawal, indentasi, dan tanda *
        [unknown-variable] Bot tidak memberi nilai itu di sini: periksa nama setelah $
        [lost-variable] Nilai dari teks bawaan hilang: kembalikan
        [foreign-variable] Teks bawaan tidak punya nilai itu
        [broken-call] Fungsi dipanggil dengan salah: salin dari teks bawaan
        [bare-date] Tanggal memerlukan fungsi MOMENT atau DATETIME
        [unknown-reference] Teks atau istilah itu tidak ada
        [wrong-selector] Pilihannya memakai nilai yang salah
        [lone-branch] Pilihan itu hanya punya satu cabang: tambahkan yang lain atau hapus pilihannya
        [reference-branch] Teks bawaan tidak punya cabang itu
        [double-branch] Sebuah cabang ditulis dua kali
        [plural-missing] Bentuk jamak kurang: semua bentuk dari teks bawaan diperlukan
        [lost-number] Sebuah cabang kehilangan angkanya
        [missing-branch] Sebuah cabang kurang: salin dari teks bawaan
        [unknown-branch] Bot tidak mengenal cabang itu: periksa kata di dalam kurung siku
        [moved-default] Tanda * harus tetap di cabang yang sama
        [html] Telegram tidak menerima tag ini: pastikan semuanya ditutup
        [markup-in-plain] Tag tidak berfungsi di sini: hapus
        [too-long] Terlalu panjang
        [too-wide] Tidak muat di tombol
        [blank] Teksnya kosong
        [lost-address] Tautan atau perintah hilang: kembalikan
        [raw-name] Nama sebuah nilai terlihat: beri kurung kurawal
        [quotes] Tanda kutip: “seperti ini”
        [double-space] Ada spasi yang berlebih
        [term] Kami punya kata lain untuk ini: lihat product
        [own-name] Bahasa lain sudah bernama begitu
       *[other] Pemeriksaan tidak menerimanya
    }
    <i>{ $problem }; { $mend }</i>

# Where: message; Texts.preview
# $text: text, such as menu-main
# $own_name: text, such as English
# $chosen: text, such as balance = 5
texts-preview =
    <b>{ $text }</b> · { $own_name } · { $chosen }
    {""}

# Where: button, up to 37 letters; Texts.preview
texts-preview-publish = ✅ Terbitkan

# Where: button, up to 37 letters; Texts.preview
texts-preview-again = ✏️ Ubah

# Where: message; Texts.history
# $text: text, such as menu-main
# $own_name: text, such as English
texts-history = <b>Riwayat</b> · { $text } · { $own_name }
    {""}

# Where: message; Texts.history
# $number: number, such as 2, 1
# $author: text, such as Olga
# $at: day and time, such as 2026-03-05 14:07
# $says: text, such as ours, own
# $value: text, such as Hello
texts-history-line =
    <b>{ $number }</b> · { $author } · { MOMENT($at) }
    { $says ->
        [ours] Teks bawaan
       *[own] <code>{ $value }</code>
    }

# The same as in English.
# Where: button, up to 11 letters; Texts.history
# $number: number, such as 2, 1
texts-history-version = ↩️ { $number }

# Where: message; Texts.remove
# $text: text, such as menu-main
# $own_name: text, such as English
# $source: text, such as Balance: <b>{ $balance }</b>
texts-remove =
    <b>Tampilkan lagi teks bawaan?</b>

    { $text } · { $own_name }

    <pre>{ $source }</pre>

# Where: button, up to 37 letters; Texts.remove
texts-remove-ours = 🗑 Hapus perubahan

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/texts/windows.py
texts-action-published = teks diterbitkan

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/texts/windows.py
texts-action-removed = teks dihapus
