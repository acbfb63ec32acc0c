"""The file form of a case: strict YAML, read and written without loss, every fault listed in French."""

import re
from datetime import date
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import Field

from cases.case import Answer, Case, Evidence, Fact
from cases.faults import case_faults
from companies import Company, Project
from kernel import BoussoleError, Strict, read_yaml, validate
from questionnaires import load

#: A case is short: 45 answers and as many notes of a thousand characters.
MAX_BYTES = 300_000


class _File(Strict):
    case: Literal[1]
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


def read(path: Path | str) -> Case:
    """Read a case file. Raises ContentError with every fault of the file."""
    return _read(Path(path), str(path))


def from_text(text: str | bytes, file: str = "dossier.yaml") -> Case:
    """Read a case from its text; `file` is the name used in faults. Raises ContentError with every fault."""
    return _read(text, file)


def _read(source: Path | str | bytes, file: str) -> Case:
    document = read_yaml(source, file, MAX_BYTES)
    return _case(validate(document, _File, case_faults(document)))


def _case(file: _File) -> Case:
    fields = {name: getattr(file, name) for name in _File.model_fields if name not in ("case", "version")}
    return Case(version=file.version or load(file.questionnaire).version, **fields)


def write(case: Case, path: Path | str) -> None:
    """Write a case file, replacing it in one step so that a crash never leaves half a file."""
    target = Path(path)
    draft = target.with_name(target.name + ".part")
    try:
        draft.write_text(to_text(case), encoding="utf-8", newline="\n")
        draft.replace(target)
    except OSError as error:
        raise BoussoleError(f"Le dossier ne peut pas être écrit dans « {target} » ({error.strerror}). Choisissez un autre endroit.") from None


def to_text(case: Case) -> str:
    """Return the text of a case file; the same case always gives the same text."""
    content: dict[str, Any] = {"case": 1, "questionnaire": case.questionnaire, "version": case.version, "mode": case.mode, "date": case.date}
    content["company"] = case.company.model_dump(exclude_none=True)
    content["facts"] = case.facts
    content["project"] = _project(case.project)
    content |= {"answers": case.answers, "notes": case.notes, "evidence": case.evidence, "not_applicable": case.not_applicable}
    kept = {key: value for key, value in content.items() if value not in ({}, None)}
    return yaml.dump(kept, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)


def _project(project: Project) -> dict[str, Any]:
    return {key: value for key, value in project.model_dump(exclude_none=True).items() if value != ()}


class _Dumper(yaml.SafeDumper):
    """Writes only what the strict reader reads back as the same value."""


_WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9_-]*")
_RESERVED = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"}


def _text_node(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    plain = _WORD.fullmatch(text) and text.lower() not in _RESERVED
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=None if plain else '"')


def _number_node(dumper: yaml.SafeDumper, number: float) -> yaml.Node:
    text = f"{number:.12f}".rstrip("0")
    return dumper.represent_scalar("tag:yaml.org,2002:float", text + "0" if text.endswith(".") else text)


_Dumper.add_representer(str, _text_node)
_Dumper.add_representer(float, _number_node)
_Dumper.add_representer(tuple, lambda dumper, items: dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True))
