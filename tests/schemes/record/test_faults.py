"""Every kind of mistake of an author: its file, its line, its words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kernel import ContentError
from schemes import load

Folder = Callable[..., Path]


def faults(folder: Path) -> list[str]:
    with pytest.raises(ContentError) as caught:
        load(folder)
    return [str(fault) for fault in caught.value.faults]


# What is replaced in the base scheme, by what, and the fault: line and words after « schemes/records/national/essai.yaml: ».
MISTAKES = {
    "unknown source": (
        "status: {value: open, source: S1}",
        "status: {value: open, source: S11}",
        "10: [unknown-source] La source « S11 » n'est pas dans le registre. Vouliez-vous dire « S1 » ?",
    ),
    "source left out by null": (
        "status: {value: open, source: S1}",
        "status: {value: unknown, source: null}",
        "10: [value] Une source se nomme par son identifiant. Écrivez-le, comme S1 ou [S1, S2], ou retirez la clé.",
    ),
    "source by its number": (
        "status: {value: open, source: S1}",
        "status: {value: open, source: 1}",
        "10: [value] Une source se nomme par son identifiant. Écrivez-le, comme S1 ou [S1, S2], ou retirez la clé.",
    ),
    "open without source": (
        "status: {value: open, source: S1}",
        "status: {value: open}",
        "10: [value] Un fait est donné sans source. Ajoutez la clé « source », ou écrivez null à la place de ce qui n'est pas établi.",
    ),
    "unknown status": (
        "value: open",
        "value: opened",
        "10: [choice] « opened » n'est pas permis ici. Vouliez-vous dire « open » ?",
    ),
    "file name": (
        "id: essai",
        "id: essais",
        "2: [id] L'identifiant « essais » diffère du nom du fichier « essai.yaml ». Donnez le même nom aux deux.",
    ),
    "link": (
        'contact: {label: "Opérateur"}',
        'contact: {label: "Opérateur", url: "http://exemple.fr", source: S1}',
        "12: [value] L'adresse « http://exemple.fr » ne commence pas par https://. Donnez une adresse sûre ou écrivez null.",
    ),
    "territory": (
        "territory: national",
        "territory: nationale",
        "6: [unknown-region] Le territoire « nationale » n'est ni « national » ni le code d'une région. Vouliez-vous dire « national » ?",
    ),
    "regional without place": (
        "territory: national",
        'territory: "84"',
        "6: [place] Ce dispositif est régional mais aucun critère ne porte sur le lieu. Ajoutez un critère « territory ».",
    ),
    "unknown key": (
        "kind: diagnostic",
        "kind: diagnostic\nsumary: x",
        "6: [unknown-key] La clé « sumary » n'existe pas ici. Vouliez-vous dire « summary » ?",
    ),
    "missing key": (
        'operator: "Opérateur"\n',
        "",
        "1: [missing] La clé « operator » manque. Ajoutez-la.",
    ),
    "level": (
        "stage: [2]",
        "stage: [6]",
        "8: [value] La valeur de « stage » n'est pas permise (5 ou moins). Corrigez-la.",
    ),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_in_a_scheme(folder: Folder, scheme_text: str, name: str) -> None:
    good, bad, words = MISTAKES[name]
    assert good in scheme_text
    assert faults(folder({"essai.yaml": scheme_text.replace(good, bad)})) == [f"schemes/records/national/essai.yaml:{words}"]


PLACES = "Écrivez un code officiel, par exemple REG-84, DEP-38, EPCI-200040715 ou COM-38185."
ACTIVITIES = "Écrivez une section, une division, une suite de divisions ou un code, par exemple C, 10, 10-33 ou 10.71C."

CRITERIA = {
    "{kind: headcount, min: 20, max: 10, source: S1}": "[value] Le minimum 20 dépasse le maximum 10. Échangez-les ou corrigez-les.",
    "{kind: headcount, source: S1}": "[value] Ce critère n'a aucun seuil. Donnez-en un, ou écrivez null s'il n'est pas établi.",
    "{kind: turnover, min: 5}": ("[value] Un fait est donné sans source. Ajoutez la clé « source », ou écrivez null à la place de ce qui n'est pas établi."),
    "{kind: headcont, min: 5, source: S1}": "[choice] « headcont » n'est pas permis ici. Vouliez-vous dire « headcount » ?",
    "{kind: territory, in: [DEP-20], source: S1}": f"[unknown-place] Le lieu « DEP-20 » n'existe pas. {PLACES}",
    "{kind: territory, in: [REG-99], source: S1}": f"[unknown-place] Le lieu « REG-99 » n'existe pas. {PLACES}",
    "{kind: territory, in: [REG-84], out: [COM-99999], source: S1}": f"[unknown-place] Le lieu « COM-99999 » n'existe pas. {PLACES}",
    "{kind: territory, in: [EPCI-1], source: S1}": f"[unknown-place] Le lieu « EPCI-1 » n'existe pas. {PLACES}",
    "{kind: territory, in: [Isère], source: S1}": f"[unknown-place] Le lieu « Isère » n'existe pas. {PLACES}",
    '{kind: naf, in: ["10.7Z"], in_words: "x", source: S1}': f"[unknown-naf] Le code NAF « 10.7Z » n'existe pas. {ACTIVITIES}",
    '{kind: naf, in: ["33-10"], in_words: "x", source: S1}': f"[unknown-naf] Le code NAF « 33-10 » n'existe pas. {ACTIVITIES}",
    '{kind: naf, in: ["10"], source: S1}': "[value] Une liste de codes va avec ses mots. Donnez in_words avec in, out_words avec out.",
    "{kind: naf, source: S1}": "[value] Ce critère n'a ni liste « in » ni liste « out ». Donnez au moins un code.",
    '{kind: legal_form, in: ["SARL"], in_words: "x", source: S1}': (
        "[legal-form] « SARL » n'est pas une catégorie juridique. Écrivez un à quatre chiffres de la nomenclature de l'Insee, par exemple 54."
    ),
    "{kind: one_of, of: [{kind: territory, in: [DEP-1], source: S1}, {kind: not_started, source: S1}]}": (
        f"[unknown-place] Le lieu « DEP-1 » n'existe pas. {PLACES}"
    ),
    "{kind: declared, ask: in-dificulty, is: false, source: S1}": (
        "[unknown-declaration] La déclaration « in-dificulty » n'existe pas. Vouliez-vous dire « in-difficulty » ?"
    ),
    "{kind: declared, ask: in-difficulty, max: 3, source: S1}": (
        "[declaration-type] La déclaration « in-difficulty » ne se compare pas ainsi. Ici il faut une déclaration de type number."
    ),
    "{kind: declared, ask: customers, any_of: [consumer], source: S1}": (
        "[unknown-option] « consumer » n'est pas une réponse à « customers ». Vouliez-vous dire « consumers » ?"
    ),
    "{kind: prerequisite, any_of: [cyber-diagnostic], source: S1}": (
        "[unknown-declaration] La déclaration « cyber-diagnostic » n'existe pas. Vouliez-vous dire « cyber-diagnosis » ?"
    ),
    "{kind: prerequisite, any_of: [ess], source: S1}": (
        "[declaration-type] La déclaration « ess » ne se compare pas ainsi. Ici il faut une déclaration de type date."
    ),
    "{kind: project_scope, in: [logiciel], source: S1}": "[unknown-spending] La dépense « logiciel » n'existe pas. Vouliez-vous dire « logiciel-ia » ?",
    "{kind: frequency, of: [essais], times: 1, months: 24, source: S1}": (
        "[unknown-scheme] Le dispositif « essais » n'existe pas. Vouliez-vous dire « essai » ?"
    ),
    "{kind: headcount, min: 10 personnes, source: S1}": "[type] « min » n'est pas du bon type. Écrivez un nombre entier.",
}


@pytest.mark.parametrize("criterion", CRITERIA)
def test_a_mistake_in_a_criterion(folder: Folder, scheme_text: str, criterion: str) -> None:
    found = faults(folder({"essai.yaml": f"{scheme_text}criteria:\n  - {criterion}\n"}))
    assert found == [f"schemes/records/national/essai.yaml:16: {CRITERIA[criterion]}"]


def test_a_window_that_closes_before_it_opens(folder: Folder, scheme_text: str) -> None:
    found = faults(folder({"essai.yaml": f"{scheme_text}windows:\n  - {{opens: 2026-02-01, closes: 2026-01-31, source: S1}}\n"}))
    words = "[value] La période se termine avant de commencer. Corrigez « opens » ou « closes »."
    assert found == [f"schemes/records/national/essai.yaml:16: {words}"]


def test_an_aid_whose_floor_is_above_its_cap(folder: Folder, scheme_text: str) -> None:
    aid = "aid: {kind: rate, rate_pct: 50, of: x, aid_min_eur: 9, aid_max_eur: 5, source: S1}"
    found = faults(folder({"essai.yaml": scheme_text.replace("aid: {kind: free, source: S1}", aid)}))
    assert found == ["schemes/records/national/essai.yaml:11: [value] Le minimum 9 dépasse le maximum 5. Échangez-les ou corrigez-les."]


def test_the_same_id_twice(folder: Folder, scheme_text: str) -> None:
    written = folder({"essai.yaml": scheme_text})
    other = written / "records" / "ailleurs"
    other.mkdir()
    (other / "essai.yaml").write_text(scheme_text, encoding="utf-8")
    assert faults(written) == [
        "schemes/records/national/essai.yaml:2: [duplicate-id] L'identifiant « essai » est déjà pris par "
        "schemes/records/ailleurs/essai.yaml. Choisissez-en un autre."
    ]


def test_a_source_that_nobody_cites(folder: Folder, scheme_text: str, sources_text: str) -> None:
    more = sources_text + '  S9: {title: "Autre", seen_on: 2026-01-01}\n'
    assert faults(folder({"essai.yaml": scheme_text}, more)) == [
        "schemes/sources/essai.yaml:4: [unused-source] La source « S9 » n'est citée par aucun dispositif. Citez-la ou retirez-la."
    ]


def test_a_source_without_the_day_it_was_seen(folder: Folder, scheme_text: str) -> None:
    bad = 'sources: 1\nentries:\n  S1: {title: "Page"}\n'
    assert faults(folder({"essai.yaml": scheme_text}, bad)) == ["schemes/sources/essai.yaml:3: [missing] La clé « seen_on » manque. Ajoutez-la."]


def test_a_register_that_is_not_there(folder: Folder, scheme_text: str) -> None:
    written = folder({"essai.yaml": scheme_text})
    (written / "sources" / "essai.yaml").unlink()
    words = "[unknown-source] La source « S1 » n'est pas dans le registre. Ajoutez-la à un fichier de sources/."
    assert faults(written) == [f"schemes/records/national/essai.yaml:{line}: {words}" for line in (7, 10, 11)]


def test_a_source_that_stands_twice(folder: Folder, scheme_text: str, sources_text: str) -> None:
    written = folder({"essai.yaml": scheme_text})
    (written / "sources" / "encore.yaml").write_text(sources_text, encoding="utf-8")
    assert faults(written) == ["schemes/sources/essai.yaml:3: [duplicate-id] La source « S1 » est déjà dans schemes/sources/encore.yaml. Gardez-en une."]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("preconditions: [impact]", "[unknown-precondition] La condition commune « impact » n'est pas dans preconditions.yaml. Ajoutez-la."),
        ("cumulation: {not_with: [autre], source: S1}", "[unknown-scheme] Le dispositif « autre » n'existe pas. Corrigez l'identifiant."),
        ("cumulation: {with: [essais], source: S1}", "[unknown-scheme] Le dispositif « essais » n'existe pas. Vouliez-vous dire « essai » ?"),
        (
            "aliases: [{name: Autre}]",
            "[value] Un fait est donné sans source. Ajoutez la clé « source », ou écrivez null à la place de ce qui n'est pas établi.",
        ),
        (
            "conflicts: [{text: Deux avis.}]",
            "[value] Un fait est donné sans source. Ajoutez la clé « source », ou écrivez null à la place de ce qui n'est pas établi.",
        ),
        ("intake: {kind: always, source: S1}", "[choice] « always » n'est pas permis ici. Choisissez parmi : rolling, calls."),
    ],
)
def test_a_mistake_in_an_optional_fact(folder: Folder, scheme_text: str, line: str, words: str) -> None:
    assert faults(folder({"essai.yaml": f"{scheme_text}{line}\n"})) == [f"schemes/records/national/essai.yaml:15: {words}"]


@pytest.mark.parametrize(
    ("aid", "words"),
    [
        (
            "{kind: rate, of: x, rate_pct: 10, excluded: [ordinateur], source: S1}",
            "[unknown-spending] La dépense « ordinateur » n'existe pas. Vouliez-vous dire « ordinateurs » ?",
        ),
        (
            "{kind: rate, of: x, rate_pct: 10, bonuses: [{each: ess, label: x, add_eur: 5}], source: S1}",
            "[declaration-type] La déclaration « ess » ne se compare pas ainsi. Ici il faut une déclaration de type number.",
        ),
    ],
)
def test_a_mistake_in_what_an_aid_cites(folder: Folder, scheme_text: str, aid: str, words: str) -> None:
    found = faults(folder({"essai.yaml": scheme_text.replace("{kind: free, source: S1}", aid)}))
    assert found == [f"schemes/records/national/essai.yaml:11: {words}"]


def test_all_faults_of_all_files_come_at_once(folder: Folder, scheme_text: str) -> None:
    first = scheme_text.replace("value: open", "value: ouvert").replace("kind: diagnostic", "kind: diagnostique")
    second = scheme_text.replace("id: essai", "id: autre")
    found = faults(folder({"essai.yaml": first, "second.yaml": second}))
    assert [fault.split("] ")[0] for fault in found] == [
        "schemes/records/national/essai.yaml:5: [choice",
        "schemes/records/national/essai.yaml:10: [choice",
        "schemes/records/national/second.yaml:2: [id",
    ]
