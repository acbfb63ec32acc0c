from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring import advice
from scoring.content_check import advice_faults

Spoil = Callable[[str, str, str], Path]


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """spoil("actions", old, new) copies the shipped content with one mistake in it."""

    def copy(name: str, old: str, new: str) -> Path:
        content = tmp_path / "content"
        copytree(advice.CONTENT, content)
        file = content / "diag-ia" / f"{name}.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return content

    return copy


def test_the_shipped_advice_has_no_fault(bank: Questionnaire) -> None:
    assert advice_faults(bank) == ()


def test_a_questionnaire_without_advice_has_no_fault(tiny: str) -> None:
    assert advice_faults(validate(read_yaml(tiny), Questionnaire)) == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("actions", "dimension: cap", "dimension: cape", "[unknown-id] L'axe « cape » n'existe pas. Vouliez-vous dire « cap » ?"),
        ("actions", "levels: [1, 2]", "levels: [1, 6]", "[unknown-id] Le niveau « 6 » n'existe pas. Corrigez ou retirez-le."),
        (
            "actions",
            "prerequisites: [R-CAP-2]",
            "prerequisites: [R-CAPP-2]",
            "[unknown-id] L'action « R-CAPP-2 » n'existe pas. Vouliez-vous dire « R-CAP-2 » ?",
        ),
        ("actions", "{CAP-01: 75}", "{CAP-01: 75, CAPP-1: 50}", "[unknown-id] La question « CAPP-1 » n'existe pas. Vouliez-vous dire « CAP-01 » ?"),
        ("actions", "{CAP-01: 75}", "{CAP-01: 60}", "[no-such-answer] CAP-01 n'a pas de réponse à 60 %. Choisissez parmi : 25, 50, 75, 100."),
        ("actions", "{CAP-01: 75}", "{CAP-01: 75, CLA-04: 50}", "[no-such-answer] CLA-04 n'a pas de réponse à 50 %. Retirez-la : elle n'est pas notée."),
        ("actions", "    raises: {CAP-01: 75}\n", "", "[never-shown] L'action R-CAP-1 n'améliore aucune réponse. Ajoutez raises, ou trigger."),
        ("actions", "{CAP-04: 75}", "{CAP-03: 75}", "[not-served] Aucune action n'améliore CAP-04. Ajoutez-la au raises d'une action."),
        ("actions", "id: R-CAP-2", "id: R-CAP-1", "[duplicate] « R-CAP-1 » figure deux fois. Donnez-lui un autre nom."),
        ("actions", "when: {question: CLA-02,", "when: {question: CLA-22,", "[unknown-id] La question « CLA-22 » n'existe pas. Vouliez-vous dire « CLA-02 » ?"),
        ("use_cases", "irritants: [devis]", "irritants: [devi]", "[unknown-id] L'irritant « devi » n'existe pas. Vouliez-vous dire « devis » ?"),
        (
            "use_cases",
            "irritants: [devis]",
            "irritants: [appels]",
            "[not-served] Aucun usage ne répond à l'irritant « devis ». Ajoutez-le aux irritants d'un usage.",
        ),
        (
            "use_cases",
            "fact: devis_mois",
            "fact: devis_moi",
            "[unknown-id] La question de profil « devis_moi » n'existe pas. Vouliez-vous dire « devis_mois » ?",
        ),
        (
            "use_cases",
            "[agroalimentaire,",
            "[agroalimentair,",
            "[unknown-id] « agroalimentair » n'est pas une réponse de « secteur ». Vouliez-vous dire « agroalimentaire » ?",
        ),
        (
            "use_cases",
            'say: "Vous gérez un stock"',
            'say: "Vous gérez {count} stocks"',
            "[blank] Cette phrase a un blanc que rien ne remplit. N'écrivez {count} que si la condition porte sur un nombre.",
        ),
        ("usage_profile", "tools: USA-03", "tools: USA-33", "[unknown-id] La question « USA-33 » n'existe pas. Vouliez-vous dire « USA-03 » ?"),
        ("usage_profile", "domains: USA-02", "domains: USA-03", "[unknown-id] La question à cases « USA-03 » n'existe pas. Vouliez-vous dire « USA-02 » ?"),
        (
            "risk",
            "any_of: [images_intimes]",
            "any_of: [image_intime]",
            "[unknown-id] « image_intime » n'est pas une réponse de CLA-02. Vouliez-vous dire « images_intimes » ?",
        ),
        ("risk", "  annex_iii:", "  annexe_iii:", "[unknown-id] L'échéance « annexe_iii » n'existe pas. Vouliez-vous dire « annex_iii » ?"),
        (
            "risk",
            "  assistant: {question: CLA-03, any_of: [assistant]}\n",
            "",
            "[not-served] Personne n'est concerné par l'échéance « assistant ». Ajoutez-la à duties.",
        ),
        ("actions", "{e_invoice_in}", "{e_invoice_inn}", "[unknown-id] La date « e_invoice_inn » n'existe pas. Vouliez-vous dire « e_invoice_in » ?"),
        (
            "actions",
            "{e_invoice_in}",
            "{generator}",
            "[no-single-date] « generator » n'a pas une seule date à toute époque. Citez un nom qui en a toujours une, et une seule.",
        ),
        (
            "actions",
            "{e_invoice_in}",
            "{e_invoice_in",
            "[blank] Une accolade est mal placée dans ce texte. Entourez d'accolades le nom d'une date, et rien d'autre.",
        ),
        (
            "actions",
            'horizon: "0-30 j"\n    effort: 1\n    impact: 5',
            'horizon: "12 mois"\n    effort: 1\n    impact: 5',
            "[too-late] R-CAP-2 (12 mois) vient après R-CAP-3 (0-30 j), dont elle est le prérequis. Avancez l'une ou reculez l'autre.",
        ),
        ("actions", "impact: 4", "impacts: 4", "[unknown-key] La clé « impacts » n'existe pas ici. Vouliez-vous dire « impact » ?"),
    ],
)
def test_each_mistake_gets_its_own_words(bank: Questionnaire, spoil: Spoil, name: str, old: str, new: str, said: str) -> None:
    faults = [str(fault) for fault in advice_faults(bank, spoil(name, old, new))]
    assert any(fault.endswith(said) and f"{name}.yaml:" in fault for fault in faults), faults


def test_prerequisites_in_a_circle_are_named(bank: Questionnaire, spoil: Spoil) -> None:
    content = spoil("actions", "impact: 5\n    raises: {CAP-03: 75}", "impact: 5\n    prerequisites: [R-CAP-3]\n    raises: {CAP-03: 75}")
    (fault,) = advice_faults(bank, content)
    assert fault.code == "circle"
    assert fault.what in (
        "Les prérequis tournent en rond : R-CAP-2 → R-CAP-3 → R-CAP-2",
        "Les prérequis tournent en rond : R-CAP-3 → R-CAP-2 → R-CAP-3",
    )


def test_a_fault_is_told_at_its_line(bank: Questionnaire, spoil: Spoil) -> None:
    content = spoil("actions", "{CAP-01: 75}", "{CAP-01: 60}")
    (fault,) = advice_faults(bank, content)
    lines = (content / "diag-ia" / "actions.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[fault.line - 1] == "    raises: {CAP-01: 60}"
