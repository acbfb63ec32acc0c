"""What schemes say of each other, and of themselves: exclusions that contradict, names that stand
twice in one."""

from collections.abc import Iterator, Mapping, Sequence

from kernel import Document, Fault
from schemes.record.model import CumulationRule, Scheme

_NOTHING = CumulationRule(source=("",))


def link_faults(written: Sequence[tuple[Document, Scheme]]) -> Iterator[Fault]:
    """Yield the faults of schemes seen together."""
    rules = {scheme.id: scheme.cumulation or _NOTHING for _, scheme in written}
    for document, scheme in written:
        yield from _alone(document, scheme)
        yield from _with_others(document, scheme, rules)


def _alone(document: Document, scheme: Scheme) -> Iterator[Fault]:
    rule = scheme.cumulation or _NOTHING
    for key, ids in (("not_with", rule.not_with), ("with", rule.with_)):
        if scheme.id in ids:
            what = (
                "Ce dispositif s'exclut lui-même"
                if key == "not_with"
                else "Ce dispositif se cumule avec lui-même"
            )
            yield document.fault(
                ("cumulation", key, ids.index(scheme.id)), "sense", what, "Retirez-le de la liste"
            )
    for id in sorted(set(rule.not_with) & set(rule.with_)):
        yield document.fault(
            ("cumulation", "with", rule.with_.index(id)),
            "sense",
            f"« {id} » est à la fois exclu et permis",
            "Gardez-le dans une des deux listes",
        )
    names = [alias.name for alias in scheme.aliases]
    for index, name in enumerate(names):
        if _plain(name) in {_plain(scheme.name), *map(_plain, names[:index])}:
            yield document.fault(
                ("aliases", index, "name"),
                "duplicate",
                f"« {name} » est déjà un nom de ce dispositif",
                "Gardez-en un",
            )


def _with_others(
    document: Document, scheme: Scheme, rules: Mapping[str, CumulationRule]
) -> Iterator[Fault]:
    """Yield what a scheme permits and the other excludes, where no disagreement of the sources is
    noted."""
    for index, id in enumerate(() if scheme.conflicts else (scheme.cumulation or _NOTHING).with_):
        other = rules.get(id, _NOTHING)
        if scheme.id in other.not_with or (other.not_with_any and scheme.id not in other.with_):
            what = f"Ce dispositif se cumule avec « {id} », qui l'exclut"
            yield document.fault(
                ("cumulation", "with", index),
                "sense",
                what,
                "Corrigez l'une des deux fiches, ou notez le désaccord dans « conflicts »",
            )


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
