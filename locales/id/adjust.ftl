# Changing a balance.
# Where: button, up to 37 letters; Adjust.draft, Adjust.done
adjust-card = ‹ Profil

# Where: message; Adjust.draft
# $name: text, such as Alice
# $state: text, such as ready
# $balance: number, such as 130
# $after: number, such as 145
# $draft: text, such as +15
adjust-draft =
    <b>Saldo</b>: { $name }

    { $state ->
        [empty] Sekarang: <b>{ $balance }</b>
       *[other] Sekarang { $balance }, nanti <b>{ $after }</b> ({ $draft })
    }
    { $state ->
        [short] ⚠️ Terlalu banyak yang dikurangi: saldo tidak boleh di bawah nol.
       *[other] Tekan tombol atau ketik: <code>+100</code>, <code>-50</code>, <code>=500</code>
    }

# Where: button, up to 11 letters; Adjust.draft
# $direction: text, such as in
# $amount: number, such as 1
adjust-draft-step = { $direction ->
        [in] +{ $amount }
       *[out] −{ $amount }
    }

# Where: button, up to 37 letters; Adjust.draft
adjust-draft-clear = Kosongkan

# Where: button, up to 37 letters; Adjust.draft
adjust-draft-next = Lanjut ›

# Where: message; Adjust.reason
# $draft: text, such as +15
# $name: text, such as Alice
# $longest: number, such as 200
adjust-reason =
    <b>{ $draft }</b>: { $name }

    Untuk apa? Pengguna akan membacanya. Pilih, atau tulis sendiri (maksimal { $longest } karakter).

# Ready reasons; others are an admin's own words.
# Where: button, up to 37 letters; plain text; Adjust.reason
# $reason: text, such as gift
adjust-reason-preset = { $reason ->
        [gift] Hadiah
        [mistake] Perbaikan kesalahan
        [compensation] Kompensasi
        [refund] Pengembalian dana
       *[other] { $reason }
    }

# Where: message; Adjust.confirm
# $name: text, such as Alice
# $id: text, such as 1001
# $before: number, such as 130
# $after: number, such as 145
# $draft: text, such as +15
adjust-confirm =
    <b>Sudah benar?</b>

    { $name }, <code>{ $id }</code>
    Saldo: { $before } → <b>{ $after }</b> ({ $draft })
    Alasan: { adjust-reason-preset }

# Where: button, up to 37 letters; Adjust.confirm
adjust-confirm-yes = ✅ Terapkan

# Where: message; Adjust.done
# $name: text, such as Alice
# $id: text, such as 1001
# $before: number, such as 130
# $after: number, such as 145
# $told: text, such as yes, no, before
adjust-done =
    ✅ <b>Selesai</b>

    { $name }, <code>{ $id }</code>: { $before } → <b>{ $after }</b>
    { $told ->
        [yes] Pengguna sudah diberi tahu.
        [no] Pengguna tidak bisa diberi tahu: obrolan dengan bot sudah ditutup.
       *[before] Perubahan ini sudah pernah diterapkan.
    }

# Where: message; dialogs/admin/adjust/handlers.py
# $problem: text
adjust-usage =
    { $problem }

    <code>/adjust 1001 +100 alasan</code>
    <code>/adjust @nama -50 alasan</code>
    <code>/adjust 1001 =500 alasan</code>

# What the person reads.
# Where: message; bot/services/admin/adjustments.py
# $direction: text, such as in, out
# $amount: number
# $balance: number
adjust-told =
    { $direction ->
        [in] 🟢 Ditambahkan ke saldo Anda: <b>{ $amount }</b>
       *[out] 🔴 Diambil dari saldo Anda: <b>{ $amount }</b>
    }
    Alasan: { adjust-reason-preset }
    Saldo: <b>{ $balance }</b>

# The action's name in the log, and on a button of its filter: keep it short.
# Where: button, up to 37 letters; dialogs/admin/adjust/windows.py
adjust-action-balance = saldo diubah
