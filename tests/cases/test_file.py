"""The file form of a case: round trip without loss, and one bad file a mistake with its exact words."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cases
from cases import Case
from companies import Company, Establishment, GrantedAid, Partner, Project, YearFigures
from kernel import BoussoleError, ContentError
from questionnaires import load

BANK = load("diag-ia")
BAD = sorted((Path(__file__).parent / "bad").glob("*.yaml"))

DESIGN = """
case: 1                        # version of this format
questionnaire: diag-ia
version: 1                     # of the questionnaire; absent = the current one
mode: complet                  # or express
date: 2026-11-22
company: {name: "Atelier Imaginaire", siren: "732829320", postcode: "38000", commune: "38185", naf: "10.71C", headcount: 6,
          headcount_band: "03", turnover_eur: 480000, balance_sheet_eur: null, founded: 2011-03-01, legal_form: "5499",
          independent: true}
facts: {irritants: [factures], devis_mois: 40}
project: {kinds: [diagnostic, formation], budget_eur: 20000, started: false}
answers: {CAP-01: 25, USA-02: [marketing], CON-03: unknown}
notes: {CAP-01: "…"}
evidence: {CAP-01: declared}
not_applicable: {EQU-04: "…"}
"""


FULL = """
case: 1
questionnaire: diag-ia
mode: complet
date: 2026-11-22
company:
  postcode: "38000"
  establishments: [{postcode: "69003"}, {commune: "59350"}]
  headcount: 8
  previous_years: [{year: 2025, headcount: 7, turnover_eur: 480000}, {year: 2024}]
  partners: [{share_pct: 33.3, headcount: 40}, {share_pct: 30, investor: true}]
  aids:
    - {scheme: pass-numerique, funder: "Région", on: 2025-03-01, amount_eur: 1500, de_minimis: true, settled: false}
    - {on: 2024-01-15}
  declared: {ess: false, sales-area: 80, craft-share: 62.5, customers: firms, registers: [rcs, rne], zones: [], cyber-diagnosis: 2026-01-31, ai-diagnosis: false}
project:
  spending: {conseil: 3000, logiciel-ia: null, formation: 0}
  consulting_days: 4
  declared: {consortium: true, hires-permanent: 1}
