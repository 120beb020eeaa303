"""Seeded mutants of the shipped texts."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from tests.bot.i18n.mutants.corpus import Corpus, Mutant, Source
from tests.bot.i18n.mutants.kinds import EDITS, EVERYWHERE

OWN_KINDS = ("key dropped", "message twice", "untranslated", "own name copied", "cp1251", "CRLF")
TRIES = 400  # messages that are looked at until one can be changed


def mutants(corpus: Corpus, many: int, seed: int) -> Iterator[Mutant]:
    """`many` mutants, each kind in turn."""
    random = Random(seed)
    kinds = [*EDITS, *(f"{name}, in all languages" for name in EVERYWHERE), *OWN_KINDS]
    for number in range(many):
        kind = kinds[number % len(kinds)]
        mutant = _made(kind, corpus, random)
        if mutant is not None:
            yield mutant


def _made(kind: str, corpus: Corpus, random: Random) -> Mutant | None:
    if kind in OWN_KINDS:
        return _own(kind, corpus, random)
    name = kind.removesuffix(", in all languages")
    edit = EDITS[name]
    for _ in range(TRIES):
        source = random.choice(corpus.sources)
        state = random.getstate()
        new = edit(random, source.text)
        if new is None or new == source.text:
            continue
        changes = {source: new}
        if kind.endswith("in all languages"):
            others = [one for one in corpus.sources if one.key == source.key and one != source]
            for other in others:
                random.setstate(state)
                changed = edit(random, other.text)
                if changed is not None:
                    changes[other] = changed
            if len(changes) <= len(others):
                continue
        return corpus.replaced(kind, changes)
    return None


def _own(kind: str, corpus: Corpus, random: Random) -> Mutant | None:
    """Kinds that need more than the source of one message."""
    if kind == "own name copied":
        source = corpus.by_key["ru", "language-own-name"]
        return corpus.replaced(kind, {source: corpus.by_key["en", "language-own-name"].text})
    source = random.choice([one for one in corpus.sources if one.language == "ru"])
    if kind == "key dropped":
        return corpus.replaced(kind, {source: ""})
    if kind == "message twice":
        key = source.key
        return corpus.replaced(kind, {source: f"{source.text}\n{key} = Второй раз"})
    if kind == "untranslated":
        theirs = corpus.by_key["en", source.key]
        return corpus.replaced(kind, {source: theirs.text})
    return _reencoded(kind, corpus, source)


def _reencoded(kind: str, corpus: Corpus, source: Source) -> Mutant:
    files = []
    for file in corpus.files:
        text = file.text
        if (file.language, file.name) == (source.language, source.file):
            if kind == "CRLF":
                text = text.replace("\n", "\r\n")
            else:
                text = text.encode("cp1251", "replace").decode("utf-8", "replace")
        files.append(replace(file, text=text))
    return Mutant(kind, tuple(files), (source.language,), (source.key,))
