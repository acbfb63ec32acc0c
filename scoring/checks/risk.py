"""Faults of the rules on the law that would say nothing, twice the same, or the weaker class
first."""

from collections.abc import Iterator
from itertools import pairwise

from companies import naf_level_exists
from kernel import Document, Fault, Where, has_blanks, repeated
from questionnaires import repeated_faults
from scoring.advice import RiskRules

#: From the strongest; those of one rank stand in any order.
_RANKS = {
    "prohibited": 0,
    "urgent": 1,
    "high": 2,
    "to_check": 3,
    "sectoral": 3,
    "transparency": 3,
}


def rule_faults(document: Document, rules: RiskRules) -> Iterator[Fault]:
    """Yield the faults of the rules taken together; those of their conditions are told by
    others."""
    if not rules.classes:
        yield document.fault(
            ("classes",),
            "empty",
            "Aucune classe : rien ne serait dit de la loi",
            "Écrivez-en une, ou retirez le fichier",
        )
    for index, (stronger, weaker) in enumerate(pairwise(rules.classes), start=1):
        if _RANKS[weaker.id] < _RANKS[stronger.id]:
            what = (
                f"« {weaker.id} » vient après « {stronger.id} », qui est moins forte : c'est"
                " celle-ci qui donnerait son nom"
            )
            yield document.fault(
                ("classes", index, "id"),
                "order",
                what,
                "Rangez les classes de la plus forte à la plus faible",
            )
    for key in ("classes", "flags", "roles", "practices", "gather"):
        for index, _ in repeated(getattr(rules, key)):
            yield document.fault(
                (key, index),
                "duplicate",
                "Cette règle figure deux fois",
                "Gardez-la une seule fois",
            )
    yield from _nothing(document, rules)
    yield from _hints(document, rules)
    yield from _blanks(document, rules)


def _nothing(document: Document, rules: RiskRules) -> Iterator[Fault]:
    """Lists that are there and hold nothing."""
    for index, practices in enumerate(rules.practices):
        if not practices.reach:
            yield document.fault(
                ("practices", index, "reach"),
                "empty",
                "Cette règle ne demande aucune pratique",
                "Citez-en une, ou retirez la règle",
            )
    for index, preparation in enumerate(rules.gather):
        where: Where = ("gather", index, "items")
        yield from repeated_faults(document, where, preparation.items)
        if not preparation.items:
            yield document.fault(
                where,
                "empty",
                "Il n'y a rien à rassembler",
                "Écrivez une pièce, ou retirez cette ligne de gather",
            )
    if rules.supplier is not None and not rules.supplier.asks:
        yield document.fault(
            ("supplier", "asks"),
            "empty",
            "Il n'y a rien à demander au fournisseur",
            "Écrivez une demande, ou retirez supplier",
        )


def _hints(document: Document, rules: RiskRules) -> Iterator[Fault]:
    """A hint goes with activities that exist."""
    for index, rule in enumerate(rules.classes):
        for place, hint in enumerate(rule.hints):
            for part in hint.naf:
                if not naf_level_exists(part):
                    yield document.fault(
                        ("classes", index, "hints", place, "naf", part),
                        "unknown-naf",
                        f"Le code NAF « {part} » n'existe pas",
                        "Écrivez une division, une suite de divisions ou un groupe : 28, 10-33",
                    )


def _blanks(document: Document, rules: RiskRules) -> Iterator[Fault]:
    """The message to a supplier has one blank for each thing to ask, and no other."""
    if rules.supplier is None:
        return
    if not has_blanks(rules.supplier.ask, "ask"):
        yield document.fault(
            ("supplier", "ask"),
            "blank",
            "Cette phrase n'a pas le blanc que chaque demande remplit",
            'Écrivez {ask} une fois : "- {ask}"',
        )
