"""The errors of the project, as one small tree.

BoussoleError            what a person can be told in one French sentence
└── ContentError         a file is at fault (questionnaire, case, scheme…); carries every fault
"""

from collections.abc import Iterable

from kernel.faults import Fault, told


class BoussoleError(Exception):
    """Base of all errors of the project; `str()` is a French sentence made for the person who
    caused it."""


class ContentError(BoussoleError):
    """A file is at fault. `faults` lists every one of them, in the order of the file; `str()` tells
    fifty at most, and counts the others.

    `more`: how many there are besides, which were counted where the file was read.
    """

    def __init__(self, faults: Iterable[Fault], more: int = 0) -> None:
        self.faults, self.more = tuple(sorted(faults)), more
        shown, rest = told(self.faults, more)
        super().__init__("\n".join([*map(str, shown), *filter(None, [rest])]))


def unreadable(file: str) -> ContentError:
    """Return what is said of a file that is not there, or that the system does not let be read."""
    return ContentError(
        [
            Fault(
                file,
                1,
                "file",
                "Le fichier ne peut pas être lu",
                "Vérifiez son nom et ses droits d'accès",
            )
        ]
    )
