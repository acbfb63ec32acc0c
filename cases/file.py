"""The file forms of a case: strict YAML or JSON, read and written without loss, or a report that
carries it; every fault listed in French."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from cases.case import ActionState, Answer, Case, Earlier, Evidence, Fact, NotCarried
from cases.dates import is_date
from cases.faults import case_faults, firm_faults
from cases.pdf_file import MAX_PDF_BYTES, carried, carried_here, is_pdf, too_big
from companies import Company, Project
from kernel import (
    BoussoleError,
    ContentError,
    Document,
    Fault,
    Strict,
    document,
    json_text,
    private_file,
    read_json,
    read_yaml,
    unreadable,
    validate,
    yaml_text,
)
from questionnaires import load

#: A case is short: 45 answers and as many notes of a thousand characters.
MAX_BYTES = 300_000
#: Names and values in a case: ours hold some hundreds, some thousands when much was kept of earlier
#: versions.
MAX_VALUES = 10_000
#: Name of the case that a report carries.
CASE_FILE = "dossier.json"
_YAMLS = (".yaml", ".yml")
#: What tells the other files that one takes away from a case, and what they are.
_OTHERS = {
    ("maturity", "schemes"): "Ce fichier contient le résultat, pas les réponses",
    (
        "dossier",
        "entries",
        "history",
    ): "Ce fichier dit tout ce que le serveur garde : il se lit, mais ne rouvre pas le dossier",
}


class _File(Strict):
    case: Literal[1]
    id: str | None = None
    questionnaire: str
    version: int | None = None
    mode: str
    date: date
    company: Company = Company()
    facts: dict[str, Fact] = Field(default_factory=dict)
    project: Project = Project()
    answers: dict[str, Answer] = Field(default_factory=dict)
    notes: dict[str, str] = Field(default_factory=dict)
    evidence: dict[str, Evidence] = Field(default_factory=dict)
    not_applicable: dict[str, str] = Field(default_factory=dict)
    actions: dict[str, ActionState] = Field(default_factory=dict)
    not_carried: dict[str, NotCarried] = Field(default_factory=dict)
    earlier: Earlier | None = None


class Firm(Strict):
    """The firm of a case file, with its project and the date, whatever the questionnaire that the
    case follows."""

    company: Company = Company()
    project: Project = Project()
    day: date | None = Field(default=None, alias="date")


#: What a case holds besides its firm.
_OF_ANSWERS = _File.model_fields.keys() - {"company", "project", "date"}


def read(path: Path | str) -> Case:
    """Read a case out of a file: .yaml, .json, or the .pdf of a report. Raises ContentError with
    every fault of the file."""
    return from_bytes(_content(Path(path)), str(path))


def read_firm(path: Path | str) -> Firm:
    """Read the firm alone out of the same files as `read`. Raises ContentError with every fault of
    these parts."""
    given = _given(_content(Path(path)), str(path))
    return validate(_without(given, _OF_ANSWERS), Firm, firm_faults(given))


def _without(given: Document, keys: Collection[str]) -> Document:
    """Return a case without parts that are not read: another key that no case has is still a fault,
    else a slip of the pen would hide the firm."""
    if not isinstance(given.data, dict):
        return given
    return replace(given, data={key: value for key, value in given.data.items() if key not in keys})


def from_bytes(data: bytes, file: str, *, alone: bool = False) -> Case:
    """Read a case out of the content of a file, a report among them; `file` is its name. Raises
    ContentError with every fault.

    `alone`: this process does nothing else, and may be killed: a PDF needs no other one.
    """
    return _read(_given(data, file, alone))


def from_text(text: str | bytes, file: str = "dossier.yaml") -> Case:
    """Read a case from its text, JSON when `file`, the name used in faults, ends so, else YAML.
    Raises ContentError with every fault."""
    return _read(_values(text, file))


def _given(data: bytes, file: str, alone: bool = False) -> Document:
    if not is_pdf(data):
        return _values(data, file)
    name, content = (carried_here if alone else carried)(data, file, MAX_BYTES)
    return _values(content, f"{file}/{name}")


def _values(text: str | bytes, file: str) -> Document:
    if _is_json(file) and len(text) > MAX_BYTES:
        _refuse_others(file, _marks(text))
    given = (
        read_json(text, file, MAX_BYTES, is_date, MAX_VALUES)
        if _is_json(file)
        else read_yaml(text, file, MAX_BYTES, max_values=MAX_VALUES)
    )
    if isinstance(given.data, dict):
        _refuse_others(given.file, given.data.keys())
    return given


def from_content(content: Mapping[str, Any], file: str = CASE_FILE) -> Case:
    """Read a case from the values of its JSON form, as `from_text` reads the text of them. Raises
    ContentError with every fault."""
    return _read(document(content, file, MAX_BYTES, is_date, MAX_VALUES))


def _read(given: Document) -> Case:
    return _case(validate(given, _File, case_faults(given)))


def _refuse_others(file: str, keys: Collection[str]) -> None:
    """Other files bear almost the name of the case: a person who hands one over is told which to
    take."""
    for marks, what in _OTHERS.items():
        if all(key in keys for key in marks):
            raise ContentError(
                [Fault(file, 1, "diagnosis", what, "Donnez le rapport PDF, ou le fichier dossier")]
            )


def _marks(text: str | bytes) -> set[str]:
    """Return the keys of other files that stand in a text which is too long to be read."""
    shown = text if isinstance(text, str) else text.decode(errors="replace")
    return {key for marks in _OTHERS for key in marks if f'"{key}": ' in shown}


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MAX_PDF_BYTES:
            raise too_big(str(path))
        return path.read_bytes()
    except OSError:
        raise unreadable(str(path)) from None


def _case(file: _File) -> Case:
    fields = {
        name: getattr(file, name) for name in _File.model_fields if name not in ("case", "version")
    }
    return Case(version=file.version or load(file.questionnaire).version, **fields)


def write(case: Case, path: Path | str) -> None:
    """Write a case file, JSON when its name ends so, else YAML."""
    target = Path(path)
    save(to_json(case) if _is_json(target.name) else to_text(case), target)


def save(text: str, target: Path) -> None:
    """Write a file for its owner alone, in one step: a crash never leaves half a file.

    Raises BoussoleError, for a name too that `read` takes otherwise.
    """
    if target.suffix.lower() not in (*_YAMLS, ".json"):
        raise BoussoleError(
            f"Un dossier s'écrit en YAML ou en JSON, et « {target.name} » dit autre chose. Donnez"
            " un nom qui finit par .yaml ou .json."
        )
    try:
        with private_file(target) as draft:
            draft.write_text(text, encoding="utf-8", newline="\n")
    except OSError:
        raise BoussoleError(
            f"Le dossier ne peut pas être écrit dans « {target} ». Choisissez un autre endroit."
        ) from None


def _is_json(name: str) -> bool:
    return name.lower().endswith(".json")


def to_text(case: Case) -> str:
    """Return a case as the text of a YAML file; the same case always gives the same text."""
    return yaml_text(_told(case))


def to_json(case: Case) -> str:
    """Return a case as the text of a JSON file: the same keys and values as the YAML form, dates as
    texts."""
    return json_text(_told(case))


def canonical(case: Case) -> str:
    """Return the text of a JSON file that is the same for all cases that say the same: boxes ticked
    in whichever order, 40 or 40.0."""
    return json_text(_one_way(_told(case)))


def _one_way(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _one_way(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return (
            tuple(sorted(value))
            if all(isinstance(item, str) for item in value)
            else tuple(map(_one_way, value))
        )
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _told(case: Case) -> dict[str, Any]:
    content: dict[str, Any] = {"case": 1, "id": case.id}
    content |= {
        "questionnaire": case.questionnaire,
        "version": case.version,
        "mode": case.mode,
        "date": case.date,
    }
    # What is not known is left out; a list or an amount that is known to be empty or 0 is no
    # default, and is kept.
    content["company"] = case.company.model_dump(exclude_defaults=True)
    content["facts"] = case.facts
    content["project"] = case.project.model_dump(exclude_defaults=True)
    content |= {
        "answers": case.answers,
        "notes": case.notes,
        "evidence": case.evidence,
        "not_applicable": case.not_applicable,
    }
    content["actions"] = case.actions
    content["not_carried"] = {
        key: one.model_dump(exclude_defaults=True) for key, one in sorted(case.not_carried.items())
    }
    if case.earlier is not None:
        content["earlier"] = case.earlier.model_dump(exclude_defaults=True)
    return {key: value for key, value in content.items() if value not in ({}, None)}
