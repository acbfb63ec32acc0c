"""The report as a workbook, read back with a library that did not make it."""

import io
import zipfile
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest

from cases import from_text, to_text
from companies import Project
from presentation import Brand, Edition, present
from reports import render
from schemes import Aid, Contact
from scoring import deadline, months_after

DAY = date(2026, 11, 22)


def read(diagnosis, edition=None, values=True):
    data = render(diagnosis, "xlsx", *([edition] if edition else []))
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values)


def rows(sheet):
    """The rows of a table as dictionaries by column title, the totals under it left out."""
    names = [cell.value for cell in sheet[1]]
    last = next(iter(sheet.tables.values())).ref.split(":")[1]
    count = int("".join(filter(str.isdigit, last)))
    return [dict(zip(names, row, strict=True)) for row in sheet.iter_rows(min_row=2, max_row=count, values_only=True)]


def cell_of(sheet, title, row):
    return sheet.cell(row, [cell.value for cell in sheet[1]].index(title) + 1)


def plain(text):
    return " ".join((text or "").split())


def curly(text):
    return plain(text).replace("'", "’")


@pytest.fixture(scope="module")
def book(financed):
    return read(financed)


@pytest.fixture(scope="module")
def formulas(financed):
    return read(financed, values=False)


def test_the_sheets_stand_in_the_order_in_which_an_owner_needs_them(book):
    assert book.sheetnames == [
        "Lisez-moi",
        "Suivi des actions",
        "Lundi, 15 minutes",
        "Scores",
        "Réponses",
        "Dispositifs",
        "Conditions",
        "Plan de financement",
        "La loi européenne",
    ]


def test_the_same_diagnosis_gives_the_same_bytes(bakery):
    assert render(bakery, "xlsx") == render(bakery, "xlsx")


def test_the_file_tells_its_title_its_language_and_the_day_of_the_diagnosis(book):
    assert plain(book.properties.title) == "Diagnostic IA – Atelier Marchand"
    assert book.properties.creator == "Boussole IA"
    assert book.properties.created == book.properties.modified == datetime(2026, 11, 22)
    assert book.custom_doc_props["Language"].value == "fr-FR"


def test_it_holds_no_program_and_no_link_to_another_workbook(financed):
    names = zipfile.ZipFile(io.BytesIO(render(financed, "xlsx"))).namelist()
    assert not [name for name in names if "vba" in name.lower() or "externalLink" in name]


def test_the_first_sheet_says_whose_result_it_is_and_what_it_says(book, financed):
    told = {row[0]: row[1] for row in book["Lisez-moi"].iter_rows(values_only=True)}
    assert told["Entreprise"] == "Atelier Marchand"
    assert told["Date du diagnostic"] == datetime(2026, 11, 22)
    assert told["Niveau"] == f"Niveau {financed.maturity.level} sur 5 · {financed.maturity.level_name}"
    assert told["Actions faites"] == f"0 sur {len(financed.actions)}"
    assert told["Référence du dossier"] == present(financed).reference
    assert "Diagnostic mené avec" not in told


def test_the_first_sheet_leads_to_every_other(book):
    targets = {cell.value: cell.hyperlink.location for row in book["Lisez-moi"].iter_rows() for cell in row if cell.hyperlink}
    assert targets == {name: f"'{name}'!A1" for name in book.sheetnames[1:]}


def test_what_is_missing_shows_in_the_score(little_known):
    told = {row[0]: row[1] for row in read(little_known)["Lisez-moi"].iter_rows(values_only=True)}
    assert told["Niveau"] == "Trop peu de réponses pour annoncer un niveau"
    assert "Score" not in told
    assert "Confiance" not in told
    known = next(value for name, value in told.items() if name and name.startswith("Réponses connues"))
    assert known.endswith("%")


def test_the_organisation_signs_the_first_sheet(bakery):
    told = {row[0]: row[1] for row in read(bakery, Edition(brand=Brand("CMA de l'Isère")))["Lisez-moi"].iter_rows(values_only=True)}
    assert told["Diagnostic mené avec"] == "CMA de l’Isère"


