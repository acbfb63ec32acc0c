"""python -m schemes: exit codes, words, no traceback for a user's mistake."""

import csv
import json
import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pikepdf
import pytest
import yaml
from click.testing import CliRunner, Result

from kernel import printed
from schemes import load
from schemes.__main__ import main

Folder = Callable[..., Path]

BAKERY = """\
case: 1
questionnaire: diag-ia
date: 2026-11-22
company: {postcode: "38000", naf: "10.71C", headcount: 6, turnover_eur: 480000, founded: 2011-03-01}
project: {kinds: [formation], started: false}
answers: {CAP-01: 25}
"""
#: The same, for what the schemes of these tests pay.
WANTS = BAKERY.replace("kinds: [formation]", "kinds: [diagnostic]")


@pytest.fixture
def case_file(tmp_path: Path) -> Callable[[str], str]:
    def write(text: str) -> str:
        path = tmp_path / "dossier.yaml"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def shelf(folder: Folder, scheme_text: str) -> Path:
    """A catalogue: one that is open, one that asks for a headcount, one that is closed, one elsewhere."""
    elsewhere = scheme_text.replace("id: essai", "id: ailleurs").replace("territory: national", 'territory: "53"')
    return folder(
        {
            "essai.yaml": scheme_text,
            "petit.yaml": f"{scheme_text.replace('id: essai', 'id: petit')}criteria: [{{kind: turnover, under: 500000, source: S1}}]\n",
            "fini.yaml": scheme_text.replace("id: essai", "id: fini").replace("value: open,", "value: closed,"),
            "ailleurs.yaml": f"{elsewhere}criteria: [{{kind: territory, in: [REG-53], source: S1}}]\n",
        }
    )


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def test_the_shipped_catalogue_has_no_fault() -> None:
    result = run("check", "--on", "2026-12-01")
    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == f"{len(load().schemes)} dispositifs, 0 faute."


def test_check_warns_of_what_is_stale_or_unsourced() -> None:
    lines = run("check", "--on", "2026-12-01").stdout.splitlines()
    assert "easytech: [stale] Dernière preuve du 1er septembre 2022 : à revoir auprès de l'IRT Nanoelec ou de Minalogic." in lines
    assert "easytech: [unsourced] Aucune source ne donne le montant de l'aide." in lines
    assert "easytech: [unsourced] Aucune source ne dit s'il est ouvert." in lines


def test_check_lists_every_fault_of_a_folder_and_fails(folder: Folder, scheme_text: str) -> None:
    written = folder({"essai.yaml": scheme_text.replace("id: essai", "id: autre"), "bis.yaml": "scheme: 2\n"})
    result = run("check", str(written), "--on", "2026-11-22")
    assert result.exit_code == 1
    assert "schemes/records/national/bis.yaml:1: [choice] « 2 » n'est pas permis ici. Choisissez parmi : 1." in result.stdout
    assert "[id] L'identifiant « autre » diffère du nom du fichier « essai.yaml »." in result.stdout


def test_a_folder_of_its_own_need_not_ask_every_declaration(shelf: Path) -> None:
    assert run("check", str(shelf), "--on", "2026-11-22").stdout == "4 dispositifs, 0 faute.\n"


def test_check_for_the_person_who_phones(shelf: Path) -> None:
    days = run("check", str(shelf), "--on", "2027-06-01", "--format", "json")
    (first, *_) = json.loads(days.stdout)
    assert (first["scheme"], first["kind"], first["whom"], first["checked_on"], first["days_since"]) == ("ailleurs", "stale", "l'opérateur", "2026-09-26", 248)
    table = run("check", str(shelf), "--on", "2027-06-01", "--format", "csv")
    rows = list(csv.DictReader(table.stdout.lstrip("\ufeff").splitlines(), delimiter=";"))
    assert [row["identifiant"] for row in rows if row["sujet"] == "ancien"] == ["ailleurs", "essai", "petit"]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_faults_stay_out_of_the_list(folder: Folder, scheme_text: str, form: str) -> None:
    result = run("check", str(folder({"essai.yaml": scheme_text, "bis.yaml": "scheme: 2\n"})), "--on", "2026-11-22", "--format", form)
    assert result.exit_code == 1
    assert "bis.yaml:1: [choice]" in result.stderr
    assert "bis.yaml" not in result.stdout


