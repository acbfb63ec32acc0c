"""Every formula that real schemes use, F1 to F24, with the numbers of its example computed by hand."""

from collections.abc import Callable
from typing import Any

import pytest

from schemes import Aid

Compute = Callable[..., Aid]

F1 = "kind: rate, of: des dépenses, rate_pct: 50, aid_max_eur: 15000"
F2 = "kind: rate, of: des dépenses, rate_pct: 30, spend_min_eur: 3000, spend_max_eur: 15000, aid_min_eur: 900, aid_max_eur: 4500"
F3 = "kind: rate, of: des dépenses, rate_pct: 50, aid_min_eur: 1000, aid_max_eur: 5000"
F4 = "kind: steps, of: du diagnostic, steps: [{spend_from_eur: 4000, aid_eur: 3200}, {spend_from_eur: 5000, aid_eur: 4000}, {spend_from_eur: 6250, aid_eur: 5000}]"
_KAP = "{when: {kind: headcount, max: 9, source: S1}, rate_pct: 80, aid_max_eur: 3200}, {when: {kind: headcount, min: 10, max: 19, source: S1}, rate_pct: 50, aid_max_eur: 2000}"
F5 = f"kind: rate, of: des dépenses, by: [{_KAP}]"
F6 = "kind: brackets, of: des dépenses, brackets: [{up_to_eur: 30000, rate_pct: 40}, {up_to_eur: 50000, rate_pct: 20}], spend_min_eur: 3000, aid_min_eur: 1200"
F7 = (
    "kind: categories, categories: [{label: Immobilisations, spending: [equipement, logiciel-gestion], rate_pct: 50, max_eur: 75000}, "
    "{label: Études, spending: [etude, conseil], rate_pct: 50, max_eur: 5000}, {label: Montage du dossier, spending: [montage], rate_pct: 35, max_eur: 2000}]"
)
F8 = f"kind: categories, by: [{_KAP}], categories: [{{label: Site vitrine, spending: [site-vitrine], max_eur: 1200}}, {{label: Chatbot, spending: [chatbot], max_eur: 2000}}]"
F9 = "kind: categories, categories: [{label: Conseil, spending: [conseil], rate_pct: 50}, {label: Investissement, spending: [logiciel-gestion, equipement], rate_pct: 30}]"
F10 = "kind: rate, of: des dépenses, rate_pct: 20, spend_min_eur: 30000, aid_max_eur: 20000, own_funds_cap: true"
_ZONE = "{kind: declared, ask: zones, any_of: [zre], source: S1}"
F11 = f"kind: rate, of: des dépenses, rate_pct: 50, aid_max_eur: 55000, boosts: [{{when: {_ZONE}, label: zone de reconquête, aid_max_eur: 82500}}]"
F11_RATE = (
    "kind: categories, categories: [{label: Investissement, spending: [equipement], rate_pct: 20, max_eur: 40000, "
    "boosts: [{when: {kind: declared, ask: zones, any_of: [afr], source: S1}, label: zone AFR, rate_pct: 30}]}, "
    "{label: Conseil, spending: [conseil], rate_pct: 50, max_eur: 5000}]"
)
F12 = (
    "kind: rate, of: des dépenses, rate_pct: 40, spend_min_eur: 2000, spend_max_eur: 10000, "
    "bonuses: [{each: hires-permanent, label: embauche en CDI, add_eur: 1000}, {each: hires-apprentice, label: apprenti, add_eur: 500}]"
)
F12_POINTS = (
    "kind: rate, of: des dépenses, rate_pct: 50, aid_max_eur: 250000, "
    "bonuses: [{when: {kind: declared, ask: written-strategy, is: true, source: S1}, label: plan d'insertion, add_pct: 15}]"
)
F13 = "kind: rate, of: du conseil, rate_pct: 50, aid_max_eur: 15000, day_max_eur: 1000"
F14 = "kind: rate, of: du conseil, rate_pct: 50, aid_max_eur: 15000, rolling: {max_eur: 25000, months: 36}"
F15 = "kind: rate, of: du prix, rate_pct: 50, price_eur: 37000"
F16 = "kind: rate, of: des dépenses, rate_pct: 40, forms: [{form: subvention, up_to_eur: 20000}, {form: avance}]"
F17 = "kind: rate, of: des dépenses, rate_pct: 50, aid_min_eur: 200000, aid_max_eur: 1200000, forms: [{form: subvention, share_pct: 60}, {form: avance, share_pct: 40}]"
F18 = (
    "kind: loan, rate_pct: 25, grant_max_pct: 10, interest_pct: 0, "
    "boosts: [{when: {kind: declared, ask: hires-permanent, min: 30, source: S1}, label: trente emplois, rate_pct: 35}]"
)
F19 = "kind: rate, of: des dépenses, rate_pct: 30, aid_max_eur: 7500, cofinancing: La Région et l'intercommunalité se partagent l'aide."
F20 = (
    "kind: categories, choose: one, categories: [{label: Fonctionnement, spending: [abonnement, hebergement], rate_pct: 50}, "
    "{label: Investissement, spending: [site-marchand], rate_pct: 50}], aid_max_eur: 1500"
)
F21 = "kind: rate, of: des dépenses, rate_pct: 40, excluded: [site-vitrine, ordinateurs, abonnement], spend_min_eur: 3000"
F22 = "kind: rate, of: des dépenses, rate_pct: 50, payment: {kind: advance, advance_pct: 50}"


