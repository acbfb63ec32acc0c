"""Faults of modes: each puts questions that exist, once, and can show what it promises."""

from collections.abc import Collection, Iterator

from kernel import Document, Fault, Where, did_you_mean
from questionnaires.checks.check_names import repeated_faults
from questionnaires.model import Mode, Questionnaire
from questionnaires.routing import asked

#: A day of work: nobody is asked questions for longer.
_MOST_MINUTES = 480


def mode_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield the faults of every mode, and of every list of modes."""
    if not any(mode.shows_level for mode in questionnaire.modes):
        yield document.fault(
            ("modes",),
            "level",
            "Aucun mode ne montre de niveau",
            "Retirez shows_level: false d'au moins un",
        )
    for index, mode in enumerate(questionnaire.modes):
        where: Where = ("modes", index)
        yield from listed(
            document,
            (*where, "dimensions"),
            "axe",
            mode.dimensions,
            [item.id for item in questionnaire.dimensions],
        )
        yield from listed(
            document, (*where, "questions"), "question", mode.questions, list(questionnaire.by_id)
        )
        if mode.minutes > _MOST_MINUTES:
            what = f"Le mode « {mode.id} » durerait {mode.minutes} minutes"
            yield document.fault(
                (*where, "minutes"),
                "number",
                what,
                f"Écrivez sa durée en minutes, {_MOST_MINUTES} au plus",
            )
        yield from _cap(questionnaire, document, mode, where)
        yield from _put(questionnaire, document, mode, where)
    known = [mode.id for mode in questionnaire.modes]
    for index, gate in enumerate(questionnaire.gates):
        for rank, requirement in enumerate(gate.requirements):
            yield from listed(
                document,
                ("gates", index, "requirements", rank, "modes"),
                "mode",
                requirement.modes,
                known,
            )
    for index, fact in enumerate(questionnaire.facts):
        yield from listed(document, ("facts", index, "modes"), "mode", fact.modes, known)


def listed(
    document: Document, where: Where, kind: str, ids: Collection[str] | None, known: list[str]
) -> Iterator[Fault]:
    """Yield what is wrong with a list of names: one that is nobody's, one that stands twice, none
    at all where the list is there."""
    if ids is None:
        return
    for id in ids:
        yield from named(document, where, kind, id, known)
    yield from repeated_faults(document, where, ids)
    if not ids:
        yield document.fault(
            where, "empty", f"Cette liste ne cite rien ({kind})", "Citez-en, ou retirez la clé"
        )


def named(
    document: Document, where: Where, kind: str, id: str, known: list[str]
) -> Iterator[Fault]:
    """Yield that a name is nobody's."""
    if id not in known:
        yield document.fault(
            where,
            "unknown-id",
            f"« {id} » ne désigne rien ici ({kind})",
            did_you_mean(id, known, f"Choisissez parmi : {', '.join(known)}"),
        )


def _cap(
    questionnaire: Questionnaire, document: Document, mode: Mode, where: Where
) -> Iterator[Fault]:
    place, levels = (*where, "level_cap"), [level.level for level in questionnaire.levels]
    if mode.level_cap is None:
        if mode.level_cap_message:
            what = f"Le mode « {mode.id} » explique un plafond qu'il n'a pas"
            yield document.fault(
                (*where, "level_cap_message"),
                "message",
                what,
                "Ajoutez level_cap, ou retirez level_cap_message",
            )
        return
    if mode.level_cap not in levels:
        yield document.fault(
            place,
            "level",
            f"Le niveau {mode.level_cap} n'existe pas",
            "Choisissez un niveau déclaré",
        )
    elif mode.level_cap == levels[-1]:
        what = f"Le mode « {mode.id} » s'arrête au niveau le plus haut : il ne plafonne rien"
        yield document.fault(
            place, "level", what, "Baissez level_cap, ou retirez-le avec son message"
        )
    if not mode.level_cap_message:
        yield document.fault(
            place,
            "message",
            f"Le plafond du mode « {mode.id} » n'est pas expliqué",
            "Ajoutez level_cap_message",
        )
    if not mode.shows_level:
        what = f"Le mode « {mode.id} » plafonne un niveau qu'il ne montre pas"
        yield document.fault(
            place, "level", what, "Retirez level_cap et level_cap_message, ou shows_level"
        )


def _put(
    questionnaire: Questionnaire, document: Document, mode: Mode, where: Where
) -> Iterator[Fault]:
    """What a mode puts is not what it lists: a question of an axis that is not its own is passed
    over."""
    put = asked(questionnaire, mode.id)
    for id in dict.fromkeys(mode.questions or ()):
        question = questionnaire.by_id.get(id)
        if question and question.dimension not in mode.dimensions:
            what = (
                f"Le mode « {mode.id} » cite {id} sans son axe « {question.dimension} » : elle ne"
                " serait pas posée"
            )
            yield document.fault(
                (*where, "questions"),
                "unasked",
                what,
                "Ajoutez l'axe à dimensions, ou retirez la question",
            )
    scored = {dimension.id for dimension in questionnaire.dimensions if dimension.scored}
    known = {dimension.id for dimension in questionnaire.dimensions}
    for dimension in dict.fromkeys(mode.dimensions):
        own = [question for question in put if question.dimension == dimension]
        if dimension in known and not own:
            what = f"Le mode « {mode.id} » ne pose aucune question de l'axe « {dimension} »"
            yield document.fault(
                (*where, "dimensions"), "unasked", what, "Ajoutez-en une ou retirez l'axe du mode"
            )
        elif (
            mode.shows_level
            and dimension in scored
            and not any(question.weight for question in own)
        ):
            what = (
                f"Le mode « {mode.id} » ne pose de l'axe « {dimension} » que des questions sans"
                " poids : il resterait sans note"
            )
            yield document.fault(
                (*where, "dimensions"),
                "weightless",
                what,
                "Ajoutez-y une question qui a un poids, ou retirez l'axe du mode",
            )
    if mode.shows_level and mode.dimensions and not scored & set(mode.dimensions):
        what = f"Le mode « {mode.id} » montre un niveau et ne pose aucun axe noté"
        yield document.fault(
            (*where, "dimensions"),
            "weightless",
            what,
            "Ajoutez un axe noté, ou écrivez shows_level: false",
        )
