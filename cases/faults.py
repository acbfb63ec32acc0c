"""What can be wrong with a case beyond its shape: identifiers, answers, the firm, the advisor's marks."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from companies import Problem, company_problems, project_problems
from kernel import BoussoleError, Document, Fault, did_you_mean
from questionnaires import Mode, Questionnaire, answer_problem, fact_problem, load, shipped

#: Longest note or reason, in characters: a report must stay readable and quick to lay out.
MAX_NOTE = 1000
MAX_NAME = 200
# Which actions there are is known above this room, and some are withdrawn one day: what was ticked then stays, without effect.
_ACTION = re.compile(r"[A-Z0-9]{1,10}(-[A-Z0-9]{1,10}){1,4}")


def case_faults(document: Document) -> Iterator[Fault]:
    """Yield every fault of meaning, working on whatever has the right shape."""
    data = document.data if isinstance(document.data, dict) else {}
    yield from _company(document, _mapping(data, "company"))
    yield from _told(document, "project", project_problems(_mapping(data, "project")))
    questionnaire = _questionnaire(data)
    if questionnaire is None:
        yield from _no_questionnaire(document, data)
        return
    yield from _version(document, questionnaire, data)
    mode = next((mode for mode in questionnaire.modes if mode.id == data.get("mode")), None)
    if mode is None and isinstance(data.get("mode"), str):
        known = [item.id for item in questionnaire.modes]
        yield document.fault(
            ("mode",), "mode", f"Le mode « {data['mode']} » n'existe pas", did_you_mean(data["mode"], known, f"Choisissez parmi : {', '.join(known)}")
        )
    yield from _answers(document, questionnaire, _mapping(data, "answers"))
    yield from _facts(document, questionnaire, _mapping(data, "facts"))
    for key in ("notes", "evidence", "not_applicable"):
        yield from _cited(document, questionnaire, key, _mapping(data, key))
    for key in ("notes", "not_applicable"):
        yield from _texts(document, key, _mapping(data, key))
    yield from _not_applicable(document, questionnaire, mode, _mapping(data, "not_applicable"))
    yield from _actions(document, _mapping(data, "actions"))


def _mapping(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = data.get(key)
    return value if isinstance(value, dict) else {}


def _questionnaire(data: Mapping[str, Any]) -> Questionnaire | None:
    try:
        return load(data["questionnaire"]) if data.get("questionnaire") in shipped() else None
    except BoussoleError:
        return None


def _no_questionnaire(document: Document, data: Mapping[str, Any]) -> Iterator[Fault]:
    name = data.get("questionnaire")
    if isinstance(name, str):
        yield document.fault(
            ("questionnaire",),
            "questionnaire",
            f"Le questionnaire « {name} » n'existe pas",
            did_you_mean(name, shipped(), f"Choisissez parmi : {', '.join(shipped())}"),
        )


def _version(document: Document, questionnaire: Questionnaire, data: Mapping[str, Any]) -> Iterator[Fault]:
    version = data.get("version")
    if isinstance(version, int) and version != questionnaire.version:
        what = f"Ce dossier porte la version {version} du questionnaire, la version actuelle est la {questionnaire.version}"
        yield document.fault(("version",), "version", what, "Ouvrez-le avec l'application qui l'a écrit, ou reprenez les questions")


def _company(document: Document, company: Mapping[str, Any]) -> Iterator[Fault]:
    name = company.get("name")
    if isinstance(name, str) and len(name) > MAX_NAME:
        yield document.fault(("company", "name"), "too-long", f"Le nom de l'entreprise dépasse {MAX_NAME} caractères", "Raccourcissez-le")
    yield from _told(document, "company", company_problems(company))


def _told(document: Document, key: str, problems: Iterable[Problem]) -> Iterator[Fault]:
    for problem in problems:
        yield document.fault((key, *problem.where), problem.code, problem.what, problem.remedy)


def _answers(document: Document, questionnaire: Questionnaire, answers: Mapping[str, Any]) -> Iterator[Fault]:
    for id, raw in answers.items():
        question = questionnaire.by_id.get(str(id))
        if question is None:
            yield document.fault(("answers", id), "question", f"La question « {id} » n'existe pas", did_you_mean(str(id), questionnaire.by_id))
        elif problem := answer_problem(questionnaire, question, raw):
            yield document.fault(("answers", id), *problem)


def _facts(document: Document, questionnaire: Questionnaire, facts: Mapping[str, Any]) -> Iterator[Fault]:
    known = {fact.id: fact for fact in questionnaire.facts}
    for id, raw in facts.items():
        if id not in known:
            yield document.fault(("facts", id), "fact", f"La question de profil « {id} » n'existe pas", did_you_mean(str(id), known))
        elif problem := fact_problem(known[id], raw):
            yield document.fault(("facts", id), *problem)


def _cited(document: Document, questionnaire: Questionnaire, key: str, items: Mapping[str, Any]) -> Iterator[Fault]:
    for id in items:
        if id not in questionnaire.by_id:
            yield document.fault((key, id), "question", f"La question « {id} » n'existe pas", did_you_mean(str(id), questionnaire.by_id))


def _texts(document: Document, key: str, items: Mapping[str, Any]) -> Iterator[Fault]:
    for id, text in items.items():
        if isinstance(text, str) and len(text) > MAX_NOTE:
            yield document.fault((key, id), "too-long", f"Ce texte dépasse {MAX_NOTE} caractères", "Raccourcissez-le")


def _not_applicable(document: Document, questionnaire: Questionnaire, mode: Mode | None, reasons: Mapping[str, Any]) -> Iterator[Fault]:
    limit = questionnaire.not_applicable_max
    if reasons and mode is not None and not mode.advisor:
        yield document.fault(
            ("not_applicable",),
            "advisor-only",
            "« Non concerné » est réservé à l'entretien avec un conseiller",
            "Répondez aux questions, ou choisissez le mode avec conseiller",
        )
    if len(reasons) > limit:
        yield document.fault(("not_applicable",), "too-many", f"Plus de {limit} questions sont déclarées « non concerné »", f"Gardez-en {limit} au plus")
    for id, reason in reasons.items():
        if isinstance(reason, str) and not reason.strip():
            yield document.fault(
                ("not_applicable", id), "reason", "« Non concerné » est déclaré sans raison", "Écrivez pourquoi la question ne concerne pas l'entreprise"
            )


def _actions(document: Document, actions: Mapping[str, Any]) -> Iterator[Fault]:
    for id in actions:
        if not _ACTION.fullmatch(str(id)):
            yield document.fault(("actions", id), "action", f"« {id} » n'est pas le numéro d'une action", "Recopiez celui du plan, par exemple R-CAP-1")
