from collections.abc import Callable
from pathlib import Path
from shutil import copy, copytree

import pytest

from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring.advice import advice_content
from scoring.checks.advice import advice_faults, advice_home_faults
from scoring.checks.versions import versions_advice_faults

Spoil = Callable[[str, str, str], Path]
Versions = tuple[Questionnaire, ...]


@pytest.fixture
def versions(bank: Questionnaire, current: Questionnaire) -> Versions:
    """Return the versions that the shipped advice serves."""
    return bank, current


@pytest.fixture
def spoil(tmp_path: Path) -> Spoil:
    """spoil("actions", old, new) copies the shipped content with one mistake in it."""

    def copy(name: str, old: str, new: str) -> Path:
        content = tmp_path / "content"
        copytree(advice_content.CONTENT, content)
        file = content / "diag-ia" / f"{name}.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return content

    return copy


def test_the_shipped_advice_has_no_fault(versions: Versions) -> None:
    assert versions_advice_faults(versions) == ()


@pytest.mark.parametrize(("old", "new", "said"), [
    ("raises: {MOY-01: 75}", "raises: {MOY-01: 25}", []),
    ("raises: {MOY-01: 75}", "raises: {MOY-01: 60}", ["MOY-01 n'a pas de réponse à 60 %"]),
    ("when: {question: CLA-02, ticked: true}", "when: {question: CLA-22, ticked: true}", ["La question « CLA-22 » n'existe pas"]),
    ("{CAP-04: 75}", "{CAP-03: 75}", ["Aucune action n'améliore CAP-04"]),
])  # fmt: skip
def test_advice_serves_each_version_and_cites_what_one_of_them_holds(versions: Versions, spoil: Spoil, old: str, new: str, said: list[str]) -> None:
    """« On verra au cas par cas » (25 %) is an answer of the first version only."""
    assert versions_advice_faults(versions) == ()
    content = spoil("actions", old, new)
    assert [fault.what for fault in versions_advice_faults(versions, content)] == said


def test_what_is_not_served_in_one_version_is_told(bank: Questionnaire, current: Questionnaire) -> None:
    more = current.model_copy(update={"questions": (*current.questions, current.question("CAP-04").model_copy(update={"id": "CAP-07"}))})
    assert [fault.what for fault in versions_advice_faults((bank, more))] == ["Aucune action n'améliore CAP-07"]


