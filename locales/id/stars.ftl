# Stars: Telegram's list beside our ledger.
# Where: button, up to 37 letters; dialogs/admin/stars/windows.py
stars-entry = ⭐ Bintang

# Where: message; Stars.main
# $state: text, such as odd
# $balance: number, such as 12400
# $checked_at: day and time, such as 2026-03-05 14:07
# $came_today: number, such as 900
# $went_today: number, such as 450
# $rows: number, such as 321
# $unexplained: number, such as 1
# $difference: number, such as 0
# $foreign: number, such as 2
# $refunds_due: number, such as 1
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-main =
    <b>Bintang</b>

    { $state ->
        [never] Belum dicocokkan dengan Telegram.
       *[other]
            Saldo di Telegram: <b>{ $balance } ⭐</b> ({ MOMENT($checked_at) })
            Hari ini: +{ $came_today } / −{ $went_today }
            Transaksi: { $rows }
            { "" }
            { $state ->
                [even] ✅ Semuanya cocok dengan buku besar kami.
               *[odd]
                    ⚠️ { $unexplained ->
                        [0] { "" }
                       *[other] { $unexplained } transaksi tidak bisa kami jelaskan.{ " " }
                    }{ $difference ->
                        [0] { "" }
                       *[other] Saldo berbeda { $difference } ⭐ dari daftar Telegram sendiri.
                    }
            }
    }{ $foreign ->
        [0] { "" }
       *[other]
            { "" }
            🗄 { $foreign } baris dari basis data lain
    }{ $refunds_due ->
        [0] { "" }
       *[other]
            { "" }
            ↩️ { $refunds_due } pembayaran harus dikembalikan
    }

# Where: message; Stars.main
# $invoice_id: text, such as 701
# $found_at: day and time, such as 2026-03-05 14:07
# $paid: text, such as 10.5 USDT
# $asked: text, such as 900.00 RUB
stars-main-coin =
    🪙 Crypto Pay, tagihan <code>{ $invoice_id }</code> dari { MOMENT($found_at) }: dibayar { $paid } untuk { $asked }, tidak cocok dengan pesanan mana pun

# Where: button, up to 37 letters; Stars.main
# $unexplained: number, such as 1
stars-main-odd = ⚠️ Tidak jelas: { $unexplained }

# Where: button, up to 17 letters; Stars.main
stars-main-check = 🔄 Cocokkan

# Where: button, up to 17 letters; Stars.main
stars-main-all = 📄 Transaksi

# Where: message; Stars.rows
# $only: text, such as all
# $shown: number, such as 1
stars-rows =
    <b>{ $only ->
        [odd] Transaksi yang tidak jelas
        [foreign] Pembayaran basis data lain
       *[all] Transaksi
    }</b>{ $shown ->
        [0] {""}

    Tidak ada apa-apa.
       *[other] {""}
    }
    {""}

# Where: message; Stars.rows
# $direction: text, such as in
# $stars: number, such as 450
# $at: day and time, such as 2026-03-05 14:07
# $partner: text, such as user
# $state: text, such as known
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-rows-line = { $direction ->
        [in] 🟢 +{ $stars }
       *[out] 🔴 −{ $stars }
    } ⭐ · { MOMENT($at) } · { $partner ->
        [user] { $direction ->
            [in] pembayaran
           *[out] pengembalian
        }
        [fragment] penarikan
        [telegram_ads] Telegram Ads
        [telegram_api] siaran berbayar
        [affiliate_program] program afiliasi
        [chat] obrolan
       *[other] { $partner }
    }{ $state ->
        [credited] {" "}· dikreditkan lewat pencocokan
        [taken_back] {" "}· ditarik kembali lewat pencocokan
        [unexplained] {" "}· ⚠️ tidak jelas
        [foreign] {" "}· 🗄 basis data lain
       *[other] {""}
    }

