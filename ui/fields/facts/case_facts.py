"""One fact of a case by its path, read, written and checked: « company.turnover_eur »,
« project.declared.consortium », « facts.devis_mois ».

Every field of the screens writes here. A fact told last stands, what it contradicts gives way
(`companies.with_fact`), as with what the register tells.
"""

from dataclasses import replace
from typing import Any

from cases import Case
from companies import company_problems, project_problems, with_fact
from kernel import sentences
from questionnaires import Questionnaire
from ui.fields.case_edits import with_entry
from ui.text import md

#: What stands for « not known » where it is not None.
_NOTHING: dict[str, Any] = {"previous_years": (), "kinds": (), "spending": {}}


def known_fact(case: Case, path: str) -> Any:
    """Return a fact, None when it is not known."""
    about, name, id = _parts(path)
    if about == "facts":
        return case.facts.get(name)
    value = getattr(getattr(case, about), name)
    if id:
        return value.get(id)
    return None if name in _NOTHING and not value else value


def with_known_fact(case: Case, path: str, value: Any) -> Case:
    """Return the case with a fact changed, or made unknown (None); what it contradicts becomes
    unknown too."""
    about, name, id = _parts(path)
    if about == "facts":
        return replace(case, facts=with_entry(case.facts, name, value))
    told = _NOTHING.get(name) if value is None else value
    if id:
        told = with_entry(getattr(case, about).declared, id, value)
    if about == "project":
        return replace(case, project=case.project.model_copy(update={name: told}))
    return replace(case, company=with_fact(case.company, name, told))


def problems(questionnaire: Questionnaire, case: Case, path: str, value: Any) -> tuple[str, ...]:
    """Return what is wrong with a value for a fact, in French sentences."""
    about, name, id = _parts(path)
    if about == "facts":
        asked = {fact.id: fact for fact in questionnaire.facts}
        problem = asked[name].problem(value)
        return (md(sentences(*problem[1:])),) if problem else ()
    told = with_known_fact(case, path, value)
    found = company_problems(told.company.model_dump())
    if about == "project":
        found = project_problems(told.project.model_dump())
    place = f"{name}.{id}" if id else name
    wrong = (one for one in found if one.field == place or one.field.startswith(f"{place}."))
    return tuple(md(sentences(one.what, one.remedy)) for one in wrong)


def _parts(path: str) -> tuple[str, str, str | None]:
    about, name, *rest = path.split(".")
    return about, name, rest[0] if rest else None
