"""Nothing undocumented: every key, every kind, every value and every command of the catalogue stands in its guide."""

import re
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel

from companies import ProjectKind
from schemes.__main__ import main
from schemes.national.schema import NAMES
from schemes.record.confirmations import ConfirmationFile
from schemes.record.directory import Directory
from schemes.record.model import Scheme
from schemes.registers import LawRegister, PreconditionRegister, SourceRegister, TerritoryRegister
from schemes.upkeep.freshness import KINDS

ROOT = Path(__file__).parent.parent.parent
GUIDE = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
FILES = (Scheme, SourceRegister, PreconditionRegister, TerritoryRegister, ConfirmationFile, Directory, LawRegister)


def models(kind: Any, seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """Return every model that a type is made of."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if kind not in seen:
            seen.add(kind)
            for field in kind.model_fields.values():
                models(field.annotation, seen)
    else:
        for inner in get_args(kind):
            models(inner, seen)
    return seen


def words(kind: Any) -> set[str]:
    """Return the values that a type allows, where it allows only some."""
    found = {value for value in get_args(kind) if isinstance(value, str)}
    return found.union(*(words(inner) for inner in get_args(kind) if not isinstance(inner, (str, int, bool))))


def missing(names: set[str]) -> list[str]:
    return sorted(name for name in names if not re.search(rf"[`\"\[ |]{re.escape(name)}[`\":,\] |]", GUIDE))


ALL = {model for file in FILES for model in models(file, set())}


def test_the_guide_is_about_all_of_the_format() -> None:
    assert {"Headcount", "Declared", "OneOf", "RateAid", "EitherAid", "Confirmation"} <= {model.__name__ for model in ALL}


def test_every_key_is_in_the_guide() -> None:
    assert missing({field.alias or name for model in ALL for name, field in model.model_fields.items()}) == []


def test_every_kind_and_every_choice_is_in_the_guide() -> None:
    assert missing({value for model in ALL for field in model.model_fields.values() for value in words(field.annotation)} | set(get_args(ProjectKind))) == []


def test_every_command_and_every_option_is_in_the_guide() -> None:
    options = {option for command in main.commands.values() for parameter in command.params for option in parameter.opts if option.startswith("--")}
    assert missing(options) == []
    assert [name for name in main.commands if f"python -m schemes {name}" not in GUIDE] == []


def test_every_kind_of_notice_is_in_the_guide() -> None:
    assert missing(set(KINDS)) == []


def test_every_column_of_the_national_schema_is_in_the_guide() -> None:
    assert missing(set(NAMES)) == []


def test_every_code_of_a_fault_of_a_table_is_in_the_guide() -> None:
    rooms = [*(ROOT / "schemes" / "national").glob("*.py"), ROOT / "schemes" / "csv_files" / "csv_rows.py", ROOT / "schemes" / "firms" / "firm_table.py"]
    # However its lines are broken.
    written = re.sub(r"(?<=\() | (?=\))", "", " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in rooms))
    said = set(re.findall(r'(?:yield \(?[a-z".]+, |Fault\(str\(path\), [a-z_.0-9]+, |return \(?)"([a-z-]+)",', written))
    assert {"unknown-naf", "unknown-place", "form", "required", "csv", "cells", "declaration"} <= said
    assert missing(said) == []
