"""The models as content: what a file with a mistake in it is told, and whom each model reaches."""

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from questionnaires import Questionnaire
from scoring.advice import advice_content
from scoring.checks.versions import versions_advice_faults
from scoring.models import stands

Spoil = Callable[[str, str], Path]


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """spoil(old, new) copies the shipped content with one mistake in the models."""

    def copy(old: str, new: str) -> Path:
        content = tmp_path / "content"
        copytree(advice_content.CONTENT, content)
        file = content / "diag-ia" / "models.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return content

    return copy


@pytest.mark.parametrize(("old", "new", "said"), [
    ("serves: [R-CON-1, R-CON-4]", "serves: [R-CON-1, R-CON-44]", "L'action « R-CON-44 » n'existe pas"),
    ("serves: [R-CON-1, R-CON-4]", "serves: []", "« La page de règles » ne sert aucune action : rien ne le propose"),
    ("relue le {in_six_months}", "relue le {in_six_month}", "Ce que l'on sait de l'entreprise « in_six_month » n'existe pas"),
    ("relue le {in_six_months}", "relue le {firm.day}", "Ce que l'on sait de l'entreprise « firm.day » n'existe pas"),
    ("relue le {in_six_months}", "relue le {in_six_months", "Une accolade est mal placée"),
    ("relue le {in_six_months}", "relue le {answer}", "Ce que l'on sait de l'entreprise « answer » n'existe pas"),
    ("{of: USA-02,", "{of: USA-99,", "La question à cases « USA-99 » n'existe pas"),
    ("{of: USA-02,", "{of: CAP-01,", "La question à cases « CAP-01 » n'existe pas"),
    ("only: [secrecy]", "only: [secret]", "La sorte d'entreprise « secret » n'existe pas"),
    ('["{answer}", "[nom de l\'outil]", "[prénoms]"]', '["{answer}", "[prénoms]"]', "Une ligne a 2 cases, l'en-tête en a 3"),
    ('- text: "Bonjour,"', '- text: "Bonjour,"\n        heading: "Bonjour"', "Un bloc est une seule chose"),
    ('- text: "Bonjour,"', '- text: "Bonjour,"\n        instead: supplier', "Il n'y a pas de liste à remplacer"),
    ('- text: "Bonjour,"', '- text: "Bonjour à toute l\'équipe,"', "« La lettre à un fournisseur d'outil » dit « équipe » : cela n'a pas de sens pour une personne seule"),
    ("id: lettre-fournisseur", "id: page-de-regles", "Ce nom figure deux fois"),
])  # fmt: skip
def test_a_model_with_a_mistake_is_told(bank: Questionnaire, current: Questionnaire, spoil: Spoil, old: str, new: str, said: str) -> None:
    assert [fault.what for fault in versions_advice_faults((bank, current), spoil(old, new))] == [said]


def test_a_model_without_a_source_is_told(bank: Questionnaire, current: Questionnaire, spoil: Spoil) -> None:
    text = (advice_content.CONTENT / "diag-ia" / "models.yaml").read_text(encoding="utf-8")
    start = text.index("    sources:\n")
    end = text.index("\n\n", start)
    found = versions_advice_faults((bank, current), spoil(text[start:end], "    sources: []"))
    assert [fault.what for fault in found] == ["« La page de règles » n'a pas de source"]


def test_a_source_tells_the_day_when_it_was_read(bank: Questionnaire, current: Questionnaire, spoil: Spoil) -> None:
    (fault,) = versions_advice_faults((bank, current), spoil(", read_on: 2026-12-01}", "}"))
    assert "read_on" in fault.what


def test_each_kind_of_firm_keeps_something_to_read_in_each_model() -> None:
    """A model cut for a kind of firm until nothing is left would be an empty page."""
    for entry in advice_content.models("diag-ia").models:
        for kind in advice_content.firm_kinds("diag-ia").kinds:
            told = [block for block in entry.blocks if stands(block, (kind,))]
            assert kind in entry.not_for or len(told) >= 6, (entry.id, kind)
