"""The questionnaire « L'IA et la loi » alone: eight questions, points to treat, neither level nor score, answers that carry over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cases
from cases import Answer, Case
from questionnaires import Questionnaire, asked, facts_asked
from scoring import Diagnosis, assess, diagnose

EmptyCase = Callable[[str], Case]
MODULE = ["CLA-01", "CLA-02", "CLA-03", "CLA-04", "CON-01", "CON-03", "CON-04", "CON-05"]
SETTLED: dict[str, Answer] = {
    "CLA-01": ("aucun",),
    "CLA-02": ("aucun",),
    "CLA-03": ("aucun",),
    "CLA-04": "utilisateur",
    "CON-01": 50,
    "CON-03": 50,
    "CON-04": 50,
    "CON-05": 0,
}


@pytest.fixture
def told(empty_case: EmptyCase, today: date) -> Callable[..., Diagnosis]:
    """told(CLA_01=…) is the diagnosis of the module with everything settled but these answers."""

    def tell(**answers: Answer) -> Diagnosis:
        case = replace(empty_case("conformite"), answers=SETTLED | {id.replace("_", "-"): answer for id, answer in answers.items()})
        return diagnose(case, on=today)

    return tell


def test_it_asks_eight_questions_in_ten_minutes(bank: Questionnaire) -> None:
    mode = bank.mode("conformite")
    assert (mode.title, mode.minutes, mode.shows_level, mode.advisor) == ("L'IA et la loi", 10, False, False)
    assert [question.id for question in asked(bank, "conformite")] == MODULE
    assert facts_asked(bank, "conformite") == ()


def test_without_an_answer_everything_is_to_be_treated(empty_case: EmptyCase, today: date) -> None:
    risk = diagnose(empty_case("conformite"), on=today).risk
    assert (risk.class_, risk.label, risk.flags) == ("to_check", "À vérifier", ("role_a_preciser",))
    assert [one.question for one in risk.practices] == ["CON-01", "CON-03", "CON-04", "CON-05"]
    assert {one.answer for one in risk.practices} == {"Sans réponse"}
    assert len((risk.supplier_question or "").splitlines()) == 7
    assert len(risk.to_gather) == 12
    assert len(risk.obligations) == 16
    assert (risk.roles, [note.legal_basis.rpartition("article")[2] for note in risk.notes]) == (
        (),
        ["s 11, 57, 58 et 62, modifié par le règlement (UE) 2026/1744", " 99, paragraphes 3, 4 et 6", " 70"],
    )


def test_when_all_is_settled_only_the_contract_is_left_to_ask(told: Callable[..., Diagnosis]) -> None:
    risk = told().risk
    assert (risk.class_, risk.flags, risk.practices, risk.to_gather) == ("minimal", (), (), ())
    assert [line for line in (risk.supplier_question or "").splitlines() if line.startswith("- ")] == [
        "- Nos données servent-elles à entraîner votre outil, et comment l'empêcher ? Où sont-elles gardées, qui y a accès, quand sont-elles effacées ? "
        "Envoyez-nous les clauses du contrat sur les données personnelles.",
    ]
    assert [duty.legal_basis for duty in risk.obligations] == ["Règlement (UE) 2024/1689, article 4, modifié par le règlement (UE) 2026/1744"]


def test_a_firm_without_ai_has_no_duty_and_nothing_to_ask(told: Callable[..., Diagnosis]) -> None:
    risk = told(CLA_04="aucun", CON_03=0, CON_04=0).risk
    assert (risk.class_, risk.obligations, risk.supplier_question, risk.practices) == ("minimal", (), None, ())


def test_an_assistant_calls_for_informing_people(told: Callable[..., Diagnosis]) -> None:
    risk = told(CLA_03=("assistant",)).risk
    assert risk.class_ == "transparency"
    assert [(one.question, one.answer) for one in risk.practices] == [("CON-05", "Non, nous n'y avons pas pensé")]


def test_the_classes_add_up(told: Callable[..., Diagnosis]) -> None:
    risk = told(CLA_01=("tri_cv",), CLA_02=("emotions",), CLA_03=("assistant",), CLA_04="sous_notre_nom").risk
    assert (risk.class_, risk.flags) == ("prohibited", ("fournisseur", "fournisseur_et_usage"))
    assert [message.split(".")[0] for message in risk.messages] == [
        "Cette pratique est interdite en Europe : s'en servir comme vendre un outil qui la fait",
        "Ce que vous gardez, parmi les usages cochés, suit des règles renforcées en Europe : préparez le dossier pièce par pièce, d'ici la date donnée plus bas",
        "Dites clairement qu'il s'agit d'IA à qui parle avec elle ou voit ce qu'elle produit",
        "Vos devoirs de fournisseur viennent d'abord : ils commencent la liste des dates",
        "Vous proposez un outil, sans dire que vous vous en servez",
    ]
    assert [one.question for one in risk.practices] == ["CON-03", "CON-04", "CON-05"]


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_it_never_shows_a_level_nor_a_score(bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], today: date, data: st.DataObject) -> None:
    diagnosis = diagnose(data.draw(any_case("conformite")), on=today)
    maturity = diagnosis.maturity
    assert (maturity.level, maturity.level_high, maturity.dimensions, maturity.held_back_by) == (None, None, (), ())
    assert maturity.score == maturity.score_high == bank.scale.minimum
    assert (diagnosis.next_level, diagnosis.usage_profile) == (None, None)


def test_its_case_is_kept_in_a_file(told: Callable[..., Diagnosis]) -> None:
    case = told(CLA_01=("tri_cv", "credit")).case
    assert cases.from_text(cases.to_text(case)) == case


def test_its_answers_carry_over_to_the_interview_and_back(bank: Questionnaire, told: Callable[..., Diagnosis], today: date) -> None:
    alone = told(CLA_01=("tri_cv",), CON_05=75).case
    complete = replace(alone, mode="complet")
    assert set(assess(bank, complete).unknown) == {question.id for question in bank.questions} - set(MODULE)
    assert diagnose(complete, on=today).risk.class_ == "high"
    assert diagnose(replace(complete, mode="conformite"), on=today) == diagnose(alone, on=today)


def test_the_interview_lends_its_answers_to_the_module(golden: Callable[[str, str], Case], today: date) -> None:
    case = golden("usinage", "complet")
    alone = diagnose(replace(case, mode="conformite", evidence={}), on=today)
    assert alone.maturity.unknown == ()
    assert alone.risk.class_ == diagnose(case, on=today).risk.class_ == "minimal"
    assert [one.question for one in alone.risk.practices] == ["CON-03"]


def test_in_the_interview_a_doubt_holds_the_locks_like_a_tick(bank: Questionnaire, golden: Callable[[str, str], Case]) -> None:
    best = golden("pratique-interdite", "complet").with_answer("CLA-02", ("aucun",))
    assert assess(bank, best).level == 5
    assert assess(bank, best.with_answer("CLA-02", "unknown")).level == 2
    weaker = best.with_answer("CON-05", 50)
    for use, level in ((("aucun",), 5), (("tri_cv",), 3), ("unknown", 3)):
        assert assess(bank, weaker.with_answer("CLA-01", use)).level == level
