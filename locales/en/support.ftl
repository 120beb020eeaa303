# Support.
support-entry = 💬 Support
support-main =
    <b>Support</b>

    A question, a fault, a payment that did not arrive: write to us and say what happened. If it is about a payment, add its date and the sum in Stars.

    We answer for this bot; Telegram's own support cannot help with it.
support-main-write = Write to us
