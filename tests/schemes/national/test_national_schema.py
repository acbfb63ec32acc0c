"""The national schema: what is exported obeys it, comes back byte for byte, and a row made by hand becomes a good draft."""

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from schemes import Catalogue, load
from schemes.__main__ import main
from schemes.catalogue import read
from schemes.national import drafts, export, known_ids

Folder = Callable[..., Path]
Row = dict[str, str]

#: The schema « dispositif-aide-professionnels » v0.2.0 as its document gives it: required, type, pattern, longest.
AREAS = r"^[A-Z]+-\d+(\|[A-Z]+-\d+)*$"
LIST = r"^[^|]+(\|[^|]+)*$"
LEVEL = r"([A-U]|\d{2}|\d{2}\.\d|\d{2}\.\d{2}|\d{2}\.\d{2}[A-Z])"
TARGET = "(professionnels|particuliers|associations|secteur public)"
SCHEMA: dict[str, tuple[bool, str, str, int | None]] = {
    "id": (True, "uuid", "", None),
    "titre": (True, "string", "", None),
    "promesse": (False, "string", "", 180),
    "description": (True, "string", "", 5000),
    "eligibilite": (True, "string", "", None),
    "types_aides": (True, "string", "", None),
    "porteurs": (True, "string", "", None),
    "programmes_parents": (False, "string", "", None),
    "url_source": (False, "string", "^(https?://).+", None),
    "cibles": (True, "string", rf"^{TARGET}(\|{TARGET})*$", None),
    "eligibilite_geographique": (True, "string", AREAS, None),
    "eligibilite_geographique_exclusions": (False, "string", AREAS, None),
    "date_ouverture": (False, "datetime", "", None),
    "date_cloture": (False, "datetime", "", None),
    "date_mise_a_jour": (True, "datetime", "", None),
    "base_juridique": (False, "string", "", None),
    "eligibilite_effectif_minimal": (False, "integer", "", None),
    "eligibilite_effectif_maximal": (False, "integer", "", None),
    "eligibilite_categorie_taille_entreprise": (False, "string", r"^(MIC|PME|ETI|GE)(\|(MIC|PME|ETI|GE))*$", None),
    "eligibilite_annees_existence_minimal": (False, "integer", "", None),
    "eligibilite_forme_juridique": (False, "string", LIST, None),
    "eligibilite_forme_juridique_exclusions": (False, "string", LIST, None),
    "ciblage_secteur_activite": (True, "string", LIST, None),
    "ciblage_naf": (False, "string", rf"^{LEVEL}(\|{LEVEL})*$", None),
    "ciblage_naf_exclusions": (False, "string", rf"^{LEVEL}(\|{LEVEL})*$", None),
    "chainage_paiement": (False, "string", "", None),
}


def rows(text: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text)))


