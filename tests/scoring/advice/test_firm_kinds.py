"""Advice told to a person alone, to a farm, to an association, and to those of whom nothing is known."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Answer, Case, Fact
from companies import Company
from questionnaires import MultiQuestion, NumberQuestion, Questionnaire, ScaleQuestion
from scoring import Action, assess
from scoring.advice import advise, called_for, choose
from scoring.maturity import read
from scoring.paths import next_level

Empty = Callable[[str], Case]
#: What nobody says to a person who works alone.
TEAM = re.compile(
    r"équipe|salarié|collègue|\bchacun\b|\btous ceux|réunion|\bCSE\b|nouveaux|référent|la direction|dirigeant|volontaires|utilisateurs|huit personnes",
    re.IGNORECASE,
)
ALONE = [Company(headcount=0), Company(headcount=0, legal_form="1000"), Company(headcount_band="00", legal_form="5720")]


def advised(bank: Questionnaire, case: Case) -> dict[str, Action]:
    return {action.id: action for action in advise(called_for(read(bank, case), assess(bank, case)))}


def at(bank: Questionnaire, case: Case, percent: int) -> Case:
    """Answer every ranked question at the same height, so that actions of each level are called for."""
    answers: dict[str, Answer] = {}
    for question in bank.questions:
        if isinstance(question, ScaleQuestion):
            answers[question.id] = percent
        elif isinstance(question, NumberQuestion):
            answers[question.id] = next(start for start, worth in question.steps if worth == percent)
        elif isinstance(question, MultiQuestion):
            ticked = -(-percent * (question.full or 0) // 100) if question.weight else 0
            answers[question.id] = tuple(question.items)[:ticked] or tuple(question.exclusive)
    return replace(case, answers=answers)


@pytest.mark.parametrize("company", ALONE)
@pytest.mark.parametrize("percent", [0, 25, 50, 75])
def test_a_person_alone_is_not_spoken_to_as_a_boss(bank: Questionnaire, empty_case: Empty, company: Company, percent: int) -> None:
    actions = advised(bank, at(bank, replace(empty_case("complet"), company=company), percent))
    told = [f"{action.title} {action.text} {action.owner} {action.done_when}" for action in actions.values()]
    # Of who answers three quarters of everything, little is left to ask, and two that say the same are one.
    assert len(told) >= (4 if percent == 75 else 5)
    assert [text for text in told if TEAM.search(text)] == []
    assert {action.owner for action in actions.values()} <= {
        "vous",
        "vous, avec votre prestataire",
        "votre prestataire informatique, avec vous",
        "vous, avec un spécialiste",
    }


@pytest.mark.parametrize("form", ["6533", "6589", "5202", "5499", "5710", "6540", "9220"])
def test_nobody_employed_is_not_one_person_when_partners_are_several(bank: Questionnaire, empty_case: Empty, form: str) -> None:
    """A GAEC, an SCM, an SNC have partners; a SARL may have."""
    case = at(bank, replace(empty_case("complet"), company=Company(headcount=0, legal_form=form)), 25)
    assert advised(bank, case)["R-CAP-2"].owner != "vous"


@pytest.mark.parametrize("form", [None, "1000", "5498", "5720"])
def test_who_says_so_is_alone_unless_the_form_has_partners(bank: Questionnaire, empty_case: Empty, form: str | None) -> None:
    case = at(bank, replace(empty_case("complet"), company=Company(headcount=0, legal_form=form)), 25)
    assert advised(bank, case)["R-CAP-2"].owner == "vous"


@pytest.mark.parametrize("percent", [0, 25, 50])
def test_a_public_body_is_sent_to_no_opco_nor_chamber(bank: Questionnaire, empty_case: Empty, percent: int) -> None:
    case = at(bank, replace(empty_case("complet"), company=Company(legal_form="7210", headcount=30)), percent)
    told = " ".join(action.text for action in advised(bank, case).values())
    assert re.findall(r"OPCO|Bpifrance|[Cc]hambre de", told) == []


def test_a_person_alone_reads_what_one_person_does(bank: Questionnaire, empty_case: Empty) -> None:
    case = at(bank, empty_case("complet"), 25)
    alone, any_firm = (advised(bank, replace(case, company=company)) for company in (Company(headcount=0, legal_form="1000"), Company()))
    assert (alone["R-CAP-2"].title, alone["R-CAP-2"].owner) == ("Réserver une heure par semaine à l'IA", "vous")
    assert alone["R-CAP-2"].done_when == "L'heure est dans votre agenda, et vous l'avez tenue trois semaines de suite."
    assert any_firm["R-CAP-2"].title == "Confier l'IA à une personne, avec du temps chaque semaine"
    assert any_firm["R-CAP-1"].done_when == "Deux ou trois buts précis tiennent sur une page, et les personnes qui travaillent avec vous l'ont lue."
    learn = at(bank, empty_case("complet"), 50)
    trained, all_trained = (
        advised(bank, replace(learn, company=company))["R-EQU-2"] for company in (Company(headcount=0, legal_form="1000"), Company(headcount=20))
    )
    assert trained.title == "Vous former à votre métier avec l'IA"
    assert trained.text.endswith("Avant de signer, demandez ce qu'en paie le fonds de formation auquel vous cotisez.")
    assert all_trained.text.endswith("demandez ce qu'en paie votre OPCO, l'organisme qui finance la formation des salariés.")


def test_what_is_not_known_reads_the_words_of_all(bank: Questionnaire, empty_case: Empty) -> None:
    """A band that overlaps nothing else, a headcount not given, a team: the same words."""
    case = at(bank, empty_case("complet"), 0)
    unknown, team = (advised(bank, replace(case, company=company)) for company in (Company(), Company(headcount=6)))
    assert {id: action.text for id, action in unknown.items()} == {id: action.text for id, action in team.items()}


def test_what_makes_no_sense_alone_is_not_advised_and_no_step_leads_to_it(bank: Questionnaire, empty_case: Empty) -> None:
    for percent in (0, 25, 50):
        case = at(bank, replace(empty_case("complet"), company=Company(headcount=0, legal_form="1000")), percent)
        assert not {"R-EQU-4", "R-EQU-5"} & advised(bank, case).keys()
        path = next_level(read(bank, case), assess(bank, case))
        assert path is not None
        assert not {"R-EQU-4", "R-EQU-5"} & {step.action for step in path.steps}


@pytest.mark.parametrize(
    ("company", "facts", "id", "said"),
    [
        (Company(legal_form="9220"), {}, "R-DON-1", "Souvent : adhérents, activités, comptes."),
        (Company(legal_form="9220"), {}, "R-MOY-3", "le DLA (dispositif local d'accompagnement des associations)"),
        (Company(naf="01.13Z"), {}, "R-MOY-3", "Chambre d'agriculture, coopérative"),
        (Company(), {"secteur": "agriculture"}, "R-DON-1", "Souvent : cultures ou troupeau, ventes, stocks."),
        (Company(naf="01.13Z", headcount=0, legal_form="1000"), {}, "R-DON-1", "lisible aussi sur votre téléphone"),
        (Company(naf="69.20Z"), {}, "R-CON-1", "à commencer par ce que couvre le secret professionnel"),
        (Company(naf="86.90E", headcount=0, legal_form="1000"), {}, "R-CON-2", "Rien de ce que couvre le secret professionnel n'entre"),
        (Company.model_construct(legal_form="association <b>"), {}, "R-DON-1", "Souvent : clients, devis, planning."),
        (Company(legal_form="5499"), {}, "R-DON-1", "Souvent : clients, devis, planning."),
    ],
)
def test_an_association_and_a_farm_read_of_what_they_have(
    bank: Questionnaire, empty_case: Empty, company: Company, facts: dict[str, Fact], id: str, said: str
) -> None:
    case = at(bank, replace(empty_case("complet"), company=company, facts=facts), 0)
    assert said in advised(bank, case)[id].text


@pytest.mark.parametrize("company", [Company(headcount=0, legal_form="1000"), Company(), Company(headcount=40)])
@pytest.mark.parametrize("mode", ["express", "complet"])
@pytest.mark.parametrize("percent", [0, 50, 75])
def test_basic_protection_is_among_the_first_three(bank: Questionnaire, empty_case: Empty, company: Company, mode: str, percent: int) -> None:
    case = at(bank, replace(empty_case(mode), company=company), percent).with_answer("SOC-05", ("majs", "antivirus"))
    laws: tuple[dict[str, Answer], ...] = ({}, {"CLA-01": ("tri_cv",), "CLA-02": ("emotions",), "CLA-03": ("assistant",), "CON-05": 0})
    for law in laws:
        ids = list(advised(bank, replace(case, answers={**case.answers, **law})))
        assert "R-SOC-6" in ids[:3]


@pytest.mark.parametrize("answer", [("sauvegarde",), ("mfa", "antivirus"), UNKNOWN, None])
def test_basic_protection_is_pressed_only_on_who_surely_has_none(bank: Questionnaire, empty_case: Empty, answer: Answer | None) -> None:
    case = at(bank, empty_case("complet"), 0)
    assert advised(bank, case)["R-SOC-6"].because[0].target == "Une sauvegarde et la double vérification de la messagerie sont en place"
    assert "R-SOC-6" not in advised(bank, case.with_answer("SOC-05", answer))


@pytest.mark.parametrize(
    ("irritants", "team", "alone"),
    [
        (("planning",), "UC-52", None),
        (("formation_nouveaux",), "UC-25", None),
        (("reponses_clients",), "Une personne relit et envoie", "Vous relisez et envoyez"),
    ],
)
def test_uses_too_are_told_to_one(bank: Questionnaire, empty_case: Empty, irritants: tuple[str, ...], team: str, alone: str | None) -> None:
    case = at(bank, replace(empty_case("complet"), facts={"irritants": irritants, "secteur": "commerce"}), 50)

    def told(company: Company) -> str:
        uses, _ = choose(read(bank, replace(case, company=company)))
        return " ".join(f"{use.id} {use.title} {use.safeguard}" for use in uses)

    assert team in told(Company(headcount=6))
    assert team not in told(Company(headcount=0, legal_form="1000"))
    assert alone is None or alone in told(Company(headcount=0, legal_form="1000"))


@settings(max_examples=40)
@given(data=st.data(), company=st.sampled_from(ALONE))
def test_no_case_of_one_person_speaks_of_a_team(
    bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], data: st.DataObject, company: Company
) -> None:
    case = replace(data.draw(any_case("complet")), company=company)
    uses, apart = choose(read(bank, case))
    told = [f"{action.title} {action.text} {action.owner} {action.done_when}" for action in advised(bank, case).values()]
    told += [f"{use.title} {use.safeguard} {' '.join(use.data)}" for use in (*uses, *apart) if use.id != "UC-02"]
    assert [text for text in told if TEAM.search(text)] == []
