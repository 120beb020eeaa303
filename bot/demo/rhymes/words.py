"""Finds words with the same ending, which Rhymes sells."""

from itertools import takewhile

MOST = 4
LEAST_LETTERS = 2
ENGLISH = """
moon spoon noon balloon night light bright kite rain train brain star car guitar sea tea tree free
day play way cat hat stone phone alone heart art start dream stream cream song long gold cold home
token spoken broken code mode road bot hot spot ledger pay ray clay
"""
RUSSIAN = """
ночь дочь прочь луна весна волна сосна тишина кот год компот звезда вода еда ветер вечер любовь
кровь морковь вновь друг круг вдруг луг дом том гном мир эфир сапфир свет рассвет привет букет поэт
сон закон балкон река рука строка токен бот счёт полёт код ход восход день тень сирень мост хвост
"""
UKRAINIAN = """
ніч річ піч навіч весна зима тишина кіт рід слід обід хліб сніг поріг пиріг зоря моря вода біда
вечір любов дім грім сонце віконце місто тісто тепло світло джерело мова розмова калина родина
"""
INDONESIAN = """
malam salam dalam alam kelam hati nanti pasti bulan jalan teman taman hujan tujuan cinta cerita
senja kerja kata mata permata pagi lagi bunga tangga rumah ramah buku waktu lagu biru baru kopi topi
"""
WORDS = tuple(f"{ENGLISH} {RUSSIAN} {UKRAINIAN} {INDONESIAN}".split())


class NoRhyme(Exception):
    """No known word has the same ending."""


def rhymes(word: str) -> list[str]:
    """Up to MOST rhymes, the longest common ending first. Raises NoRhyme."""
    wanted = word.lower()
    shared = {one: _shared(one, wanted) for one in WORDS if one != wanted}
    found = [one for one, letters in shared.items() if letters >= LEAST_LETTERS]
    if not found:
        raise NoRhyme
    return sorted(found, key=lambda one: -shared[one])[:MOST]


def _shared(one: str, other: str) -> int:
    """The length of the common ending, in letters."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
