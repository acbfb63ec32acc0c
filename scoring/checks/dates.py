"""Faults of the dates of the law: each is told at some time, to someone, and has one name."""

from collections.abc import Iterator
from pathlib import Path

from kernel import ContentError, Fault, read_yaml, repeated, validate
from questionnaires import repeated_faults
from scoring.advice import LegalDates


def date_faults(content: Path) -> Iterator[Fault]:
    """Yield the faults of `legal_dates.yaml`."""
    path = content / "legal_dates.yaml"
    if not path.is_file():
        return
    try:
        document = read_yaml(path)
        found = validate(document, LegalDates)
    except ContentError as error:
        yield from error.faults
        return
    for index, entry in enumerate(found.dates):
        where = ("dates", index)
        if entry.since is not None and entry.until is not None and entry.since >= entry.until:
            what = (
                f"Cette ligne ne vaut aucun jour : de {entry.since} (compris) à {entry.until}"
                " (exclu)"
            )
            yield document.fault((*where, "until"), "date", what, "Mettez until après since")
        yield from repeated_faults(document, (*where, "concerns"), entry.concerns)
        if not entry.concerns:
            yield document.fault(
                (*where, "concerns"),
                "empty",
                "Cette échéance ne concerne personne",
                "Citez un mot de duties (risk.yaml)",
            )
    for index, _ in repeated(found.dates):
        yield document.fault(
            ("dates", index),
            "duplicate",
            "Cette échéance figure deux fois",
            "Gardez-la une seule fois",
        )
    words = {word for entry in found.dates for word in entry.concerns}
    for name in found.cited:
        if name in words:
            what = (
                f"« {name} » est aussi un mot de concerns : un texte qui le cite dirait une autre"
                " date"
            )
            yield document.fault(("cited", name), "duplicate", what, "Donnez-lui un autre nom")