def test_every_action_is_there_with_its_deadline_and_its_state(book, financed):
    told = rows(book["Suivi des actions"])
    assert [(row["N°"], plain(row["Action"])) for row in told] == [(n, plain(a.title).replace("'", "’")) for n, a in enumerate(financed.actions, start=1)]
    days = {"0-30 j": datetime(2026, 12, 22), "3 mois": datetime(2027, 2, 22), "12 mois": datetime(2027, 11, 22)}
    assert [row["Échéance"] for row in told] == [days[action.horizon] for action in financed.actions]
    assert {row["État"] for row in told} == {"À faire"}
    assert {(row["Responsable"], row["Date prévue"], row["Commentaire"]) for row in told} == {(None, None, None)}
    assert all(row["C’est fait quand"] and row["Pourquoi"].startswith("à la question «") for row in told if row["Priorité"] != "Prioritaire")


def test_what_the_firm_ticked_fills_the_state(financed):
    ids = [action.id for action in financed.actions]
    ticked = replace(financed, case=replace(financed.case, actions={ids[0]: "doing", ids[1]: "done", ids[2]: "dropped"}))
    told = [row["État"] for row in rows(read(ticked)["Suivi des actions"])]
    assert told == ["En cours", "Fait", "Abandonné", *["À faire"] * (len(ids) - 3)]


def test_owner_date_and_state_can_be_filled_in(book, financed):
    sheet = book["Suivi des actions"]
    checks = {check.type: check for check in sheet.data_validations.dataValidation}
    last = len(financed.actions) + 1
    state, planned = cell_of(sheet, "État", 2), cell_of(sheet, "Date prévue", 2)
    assert checks["list"].formula1 == '"À faire,En cours,Fait,Abandonné"'
    assert str(checks["list"].sqref) == f"{state.column_letter}2:{state.column_letter}{last}"
    assert str(checks["date"].sqref) == f"{planned.column_letter}2:{planned.column_letter}{last}"
    assert checks["date"].formula1 == "46348"  # 22 November 2026, as a spreadsheet counts days
    assert planned.number_format == "dd/mm/yyyy"


def test_states_read_without_colours(book):
    sheet = book["Suivi des actions"]
    rules = [rule for area in sheet.conditional_formatting for rule in area.rules]
    signs = {rule.dxf.numFmt.formatCode for rule in rules if rule.dxf.numFmt}
    assert signs == {'"✓ "0', '"! "dd/mm/yyyy'}
    assert [rule.dxf.font.strike for rule in rules if rule.formula == ['$G2="Abandonné"']] == [True]
    assert not [rule for rule in rules if rule.dxf.fill or (rule.dxf.font and rule.dxf.font.color)]
    assert cell_of(sheet, "État", 1).column_letter == "G"


@pytest.mark.parametrize("name", ["Suivi des actions", "Scores", "Réponses", "Dispositifs", "Conditions", "Plan de financement", "La loi européenne"])
def test_each_table_filters_stays_in_sight_and_prints_on_its_width(book, name):
    sheet = book[name]
    table = next(iter(sheet.tables.values()))
    assert table.autoFilter.ref == table.ref
    assert sheet.freeze_panes == "C2"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    # One page wide is what a file says by saying nothing.
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$1"
    assert "dossier" in sheet.oddFooter.left.text


def test_every_question_is_there_with_its_state_and_its_points(book, financed):
    told = {plain(row["Question"]): row for row in rows(book["Réponses"])}
    groups = present(financed).answers
    expected = {plain(row.question).replace("'", "’"): row for group in groups for row in group.rows}
    assert expected.keys() <= told.keys()
    for question, row in expected.items():
        if row.weight is not None and row.value is not None:
            assert told[question]["Poids"] == row.weight
            assert told[question]["Valeur"] == pytest.approx(float(row.value))
            assert told[question]["Points"] == pytest.approx(row.weight * float(row.value) * 100)
    assert told["Code postal"]["Axe"] == "L’entreprise"


def test_the_states_of_an_answer_stay_apart(case_of, judged):
    case = case_of("boulangerie", "complet")
    absent, unknown, left_out = "CAP-01", "CAP-02", "EQU-04"
    answers = {id: answer for id, answer in case.answers.items() if id != absent} | {unknown: "unknown"}
    diagnosis = judged(replace(case, answers=answers, not_applicable={left_out: "Travaille seule."}))
    told = {plain(row["Question"]): row for row in rows(read(diagnosis)["Réponses"])}
    text = {id: plain(diagnosis.questionnaire.question(id).text).replace("'", "’") for id in (absent, unknown, left_out)}
    assert (told[text[absent]]["État de la réponse"], told[text[absent]]["Valeur"]) == ("Sans réponse", None)
    assert told[text[unknown]]["État de la réponse"] == "Je ne sais pas"
    assert told[text[left_out]]["État de la réponse"] == "Non concerné (choix du conseiller)"
    assert told[text[left_out]]["Réponse"] == "Travaille seule."


