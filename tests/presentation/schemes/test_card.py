"""A scheme told once: what a card says of the aid, of its conditions, of whom to ask and of where it was read."""

from datetime import date

import pytest

from kernel import Outcome
from presentation.schemes.benefits import without_whom
from presentation.schemes.card import SchemeCard, in_one_list
from schemes import Aid, AidReading, Contact, CriterionResult, Cumulation, Question, Source

DAY = date(2025, 11, 3)


@pytest.fixture
def card_of(match_of):
    """The card of a scheme made by hand."""
    return lambda **changes: SchemeCard(match_of(**changes), {"autre": "Autre Chèque"})


def told(blocks):
    """What blocks say, a line each."""
    return [" ".join(filter(None, (block.title, block.lead, *block.items))) for block in blocks]


def test_an_amount_that_the_rule_says_first_is_said_once(card_of):
    assert card_of(aid=Aid(4000, 6000, "4\u202f000\u00a0€ d'aide.", ())).aid == "4\u202f000\u00a0€ d'aide. Reste à votre charge : 6\u202f000\u00a0€."


def test_what_is_not_known_is_to_confirm_never_nought(card_of):
    card = card_of(aid=Aid(None, None, "", ()))
    assert (card.aid, card.short_aid) == ("Montant à confirmer. Contact : Guichet Essai.", "Montant à confirmer. Contact : Guichet Essai")
    assert card_of(aid=Aid(5000, None, "", ())).aid == "5\u202f000\u00a0€. Reste à votre charge : à confirmer."


def test_each_way_to_read_a_rule_is_told(card_of):
    readings = (AidReading("si tout compte", 800, 1200), AidReading("sinon", None, None), AidReading("au mieux", 900, None))
    told = card_of(aid=Aid(None, None, "La moitié.", (), low_eur=800, high_eur=900, readings=readings)).brings[0]
    assert told.lead == "De 800\u00a0€ à 900\u00a0€. La moitié."
    assert told.items == (
        "800\u00a0€ si tout compte (reste à votre charge : 1\u202f200\u00a0€).",
        "Montant à confirmer sinon.",
        "900\u00a0€ au mieux.",
    )


def test_a_free_scheme_is_said_to_be_free(card_of):
    card = card_of(aid=Aid(None, 0, "Gratuit pour l'entreprise.", ()))
    assert (card.aid, card.short_aid) == ("Gratuit pour l'entreprise.", "Gratuit pour vous")


def test_conditions_stand_by_outcome_with_the_marks_of_their_sources(card_of):
    first, second = (Source(id, id, None, DAY) for id in "ab")
    criteria = (
        CriterionResult("x", Outcome.YES, "Oui bien sûr.", (first,)),
        CriterionResult("x", Outcome.UNKNOWN, "Peut-être.", (second, first)),
        CriterionResult("x", Outcome.NO, "Hélas.", ()),
    )
    card = card_of(criteria=criteria, sources=(), targeting=(CriterionResult("x", Outcome.NO, "Les autres d'abord.", (first,)),))
    assert told(card.asks) == [
        "Conditions à vérifier : Peut-être. [2] [1]",
        "Conditions non remplies : Hélas.",
        "Conditions remplies : Oui bien sûr. [1]",
        "Surtout pour (cela n'exclut personne) : Non. Les autres d'abord. [1]",
    ]
    assert [row.outcome for row in card.conditions] == ["À vérifier", "Non", "Oui"]


def test_six_questions_are_told_and_the_rest_counted(card_of):
    questions = tuple(Question(f"company.{n}", f"Question {n} ?") for n in range(8))
    card = card_of(criteria=(), to_ask=questions)
    assert card.asks[0].items[5:] == ("Question 5 ?", "Puis 2 autres questions, d'après les conditions ci-dessous.")
    assert card.question == "Question 0 ? (et 7 autres questions)"


def test_one_rule_of_cumulation_has_one_sentence(card_of):
    rule = Cumulation(50.0, 20.0, ("autre",), True, ("inconnu",), "Demandez avant.", ())
    assert card_of(cumulation=rule).brings[1].items == (
        "L'argent public paie au plus 50 % des mêmes dépenses.",
        "Vous payez au moins 20 % des dépenses.",
        "Ne se cumule avec aucune autre aide pour les mêmes dépenses.",
        "Ne se cumule pas avec : Autre Chèque.",
        "Se cumule avec : inconnu.",
        "Demandez avant.",
    )


def test_only_a_safe_address_is_a_link(card_of):
    links = [card_of(contact=Contact("Guichet", url)).contact.runs[0] for url in ("https://www.example.fr", "javascript:alert(1)", None)]
    assert [(run.kind, run.to) for run in links] == [("link", "https://www.example.fr"), ("plain", ""), ("plain", "")]
    assert card_of(contact=Contact("Guichet", None, "04 00")).contact == "Guichet, 04 00"


def test_a_scheme_for_another_place_says_so(card_of):
    card = card_of(elsewhere=True, territory="32", aliases=("INAC",))
    assert card.verdict == "Correspond, pour un autre territoire"
    assert card.maker == "Région Essai · Diagnostic · Hauts-de-France · aussi appelé INAC"


def test_whom_to_ask_is_not_said_twice():
    assert (
        without_whom("Rien ne prouve qu'il soit ouvert : à vérifier auprès de l'ENE. La trace date de 2017.")
        == "Rien ne prouve qu'il soit ouvert : à vérifier. La trace date de 2017."
    )
    assert without_whom("Avez-vous déposé une demande auprès de Bpifrance ?") == "Avez-vous déposé une demande auprès de Bpifrance ?"


def test_a_source_is_numbered_once_for_all_cards(card_of):
    shared, other = (Source(id, id, None, DAY) for id in ("a", "b"))
    first, second = in_one_list([card_of(sources=(source, shared), criteria=()) for source in (shared, other)])
    assert first.numbered_sources == second.numbered_sources
    assert [one.sentence for one in first.numbered_sources] == [
        "a (vu\u00a0le\u00a03\u00a0novembre\u00a02025)",
        "b (vu\u00a0le\u00a03\u00a0novembre\u00a02025)",
    ]
    assert (first.source_marks, second.source_marks) == ("[1]", "[2] [1]")
