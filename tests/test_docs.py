"""Nothing undocumented: every key of the questionnaire format stands in the author's guide, every key of the JSON in its page."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cases import Case, from_text
from kernel import Strict
from questionnaires import model
from scoring import as_json, diagnose

DOCS = Path(__file__).parent.parent / "docs"


def test_every_key_of_the_format_is_in_the_guide() -> None:
    guide = (DOCS / "questionnaires.md").read_text(encoding="utf-8")
    kinds = [kind for kind in vars(model).values() if isinstance(kind, type) and issubclass(kind, Strict)]
    keys = {field.alias or name for kind in kinds for name, field in kind.model_fields.items()}
    assert [key for key in sorted(keys) if f"`{key}`" not in guide] == []


def test_every_key_of_the_json_is_in_its_page(golden: Callable[[str, str], Case]) -> None:
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    case = golden("usinage", "complet")
    told = as_json(diagnose(case, on=case.date))
    assert [key for key in sorted(keys_of(json.loads(json.dumps(told)))) if key not in page] == []


def test_the_case_of_the_readme_gives_a_level() -> None:
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    case = from_text(readme.split("```yaml\n")[1].split("```")[0])
    diagnosis = diagnose(case, on=case.date)
    assert (diagnosis.maturity.level, diagnosis.maturity.level_name, diagnosis.maturity.unknown) == (2, "Essais", ("USA-05",))
    assert len(diagnosis.actions) >= 3


def keys_of(value: Any, inside: str = "") -> set[str]:
    if isinstance(value, list):
        return {key for item in value for key in keys_of(item, inside)}
    if not isinstance(value, dict) or inside in {"company", "contact", "sources"}:
        return set()
    return set(value) | {key for name, item in value.items() for key in keys_of(item, name)}
