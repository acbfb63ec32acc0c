"""One aid in several records: a programme and its carriers, an aid and its local forms. Each names
the programme, so that a firm is shown one entry."""

from collections.abc import Iterator, Mapping, Sequence

from kernel import Document, Fault
from schemes.record.model import NATIONAL, Scheme

_WHERE = ("part_of",)


def family_faults(written: Sequence[tuple[Document, Scheme]]) -> Iterator[Fault]:
    """Yield what `part_of` says that cannot be."""
    schemes = {scheme.id: scheme for _, scheme in written}
    for document, scheme in written:
        yield from _wrong_whole(document, scheme, schemes)


def _wrong_whole(
    document: Document, scheme: Scheme, schemes: Mapping[str, Scheme]
) -> Iterator[Fault]:
    whole = schemes.get(scheme.part_of or "")
    if whole is None:
        return
    if whole.id == scheme.id:
        what, remedy = "Ce dispositif fait partie de lui-même", "Retirez « part_of »"
        yield document.fault(_WHERE, "sense", what, remedy)
    elif whole.part_of:
        what = f"« {whole.id} » fait lui-même partie de « {whole.part_of} »"
        yield document.fault(_WHERE, "sense", what, f"Écrivez « part_of: {whole.part_of} »")
    if whole.territory not in (NATIONAL, scheme.territory):
        what = f"« {whole.id} » est le programme d'une autre région"
        yield document.fault(_WHERE, "sense", what, "Corrigez l'un des deux")
