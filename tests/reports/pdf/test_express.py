"""The report of a short questionnaire: two main pages whatever the case, and all the rest in annexes."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from cases import Answer
from companies import Company
from presentation import Edition, present
from reports import render
from reports.brand.brand import brand_of
from schemes import Contact
from scoring import diagnose
from tests.reports import layout
from tests.reports.conftest import DAY, plain, read_pdf
from tests.reports.paper import paper_text
from tests.reports.pictures import picture
from tests.reports.printed import judged, printed

A4 = (595.276, 841.89)
LONG_NAME = "Société nouvelle de mécanique de précision des établissements Marchand, Delacroix et Villeneuve, "


def curly(text):
    return plain(text.replace("'", "’"))


def joined(text):
    """Text without its spaces: a line may be cut after a hyphen, or where a long word breaks."""
    return curly(text).replace(" ", "")


@pytest.fixture(scope="module")
def crowded():
    """Every answer at its lowest, the longest name, a project to finance."""
    case = judged("usinage", "express").case
    answers: dict[str, Answer] = {id: 0 if isinstance(answer, int) else () for id, answer in case.answers.items()}
    return diagnose(replace(case, answers=answers, company=case.company.model_copy(update={"name": (LONG_NAME * 3)[:200]})), on=DAY)


@pytest.fixture(scope="module")
def blank():
    """Nothing answered, nothing known of the firm."""
    return diagnose(replace(judged("boulangerie", "express").case, answers={}, facts={}, company=Company()), on=DAY)


@pytest.fixture(scope="module")
def alarmed():
    """A use to check at once, in a questionnaire as short as this one."""
    diagnosis, risk = judged("usinage", "express"), judged("transporteur", "complete").risk
    return replace(diagnosis, risk=replace(diagnosis.risk, class_=risk.class_, label=risk.label, messages=risk.messages[:1]))


@pytest.fixture(scope="module", params=["bakery_express", "shop", "boulangerie", "usinage", "crowded", "alarmed"])
def case(request, pdf_bytes):
    """A diagnosis and the facts of its PDF."""
    if request.param in ("boulangerie", "usinage"):
        return judged(request.param, "express"), read_pdf(printed(request.param, "express"))
    diagnosis = request.getfixturevalue(request.param)
    return diagnosis, read_pdf(pdf_bytes(diagnosis))


def test_two_main_pages_whatever_the_case(case):
    pages = case[1].page_texts
    behind = next(number for number, page in enumerate(pages) if page.startswith("Les annexes "))
    assert behind <= 2
    front = " ".join(pages[:behind])
    subjects = ("Votre niveau", "Lundi, 15 minutes", "Ce mois-ci", "Qui paie", "Une personne à qui parler", "Quand revenir")
    assert [subject for subject in subjects if subject not in front] == []


def test_its_headings_start_with_the_only_h1_and_skip_no_level(case):
    headings = case[1].headings
    assert (headings[0], headings.count(1)) == (1, 1)
    assert all(after <= before + 1 for before, after in pairwise(headings))


def test_it_is_sound_tagged_and_its_links_are_named(case):
    facts = case[1]
    assert (facts.tagged, facts.faults, facts.language) == (True, (), "fr")
    assert set(facts.scopes) == {"/Column", "/Row"}
    assert all(name.startswith(("Aller à : ", "Ouvrir le site : ")) for name in facts.link_names)


def test_the_first_page_says_who_when_and_the_level_in_a_line(case):
    diagnosis, facts = case
    first = joined(facts.page_texts[0])
    assert joined(present(diagnosis).first_page.heading) in first
    assert "Score" not in first
    assert joined(f"Score : autour de {int(diagnosis.maturity.score)} sur 100") in joined(facts.text)
    assert joined(diagnosis.case.company.name or "votre entreprise") in first
    assert "22novembre2026" in first
    front = joined(" ".join(facts.page_texts[:2]))
    assert all(joined(f"{number}. {action.title}") in front for number, action in enumerate(diagnosis.actions[:3], start=1))
    # An axis of which too little is known is not drawn.
    drawn = len(present(diagnosis).axes.told)
    assert any(f"Radar des {drawn} axes." in plain(text) for text in facts.alternatives)


def test_without_an_answer_it_tells_whom_to_call_and_what_to_answer_first_and_no_more(blank, pdf_bytes):
    facts = read_pdf(pdf_bytes(blank))
    first, *others = [plain(text) for text in facts.page_texts if text]
    assert "Trop peu de réponses pour annoncer un niveau" in first
    assert "Pour commencer, répondez à :" in first
    assert not any("Radar" in text or "Feuille de route" in plain(text) for text in facts.alternatives)
    told = " ".join((first, *others))
    assert "Score :" not in told
    assert "1 · Éveil" not in told
    assert "Votre feuille de route" not in told
    assert "Qui peut vous aider et payer" in told
    assert "à mettre en place" not in told
    assert (facts.tagged, facts.faults) == (True, ())


def test_every_action_is_told_whole_with_who_does_it(case):
    diagnosis, facts = case
    text = joined(facts.text)
    assert diagnosis.actions
    assert [action.title for action in diagnosis.actions if joined(action.title) not in text] == []
    assert [action.id for action in diagnosis.actions if joined(action.owner).lower() not in text.lower()] == []
    assert [action.id for action in diagnosis.actions if joined(action.text) not in text] == []
    assert any(plain(text).startswith("Feuille de route.") for text in facts.alternatives)


def test_the_first_schemes_are_told_with_whom_to_ask_and_when_they_were_checked(case):
    diagnosis, facts = case
    third = joined(facts.text)
    first = [match for match in diagnosis.schemes if match.standing == "first"]
    assert all(joined(match.name) in third and joined(match.contact.label) in third for match in first)
    assert re.search(r"(Vérifiéle|Informationdu)\d+", third)
    assert joined("Fermés, à ne plus attendre :") in third


def test_the_annexes_have_the_law_the_answers_the_sources_and_the_way_back(case):
    diagnosis, facts = case
    text = joined(facts.text)
    assert all(joined(duty.subject) in text and joined(duty.legal_basis) in text for duty in diagnosis.risk.obligations)
    assert [one.question for one in diagnosis.risk.practices if one.answered and joined(one.question_text) not in text] == []
    asked = [term.question for dimension in diagnosis.maturity.dimensions for term in dimension.terms]
    assert len(asked) == 12
    assert [id for id in asked if joined(diagnosis.questionnaire.question(id).text) not in text] == []
    assert all(joined(source) in text for source in diagnosis.questionnaire.sources)
    assert joined("Votre dossier vous appartient.") in text


def test_what_is_not_known_is_said_by_name(bakery_express):
    unknown = replace(bakery_express.case, answers={"CAP-01": "unknown"})
    text = paper_text(diagnose(unknown, on=DAY))
    assert "Où en est la direction de l’entreprise avec l’IA ? Je ne sais pas" in text
    assert "Qui s’occupe de l’IA dans l’entreprise ? Sans réponse" in text


def test_two_hundred_schemes_take_the_room_of_eight(bakery_express, match_of):
    many = tuple(
        match_of(
            id=f"essai-{number:03}",
            name=f"Chèque {number:03}.",
            contact=Contact("Guichet", "https://www.example.fr"),
            standing="first" if number < 5 else "more",
        )
        for number in range(200)
    )
    text = paper_text(replace(bakery_express, schemes=many))
    assert len(set(re.findall(r"Chèque \d{3}\.", text))) == 8
    assert "192 autres dispositifs qui vous concernent" in text


def test_closed_schemes_are_named_in_a_line_and_counted(bakery_express, match_of):
    shut = tuple(match_of(id=f"clos-{number}", name=f"Ancien chèque {number}", verdict="closed") for number in range(9))
    text = paper_text(replace(bakery_express, schemes=shut))
    assert "Fermés, à ne plus attendre : Ancien chèque 0 ; Ancien chèque 1 ;" in text
    assert "Ancien chèque 3 ; et 5 autres." in text
    assert "Aucun dispositif de notre liste ne correspond aujourd’hui à votre situation." in text


def test_twenty_actions_are_all_told(bakery_express):
    more = tuple(replace(bakery_express.actions[0], id=f"x{number}", title=f"Essai {number}") for number in range(20))
    text = paper_text(replace(bakery_express, actions=more))
    assert [number for number in range(20) if f"{number + 1}. Essai {number}" not in text] == []


def test_an_earlier_diagnosis_is_compared(bakery_express):
    before = diagnose(replace(bakery_express.case.with_answer("CAP-01", 0), date=DAY.replace(month=5)), on=DAY)
    text = paper_text(bakery_express, Edition(earlier=before))
    assert "Ce qui a changé depuis la dernière fois Du 22 mai 2026 au 22 novembre 2026" in text
    assert "Les réponses qui ont changé" in text
    assert "Ce qui a changé depuis la dernière fois" not in paper_text(bakery_express)


def test_the_band_names_the_organisation(bakery_express):
    brand = brand_of("Chambre d'essai & Cie", picture())
    assert "Diagnostic accompagné par Chambre d’essai & Cie" in paper_text(bakery_express, Edition(brand=brand))


def test_large_print_keeps_every_word(bakery_express):
    pdf = render(bakery_express, "pdf", Edition(large_print=True))
    large, printed_words = read_pdf(pdf), layout.words(pdf)
    words = {joined(word) for word in paper_text(bakery_express).split()}
    assert len(large.page_texts) - 1 > 4
    assert [word for word in words if word not in joined(large.text)] == []
    with layout.opened(pdf) as opened:
        assert (layout.outside(printed_words, *A4), layout.small(printed_words, 11, layout.line_height(opened))) == ([], [])


def test_what_the_firm_ticked_is_told(crowded):
    states = {action.id: "dropped" for action in crowded.actions}
    text = paper_text(replace(crowded, case=replace(crowded.case, actions=states)))
    assert text.count("abandonné") >= len(crowded.actions)
    assert "Ce mois-ci" not in text
