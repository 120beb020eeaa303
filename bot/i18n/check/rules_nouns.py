"""A noun that the reference counts in one text has its plural forms in all of its texts.

In other languages a missing choice is seen beside the reference, or beside each other. The
reference's own “{ $faults } faults” is seen only beside its other texts, which have a choice.
"""

import re
from collections.abc import Iterator

from bot.i18n.check.files import start
from bot.i18n.check.message import Fault
from bot.i18n.check.rules_keys import Placed, Project

_NUMBER = r"(?:<\w+>)?\{ \$(?P<name>\w+) \}(?:</\w+>)? "
_NOUN = r"(?P<noun>[^\W\d_]+)"
_COUNTED = re.compile(
    rf"\[one\] {_NUMBER}(?P<one>[^\W\d_]+)[^\[]*\[other\] (?:<\w+>)?\{{ \$(?P=name) \}}"
    rf"(?:</\w+>)? {_NOUN}"
)
_SHOWN = re.compile(rf"^(?P<before>.*?){_NUMBER}{_NOUN}", re.MULTILINE)
_ONE = re.compile(r"\[(?:one|1)\]")
_IN_A_BRANCH = re.compile(r"\[(?:zero|one|two|few|many|other|\d+)\]")


def uncounted_noun(project: Project) -> Iterator[Placed]:
    """“1 faults” is read where a counted noun stands outside of a choice by its number."""
    counted = set(_counted(project.reference.all_text))
    for file in project.reference.files.values():
        for key, entry in file.parsed.messages.items():
            source = file.parsed.sources[key]
            has_one = _ONE.search(source)
            for found in _SHOWN.finditer(source):
                noun = found["noun"]
                chosen = has_one and _IN_A_BRANCH.search(found["before"])
                if noun.lower() not in counted or chosen:
                    continue
                words = f"“{noun}” is counted by ${found['name']}, but has only one form here"
                place = start(entry) + found.start("noun")
                yield file, key, Fault(place, words, f"write {{ ${found['name']} -> [one] … }}")


def _counted(text: str) -> Iterator[str]:
    """The nouns with two forms, both of them."""
    for found in _COUNTED.finditer(text):
        forms = {found["one"].lower(), found["noun"].lower()}
        if len(forms) > 1:
            yield from forms
