"""Faults of gates: each keeps a level that exists, and can be opened in every mode that can reach
that level."""

from collections.abc import Collection, Iterator

from kernel import Document, Fault, Outcome, Where, repeated
from questionnaires.checks.possible import situations
from questionnaires.conditions import Condition, QuestionIs, Situation, leaves
from questionnaires.model import Gate, Mode, Questionnaire, Requirement
from questionnaires.routing import asked

#: A requirement and where it stands.
_Placed = tuple[Where, Gate, Requirement]


def gate_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the faults of every gate; what its conditions cite that does not exist is told by
    others."""
    numbers = [level.level for level in questionnaire.levels]
    for index, gate in enumerate(questionnaire.gates):
        where: Where = ("gates", index)
        if gate.level not in numbers[1:]:
            remedy = (
                f"Choisissez parmi : {', '.join(map(str, numbers[1:]))}"
                if numbers[1:]
                else "Retirez-le, ou ajoutez un niveau"
            )
            yield document.fault(
                (*where, "level"),
                "gate-level",
                f"Aucun verrou ne peut garder le niveau {gate.level}",
                remedy,
            )
        if not gate.requirements:
            yield document.fault(
                (*where, "requirements"),
                "empty",
                f"Le verrou « {gate.id} » n'exige rien",
                "Ajoutez une exigence ou retirez le verrou",
            )
        yield from _same_twice(document, gate, where)


def opening_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the gates that stay shut whatever is answered. All that they cite exists."""
    told: set[Where] = set()
    for mode in questionnaire.modes:
        held = [placed for placed in _requirements(questionnaire, mode) if placed[0] not in told]
        for fault in _of_mode(questionnaire, document, mode, held):
            told.add(fault.where)
            yield fault


def _same_twice(document: Document, gate: Gate, where: Where) -> Iterator[Fault]:
    for rank, _ in repeated(gate.requirements):
        yield document.fault(
            (*where, "requirements", rank),
            "duplicate",
            f"Le verrou « {gate.id} » exige deux fois la même chose",
            "Gardez-en une seule",
        )


def _requirements(questionnaire: Questionnaire, mode: Mode) -> list[_Placed]:
    """Return the requirements that hold in a mode, of the levels that it can show."""
    top = mode.level_cap if mode.level_cap is not None else questionnaire.levels[-1].level
    return [
        (("gates", index, "requirements", rank), gate, requirement)
        for index, gate in enumerate(questionnaire.gates)
        if mode.shows_level and gate.level <= top
        for rank, requirement in enumerate(gate.requirements)
        if requirement.modes is None or mode.id in requirement.modes
    ]


def _of_mode(
    questionnaire: Questionnaire, document: Document, mode: Mode, held: list[_Placed]
) -> Iterator[Fault]:
    put = {question.id for question in asked(questionnaire, mode.id)}
    open_: list[_Placed] = []
    for placed in held:
        found = list(_of_one(questionnaire, document, mode, put, placed))
        yield from found
        if not found:
            open_.append(placed)
    for group in _groups(open_):
        if _shut(questionnaire, [requirement for _, _, requirement in group], put):
            where, gate, _ = group[-1]
            what = (
                f"Les exigences du verrou « {gate.id} », et de ceux d'en dessous, ne peuvent pas"
                " être remplies ensemble"
            )
            yield document.fault(
                where,
                "gate",
                what,
                f"Le niveau {gate.level} resterait fermé : corrigez l'une d'elles",
            )


