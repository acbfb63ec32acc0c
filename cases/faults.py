"""What can be wrong with a case beyond its shape: identifiers, answers, the firm, the advisor's
marks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from cases.earlier_faults import earlier_faults
from companies import Problem, company_problems, project_problems
from kernel import FIRST_DAY, LAST_DAY, BoussoleError, Document, Fault, did_you_mean, shown
from questionnaires import Mode, Questionnaire, load, shipped, versions

#: Longest note or reason, in characters: a report must stay readable and quick to lay out.
MAX_NOTE = 1000
MAX_NAME = 200
#: Of a question, or of a profile question (« facts.devis_mois@1 »), at the version where it was
#: answered.
_NOT_CARRIED = re.compile(r"(facts\.)?[A-Za-z][A-Za-z0-9_-]{0,59}@[1-9][0-9]{0,8}")
_MAX_NOT_CARRIED = 400
_KEPT = (
    "Gardez ce dossier tel quel : il n'a rien perdu, et s'ouvrira dès que le questionnaire sera là"
)
# Which actions there are is known above this room, and some are withdrawn one day: what was ticked
# then stays, without effect.
ACTION_ID = r"[A-Z0-9]{1,10}(-[A-Z0-9]{1,10}){1,4}"
_ACTION = re.compile(ACTION_ID)
_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")


def case_faults(document: Document) -> Iterator[Fault]:
    """Yield every fault of meaning, working on whatever has the right shape."""
    data = document.data if isinstance(document.data, dict) else {}
    yield from _id(document, data.get("id"))
    yield from firm_faults(document)
    questionnaire = _questionnaire(data)
    if questionnaire is None:
        yield from _no_questionnaire(document, data)
        return
    mode = next((mode for mode in questionnaire.modes if mode.id == data.get("mode")), None)
    if mode is None and isinstance(data.get("mode"), str):
        known = [item.id for item in questionnaire.modes]
        yield document.fault(
            ("mode",),
            "mode",
            f"Le mode « {shown(data['mode'])} » n'existe pas",
            did_you_mean(data["mode"], known, f"Choisissez parmi : {', '.join(known)}"),
        )
    yield from _answers(document, questionnaire, _mapping(data, "answers"))
    yield from _facts(document, questionnaire, _mapping(data, "facts"))
    for key in ("notes", "evidence", "not_applicable"):
        yield from _cited(document, questionnaire, key, _mapping(data, key))
    for key in ("notes", "not_applicable"):
        yield from _texts(document, key, _mapping(data, key))
    yield from _not_applicable(document, questionnaire, mode, _mapping(data, "not_applicable"))
    yield from _actions(document, _mapping(data, "actions"))
    yield from _not_carried(document, _mapping(data, "not_carried"))
    yield from earlier_faults(document, questionnaire, data)


def firm_faults(document: Document) -> Iterator[Fault]:
    """Yield the faults of the date, of the firm and of its project, whatever the questionnaire."""
    data = document.data if isinstance(document.data, dict) else {}
    yield from _date(document, data)
    yield from _company(document, _mapping(data, "company"))
    yield from _told(document, "project", project_problems(_mapping(data, "project")))
    yield from _to_come(document, data)


def _to_come(document: Document, data: Mapping[str, Any]) -> Iterator[Fault]:
    """What was there on the day of a diagnosis is not from after it; what is added to a dossier
    later may be, by a year at most."""
    day, company = data.get("date"), _mapping(data, "company")
    # An impossible day is told once, and compared with nothing.
    if not (isinstance(day, date) and FIRST_DAY <= day <= LAST_DAY):
        return
    founded, years = company.get("founded"), company.get("previous_years")
    if isinstance(founded, date) and day < founded <= LAST_DAY:
        what = (
            f"La date de création, {founded.isoformat()}, est dans le futur : après la date du"
            f" dossier, {day.isoformat()}"
        )
        yield document.fault(("company", "founded"), "future", what, "Vérifiez l'année")
    for place, year in enumerate(years if isinstance(years, tuple) else ()):
        closed = year.get("year") if isinstance(year, dict) else None
        if isinstance(closed, int) and day.year < closed <= LAST_DAY.year:
            what = (
                f"L'exercice {closed} est dans le futur : après la date du dossier,"
                f" {day.isoformat()}"
            )
            yield document.fault(
                ("company", "previous_years", place, "year"),
                "future",
                what,
                "Donnez un exercice clos",
            )
    for where, named, given in _days(data):
        if day.year + 1 < given.year <= LAST_DAY.year:
            what = (
                f"{named}, {given.isoformat()}, est dans le futur : plus d'un an après la date du"
                f" dossier, {day.isoformat()}"
            )
            yield document.fault(where, "future", what, "Vérifiez l'année")


def _days(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str, date]]:
    """Yield what happened on a day: its place, its name, the day."""
    aids = _mapping(data, "company").get("aids")
    for place, aid in enumerate(aids if isinstance(aids, tuple) else ()):
        if isinstance(aid, dict) and isinstance(aid.get("on"), date):
            yield ("company", "aids", place, "on"), "Le jour de l'octroi", aid["on"]
    for part in ("company", "project"):
        for id, given in _mapping(_mapping(data, part), "declared").items():
            if isinstance(given, date):
                yield (part, "declared", id), "Cette date", given


def _date(document: Document, data: Mapping[str, Any]) -> Iterator[Fault]:
    day = data.get("date")
    if isinstance(day, date) and not FIRST_DAY <= day <= LAST_DAY:
        what = (
            f"La date du dossier, {day.isoformat()}, n'est pas entre {FIRST_DAY.year} et"
            f" {LAST_DAY.year}"
        )
        yield document.fault(("date",), "date", what, "Vérifiez l'année")


def _mapping(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def _questionnaire(data: Mapping[str, Any]) -> Questionnaire | None:
    """Return the questionnaire at the version of the case: a case is always read with its own."""
    name, version = data.get("questionnaire"), data.get("version")
    try:
        return (
            load(name, version if _is_number(version) else None) if isinstance(name, str) else None
        )
    except BoussoleError:
        return None


def _is_number(version: Any) -> bool:
    return isinstance(version, int) and not isinstance(version, bool)


def _no_questionnaire(document: Document, data: Mapping[str, Any]) -> Iterator[Fault]:
    name, version = data.get("questionnaire"), data.get("version")
    if not isinstance(name, str):
        return
    known = versions(name)
    if not known:
        what = f"Le questionnaire « {shown(name)} » n'est pas dans cette application"
        yield document.fault(
            ("questionnaire",), "questionnaire", what, did_you_mean(name, shipped(), _KEPT)
        )
    elif _is_number(version) and version not in known:
        what = (
            f"Ce dossier suit la version {version} du questionnaire « {shown(name)} », que cette"
            f" application n'a pas (elle a : {', '.join(map(str, known))})"
        )
        yield document.fault(("version",), "version", what, _KEPT)
    else:
        what = (
            f"Le questionnaire « {shown(name)} » est en faute dans cette application : ses dossiers"
            " ne peuvent pas être lus"
        )
        yield document.fault(("questionnaire",), "questionnaire", what, _KEPT)


def _id(document: Document, id: Any) -> Iterator[Fault]:
    if isinstance(id, str) and not _ID.fullmatch(id):
        remedy = "Recopiez celui que l'application a écrit, ou retirez la ligne"
        yield document.fault(
            ("id",), "id", f"« {shown(id)} » n'est pas le numéro d'un dossier", remedy
        )


def _company(document: Document, company: Mapping[str, Any]) -> Iterator[Fault]:
    name = company.get("name")
    if isinstance(name, str) and len(name) > MAX_NAME:
        yield document.fault(
            ("company", "name"),
            "too-long",
            f"Le nom de l'entreprise dépasse {MAX_NAME} caractères",
            "Raccourcissez-le",
        )
    yield from _told(document, "company", company_problems(company))


def _told(document: Document, key: str, problems: Iterable[Problem]) -> Iterator[Fault]:
    for problem in problems:
        yield document.fault((key, *problem.where), problem.code, problem.what, problem.remedy)


def _answers(
    document: Document, questionnaire: Questionnaire, answers: Mapping[str, Any]
) -> Iterator[Fault]:
    for id, raw in answers.items():
        question = questionnaire.by_id.get(str(id))
        if question is None:
            yield document.fault(
                ("answers", id),
                "question",
                f"La question « {shown(id)} » n'existe pas",
                did_you_mean(str(id), questionnaire.by_id),
            )
        elif problem := question.problem(raw):
            yield document.fault(("answers", id), *problem)


def _facts(
    document: Document, questionnaire: Questionnaire, facts: Mapping[str, Any]
) -> Iterator[Fault]:
    known = {fact.id: fact for fact in questionnaire.facts}
    for id, raw in facts.items():
        if id not in known:
            yield document.fault(
                ("facts", id),
                "fact",
                f"La question de profil « {shown(id)} » n'existe pas",
                did_you_mean(str(id), known),
            )
        elif problem := known[id].problem(raw):
            yield document.fault(("facts", id), *problem)


def _cited(
    document: Document, questionnaire: Questionnaire, key: str, items: Mapping[str, Any]
) -> Iterator[Fault]:
    for id in items:
        if id not in questionnaire.by_id:
            yield document.fault(
                (key, id),
                "question",
                f"La question « {shown(id)} » n'existe pas",
                did_you_mean(str(id), questionnaire.by_id),
            )


def _texts(document: Document, key: str, items: Mapping[str, Any]) -> Iterator[Fault]:
    for id, text in items.items():
        if isinstance(text, str) and len(text) > MAX_NOTE:
            yield document.fault(
                (key, id), "too-long", f"Ce texte dépasse {MAX_NOTE} caractères", "Raccourcissez-le"
            )


def _not_applicable(
    document: Document, questionnaire: Questionnaire, mode: Mode | None, reasons: Mapping[str, Any]
) -> Iterator[Fault]:
    limit = questionnaire.not_applicable_max
    if reasons and mode is not None and not mode.advisor:
        yield document.fault(
            ("not_applicable",),
            "advisor-only",
            "« Non concerné » est réservé à l'entretien avec un conseiller",
            "Répondez aux questions, ou choisissez le mode avec conseiller",
        )
    if len(reasons) > limit:
        yield document.fault(
            ("not_applicable",),
            "too-many",
            f"Plus de {limit} questions sont déclarées « non concerné »",
            f"Gardez-en {limit} au plus",
        )
    for id, reason in reasons.items():
        if isinstance(reason, str) and not reason.strip():
            yield document.fault(
                ("not_applicable", id),
                "reason",
                "« Non concerné » est déclaré sans raison",
                "Écrivez pourquoi la question ne concerne pas l'entreprise",
            )


def _actions(document: Document, actions: Mapping[str, Any]) -> Iterator[Fault]:
    for id in actions:
        if not _ACTION.fullmatch(str(id)):
            yield document.fault(
                ("actions", id),
                "action",
                f"« {shown(id)} » n'est pas le numéro d'une action",
                "Recopiez celui du plan, par exemple R-CAP-1",
            )


def _not_carried(document: Document, kept: Mapping[str, Any]) -> Iterator[Fault]:
    if len(kept) > _MAX_NOT_CARRIED:
        what = f"Plus de {_MAX_NOT_CARRIED} réponses sont gardées d'anciennes versions"
        yield document.fault(
            ("not_carried",), "too-many", what, f"Gardez-en {_MAX_NOT_CARRIED} au plus"
        )
    for key, one in kept.items():
        if not _NOT_CARRIED.fullmatch(str(key)):
            what = f"« {shown(key)} » n'est pas une question d'une ancienne version"
            yield document.fault(
                ("not_carried", key),
                "question",
                what,
                "Écrivez son identifiant et la version : CAP-01@1",
            )
        for name, text in one.items() if isinstance(one, dict) else ():
            if _letters(text) > MAX_NOTE:
                yield document.fault(
                    ("not_carried", key, name),
                    "too-long",
                    f"Ce texte dépasse {MAX_NOTE} caractères",
                    "Raccourcissez-le",
                )


def _letters(text: Any) -> int:
    """Return how long a text is, or all the texts of a list."""
    parts = text if isinstance(text, tuple) else (text,)
    return sum(len(part) for part in parts if isinstance(part, str))
