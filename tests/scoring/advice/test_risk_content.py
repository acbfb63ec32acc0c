"""What is written about the law: words, dates, and mistakes that an author would make."""

import re
import shutil
from pathlib import Path

import pytest

from questionnaires import QuestionIs, Questionnaire, leaves, shipped_paths
from scoring import versions_advice_faults
from scoring.advice import advice_content

MISTAKES = [
    ("reach: {CON-01: 50}", "reach: {CON-11: 50}", "La question « CON-11 » n'existe pas"),
    ("reach: {CON-01: 50}", "reach: {CON-01: 55}", "CON-01 n'a pas de réponse à 55 %"),
    ("  - when: {question: CLA-03, ticked: true}\n    reach", "  - when: {question: CLA-33, ticked: true}\n    reach", "La question « CLA-33 » n'existe pas"),
    ("gather:\n  - when: {all: [{question: CLA-01", "gather:\n  - when: {all: [{question: CLA-11", "La question « CLA-11 » n'existe pas"),
    (
        "- when: {all: [{question: CLA-03, any_of: [assistant]}",
        "- when: {all: [{question: CLA-03, any_of: [assistante]}",
        "« assistante » n'est pas une réponse de CLA-03",
    ),
]


@pytest.mark.parametrize(("right", "wrong", "words"), MISTAKES)
def test_a_mistake_is_told_in_these_words(bank: Questionnaire, current: Questionnaire, tmp_path: Path, right: str, wrong: str, words: str) -> None:
    content = Path(shutil.copytree(advice_content.CONTENT, tmp_path / "content"))
    file = content / "diag-ia" / "risk.yaml"
    text = file.read_text(encoding="utf-8")
    assert text.count(right) == 1
    file.write_text(text.replace(right, wrong), encoding="utf-8")
    assert [fault.what for fault in versions_advice_faults((bank, current), content)] == [words]


def test_the_practices_are_those_that_the_locks_ask_for(bank: Questionnaire) -> None:
    """Up to the level Déploiement; what only users are asked is asked of all by the locks."""
    locks: dict[str, set[float]] = {}
    for requirement in (requirement for gate in bank.gates if gate.level <= 4 for requirement in gate.requirements):
        for leaf in leaves(requirement.require):
            if isinstance(leaf, QuestionIs) and leaf.question.startswith("CON-") and leaf.at_least:
                locks.setdefault(leaf.question, set()).add(leaf.at_least)
    rules = advice_content.risk_rules("diag-ia")
    assert rules is not None
    practices: dict[str, set[float]] = {}
    for entry in rules.practices:
        for id, percent in entry.reach.items():
            practices.setdefault(id, set()).add(percent)
    assert practices == locks


def test_the_word_conforme_is_written_nowhere() -> None:
    words = advice_content.CONTENT.parent / "wording"
    files = [*sorted(advice_content.CONTENT.rglob("*.yaml")), *sorted(words.rglob("*.yaml")), *shipped_paths()]
    assert len(files) >= 7
    assert [file.name for file in files if re.search(r"\bconformes?\b", file.read_text(encoding="utf-8"), re.IGNORECASE)] == []


@pytest.mark.parametrize("name", ["diag-ia/risk.yaml", "diag-ia/actions.yaml", "diag-ia/use_cases.yaml", "advice.yaml", "../wording/maturity.yaml"])
def test_dates_of_the_law_stand_in_their_own_file(name: str) -> None:
    texts = [line for line in (advice_content.CONTENT / name).read_text(encoding="utf-8").splitlines() if not line.lstrip().startswith("#")]
    assert [line.strip() for line in texts if re.search(r"\b20\d\d\b", line)] == []
    assert len(texts) > 5