def _of_one(
    questionnaire: Questionnaire,
    document: Document,
    mode: Mode,
    put: Collection[str],
    placed: _Placed,
) -> Iterator[Fault]:
    where, gate, requirement = placed
    top = gate.level - 1
    otherwise = (
        "Posez-la dans ce mode, écrivez les modes de l'exigence (modes), ou arrêtez ce mode au"
        f" niveau {top} (level_cap)"
    )
    if (
        requirement.when is not None
        and (missing := _missing(requirement.when, put))
        and not _can_be_known(questionnaire, requirement.when, put)
    ):
        what = (
            f"Le mode « {mode.id} » ne pose pas {missing[0]}, dont dépend le when d'une exigence du"
            f" verrou « {gate.id} » : elle y vaudrait toujours"
        )
        yield document.fault(where, "gate", what, otherwise)
    elif _shut(questionnaire, [requirement], put):
        missing = _missing(requirement.require, put)
        if missing:
            what = (
                f"Dans le mode « {mode.id} », le verrou « {gate.id} » resterait fermé :"
                f" {missing[0]} n'y est pas posée"
            )
            yield document.fault(where, "gate", what, otherwise)
        else:
            yield document.fault(
                where,
                "gate",
                f"Le verrou « {gate.id} » resterait fermé, quoi que l'on réponde",
                "Corrigez cette exigence",
            )
    elif out := _out(questionnaire, requirement, put):
        what = f"Le verrou dépend de {out}, qui peut être écartée : il resterait fermé"
        yield document.fault(where, "gate", what, "Appuyez le verrou sur une question posée à tous")


def _missing(condition: Condition, put: Collection[str]) -> list[str]:
    return [
        leaf.question
        for leaf in leaves(condition)
        if isinstance(leaf, QuestionIs) and leaf.question not in put
    ]


def _can_be_known(questionnaire: Questionnaire, condition: Condition, put: Collection[str]) -> bool:
    tried = situations(questionnaire, [condition], put)
    return tried is None or any(condition.evaluate(one) is not Outcome.UNKNOWN for one in tried)


def _conditions(requirements: list[Requirement]) -> list[Condition]:
    return [
        condition
        for one in requirements
        for condition in (one.require, one.when)
        if condition is not None
    ]


def _shut(
    questionnaire: Questionnaire, requirements: list[Requirement], put: Collection[str]
) -> bool:
    """Tell whether no answer of anyone meets all of some requirements."""
    tried = situations(questionnaire, _conditions(requirements), put)
    return tried is not None and not any(
        all(_met(one, situation) for one in requirements) for situation in tried
    )


def _met(requirement: Requirement, situation: Situation) -> bool:
    """What is not known fails a requirement, and does not set it aside."""
    is_set_aside = (
        requirement.when is not None and requirement.when.evaluate(situation) is Outcome.NO
    )
    return is_set_aside or requirement.require.evaluate(situation) is Outcome.YES


def _out(
    questionnaire: Questionnaire, requirement: Requirement, put: Collection[str]
) -> str | None:
    """Return a question of a requirement that some firm is not asked, and without which the
    requirement cannot be met."""
    cited = [
        leaf.question
        for condition in _conditions([requirement])
        for leaf in leaves(condition)
        if isinstance(leaf, QuestionIs)
    ]
    for id in dict.fromkeys(cited):
        rule = questionnaire.question(id).not_applicable
        if rule is None:
            continue
        left = [other for other in put if other != id]
        tried = situations(questionnaire, [*_conditions([requirement]), rule], left)
        firms = [one for one in tried or () if rule.evaluate(one) is Outcome.YES]
        if any(
            not any(
                _met(requirement, other)
                for other in firms
                if (other.facts, other.company) == (one.facts, one.company)
            )
            for one in firms
        ):
            return id
    return None


def _groups(placed: list[_Placed]) -> list[list[_Placed]]:
    """Return requirements that test the same things, together; those that stand alone were looked
    at."""
    groups: list[tuple[set[tuple[type, str]], list[_Placed]]] = []
    for one in placed:
        own = {
            (type(leaf), leaf.cited)
            for condition in _conditions([one[2]])
            for leaf in leaves(condition)
        }
        touched = [group for group in groups if group[0] & own]
        groups = [group for group in groups if not group[0] & own]
        groups.append(
            (
                own.union(*(group[0] for group in touched)),
                [*(item for group in touched for item in group[1]), one],
            )
        )
    return [group for _, group in groups if len(group) > 1]