def spent(**items: int) -> dict[str, Any]:
    return {"spending": {item.replace("_", "-"): amount for item, amount in items.items()}}


def told(**answers: Any) -> dict[str, Any]:
    return {"declared": {id.replace("_", "-"): answer for id, answer in answers.items()}}


@pytest.mark.parametrize(
    ("text", "given", "amount"),
    [
        pytest.param(F1, {"budget": 20_000}, 10_000, id="F1"),
        pytest.param(F1, {"budget": 30_000}, 15_000, id="F1 at the cap"),
        pytest.param(F1, {"budget": 30_002}, 15_000, id="F1 above the cap"),
        pytest.param(F2, {"budget": 2_999}, None, id="F2 below the floor"),
        pytest.param(F2, {"budget": 3_000}, 900, id="F2 at the floor"),
        pytest.param(F2, {"budget": 15_000}, 4_500, id="F2 at the cap"),
        pytest.param(F2, {"budget": 40_000}, 4_500, id="F2 above the cap"),
        pytest.param(F3, {"budget": 1_999}, None, id="F3 below the least aid"),
        pytest.param(F3, {"budget": 2_000}, 1_000, id="F3 at the least aid"),
        pytest.param(F3, {"budget": 10_001}, 5_000, id="F3 above the cap"),
        pytest.param(F4, {"budget": 3_999}, None, id="F4 below the first step"),
        pytest.param(F4, {"budget": 4_000}, 3_200, id="F4 first step"),
        pytest.param(F4, {"budget": 4_999}, 3_200, id="F4 nothing between two steps"),
        pytest.param(F4, {"budget": 5_000}, 4_000, id="F4 second step"),
        pytest.param(F4, {"budget": 6_250}, 5_000, id="F4 last step"),
        pytest.param(F4, {"budget": 60_000}, 5_000, id="F4 far above"),
        pytest.param(F5, {"budget": 3_000, "headcount": 9}, 2_400, id="F5 nine staff"),
        pytest.param(F5, {"budget": 5_000, "headcount": 9}, 3_200, id="F5 nine staff at the cap"),
        pytest.param(F5, {"budget": 5_000, "headcount": 10}, 2_000, id="F5 ten staff"),
        pytest.param(F5, {"budget": 5_000, "headcount": 20}, None, id="F5 no line"),
        pytest.param(F6, {"budget": 2_999}, None, id="F6 below the floor"),
        pytest.param(F6, {"budget": 3_000}, 1_200, id="F6 at the floor"),
        pytest.param(F6, {"budget": 30_000}, 12_000, id="F6 both readings agree"),
        pytest.param(F6, {"budget": 30_001}, None, id="F6 the readings differ"),
        pytest.param(f"{F6}, reading: whole", {"budget": 30_001}, 6_000, id="F6 whole"),
        pytest.param(f"{F6}, reading: marginal", {"budget": 30_001}, 12_000, id="F6 marginal"),
        pytest.param(f"{F6}, reading: whole", {"budget": 50_000}, 10_000, id="F6 whole, last bracket"),
        pytest.param(f"{F6}, reading: marginal", {"budget": 50_000}, 16_000, id="F6 marginal, last bracket"),
        pytest.param(f"{F6}, reading: marginal", {"budget": 80_000}, 16_000, id="F6 nothing counts above the last bracket"),
        pytest.param(F7, {"project": spent(equipement=160_000, etude=4_000, montage=10_000)}, 79_000, id="F7 two caps of three"),
        pytest.param(F7, {"project": spent(equipement=10_000, logiciel_gestion=10_000, conseil=10_000)}, 15_000, id="F7 items add up"),
        pytest.param(F7, {"budget": 20_000}, None, id="F7 a budget is not enough"),
        pytest.param(F8, {"project": spent(site_vitrine=1_000, chatbot=1_000), "headcount": 5}, 1_600, id="F8 no cap reached"),
        pytest.param(F8, {"project": spent(site_vitrine=2_000, chatbot=2_000), "headcount": 5}, 2_800, id="F8 cap of one item"),
        pytest.param(F8, {"project": spent(site_vitrine=2_000, chatbot=3_000), "headcount": 5}, 3_200, id="F8 overall cap"),
        pytest.param(F8, {"project": spent(site_vitrine=2_000, chatbot=1_000), "headcount": 12}, 1_500, id="F8 other rate"),
        pytest.param(F9, {"project": spent(conseil=3_000, equipement=10_000)}, 4_500, id="F9"),
        pytest.param(F10, {"budget": 50_000, "declared": {"own-funds": 10_001}}, 10_000, id="F10 own funds suffice"),
        pytest.param(F10, {"budget": 50_000, "declared": {"own-funds": 4_000}}, 4_000, id="F10 own funds lower it"),
        pytest.param(F10, {"budget": 50_000}, None, id="F10 own funds not known"),
        pytest.param(F11, {"budget": 200_000, "declared": {"zones": ("zre",)}}, 82_500, id="F11 boosted cap"),
        pytest.param(F11, {"budget": 200_000, "declared": {"zones": ()}}, 55_000, id="F11 not boosted"),
        pytest.param(F11, {"budget": 200_000}, None, id="F11 not known"),
        pytest.param(F11, {"budget": 110_000}, 55_000, id="F11 not known, does not matter"),
        pytest.param(F11_RATE, {"project": spent(equipement=20_000, conseil=4_000), "declared": {"zones": ("afr",)}}, 8_000, id="F11 boosted rate"),
        pytest.param(F11_RATE, {"project": spent(equipement=20_000, conseil=4_000), "declared": {"zones": ()}}, 6_000, id="F11 usual rate"),
        pytest.param(F11_RATE, {"project": spent(conseil=4_000)}, 2_000, id="F11 boost of a category without spending"),
        pytest.param(F12, {"project": {"budget_eur": 10_000, **told(hires_permanent=2, hires_apprentice=1)}}, 6_500, id="F12 lump sums"),
        pytest.param(F12, {"project": {"budget_eur": 10_000, **told(hires_permanent=0, hires_apprentice=0)}}, 4_000, id="F12 no hire"),
        pytest.param(F12, {"project": {"budget_eur": 2_000, **told(hires_permanent=5, hires_apprentice=0)}}, 2_000, id="F12 never above the cost"),
        pytest.param(F12_POINTS, {"budget": 100_000, "declared": {"written-strategy": True}}, 65_000, id="F12 points"),
        pytest.param(F12_POINTS, {"budget": 500_000, "declared": {"written-strategy": True}}, 250_000, id="F12 points within the cap"),
        pytest.param(F12_POINTS, {"budget": 100_000, "declared": {"written-strategy": False}}, 50_000, id="F12 without"),
        pytest.param(F13, {"project": {"budget_eur": 12_000, "consulting_days": 10}}, 5_000, id="F13 dear days"),
        pytest.param(F13, {"project": {"budget_eur": 10_000, "consulting_days": 10}}, 5_000, id="F13 at the price of a day"),
        pytest.param(F13, {"project": {"budget_eur": 8_000, "consulting_days": 10}}, 4_000, id="F13 cheap days"),
        pytest.param(F13, {"project": {"consulting_days": 10, **spent(conseil=12_000, montage=2_000)}}, 6_000, id="F13 only consulting is capped"),
        pytest.param(F13, {"budget": 12_000}, None, id="F13 days not known"),
        pytest.param(F14, {"budget": 20_000, "aids": ()}, 10_000, id="F14 first grant"),
        pytest.param(F14, {"budget": 20_000}, None, id="F14 earlier grants not known"),
        pytest.param(F15, {}, 18_500, id="F15"),
        pytest.param(F16, {"budget": 50_000}, 20_000, id="F16 a subsidy only"),
        pytest.param(F16, {"budget": 100_000}, None, id="F16 not settled above"),
        pytest.param(f"{F16}, form_reading: whole", {"budget": 100_000}, 0, id="F16 whole"),
        pytest.param(f"{F16}, form_reading: marginal", {"budget": 100_000}, 20_000, id="F16 marginal"),
        pytest.param(F17, {"budget": 1_000_001}, 300_000, id="F17"),
        pytest.param(F17, {"budget": 5_000_000}, 720_000, id="F17 at the cap"),
        pytest.param(F17, {"budget": 399_999}, None, id="F17 below the least aid"),
        pytest.param(F18, {"project": {"budget_eur": 100_000, **told(hires_permanent=30)}}, None, id="F18 a loan is no grant"),
        pytest.param(F19, {"budget": 25_000}, 7_500, id="F19"),
        pytest.param(F20, {"project": spent(abonnement=1_000, hebergement=200, site_marchand=2_000)}, 1_000, id="F20 the best of two"),
        pytest.param(F20, {"project": spent(abonnement=2_000, site_marchand=1_000)}, 1_000, id="F20 the other"),
        pytest.param(F20, {"project": spent(site_marchand=4_000)}, 1_500, id="F20 at the cap"),
        pytest.param(F21, {"project": spent(site_vitrine=2_000, logiciel_gestion=8_000)}, 3_200, id="F21"),
        pytest.param(F21, {"project": spent(site_vitrine=9_000, logiciel_gestion=2_999)}, None, id="F21 below the floor"),
        pytest.param(F21, {"project": spent(site_vitrine=9_000)}, None, id="F21 nothing counts"),
        pytest.param(F22, {"budget": 1_000}, 500, id="F22"),
        pytest.param("kind: service", {"budget": 1_000}, None, id="F23"),
        pytest.param("kind: unknown", {"budget": 1_000}, None, id="F24"),
    ],
)
def test_the_example_of_each_formula(aid: Compute, text: str, given: dict[str, Any], amount: int | None) -> None:
    found = aid(text, **given)
    assert found.amount_eur == amount
    assert amount is None or (found.low_eur, found.high_eur) == (amount, amount)


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (F1, "50\u00a0% des dépenses, aide de 15\u202f000\u00a0€ au plus."),
        (
            F2,
            "30\u00a0% des dépenses, à partir de 3\u202f000\u00a0€ de dépenses, dans la limite de 15\u202f000\u00a0€ de dépenses, "
            "aide d'au moins 900\u00a0€, aide de 4\u202f500\u00a0€ au plus.",
        ),
        (
            F4,
            "Selon le montant du diagnostic : 3\u202f200\u00a0€ d'aide à partir de 4\u202f000\u00a0€, 4\u202f000\u00a0€ à partir de 5\u202f000\u00a0€, 5\u202f000\u00a0€ à partir de 6\u202f250\u00a0€.",
        ),
        (
            F5,
            "Part des dépenses : 80\u00a0% et 3\u202f200\u00a0€ au plus (au plus 9 personnes) ; 50\u00a0% et 2\u202f000\u00a0€ au plus (de 10 à 19 personnes).",
        ),
        (
            F6,
            "40\u00a0% des dépenses jusqu'à 30\u202f000\u00a0€, 20\u00a0% jusqu'à 50\u202f000\u00a0€, à partir de 3\u202f000\u00a0€ de dépenses, "
            "aide d'au moins 1\u202f200\u00a0€. Les sources ne disent pas si un taux vaut pour toute la dépense ou pour sa seule tranche.",
        ),
        (
            f"{F6}, reading: whole",
            "40\u00a0% des dépenses jusqu'à 30\u202f000\u00a0€, 20\u00a0% jusqu'à 50\u202f000\u00a0€, à partir de 3\u202f000\u00a0€ de dépenses, "
            "aide d'au moins 1\u202f200\u00a0€. Le taux de la tranche vaut pour toute la dépense.",
        ),
        (
            F7,
            "Immobilisations : 50\u00a0%, 75\u202f000\u00a0€ au plus ; Études : 50\u00a0%, 5\u202f000\u00a0€ au plus ; Montage du dossier : 35\u00a0%, 2\u202f000\u00a0€ au plus.",
        ),
        (
            F8,
            "Part des dépenses : 80\u00a0% et 3\u202f200\u00a0€ au plus (au plus 9 personnes) ; 50\u00a0% et 2\u202f000\u00a0€ au plus (de 10 à 19 personnes). "
            "Par catégorie : Site vitrine : 1\u202f200\u00a0€ au plus ; Chatbot : 2\u202f000\u00a0€ au plus.",
        ),
        (F10, "20\u00a0% des dépenses, à partir de 30\u202f000\u00a0€ de dépenses, aide de 20\u202f000\u00a0€ au plus, sans dépasser vos fonds propres."),
        (F11, "50\u00a0% des dépenses, aide de 55\u202f000\u00a0€ au plus, 82\u202f500\u00a0€ au plus avec la majoration « zone de reconquête »."),
        (
            F12,
            "40\u00a0% des dépenses, à partir de 2\u202f000\u00a0€ de dépenses, dans la limite de 10\u202f000\u00a0€ de dépenses, "
            "1\u202f000\u00a0€ de plus par embauche en CDI, 500\u00a0€ de plus par apprenti.",
        ),
        (F12_POINTS, "50\u00a0% des dépenses, aide de 250\u202f000\u00a0€ au plus, 15 points de plus avec la prime « plan d'insertion »."),
        (F13, "50\u00a0% du conseil, la journée de conseil compte pour 1\u202f000\u00a0€ au plus, aide de 15\u202f000\u00a0€ au plus."),
        (F14, "50\u00a0% du conseil, aide de 15\u202f000\u00a0€ au plus, 25\u202f000\u00a0€ au plus sur 36 mois, aides déjà reçues comprises."),
        (F15, "50\u00a0% du prix, prix de 37\u202f000\u00a0€ hors taxes, reste à payer : 18\u202f500\u00a0€."),
        (F16, "40\u00a0% des dépenses, en subvention jusqu'à 20\u202f000\u00a0€ d'aide, en avance à rembourser au-delà."),
        (
            F17,
            "50\u00a0% des dépenses, aide d'au moins 200\u202f000\u00a0€, aide de 1\u202f200\u202f000\u00a0€ au plus, "
            "versée ainsi : 60\u00a0% en subvention et 40\u00a0% en avance à rembourser.",
        ),
        (
            F18,
            "Prêt à rembourser, égal à 25\u00a0% des dépenses, 35\u00a0% avec la majoration « trente emplois », dont 10\u00a0% des dépenses au plus peuvent être donnés, sans intérêt.",
        ),
        (
            F20,
            "Fonctionnement : 50\u00a0% ; Investissement : 50\u00a0%, aide de 1\u202f500\u00a0€ au plus. Une seule de ces catégories peut être aidée.",
        ),
        (
            F21,
            "40\u00a0% des dépenses, à partir de 3\u202f000\u00a0€ de dépenses. "
            "Dépenses non retenues : site internet de présentation ; ordinateurs, tablettes et téléphones ; abonnement à un logiciel en ligne.",
        ),
    ],
)
def test_the_formula_is_told_whole(aid: Compute, text: str, formula: str) -> None:
    assert aid(text).formula == formula


