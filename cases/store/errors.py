"""What can go wrong with the store, each told in one French sentence and a way on."""

from collections.abc import Sequence
from datetime import datetime

from cases.store.values import Refused
from kernel import BoussoleError, day_text


class StoreError(BoussoleError):
    """The store cannot do what was asked; nothing that it acknowledged before is lost."""


class BrokenStoreError(StoreError):
    """The file of the store is damaged."""


class MissingDossierError(StoreError):
    """The dossier was deleted."""

    def __init__(self) -> None:
        super().__init__(
            "Ce dossier n'existe plus : il a été supprimé. Reprenez-le d'un rapport PDF, ou"
            " commencez-en un autre."
        )


class RefusedError(StoreError):
    """A new dossier would not be read back. `refused`: what is wrong with it."""

    def __init__(self, refused: Sequence[Refused]) -> None:
        super().__init__(" ".join(dict.fromkeys(one.why for one in refused)))
        self.refused = tuple(refused)


class ClockError(StoreError):
    """The clock is far from the latest time that the store knows: nothing is deleted by it."""

    def __init__(self, at: datetime, known: datetime) -> None:
        super().__init__(
            f"L'horloge du serveur donne le {day_text(at)}, loin de la dernière date connue de la"
            f" base de dossiers ({day_text(known)}) : aucun dossier n'est supprimé. Mettez"
            " l'horloge à l'heure ; si elle l'est, dites-le une fois avec « python -m cases purge"
            " --trust-clock »."
        )