def readable(kind: str, value: str) -> bool:
    readers: dict[str, Callable[[str], Any]] = {"uuid": UUID, "integer": int, "datetime": lambda text: datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")}
    try:
        readers.get(kind, str)(value)
    except ValueError:
        return False
    return True


def wrong(row: Row) -> list[str]:
    """Return the columns of a row that the schema does not allow."""
    found = []
    for name, (required, kind, pattern, longest) in SCHEMA.items():
        value = row[name]
        bad = not value if required else False
        if bad or (value and (not readable(kind, value) or not re.search(pattern, value) or len(value) > (longest or len(value)))):
            found.append(name)
    return found


@pytest.fixture
def shipped() -> list[Row]:
    return rows(export(load()).text)


def test_the_columns_stand_in_the_order_of_the_schema() -> None:
    assert export(load()).text.splitlines()[0] == ",".join(SCHEMA)


def test_every_row_obeys_the_schema(shipped: list[Row]) -> None:
    assert {row["titre"]: found for row in shipped if (found := wrong(row))} == {}
    assert len({row["id"] for row in shipped}) == len(shipped) == len(load().schemes)


def test_no_cell_states_what_the_catalogue_does_not_know(shipped: list[Row]) -> None:
    assert {json.dumps([one["siren"], one["roles"]]) for row in shipped for one in json.loads(row["porteurs"])} == {"[null, []]"}


def imported(text: str, folder: Path) -> Catalogue:
    """Write drafts of a table and read them as a catalogue without fault."""
    table = folder / "aides.csv"
    table.write_text(text, encoding="utf-8", newline="")
    result = run("import", str(table), "-o", str(folder / "brouillons"), "--on", "2026-12-01")
    assert result.exit_code == 0, result.stderr
    catalogue, faults = read(folder / "brouillons")
    assert list(map(str, faults)) == []
    return catalogue


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_the_shipped_catalogue_comes_back_byte_for_byte(tmp_path: Path) -> None:
    first = export(load()).text
    back = imported(first, tmp_path)
    assert [scheme.id for scheme in back.schemes] == [scheme.id for scheme in load().schemes]
    assert export(back).text == first


def exported(folder: Folder, text: str) -> Row:
    (row,) = rows(export(load(folder({"essai.yaml": text}))).text)
    return row


@pytest.mark.parametrize(
    ("criterion", "cells"),
    [
        ("kind: headcount, min: 10, max: 249", {"eligibilite_effectif_minimal": "10", "eligibilite_effectif_maximal": "249"}),
        ("kind: headcount, over: 10, under: 50", {"eligibilite_effectif_minimal": "11", "eligibilite_effectif_maximal": "49"}),
        ("kind: headcount, max: 9, unit: ETP", {}),
        ("kind: headcount, max: 9, confirmed: false", {}),
        ("kind: insee_category, any_of: [ETI, MIC, PME]", {"eligibilite_categorie_taille_entreprise": "MIC|PME|ETI"}),
        ("kind: size_class, any_of: [micro, small]", {}),
        ("kind: age, min_months: 36", {"eligibilite_annees_existence_minimal": "3"}),
        ("kind: age, min_months: 6", {}),
        ('kind: legal_form, in: ["54", "5710"], in_words: "x"', {"eligibilite_forme_juridique": "EURL|SARL|SAS"}),
        ('kind: legal_form, in: ["54", "92"], in_words: "x"', {}),
        ('kind: legal_form, out: ["10", "6540"], out_words: "x"', {"eligibilite_forme_juridique_exclusions": "EI"}),
        ("kind: declared, ask: micro-entreprise, is: false", {"eligibilite_forme_juridique_exclusions": "Microentrepreneur"}),
        ("kind: declared, ask: micro-entreprise, is: true", {"eligibilite_forme_juridique": "Microentrepreneur"}),
        ('kind: naf, out: ["01", "64-66"], out_words: "x"', {"ciblage_naf_exclusions": "01|64|65|66"}),
        ('kind: naf, out: ["01"], out_words: "x", confirmed: false', {}),
        ('kind: naf, in: ["43-47", "10.71C"], in_words: "le commerce"', {"ciblage_naf": "43|45|46|47|10.71C", "ciblage_secteur_activite": "le commerce"}),
        (
            "kind: territory, in: [REG-53, DEP-35], out: [COM-35238]",
            {"eligibilite_geographique": "REG-53|DEP-35", "eligibilite_geographique_exclusions": "COM-35238"},
        ),
        ("kind: territory, in: [DEP-2A]", {}),
        ("kind: territory, in: [REG-53], confirmed: false", {}),
    ],
)
def test_a_condition_becomes_a_column_when_the_schema_has_one(folder: Folder, scheme_text: str, criterion: str, cells: Row) -> None:
    row = exported(folder, f"{scheme_text}criteria:\n  - {{{criterion}, source: S1}}\n")
    usual = {"eligibilite_geographique": "PAYS-99100", "ciblage_secteur_activite": "tous secteurs d'activité"}
    columns = [name for name in SCHEMA if name.startswith(("eligibilite_", "ciblage_"))]
    assert {name: row[name] for name in columns if row[name] and row[name] != usual.get(name)} == cells
    assert row["eligibilite"].startswith("• ")


def test_a_doubtful_condition_of_place_covers_the_region(folder: Folder, scheme_text: str) -> None:
    text = scheme_text.replace("territory: national", 'territory: "84"')
    row = exported(folder, f"{text}criteria: [{{kind: territory, in: [DEP-42], confirmed: false, source: S1}}]\n")
    assert row["eligibilite_geographique"] == "REG-84"
    assert row["eligibilite"] == "• avoir son siège dans le département Loire (à confirmer)"


FULL = """\
aliases: [{name: "Vieux nom", source: S1}]
programmes: ["France 2030", "Plan | IA"]
windows: [{opens: 2025-01-01, closes: 2025-06-30, source: S1}, {opens: 2026-01-01, closes: 2026-10-15, source: S1}]
criteria:
  - {kind: headcount, max: 9, source: S1}
  - {kind: not_started, source: S1}
targeting: [{kind: turnover, under: 500000, source: S1}]
preferences: [{kind: age, min_months: 24, source: S1}]
selection: {text: "Un jury choisit.", source: S1}
conditions: [{text: "Il faut un devis.", source: S1}]
cumulation: {public_ceiling_pct: 50, not_with: [bref], source: S1}
conflicts: [{text: "Deux sources se contredisent.", source: S1}]
legal_basis: [{label: "Délibération", url: "https://exemple.fr/d", source: S1}, {label: "Sans lien", source: S1}]
"""


def test_what_a_row_says(folder: Folder, scheme_text: str) -> None:
    text = scheme_text.replace("Un essai.", "Un essai. Et une suite.").replace("value: open,", "value: suspended, note: Jusqu'en 2027.,")
    text = text.replace('contact: {label: "Opérateur"}', 'contact: {label: "Guichet", url: "https://exemple.fr", phone: "04 00 00 00 00", source: S1}')
    other = scheme_text.replace("id: essai", "id: bref").replace('name: "Essai"', 'name: "Aide brève"')
    _, row = rows(export(load(folder({"bref.yaml": other, "essai.yaml": text + FULL}))).text)
    assert (row["titre"], row["promesse"], row["types_aides"], row["cibles"]) == ("Essai", "Un essai", "étude", "professionnels")
    assert row["description"].split("\n\n") == [
        "Un essai. Et une suite.",
        "Aussi appelé : Vieux nom",
        "Suspendu. Jusqu'en 2027.",
        "Gratuit pour l'entreprise.",
        "Un jury choisit.",
        "L'argent public paie au plus 50\u00a0% des mêmes dépenses.",
        "Ne se cumule pas avec : Aide brève.",
        "Deux sources se contredisent.",
        "Contact : Guichet · 04 00 00 00 00.",
    ]
    assert row["eligibilite"].splitlines() == [
        "• au plus 9 personnes",
        "• rien de signé ni de commandé avant la demande",
        "• Surtout : moins de 500\u202f000\u00a0€ de chiffre d'affaires",
        "• De préférence : au moins 2 ans d'existence",
        "• Il faut un devis.",
    ]
    assert (row["programmes_parents"], row["url_source"]) == ("France 2030|Plan / IA", "https://exemple.fr")
    assert (row["date_ouverture"], row["date_cloture"]) == ("2026-01-01T00:00:00Z", "2026-10-15T23:59:59Z")
    assert row["date_mise_a_jour"] == "2026-09-26T00:00:00Z"
    assert json.loads(row["base_juridique"]) == [{"libelle": "Délibération", "lien": "https://exemple.fr/d"}]


def test_what_the_schema_cannot_hold_is_told(folder: Folder, scheme_text: str) -> None:
    lost = export(load(folder({"essai.yaml": scheme_text + FULL, "bref.yaml": scheme_text.replace("id: essai", "id: bref")}))).lost
    assert lost["sources"] == ("bref", "essai")
    assert {what for what, ids in lost.items() if ids == ("essai",)} == {"criteria", "windows", "legal_basis", "aliases"}
    assert {what for what, ids in lost.items() if "bref" in ids} == {"sources", "status", "aid"}


def test_a_long_record_is_cut_where_the_schema_ends(folder: Folder, scheme_text: str) -> None:
    long = "mot " * 1500
    written = folder({"essai.yaml": scheme_text.replace("Un essai.", f"Un essai {long}.")})
    found = export(load(written))
    (row,) = rows(found.text)
    assert (len(row["description"]) <= 5000, row["description"].endswith("…"), row["promesse"]) == (True, True, "")
    assert (found.lost["description"], found.lost["promise"]) == (("essai",), ("essai",))


HAND: Row = {
    "id": "65D5B6C7-102C-4440-AC3B-768F708EDC0A",
    "titre": "Accélérateur",
    "promesse": "Accélérez votre projet",
    "description": "Un programme d'un an.\r\nAvec un conseiller.",
    "eligibilite": "• Avoir un projet ; \n • Être à jour\nde ses cotisations ;\n- au moins 10 personnes",
    "types_aides": "conseil|financement",
    "porteurs": "[{ nom: 'ADEME', siren: '385290309', roles: [ 'instructeur' ]}, { nom: 'BPIFRANCE', siren: '320252489', roles: [ 'financeur' ]}]",
    "programmes_parents": "Fonds Chaleur|Fonds vert 2024",
    "url_source": "https://exemple.fr/aide",
    "cibles": "professionnels|associations",
    "eligibilite_geographique": "REG-84",
    "eligibilite_geographique_exclusions": "DEP-01|COM-38185",
    "date_ouverture": "2026-01-15T15:00:00Z",
    "date_cloture": "2026-10-15T15:00:00Z",
    "date_mise_a_jour": "2026-10-15T15:00:00Z",
    "base_juridique": "[{ libelle: 'Arrêté n° 1', lien: 'https://exemple.fr/arrete' }, { libelle: 'De minimis', lien: 'http://exemple.fr/dm' }]",
    "eligibilite_effectif_minimal": "10",
    "eligibilite_effectif_maximal": "249",
    "eligibilite_categorie_taille_entreprise": "MIC|PME",
    "eligibilite_annees_existence_minimal": "2",
    "eligibilite_forme_juridique": "EURL|SARL|Microentrepreneur",
    "eligibilite_forme_juridique_exclusions": "GIE|Microentrepreneur",
    "ciblage_secteur_activite": "agriculture|IAA",
    "ciblage_naf": "A|10.71C",
    "ciblage_naf_exclusions": "55|56.1",
    "chainage_paiement": "DSP000123",
}


def table(*changed: Row, separator: str = ",", mark: str = "", columns: tuple[str, ...] = tuple(SCHEMA)) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, delimiter=separator, lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows({**HAND, **changes} for changes in changed or ({},))
    return mark + text.getvalue()


DRAFT = """\
scheme: 1
id: 65d5b6c7-102c-4440-ac3b-768f708edc0a
name: Accélérateur
operator: ADEME, BPIFRANCE
programmes: [Fonds Chaleur, Fonds vert 2024]
kind: conseil
territory: "84"
summary: {text: "Accélérez votre projet.\\n\\nUn programme d'un an.\\nAvec un conseiller.", source: F1}
status: {value: open_to_confirm, source: F1}
windows: [{opens: 2026-01-15, closes: 2026-10-15, source: F1}]
criteria:
  - {kind: territory, in: [REG-84], out: [DEP-01, COM-38185], of: establishment, source: F1}
  - {kind: headcount, min: 10, max: 249, unit: personnes, source: F1}
  - {kind: insee_category, any_of: [MIC, PME], source: F1}
  - {kind: age, min_months: 24, source: F1}
  - kind: one_of
    of:
      - {kind: legal_form, in: ["54"], in_words: EURL ou SARL, source: F1}
      - {kind: declared, ask: micro-entreprise, is: true, source: F1}
  - {kind: legal_form, out: ["6220"], out_words: GIE, source: F1}
  - {kind: declared, ask: micro-entreprise, is: false, source: F1}
  - {kind: naf, out: ["55", "56.1"], out_words: "Hébergement, Restaurants et services de restauration mobile", edition: rev2, source: F1}
targeting: [{kind: naf, in: [A, 10.71C], in_words: "agriculture, IAA", edition: rev2, source: F1}]
conditions:
  - {text: Avoir un projet, source: F1}
  - {text: Être à jour de ses cotisations, source: F1}
  - {text: au moins 10 personnes, source: F1}
legal_basis: [{label: Arrêté n° 1, url: "https://exemple.fr/arrete", source: F1}, {label: De minimis, source: F1}]
aid: {kind: unknown}
contact: {label: "ADEME, BPIFRANCE", url: "https://exemple.fr/aide", source: F1}
checked_on: 2026-10-15
to_confirm_with: l'organisme qui porte l'aide (ADEME, BPIFRANCE)
"""


@pytest.mark.parametrize(("separator", "mark"), [(",", ""), (";", "\ufeff")])
def test_a_row_made_by_hand_becomes_a_draft(tmp_path: Path, separator: str, mark: str) -> None:
    imported(table(separator=separator, mark=mark), tmp_path)
    (written,) = (tmp_path / "brouillons" / "records").iterdir()
    assert yaml.safe_load(written.read_text(encoding="utf-8")) == yaml.safe_load(DRAFT)
    register = yaml.safe_load((tmp_path / "brouillons" / "sources" / "import.yaml").read_text(encoding="utf-8"))
    title = "Fichier « aides.csv » au schéma national dispositif-aide v0.2.0"
    assert register == {"sources": 1, "entries": {"F1": {"title": title, "seen_on": date(2026, 12, 1), "dated": "mis à jour le 15 octobre 2026"}}}


def test_what_a_draft_cannot_hold_is_told(tmp_path: Path) -> None:
    path = tmp_path / "aides.csv"
    path.write_text(table({"ciblage_naf": "", "eligibilite_forme_juridique": "SICA"}, columns=(*SCHEMA, "extra")), encoding="utf-8")
    found = drafts(path, date(2026, 11, 22), {})
    assert set(found.lost) == {"types", "holders", "targets", "address", "payment", "forms", "sectors"}
    assert found.unknown == ("extra",)
    (record,) = found.records.values()
    kept = [condition["text"] for condition in record["conditions"]]
    assert kept[-2:] == ["Formes juridiques : SICA.", "Secteurs surtout visés : agriculture, IAA."]


def test_columns_that_are_not_known_are_named(tmp_path: Path) -> None:
    path = tmp_path / "aides.csv"
    path.write_text(table(columns=(*SCHEMA, "extra")), encoding="utf-8", newline="")
    result = run("import", str(path), "-o", str(tmp_path / "b"))
    assert result.stdout.splitlines()[1] == "À relire un par un : un brouillon ne dit que ce que la ligne disait."
    assert result.stderr.splitlines()[-1] == "1 ligne : des colonnes que ce catalogue ne connaît pas : extra"


def test_many_activities_are_told_by_their_codes(tmp_path: Path) -> None:
    path = tmp_path / "aides.csv"
    codes = "01|02|03|05|06|07|08"
    path.write_text(table({"ciblage_naf_exclusions": codes, "ciblage_naf": "10", "ciblage_secteur_activite": "tous secteurs d'activité"}), encoding="utf-8")
    (record,) = drafts(path, date(2026, 11, 22), {}).records.values()
    assert record["criteria"][-1]["out_words"] == "activités 01, 02, 03, 05, 06, 07, 08"
    assert record["targeting"][0]["in_words"] == "Industries alimentaires"


def test_an_export_made_by_hand_is_stable(tmp_path: Path) -> None:
    first = export(imported(table(), tmp_path)).text
    again = tmp_path / "encore"
    again.mkdir()
    assert export(imported(first, again)).text == first
    (row,) = rows(first)
    same = set(SCHEMA) - {"id", "description", "eligibilite", "types_aides", "porteurs", "cibles", "base_juridique", "chainage_paiement"}
    dates = {"date_ouverture", "date_cloture", "date_mise_a_jour"}
    sectors = {"ciblage_secteur_activite"}
    assert {name: row[name] for name in same - dates - sectors} == {
        **{name: HAND[name] for name in same - dates - sectors},
        "eligibilite_forme_juridique": "EURL|SARL|Microentrepreneur",
    }
    assert {name: row[name][:10] for name in dates} == {name: HAND[name][:10] for name in dates}
    assert (row["id"], row["ciblage_secteur_activite"]) == (HAND["id"].lower(), "agriculture, IAA")


TEXTS = st.text(st.characters(codec="utf-8"), max_size=40).filter(str.strip)


@settings(max_examples=60, deadline=None)
@given(st.fixed_dictionaries(dict.fromkeys(("titre", "description", "eligibilite", "programmes_parents", "ciblage_secteur_activite"), TEXTS)))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, texts: Row) -> None:
    folder = tmp_path_factory.mktemp("textes")
    path = folder / "aides.csv"
    path.write_text(table({**texts, "promesse": ""}), encoding="utf-8", newline="")
    if run("import", str(path), "-o", str(folder / "un")).exit_code:
        return
    first = export(load(folder / "un")).text
    again = folder / "encore"
    again.mkdir()
    assert export(imported(first, again)).text == first