def test_sheets_are_written_for_all_that_have_a_notice(shelf: Path, tmp_path: Path) -> None:
    out = tmp_path / "appels"
    result = run("sheet", "-o", str(out), "--folder", str(shelf), "--on", "2027-06-01")
    assert (result.exit_code, result.stdout) == (0, f"4 fichiers dans {out}.\n")
    assert {path.name for path in out.iterdir()} == {"index.md", "essai.md", "petit.md", "ailleurs.md"}
    assert f"confirm essai --folder {shelf} --on" in (out / "essai.md").read_text(encoding="utf-8")


def test_a_sheet_for_one_scheme(shelf: Path, tmp_path: Path) -> None:
    assert run("sheet", "fini", "-o", str(tmp_path / "un"), "--folder", str(shelf)).exit_code == 0
    assert {path.name for path in (tmp_path / "un").iterdir()} == {"index.md", "fini.md"}
    wrong = run("sheet", "esai", "-o", str(tmp_path / "deux"), "--folder", str(shelf))
    assert (wrong.exit_code, wrong.stderr) == (1, "Le dispositif « esai » n'existe pas. Vouliez-vous dire « essai » ?\n")


ANSWER = ("--on", "2026-11-20", "--by", "conseillère CCI", "--with", "Opérateur")


def test_the_papers_of_the_calls_stand_in_the_order_of_the_list(shelf: Path, tmp_path: Path) -> None:
    run("sheet", "-o", str(tmp_path / "appels"), "--folder", str(shelf), "--on", "2027-06-01")
    papers = re.findall(r"\]\((.+)\.md\)", (tmp_path / "appels" / "index.md").read_text(encoding="utf-8"))
    told = re.findall(r"\((\S+)\), montrée à", run("check", str(shelf), "--on", "2027-06-01").stdout)
    assert len(papers) == 3
    assert papers == told


def test_a_confirmation_is_recorded_and_shown(shelf: Path) -> None:
    path = shelf / "confirmations" / "essai.yaml"
    result = run("confirm", "essai", "--folder", str(shelf), *ANSWER, "--status", "open")
    assert (result.exit_code, result.stdout) == (0, f"Confirmation notée dans {path}. La fiche repose maintenant sur cette réponse du 20 novembre 2026.\n")
    shown = run("show", "essai", "--folder", str(shelf)).stdout.splitlines()
    assert "  - 20 novembre 2026 : Opérateur a confirmé la fiche. Ouvert." in shown
    assert "Dernière preuve du 20 novembre 2026, à vérifier auprès de l'opérateur" in shown


def test_an_old_confirmation_and_a_disagreement_are_recorded_as_such(shelf: Path) -> None:
    path = shelf / "confirmations" / "essai.yaml"
    old = run("confirm", "essai", "--folder", str(shelf), "--on", "2026-01-01", *ANSWER[2:])
    assert old.stdout == f"Confirmation notée dans {path}, mais la fiche repose déjà sur une preuve plus récente, du 26 septembre 2026.\n"
    no = run("confirm", "essai", "--folder", str(shelf), *ANSWER, "--disagrees", "--said", "c'est fermé")
    assert no.stdout == f"Désaccord noté dans {path}. Corrigez la fiche, puis notez une confirmation.\n"
    assert "  - 20 novembre 2026 : Opérateur a dit autre chose que la fiche : « c'est fermé »." in run("show", "essai", "--folder", str(shelf)).stdout
    assert "essai: [contradicted]" in run("check", str(shelf), "--on", "2026-11-22").stdout


def test_a_confirmation_of_tomorrow_is_refused(shelf: Path) -> None:
    tomorrow = (date.today() + timedelta(days=1)).isoformat()
    result = run("confirm", "essai", "--folder", str(shelf), "--on", tomorrow, *ANSWER[2:])
    assert result.exit_code == 1
    assert result.stderr.endswith("est dans le futur. Donnez le jour de l'appel.\n")
    assert not (shelf / "confirmations").exists()


def test_a_confirmation_of_an_unknown_scheme_is_refused(shelf: Path) -> None:
    result = run("confirm", "petits", "--folder", str(shelf), *ANSWER)
    assert (result.exit_code, result.stderr) == (1, "Le dispositif « petits » n'existe pas. Vouliez-vous dire « petit » ?\n")


