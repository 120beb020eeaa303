"""Draws a receipt of an invented bank with a sum and a date, so that an admin sees a picture."""

from datetime import datetime
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

SIZE = (420, 560)
PAPER, INK, PALE, GREEN = "#fbfbf8", "#20262c", "#c9ced3", "#2c8a57"


def receipt_jpeg(rub: int, paid_at: datetime) -> bytes:
    """The receipt of a transfer, as a JPEG. `rub`: whole roubles."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, SIZE[0], 96), fill=GREEN)
    pen.text((28, 32), "DEMO BANK", fill="white", font=ImageFont.load_default(28))
    pen.text((28, 136), f"{rub:,} RUB".replace(",", " "), fill=INK, font=ImageFont.load_default(46))
    pen.text((28, 204), f"{paid_at:%d.%m.%Y  %H:%M}", fill=INK, font=ImageFont.load_default(22))
    for line in range(6):
        top = 268 + line * 40
        pen.rounded_rectangle((28, top, 392 - line % 3 * 70, top + 14), 7, fill=PALE)
    out = BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()
