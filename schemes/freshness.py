"""What a catalogue should be re-read for: stale, expired or unsourced records. Warnings, not faults."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from schemes.availability import past
from schemes.catalogue import Catalogue
from schemes.model import Scheme
from schemes.wording import day

#: A record should be checked again after this long.
STALE_AFTER = timedelta(days=180)


@dataclass(frozen=True, order=True)
class Notice:
    """One thing to see to in one scheme, as a French sentence."""

    kind: Literal["stale", "expired", "unsourced"]
    scheme: str
    text: str

    def __str__(self) -> str:
        return f"{self.scheme}: [{self.kind}] {self.text}"


def notices(catalogue: Catalogue, on: date) -> tuple[Notice, ...]:
    """Return what is stale, expired or without a source on `on`, in that order; closed schemes are left alone."""
    live = [scheme for scheme in catalogue.schemes if scheme.status.value != "closed"]
    found = [notice for scheme in live for notice in (*_stale(scheme, on), *_expired(scheme, on), *_unsourced(scheme))]
    return tuple(sorted(found, key=lambda notice: (_KINDS.index(notice.kind), notice)))


_KINDS = ("stale", "expired", "unsourced")


def _stale(scheme: Scheme, on: date) -> Iterator[Notice]:
    if on - scheme.checked_on > STALE_AFTER:
        yield Notice("stale", scheme.id, f"Dernière preuve du {day(scheme.checked_on)} : à revoir auprès de {scheme.to_confirm_with}.")


def _expired(scheme: Scheme, on: date) -> Iterator[Notice]:
    if past(scheme, on):
        last = max(window.closes for window in scheme.windows if window.closes)
        yield Notice("expired", scheme.id, f"La dernière période de dépôt s'est terminée le {day(last)} : cherchez la suivante ou fermez le dispositif.")


def _unsourced(scheme: Scheme) -> Iterator[Notice]:
    if scheme.status.value == "unknown":
        yield Notice("unsourced", scheme.id, "Aucune source ne dit s'il est ouvert.")
    if scheme.aid.kind == "unknown":
        yield Notice("unsourced", scheme.id, "Aucune source ne donne le montant de l'aide.")
    for criterion in scheme.criteria:
        if not criterion.settled():
            yield Notice("unsourced", scheme.id, f"Condition à confirmer : {criterion.need()}.")