def test_a_confirmation_without_words_is_refused(shelf: Path) -> None:
    assert run("confirm", "essai", "--folder", str(shelf), *ANSWER, "--disagrees").exit_code == 2
    empty = run("confirm", "essai", "--folder", str(shelf), *ANSWER[:-1], "")
    assert (empty.exit_code, "« with »" in empty.stderr) == (1, True)


def test_a_confirmation_file_at_fault_is_told(shelf: Path) -> None:
    (shelf / "confirmations").mkdir()
    (shelf / "confirmations" / "essai.yaml").write_text("confirmations: 1\nscheme: essai\nentrees: []\n", encoding="utf-8")
    result = run("confirm", "essai", "--folder", str(shelf), *ANSWER)
    assert result.exit_code == 1
    assert "schemes/confirmations/essai.yaml:3: [unknown-key] La clé « entrees » n'existe pas ici. Vouliez-vous dire « entries » ?" in result.stderr


def test_by_is_a_role() -> None:
    help_text = " ".join(run("confirm", "--help").stdout.split())
    assert "un rôle (« conseillère CCI »), jamais le nom d'une personne" in help_text


def test_match_in_text_shows_what_is_possible_here(shelf: Path, case_file: Callable[[str], str]) -> None:
    case = case_file(WANTS.replace("turnover_eur: 480000, ", ""))
    lines = run("match", case, "--folder", str(shelf)).stdout.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "À regarder d’abord",
        "Vous semblez remplir les conditions connues : Essai (essai)",
        "À vérifier : Essai (petit)",
        "2 autres dispositifs : Fermé (1), Ailleurs (1). « --all » les montre.",
        "Les questions qui changeraient le plus pour vous",
        "Plan de financement",
    ]
    assert "    1. Votre chiffre d’affaires dépasse-t-il 500\u202f000\u00a0€ ? Décide d’un dispositif." in lines
    assert "    Avec ce que nous savons de vous, aucune aide dont le montant est connu ne peut être comptée pour votre projet." in lines


def test_match_tells_in_a_line_what_nobody_has_verified_and_counts_what_is_for_others(
    folder: Folder, scheme_text: str, case_file: Callable[[str], str]
) -> None:
    old = scheme_text.replace("id: essai", "id: vieux").replace("{value: open, source: S1}", "{value: unknown}").replace("[diagnostic]", "[formation]")
    text = run("match", case_file(BAKERY), "--folder", str(folder({"essai.yaml": scheme_text, "vieux.yaml": old}))).stdout
    assert "1 piste dont l’ouverture n’est pas vérifiée\n" in text
    assert "    - Essai (diagnostic). Qui appeler : Opérateur (dernière trace : 26 septembre 2026).\n" in text
    assert "1 autre dispositif : Sans doute pour d’autres (1). « --all » les montre.\n" in text


def test_match_all_shows_the_rest(shelf: Path, case_file: Callable[[str], str]) -> None:
    text = run("match", case_file(BAKERY), "--folder", str(shelf), "--all").stdout
    assert "Fermé : Essai (fini)" in text
    assert "Pas pour vous aujourd’hui, pour un autre territoire : Essai (ailleurs)" in text
    assert "« --all »" not in text


def test_match_when_nothing_is_possible(folder: Folder, scheme_text: str, case_file: Callable[[str], str]) -> None:
    shelf = folder({"essai.yaml": scheme_text.replace("value: open,", "value: closed,")})
    assert run("match", case_file(BAKERY), "--folder", str(shelf)).stdout.splitlines() == [
        "Aucune aide ouverte et vérifiée ne semble possible avec ce qui est connu.",
        "1 autre dispositif : Fermé (1). « --all » les montre.",
        "",
        "Rien à préciser : les dispositifs possibles ici ne dépendent plus de vos réponses.",
        "",
        "Plan de financement",
        "    Avec ce que nous savons de vous, aucune aide dont le montant est connu ne peut être comptée pour votre projet.",
    ]