@pytest.mark.parametrize("answers", [{}, {"CAP-01": "unknown"}, {"CAP-01": 25}])
def test_a_dossier_with_little_or_nothing_known_has_its_workbook(case_of, judged, answers):
    found = read(judged(replace(case_of("boulangerie", "complet"), answers=answers)), values=False)["Réponses"]
    titles = [cell.value for cell in found[1]]
    weight, value = (openpyxl.utils.get_column_letter(titles.index(title) + 1) for title in ("Poids", "Valeur"))
    row = found.max_row
    assert cell_of(found, "Points", row).value in (None, f"={weight}{row}*{value}{row}*100")
    assert any(str(cell.value).startswith("=") for cell in found[openpyxl.utils.get_column_letter(titles.index("Points") + 1)])


def test_scores_are_numbers_rounded_down_and_their_totals_are_formulas(book, formulas, financed):
    told, written = rows(book["Scores"]), rows(formulas["Scores"])
    for row, dimension in zip(told, financed.maturity.dimensions, strict=True):
        assert 0 <= float(dimension.score) - row["Score"] < 0.01
        assert row["Niveau"] == dimension.level
    counted = [row for row in told if row["Total des points"] is not None]
    assert len(counted) >= 6
    assert all(row["Score"] == pytest.approx(row["Total des points"] / row["Total des poids"], abs=0.01) for row in counted)
    assert written[0]["Total des points"] == "=SUMIFS('Réponses'!$G$2:$G$61,'Réponses'!$A$2:$A$61,$A2,'Réponses'!$G$2:$G$61,\">=0\")".replace(
        "61", str(len(rows(book["Réponses"])) + 1)
    )
    assert cell_of(book["Réponses"], "Points", 1).column_letter == "G"


def test_the_values_kept_beside_the_formulas_are_those_that_a_spreadsheet_finds(book):
    answers = rows(book["Réponses"])
    for row in rows(book["Scores"]):
        counted = [answer for answer in answers if answer["Axe"] == row["Axe"] and answer["Points"] is not None]
        if counted:
            assert sum(answer["Points"] for answer in counted) == pytest.approx(row["Total des points"])
            assert sum(answer["Poids"] for answer in counted) == row["Total des poids"]


def test_the_whole_stands_under_the_axes_out_of_the_filter(book, financed):
    sheet = book["Scores"]
    last = len(financed.maturity.dimensions) + 3
    assert [sheet.cell(last, column).value for column in (1, 2, 3)] == [
        "Ensemble",
        pytest.approx(int(financed.maturity.score * 100) / 100),
        pytest.approx(int(financed.maturity.score_high * 100) / 100),
    ]
    assert sheet._charts


def test_a_short_questionnaire_gives_no_number_by_axis(bakery_express):
    sheet = read(bakery_express)["Scores"]
    assert {tuple(row) for row in rows(sheet)} == {("Axe", "Score", "Au mieux", "Niveau", "Nom du niveau")}
    assert {(row["Score"], row["Niveau"]) for row in rows(sheet)} == {(None, None)}
    assert [row["Nom du niveau"] for row in rows(sheet)] == [score.level_name or "non évalué" for score in bakery_express.maturity.dimensions]


def test_every_scheme_of_the_place_is_there_with_real_amounts_and_dates(book, financed):
    shown = [card.match for card in present(financed).schemes.told]
    told = rows(book["Dispositifs"])
    assert [plain(row["Dispositif"]) for row in told] == [plain(match.name).replace("'", "’") for match in shown]
    for row, match in zip(told, shown, strict=True):
        low, high = (match.aid.low_eur, match.aid.high_eur) if match.aid.amount_eur is None else (match.aid.amount_eur,) * 2
        assert (row["Aide, au moins"], row["Aide, au plus"], row["À votre charge"]) == (low, high, match.aid.firm_cost_eur)
        assert row["Vérifié le"] == datetime(match.checked_on.year, match.checked_on.month, match.checked_on.day)