def test_a_package_at_a_fixed_price_leaves_half_to_pay(aid: Compute) -> None:
    found = aid(F15, budget=99)
    assert (found.firm_cost_eur, found.spend_eur, found.assumptions) == (18_500, 37_000, ())


def test_a_mixed_form_says_what_is_paid_back(aid: Compute) -> None:
    found = aid(F17, budget=1_000_001)
    assert (found.repayable_eur, found.firm_cost_eur) == (200_000, 700_001)
    assert found.assumptions[-1] == "Ce qui est à rembourser reste compté à votre charge."


def test_a_loan_of_a_share_of_the_spending(aid: Compute) -> None:
    found = aid(F18, project={"budget_eur": 100_000, **told(hires_permanent=30)})
    assert (found.amount_eur, found.firm_cost_eur, found.repayable_eur, found.high_eur) == (None, None, 35_000, 10_000)
    assert found.assumptions == (
        "L'argent prêté se rembourse ; une petite part peut être donnée.",
        "Calculé sur votre budget de 100\u202f000\u00a0€, supposé retenu en entier.",
        "Prêt calculé : 35\u202f000\u00a0€.",
    )
    assert aid(F18, project={"budget_eur": 100_000, **told(hires_permanent=29)}).repayable_eur == 25_000


def test_steps_say_what_the_next_one_brings(aid: Compute) -> None:
    assert "À partir de 6\u202f250\u00a0€ de dépenses, l'aide est de 5\u202f000\u00a0€." in aid(F4, budget=6_249).assumptions
    assert aid(F4, budget=6_250).assumptions == ("Calculé sur votre budget de 6\u202f250\u00a0€, supposé retenu en entier.",)
    assert aid(F4, budget=1_000).assumptions == (
        "Votre budget de 1\u202f000\u00a0€ est sous le minimum de dépenses demandé.",
        "À partir de 4\u202f000\u00a0€ de dépenses, l'aide est de 3\u202f200\u00a0€.",
    )