def test_match_in_json(case_file: Callable[[str], str]) -> None:
    result = run("match", case_file(BAKERY), "--format", "json", "--on", "2026-11-22")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    seen = {one["id"]: one for one in found}
    assert len(found) == len(load().schemes)
    diag = seen["diag-data-ia"]
    assert (diag["verdict"], diag["checked_on"]) == ("not_eligible", "2026-09-26")
    assert diag["aid"]["amount_eur"] == 4000
    assert diag["criteria"][1]["kind"] == "headcount"
    assert diag["criteria"][1]["outcome"] == "no"
    assert diag["criteria"][1]["sources"] == ["N13"]
    assert {source["id"] for source in diag["sources"]} >= {"N13", "N15"}


def test_ask_alone(shelf: Path, case_file: Callable[[str], str]) -> None:
    case = case_file(BAKERY.replace("turnover_eur: 480000, ", ""))
    assert run("ask", case, "--folder", str(shelf)).stdout.splitlines() == [
        "Les questions qui changeraient le plus pour vous",
        "    1. Votre chiffre d’affaires dépasse-t-il 500\u202f000\u00a0€ ? Décide d’un dispositif.",
    ]
    (question,) = json.loads(run("ask", case, "--folder", str(shelf), "--format", "json").stdout)
    assert (question["field"], question["schemes"], question["decides"], question["above"]) == ("company.turnover_eur", ["petit"], 1, 500000)


def test_plan_alone(folder: Folder, scheme_text: str, case_file: Callable[[str], str]) -> None:
    fixed = (
        scheme_text.replace("id: essai", "id: paye").replace("{kind: free, source: S1}", "{kind: fixed, amount_eur: 4000, source: S1}") + "award: conditions\n"
    )
    shelf = folder({"essai.yaml": scheme_text, "paye.yaml": fixed})
    case = case_file(BAKERY.replace("kinds: [formation]", "kinds: [diagnostic], budget_eur: 20000"))
    plan = json.loads(run("plan", case, "--folder", str(shelf), "--format", "json").stdout)
    assert ([line["id"] for line in plan["lines"]], plan["low_eur"], plan["firm_high_eur"]) == (["paye"], 4000, 16000)
    told = run("plan", case, "--folder", str(shelf)).stdout
    assert re.sub(r"[\u00a0\u202f]", " ", told).splitlines() == [
        "Plan de financement",
        "    1. Essai · 4 000 € · dépense comptée : à préciser · Conditions connues remplies · vérifié le 26 septembre 2026",
        "    Ensemble : 4 000 €",
        "    Reste à votre charge : 16 000 €, sur un budget de 20 000 €",
        "    Dans quel ordre demander :",
        f"      1. {printed(plan['steps'][0])}",
        "    Ce que ce calcul suppose :",
        *(f"      - {printed(one)}" for one in plan["assumptions"]),
        "    Pour vous, sans somme à compter :",
        "      - Essai : Gratuit pour vous (vérifié le 26 septembre 2026).",
    ]


NOTES = """\
targeting: [{kind: headcount, max: 9, source: S1}]
selection: {text: "Un jury choisit.", source: S1}
conditions: [{text: "Il faut un devis.", source: S1}]
conflicts: [{text: "Deux sources se contredisent.", source: S1}]
cumulation: {text: "Se cumule avec tout.", source: S1}
"""


def test_match_tells_all_that_a_firm_must_know(folder: Folder, scheme_text: str, case_file: Callable[[str], str]) -> None:
    paid = "{kind: rate, rate_pct: 50, of: des dépenses, payment: {kind: reimbursement}, assumptions: [Si la Région le décide.], source: S1}"
    shelf = folder({"essai.yaml": scheme_text.replace("{kind: free, source: S1}", paid) + NOTES})
    told = run("match", case_file(WANTS.replace("started: false", "started: false, budget_eur: 20000")), "--folder", str(shelf)).stdout
    assert re.sub(r"[\u00a0\u202f]", " ", told).splitlines()[5:18] == [
        "    Aide : 10 000 €. 50 % des dépenses.",
        "      - Si la Région le décide.",
        "      - Calculé sur votre budget de 20 000 €, supposé retenu en entier.",
        "      - Reste à votre charge : 10 000 €.",
        "      - Remboursement sur factures payées : vous avancez l’argent.",
        "    Avec d’autres aides : Se cumule avec tout.",
        "    Les sources se contredisent : Deux sources se contredisent.",
        "    Pourquoi ici ? Pour : ouvert, vérifié depuis moins d’un an (+12) ; vous semblez remplir ses conditions connues (+5) ; "
        "il paie ce que vous voulez faire (+16) ; il est surtout pour des entreprises comme la vôtre (+2) ; un diagnostic d’abord : il dit quoi faire avant de payer (+6) ; "
        "la règle de l’aide est connue (+2). Contre : "
        "des dossiers sont choisis : remplir les conditions ne suffit pas (-4). En tout, 139 points (chacun part de 100).",
        "    Conditions remplies : Ouvert aux demandes. [1]",
        "    Surtout pour (cela n’exclut personne) : Oui. Demandé : au plus 9 personnes. Chez vous : 6 personnes. [1]",
        "    À vérifier avec l’organisme : Il faut un devis.",
        "    Ce n’est pas un droit : Un jury choisit.",
        "    Contact : Opérateur",
    ]


