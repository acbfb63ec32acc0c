"""Everything that can be wrong with a questionnaire beyond its shape, found in one pass and told at its line."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kernel import ContentError, Document, Fault, did_you_mean, read_yaml, validate
from questionnaires.check_conditions import condition_faults
from questionnaires.check_examples import example_shape_faults
from questionnaires.check_questions import question_faults
from questionnaires.loader import is_version
from questionnaires.model import Questionnaire, SingleFact
from questionnaires.published import published_faults


@dataclass(frozen=True)
class Checked:
    """The outcome of a check: the questionnaire if its shape is right, and every fault."""

    questionnaire: Questionnaire | None
    document: Document | None
    faults: tuple[Fault, ...]


def check(path: Path) -> Checked:
    """Read a questionnaire file and return every fault in it; never raises."""
    try:
        document = read_yaml(path)
    except ContentError as error:
        return Checked(None, None, error.faults)
    try:
        questionnaire = validate(document, Questionnaire)
    except ContentError as error:
        return Checked(None, document, error.faults)
    return Checked(questionnaire, document, tuple(sorted(faults(questionnaire, document))))


def faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield every fault of meaning: references, order, ranges, reachability."""
    parts: tuple[Callable[[Questionnaire, Document], Iterator[Fault]], ...] = (
        _identifiers,
        _levels,
        _gates,
        _modes,
        _dimensions,
        _confidence,
        _facts,
        question_faults,
        condition_faults,
        example_shape_faults,
        published_faults,
    )
    for part in parts:
        yield from part(questionnaire, document)