def test_a_questionnaire_without_advice_has_no_fault(tiny: str) -> None:
    assert advice_faults(validate(read_yaml(tiny), Questionnaire)) == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("actions", "dimension: cap", "dimension: cape", "[unknown-id] L'axe « cape » n'existe pas. Vouliez-vous dire « cap » ?"),
        ("actions", "levels: [1, 2]", "levels: [1, 6]", "[unknown-id] Le niveau « 6 » n'existe pas. À corriger ou à retirer."),
        (
            "actions",
            "prerequisites: [R-CAP-2]",
            "prerequisites: [R-CAPP-2]",
            "[unknown-id] L'action « R-CAPP-2 » n'existe pas. Vouliez-vous dire « R-CAP-2 » ?",
        ),
        ("actions", "{CAP-01: 75}", "{CAP-01: 75, CAPP-1: 50}", "[unknown-id] La question « CAPP-1 » n'existe pas. Vouliez-vous dire « CAP-01 » ?"),
        ("actions", "{CAP-01: 75}", "{CAP-01: 60}", "[no-such-answer] CAP-01 n'a pas de réponse à 60 %. Choisissez parmi : 25, 50, 75, 100."),
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
            'say: "Vous gérez un stock}"',
            "[blank] Cette phrase a un blanc que rien ne remplit. N'écrivez {count} que si la condition porte sur un nombre.",
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
            "  public_text:\n    when: {question: CLA-03, any_of: [textes_public]}\n    given: {question: CLA-03, any_of: [textes_public]}\n",
            "",
            "[not-served] Personne n'est concerné par l'échéance « public_text ». Ajoutez-la à duties.",
        ),
        ("actions", "{e_invoice_in}", "{e_invoice_inn}", "[unknown-id] La date « e_invoice_inn » n'existe pas. Vouliez-vous dire « e_invoice_in » ?"),
        (
            "actions",
            "{e_invoice_in}",
            "{people_rights}",
            "[no-single-date] « people_rights » n'a pas une seule date à toute époque. Citez un nom qui en a toujours une, et une seule.",
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
        (
            "actions",
            'title: "Écrire en une page ce que vous attendez de l\'IA"',
            'title: "\\u00a0"',
            "[value] Ce texte est vide. Écrivez ce que les personnes liront.",
        ),
        (
            "actions",
            'owner: "la direction"',
            'owner: "la **direction**"',
            "[value] Ce texte contient une mise en forme en Markdown (« ** »). Écrivez le texte seul.",
        ),
        (
            "actions",
            'done_when: "Deux',
            'done_when: "Le {e_invoice_in}, deux',
            "[value] Ce texte contient une accolade (« { ») : rien ne la remplit ici. Écrivez le texte en entier.",
        ),
        (
            "actions",
            "id: R-CAP-1\n",
            "id: r-cap-1\n",
            "[value] « r-cap-1 » n'est pas l'identifiant d'une action. Écrivez-le comme R-CAP-1.",
        ),
        (
            "actions",
            "      alone:",
            "      alon:",
            "[unknown-id] La sorte d'entreprise « alon » n'existe pas. Vouliez-vous dire « alone » ?",
        ),
        (
            "actions",
            "    not_for: {alone: \"Seul, on n'a",
            "    variants: {alone: {owner: vous}}\n    not_for: {alone: \"Seul, on n'a",
            "[not-for] R-EQU-4 ne va pas à « alone », et lui dit pourtant quelque chose. Gardez variants ou not_for.",
        ),
        (
            "use_cases",
            '    not_for: {alone: "Seul, il n\'y a personne à accueillir."}\n',
            "",
            "[not-for] UC-25 dit « nouveaux » (title) : cela n'a pas de sens pour une personne seule. "
            "Donnez-lui d'autres mots (variants), ou dites pourquoi cela ne lui va pas (not_for).",
        ),
        (
            "actions",
            "    basic: true\n",
            "    basic: true\n    prerequisites: [R-CON-1]\n",
            "[too-late] R-SOC-6 est une protection de base, et attend pourtant R-CON-1. Retirez basic, ou prerequisites.",
        ),
        (
            "firms",
            "{company: headcount, at_most: 0}",
            "{company: headcounts, at_most: 0}",
            "[unknown-id] « headcounts » n'est pas un nombre connu de l'entreprise. Vouliez-vous dire « headcount » ?",
        ),
        ("actions", "levels: [1, 2]", "levels: [1, 2, 1]", "[repeated] « 1 » figure deux fois dans cette liste. Gardez-le une seule fois."),
        (
            "actions",
            'title: "Confier l\'IA à une personne, avec du temps chaque semaine"',
            'title: "Écrire en une page ce que vous attendez de l\'IA"',
            "[alike] « Écrire en une page ce que vous attendez de l'IA » se lit déjà plus haut. Écrivez un titre que l'on distingue de l'autre.",
        ),
        (
            "actions",
            "when: {question: CLA-02, ticked: true}",
            "when: {fact: gere_stock, is: true}",
            "[never-shown] Le trigger de R-CON-8 ne cite aucune question : l'action n'est jamais montrée. Citez-y une question.",
        ),
        (
            "actions",
            "when: {question: CLA-02, ticked: true}",
            "when: {question: CLA-02, any_of: []}",
            "[constant] La condition sur CLA-02 n'est jamais vraie. Corrigez ses bornes ou ses réponses, ou retirez-la.",
        ),
        (
            "use_cases",
            "    irritants: [courriers]\n",
            "    irritants: []\n",
            "[never-shown] L'usage UC-01 n'est jamais proposé : rien n'y mène. Ajoutez un irritant, ou un volume à compter.",
        ),
        (
            "use_cases",
            "irritants: [courriers]",
            "irritants: [courriers, courriers]",
            "[repeated] « courriers » figure deux fois dans cette liste. Gardez-le une seule fois.",
        ),
        (
            "use_cases",
            "when: {fact: devis_mois, at_least: 10}",
            "when: {fact: devis_mois, at_least: -10}",
            "[constant] La condition sur devis_mois est toujours vraie. Corrigez ses bornes ou ses réponses, ou retirez-la.",
        ),
        (
            "usage_profile",
            "several_domains: 3",
            "several_domains: 30",
            "[range] De 30 à 5 domaines, sur 9 cases de USA-02 : un profil serait hors d'atteinte. Écrivez several_domains puis many_domains, de 1 à 9.",
        ),
        (
            "risk",
            "  intimate_images:\n    when: {question: CLA-02, any_of: [images_intimes]}",
            "  intimate_images:\n    when: {company: headcount, at_least: 10}",
            "[never-shown] Cette condition ne cite aucune question : elle ne vaut jamais. Citez-y une question.",
        ),
        (
            "risk",
            "given: {question: CLA-01,",
            "given: {question: CLA-11,",
            "[unknown-id] La question « CLA-11 » n'existe pas. Vouliez-vous dire « CLA-01 » ?",
        ),
        (
            "risk",
            'naf: ["32.5",',
            'naf: ["32.55",',
            "[unknown-naf] Le code NAF « 32.55 » n'existe pas. Écrivez une division, une suite de divisions ou un groupe : 28, 10-33.",
        ),
        (
            "actions",
            "urgent: {question: CLA-02,",
            "urgent: {question: CLA-22,",
            "[unknown-id] La question « CLA-22 » n'existe pas. Vouliez-vous dire « CLA-02 » ?",
        ),
        ("risk", 'ask: "- {ask}"', 'ask: "- {aks}"', '[blank] Cette phrase n\'a pas le blanc que chaque demande remplit. Écrivez {ask} une fois : "- {ask}".'),
        (
            "risk",
            "id: prohibited",
            "id: transparency",
            "[order] « urgent » vient après « transparency », qui est moins forte : c'est celle-ci qui donnerait son nom. "
            "Rangez les classes de la plus forte à la plus faible.",
        ),
        ("risk", "reach: {CON-01: 50}", "reach: {}", "[empty] Cette règle ne demande aucune pratique. Citez-en une, ou retirez la règle."),
        (
            "risk",
            "reach: {CON-05: 50}",
            "reach: {CON-05: 75}\n  - when: {question: CLA-03, ticked: true}\n    reach: {CON-05: 75}",
            "[duplicate] Cette règle figure deux fois. Gardez-la une seule fois.",
        ),
        ("risk", "id: role_a_preciser", "id: fournisseur", "[duplicate] « fournisseur » figure deux fois. Donnez-lui un autre nom."),
        (
            "benchmarks",
            "staff_from: 1, staff_to: 4",
            "staff_from: 4, staff_to: 1",
            "[range] De 4 à 1 personnes : aucune entreprise. Mettez staff_to au-dessus de staff_from.",
        ),
        (
            "benchmarks",
            "staff_from: 1, staff_to: 4",
            "staff_from: 1, staff_to: 5",
            "[range] Une même entreprise lirait « france-num-2025-1-4 » et « france-num-2025-5-9 ». Séparez leurs effectifs ou leurs sections.",
        ),
        ("benchmarks", "id: france-num-2025-5-9", "id: france-num-2025-1-4", "[duplicate] « france-num-2025-1-4 » figure deux fois. Donnez-lui un autre nom."),
        ("benchmarks", "sections: [F]", "sections: [Z]", "[naf] « Z » n'est pas une section de la NAF. Écrivez une lettre, de A à U."),
        (
            "benchmarks",
            '    not_asked: "Cette enquête',
            '    population_: "Cette enquête',
            "[unknown-key] La clé « population_ » n'existe pas ici. Vouliez-vous dire « population » ?",
        ),
        ("benchmarks", "year: 2025", "year: 25", "[date] L'année 25 n'est pas celle d'une enquête. Écrivez l'année en quatre chiffres."),
        (
            "benchmarks",
            'url: "https://infometiers',
            'url: "http://infometiers',
            "[value] « http://infometiers.org/barometre-france-num-2025-une-diffus… » n'est pas une adresse. Écrivez une adresse qui commence par https://.",
        ),
        (
            "../legal_dates",
            "until: 2026-07-27",
            "until: 2026-07-27\n    since: 2026-07-27",
            "[date] Cette ligne ne vaut aucun jour : de 2026-07-27 (compris) à 2026-07-27 (exclu). Mettez until après since.",
        ),
        (
            "../legal_dates",
            "  e_invoice_in:",
            "  annex_iii:",
            "[duplicate] « annex_iii » est aussi un mot de concerns : un texte qui le cite dirait une autre date. Donnez-lui un autre nom.",
        ),
        ("monday", "id: UC-02", "id: UC-99", "[unknown-id] L'usage « UC-99 » n'existe pas. Vouliez-vous dire « UC-49 » ?"),
        (
            "monday",
            "id: UC-02",
            "id: UC-99",
            "[not-served] L'usage UC-02 n'a pas de premier quart d'heure. Ajoutez-le : trois pas, un texte à copier, ce qu'il faut vérifier.",
        ),
        ("monday", "id: UC-02", "id: UC-01", "[duplicate] « UC-01 » figure deux fois. Donnez-lui un autre nom."),
        (
            "monday",
            '{minutes: 2, do: "Choisissez un mail',
            '{minutes: 3, do: "Choisissez un mail',
            "[minutes] UC-01 n'a pas trois pas de quinze minutes en tout. Comptez les pas, puis les minutes.",
        ),
        (
            "monday",
            "Sujet : [le sujet]",
            "Sujet : [le nom du client]",
            "[secret] « [le nom du client] » demande un secret ou qui est une personne (« nom »). Demandez ce qui ne dit pas de qui il s'agit.",
        ),
        (
            "monday",
            "Sujet : [le sujet]",
            "Sujet : [le sujet",
            "[places] Le texte de UC-01 n'a pas de place à remplir, ou un crochet seul ou vide. Mettez entre crochets ce que la personne remplit.",
        ),
        (
            "monday",
            'check: ["Les dates, les prix et les délais sont les vôtres", ',
            "check: [] #",
            "[count] UC-01 a 0 points à vérifier. Écrivez-en deux ou trois.",
        ),
        ("monday", "tools: [assistant]", "tools: [assistants]", "[unknown-id] Le genre d'outil « assistants » n'existe pas. Vouliez-vous dire « assistant » ?"),
        ("monday", "{trade}. {ask}", "{ask}", "[blank] Le cadre n'a pas ses deux blancs. Écrivez-y {trade} et {ask}."),
        ("monday", '  secrecy: "Rien', '  secret: "Rien', "[unknown-id] La sorte d'entreprise « secret » n'existe pas. Vouliez-vous dire « secrecy » ?"),
        (
            "monday",
            "btp: [UC-03,",
            "btp: [UC-24,",
            "[not-for] L'usage UC-24 n'est pas de ceux par lesquels on commence ici. Choisissez-en un qui est fait pour ce métier, et sans haut risque.",
        ),
        (
            "monday",
            "btp: [UC-03,",
            "btp: [UC-33,",
            "[not-for] L'usage UC-33 n'est pas de ceux par lesquels on commence ici. Choisissez-en un qui est fait pour ce métier, et sans haut risque.",
        ),
        ("monday", "    btp: [UC-03, UC-08, UC-01]\n", "", "[not-served] Rien n'est dit de « btp ». Ajoutez-le à choices."),
        (
            "monday",
            "Relisez, mettez vos mots,",
            "Relisez en équipe, mettez vos mots,",
            "[not-for] UC-01 dit « équipe » (does) : cela n'a pas de sens pour une personne seule. "
            "Donnez-lui d'autres mots (variants), ou dites pourquoi cela ne lui va pas (not_for).",
        ),
        ("trades", '"10.71C"', '"10.99C"', "[naf] « 10.99C » n'est le début d'aucun code NAF. Écrivez par exemple 10, 10.7, 10.71 ou 10.71C."),
        ("trades", "  btp:", "  batiment:", "[not-served] Rien n'est dit de « btp ». Ajoutez-le à choices."),
        (
            "tools",
            '- name: "Le Chat"',
            '- name: "Tchat"',
            "[order] Les outils nommés ne sont pas dans l'ordre de l'alphabet. Rangez-les : aucun n'est conseillé plus qu'un autre.",
        ),
        (
            "tools",
            "- id: plantes",
            "- id: herbes",
            "[not-served] Aucun premier quart d'heure ne cite « herbes ». Citez-le dans monday.yaml, ou retirez-le.",
        ),
        ("tools", 'says: "Gratuite ;', 'say: "Gratuite ;', "[unknown-key] La clé « say » n'existe pas ici. Vouliez-vous dire « says » ?"),
        ("actions", "impact: 4", "impacts: 4", "[unknown-key] La clé « impacts » n'existe pas ici. Vouliez-vous dire « impact » ?"),
    ],
)
def test_each_mistake_gets_its_own_words(versions: Versions, spoil: Spoil, name: str, old: str, new: str, said: str) -> None:
    faults = [str(fault) for fault in versions_advice_faults(versions, spoil(name, old, new))]
    assert any(fault.endswith(said) and f"{name.removeprefix('../')}.yaml:" in fault for fault in faults), faults


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("actions", "{CAP-01: 75}", "{CAP-01: 75, CLA-04: 50}", "[no-such-answer] CLA-04 n'a pas de réponse à 50 %. Retirez-la : elle n'est pas notée."),
        (
            "usage_profile",
            "users: USA-01",
            "users: CLA-04",
            "[test] CLA-04 n'a pas de valeur chiffrée : le profil ne changerait jamais. Citez une question notée.",
        ),
    ],
)
def test_one_choice_among_several_has_no_share(bank: Questionnaire, spoil: Spoil, name: str, old: str, new: str, said: str) -> None:
    """The first version asks of one role; the second one has boxes there."""
    assert [str(fault).endswith(said) for fault in versions_advice_faults([bank], spoil(name, old, new))].count(True) == 1


