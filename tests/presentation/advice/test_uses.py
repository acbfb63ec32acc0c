"""The uses of AI, told."""

from dataclasses import replace

from presentation import present


def test_uses_bear_letters_those_not_to_start_with_last(workshop):
    use = workshop.use_cases[0]
    other = replace(use, id="autre", title="Trier des CV")
    found = present(replace(workshop, use_cases=(use,), not_to_start_with=(other,))).uses
    assert [card.lettered_title for card in found] == [f"A. {use.title}", "B. Trier des CV"]
    names = "À ne pas lancer en premier, ni sans conseil juridique : Trier des CV."
    assert found.names_not_first() == names


def test_no_use_is_no_section(workshop):
    none = replace(workshop, use_cases=(), not_to_start_with=())
    assert not present(none).uses


def test_a_card_leaves_out_what_is_not_known(workshop):
    unknown = {"missing": (), "data": (), "measure": ""}
    use = replace(workshop.use_cases[0], why=("Vous avez des devis",), **unknown)
    (card, *_) = present(replace(workshop, use_cases=(use,))).uses
    assert [part.in_a_row for part in card.lists] == ["Pourquoi vous : Vous avez des devis."]
    assert card.measure == ""
    assert card.care == card.safeguard


def test_a_full_card_tells_all_in_a_row(workshop):
    use = replace(
        workshop.use_cases[0],
        why=("Vous vendez.",),
        missing=("Une règle ?",),
        data=("vos ventes", "vos prix"),
        measure="Le temps gagné.",
        safeguard="Relire.",
    )
    (card, *_) = present(replace(workshop, use_cases=(use,))).uses
    assert card.in_a_row == (
        "Pourquoi vous : Vous vendez. Avant de commencer : Une règle ? "
        "À avoir sous la main : vos ventes ; vos prix. "
        "À mesurer : Le temps gagné. Précaution : Relire."
    )
