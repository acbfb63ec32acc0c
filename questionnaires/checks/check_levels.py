"""Faults of levels, of what caps them, and of how far they are trusted: each can be reached, and
holds something back."""

from collections.abc import Iterator
from itertools import pairwise

from kernel import Document, Fault
from questionnaires.model import Confidence, Questionnaire


def level_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the faults of the scale, the levels, the floor and the caps."""
    yield from _scale(questionnaire, document)
    yield from _levels(questionnaire, document)
    yield from _floor(questionnaire, document)
    yield from _numbers(questionnaire, document)


def _scale(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    scale = questionnaire.scale
    if scale.minimum >= scale.maximum:
        what = f"L'échelle va de {scale.minimum:g} à {scale.maximum:g} : elle ne monte pas"
        yield document.fault(("scale",), "levels", what, "Mettez un maximum au-dessus du minimum")


def _levels(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    levels, scale = questionnaire.levels, questionnaire.scale
    if not levels or levels[0].from_ != scale.minimum:
        yield document.fault(
            ("levels",),
            "levels",
            f"Le premier niveau ne part pas de {scale.minimum:g}",
            "Faites-le partir du bas de l'échelle",
        )
    if levels and levels[0].level < 1:
        yield document.fault(
            ("levels", 0, "level"),
            "levels",
            f"Le premier niveau porte le numéro {levels[0].level}",
            "Numérotez les niveaux à partir de 1",
        )
    if questionnaire.scheme_stages and [level.level for level in levels] != [1, 2, 3, 4, 5]:
        yield document.fault(
            ("scheme_stages",),
            "levels",
            "Les niveaux ne sont pas ceux des dispositifs, de 1 à 5",
            "Retirez scheme_stages",
        )
    for index, (lower, upper) in enumerate(pairwise(levels), start=1):
        if upper.level != lower.level + 1:
            what = f"Le niveau {upper.level} ne suit pas le niveau {lower.level}"
            yield document.fault(
                ("levels", index, "level"), "levels", what, "Numérotez les niveaux de un en un"
            )
        if upper.from_ <= lower.from_ or upper.from_ > scale.maximum:
            what = (
                f"Le seuil {upper.from_:g} n'est pas entre celui du niveau précédent et"
                f" {scale.maximum:g}"
            )
            yield document.fault(
                ("levels", index, "from"), "levels", what, "Rangez les seuils par ordre croissant"
            )
        elif upper.from_ == scale.maximum and questionnaire.threshold_belongs_to == "lower":
            what = (
                f"Le niveau {upper.level} demande plus de {scale.maximum:g} : personne ne l'atteint"
            )
            yield document.fault(
                ("levels", index, "from"),
                "levels",
                what,
                "Baissez ce seuil, ou écrivez threshold_belongs_to: upper",
            )


def _floor(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    floor, most = questionnaire.floor, len(questionnaire.levels) - 2
    if floor is not None and questionnaire.levels and not 0 <= floor.above_weakest <= max(most, 0):
        what = f"Un plancher de {floor.above_weakest} crans au-dessus du point faible " + (
            "ne retient rien" if floor.above_weakest > 0 else "n'existe pas"
        )
        yield document.fault(
            ("floor", "above_weakest"),
            "floor",
            what,
            f"Écrivez un nombre de 0 à {max(most, 0)}, ou retirez le plancher",
        )


def _numbers(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    levels, cap = (
        [level.level for level in questionnaire.levels],
        questionnaire.unassessed_level_cap,
    )
    if cap is not None and levels and cap not in levels:
        choices = f"Choisissez parmi : {', '.join(map(str, levels))}"
        yield document.fault(
            ("unassessed_level_cap",), "level", f"Le niveau {cap} n'existe pas", choices
        )
    if questionnaire.version < 1:
        yield document.fault(
            ("version",),
            "version",
            f"La version {questionnaire.version} n'existe pas",
            "Numérotez les versions à partir de 1",
        )
    if not 0 <= questionnaire.not_applicable_max <= len(questionnaire.questions):
        what = (
            f"On ne peut pas déclarer {questionnaire.not_applicable_max} questions « non concerné »"
        )
        yield document.fault(
            ("not_applicable_max",),
            "number",
            what,
            f"Écrivez un nombre de 0 à {len(questionnaire.questions)}",
        )


def confidence_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the faults of the labels of confidence: in order, each within reach."""
    labels, where = questionnaire.confidence.labels, ("confidence", "labels")
    for index, label in enumerate(labels):
        for key, share in (("completeness", label.completeness), ("evidence", label.evidence)):
            if not 0 <= share <= 100:
                yield document.fault(
                    (*where, index, key),
                    "confidence",
                    f"« {label.id} » demande {share} %",
                    "Écrivez un pour cent, de 0 à 100",
                )
        if any(_covers(earlier, label) for earlier in labels[:index]) and not any(
            label.completeness > earlier.completeness for earlier in labels[:index]
        ):
            what = f"L'étiquette « {label.id} » n'est jamais donnée : une meilleure la couvre"
            yield document.fault(
                (*where, index),
                "confidence",
                what,
                "Demandez-lui moins qu'aux précédentes, ou retirez-la",
            )
    if not labels or labels[-1].completeness or labels[-1].evidence:
        yield document.fault(
            where,
            "confidence",
            "La dernière étiquette de confiance ne couvre pas tous les cas",
            "Mettez sa complétude à 0",
        )
    if any(lower.completeness > upper.completeness for upper, lower in pairwise(labels)):
        what = "Les étiquettes de confiance ne vont pas de la meilleure à la moins bonne"
        yield document.fault(where, "confidence", what, "Rangez-les par complétude décroissante")
    if not any(label.shows_level for label in labels):
        yield document.fault(
            where,
            "confidence",
            "Aucune étiquette de confiance ne laisse voir le niveau",
            "Retirez shows_level: false d'au moins une",
        )
    yield from _downgrade(questionnaire, document)


def _covers(earlier: Confidence, later: Confidence) -> bool:
    return earlier.completeness <= later.completeness and earlier.evidence <= later.evidence


def _downgrade(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    limit, rules = (
        questionnaire.confidence.inconsistencies_to_downgrade,
        len(questionnaire.inconsistencies),
    )
    if limit is not None and not 1 <= limit <= rules:
        what = (
            f"L'étiquette baisserait à partir de {limit} incohérences, sur {rules} qui sont"
            " décrites"
        )
        remedy = (
            f"Écrivez un nombre de 1 à {rules}"
            if rules
            else "Retirez inconsistencies_to_downgrade, ou décrivez des incohérences"
        )
        yield document.fault(
            ("confidence", "inconsistencies_to_downgrade"), "confidence", what, remedy
        )