def test_match_takes_the_date_of_the_case(folder: Folder, scheme_text: str, case_file: Callable[[str], str]) -> None:
    shelf = folder({"essai.yaml": f"{scheme_text}windows: [{{closes: 2026-11-22, source: S1}}]\n"})

    def verdict(day: str) -> str:
        found: str = json.loads(run("match", case_file(BAKERY.replace("2026-11-22", day)), "--folder", str(shelf), "--format", "json").stdout)[0]["verdict"]
        return found

    assert (verdict("2026-11-22"), verdict("2026-11-23")) == ("eligible", "closed")


@pytest.mark.parametrize(
    ("good", "bad", "words"),
    [
        ('postcode: "38000"', 'postcode: "3800"', ":4: [form] « 3800 » n'est pas un code postal."),
        ("headcount: 6", "headcount: six", ":4: [number] L'effectif « six » n'est pas un nombre entier."),
        ("kinds: [formation]", "kinds: [formations]", ":5: [choice] « formations » n'est pas permis ici. Vouliez-vous dire « formation » ?"),
        ("started: false", "budget_eur: -5", ":5: [negative] Le budget du projet est négatif."),
        ("headcount: 6", "salaries: 6", ":4: [unknown-key] La clé « salaries » n'existe pas ici."),
        ("date: 2026-11-22", "date: 2026-02-30", ":3: [date] La date « 2026-02-30 » n'existe pas."),
        ("headcount: 6", "declared: {ess: oui}", ":4: [yes-no] « oui » n'est ni true ni false."),
    ],
)
def test_a_mistake_in_a_case_is_told_in_french(case_file: Callable[[str], str], good: str, bad: str, words: str) -> None:
    result = run("match", case_file(BAKERY.replace(good, bad)))
    assert result.exit_code == 1
    assert words in result.stderr
    assert result.stdout == ""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bakery in a PDF, as a report carries it."""
    path = tmp_path_factory.mktemp("rapport") / "rapport.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.attachments["dossier.json"] = IN_JSON.encode()
        pdf.save(path)
    return path


IN_JSON = json.dumps(yaml.safe_load(BAKERY), default=str)


@pytest.mark.parametrize("command", ["match", "ask", "plan"])
def test_a_case_is_read_in_each_of_its_forms(command: str, case_file: Callable[[str], str], report: Path, tmp_path: Path) -> None:
    in_json = tmp_path / "dossier.JSON"
    in_json.write_text(IN_JSON, encoding="utf-8")
    expected = run(command, case_file(BAKERY), "--format", "json")
    assert expected.exit_code == 0
    for path in (in_json, report):
        assert run(command, str(path), "--format", "json").stdout == expected.stdout


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{"date": "2026-13-01"}', ":1: [date] La date « 2026-13-01 » n'existe pas."),
        ('{"date": "1020-01-01"}', ":1: [date] La date du dossier, 1020-01-01, n'est pas entre 2000 et 2100. Vérifiez l'année.\n"),
        (
            '{"maturity": 1, "schemes": []}',
            ":1: [diagnosis] Ce fichier contient le résultat, pas les réponses. Donnez le rapport PDF, ou le fichier dossier.\n",
        ),
        ('{"company": {"postcode": "3800"}}', ":1: [form] « 3800 » n'est pas un code postal."),
        ("{", ":1: [json] Cette ligne n'est pas du JSON lisible."),
    ],
)
def test_a_mistake_in_json_is_told_as_in_yaml(tmp_path: Path, content: str, words: str) -> None:
    path = tmp_path / "dossier.json"
    path.write_text(content, encoding="utf-8")
    result = run("match", str(path))
    assert (result.exit_code, result.stderr.startswith(f"{path}{words}")) == (1, True), result.stderr


def test_a_pdf_that_carries_no_case_is_refused(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "vide.pdf")
    result = run("plan", str(tmp_path / "vide.pdf"))
    assert (result.exit_code, result.stderr.count("\n"), result.stdout) == (1, 1, "")


def test_the_firm_of_a_case_is_read_whatever_its_questionnaire(case_file: Callable[[str], str]) -> None:
    assert run("match", case_file(BAKERY.replace("diag-ia", "disparu"))).exit_code == 0


@pytest.mark.parametrize("command", ["match", "ask", "plan"])
def test_a_case_that_is_not_there(command: str) -> None:
    result = run(command, "absent.yaml")
    assert result.exit_code == 1
    assert result.stderr == "absent.yaml:1: [file] Le fichier ne peut pas être lu. Vérifiez son nom et ses droits d'accès.\n"


def test_a_case_that_is_a_list(case_file: Callable[[str], str]) -> None:
    result = run("match", case_file("- un\n- deux\n"))
    assert result.exit_code == 1
    assert "[type]" in result.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("match",),
        ("match", "x.yaml", "--format", "pdf"),
        ("check", "--on", "hier"),
        ("check", "absent"),
        ("sheet",),
        ("confirm", "essai"),
        ("table", "x.csv"),
        ("table", "x.csv", "-o", "y.csv", "--kinds", "conseils"),
        ("table", "x.csv", "-o", "y.csv", "--budget", "-1"),
        ("export",),
        ("import", "x.csv"),
        ("inconnu",),
    ],
)
def test_wrong_usage_exits_with_2(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


@pytest.mark.parametrize(
    "line",
    [
        "Kap Numérik",
        "Subvention, Région Réunion, avec le fonds européen FEDER",
        "Aussi appelé : Chèque numérique",
        "Programme : FEDER 2021-2027",
        "  - avoir son siège en région La Réunion [R112, R115, R116]",
        "  - Les dossiers sont notés : une structure de moins de dix salariés reçoit plus de points. [R141]",
        "Sources en désaccord",
    ],
)
def test_show_tells_each_fact_with_its_sources(line: str) -> None:
    result = run("show", "kap-numerik-la-reunion")
    assert result.exit_code == 0
    assert line in result.stdout.splitlines()


def test_show_tells_what_a_funder_asks_for_all_its_aids() -> None:
    lines = run("show", "pass-occitanie").stdout.splitlines()
    assert "Conditions du financeur pour toutes ses aides" in lines


def test_show_suggests_the_nearest_id() -> None:
    result = run("show", "easytec")
    assert result.exit_code == 1
    assert result.stderr == "Le dispositif « easytec » n'existe pas. Vouliez-vous dire « easytech » ?\n"


def test_a_folder_that_cannot_be_written(shelf: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "fichier"
    blocked.write_text("", encoding="utf-8")
    result = run("sheet", "-o", str(blocked / "dedans"), "--folder", str(shelf))
    assert result.exit_code == 1
    assert result.stderr == f"« {blocked / 'dedans'} » ne peut pas être écrit. Choisissez un autre endroit.\n"


def test_a_folder_without_a_record_is_no_clean_catalogue(shelf: Path, tmp_path: Path) -> None:
    empty = tmp_path / "vide"
    empty.mkdir()
    result = run("check", str(empty))
    words = "Ce dossier ne contient aucune fiche : rien n'y est sous records/."
    assert result.output == f"vide:1: [file] {words} Donnez celui où sont records/ et sources/.\n0 dispositif, 1 faute.\n"
    assert result.exit_code == 1
    inside = run("check", str(shelf / "records"))
    assert inside.output == f"records:1: [file] {words} Donnez le dossier qui le contient : {shelf.name}.\n0 dispositif, 1 faute.\n"


def test_a_record_given_for_a_catalogue_is_told(shelf: Path) -> None:
    result = run("check", str(shelf / "records" / "essai.yaml"))
    assert result.stderr == "La valeur de [DOSSIER] n'est pas comprise. Donnez un dossier qui existe. Voyez « main check --help ».\n"
