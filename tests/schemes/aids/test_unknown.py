"""What is not known is never zero and never won: bounds, readings, and the question that would tell."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from companies import GrantedAid
from schemes import Aid
from schemes.result import AidReading

Compute = Callable[..., Aid]

HALF = "kind: rate, rate_pct: 50, of: des dépenses"
SOURCED = "source: S1"


def fields(found: Aid) -> list[str]:
    return [question.field for question in found.questions]


def bounds(found: Aid) -> tuple[int | None, int | None, int | None]:
    return found.amount_eur, found.low_eur, found.high_eur


def test_a_boost_that_may_hold_is_neither_won_nor_lost(aid: Compute) -> None:
    text = f"{HALF}, aid_max_eur: 55000, boosts: [{{when: {{kind: declared, ask: ecological-axis, is: true, {SOURCED}}}, label: fort impact écologique, rate_pct: 60, aid_max_eur: 82500}}]"
    found = aid(text, budget=100_000)
    assert bounds(found) == (None, 50_000, 60_000)
    assert found.readings == (
        AidReading("sans la majoration « fort impact écologique »", 50_000, 50_000),
        AidReading("avec la majoration « fort impact écologique »", 60_000, 40_000),
    )
    assert fields(found) == ["project.declared.ecological-axis"]
    assert found.formula.endswith("60\u00a0% et 82\u202f500\u00a0€ au plus avec la majoration « fort impact écologique ».")
    settled = aid(text, project={"budget_eur": 100_000, "declared": {"ecological-axis": True}})
    assert (bounds(settled), settled.readings, settled.questions) == ((60_000, 60_000, 60_000), (), ())


def test_a_condition_that_the_sources_do_not_settle_never_loses_the_boost(aid: Compute) -> None:
    text = f"{HALF}, boosts: [{{when: {{kind: declared, ask: ess, is: true, confirmed: false, {SOURCED}}}, label: ESS, rate_pct: 70}}]"
    found = aid(text, budget=1000, declared={"ess": False})
    assert (bounds(found), fields(found)) == ((None, 500, 700), [])


def test_a_bonus_that_may_hold(aid: Compute) -> None:
    text = f"{HALF}, bonuses: [{{when: {{kind: declared, ask: ess, is: true, {SOURCED}}}, label: ESS, add_eur: 300}}]"
    found = aid(text, budget=1000)
    assert (bounds(found), fields(found)) == ((None, 500, 800), ["company.declared.ess"])
    assert [reading.assumption for reading in found.readings] == ["sans la prime « ESS »", "avec la prime « ESS »"]
    assert found.formula == "50\u00a0% des dépenses, 300\u00a0€ de plus avec la prime « ESS »."


def test_a_number_that_is_not_known_leaves_a_bonus_without_an_end(aid: Compute) -> None:
    text = f"{HALF}, bonuses: [{{each: hires-permanent, label: embauche en CDI, add_eur: 1000}}]"
    found = aid(text, budget=10_000)
    assert (bounds(found), fields(found)) == ((None, 5000, 10_000), ["project.declared.hires-permanent"])
    assert found.readings == (AidReading("sans la prime « embauche en CDI »", 5000, 5000), AidReading("avec la prime « embauche en CDI »", None, None))
    assert bounds(aid(f"{text}, aid_max_eur: 7000", budget=10_000)) == (None, 5000, 7000)
    assert bounds(aid(f"{text}, aid_max_eur: 5000", budget=10_000)) == (5000, 5000, 5000)


def test_own_funds_that_are_not_known_can_only_lower_the_aid(aid: Compute) -> None:
    text = f"{HALF}, own_funds_cap: true"
    found = aid(text, budget=10_000)
    assert (bounds(found), fields(found)) == ((None, None, 5000), ["company.declared.own-funds"])
    assert found.readings == (AidReading("si vos fonds propres le permettent", 5000, 5000),)


@pytest.mark.parametrize(
    ("funds", "amount", "notes"),
    [(5000, 5000, ()), (4999.5, 4999, ("Aide limitée à vos fonds propres, 4\u202f999\u00a0€.",)), (0, 0, ("Aide limitée à vos fonds propres, 0\u00a0€.",))],
)
def test_known_own_funds_bound_the_aid(aid: Compute, funds: float, amount: int, notes: tuple[str, ...]) -> None:
    found = aid(f"{HALF}, own_funds_cap: true", budget=10_000, declared={"own-funds": funds})
    assert (found.amount_eur, found.firm_cost_eur, found.assumptions[1:]) == (amount, 10_000 - amount, notes)


def granted(scheme: str, on: date, amount: int | None, **more: Any) -> GrantedAid:
    return GrantedAid(scheme=scheme, on=on, amount_eur=amount, **more)


ROLLING = f"{HALF}, rolling: {{max_eur: 25000, months: 36}}"
LEFT = "Aide limitée à {} : c'est ce que laissent vos aides des 36 derniers mois."


@pytest.mark.parametrize(
    ("aids", "amount", "notes"),
    [
        ((), 15_000, ()),
        ((granted("essai", date(2025, 1, 1), 10_000),), 15_000, ()),
        ((granted("essai", date(2025, 1, 1), 10_001),), 14_999, (LEFT.format("14\u202f999\u00a0€"),)),
        ((granted("essai", date(2025, 1, 1), 20_000), granted("essai", date(2026, 1, 1), 9_000)), 0, (LEFT.format("0\u00a0€"),)),
        ((granted("essai", date(2023, 11, 22), 20_000),), 15_000, ()),
        ((granted("essai", date(2023, 11, 23), 20_000),), 5_000, (LEFT.format("5\u202f000\u00a0€"),)),
        ((granted("autre", date(2026, 1, 1), 20_000),), 15_000, ()),
    ],
)
def test_earlier_grants_of_the_scheme_fill_a_rolling_ceiling(aid: Compute, aids: tuple[GrantedAid, ...], amount: int, notes: tuple[str, ...]) -> None:
    found = aid(ROLLING, budget=30_000, aids=aids)
    assert (found.amount_eur, found.assumptions[1:]) == (amount, notes)


def test_a_rolling_ceiling_with_grants_that_are_not_known(aid: Compute) -> None:
    found = aid(ROLLING, budget=100_000)
    assert (bounds(found), fields(found)) == ((None, None, 25_000), ["company.aids"])
    assert found.readings == (AidReading("si vous n'avez rien reçu d'autre de ce dispositif depuis 36 mois", 25_000, 75_000),)
    partly = aid(ROLLING, budget=100_000, aids=(granted("essai", date(2026, 1, 1), 4_000), granted("essai", date(2026, 2, 1), None)))
    assert bounds(partly) == (None, None, 21_000)


def test_what_is_left_of_de_minimis_bounds_the_aid_when_both_are_known(aid: Compute) -> None:
    declared = {"de-minimis-received": 299_000}
    found = aid(HALF, budget=10_000, ceiling=300_000, declared=declared)
    assert (found.amount_eur, found.assumptions[1]) == (
        1000,
        "Aide limitée à 1\u202f000\u00a0€ : c'est ce que laissent vos aides « de minimis » des trois dernières années.",
    )
    assert aid(HALF, budget=10_000, declared=declared).amount_eur == 5000
    unknown = aid(HALF, budget=10_000, ceiling=300_000)
    assert (unknown.amount_eur, unknown.assumptions[1]) == (
        5000,
        "Calculé sans vos aides « de minimis » déjà reçues : leur total est limité à 300\u202f000\u00a0€ sur trois ans.",
    )


def test_the_lowest_ceiling_is_the_one_that_is_told(aid: Compute) -> None:
    found = aid(f"{HALF}, own_funds_cap: true", budget=10_000, ceiling=300_000, declared={"de-minimis-received": 299_000, "own-funds": 3000})
    assert (found.amount_eur, found.assumptions[1:]) == (
        1000,
        ("Aide limitée à 1\u202f000\u00a0€ : c'est ce que laissent vos aides « de minimis » des trois dernières années.",),
    )


def test_a_day_of_consulting_whose_price_is_not_known(aid: Compute) -> None:
    text = f"{HALF}, day_max_eur: 1000"
    found = aid(text, budget=12_000)
    assert (bounds(found), fields(found)) == ((None, None, 6000), ["project.consulting_days"])
    assert found.readings == (AidReading("si la journée de conseil coûte 1\u202f000\u00a0€ au plus", 6000, 6000),)
    assert aid(text, project={"spending": {"formation": 12_000}}).amount_eur == 6000


def test_lines_that_may_hold_are_readings(aid: Compute) -> None:
    text = f"kind: rate, of: des dépenses, by: [{{when: {{kind: headcount, max: 9, {SOURCED}}}, rate_pct: 80, aid_max_eur: 3200}}, {{label: les autres, rate_pct: 50, aid_max_eur: 2000}}]"
    found = aid(text, budget=3000)
    assert (bounds(found), fields(found)) == ((None, 1500, 2400), ["company.headcount"])
    assert [(reading.assumption, reading.amount_eur) for reading in found.readings] == [
        ("dans ce cas : au plus 9 personnes", 2400),
        ("dans ce cas : les autres", 1500),
    ]
    assert aid(text, budget=3000, headcount=10).amount_eur == 1500
    assert aid(text, budget=3000, headcount=9).amount_eur == 2400


def test_a_line_may_not_hold_at_all(aid: Compute) -> None:
    text = f"kind: rate, of: des dépenses, by: [{{when: {{kind: headcount, max: 9, {SOURCED}}}, rate_pct: 80}}]"
    found = aid(text, budget=1000)
    assert bounds(found) == (None, None, 800)
    assert found.readings[1] == AidReading("dans un autre cas, que les sources ne prévoient pas", None, None)
    none = aid(text, budget=1000, headcount=10)
    assert (bounds(none), none.readings, none.assumptions) == ((None, None, None), (), ("Aucun taux n'est donné pour une entreprise comme la vôtre.",))


SIZES = "kind: rate, of: des dépenses, rates_pct: {micro: 80, medium: 50}"


def test_a_rate_by_size_needs_the_size(aid: Compute) -> None:
    known = {"turnover_eur": 1, "independent": True}
    assert aid(SIZES, budget=1000, headcount=5, **known).amount_eur == 800
    assert aid(SIZES, budget=1000, headcount=200, **known).amount_eur == 500
    assert aid(SIZES, budget=1000, headcount=20, **known).amount_eur is None
    assert aid(SIZES).formula == "Part des dépenses : 80\u00a0% pour une très petite entreprise, 50\u00a0% pour une moyenne entreprise."


def test_a_size_that_a_group_could_change_is_not_known(aid: Compute) -> None:
    found = aid(SIZES, budget=1000, headcount=5, turnover_eur=1)
    assert (bounds(found), fields(found)) == ((None, None, 800), ["company.independent"])
    assert [(reading.assumption, reading.amount_eur) for reading in found.readings][:2] == [
        ("dans ce cas : une très petite entreprise", 800),
        ("dans ce cas : une moyenne entreprise", 500),
    ]


def test_sizes_of_one_rate_are_one_case_and_all_sizes_leave_no_other(aid: Compute) -> None:
    text = "kind: rate, of: des dépenses, rates_pct: {micro: 60, small: 60, medium: 50, larger: 25}"
    found = aid(text, budget=1000)
    assert [(reading.assumption, reading.amount_eur) for reading in found.readings] == [
        ("dans ce cas : une très petite entreprise ou une petite entreprise", 600),
        ("dans ce cas : une moyenne entreprise", 500),
        ("dans ce cas : une entreprise plus grande qu'une PME", 250),
    ]
    assert bounds(found) == (None, 250, 600)


def test_caps_by_case_of_a_rate_that_is_not_known(aid: Compute) -> None:
    text = f"kind: rate, of: des dépenses, by: [{{when: {{kind: headcount, max: 9, {SOURCED}}}, aid_max_eur: 2500}}, {{aid_max_eur: 10000}}]"
    assert aid(text, budget=1000, headcount=5) == Aid(
        None,
        None,
        "Taux non connu, à confirmer auprès de l'opérateur : 2\u202f500\u00a0€ au plus (au plus 9 personnes) ; 10\u202f000\u00a0€ au plus (tous les autres).",
        (),
    )
    usual = aid(f"rate_pct: 40, {text}", budget=10_000, headcount=5)
    assert (usual.amount_eur, usual.formula) == (
        2500,
        "40\u00a0% des dépenses : 2\u202f500\u00a0€ au plus (au plus 9 personnes) ; 10\u202f000\u00a0€ au plus (tous les autres).",
    )


def test_a_rate_that_is_not_known_keeps_its_limits(aid: Compute) -> None:
    found = aid("kind: rate, of: des dépenses, aid_max_eur: 5000", budget=1000)
    assert found == Aid(None, None, "Taux non connu : à confirmer auprès de l'opérateur, aide de 5\u202f000\u00a0€ au plus.", ())


def test_a_rate_that_is_a_ceiling_gives_only_the_most(aid: Compute) -> None:
    found = aid("kind: rate, rate_pct: 50, at_most: true, of: des dépenses, aid_max_eur: 40000", budget=100_000)
    assert (bounds(found), found.firm_cost_eur, found.readings) == ((None, None, 40_000), None, ())
    assert found.formula == "Jusqu'à 50\u00a0% des dépenses, aide de 40\u202f000\u00a0€ au plus."
    assert found.assumptions[0] == "Le taux est un maximum : l'aide réelle se décide sur dossier."


def test_a_form_that_is_not_settled_may_have_to_be_paid_back(aid: Compute) -> None:
    found = aid(f"{HALF}, forms: [{{form: non_precise}}]", budget=1000)
    assert (bounds(found), found.repayable_eur, found.firm_cost_eur) == ((None, None, 500), None, None)
    assert found.formula == "50\u00a0% des dépenses, subvention ou avance à rembourser, les sources ne disent pas laquelle."
    assert found.assumptions[-1] == "L'aide peut être à rembourser, en tout ou en partie."
    advance = aid(f"{HALF}, forms: [{{form: avance}}]", budget=1000)
    assert (bounds(advance), advance.repayable_eur, advance.firm_cost_eur) == ((0, 0, 0), 500, 1000)


def test_a_threshold_between_forms_that_nobody_settled(aid: Compute) -> None:
    found = aid(f"{HALF}, forms: [{{form: subvention, up_to_eur: 20000}}, {{form: avance}}]", budget=100_000)
    assert found.readings == (
        AidReading("si le montant décide pour toute l'aide", 0, 100_000),
        AidReading("si seul ce qui dépasse est à rembourser", 20_000, 80_000),
    )
    assert (bounds(found), found.repayable_eur) == ((None, 0, 20_000), None)


def test_a_way_under_the_least_aid_brings_nothing(aid: Compute) -> None:
    text = f"{HALF}, aid_min_eur: 600, boosts: [{{when: {{kind: declared, ask: ess, is: true, {SOURCED}}}, label: ESS, rate_pct: 70}}]"
    found = aid(text, budget=1000)
    assert found.readings == (
        AidReading("sans la majoration « ESS » et aide trop petite pour être versée", None, None),
        AidReading("avec la majoration « ESS »", 700, 300),
    )
    assert bounds(found) == (None, None, 700)


def rate(percent: int, more: str = "") -> str:
    return f"{{kind: rate, of: des dépenses, rate_pct: {percent}{more}, source: S1}}"


def test_sources_that_disagree_are_kept_side_by_side(aid: Compute) -> None:
    text = f'kind: either, readings: [{{assumption: "si le taux est de 30 %", aid: {rate(30)}}}, {{assumption: "si le taux est de 50 %", aid: {rate(50, ", aid_max_eur: 15000")}}}]'
    found = aid(text, budget=20_000)
    assert (bounds(found), found.firm_cost_eur, found.spend_eur) == ((None, 6000, 10_000), None, 20_000)
    assert found.readings == (AidReading("si le taux est de 30 %", 6000, 14_000), AidReading("si le taux est de 50 %", 10_000, 10_000))
    assert (
        found.formula == "Si le taux est de 30 % : 30\u00a0% des dépenses. Si le taux est de 50 % : 50\u00a0% des dépenses, aide de 15\u202f000\u00a0€ au plus."
    )
    assert found.assumptions == ("Calculé sur votre budget de 20\u202f000\u00a0€, supposé retenu en entier.",)


def test_sources_that_agree_on_the_amount_leave_no_doubt(aid: Compute) -> None:
    text = f"kind: either, readings: [{{assumption: un, aid: {rate(30, ', aid_max_eur: 3000')}}}, {{assumption: deux, aid: {rate(50, ', aid_max_eur: 3000')}}}]"
    found = aid(text, budget=20_000)
    assert (bounds(found), found.firm_cost_eur, found.readings) == ((3000, 3000, 3000), 17_000, ())


def test_readings_of_a_reading_are_told_together(aid: Compute) -> None:
    brackets = "{kind: brackets, of: des dépenses, brackets: [{up_to_eur: 1000, rate_pct: 40}, {up_to_eur: 5000, rate_pct: 20}], source: S1}"
    found = aid(f"kind: either, readings: [{{assumption: si A, aid: {brackets}}}, {{assumption: si B, aid: {rate(50)}}}]", budget=2000)
    assert [(reading.assumption, reading.amount_eur) for reading in found.readings] == [
        ("si A, si le taux de la tranche vaut pour toute la dépense", 400),
        ("si A, si chaque taux ne vaut que pour sa tranche", 600),
        ("si B", 1000),
    ]
    assert bounds(found) == (None, 400, 1000)


def test_several_unknown_facts_are_named_together(aid: Compute) -> None:
    text = f"{HALF}, own_funds_cap: true, boosts: [{{when: {{kind: declared, ask: ess, is: true, {SOURCED}}}, label: ESS, rate_pct: 70}}]"
    found = aid(text, budget=1000)
    assert [reading.assumption for reading in found.readings] == [
        "sans la majoration « ESS » et si vos fonds propres le permettent",
        "avec la majoration « ESS » et si vos fonds propres le permettent",
    ]
    assert (bounds(found), fields(found)) == ((None, None, 700), ["company.declared.ess", "company.declared.own-funds"])


def test_of_too_many_readings_only_the_least_and_the_best_are_told(aid: Compute) -> None:
    bonus = "{{when: {{kind: declared, ask: {0}, is: true, source: S1}}, label: {0}, add_eur: {1}}}"
    bonuses = ", ".join(bonus.format(id, sum) for id, sum in (("ess", 100), ("startup", 200), ("franchise", 300)))
    found = aid(f"{HALF}, bonuses: [{bonuses}]", budget=10_000)
    assert bounds(found) == (None, 5000, 5600)
    assert [(reading.assumption, reading.amount_eur) for reading in found.readings] == [
        ("sans la prime « ess », sans la prime « startup » et sans la prime « franchise »", 5000),
        ("avec la prime « ess », avec la prime « startup » et avec la prime « franchise »", 5600),
    ]


def test_what_changes_nothing_is_not_supposed(aid: Compute) -> None:
    ess, startup = (f"{{kind: declared, ask: {id}, is: true, source: S1}}" for id in ("ess", "startup"))
    text = f"{HALF}, aid_max_eur: 50000, boosts: [{{when: {ess}, label: grand plafond, aid_max_eur: 90000}}], bonuses: [{{when: {startup}, label: jeune, add_pct: 15}}]"
    assert aid(text, budget=20_000).readings == (AidReading("sans la prime « jeune »", 10_000, 10_000), AidReading("avec la prime « jeune »", 13_000, 7_000))


def test_a_category_whose_rate_is_not_known_makes_the_whole_unknown(aid: Compute) -> None:
    text = "kind: categories, categories: [{label: Conseil, spending: [conseil], rate_pct: 50}, {label: Matériel, spending: [equipement], max_eur: 6000}]"
    found = aid(text, project={"spending": {"conseil": 1000, "equipement": 1000}})
    assert (bounds(found), found.readings) == ((None, None, None), ())
    assert found.formula == "Conseil : 50\u00a0% ; Matériel : 6\u202f000\u00a0€ au plus."
    assert aid(text, project={"spending": {"conseil": 1000, "equipement": 0}}).amount_eur == 500


def test_a_line_without_a_rate_leaves_its_case_unknown(aid: Compute) -> None:
    text = "kind: rate, of: des dépenses, by: [{when: {kind: headcount, max: 9, source: S1}, rate_pct: 80}, {aid_max_eur: 2000}]"
    found = aid(text, budget=1000)
    assert (bounds(found), found.readings[1]) == ((None, None, None), AidReading("dans ce cas : tous les autres", None, None))
    assert aid(text, budget=1000, headcount=10).assumptions == ()


def test_a_price_is_told_with_rates_that_depend_on_the_firm(aid: Compute) -> None:
    found = aid(
        "kind: rate, of: du prix, price_eur: 5000, aid_min_eur: 2000, by: [{when: {kind: headcount, max: 9, source: S1}, rate_pct: 50}, {rate_pct: 20}]",
        headcount=10,
    )
    assert (
        found.formula
        == "Part du prix : 50\u00a0% (au plus 9 personnes) ; 20\u00a0% (tous les autres), prix de 5\u202f000\u00a0€ hors taxes, aide d'au moins 2\u202f000\u00a0€."
    )
    assert (found.amount_eur, found.assumptions) == (None, ("À ce prix, l'aide resterait sous le minimum versé.",))