def _identifiers(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    for key in ("questions", "dimensions", "modes", "facts", "gates", "inconsistencies", "examples"):
        ids = [item.id for item in getattr(questionnaire, key)]
        for index, id in enumerate(ids):
            if id in ids[:index]:
                yield document.fault((key, index, "id"), "duplicate-id", f"L'identifiant « {id} » est déjà pris", "Donnez-en un autre")
            if id in questionnaire.retired:
                yield document.fault((key, index, "id"), "retired-id", f"L'identifiant « {id} » a été retiré", "Choisissez un identifiant qui n'a jamais servi")
    yield from _file_name(questionnaire, document)


def _file_name(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """A version stands in the folder of its questionnaire, under its number; a draft elsewhere, under its id."""
    path = Path(document.file).absolute()
    if not is_version(path):
        if questionnaire.id != path.stem:
            yield document.fault(("id",), "file-name", f"L'identifiant « {questionnaire.id} » n'est pas le nom du fichier", "Donnez le même nom aux deux")
        return
    if questionnaire.id != path.parent.name:
        what = f"L'identifiant « {questionnaire.id} » n'est pas le nom du dossier « {path.parent.name} »"
        yield document.fault(("id",), "file-name", what, "Donnez le même nom aux deux")
    if str(questionnaire.version) != path.stem:
        what = f"La version {questionnaire.version} n'est pas le nom du fichier « {path.name} »"
        yield document.fault(("version",), "file-name", what, f"Écrivez version: {path.stem}, ou renommez le fichier en {questionnaire.version}.yaml")


def _levels(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    levels, scale = questionnaire.levels, questionnaire.scale
    if not levels or levels[0].from_ != scale.minimum:
        yield document.fault(("levels",), "levels", f"Le premier niveau ne part pas de {scale.minimum:g}", "Faites-le partir du bas de l'échelle")
    for index, (lower, upper) in enumerate(pairwise(levels), start=1):
        if upper.level != lower.level + 1:
            yield document.fault(
                ("levels", index, "level"), "levels", f"Le niveau {upper.level} ne suit pas le niveau {lower.level}", "Numérotez les niveaux de un en un"
            )
        if upper.from_ <= lower.from_ or upper.from_ > scale.maximum:
            yield document.fault(
                ("levels", index, "from"),
                "levels",
                f"Le seuil {upper.from_:g} n'est pas entre celui du niveau précédent et {scale.maximum:g}",
                "Rangez les seuils par ordre croissant",
            )


def _gates(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    numbers = [level.level for level in questionnaire.levels]
    for index, gate in enumerate(questionnaire.gates):
        if gate.level not in numbers[1:]:
            yield document.fault(
                ("gates", index, "level"),
                "gate-level",
                f"Aucun verrou ne peut garder le niveau {gate.level}",
                f"Choisissez parmi : {', '.join(map(str, numbers[1:]))}",
            )
        if not gate.requirements:
            yield document.fault(
                ("gates", index, "requirements"), "empty", f"Le verrou « {gate.id} » n'exige rien", "Ajoutez une exigence ou retirez le verrou"
            )
        for rank, requirement in enumerate(gate.requirements):
            for mode in requirement.modes or ():
                yield from _known(document, ("gates", index, "requirements", rank, "modes"), "mode", mode, [item.id for item in questionnaire.modes])


def _modes(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    if not any(mode.shows_level for mode in questionnaire.modes):
        yield document.fault(("modes",), "level", "Aucun mode ne montre de niveau", "Retirez shows_level: false d'au moins un")
    for index, mode in enumerate(questionnaire.modes):
        where = ("modes", index)
        for dimension in mode.dimensions:
            yield from _known(document, (*where, "dimensions"), "axe", dimension, [item.id for item in questionnaire.dimensions])
        for question in mode.questions or ():
            yield from _known(document, (*where, "questions"), "question", question, list(questionnaire.by_id))
        if mode.level_cap is not None and mode.level_cap not in [level.level for level in questionnaire.levels]:
            yield document.fault((*where, "level_cap"), "level", f"Le niveau {mode.level_cap} n'existe pas", "Choisissez un niveau déclaré")
        if mode.level_cap is not None and not mode.level_cap_message:
            yield document.fault((*where, "level_cap"), "message", f"Le plafond du mode « {mode.id} » n'est pas expliqué", "Ajoutez level_cap_message")
        if mode.level_cap is not None and not mode.shows_level:
            what = f"Le mode « {mode.id} » plafonne un niveau qu'il ne montre pas"
            yield document.fault((*where, "level_cap"), "level", what, "Retirez level_cap et level_cap_message, ou shows_level")
        asked = {question.dimension for question in questionnaire.questions if mode.questions is None or question.id in mode.questions}
        for dimension in mode.dimensions:
            if dimension not in asked and dimension in {item.id for item in questionnaire.dimensions}:
                yield document.fault(
                    (*where, "dimensions"),
                    "unasked",
                    f"Le mode « {mode.id} » ne pose aucune question de l'axe « {dimension} »",
                    "Ajoutez-en une ou retirez l'axe du mode",
                )


def _dimensions(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    weights: Counter[str] = Counter()
    for question in questionnaire.questions:
        weights[question.dimension] += question.weight
    in_modes = {id for mode in questionnaire.modes for id in mode.dimensions}
    for index, dimension in enumerate(questionnaire.dimensions):
        if dimension.scored and not weights[dimension.id]:
            yield document.fault(
                ("dimensions", index),
                "weightless",
                f"L'axe « {dimension.id} » n'a aucun point à gagner",
                "Donnez un poids à ses questions, ou écrivez scored: false",
            )
        if not dimension.scored and weights[dimension.id]:
            yield document.fault(
                ("dimensions", index), "weight", f"L'axe « {dimension.id} » n'est pas noté mais ses questions ont un poids", "Mettez leurs poids à 0"
            )
        if dimension.id not in in_modes:
            yield document.fault(("dimensions", index), "uncited", f"Aucun mode ne pose l'axe « {dimension.id} »", "Citez-le dans un mode ou retirez-le")


def _confidence(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    labels, where = questionnaire.confidence.labels, ("confidence", "labels")
    if not labels or labels[-1].completeness or labels[-1].evidence:
        yield document.fault(where, "confidence", "La dernière étiquette de confiance ne couvre pas tous les cas", "Mettez sa complétude à 0")
    if any(lower.completeness > upper.completeness for upper, lower in pairwise(labels)):
        yield document.fault(
            where, "confidence", "Les étiquettes de confiance ne vont pas de la meilleure à la moins bonne", "Rangez-les par complétude décroissante"
        )
    if not any(label.shows_level for label in labels):
        yield document.fault(where, "confidence", "Aucune étiquette de confiance ne laisse voir le niveau", "Retirez shows_level: false d'au moins une")


def _facts(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    for index, fact in enumerate(questionnaire.facts):
        for mode in fact.modes or ():
            yield from _known(document, ("facts", index, "modes"), "mode", mode, [item.id for item in questionnaire.modes])
        if isinstance(fact, SingleFact):
            for prefix, choice in fact.from_naf.items():
                yield from _known(document, ("facts", index, "from_naf", prefix), "choix", choice, list(fact.choices))


def _known(document: Document, where: tuple[str | int, ...], kind: str, id: str, known: list[str]) -> Iterator[Fault]:
    if id not in known:
        yield document.fault(where, "unknown-id", f"« {id} » ne désigne rien ici ({kind})", did_you_mean(id, known, f"Choisissez parmi : {', '.join(known)}"))
