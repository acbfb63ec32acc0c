"""What an author cannot write, and the words that say why."""

from collections.abc import Callable

import pytest
from pydantic import ValidationError

from schemes.aids import BaseAid

RATE = "kind: rate, of: des dépenses, rate_pct: 50"
ESS = "{kind: declared, ask: ess, is: true, source: S1}"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{RATE}, spend_min_eur: 2, spend_max_eur: 1", "Le minimum 2 dépasse le maximum 1. Échangez-les ou corrigez-les"),
        (f"{RATE}, aid_min_eur: 2, aid_max_eur: 1", "Le minimum 2 dépasse le maximum 1. Échangez-les ou corrigez-les"),
        ("kind: loan, min_eur: 2, max_eur: 1", "Le minimum 2 dépasse le maximum 1. Échangez-les ou corrigez-les"),
        ("kind: guarantee, min_eur: 2, max_eur: 1", "Le minimum 2 dépasse le maximum 1. Échangez-les ou corrigez-les"),
        (
            f"kind: rate, of: x, rates_pct: {{micro: 50}}, by: [{{when: {ESS}, rate_pct: 40}}]",
            "Les taux sont donnés deux fois, par taille (« rates_pct ») et par condition (« by »). Gardez l'une des deux formes",
        ),
        (
            f"kind: rate, of: x, by: [{{rate_pct: 40}}, {{when: {ESS}, rate_pct: 50}}]",
            "Seule la dernière ligne de « by » peut se passer de condition (« when »). Ajoutez-en une aux autres",
        ),
        (f"{RATE}, by: [{{when: {ESS}}}]", "Cette ligne de « by » ne donne ni taux ni plafond. Donnez « rate_pct » ou « aid_max_eur »"),
        (f"{RATE}, boosts: [{{when: {ESS}, label: a}}]", "Cette majoration ne change ni le taux ni le plafond. Donnez « rate_pct » ou « aid_max_eur »"),
        (f"{RATE}, bonuses: [{{label: a, add_eur: 1}}]", "Cette prime doit dépendre d'une condition"),
        (f"{RATE}, bonuses: [{{when: {ESS}, each: hires-permanent, label: a, add_eur: 1}}]", "Cette prime doit dépendre d'une condition"),
        (f"{RATE}, bonuses: [{{when: {ESS}, label: a}}]", "Cette prime ajoute des points"),
        (f"{RATE}, bonuses: [{{when: {ESS}, label: a, add_eur: 1, add_pct: 1}}]", "Cette prime ajoute des points"),
        (f"{RATE}, bonuses: [{{each: hires-permanent, label: a, add_pct: 1}}]", "Une prime par unité s'exprime en euros. Donnez « add_eur »"),
        (f"{RATE}, forms: [{{form: subvention, share_pct: 60}}, {{form: avance, share_pct: 30}}]", "Les parts des formes ne font pas 100 %"),
        (f"{RATE}, forms: [{{form: subvention, share_pct: 60}}, {{form: avance}}]", "Les parts des formes ne font pas 100 %"),
        (f"{RATE}, forms: [{{form: subvention, share_pct: 100, up_to_eur: 1}}]", "Les parts des formes ne font pas 100 %"),
        (f"{RATE}, forms: [{{form: subvention}}, {{form: avance}}]", "Les seuils des formes ne se suivent pas"),
        (f"{RATE}, forms: [{{form: subvention, up_to_eur: 2}}, {{form: avance, up_to_eur: 3}}]", "Les seuils des formes ne se suivent pas"),
        (f"{RATE}, forms: [{{form: subvention, up_to_eur: 2}}, {{form: pret, up_to_eur: 2}}, {{form: avance}}]", "Les seuils des formes ne se suivent pas"),
        (f"{RATE}, forms: [{{form: non_precise}}, {{form: avance}}]", "« non_precise » ne se combine avec aucune autre forme"),
        (
            "kind: steps, of: x, steps: [{spend_from_eur: 20, aid_eur: 10}, {spend_from_eur: 20, aid_eur: 15}]",
            "Les paliers ne montent pas. Rangez-les du plus petit au plus grand, dépense et aide",
        ),
        ("kind: steps, of: x, steps: [{spend_from_eur: 20, aid_eur: 10}, {spend_from_eur: 30, aid_eur: 10}]", "Les paliers ne montent pas"),
        ("kind: steps, of: x, steps: [{spend_from_eur: 20, aid_eur: 21}]", "L'aide de 21 dépasse la dépense de 20. Corrigez l'une des deux"),
        ("kind: brackets, of: x, brackets: [{up_to_eur: 20, rate_pct: 40}, {up_to_eur: 20, rate_pct: 20}]", "Les tranches ne montent pas"),
        ("kind: brackets, of: x, brackets: [{rate_pct: 40}, {up_to_eur: 20, rate_pct: 20}]", "Les tranches ne montent pas"),
        (
            "kind: categories, categories: [{label: A, spending: [conseil], rate_pct: 50}, {label: B, spending: [conseil], rate_pct: 40}]",
            "La dépense « conseil » est dans deux catégories et compterait deux fois. Laissez-la dans une seule",
        ),
        (
            "kind: categories, spend_max_eur: 10, categories: [{label: A, spending: [conseil], rate_pct: 50}, {label: B, spending: [etude], rate_pct: 40}]",
            "« spend_max_eur » ne dit pas quelle catégorie il réduit",
        ),
        (
            f"kind: steps, of: x, steps: [{{spend_from_eur: 20, aid_eur: 10}}], boosts: [{{when: {ESS}, label: a, rate_pct: 50}}]",
            "Cette aide n'a pas de taux à majorer",
        ),
        (
            "kind: brackets, of: x, brackets: [{up_to_eur: 20, rate_pct: 40}, {rate_pct: 20}], boosts: [{when: " + ESS + ", label: a, rate_pct: 50}]",
            "Cette aide n'a pas de taux à majorer. Gardez « aid_max_eur » dans la majoration, ou dites-la dans « text »",
        ),
        (
            f"kind: loan, boosts: [{{when: {ESS}, label: a, rate_pct: 50}}]",
            "Une majoration sans taux de départ. Donnez « rate_pct », ou dites-la dans « text »",
        ),
        ("kind: rate, of: x, rate_pct: 101", "less than or equal to 100"),
        ("kind: rate, of: x, rate_pct: 0", "greater than 0"),
    ],
)
def test_nonsense_is_refused_in_words(built: Callable[[str], BaseAid], text: str, words: str) -> None:
    with pytest.raises(ValidationError) as raised:
        built(text)
    assert words in str(raised.value)