def test_dates_that_cannot_be_read_are_told_once(versions: Versions, spoil: Spoil) -> None:
    (fault,) = versions_advice_faults(versions, spoil("../legal_dates", "checked_on: ", "checked_on: le "))
    assert str(fault).endswith("[type] « checked_on » n'est pas du bon type. Écrivez une date (2026-11-22).")


def test_prerequisites_in_a_circle_are_named(versions: Versions, spoil: Spoil) -> None:
    content = spoil("actions", "impact: 5\n    raises: {CAP-03: 75}", "impact: 5\n    prerequisites: [R-CAP-3]\n    raises: {CAP-03: 75}")
    (fault,) = versions_advice_faults(versions, content)
    assert fault.code == "circle"
    assert fault.what in (
        "Les prérequis tournent en rond : R-CAP-2 → R-CAP-3 → R-CAP-2",
        "Les prérequis tournent en rond : R-CAP-3 → R-CAP-2 → R-CAP-3",
    )


def test_a_fault_is_told_at_its_line(versions: Versions, spoil: Spoil) -> None:
    content = spoil("actions", "{CAP-01: 75}", "{CAP-01: 60}")
    (fault,) = versions_advice_faults(versions, content)
    lines = (content / "diag-ia" / "actions.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[fault.line - 1] == "    raises: {CAP-01: 60}"


def test_an_action_for_levels_at_which_its_answers_are_reached_is_told(tiny: str, tmp_path: Path) -> None:
    """At level 3 of an axis of one question, the answer is already the best: nothing calls for the action."""
    home = tmp_path / "tiny"
    home.mkdir()
    copy(advice_content.CONTENT / "legal_dates.yaml", tmp_path)
    common = "title: T, text: T, owner: O, done_when: D, horizon: 3 mois, effort: 1, impact: 1"
    actions = (
        f"  - {{id: R-A-1, dimension: a, levels: [3], raises: {{A-1: 50, A-2: 100}}, {common}}}\n"
        f"  - {{id: R-B-1, dimension: b, levels: [3], raises: {{B-1: 100}}, {common.replace('title: T', 'title: U')}}}\n"
        f"  - {{id: R-B-2, dimension: b, levels: [2], raises: {{B-2: 50}}, {common.replace('title: T', 'title: V')}}}\n"
    )
    (home / "actions.yaml").write_text(f"actions:\n{actions}", encoding="utf-8")
    (home / "action.yaml").write_text("actions: []\n", encoding="utf-8")
    questionnaire = validate(read_yaml(tiny), Questionnaire)
    assert [fault.what for fault in advice_faults(questionnaire, tmp_path)] == [
        "« action.yaml » n'est lu par personne",
        "L'action R-B-1 n'est jamais montrée : aux niveaux 3, les réponses qu'elle améliore sont déjà atteintes",
    ]


def test_advice_for_a_questionnaire_that_is_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "diag-iaa").mkdir()
    (fault,) = advice_home_faults(["diag-ia"], tmp_path)
    assert str(fault) == f"{tmp_path / 'diag-iaa'}:1: [file-name] Ces conseils ne vont avec aucun questionnaire (« diag-iaa »). Vouliez-vous dire « diag-ia » ?"
