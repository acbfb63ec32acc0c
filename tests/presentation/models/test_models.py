"""The models of a firm: which ones, in which order, in whose words, filled with what is known and nothing else."""

from dataclasses import replace

import pytest

from companies import Company
from presentation import Listing, Model, Presentation, Table, present
from scoring import diagnose
from tests.firms.shown import DAY, FIRMS, diagnosed

ALL = {"page-de-regles", "lettre-fournisseur", "liste-des-usages", "page-de-buts", "information", "compte-rendu-essai", "heure-de-la-semaine"}


def told(firm: str) -> Presentation:
    return present(diagnosed(firm))


def texts(model: Model) -> str:
    rows = [str(part) for part in model.parts]
    return " ".join((model.title, model.intro, model.head, *rows))


def found(shown: Presentation, id: str) -> Model:
    model = shown.model(id)
    assert model is not None
    return model


@pytest.mark.parametrize("firm", FIRMS)
def test_every_firm_has_every_model_with_nothing_left_to_fill_by_a_program(firm: str) -> None:
    models = told(firm).models
    assert {model.id for model in models} == ALL
    for model in models:
        assert not {"{", "}"} & set(texts(model))
        assert "None" not in texts(model)
        assert model.parts
        assert model.sources
        for part in model.parts:
            if isinstance(part, Table):
                assert part.rows
                assert {len(row) for row in part.rows} == {len(part.header)}


@pytest.mark.parametrize("firm", FIRMS)
def test_the_models_of_what_is_advised_come_first_in_its_order(firm: str) -> None:
    shown = told(firm)
    ranks = {action.id: rank for rank, action in enumerate(diagnosed(firm).actions)}
    order = [min((ranks[id] for id in model.serves if id in ranks), default=len(ranks)) for model in shown.models]
    assert order == sorted(order)
    for model, rank in zip(shown.models, order, strict=True):
        assert bool(model.served) == (rank < len(ranks))


def test_an_action_finds_the_model_that_is_ready_for_it() -> None:
    assert [model.id for model in told("boulangerie").models_for("R-CON-1")] == ["page-de-regles"]
    assert told("boulangerie").models_for("R-DON-7") == ()
    assert told("boulangerie").model("rien") is None


def test_what_is_known_of_the_firm_is_filled_in() -> None:
    bakery = told("boulangerie")
    assert "Boulangerie du Fil Vert" in texts(found(bakery, "information"))
    assert "6 salariés" in found(bakery, "page-de-regles").head
    assert "1er juin 2027" in texts(found(bakery, "page-de-regles"))
    table = next(part for part in found(bakery, "page-de-buts").parts if isinstance(part, Table))
    assert [row[0] for row in table.rows] == ["Communication et publications", "Saisie des factures", "Invendus", ""]


def test_what_is_not_known_is_left_between_brackets() -> None:
    case = replace(diagnosed("boulangerie").case, company=Company(), facts={}, answers={})
    shown = present(diagnose(case, on=DAY))
    assert "[nom de l'entreprise]" in texts(found(shown, "information"))
    assert found(shown, "page-de-regles").head == "1er décembre 2026"
    assert "On commence par : [la tâche choisie]." in texts(found(shown, "page-de-buts"))
    assert "[à voir avec le questionnaire sur la loi]" in texts(found(shown, "liste-des-usages"))


def test_boxes_that_say_none_and_answers_that_are_not_known_make_no_row() -> None:
    case = diagnosed("boulangerie").case
    for answer in ("unknown", ("aucun",)):
        answers = {**case.answers, "SOC-01": answer, "USA-02": answer}
        shown = present(diagnose(replace(case, mode="complet", answers=answers), on=DAY))
        for part in found(shown, "liste-des-usages").parts:
            if isinstance(part, Table):
                assert {row[0] for row in part.rows} == {""}


def test_the_letter_asks_what_the_law_has_this_firm_ask() -> None:
    """Told once: the asks of the page on the law stand in the letter, word for word."""
    for firm in FIRMS:
        asks = diagnosed(firm).risk.supplier_asks
        letter = found(told(firm), "lettre-fournisseur")
        lists = [part.items for part in letter.parts if isinstance(part, Listing)]
        assert all(any(ask in items for items in lists) for ask in asks)
        assert letter.sent


@pytest.mark.parametrize(("firm", "only", "never"), [
    ("plombier-seul", "je l'ajoute au tableau", "Lu et compris"),
    ("kine-seule", "le secret professionnel", "qui l'ajoute au tableau"),
    ("club-sportif", "Les adhérents, les bénévoles, les donateurs", "fermage"),
    ("ferme", "fermage", "bénévoles"),
    ("boulangerie", "qui l'ajoute au tableau", "secret professionnel"),
])  # fmt: skip
def test_each_kind_of_firm_reads_its_own_page_of_rules(firm: str, only: str, never: str) -> None:
    read = texts(found(told(firm), "page-de-regles"))
    assert only in read
    assert never not in read