"""


def test_all_that_a_firm_can_tell_is_read_and_written() -> None:
    case = cases.from_text(FULL)
    firm = case.company
    assert firm.establishments == (Establishment(postcode="69003"), Establishment(commune="59350"))
    assert firm.previous_years == (YearFigures(year=2025, headcount=7, turnover_eur=480_000), YearFigures(year=2024))
    assert firm.partners == (Partner(share_pct=33.3, headcount=40), Partner(share_pct=30, investor=True))
    assert firm.aids is not None
    assert firm.aids[0] == GrantedAid(scheme="pass-numerique", funder="Région", on=date(2025, 3, 1), amount_eur=1500, de_minimis=True, settled=False)
    assert firm.declared == {
        "ess": False,
        "sales-area": 80,
        "craft-share": 62.5,
        "customers": "firms",
        "registers": ("rcs", "rne"),
        "zones": (),
        "cyber-diagnosis": date(2026, 1, 31),
        "ai-diagnosis": False,
    }
    assert case.project.spending == {"conseil": 3000, "logiciel-ia": None, "formation": 0}
    assert (case.project.consulting_days, case.project.declared) == (4, {"consortium": True, "hires-permanent": 1})
    assert cases.from_text(cases.to_text(case)) == case


def test_known_to_be_none_is_not_the_same_as_not_known() -> None:
    none, unknown = Company(establishments=(), partners=(), aids=()), Company()
    case = Case("diag-ia", 1, "express", date(2026, 11, 22), none)
    assert cases.to_text(case).endswith("company:\n  establishments: []\n  partners: []\n  aids: []\n")
    assert cases.from_text(cases.to_text(case)).company == none != unknown


def test_the_example_of_the_design_is_read() -> None:
    case = cases.from_text(DESIGN)
    assert case.company.founded == date(2011, 3, 1)
    assert case.company.headcount == 6
    assert case.project == Project(kinds=("diagnostic", "formation"), budget_eur=20000, started=False)
    assert case.answers == {"CAP-01": 25, "USA-02": ("marketing",), "CON-03": "unknown"}
    assert case.not_applicable == {"EQU-04": "…"}
    assert cases.from_text(cases.to_text(case)) == case


def test_a_case_may_hold_next_to_nothing() -> None:
    case = cases.from_text("case: 1\nquestionnaire: diag-ia\nmode: express\ndate: 2026-11-22\n")
    assert case == Case("diag-ia", BANK.version, "express", date(2026, 11, 22))
    assert cases.to_text(case) == f"case: 1\nquestionnaire: diag-ia\nversion: {BANK.version}\nmode: express\ndate: 2026-11-22\n"


@pytest.mark.parametrize("path", BAD, ids=[path.stem for path in BAD])
def test_a_bad_file_is_told_in_its_own_words(path: Path) -> None:
    """The words stand at the end of each file, after "#!"."""
    expected = [line.removeprefix("#! ") for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#! ")]
    with pytest.raises(ContentError) as caught:
        cases.read(path)
    assert [str(fault) for fault in caught.value.faults] == [f"{path}:{words}" for words in expected]
    assert expected


def test_there_is_a_bad_file_for_each_kind_of_mistake() -> None:
    codes = {str(line).split("[")[1].split("]")[0] for path in BAD for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#! ")}
    assert codes == {
        "action", "advisor-only", "ambiguous", "check-digit", "choice", "contradiction", "date", "declaration", "duplicate", "elsewhere", "empty", "exclusive", "fact", "future",
        "form", "letter-missing", "list", "missing", "mode", "negative", "not-served", "number", "number-for-text", "option", "order", "question",
        "questionnaire", "range", "reason", "repeated", "single", "spending", "too-large", "too-long", "too-many", "type", "unknown", "unknown-key", "version",
        "yaml", "yes-no",
    }  # fmt: skip


def test_every_fault_of_a_file_is_listed_at_once() -> None:
    text = 'case: 1\nquestionnaire: diag-ia\nmode: expres\ndate: 2026-02-30\ncompany: {siren: "1"}\nanswers:\n  CAP-01: 30\n  CAP-1: 25\nnots: {}\n'
    with pytest.raises(ContentError) as caught:
        cases.from_text(text)
    assert [(fault.line, fault.code) for fault in caught.value.faults] == [
        (3, "mode"),
        (4, "date"),
        (5, "form"),
        (7, "option"),
        (8, "question"),
        (9, "unknown-key"),
    ]


def test_a_missing_file_and_an_impossible_place_are_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"Le fichier ne peut pas être lu\. Vérifiez son nom et ses droits d'accès\."):
        cases.read(tmp_path / "rien.yaml")
    case = cases.from_text(DESIGN)
    with pytest.raises(BoussoleError, match=r"ne peut pas être écrit .* Choisissez un autre endroit\."):
        cases.write(case, tmp_path / "rien" / "dossier.yaml")
    cases.write(case, tmp_path / "dossier.yaml")
    assert cases.read(tmp_path / "dossier.yaml") == case
    assert [path.name for path in tmp_path.iterdir()] == ["dossier.yaml"]


def test_a_file_too_long_is_refused() -> None:
    with pytest.raises(ContentError, match=r"\[size\] Le fichier fait plus de 300 ko. Raccourcissez-le."):
        cases.from_text("a" * 300_001)


@given(st.binary(max_size=200) | st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_content_raises_anything_but_a_content_error(content: bytes | str) -> None:
    try:
        cases.from_text(content)
    except ContentError as error:
        assert error.faults


def test_an_answer_is_set_or_erased_without_touching_the_rest() -> None:
    case = cases.from_text(DESIGN)
    assert case.with_answer("CAP-01", 75).answers["CAP-01"] == 75
    assert "CAP-01" not in case.with_answer("CAP-01", None).answers
    assert case.answers["CAP-01"] == 25


def test_the_firm_of_a_case_hides_no_slip_of_the_pen(tmp_path: Path) -> None:
    path = tmp_path / "dossier.yaml"
    path.write_text('case: 1\nquestionnaire: ailleurs\ndate: 2026-11-22\ncompagny: {headcount: 6}\nanswers: {X: 1}\ntitle: "Essai"\n', encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        cases.read_firm(path)
    assert str(caught.value).splitlines() == [
        f"{path}:4: [unknown-key] La clé « compagny » n'existe pas ici. Vouliez-vous dire « company » ?",
        f"{path}:6: [unknown-key] La clé « title » n'existe pas ici. Retirez-la.",
    ]


@pytest.mark.parametrize("written", ["38 000", "38\u00a0000", "F-38000", "38000 Grenoble"])
def test_a_postcode_is_read_as_it_is_written(written: str) -> None:
    text = (
        f'case: 1\nquestionnaire: diag-ia\nmode: express\ndate: 2026-11-22\ncompany: {{postcode: "{written}", establishments: [{{postcode: "{written}"}}]}}\n'
    )
    company = cases.from_text(text).company
    assert (company.postcode, company.establishments) == ("38000", (Establishment(postcode="38000"),))
