"""The page to hold while phoning: every fact with its source and a box, and how to record the answer."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from schemes import Catalogue, load
from schemes.record_text import scheme_text as scheme_text_of
from schemes.upkeep.freshness import to_phone
from schemes.upkeep.phone_sheet import index, sheet

Folder = Callable[..., Path]

MORE = """\
aliases: [{name: "Vieux nom", source: S1}]
intake: {kind: calls, source: S1}
windows: [{opens: 2026-01-01, closes: 2026-12-31, precision: year, source: S1}]
criteria: [{kind: headcount, max: 9, confirmed: false, source: S1}]
targeting: [{kind: turnover, under: 500000, source: S1}]
preferences: [{kind: age, min_months: 24, source: S1}]
selection: {text: "Un jury choisit.", source: S1}
conditions: [{text: "Il faut un devis.", source: S1}]
cumulation: {public_ceiling_pct: 50, not_with_any: true, source: S1}
conflicts: [{text: "Deux sources se contredisent.", source: S1}]
legal_basis: [{label: "Délibération", url: "https://exemple.fr/d", source: S1}]
"""

BOX = "  ☐ confirmé  ☐ a changé : ________________________________________"
SOURCE = "  Source : Page officielle (lu le 26 septembre 2026)"


@pytest.fixture
def catalogue(folder: Folder, scheme_text: str) -> Catalogue:
    return load(folder({"essai.yaml": scheme_text + MORE}))


def lines(catalogue: Catalogue, on: date, **more: Path) -> list[str]:
    return sheet(catalogue, catalogue.scheme("essai"), to_phone(catalogue, on)["essai"], **more).splitlines()


@pytest.mark.parametrize(
    ("title", "facts"),
    [
        ("Ce que c'est", ["Un essai."]),
        (
            "Peut-on demander l'aide, et jusqu'à quand ?",
            ["Ouvert.", "On ne peut demander que pendant un appel à projets.", "Demandes à partir du 1er janvier 2026, jusqu'en 2026."],
        ),
        ("Qui peut l'avoir ?", ["au plus 9 personnes (à confirmer)"]),
        ("Pour qui surtout ? (ne décide pas)", ["moins de 500\u202f000\u00a0€ de chiffre d'affaires"]),
        ("Qui passe de préférence ? (ne décide pas)", ["au moins 2 ans d'existence"]),
        ("Comment choisit-on les dossiers ?", ["Un jury choisit."]),
        ("Ce qu'il faut savoir d'autre", ["Il faut un devis."]),
        ("Combien ?", ["Gratuit pour l'entreprise."]),
        (
            "Se cumule-t-elle avec d'autres aides ?",
            ["L'argent public paie au plus 50\u00a0% des mêmes dépenses.", "Ne se cumule avec aucune autre aide pour les mêmes dépenses."],
        ),
        ("Sources en désaccord : qui a raison ?", ["Deux sources se contredisent."]),
        ("Sur quels textes repose-t-elle ?", ["Délibération https://exemple.fr/d"]),
    ],
)
def test_each_fact_has_its_source_and_a_box(catalogue: Catalogue, on: date, title: str, facts: list[str]) -> None:
    page = lines(catalogue, on)
    start = page.index(f"## {title}") + 2
    expected = [line for fact in facts for line in (f"- {fact}", SOURCE, BOX)]
    assert page[start : start + len(expected)] == expected
    assert page[start + len(expected)] == ""


def test_the_head_says_whom_to_ask_and_what_first(catalogue: Catalogue, on: date) -> None:
    page = lines(catalogue, on)
    assert page[:5] == [
        "# Essai",
        "",
        "Organisme : Opérateur. À demander auprès de l'opérateur.",
        "Contact : Opérateur",
        "Dernière preuve : 26 septembre 2026.",
    ]
    start = page.index("## À demander d'abord")
    assert page[start + 2 : start + 4] == ["- Est-ce bien une condition : au plus 9 personnes ?", "- Qui a raison ? Deux sources se contredisent."]


def test_what_the_sources_do_not_say_is_asked_too(folder: Folder, scheme_text: str) -> None:
    catalogue = load(folder({"essai.yaml": scheme_text}))
    page = sheet(catalogue, catalogue.scheme("essai"), []).splitlines()
    silent = ["- Les sources n'en disent rien.", "  Source : aucune", BOX]
    for title in ("Qui peut l'avoir ?", "Se cumule-t-elle avec d'autres aides ?"):
        start = page.index(f"## {title}") + 2
        assert page[start : start + 3] == silent
    assert "## À demander d'abord" not in page


def test_what_the_last_search_gave_is_told_first(folder: Folder, scheme_text: str) -> None:
    search = 'searched: {on: 2026-12-01, found: "Une page le dit ouvert.", not_found: "Le montant.", source: S1}\n'
    catalogue = load(folder({"essai.yaml": scheme_text + search}))
    page = sheet(catalogue, catalogue.scheme("essai"), []).splitlines()
    start = page.index("## Ce que la recherche du 1er décembre 2026 a donné")
    assert page[start + 2 : start + 5] == ["- Trouvé : Une page le dit ouvert.", SOURCE, "- Pas trouvé : Le montant."]
    shown = list(scheme_text_of(catalogue, catalogue.scheme("essai")))
    start = shown.index("Recherche du 1er décembre 2026 dans les pages publiques conservées")
    assert shown[start + 1 : start + 3] == ["  - Trouvé : Une page le dit ouvert. [S1]", "  - Pas trouvé : Le montant."]


def test_the_foot_gives_the_command_to_record_the_answer(catalogue: Catalogue, on: date) -> None:
    command = '    python -m schemes confirm essai --on AAAA-MM-JJ --by "votre rôle" --with "l\'organisme qui a répondu"'
    page = lines(catalogue, on)
    assert command in page
    assert f'{command} --disagrees --said "ce qui a changé"' in page
    assert command.replace("essai", "essai --folder ailleurs") in lines(catalogue, on, folder=Path("ailleurs"))


def test_the_index_lists_those_to_phone_first(folder: Folder, scheme_text: str, on: date) -> None:
    texts = {id: scheme_text.replace("id: essai", f"id: {id}") for id in ("a-bon", "b-vieux", "c-fini")}
    texts["b-vieux"] = texts["b-vieux"].replace("checked_on: 2026-09-26", "checked_on: 2025-09-26")
    texts["c-fini"] += "windows: [{closes: 2026-10-31, source: S1}]\n"
    catalogue = load(folder({f"{id}.yaml": text for id, text in texts.items()}))
    assert index(catalogue.schemes, to_phone(catalogue, on), on).splitlines() == [
        "# Appels à passer, au 22 novembre 2026",
        "",
        "3 dispositifs rangés par organisme, en commençant par les aides les plus montrées.",
        "",
        "1. [Essai](c-fini.md), l'opérateur : période terminée",
        "2. [Essai](b-vieux.md), l'opérateur : ancien",
        "3. [Essai](a-bon.md), l'opérateur : aucun avis",
    ]
