"""The firm and the project of a case file, read alone: the rest of the file belongs to other rooms."""

from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, Field

from companies import Company, Project, company_problems
from kernel import ContentError, Document, Fault, Strict, read_yaml, validate


class FirmFile(Strict):
    """What matching reads of a case file."""

    model_config = ConfigDict(extra="ignore")

    company: Company = Company()
    project: Project = Project()
    day: date | None = Field(default=None, alias="date")


def read_firm(path: Path) -> FirmFile:
    """Read the firm of a case file. Raises ContentError with every fault of these parts."""
    document = read_yaml(path)
    faults = _problems(document)
    try:
        firm = validate(document, FirmFile)
    except ContentError as error:
        told = {fault.line for fault in faults}
        raise ContentError([*faults, *(fault for fault in error.faults if fault.line not in told)]) from None
    if faults:
        raise ContentError(faults)
    return firm


def _problems(document: Document) -> list[Fault]:
    company: Any = document.data.get("company") if isinstance(document.data, dict) else None
    facts = company if isinstance(company, dict) else {}
    faults = [document.fault(("company", problem.field), problem.code, problem.what, problem.remedy) for problem in company_problems(facts)]
    return faults + _budget(document)


def _budget(document: Document) -> list[Fault]:
    project: Any = document.data.get("project") if isinstance(document.data, dict) else None
    budget = project.get("budget_eur") if isinstance(project, dict) else None
    if not isinstance(budget, int) or budget >= 0:
        return []
    return [document.fault(("project", "budget_eur"), "negative", "Le budget du projet est négatif", "Écrivez un nombre positif, ou rien s'il n'est pas connu")]
