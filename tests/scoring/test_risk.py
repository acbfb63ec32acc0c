import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Answer, Case
from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring import Risk, advice
from scoring.risk import classify
from scoring.situation import read

Golden = Callable[[str, str], Case]
LITERACY = (date(2025, 2, 2), "Aider les personnes qui utilisent l'IA pour vous à apprendre à s'en servir (texte assoupli le 27 juillet 2026)")


def placed(bank: Questionnaire, case: Case, today: date, **answers: Answer | None) -> Risk:
    for id, answer in answers.items():
        case = case.with_answer(id.replace("_", "-"), answer)
    return classify(read(bank, case), today)


def duties(risk: Risk) -> list[tuple[date, str]]:
    return [(duty.date, duty.subject) for duty in risk.obligations]


@pytest.mark.parametrize("firm", ["boulangerie", "usinage"])
def test_the_golden_firms_are_at_minimal_risk(bank: Questionnaire, golden: Golden, today: date, firm: str) -> None:
    risk = classify(read(bank, golden(firm, "complet")), today)
    assert (risk.class_, risk.label, risk.flags) == ("minimal", "Risque minimal", ())
    assert risk.messages == ("Pas d'obligation particulière au-delà de la formation des utilisateurs et du RGPD. Gardez vos règles d'usage et votre liste.",)
    assert duties(risk) == [LITERACY]
    assert risk.obligations[0].legal_basis == "Règlement (UE) 2024/1689, article 4, modifié par le règlement (UE) 2026/1744"


@pytest.mark.parametrize(
    ("answers", "class_", "label"),
    [
        ({"CLA_02": ("emotions",)}, "prohibited", "Interdit"),
        ({"CLA_02": UNKNOWN}, "urgent", "À vérifier d'urgence"),
        ({"CLA_02": None}, "urgent", "À vérifier d'urgence"),
        ({"CLA_01": ("tri_cv",)}, "high", "Haut risque possible"),
        ({"CLA_01": UNKNOWN}, "to_check", "À vérifier"),
        ({"CLA_03": ("assistant",)}, "transparency", "Transparence"),
        ({"CLA_03": UNKNOWN}, "to_check", "À vérifier"),
        ({"CLA_01": ("tri_cv",), "CLA_02": ("emotions",), "CLA_03": ("assistant",)}, "prohibited", "Interdit"),
        ({"CLA_01": ("tri_cv",), "CLA_02": UNKNOWN}, "urgent", "À vérifier d'urgence"),
        ({"CLA_01": UNKNOWN, "CLA_03": ("assistant",)}, "to_check", "À vérifier"),
    ],
)
def test_the_strongest_class_gives_its_name(
    bank: Questionnaire, golden: Golden, today: date, answers: dict[str, Answer | None], class_: str, label: str
) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, **answers)
    assert (risk.class_, risk.label) == (class_, label)


def test_all_that_applies_is_said_the_strongest_first(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_02=("emotions",), CLA_03=("assistant",), CLA_04="modifie")
    assert risk.messages == (
        "Cette pratique est interdite en Europe. Suspendez-la et demandez conseil avant toute remise en service.",
        "Dites clairement qu'il s'agit d'IA à ceux qui parlent avec elle ou qui voient ce qu'elle produit.",
        "Vous avez des obligations de fabricant : faites-vous accompagner.",
    )
    assert risk.flags == ("fournisseur",)


def test_a_doubt_about_a_forbidden_practice_comes_with_the_question_to_copy(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_02=UNKNOWN)
    assert risk.messages[0].startswith("Interrogez votre fournisseur par écrit. Question à copier : « Votre logiciel peut-il deviner des émotions")


def test_a_tool_under_the_own_name_makes_a_provider_of_any_class(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_04="sous_notre_nom")
    assert (risk.class_, risk.flags) == ("minimal", ("fournisseur",))
    assert risk.messages == ("Vous avez des obligations de fabricant : faites-vous accompagner.",)


