"""What is asked of a person is drawn in one folder, and a fact is written by one function."""

import ast
from pathlib import Path

UI = Path(__file__).parents[3] / "ui"
WIDGETS = sorted((UI / "fields" / "widgets").glob("*.py"))
#: What Streamlit offers to put a value into.
INPUTS = {
    "text_input",
    "text_area",
    "number_input",
    "date_input",
    "radio",
    "pills",
    "segmented_control",
    "selectbox",
    "multiselect",
    "checkbox",
    "toggle",
    "slider",
}
#: Asked of no case: the code by which one opens a dossier.
APART = {UI / "pages" / "resume.py"}


def calls(file: Path) -> list[str]:
    found = [node.func for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    return [one.attr if isinstance(one, ast.Attribute) else one.id for one in found if isinstance(one, ast.Attribute | ast.Name)]


def test_every_field_is_drawn_by_one_set_of_widgets():
    files = [*(UI / "fields").rglob("*.py"), *(UI / "pages").rglob("*.py")]
    assert {str(file.relative_to(UI)): found for file in files if file not in {*WIDGETS, *APART} and (found := INPUTS & set(calls(file)))} == {}


def test_each_input_of_streamlit_is_drawn_in_one_place():
    """One choice and several are two sights of pills; one chosen in a list, or named by the person, two of a list."""
    used = sorted(name for file in WIDGETS for name in calls(file) if name in INPUTS)
    assert used == [
        "checkbox",
        "multiselect",
        "pills",
        "pills",
        "radio",
        "selectbox",
        "selectbox",
        "text_area",
        "text_input",
    ]


def test_a_fact_and_an_answer_are_written_by_one_function_each():
    written = {
        name: [str(file.relative_to(UI)) for file in UI.rglob("*.py") if name in calls(file)] for name in ("with_known_fact", "with_answer", "with_fact")
    }
    assert written["with_fact"] == ["fields/facts/case_facts.py"]
    assert sorted(written["with_known_fact"]) == [
        "fields/facts/case_facts.py",
        "fields/facts/fact_field.py",
    ]
    assert written["with_answer"] == ["fields/question_answer.py"]
