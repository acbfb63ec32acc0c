from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Answer, Case
from kernel import read_yaml, validate
from questionnaires import Questionnaire
from scoring import Risk
from scoring.advice.risk import classify
from scoring.maturity.reading import read

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
    assert risk.messages == (
        "Rien d'autre à faire que former ceux qui s'en servent et suivre le RGPD. Une page de règles et une liste de vos usages suffisent.",
    )
    assert duties(risk) == [LITERACY]
    assert risk.obligations[0].legal_basis == "Règlement (UE) 2024/1689, article 4, modifié par le règlement (UE) 2026/1744"


@pytest.mark.parametrize(
    ("answers", "class_", "label"),
    [
        ({"CLA_02": ("emotions",)}, "prohibited", "Interdit"),
        ({"CLA_02": UNKNOWN}, "to_check", "À vérifier"),
        ({"CLA_02": None}, "to_check", "À vérifier"),
        ({"CLA_02": UNKNOWN, "CLA_01": UNKNOWN, "CLA_03": UNKNOWN}, "to_check", "À vérifier"),
        ({"CLA_02": UNKNOWN, "CLA_01": ("biometrie",)}, "urgent", "À vérifier d'urgence"),
        ({"CLA_02": None, "CLA_01": ("tri_cv", "evaluer_salaries")}, "urgent", "À vérifier d'urgence"),
        ({"CLA_01": ("securite_produit",)}, "to_check", "À vérifier"),
        ({"CLA_01": ("securite_produit", "tri_cv")}, "high", "Haut risque possible"),
        ({"CLA_01": ("tri_cv",)}, "high", "Haut risque possible"),
        ({"CLA_01": UNKNOWN}, "to_check", "À vérifier"),
        ({"CLA_03": ("assistant",)}, "transparency", "Transparence"),
        ({"CLA_03": UNKNOWN}, "to_check", "À vérifier"),
        ({"CLA_01": ("tri_cv",), "CLA_02": ("emotions",), "CLA_03": ("assistant",)}, "prohibited", "Interdit"),
        ({"CLA_01": ("tri_cv",), "CLA_02": UNKNOWN}, "high", "Haut risque possible"),
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
        "Cette pratique est interdite en Europe : s'en servir comme vendre un outil qui la fait. Arrêtez maintenant, et prenez conseil avant toute remise en service.",
        "Dites clairement qu'il s'agit d'IA à qui parle avec elle ou voit ce qu'elle produit.",
        PROVIDER,
        TO_CLASS,
    )
    assert risk.flags == ("fournisseur", "outil_a_classer")


OWN_TOOL = "Un outil que vous proposez dit qu'il est une IA, s'il parle avec des personnes, et marque ce qu'il crée, s'il crée du texte, des images, du son ou de la vidéo."
PROVIDER = "Vos devoirs de fournisseur viennent d'abord : ils commencent la liste des dates. Faites-les relire par un spécialiste."
TO_CLASS = (
    "Vos réponses disent-elles aussi ce que fait l'outil que vous vendez ? S'il trie des candidatures, note des personnes ou touche à leur sécurité, cochez-le : la "
    "loi demande alors bien plus à qui le vend, et une pratique interdite l'est aussi pour lui."
)
OPENING = "Bonjour, nous utilisons votre outil, ou pensons le faire. Pouvez-vous répondre par écrit à ce qui suit ?"
FORBIDDEN, HIGH, ASSISTANT, CONTRACT = (
    "- Votre outil peut-il deviner des émotions, noter des personnes, les influencer à leur insu, déduire leur origine ou leurs opinions, aspirer des photos "
    "de visages ou créer des images intimes ? Ces fonctions sont-elles désactivées chez nous ?",
    "- Le règlement européen sur l'IA classe-t-il l'un de ses usages « à haut risque » ? L'outil dresse-t-il le profil de personnes ? Envoyez-nous la notice, "
    "et dites-nous comment une personne peut écarter son avis et combien de temps les journaux sont gardés.",
    "- Votre assistant dit-il à la personne, dès le début, qu'elle parle à une IA ?",
    "- Nos données servent-elles à entraîner votre outil, et comment l'empêcher ? Où sont-elles gardées, qui y a accès, quand sont-elles effacées ? "
    "Envoyez-nous les clauses du contrat sur les données personnelles.",
)
PRODUCT = (
    "- Quel texte européen suit votre produit pour sa sécurité : machines, véhicules, ascenseurs, dispositifs médicaux, autre ? "
    "Le règlement européen sur l'IA s'y applique-t-il directement ?"
)
CLOSING = "Merci d'avance."


@pytest.mark.parametrize(
    ("answers", "asks"),
    [
        ({"CLA_02": ("emotions",)}, (FORBIDDEN,)),
        ({"CLA_02": UNKNOWN}, (FORBIDDEN,)),
        ({"CLA_01": ("tri_cv",)}, (HIGH,)),
        ({"CLA_01": None}, (HIGH, PRODUCT)),
        ({"CLA_01": ("securite_produit",)}, (PRODUCT,)),
        ({"CLA_01": ("tri_cv",), "CLA_02": UNKNOWN, "CLA_03": ("assistant",), "CLA_04": "sous_notre_nom", "CON_02": 0, "USA_01": 0}, ()),
        ({"CLA_01": ("tri_cv",), "CLA_02": UNKNOWN, "CLA_03": ("assistant",), "CLA_04": "sous_notre_nom", "CON_02": 0}, (FORBIDDEN, HIGH, CONTRACT)),
        ({"CLA_03": ("assistant",)}, (ASSISTANT,)),
        ({"CON_02": 75}, (CONTRACT,)),
        ({"CON_06": UNKNOWN}, (CONTRACT,)),
        ({"CLA_01": UNKNOWN, "CLA_02": UNKNOWN, "CLA_03": UNKNOWN, "CON_02": UNKNOWN}, (FORBIDDEN, HIGH, PRODUCT, ASSISTANT, CONTRACT)),
    ],
)
def test_what_is_not_settled_is_asked_of_the_supplier(
    bank: Questionnaire, golden: Golden, today: date, answers: dict[str, Answer | None], asks: tuple[str, ...]
) -> None:
    settled: dict[str, Answer | None] = {"CON_02": 100, "CON_06": 75}
    risk = placed(bank, golden("usinage", "complet"), today, **(settled | answers))
    assert risk.supplier_question == ("\n".join((OPENING, *asks, CLOSING)) if asks else None)


@pytest.mark.parametrize("answers", [{"CON_02": 100, "CON_06": 100}, {"USA_01": 0, "CLA_04": "aucun"}])
def test_there_is_nothing_to_ask_when_the_contract_is_checked_or_no_ai_is_used(
    bank: Questionnaire, golden: Golden, today: date, answers: dict[str, Answer | None]
) -> None:
    assert placed(bank, golden("usinage", "complet"), today, **answers).supplier_question is None


@pytest.mark.parametrize(
    ("uses", "message"),
    [
        (
            ("aucun",),
            "Vérifiez dès que vous le pouvez qu'aucun de vos logiciels, ni aucun outil que vous vendez, ne fait une chose que l'Europe interdit déjà : deviner les "
            "émotions au travail, noter des personnes pour les traiter moins bien, créer des images intimes. Rien dans vos réponses ne le laisse penser.",
        ),
        (
            ("formation",),
            "Vos réponses laissent penser qu'un de vos logiciels pourrait faire une chose interdite, comme deviner les émotions de salariés ou d'élèves. Regardez "
            "ce qu'il fait, ou demandez-le par écrit à qui vous le vend. En attendant, laissez ces fonctions éteintes, sauf celles qui protègent des personnes.",
        ),
    ],
)
def test_a_doubt_about_a_forbidden_practice_is_told_once_and_is_no_alarm_where_nothing_suggests_it(
    bank: Questionnaire, golden: Golden, today: date, uses: Answer, message: str
) -> None:
    messages = placed(bank, golden("usinage", "complet"), today, CLA_02=UNKNOWN, CLA_01=uses).messages
    assert [told for told in messages if "interdi" in told] == [message]


SAFETY = (
    "La sécurité d'un produit : tout dépend du produit, et ce n'est pas une faute. Machine ou véhicule : les règles européennes du haut risque ne s'appliquent pas "
    "directement, la sécurité suit les textes des machines ou des véhicules. Ascenseur, dispositif médical ou autre produit réglementé : elles s'appliqueront à la "
    "date donnée plus bas. Demandez au fabricant du produit de quel cas il s'agit, sans attendre la date donnée plus bas."
)


@pytest.mark.parametrize(
    ("activity", "hint"),
    [
        ("22.29A", " Votre activité fait plutôt penser à une machine, sans que ce soit sûr."),
        ("28.99B", " Votre activité fait plutôt penser à une machine, sans que ce soit sûr."),
        ("32.50A", " Votre activité fait plutôt penser à un dispositif médical, sans que ce soit sûr."),
        ("49.41A", " Votre activité fait plutôt penser à un véhicule, sans que ce soit sûr."),
        ("62.01Z", ""),
        (None, ""),
    ],
)
def test_the_safety_of_a_product_is_told_both_ways_with_the_activity_as_a_hint(
    bank: Questionnaire, golden: Golden, today: date, activity: str | None, hint: str
) -> None:
    case = golden("usinage", "complet").with_answer("CLA-01", ("securite_produit",))
    risk = classify(read(bank, replace(case, company=case.company.model_copy(update={"naf": activity}))), today)
    assert risk.messages == (SAFETY + hint,)
    assert (risk.class_, risk.to_gather) == ("to_check", ())
    assert [(duty.date, duty.bearer, duty.subject, duty.legal_basis) for duty in risk.obligations[1:]] == [
        (
            date(2027, 1, 20),
            "maker",
            "Machine : nouvelles règles de sécurité, pour qui la fabrique, l'importe, la vend ou la modifie ; les règles du haut risque (articles 9 à 17 et 26) ne s'y "
            "appliquent pas directement",
            "Règlement (UE) 2023/1230, et règlement (UE) 2024/1689, article 2, paragraphe 2, et annexe I, section B, modifié par le règlement (UE) 2026/1744",
        ),
        (
            date(2028, 8, 2),
            "operator",
            "Ascenseur, dispositif médical ou autre produit réglementé : règles du haut risque, selon votre rôle",
            "Règlement (UE) 2024/1689, article 6, paragraphe 1, articles 16, 23, 24 et 26, et annexe I, section A, modifié par le règlement (UE) 2026/1744",
        ),
    ]


@pytest.mark.parametrize("answer", [("securite_produit",), ("aucun",)])
def test_the_safety_of_a_product_alone_asks_nobody_to_inform_employees(bank: Questionnaire, golden: Golden, today: date, answer: Answer) -> None:
    practices = placed(bank, golden("usinage", "complet"), today, CLA_01=answer, CON_05=0, CON_06=0).practices
    assert {"CON-05", "CON-06"} & {one.question for one in practices} == set()


def test_the_way_out_of_high_risk_is_told_to_owner_and_advisor_and_that_it_is_no_fault(bank: Questionnaire, golden: Golden, today: date) -> None:
    assert placed(bank, golden("usinage", "complet"), today, CLA_01=("tri_cv",)).messages == (
        "L'Europe prévoit des règles renforcées pour ces usages. Ce n'est ni une faute, ni une interdiction : préparez le dossier pièce par pièce, d'ici la date "
        "donnée plus bas. Une tâche étroite ou préparatoire, qui ne dresse pas le profil des personnes, peut y échapper : faites-le vérifier par un juriste ou un "
        "conseiller.",
    )
    assert "Ou seulement une tâche étroite ou préparatoire, qui ne dresse jamais le profil des personnes ?" in (bank.question("CLA-01").prompt or "")


PROVIDER_PAPERS = (
    "La documentation technique de votre outil (un modèle simplifié est prévu pour les petites entreprises)",
    "La gestion des risques et de la qualité, écrite et tenue à jour",
    "La notice que vous remettez à vos clients",
    "L'évaluation avant la mise en vente, le marquage CE et l'enregistrement européen",
)


@pytest.mark.parametrize("answer", [("tri_cv",), UNKNOWN, None])
def test_a_possibly_high_risk_use_has_a_file_to_gather_by_role(bank: Questionnaire, golden: Golden, today: date, answer: Answer | None) -> None:
    items = placed(bank, golden("usinage", "complet"), today, CLA_01=answer).to_gather
    assert items[0] == "La notice du fournisseur, et la preuve que vous la suivez"
    assert items[-2:] == (
        "Le nom d'une personne formée, qui a le droit d'écarter l'avis de l'IA",
        "L'information donnée aux salariés et à leurs représentants, s'il y en a, avant de commencer",
    )
    assert len(items) == 8
    assert placed(bank, golden("usinage", "complet"), today, CLA_01=answer, CLA_04="sous_notre_nom").to_gather == (*PROVIDER_PAPERS, *items)
    assert placed(bank, golden("usinage", "complet"), today, CLA_01=answer, CLA_04=UNKNOWN).to_gather == (*PROVIDER_PAPERS, *items)


def test_without_a_high_risk_use_there_is_no_file_to_gather(bank: Questionnaire, golden: Golden, today: date) -> None:
    assert placed(bank, golden("usinage", "complet"), today, CLA_02=("emotions",)).to_gather == ()


def test_the_practices_to_reach_are_told_with_the_present_answer(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_03=("assistant",))
    assert [(one.question, one.answer, one.target) for one in risk.practices] == [
        (
            "CON-02",
            "Une consigne écarte les données personnelles et confidentielles",
            "En plus, les outils sont choisis et réglés pour que nos données ne servent pas à les entraîner",
        ),
        ("CON-03", "On pourrait la reconstituer de mémoire", "Une liste simple : outil, usage, responsable"),
        (
            "CON-05",
            "Si elles posent la question",
            "Oui pour les échanges directs (assistant en ligne, appel) et les images, voix ou vidéos artificielles",
        ),
    ]


def test_of_two_reasons_for_one_practice_the_more_demanding_counts(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_01=("tri_cv",), CLA_03=("assistant",), CLA_04="modifie")
    targets = {one.question: one.target for one in risk.practices}
    assert targets["CON-05"] == "Clients, salariés et candidats sont informés par écrit"
    assert targets["CON-03"] == "Une liste complète : but, données utilisées, personnes concernées, niveau de risque"
    assert targets["CON-04"] == "Des relecteurs sont désignés et savent quoi vérifier"


def test_a_firm_without_ai_has_only_its_rules_to_write(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("boulangerie", "complet"), today, USA_01=0, CLA_04="aucun")
    assert [one.question for one in risk.practices] == ["CON-01"]


def test_a_tool_under_the_own_name_makes_a_provider_of_any_class(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_04="sous_notre_nom")
    assert (risk.class_, risk.flags) == ("transparency", ("fournisseur", "outil_a_classer"))
    assert risk.messages == (OWN_TOOL, PROVIDER, TO_CLASS)


def test_an_unknown_role_is_to_be_told(bank: Questionnaire, golden: Golden, today: date) -> None:
    assert placed(bank, golden("usinage", "complet"), today, CLA_04=UNKNOWN).flags == ("role_a_preciser",)


def test_the_express_questionnaire_places_nothing_and_says_so(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = classify(read(bank, golden("boulangerie", "express")), today)
    assert (risk.class_, risk.label) == ("not_asked", "Non évalué")
    assert risk.messages == (
        "Le questionnaire que vous avez rempli ne pose pas les questions sur la loi européenne. L'entretien complet les pose. "
        "Pour elles seules, choisissez « L'IA et la loi » : huit questions, dix minutes.",
    )
    assert duties(risk) == [LITERACY]


def test_who_surely_uses_no_ai_has_no_duty(bank: Questionnaire, golden: Golden, today: date) -> None:
    assert placed(bank, golden("boulangerie", "complet"), today, USA_01=0, CLA_04="aucun").obligations == ()


def test_a_known_use_settles_the_duty_of_users_where_the_role_is_not_asked(bank: Questionnaire, golden: Golden, today: date) -> None:
    assert placed(bank, golden("boulangerie", "express"), today, USA_01=0).obligations == ()
    assert duties(placed(bank, golden("boulangerie", "express"), today, USA_01=UNKNOWN)) == [LITERACY]


def test_duties_follow_what_is_ticked_by_date(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_01=("tri_cv", "securite_produit"), CLA_03=("assistant",))
    assert duties(risk) == [
        LITERACY,
        (date(2026, 8, 2), "Vérifiez que l'assistant dit dès le début qu'il est une IA : c'est à votre fournisseur de le prévoir"),
        (
            date(2027, 1, 20),
            "Machine : nouvelles règles de sécurité, pour qui la fabrique, l'importe, la vend ou la modifie ; les règles du haut risque (articles 9 à 17 et 26) ne s'y "
            "appliquent pas directement",
        ),
        (
            date(2027, 12, 2),
            "Déployeur, suivez la notice d'un outil à haut risque, confiez son contrôle à une personne formée, gardez ses journaux, prévenez les salariés, "
            "s'il y en a, et les personnes concernées",
        ),
        (date(2028, 8, 2), "Ascenseur, dispositif médical ou autre produit réglementé : règles du haut risque, selon votre rôle"),
    ]


def test_a_diagnosis_tells_the_calendar_of_its_day(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet").with_answer("CLA-01", ("tri_cv",))
    before, after = (classify(read(bank, case), day) for day in (date(2026, 7, 26), date(2026, 7, 27)))
    assert [duty.date for duty in before.obligations] == [date(2025, 2, 2), date(2026, 8, 2)]
    assert [duty.date for duty in after.obligations] == [date(2025, 2, 2), date(2027, 12, 2)]
    assert before.obligations[0].subject == "Veiller à ce que les personnes qui utilisent l'IA pour vous la connaissent assez"
    assert before.obligations[0].legal_basis == "Règlement (UE) 2024/1689, article 4"
    assert duties(after)[0] == LITERACY


@pytest.mark.parametrize(
    ("answers", "before", "after"),
    [
        ({"CLA_01": ("securite_produit",)}, [date(2027, 8, 2)], [date(2027, 1, 20), date(2028, 8, 2)]),
        ({"CLA_02": ("images_intimes",)}, [date(2025, 2, 2)], [date(2025, 2, 2), date(2026, 12, 2)]),
        ({"CLA_03": ("contenus_realistes",), "CLA_04": "modifie"}, [date(2026, 8, 2)] * 4, [date(2026, 8, 2)] * 2 + [date(2026, 12, 2), date(2026, 8, 2)]),
    ],
)
def test_the_amendment_moves_the_dates_on_the_day_it_is_in_force(
    bank: Questionnaire, golden: Golden, answers: dict[str, Answer | None], before: list[date], after: list[date]
) -> None:
    for day, dates in ((date(2026, 7, 26), before), (date(2026, 7, 27), after)):
        found = placed(bank, golden("usinage", "complet"), day, **answers).obligations
        assert [duty.date for duty in found if "article 4" not in duty.legal_basis] == dates


def test_the_new_prohibition_is_told_to_those_concerned(bank: Questionnaire, golden: Golden, today: date) -> None:
    risk = placed(bank, golden("usinage", "complet"), today, CLA_02=("images_intimes",))
    assert (date(2026, 12, 2), "Interdiction de créer des images intimes d'une personne sans son accord, et de proposer un outil fait pour cela") in duties(
        risk
    )


def test_a_questionnaire_without_risk_questions_places_nothing(tiny: str, today: date) -> None:
    risk = classify(read(validate(read_yaml(tiny), Questionnaire), Case("tiny", 1, "long", today)), today)
    assert (risk.class_, risk.obligations) == ("not_asked", ())
    assert (risk.messages, risk.practices, risk.is_told) == ((), (), False)


@settings(max_examples=100, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet", "conformite"]))
def test_any_answers_are_placed(bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], today: date, data: st.DataObject, mode: str) -> None:
    case = data.draw(any_case(mode))
    risk = classify(read(bank, case), today)
    assert (risk.class_ == "not_asked") == (mode == "express")
    assert risk.messages
    first = ("anyone", "provider", "reseller")
    order = [(first.index(duty.bearer) if duty.bearer in first else len(first), duty.date) for duty in risk.obligations]
    assert order == sorted(order)
    assert classify(read(bank, case), today) == risk


def articles(risk: Risk) -> set[tuple[date, str]]:
    """What is due, whatever the words: who is known to have no tool, or only to sell one, reads them otherwise."""
    return {(duty.date, duty.legal_basis) for duty in risk.obligations}


@settings(max_examples=100, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet", "conformite"]))
def test_not_knowing_never_shortens_what_is_to_do(
    bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], today: date, data: st.DataObject, mode: str
) -> None:
    case = data.draw(any_case(mode))
    id = data.draw(st.sampled_from(sorted(read(bank, case).values)))
    known, doubt = (classify(read(bank, one), today) for one in (case, case.with_answer(id, UNKNOWN)))
    assert len(known.supplier_asks) <= len(doubt.supplier_asks)
    assert set(known.to_gather) <= set(doubt.to_gather)
    assert {one.question for one in known.practices} <= {one.question for one in doubt.practices}
    assert articles(known) <= articles(doubt)


@settings(max_examples=100, deadline=None)
@given(data=st.data(), id=st.sampled_from(["CLA-01", "CLA-02", "CLA-03", "CLA-04"]))
def test_not_knowing_never_makes_the_risk_minimal(
    bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], today: date, data: st.DataObject, id: str
) -> None:
    case = data.draw(any_case("complet"))
    risk = classify(read(bank, case.with_answer(id, UNKNOWN)), today)
    assert risk.class_ != "minimal" or risk.flags == ("role_a_preciser",)
    assert articles(classify(read(bank, case), today)) <= articles(risk)
