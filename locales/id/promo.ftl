# Promo codes: typing one, and what it gave.
# Where: button, up to 37 letters; dialogs/promo/windows.py
promo-entry = 🎁 Kode promo

# Where: message; Promo.enter
promo-enter =
    <b>Kode promo</b>

    Kirim kodenya. Huruf besar, spasi, dan tanda hubung tidak berpengaruh.

# Where: message; Promo.done
# $tokens: number, such as 10
# $balance: number, such as 130
promo-done =
    🎉 <b>Kodenya berlaku</b>

    Anda mendapat <b>{ $tokens } token</b>.
    Saldo: { $balance }

    Token bisa langsung Anda pakai.

# Where: button, up to 37 letters; Promo.done
promo-done-more = Kode lain