# Where: button, up to 17 letters; Stars.rows
# $chosen: text, such as yes, no
# $name: text, such as all, odd, foreign
stars-rows-filter = { $chosen ->
        [yes] ✓{" "}
       *[no] {""}
    }{ $name ->
        [odd] Tidak jelas
        [foreign] Basis data lain
       *[all] Semua
    }

# Where: button, up to 37 letters; Stars.rows
# $direction: text, such as in
# $stars: number, such as 450
# $at: day and time, such as 2026-03-05 14:07
# $state: text, such as known
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-rows-row = { $direction ->
        [in] 🟢 +{ $stars }
       *[out] ↩️ −{ $stars }
    } ⭐ · { MOMENT($at) }{ $state ->
        [unexplained] {" "}⚠️
        [foreign] {" "}🗄
       *[other] {""}
    }

# Notices to admins.
# Where: message; dialogs/admin/stars/handlers.py
# $answered: text, such as yes
# $unexplained: number
# $new: number
# $credited: number
# $taken: number
# $difference: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-checked = { $answered ->
        [no] ⚠️ <b>Bintang</b>: Telegram tidak memberikan daftarnya. Silakan coba beberapa menit lagi.
       *[yes] { $unexplained ->
            [0] ✅
           *[other] ⚠️
        } <b>Bintang sudah dicocokkan</b>
        Transaksi baru: { $new }
        Dikreditkan: { $credited }, ditarik kembali: { $taken }, tidak jelas: { $unexplained }
        Selisih saldo: { $difference } ⭐
    }

# Where: message; bot/jobs/stars.py
# $credited: number
# $taken: number
# $unexplained: number
stars-told-differences =
    ⚠️ <b>Bintang: pencocokan dengan Telegram menemukan selisih</b>
    Pembayaran yang belum sampai kepada kami, kini dikreditkan: { $credited }
    Pengembalian di luar bot, kini ditarik kembali: { $taken }
    Tidak jelas: { $unexplained }

# Where: message; bot/jobs/stars.py
# $charge: text
# $words: text
stars-told-refused =
    ⚠️ <b>Telegram menolak pengembalian dana</b>
    Pembayaran <code>{ $charge }</code>
    Alasan: { $words ->
        [refused] tidak disebutkan
        [BALANCE_TOO_LOW] Bintang milik bot terlalu sedikit
       *[other] { $words }
    }
    Token kembali ke saldo pengguna.

# Where: message; bot/services/payments/stars/list_cursor.py
# $payments: value
# $stars: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-told-foreign =
    🗄 <b>Bintang: pembayaran basis data lain</b>
    Telegram mencantumkan pembayaran yang tidak diminta basis data ini: { $payments }, total { $stars } ⭐.
    Tidak ada yang dikreditkan untuknya, dan tidak ada yang diberi tahu.

    Mungkin itu pembayaran lama: basis datanya hilang atau diganti, atau program lain memakai token bot ini.
    Anda bisa:
    • tidak melakukan apa-apa dan membiarkannya;
    • kembali ke basis data lama, jika masih ada: DATABASE_URL, atau <code>python -m bot restore</code>;
    • mengembalikan sebagian: Bintang → Transaksi → Basis data lain.

# Where: message; bot/services/payments/stars/list_cursor.py
# $difference: number
# $balance: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-told-balance =
    ⚠️ <b>Bintang: saldo tidak cocok dengan daftar Telegram sendiri</b>
    Selisihnya { $difference } ⭐, saldonya { $balance } ⭐.
    Mungkin seorang pembeli mendapat uangnya kembali dari toko yang menjual Bintang: Telegram mengambil Bintang seperti itu dari saldo tanpa transaksi.

# Where: message; bot/services/payments/stars/list_cursor.py
# $balance: number
# Spaces: between a sign and its number stands a no-break space; they stay on one line.
stars-told-balance-right = ✅ <b>Bintang</b>: saldo cocok lagi dengan daftar Telegram, { $balance } ⭐.