def test_a_row_of_ours_is_known_by_its_id(tmp_path: Path) -> None:
    (ours,) = known_ids(["diag-data-ia"])
    path = tmp_path / "aides.csv"
    path.write_text(table({"id": ours}), encoding="utf-8")
    assert list(drafts(path, date(2026, 11, 22), known_ids(["diag-data-ia"])).records) == ["diag-data-ia"]


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("id", "DSP1", "[form] Colonne « id » : « DSP1 » n'a pas la forme attendue. Écrivez un identifiant de la forme 65d5b6c7-102c-4440-ac3b-768f708edc0a."),
        ("titre", "", "[required] Colonne « titre » : La case est vide. Remplissez-la."),
        ("promesse", "x" * 181, "[length] Colonne « promesse » : Le texte fait 181 caractères. Raccourcissez-le à 180 caractères au plus."),
        ("porteurs", "ADEME", '[json] Colonne « porteurs » : La liste des porteurs ne peut pas être lue. Écrivez-la ainsi : [{"nom": "ADEME"'),
        ("base_juridique", "[", "[json] Colonne « base_juridique » : La liste des textes ne peut pas être lue."),
        (
            "url_source",
            "exemple.fr",
            "[form] Colonne « url_source » : « exemple.fr » n'a pas la forme attendue. Écrivez une adresse qui commence par https://.",
        ),
        ("cibles", "entreprises", "[form] Colonne « cibles » : « entreprises » n'a pas la forme attendue."),
        ("cibles", "particuliers", "[target] Colonne « cibles » : Cette aide n'est pas pour les professionnels. Retirez la ligne."),
        ("eligibilite_geographique", "REG-00", "[unknown-place] Colonne « eligibilite_geographique » : Le lieu « REG-00 » n'existe pas."),
        ("eligibilite_geographique", "Isère", "[form] Colonne « eligibilite_geographique » : « Isère » n'a pas la forme attendue."),
        ("date_cloture", "2026-02-30T00:00:00Z", "[date] Colonne « date_cloture » : « 2026-02-30T00:00:00Z » n'est pas une date."),
        ("date_cloture", "2025-01-01T00:00:00Z", "[range] Colonne « date_cloture » : La période se termine avant de commencer. Corrigez l'une des deux dates."),
        ("eligibilite_effectif_minimal", "dix", "[form] Colonne « eligibilite_effectif_minimal » : « dix » n'a pas la forme attendue."),
        ("eligibilite_effectif_minimal", "250", "[range] Colonne « eligibilite_effectif_minimal » : Le minimum 250 dépasse le maximum 249."),
        ("eligibilite_categorie_taille_entreprise", "TPE", "[form] Colonne « eligibilite_categorie_taille_entreprise » : « TPE » n'a pas la forme attendue."),
        ("ciblage_naf", "A|99.99Z", "[unknown-naf] Colonne « ciblage_naf » : Le code NAF « 99.99Z » n'existe pas."),
        ("ciblage_naf_exclusions", "10-33", "[form] Colonne « ciblage_naf_exclusions » : « 10-33 » n'a pas la forme attendue."),
    ],
)
def test_a_mistake_in_a_row(tmp_path: Path, column: str, value: str, words: str) -> None:
    path, out = tmp_path / "aides.csv", tmp_path / "brouillons"
    path.write_text(table({column: value}), encoding="utf-8", newline="")
    result = run("import", str(path), "-o", str(out))
    assert result.exit_code == 1
    assert result.stderr.startswith(f"{path}:2: {words}")
    assert result.stderr.count("\n") == 1
    assert not out.exists()


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "aides.csv"
    path.write_text(table({"eligibilite": "• une\n• deux"}, {"titre": "", "promesse": "x" * 181}), encoding="utf-8", newline="")
    lines = run("import", str(path), "-o", str(tmp_path / "b")).stderr.splitlines()
    # The first row ends on line 4: its description and its conditions have two lines each.
    assert [line.split(": ")[0].removeprefix(str(path)) + line[line.index("[") : line.index("]") + 1] for line in lines] == [
        ":5[length]",
        ":5[required]",
        ":5[unique]",
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "[empty] Le fichier n'a pas de ligne de titres. Écrivez les noms des colonnes sur la première ligne."),
        ("id,id\n", "[duplicate] La colonne « id » figure deux fois. Gardez-en une seule."),
        (table(columns=tuple(name for name in SCHEMA if name != "titre")), "[missing] La colonne « titre » manque. Ajoutez-la."),
        (table().replace("titre,", "titres,", 1), "[missing] La colonne « titre » manque. Vouliez-vous dire « titres » ?"),
    ],
)
def test_a_table_without_the_right_columns(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "aides.csv"
    path.write_text(text, encoding="utf-8", newline="")
    assert run("import", str(path), "-o", str(tmp_path / "b")).stderr == f"{path}:1: {words}\n"


def test_a_table_without_a_row_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "aides.csv"
    path.write_text(",".join(SCHEMA) + "\n", encoding="utf-8")
    assert run("import", str(path), "-o", str(tmp_path / "b")).stdout.startswith("0 brouillon écrit")
    assert not (tmp_path / "b").exists()


def test_drafts_never_replace_a_file(tmp_path: Path) -> None:
    path, out = tmp_path / "aides.csv", tmp_path / "b"
    path.write_text(table(), encoding="utf-8", newline="")
    assert run("import", str(path), "-o", str(out)).exit_code == 0
    again = run("import", str(path), "-o", str(out))
    assert (again.exit_code, again.stderr.endswith("existe déjà. Choisissez un dossier vide.\n")) == (1, True)


def test_export_says_how_many_and_what_is_lost(folder: Folder, scheme_text: str, tmp_path: Path) -> None:
    out = tmp_path / "aides.csv"
    result = run("export", "-o", str(out), "--folder", str(folder({"essai.yaml": scheme_text})))
    assert (result.exit_code, result.stdout) == (0, f"1 fiche écrite dans {out}.\n")
    assert "1 fiche : la règle de calcul de l'aide n'est plus qu'une phrase de la description\n" in result.stderr
    assert [row["titre"] for row in rows(out.read_text(encoding="utf-8-sig"))] == ["Essai"]


@pytest.mark.parametrize(
    ("cell", "categories"),
    [
        ("PME", [["MIC", "PME"]]),
        ("PME|ETI", [["MIC", "PME", "ETI"]]),
        ("GE|PME", [["MIC", "PME", "GE"]]),
        ("MIC", [["MIC"]]),
        ("ETI|GE", [["ETI", "GE"]]),
        ("MIC|PME|ETI|GE", []),
        ("PME|ETI|GE", []),
    ],
)
def test_a_micro_enterprise_is_a_pme_in_a_draft(tmp_path: Path, cell: str, categories: list[list[str]]) -> None:
    bounds = {"eligibilite_effectif_minimal": "", "eligibilite_effectif_maximal": ""}
    imported(table({"eligibilite_categorie_taille_entreprise": cell, **bounds}), tmp_path)
    (written,) = (tmp_path / "brouillons" / "records").iterdir()
    found = [one["any_of"] for one in yaml.safe_load(written.read_text(encoding="utf-8"))["criteria"] if one["kind"] == "insee_category"]
    assert found == categories


def test_a_pme_that_may_not_be_micro_is_told_in_words(folder: Folder, scheme_text: str, tmp_path: Path) -> None:
    text = f"{scheme_text}criteria: [{{kind: insee_category, any_of: [PME], source: S1}}]\n"
    out = tmp_path / "aides.csv"
    run("export", "-o", str(out), "--folder", str(folder({"essai.yaml": text})))
    (row,) = rows(out.read_text(encoding="utf-8-sig"))
    assert row["eligibilite_categorie_taille_entreprise"] == "MIC|PME"
    assert "• être une PME qui n'est pas une microentreprise au sens de la statistique française" in row["eligibilite"]


FORMER = {"id": "75d5b6c7-102c-4440-ac3b-768f708edc0b", "eligibilite_geographique": "COM-85166|REG-84", "eligibilite_geographique_exclusions": "COM-85060"}


def test_a_commune_of_before_a_merger_is_that_of_today(tmp_path: Path) -> None:
    path, out = tmp_path / "aides.csv", tmp_path / "b"
    path.write_text(table({}, FORMER), encoding="utf-8", newline="")
    result = run("import", str(path), "-o", str(out))
    assert (
        "1 ligne : une ancienne commune : celle d'aujourd'hui, plus grande, est écrite à sa place, à confirmer ; si elle était exclue, l'exclusion est retirée\n"
        in result.stderr
    )
    draft = yaml.safe_load((out / "records" / f"{FORMER['id']}.yaml").read_text(encoding="utf-8"))
    assert draft["criteria"][0] == {"kind": "territory", "in": ["COM-85194", "REG-84"], "of": "establishment", "source": "F1", "confirmed": False}


def test_a_commune_that_was_split_or_never_was_is_a_fault(tmp_path: Path) -> None:
    for code in ("COM-55273", "COM-99999", "REG-82"):
        path = tmp_path / "aides.csv"
        path.write_text(table({"eligibilite_geographique": code}), encoding="utf-8", newline="")
        assert f"Le lieu « {code} » n'existe pas" in run("import", str(path), "-o", str(tmp_path / "b")).stderr


def test_a_row_at_fault_is_left_out_when_asked(tmp_path: Path) -> None:
    path, out = tmp_path / "aides.csv", tmp_path / "b"
    bad = [{"id": "trois", "eligibilite_geographique": "COM-99999"}, {"id": FORMER["id"], "date_mise_a_jour": "2030-01-01T00:00:00Z"}]
    path.write_text(table({}, *bad, FORMER), encoding="utf-8", newline="")
    refused = run("import", str(path), "-o", str(out), "--on", "2026-11-22")
    assert (refused.exit_code, out.exists()) == (1, False)
    result = run("import", str(path), "-o", str(out), "--on", "2026-11-22", "--skip")
    assert result.exit_code == 0
    assert result.stderr.splitlines()[-4:] == [
        f"{path}:7: [form] Colonne « id » : « trois » n'a pas la forme attendue. Écrivez un identifiant de la forme 65d5b6c7-102c-4440-ac3b-768f708edc0a.",
        f"{path}:7: [unknown-place] Colonne « eligibilite_geographique » : Le lieu « COM-99999 » n'existe pas. "
        "Écrivez un code officiel, par exemple REG-84, DEP-38 ou COM-38185.",
        f"{path}:12: [future] Colonne « date_mise_a_jour » : La mise à jour du 1er janvier 2030 est dans le futur. Corrigez la date.",
        "2 lignes laissées de côté.",
    ]
    assert {one.stem for one in (out / "records").iterdir()} == {HAND["id"].lower(), FORMER["id"]}


def test_an_export_runs_nothing_and_comes_back(folder: Folder, scheme_text: str, tmp_path: Path) -> None:
    first, second = tmp_path / "un.csv", tmp_path / "deux.csv"
    run("export", "-o", str(first), "--folder", str(folder({"essai.yaml": scheme_text.replace('name: "Essai"', 'name: "=1+1"')})))
    assert first.read_bytes().startswith(b"\xef\xbb\xbf")
    assert rows(first.read_text(encoding="utf-8-sig"))[0]["titre"] == "'=1+1"
    assert run("import", str(first), "-o", str(tmp_path / "b")).exit_code == 0
    run("export", "-o", str(second), "--folder", str(tmp_path / "b"))
    assert second.read_bytes() == first.read_bytes()


def test_texts_of_other_catalogues_become_plain_words(tmp_path: Path) -> None:
    texts = {
        "titre": "Aide &amp; <b>conseil</b>\u200b",
        "promesse": "",
        "description": "<p>Voir <a href='https://exemple.fr/a?b=1'>la page</a>&nbsp;: https://www.exemple.fr/aide.</p><ul><li>**un**</li><li>_deux_</li></ul>",
        "eligibilite": "* [Être une PME](https://exemple.fr)\n* &lt;10 salariés",
    }
    path, out = tmp_path / "aides.csv", tmp_path / "b"
    path.write_text(table({**texts, "eligibilite_effectif_minimal": "0", "eligibilite_effectif_maximal": ""}), encoding="utf-8", newline="")
    result = run("import", str(path), "-o", str(out), "--on", "2026-11-22")
    assert "1 ligne : la mise en forme des textes (balises, Markdown) et le détail de leurs adresses\n" in result.stderr
    assert read(out)[1] == ()
    (scheme,) = read(out)[0].schemes
    assert scheme.name == "Aide & conseil"
    assert " ".join(scheme.summary.text.split()) == "Voir la page : exemple.fr un deux"
    assert [condition.text for condition in scheme.conditions] == ["Être une PME", "<10 salariés"]
    assert "headcount" not in {criterion.kind for criterion in scheme.criteria}


def test_a_text_that_is_only_marks_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "aides.csv"
    path.write_text(table({"titre": "<br/>\u200b"}), encoding="utf-8", newline="")
    assert run("import", str(path), "-o", str(tmp_path / "b")).stderr == f"{path}:2: [required] Colonne « titre » : La case est vide. Remplissez-la.\n"