def test_each_condition_has_its_outcome_and_its_source(book, financed):
    told = [row for row in rows(book["Conditions"]) if row["Dispositif"] == "Diag Data IA"]
    match = next(match for match in financed.schemes if match.id == "diag-data-ia")
    words = {"unknown": "À vérifier", "no": "Non", "yes": "Oui"}
    outcomes = [words[result.outcome.value] for result in match.criteria]
    assert [row["Remplie"] for row in told[: len(match.criteria)]] == sorted(outcomes, key=list(words.values()).index)
    assert {row["Remplie"] for row in told[len(match.criteria) :]} == {"À voir avec l’organisme"}
    assert len(told) == len(match.criteria) + len(match.conditions)


def test_only_addresses_in_https_become_links(financed, match_of):
    safe = match_of(contact=Contact("Guichet", "https://www.example.fr/a"))
    unsafe = [
        match_of(id=f"u{n}", contact=Contact("Guichet", url)) for n, url in enumerate(("http://www.example.fr", "javascript:alert(1)", "file:///etc", None))
    ]
    sheet = read(replace(financed, schemes=(safe, *unsafe)))["Dispositifs"]
    links = [cell_of(sheet, "Dispositif", row).hyperlink for row in range(2, 7)]
    assert links[0].target == "https://www.example.fr/a"
    assert links[1:] == [None] * 4


def test_an_unknown_amount_is_empty_and_no_aid_is_zero(financed, match_of):
    unknown, nothing = match_of(id="a"), match_of(id="b", aid=Aid(0, 0, "", ()))
    told = rows(read(replace(financed, schemes=(unknown, nothing)))["Dispositifs"])
    assert [row.get("Aide, au moins") for row in told] == [None, 0]


def test_the_plan_adds_up(book, formulas, financed):
    told, plan = rows(book["Plan de financement"]), financed.financing
    kept = [row for row in told if row["Place dans le plan"] == "Retenue"]
    assert [row["N°"] for row in kept] == list(range(1, len(plan.lines) + 1))
    assert sum(row["Aide, au moins"] for row in kept) == plan.low_eur
    assert sum(row["Aide, au plus"] for row in kept) == plan.high_eur
    under = {row[1].value: row for row in book["Plan de financement"].iter_rows(min_row=len(told) + 3)}
    assert [cell.value for cell in under["Ensemble"]][5:7] == [plan.low_eur, plan.high_eur]
    assert [cell.value for cell in under["Reste à votre charge"]][5:7] == [plan.firm_low_eur, plan.firm_high_eur]
    assert cell_of(formulas["Plan de financement"], "Aide, au moins", len(told) + 3).value == f"=SUM(F2:F{len(plan.lines) + 1})"


def test_the_dates_of_the_law_are_dates(book, financed):
    told = [row for row in rows(book["La loi européenne"]) if row["Nature"] == "Date à connaître"]
    assert [row["Date"].date() for row in told] == [duty.date for duty in financed.risk.obligations]
    assert [row["Situation"] for row in told] == ["Déjà applicable" if duty.date <= DAY else "À venir" for duty in financed.risk.obligations]


def test_the_practices_to_reach_and_the_papers_to_gather_stand_beside_the_dates(case_of, judged):
    diagnosis = judged(case_of("boulangerie", "complet").with_answer("CLA-01", ("tri_cv",)))
    told = rows(read(diagnosis)["La loi européenne"])
    practices = [row for row in told if row["Nature"] == "À mettre en place"]
    reached = [(plain(row["Aujourd’hui"]), plain(row["À atteindre"])) for row in practices]
    assert reached == [(curly(one.answer), curly(one.target)) for one in diagnosis.risk.practices]
    papers = [plain(row["Point"]) for row in told if row["Nature"] == "Pièce à réunir"]
    assert papers == [curly(paper) for paper in diagnosis.risk.to_gather]


def test_what_is_urgent_is_the_first_thing_that_it_says(case_of, judged):
    urgent = judged(case_of("boulangerie", "complet").with_answer("CLA-01", ("evaluer_salaries",)).with_answer("CLA-02", "unknown"))
    label, text = next(read(urgent)["Lisez-moi"].iter_rows(min_row=3, max_row=3, values_only=True))
    assert plain(label) == "À régler d’abord"
    assert plain(text).startswith("Loi européenne sur l’IA : à vérifier d’urgence Vos réponses laissent penser")
    assert plain(text).endswith("Tout est dit dans « La loi européenne ».")


