# The terms of use.
# Where: button, up to 37 letters; dialogs/terms/windows.py
terms-entry = 📄 Ketentuan

# Where: message; Terms.main
# $operator: text, such as Example Ltd
terms-main =
    <b>Ketentuan</b>

    { $operator ->
        [none] Bot disediakan apa adanya.
       *[other] Layanan disediakan oleh { $operator }.
    }

    1. Token adalah satuan internal bot. Token bukan uang dan tidak berarti apa-apa di luar bot.
    2. Token ditambahkan segera setelah Anda membayar dengan Bintang Telegram.
    3. Jika token tidak masuk atau salah ditambahkan, tulis ke /paysupport. Token yang belum dipakai bisa dikembalikan; Bintangnya kembali kepada yang membayar.
    4. Dukungan Telegram sendiri tidak menangani pembelian di bot ini.
    5. Token dari kode promo dan undangan adalah hadiah: tidak bisa ditukar dengan Bintang. Jika pembelian teman dikembalikan, bonusnya ditarik kembali.
    6. Jika Anda menghapus data Anda, token di saldo Anda hangus: /privacy
