"""The firm and the project of a case file, read alone: the rest of the file belongs to other rooms."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pydantic import ConfigDict, Field

from companies import Company, Project, company_problems, project_problems
from kernel import Document, Fault, Strict, read_yaml, validate


class FirmFile(Strict):
    """What matching reads of a case file."""

    model_config = ConfigDict(extra="ignore")

    company: Company = Company()
    project: Project = Project()
    day: date | None = Field(default=None, alias="date")


def read_firm(path: Path) -> FirmFile:
    """Read the firm of a case file. Raises ContentError with every fault of these parts."""
    document = read_yaml(path)
    return validate(document, FirmFile, _problems(document))


def _problems(document: Document) -> Iterator[Fault]:
    data = document.data if isinstance(document.data, dict) else {}
    for key, problems in (("company", company_problems), ("project", project_problems)):
        given = data.get(key)
        for problem in problems(given) if isinstance(given, dict) else ():
            yield document.fault((key, *problem.where), problem.code, problem.what, problem.remedy)
