"""Everything that can be wrong with a questionnaire beyond its shape, found in one pass and told at
its line."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kernel import ContentError, Document, Fault, read_yaml, validate
from questionnaires.checks.check_conditions import condition_faults
from questionnaires.checks.check_examples import example_shape_faults
from questionnaires.checks.check_gates import gate_faults, opening_faults
from questionnaires.checks.check_levels import confidence_faults, level_faults
from questionnaires.checks.check_modes import mode_faults
from questionnaires.checks.check_names import name_faults
from questionnaires.checks.check_questions import question_faults
from questionnaires.loader import is_version
from questionnaires.model import Questionnaire
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
    found: tuple[Fault, ...] = ()
    try:
        questionnaire = validate(document, Questionnaire)
    except ContentError as error:
        found = error.faults
        try:
            questionnaire = validate(document, Questionnaire, kept=True)
        except ContentError:
            return Checked(None, document, found)
    return Checked(
        questionnaire, document, tuple(sorted((*found, *faults(questionnaire, document))))
    )


_Part = Callable[[Questionnaire, Document], Iterator[Fault]]
#: Faults that leave no questionnaire to try: what is cited does not exist, what is ranked has no
#: order.
_UNTRIED = frozenset(
    {
        "unknown-id",
        "duplicate-id",
        "test",
        "range",
        "levels",
        "gate-level",
        "options",
        "steps",
        "full",
        "empty",
        "choices",
        "weightless",
    }
)


def faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield every fault of meaning: references, order, ranges, reachability."""
    found = [fault for part in _parts() for fault in part(questionnaire, document)]
    yield from found
    if not any(fault.code in _UNTRIED for fault in found):
        yield from opening_faults(questionnaire, document)


def _parts() -> tuple[_Part, ...]:
    return (
        name_faults,
        _file_name,
        level_faults,
        gate_faults,
        mode_faults,
        _dimensions,
        confidence_faults,
        _facts,
        question_faults,
        condition_faults,
        example_shape_faults,
        published_faults,
    )


def _file_name(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """A version stands in the folder of its questionnaire, under its number; a draft elsewhere,
    under its id."""
    path = Path(document.file).absolute()
    if not is_version(path):
        if questionnaire.id != path.stem:
            yield document.fault(
                ("id",),
                "file-name",
                f"L'identifiant « {questionnaire.id} » n'est pas le nom du fichier",
                "Donnez le même nom aux deux",
            )
        return
    if questionnaire.id != path.parent.name:
        what = (
            f"L'identifiant « {questionnaire.id} » n'est pas le nom du dossier «"
            f" {path.parent.name} »"
        )
        yield document.fault(("id",), "file-name", what, "Donnez le même nom aux deux")
    if str(questionnaire.version) != path.stem:
        what = f"La version {questionnaire.version} n'est pas le nom du fichier « {path.name} »"
        yield document.fault(
            ("version",),
            "file-name",
            what,
            f"Écrivez version: {path.stem}, ou renommez le fichier en {questionnaire.version}.yaml",
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
                ("dimensions", index),
                "weight",
                f"L'axe « {dimension.id} » n'est pas noté mais ses questions ont un poids",
                "Mettez leurs poids à 0",
            )
        if dimension.id not in in_modes:
            yield document.fault(
                ("dimensions", index),
                "uncited",
                f"Aucun mode ne pose l'axe « {dimension.id} »",
                "Citez-le dans un mode ou retirez-le",
            )


def _facts(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    for index, fact in enumerate(questionnaire.facts):
        yield from fact.faults(document, ("facts", index))
