"""Looking changes nothing: every page of any dossier is opened, unfolded and left, and the dossier is what it was, in the store too."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cases import Case
from companies import Company, Establishment, GrantedAid, Partner, Project, YearFigures, spend_items
from questionnaires import load
from tests import any_case
from tests.ui.conftest import Person
from ui.session.store import store

BANK = load("diag-ia")
#: What a field may not be able to show as it is.
AWKWARD = Case(
    "diag-ia",
    1,
    "complet",
    date(2026, 11, 22),
    company=Company(
        name="  Boulangerie  MARTIN ",
        siren="732829320",
        postcode="38000",
        commune="38185",
        establishments=(Establishment(commune="2A004"), Establishment(postcode="69001", commune="69381")),
        naf="1071c",
        headcount=1_000_000,
        turnover_eur=0,
        balance_sheet_eur=10**12,
        founded=date(1800, 1, 1),
        legal_form="9999",
        independent=False,
        partners=(Partner(share_pct=33.333, investor=True), Partner(share_pct=0.01, headcount=0)),
        previous_years=(YearFigures(year=2024, headcount=5), YearFigures(year=2023, turnover_eur=0), YearFigures(year=2022)),
        aids=(GrantedAid(funder="Région\nAuvergne", on=date(1999, 12, 31), amount_eur=0),),
        declared={"own-funds": 12345678.9, "closed-years": 0.5, "registers": ("rm", "rcs"), "employer": False},
    ),
    facts={"irritants": ("devis", "factures"), "devis_mois": 0, "secteur": "btp"},
    project=Project(
        kinds=("formation", "diagnostic"),
        budget_eur=20_000,
        started=False,
        spending=dict.fromkeys(reversed(list(spend_items()))) | {next(iter(spend_items())): 0},
        consulting_days=0,
    ),
    answers={"CAP-01": 25, "EQU-02": 6.5, "CAP-02": "unknown"},
    notes={"CAP-01": " une note \r\n\r\n avec des espaces  ", "USA-02": "x" * 1000},
    evidence={"CAP-01": "seen", "CAP-02": "declared"},
    not_applicable={"EQU-04": "  pas  concerné "},
    actions={"R-CAP-1": "dropped"},
)
_UNFOLDED = ("firme-precisions", "firme-aides", "projet-details")


def in_mode(case: Case, mode: str) -> Case:
    """Only an advisor's interview has what an advisor writes."""
    return replace(case, mode=mode) if BANK.mode(mode).advisor else replace(case, mode=mode, notes={}, evidence={}, not_applicable={})


def look_at_every_page(person: Person) -> None:
    person.go("entreprise").unfold(*_UNFOLDED)
    person.run()
    for slug in (*(one.id for one in BANK.dimensions if person.has("button", f"vers-{one.id}")), "recapitulatif", "resultat"):
        person.go(slug).run()
    if person.has("button", "autres-questions"):
        person.press("autres-questions")
    person.see("emporter").widget("checkbox", "grands-caracteres").check()
    person.run().press("vers-dossier").go("entreprise").run()


def look_at_every_answer_and_part(person: Person) -> None:
    person.go("recapitulatif")
    for key in [key for button in person.app.button if (key := button.key or "").startswith("revoir-")]:
        person.go("recapitulatif").press(key)
    for _ in person.every_part():
        person.run()


def stored(person: Person) -> object:
    """Everything that the store knows of the dossier, its changes one by one, but for the page where one stopped."""
    dossier = person.app.session_state["desk"].kept.dossier
    opened = store().open(dossier)
    assert opened is not None
    return replace(opened, place=None), (store().export(dossier) or {})["history"]


def check_that_looking_changes_nothing(case: Case, *looks: Callable[[Person], None]) -> None:
    person = Person()
    person.take_back(case)
    before, kept = person.case, stored(person)
    for look in looks:
        look(person)
    assert person.case == before
    assert stored(person) == kept


@pytest.mark.parametrize("mode", ["complet", "express", "conformite"])
def test_what_a_field_cannot_show_as_it_is_stays_as_it_is(mode):
    check_that_looking_changes_nothing(in_mode(AWKWARD, mode), look_at_every_page, look_at_every_answer_and_part)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(any_case.cases, st.sampled_from(["complet", "express"]))
def test_any_dossier_is_what_it_was(case, mode):
    check_that_looking_changes_nothing(in_mode(case, mode), look_at_every_page)
