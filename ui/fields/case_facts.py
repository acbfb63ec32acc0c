"""One fact of a case by its path (« company.turnover_eur », « project.declared.consortium »): read, changed, checked."""

from typing import Any

from cases import Case
from companies import Company, Partner, Project, communes, company_problems, naf_2025_of, project_problems
from kernel import sentences
from ui.fields.case_edits import with_company, with_project
from ui.text import md

_SHARE = 25
#: What stands for « not known » where it is not None.
_NOTHING: dict[str, Any] = {"previous_years": (), "kinds": (), "spending": {}}


def known_fact(case: Case, field: str) -> Any:
    """Return a fact, None when it is not known."""
    about, name, id = _parts(field)
    value = getattr(getattr(case, about), name)
    if id:
        return value.get(id)
    return None if name in _NOTHING and not value else value


def with_known_fact(case: Case, field: str, value: Any) -> Case:
    """Return the case with a fact changed, or made unknown (None); what it contradicts becomes unknown too."""
    about, name, id = _parts(field)
    if id:
        declared = {other: kept for other, kept in getattr(case, about).declared.items() if other != id}
        changed = {name: declared if value is None else {**declared, id: value}}
    else:
        changed = {name: _NOTHING.get(name) if value is None else value, **_contradicted(case, name, value)}
    return with_company(case, **changed) if about == "company" else with_project(case, **changed)


def problems(case: Case, field: str, value: Any) -> tuple[str, ...]:
    """Return what is wrong with a value for a fact, in French sentences."""
    about, name, id = _parts(field)
    owner: Company | Project = getattr(with_known_fact(case, field, value), about)
    found = company_problems(owner.model_dump()) if isinstance(owner, Company) else project_problems(owner.model_dump())
    place = f"{name}.{id}" if id else name
    wrong = (problem for problem in found if problem.field == place or problem.field.startswith(f"{place}."))
    return tuple(md(sentences(problem.what, problem.remedy)) for problem in wrong)


def _contradicted(case: Case, name: str, value: Any) -> dict[str, Any]:
    company = case.company
    if name == "headcount" and value is not None:
        return {"headcount_band": None}
    if name == "postcode" and value != company.postcode and company.commune not in {one.code for one in communes(value or "")}:
        return {"commune": None}
    if name == "naf" and company.naf_2025 not in {one.code for one in naf_2025_of(value or "")}:
        return {"naf_2025": None}
    if name == "independent" and value != company.independent:
        return {"partners": None}
    if name == "partners" and value is not None:
        return {"independent": not any(map(_counts, value))}
    return {}


def _counts(partner: Partner) -> bool:
    """Tell whether a share makes the firm depend on another: 25 % or more, but for the investors that may hold it."""
    return partner.share_pct >= _SHARE and not partner.investor


def _parts(field: str) -> tuple[str, str, str | None]:
    about, name, *rest = field.split(".")
    return about, name, rest[0] if rest else None
