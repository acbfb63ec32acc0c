"""What can go wrong with the store, each told in one French sentence and a way on."""

from collections.abc import Sequence

from cases.store.values import Refused
from kernel import BoussoleError


class StoreError(BoussoleError):
    """The store cannot do what was asked; nothing that it acknowledged before is lost."""


class BrokenStoreError(StoreError):
    """The file of the store is damaged."""


class MissingDossierError(StoreError):
    """The dossier was deleted."""

    def __init__(self) -> None:
        super().__init__("Ce dossier n'existe plus : il a été supprimé. Reprenez-le d'un rapport PDF, ou commencez-en un autre.")


class RefusedError(StoreError):
    """A new dossier would not be read back. `refused`: what is wrong with it."""

    def __init__(self, refused: Sequence[Refused]) -> None:
        super().__init__(" ".join(dict.fromkeys(one.why for one in refused)))
        self.refused = tuple(refused)
