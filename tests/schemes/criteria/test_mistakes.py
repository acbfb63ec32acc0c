"""Mistakes in a criterion: what the author is told."""

from collections.abc import Callable

import pytest

from kernel import ContentError
from schemes.criteria import Criterion

Written = Callable[[str], Criterion]

NO_BOUND = "[value] Ce critère n'a aucun seuil. Donnez-en un, ou écrivez null s'il n'est pas établi."
NO_LIST = "[value] Ce critère n'a ni liste « in » ni liste « out ». Donnez au moins un code."
NO_WORDS = "[value] Une liste de codes va avec ses mots. Donnez in_words avec in, out_words avec out."
EMPTY = "[value] Cette liste est vide. Donnez au moins une valeur."
ONE_WAY = "[value] Ce critère doit comparer la déclaration d'une seule façon. Donnez « is », ou des seuils, ou « any_of » et « none_of »."

MISTAKES = {
    "kind: headcont, min: 5": "[choice] « headcont » n'est pas permis ici. Vouliez-vous dire « headcount » ?",
    "kind: headcount": NO_BOUND,
    "kind: headcount, min: 20, max: 10": "[value] Le minimum 20 dépasse le maximum 10. Échangez-les ou corrigez-les.",
    "kind: headcount, over: 20, under: 10": "[value] Le minimum 20 dépasse le maximum 10. Échangez-les ou corrigez-les.",
    "kind: headcount, min: 5, over: 5": "[value] Un même seuil est donné deux fois. Gardez « min » ou « over », et « max » ou « under ».",
    "kind: turnover, max: 5, under: null": "[value] Un même seuil est donné deux fois. Gardez « min » ou « over », et « max » ou « under ».",
    "kind: headcount, min: 10 personnes": "[type] « min » n'est pas du bon type. Écrivez un nombre entier.",
    "kind: headcount, min: 1, unit: etp": "[choice] « etp » n'est pas permis ici. Vouliez-vous dire « ETP » ?",
    "kind: turnover": NO_BOUND,
    "kind: balance_sheet": NO_BOUND,
    "kind: turnover_or_balance, turnover_max: 5": "[missing] La clé « balance_max » manque. Ajoutez-la.",
    "kind: size_class, any_of: [tiny]": "[choice] « tiny » n'est pas permis ici. Choisissez parmi : micro, small, medium, larger.",
    "kind: insee_category, any_of: [TPE]": "[choice] « TPE » n'est pas permis ici. Vouliez-vous dire « PME » ?",
    "kind: size_class, any_of: []": EMPTY,
    "kind: project_kinds, any_of: []": EMPTY,
    "kind: prerequisite, any_of: []": EMPTY,
    "kind: frequency, of: []": EMPTY,
    "kind: group": "[value] Ce critère n'a aucun plafond. Donnez headcount_max, turnover_max ou balance_max.",
    "kind: independence, confirmd: true": "[unknown-key] La clé « confirmd » n'existe pas ici. Vouliez-vous dire « confirmed » ?",
    "kind: age": NO_BOUND,
    "kind: age, min_months: 24, under_months: 12": "[value] Le minimum 24 dépasse le maximum 12. Échangez-les ou corrigez-les.",
    "kind: territory": NO_LIST,
    "kind: territory, in: [REG-84], of: site": "[choice] « site » n'est pas permis ici. Choisissez parmi : head_office, establishment.",
    "kind: population": NO_BOUND,
    "kind: naf": NO_LIST,
    'kind: naf, in: ["10"]': NO_WORDS,
    'kind: naf, out: ["10"], in_words: "x"': NO_WORDS,
    'kind: naf, in: ["10"], in_words: "x", edition: "2008"': "[choice] « 2008 » n'est pas permis ici. Choisissez parmi : rev2, 2025.",
    'kind: legal_form, in: ["54"]': NO_WORDS,
    "kind: project_kinds, any_of: [formations]": "[choice] « formations » n'est pas permis ici. Vouliez-vous dire « formation » ?",
    "kind: project_budget": NO_BOUND,
    "kind: project_scope": "[value] Ce critère n'a ni liste « in » ni liste « out ». Donnez au moins une dépense.",
    "kind: not_started, confirmed: non": "[type] « confirmed » n'est pas du bon type. Écrivez false.",
    "kind: declared, is: true": "[missing] La clé « ask » manque. Ajoutez-la.",
    "kind: declared, ask: ess": ONE_WAY,
    "kind: declared, ask: ess, is: true, min: 3": ONE_WAY,
    "kind: declared, ask: registers, any_of: [rcs], is: true": ONE_WAY,
    'kind: declared, ask: ess, is: true, text: "x"': "[unknown-key] La clé « text » n'existe pas ici. Retirez-la.",
    "kind: declared, ask: own-funds, min: 5, max: 3": "[value] Le minimum 5 dépasse le maximum 3. Échangez-les ou corrigez-les.",
    "kind: prerequisite": "[missing] La clé « any_of » manque. Ajoutez-la.",
    "kind: frequency, times: 1": "[missing] La clé « of » manque. Ajoutez-la.",
    "kind: frequency, of: [a], months: 12, calendar_years: 1": "[value] La période est donnée deux fois. Gardez « months » ou « calendar_years ».",
    "kind: earlier_aids": "[value] Ce critère doit demander une seule chose. Donnez « settled: true » ou « under_eur ».",
    "kind: earlier_aids, settled: true, under_eur: 3": "[value] Ce critère doit demander une seule chose. Donnez « settled: true » ou « under_eur ».",
    "kind: de_minimis": "[value] Ce critère doit avoir un seul montant. Donnez « ceiling_eur » ou « prior_under_eur ».",
}


def faults(written: Written, criterion: str) -> list[str]:
    with pytest.raises(ContentError) as caught:
        written(criterion)
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize("criterion", MISTAKES)
def test_a_mistake_in_a_criterion(written: Written, criterion: str) -> None:
    assert faults(written, criterion) == [f"critere.yaml:2: {MISTAKES[criterion]}"]


def test_a_combination_needs_two_parts(written: Written) -> None:
    words = "[value] Une combinaison réunit au moins deux critères. Ajoutez-en un, ou écrivez le seul critère sans combinaison."
    assert faults(written, "kind: one_of, of: [{kind: not_started, source: S1}]") == [f"critere.yaml:2: {words}"]
    assert faults(written, "kind: all_of, of: []") == [f"critere.yaml:2: {words}"]


def test_a_mistake_inside_a_combination_is_found(written: Written) -> None:
    assert faults(written, "kind: one_of, of: [{kind: not_started, source: S1}, {kind: headcount, source: S1}]") == [f"critere.yaml:2: {NO_BOUND}"]


@pytest.mark.parametrize("part", ["{kind: turnover, min: 5}", "{kind: declared, ask: ess, is: true}", "{kind: not_started}"])
def test_a_condition_without_source(written: Written, part: str) -> None:
    words = "[value] Un fait est donné sans source. Ajoutez la clé « source », ou écrivez null à la place de ce qui n'est pas établi."
    assert faults(written, f"kind: one_of, of: [{{kind: independence, source: S1}}, {part}]") == [f"critere.yaml:2: {words}"]


def test_what_is_not_established_needs_no_source(written: Written) -> None:
    found = written("kind: one_of, of: [{kind: headcount, min: null}, {kind: declared, ask: own-funds, min: null}]")
    assert [part.source for part in found.parts()] == [(), ()]