def test_an_unknown_role_is_to_be_told(bank: Questionnaire, golden: Golden, today: date) -> None:
    assert placed(bank, golden("usinage", "complet"), today, CLA_04=UNKNOWN).flags == ("role_a_preciser",)


def test_the_express_questionnaire_places_nothing_and_says_so(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = classify(read(bank, golden("boulangerie", "express")), today)
    assert (risk.class_, risk.label) == ("not_asked", "Non évalué")
    assert risk.messages == ("Le questionnaire que vous avez rempli ne pose pas les questions sur la loi européenne. L'entretien complet les pose.",)
    assert duties(risk) == [LITERACY]


def test_who_surely_uses_no_ai_has_no_duty(bank: Questionnaire, golden: Golden, today: date) -> None:
    assert placed(bank, golden("boulangerie", "complet"), today, USA_01=0, CLA_04="aucun").obligations == ()


def test_duties_follow_what_is_ticked_by_date(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_01=("tri_cv", "securite_produit"), CLA_03=("assistant",))
    assert duties(risk) == [
        LITERACY,
        (date(2026, 8, 2), "Prévenir la personne qu'elle parle à une IA (vérifiez que l'outil de votre fournisseur le fait)"),
        (date(2027, 12, 2), "Règles des usages à haut risque, et devoirs de ceux qui les utilisent (article 26)"),
        (date(2028, 8, 2), "Règles de l'IA qui assure la sécurité d'un produit réglementé"),
    ]


def test_a_diagnosis_tells_the_calendar_of_its_day(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet").with_answer("CLA-01", ("tri_cv",))
    before, after = (classify(read(bank, case), day) for day in (date(2026, 7, 26), date(2026, 7, 27)))
    assert [duty.date for duty in before.obligations] == [date(2025, 2, 2), date(2026, 8, 2)]
    assert [duty.date for duty in after.obligations] == [date(2025, 2, 2), date(2027, 12, 2)]


def test_the_new_prohibition_is_told_to_those_concerned(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_02=("images_intimes",))
    assert (date(2026, 12, 2), "Interdiction de créer des images intimes d'une personne sans son accord") in duties(risk)


def test_a_questionnaire_without_risk_questions_places_nothing(tiny: str, today: date) -> None:
    risk = classify(read(validate(read_yaml(tiny), Questionnaire), Case("tiny", 1, "long", today)), today)
    assert (risk.class_, risk.obligations) == ("not_asked", ())
    assert risk.messages == ("Ce questionnaire ne pose pas les questions qui situent vos usages dans la loi européenne sur l'IA.",)


def test_the_word_conforme_is_written_nowhere() -> None:
    files = sorted(Path(advice.CONTENT).rglob("*.yaml"))
    assert len(files) >= 6
    assert [file.name for file in files if re.search(r"\bconformes?\b", file.read_text(encoding="utf-8"), re.IGNORECASE)] == []


@settings(max_examples=100, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_any_answers_are_placed(bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], today: date, data: st.DataObject, mode: str) -> None:
    case = data.draw(any_case(mode))
    risk = classify(read(bank, case), today)
    assert (risk.class_ == "not_asked") == (mode == "express")
    assert risk.messages
    assert [duty.date for duty in risk.obligations] == sorted(duty.date for duty in risk.obligations)
    assert classify(read(bank, case), today) == risk


@settings(max_examples=100, deadline=None)
@given(data=st.data(), id=st.sampled_from(["CLA-01", "CLA-02", "CLA-03", "CLA-04"]))
def test_not_knowing_never_makes_the_risk_minimal(
    bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], today: date, data: st.DataObject, id: str
) -> None:
    case = data.draw(any_case("complet"))
    risk = classify(read(bank, case.with_answer(id, UNKNOWN)), today)
    assert risk.class_ != "minimal" or risk.flags == ("role_a_preciser",)
    assert set(duties(classify(read(bank, case), today))) <= set(duties(risk))