def test_without_a_project_there_is_no_plan(bakery):
    assert "Plan de financement" not in read(bakery).sheetnames


def test_the_law_alone_has_no_score_and_no_plan(case_of, judged):
    diagnosis = judged(
        replace(case_of("usinage", "complet"), mode="conformite", evidence={}, facts={}, project=Project(kinds=("diagnostic",), budget_eur=20000))
    )
    book = read(diagnosis)
    assert book.sheetnames == [
        "Lisez-moi",
        "Suivi des actions",
        "Réponses",
        *(["Dispositifs", "Conditions"] if present(diagnosis).action_payers else []),
        "La loi européenne",
    ]
    told = {row[0]: row[1] for row in book["Lisez-moi"].iter_rows(values_only=True)}
    assert plain(told["Ce que dit la loi européenne"]) == plain(diagnosis.risk.label).replace("'", "’")
    assert "Niveau" not in told
    assert plain(book.properties.title) == "L’IA et la loi : points à traiter – Boulangerie Les Trois Épis"


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_what_was_typed_never_becomes_a_formula(case_of, judged, start):
    typed = f"{start}HYPERLINK(https://example.fr;1)"
    case = case_of("boulangerie", "complet", typed)
    book = read(judged(replace(case, notes={"CAP-01": typed})), values=False)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == typed]
    assert {(cell.parent.title, cell.data_type, cell.quotePrefix) for cell in cells} == {
        ("Lisez-moi", "s", True),
        ("Réponses", "s", True),
    }
    assert not [cell for cell in cells if cell.hyperlink]


def test_the_formulas_are_ours_only(formulas):
    found = {cell.value.split("(")[0] for sheet in formulas for row in sheet.iter_rows() for cell in row if cell.data_type == "f"}
    assert {value for value in found if not value.startswith("=E")} == {"=COUNTIF", "=SUMIFS", "=SUM"}


def test_hostile_text_is_made_harmless(case_of, judged):
    hostile = "a\x00\x07\u202e<b>&amp;\u200b\ud800 " + "mot" * 300
    case = case_of("boulangerie", "complet", "Épi\x0b\u202eXYZ")
    book = read(judged(replace(case, notes={"CAP-01": hostile})))
    note = next(row["Note"] for row in rows(book["Réponses"]) if row["Note"])
    assert note.startswith("a <b>&amp; motmot")
    assert len(note) <= 1000
    assert book["Lisez-moi"]["B3"].value == "Épi XYZ"


def test_notes_and_evidence_have_their_columns_only_when_there_are_some(case_of, judged):
    case = case_of("boulangerie", "complet")
    bare = read(judged(replace(case, notes={}, evidence={})))
    assert not {"Note", "Preuve"} & set(rows(bare["Réponses"])[0])
    noted = read(judged(replace(case, notes={"CAP-01": "Vu sur place."}, evidence={"CAP-01": "seen"})))
    row = next(row for row in rows(noted["Réponses"]) if row["Note"])
    assert (row["Note"], row["Preuve"]) == ("Vu sur place.", "preuve vue")


def test_a_case_kept_and_read_again_gives_the_same_workbook(case_of, judged):
    case = replace(case_of("usinage", "complet"), project=Project(kinds=("diagnostic",), budget_eur=20000, started=False))
    assert render(judged(case), "xlsx") == render(judged(from_text(to_text(case))), "xlsx")


@pytest.mark.parametrize(
    ("start", "horizon", "end"),
    [
        (date(2026, 11, 22), "0-30 j", date(2026, 12, 22)),
        (date(2026, 11, 30), "3 mois", date(2027, 2, 28)),
        (date(2024, 2, 29), "12 mois", date(2025, 2, 28)),
        (date(2026, 11, 22), "un jour", date(2026, 11, 22)),
    ],
)
def test_a_horizon_ends_on_a_day_that_exists(start, horizon, end):
    assert deadline(start, horizon) == end


def test_months_pass_the_year():
    assert months_after(date(2026, 12, 31), 2) == date(2027, 2, 28)
