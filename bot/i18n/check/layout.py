"""How wide a button's text is on a phone.

The advance widths are those of Roboto Medium, the font of buttons in Telegram for Android. They are
in thousandths of the letter size, rounded to 20. Roboto lacks emoji and East Asian letters; other
fonts draw them about as wide as high.
"""

import unicodedata

LETTER_SIZE = 15  # of a button, in Android's units of a 393-unit screen
LABEL_WIDTH = {1: 318, 2: 149, 3: 92}
"""How wide a button's text may be, by the number of buttons in its row.

The keyboard is 333 wide, a gap 5, and a button has a margin of 7.5 on both sides.
"""

_LETTERS = {
    160: "'",
    200: "‛",
    220: ",‘’‚",
    240: " ;\xa0¦",
    260: "!:ijl|¡¸ìíîïĩīĭįıĵĺļſіїј",
    280: ".I[]·ÌÍÎÏĨĪĬĮİł·ΙΪІЇ․",
    300: "‹›",
    320: '"-`´ľ',
    340: "(t{}ţŧΊΐίιϊ•",
    360: ")frŀŕŗřť",
    380: "°²³¹“”„",
    400: "/‖‟",
    420: "\\^гѓ",
    440: "*¨ª",
    460: "_ºґ‗",
    480: "?y«¯»¿ýÿŷуў",
    500: "<vxz¶ĳźżžγνξтх‥",
    520: ">cksçćĉċčķśŝşšζςτзсэєѕ",
    540: "FLae¥±×àáâãäåèéêëāăąēĕėęěĹĻĽĿŁέΰευχϋύаечѐё†‣",
    560: (
        "$+0123456789=EJbdghnopqu¢¬ÈÉÊËñòóôõöøùúûüĒĔĖĘĚĝğġģĥħĴńņňŉŋōŏ"
        "őũūŭůűųΓΕάήαδηλορόЀЁЃЈГЕбкорьяђћќҐ€−"
    ),
    580: "£ð÷þĸΞΣθκσвийлнпѝџ‡",
    600: "STYZµÝÞŚŜŞŠŢŤŦŶŸŹŻŽΖΤΥΫβμЅЗТц",
    620: "#R§ßđŔŖŘΈπЎБУЬЯд™",
    640: "&BKPVXďĶΒΚΡΧЌВКРХъ–",
    660: "ACDU~ÀÁÂÃÄÅÇÐÙÚÛÜĀĂĄĆĈĊČĎĐŨŪŬŮŰŲΆΎΑΛΩЄАСЭ",
    680: "GØĜĞĠĢΏΘ₽",
    700: "OQ¤ÒÓÔÕÖŊŌŎŐΌΟΨЍЏИЙЛОЧ…",
    720: "HN¼ÑĤĦŃŅŇΔΗΝΠφψНПф",
    740: "%wŵΦЂЦ",
    760: "ΉДЪм",
    780: "©®½—―",
    800: "¾ЋФжы",
    820: "ωώшю",
    840: "æĲ",
    860: "щљњ",
    880: "MWmŴΜМЫ",
    900: "@œ",
    920: "Ю",
    940: "Æ",
    960: "ŒЖШ",
    1000: "Щ",
    1020: "№",
    1060: "Љ",
    1080: "Њ",
}
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}
_USUAL = 560  # of a letter that the table lacks
_WIDE = 1200  # of an emoji or an East Asian letter
_DINGBAT = 800  # of a mark such as ✓, which is drawn as a letter


def width(text: str) -> float:
    """The width of one line, in units of a 393-unit screen."""
    return sum(map(_advance, text)) * LETTER_SIZE / 1000


def _advance(letter: str) -> int:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):  # joins the letter before it
        return 0
    if "✀" <= letter < "⟀" and letter not in "✅❌❓❗✨➕➖":
        return _DINGBAT
    symbol = unicodedata.category(letter) == "So"
    return _WIDE if symbol or unicodedata.east_asian_width(letter) in "WF" else _USUAL