def test_brackets_that_nobody_settled_show_both_readings(aid: Compute) -> None:
    found = aid(F6, budget=50_000)
    assert [(reading.assumption, reading.amount_eur, reading.firm_cost_eur) for reading in found.readings] == [
        ("si le taux de la tranche vaut pour toute la dépense", 10_000, 40_000),
        ("si chaque taux ne vaut que pour sa tranche", 16_000, 34_000),
    ]
    assert (found.firm_cost_eur, found.low_eur, found.high_eur) == (None, 10_000, 16_000)


def test_a_first_bracket_paid_whole_then_half(aid: Compute) -> None:
    text = "kind: brackets, of: des dépenses, brackets: [{up_to_eur: 500, rate_pct: 100}, {rate_pct: 50}], reading: marginal, aid_max_eur: 1500"
    assert [aid(text, budget=budget).amount_eur for budget in (500, 501, 2_500, 9_000)] == [500, 500, 1_500, 1_500]
    assert aid(text).formula.startswith("100\u00a0% des dépenses jusqu'à 500\u00a0€, 50\u00a0% au-delà, aide de 1\u202f500\u00a0€ au plus.")


def test_one_category_with_its_own_steps(aid: Compute) -> None:
    steps = "steps: [{spend_from_eur: 300, aid_eur: 150}, {spend_from_eur: 600, aid_eur: 300}]"
    text = f"kind: categories, choose: one, categories: [{{label: A, spending: [abonnement], {steps}}}, {{label: B, spending: [site-marchand], {steps}}}]"
    found = aid(text, project=spent(abonnement=700, site_marchand=599))
    assert (found.amount_eur, found.firm_cost_eur, found.spend_eur) == (300, 999, 700)
    assert "Calculé pour la catégorie qui rapporte le plus." in found.assumptions
    below = aid(text, project=spent(abonnement=299))
    assert (below.amount_eur, below.assumptions[-1]) == (None, "Sur vos dépenses retenues, 299\u00a0€, l'aide resterait sous le minimum versé.")


def test_regular_steps_are_told_as_their_rule(aid: Compute) -> None:
    regular = ", ".join(f"{{spend_from_eur: {300 * rank}, aid_eur: {150 * rank}}}" for rank in range(1, 11))
    told = "150\u00a0€ par tranche entière de 300\u00a0€, 1\u202f500\u00a0€ au plus"
    assert aid(f"kind: steps, of: des dépenses, steps: [{regular}]").formula == f"Selon le montant des dépenses : {told}."
    category = f"kind: categories, choose: one, categories: [{{label: abonnement, spending: [abonnement], steps: [{regular}]}}]"
    assert aid(category).formula.startswith(f"Abonnement : {told}.")
    assert "3\u202f200\u00a0€ d'aide à partir de 4\u202f000\u00a0€, 4\u202f000\u00a0€ à partir de 5\u202f000\u00a0€" in aid(F4).formula
