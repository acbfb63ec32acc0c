from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Answer, Case
from companies import Company, ProjectKind
from kernel import read_yaml, validate
from questionnaires import MultiQuestion, NumberQuestion, QuestionIs, Questionnaire, ScaleQuestion, leaves
from schemes import load as load_schemes
from schemes import match
from scoring import Action, assess
from scoring.advice import advice_content
from scoring.advice.actions import advise
from scoring.advice.called import called_for
from scoring.maturity.reading import read

Golden = Callable[[str, str], Case]
CATALOGUE = advice_content.actions("diag-ia").actions
HORIZONS = ["maintenant", "0-30 j", "3 mois", "12 mois"]


def advised(bank: Questionnaire, case: Case) -> tuple[Action, ...]:
    return advise(called_for(read(bank, case), assess(bank, case)))


#: Uses of which the law speaks, by a firm whose AI the public does not meet.
LAW: dict[str, Answer] = {"CLA-01": ("tri_cv", "securite_produit"), "CLA-03": ("assistant",)}


def ids(actions: tuple[Action, ...]) -> list[str]:
    return [action.id for action in actions]


def all_before(id: str) -> Iterator[str]:
    """Every prerequisite of an action, those of its prerequisites included."""
    entry = next(entry for entry in CATALOGUE if entry.id == id)
    for earlier in entry.prerequisites:
        yield earlier
        yield from all_before(earlier)


def everywhere(bank: Questionnaire, case: Case, percent: int) -> Case:
    """Answer every ranked question at the same height."""
    answers: dict[str, Answer] = {}
    for question in bank.questions:
        if isinstance(question, ScaleQuestion):
            answers[question.id] = percent
        elif isinstance(question, NumberQuestion):
            answers[question.id] = next(start for start, worth in question.steps if worth == percent)
        elif isinstance(question, MultiQuestion) and question.weight:
            count = -(-percent * (question.full or 0) // 100)
            answers[question.id] = tuple(question.items)[:count] or tuple(question.exclusive)
    return replace(case, answers=answers)


def called(bank: Questionnaire, case: Case, entry: advice_content.ActionEntry) -> Case:
    """The case that calls for an action: all answers at the height of a level, those that the action raises or that call for it not known; what the law asks
    about is told where not knowing does not call for it."""
    heights = [everywhere(bank, replace(case, answers={}), percent) for percent in (0, 25, 50, 75, 100)]
    firms = heights + [firm.with_answer("CLA-02", ("emotions",)) for firm in heights]
    firms += [replace(firm, answers={**firm.answers, **LAW, "CLA-04": role}) for firm in heights for role in ("utilisateur", "modifie")]
    asked = [leaf.question for leaf in leaves(entry.trigger.when) if isinstance(leaf, QuestionIs)] if entry.trigger else []
    unsure = {id: UNKNOWN for id in (*asked, *entry.raises) if id in bank.by_id}
    lowered = [replace(firm, answers={**unsure, **{id: answer for id, answer in firm.answers.items() if id not in entry.raises}}) for firm in firms]
    return next(firm for firm in lowered if entry.id in ids(advised(bank, firm)))


def test_the_catalogue_holds_51_actions() -> None:
    assert len({entry.id for entry in CATALOGUE}) == 51


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.id)
def test_every_action_says_who_does_it_and_how_one_knows_that_it_is_done(entry: advice_content.ActionEntry) -> None:
    assert entry.owner == entry.owner.strip(" .")
    assert 20 < len(entry.done_when) < 170
    assert entry.done_when.endswith(".")
    assert entry.done_when.count(". ") == 0
    assert "conforme" not in f"{entry.title} {entry.text} {entry.done_when}".lower()


def test_no_date_stands_in_the_text_of_an_action() -> None:
    assert [entry.id for entry in CATALOGUE if any(str(year) in f"{entry.title} {entry.text} {entry.done_when}" for year in range(2020, 2040))] == []


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.id)
def test_a_prerequisite_stands_in_the_same_horizon_or_a_nearer_one(entry: advice_content.ActionEntry) -> None:
    known = {other.id: other for other in CATALOGUE}
    assert all(HORIZONS.index(known[before].horizon) <= HORIZONS.index(entry.horizon) for before in all_before(entry.id))
    assert entry.id not in all_before(entry.id)


@pytest.mark.parametrize("entry", CATALOGUE, ids=lambda entry: entry.id)
def test_once_done_an_action_is_called_for_no_more(bank: Questionnaire, golden: Golden, entry: advice_content.ActionEntry) -> None:
    """Each answer that an action raises can be given, and giving them all settles it (an alert is settled by its own question)."""
    case = called(bank, golden("boulangerie", "complet"), entry)
    best = everywhere(bank, case, 100)
    done = replace(case, answers={**case.answers, **{id: best.answers[id] for id in entry.raises}})
    settled = entry.trigger is None or any(isinstance(leaf, QuestionIs) and leaf.question in entry.raises for leaf in leaves(entry.trigger.when))
    assert (entry.id in ids(advised(bank, done))) is not settled


@pytest.mark.parametrize("kind", sorted({kind for entry in CATALOGUE for kind in entry.pays}))
def test_every_kind_that_pays_for_an_action_has_a_national_scheme(kind: ProjectKind) -> None:
    paying = [scheme for scheme in load_schemes().schemes if scheme.territory == "national" and scheme.kind not in ("ressource", "reseau")]
    assert [scheme.id for scheme in paying if kind in scheme.project_kinds and scheme.status.value != "closed"]


def test_the_e_invoice_is_told_with_its_dates(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    (told,) = (action for action in advised(bank, case) if action.id == "R-SOC-5")
    assert told.text == (
        "Il faut pouvoir en recevoir à partir du 1er septembre 2026, et en émettre, pour les TPE et PME, à partir du 1er septembre 2027. "
        "Choisissez une plateforme reliée à vos devis et à votre comptabilité."
    )
    assert told.owner == "la personne qui tient les comptes"
    assert told.done_when == "Vos factures arrivent par la plateforme, et au moins cinq outils de la liste servent vraiment."


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2026, 7, 26), "Échéance européenne : 2 août 2026."),
        (date(2026, 7, 27), "Échéance européenne : 2 décembre 2027."),
    ],
)
def test_the_date_of_a_high_risk_file_is_that_of_the_law_on_the_day(bank: Questionnaire, golden: Golden, on: date, told: str) -> None:
    case = golden("boulangerie", "complet").with_answer("CLA-01", ("tri_cv",))
    called = called_for(read(bank, case), assess(bank, case))
    (action,) = (action for action in advise(called, on=on) if action.id == "R-CON-9")
    assert action.text.endswith(told)
    assert advise(called) == advise(called, on=case.date)


def test_a_training_is_paid_for_by_training_schemes(bank: Questionnaire, golden: Golden, today: date) -> None:
    case = golden("boulangerie", "complet")
    maturity = assess(bank, case)
    matches = match(load_schemes(), case.company, case.project, maturity, today)
    actions = {action.id: action for action in advise(called_for(read(bank, case), maturity), matches)}
    # Verified trainings first; a free academy of which nothing recent is known is not beside them.
    assert actions["R-EQU-1"].schemes[:2] == ("opco-formation-ia", "fafcea")
    assert actions["R-SOC-1"].schemes[0] == "mon-aide-cyber"
    assert actions["R-CAP-1"].schemes == ()
    assert {action.schemes for action in advised(bank, case)} == {()}


def test_the_bakery_names_someone_writes_one_page_of_rules_and_times_its_trial(bank: Questionnaire, golden: Golden) -> None:
    actions = advised(bank, golden("boulangerie", "express"))
    assert [(action.id, action.kind) for action in actions[:3]] == [("R-CAP-2", "gate"), ("R-CON-1", "gate"), ("R-USA-2", "advice")]


@pytest.mark.parametrize(
    ("staff", "changes", "first"),
    [
        ({"headcount": 9}, {}, ["R-CAP-2", "R-CON-1", "R-USA-2"]),
        ({"headcount": 9}, {"USA-01": 0, "USA-05": 0}, ["R-CAP-2", "R-CON-1", "R-USA-1"]),
        ({"headcount": 10}, {}, ["R-CAP-2", "R-CON-1", "R-CAP-1"]),
        ({}, {}, ["R-CAP-2", "R-CON-1", "R-CAP-1"]),
        # A band that reaches ten is not surely under ten.
        ({"headcount_band": "11"}, {}, ["R-CAP-2", "R-CON-1", "R-CAP-1"]),
        # What is basic stays in front, and what the use needs comes along with it.
        ({"headcount": 3}, {"SOC-05": ("majs",), "USA-01": 0, "USA-05": 0}, ["R-SOC-6", "R-CON-1", "R-USA-1"]),
        # Rules that stand are not asked for again.
        ({"headcount": 3}, {"SOC-05": ("majs",), "USA-01": 0, "USA-05": 0, "CON-01": 75, "CON-02": 50}, ["R-SOC-6", "R-CAP-2", "R-USA-1"]),
        # Who uses it already has no first use to make.
        ({"headcount": 3}, {"USA-01": 75, "USA-05": 75}, ["R-CAP-2", "R-CON-1", "R-CAP-1"]),
    ],
)
def test_a_firm_under_ten_tries_before_it_organises(
    bank: Questionnaire, golden: Golden, staff: dict[str, Any], changes: dict[str, Answer], first: list[str]
) -> None:
    case = replace(golden("boulangerie", "express"), company=Company(**staff))
    for question, answer in changes.items():
        case = case.with_answer(question, answer)
    assert ids(advised(bank, case))[:3] == first


def test_an_action_names_the_answer_that_called_for_it(bank: Questionnaire, golden: Golden) -> None:
    first = advised(bank, golden("boulangerie", "express"))[0]
    assert first.title == "Confier l'IA à une personne, avec du temps chaque semaine"
    assert [(because.question, because.question_text, because.answer, because.target) for because in first.because] == [
        ("CAP-03", "Qui s'occupe de l'IA dans l'entreprise ?", "Chacun se débrouille de son côté", "Une personne est désignée et dispose d'un temps réservé")
    ]


def test_who_does_not_know_is_advised_and_nothing_is_drawn_from_a_question_left_aside(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "express").with_answer("CAP-01", UNKNOWN).with_answer("CAP-03", None)
    answers = {because.question: because.answer for action in advised(bank, case) for because in action.because}
    assert answers["CAP-01"] == "Je ne sais pas"
    assert "CAP-03" not in answers


@pytest.mark.parametrize(("answer", "called"), [(None, False), (UNKNOWN, True), (("tri_cv",), True), (("aucun",), False)])
def test_a_condition_that_cannot_be_told_calls_only_where_somebody_said_not_to_know(
    bank: Questionnaire, golden: Golden, answer: Answer | None, called: bool
) -> None:
    case = golden("boulangerie", "complet").with_answer("CLA-01", answer)
    assert ("R-CON-11" in ids(advised(bank, case))) is called


def test_what_opens_a_lock_of_the_next_level_comes_first(bank: Questionnaire, golden: Golden) -> None:
    actions = advised(bank, golden("usinage", "complet"))
    assert [(action.id, action.kind) for action in actions[:3]] == [("R-CON-2", "gate"), ("R-CON-3", "gate"), ("R-CON-4", "advice")]


def test_after_alerts_and_locks_impact_over_effort_decides_then_the_id(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    free = [action for action in advised(bank, case) if action.kind == "advice" and not action.prerequisites]
    heads = [action for action in free if not any(action.id in other.prerequisites for other in advised(bank, case))]
    assert heads == sorted(heads, key=lambda action: (-action.impact / action.effort, action.id))
    assert len(heads) > 5


def test_a_forbidden_practice_is_stopped_first_and_not_looked_into(bank: Questionnaire, golden: Golden) -> None:
    actions = advised(bank, golden("usinage", "complet").with_answer("CLA-02", ("emotions",)))
    assert (actions[0].id, actions[0].kind, actions[0].title) == ("R-CON-13", "alert", "Arrêter la pratique interdite")
    assert [(because.question, because.target) for because in actions[0].because] == [("CLA-02", "La pratique est arrêtée")]
    assert "R-CON-8" not in ids(actions)


@pytest.mark.parametrize("answer", [UNKNOWN, None])
@pytest.mark.parametrize(
    ("uses", "kind"),
    [(("aucun",), "advice"), (("tri_cv",), "advice"), (UNKNOWN, "advice"), (("biometrie",), "alert"), (("evaluer_salaries", "tri_cv"), "alert")],
)
def test_a_practice_not_known_is_looked_into_in_haste_only_where_something_suggests_it(
    bank: Questionnaire, golden: Golden, answer: Answer | None, uses: Answer, kind: str
) -> None:
    actions = advised(bank, golden("usinage", "complet").with_answer("CLA-02", answer).with_answer("CLA-01", uses))
    looked_into = answer is UNKNOWN or kind == "alert"
    assert [action.kind for action in actions if action.id == "R-CON-8"] == ([kind] if looked_into else [])
    assert [action.id for action in actions if action.kind == "alert"] == (["R-CON-8"] if kind == "alert" else [])
    assert "R-CON-13" not in ids(actions)


def test_no_alert_when_nothing_is_ticked_nor_when_the_question_is_not_asked(bank: Questionnaire, golden: Golden, empty_case: Callable[[str], Case]) -> None:
    assert not [action for action in advised(bank, golden("usinage", "complet")) if action.kind == "alert"]
    assert not [action for action in advised(bank, empty_case("express")) if action.kind == "alert"]


def test_a_high_risk_file_is_advised_only_to_those_concerned(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    assert "R-CON-9" not in ids(advised(bank, case))
    concerned = advised(bank, case.with_answer("CLA-01", ("tri_cv",)))
    assert {action.id: action.kind for action in concerned if action.id in ("R-CON-9", "R-CON-11")} == {"R-CON-9": "advice", "R-CON-11": "advice"}
    (asked,) = (action for action in concerned if action.id == "R-CON-11")
    assert asked.because[0].answer == "Trier, noter ou classer des candidatures"


def test_the_safety_of_a_product_is_asked_of_its_maker_and_calls_for_no_file(bank: Questionnaire, golden: Golden) -> None:
    actions = {action.id: action for action in advised(bank, golden("usinage", "complet").with_answer("CLA-01", ("securite_produit",)))}
    assert {"R-CON-9", "R-CON-11", "R-CON-15"} & actions.keys() == set()
    assert (actions["R-CON-16"].kind, actions["R-CON-16"].horizon) == ("advice", "3 mois")
    assert actions["R-CON-16"].text == (
        "Machine, véhicule, ascenseur, dispositif médical : le texte n'est pas le même. Pour une machine ou un véhicule, les règles du haut risque ne s'appliquent pas "
        "directement ; pour les autres, elles s'appliqueront le 2 août 2028."
    )


def test_a_duty_already_in_force_comes_first(bank: Questionnaire, golden: Golden) -> None:
    hidden = golden("usinage", "complet").with_answer("CLA-03", ("assistant",)).with_answer("CON-05", 25)
    assert ids(advised(bank, hidden))[0] == "R-CON-10"
    assert "R-CON-10" not in ids(advised(bank, hidden.with_answer("CON-05", 50)))
    assert "R-CON-10" in ids(advised(bank, hidden.with_answer("CON-05", UNKNOWN)))


def test_the_provider_of_an_assistant_is_told_of_its_own_duties_first(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet").with_answer("CLA-04", "sous_notre_nom").with_answer("CLA-03", ("assistant",)).with_answer("CON-05", 0)
    actions = advised(bank, case)
    assert (actions[0].id, actions[0].kind) == ("R-CON-14", "alert")
    assert actions[0].text == (
        "Ce sont vos devoirs de fournisseur (article 50, paragraphes 1 et 2). S'il parle avec des personnes : une phrase dès le début de chaque échange. S'il crée des "
        "textes, images, sons ou vidéos : un signe lisible par les machines, à compter du 2 août 2026 pour un outil proposé depuis ce jour, du 2 décembre 2026 pour "
        "un outil proposé avant."
    )
    assert "R-CON-12" in ids(actions)
    assert "R-CON-10" not in ids(actions)
    assert [action.id for action in actions if "votre fournisseur" in f"{action.title} {action.text}"] == []


def test_the_provider_of_a_high_risk_tool_prepares_proofs_and_the_file_of_a_user_if_it_is_one(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet").with_answer("CLA-01", ("tri_cv",))
    provider = case.with_answer("CLA-04", "modifie")
    pure, both = (ids(advised(bank, one)) for one in (provider.with_answer("USA-01", 0), provider))
    assert ("R-CON-15" in pure, "R-CON-9" in pure, "R-CON-11" in pure) == (True, False, False)
    assert ("R-CON-15" in both, "R-CON-9" in both, "R-CON-11" in both) == (True, True, True)
    user = ids(advised(bank, case.with_answer("CLA-04", "utilisateur")))
    assert ("R-CON-15" in user, "R-CON-9" in user, "R-CON-11" in user, "R-CON-12" in user) == (False, True, True, False)


def test_an_action_whose_targets_are_all_reached_is_not_shown(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    assert "R-MOY-1" in ids(advised(bank, case))
    assert "R-MOY-1" not in ids(advised(bank, case.with_answer("MOY-01", 75)))


def test_boxes_count_by_their_number(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    assert "R-SOC-5" in ids(advised(bank, case))
    assert "R-SOC-5" not in ids(advised(bank, case.with_answer("SOC-01", ("compta", "efacture", "metier", "web", "crm"))))


def test_what_the_advisor_set_aside_calls_for_nothing(bank: Questionnaire, golden: Golden) -> None:
    case = golden("usinage", "complet")
    assert "R-EQU-5" in ids(advised(bank, case))
    assert "R-EQU-5" not in ids(advised(bank, replace(case, not_applicable={"EQU-05": "Pas de salarié concerné"})))


def test_who_works_alone_is_not_told_to_gather_a_team(bank: Questionnaire, golden: Golden) -> None:
    alone = replace(golden("usinage", "complet"), company=Company(headcount=0))
    assert not {"EQU-04", "EQU-05"} & {because.question for action in advised(bank, alone) for because in action.because}


def test_a_prerequisite_that_is_not_needed_is_not_named(bank: Questionnaire, golden: Golden) -> None:
    def accounts(case: Case) -> Action:
        return next(action for action in advised(bank, case) if action.id == "R-CON-2")

    case = golden("boulangerie", "complet")
    assert accounts(case).prerequisites == ("R-CON-1",)
    assert accounts(case.with_answer("CON-01", 75).with_answer("CON-02", 50)).prerequisites == ()


@pytest.mark.parametrize("mode", ["express", "complet", "conformite"])
def test_a_case_without_answers_gets_no_advice(bank: Questionnaire, empty_case: Callable[[str], Case], mode: str) -> None:
    called = called_for(read(bank, empty_case(mode)), assess(bank, empty_case(mode)))
    assert (advise(called), called.kinds) == ((), frozenset())


def test_a_questionnaire_without_advice_gives_none(tiny: str, today: date) -> None:
    other = validate(read_yaml(tiny), Questionnaire)
    assert advised(other, Case("tiny", 1, "long", today)) == ()


@settings(max_examples=150, deadline=None)
@given(data=st.data(), mode=st.sampled_from(["express", "complet"]))
def test_advice_holds_on_any_answers(bank: Questionnaire, any_case: Callable[[str], st.SearchStrategy[Case]], data: st.DataObject, mode: str) -> None:
    case = data.draw(any_case(mode))
    actions = advised(bank, case)
    place = {action.id: index for index, action in enumerate(actions)}
    assert len(place) == len(actions)
    by_horizon = {action.id: index for index, action in enumerate(sorted(actions, key=lambda action: HORIZONS.index(action.horizon)))}
    for order in (place, by_horizon):
        assert all(order[before] < order[action.id] for action in actions for before in all_before(action.id) if before in order)
    assert all(set(action.prerequisites) <= set(place) for action in actions)
    asked = set(bank.mode(mode).questions or bank.by_id)
    assert all(action.because and {because.question for because in action.because} <= asked for action in actions)
    assert advised(bank, case) == actions


def efforts_by(actions: tuple[Action, ...], horizon: str) -> int:
    nearer = HORIZONS[: HORIZONS.index(horizon) + 1]
    return sum(action.effort for action in actions if action.horizon in nearer)


@pytest.mark.parametrize(
    ("staff", "month", "quarter"), [(None, 4, 12), (0, 4, 12), (6, 4, 12), (9, 4, 12), (10, 8, 24), (49, 8, 24), (50, 12, 36), (3000, 12, 36)]
)
def test_a_horizon_holds_what_a_firm_of_that_size_can_do(bank: Questionnaire, golden: Golden, staff: int | None, month: int, quarter: int) -> None:
    """A day a week for one person, for two from ten on, for three from fifty on; everything advised stands somewhere."""
    case = replace(golden("boulangerie", "complet"), company=Company(headcount=staff))
    actions = advised(bank, case)
    assert month - 1 <= efforts_by(actions, "0-30 j") <= month
    assert efforts_by(actions, "3 mois") <= quarter
    assert efforts_by(actions, "12 mois") == sum(action.effort for action in actions) > quarter


def test_a_band_of_staff_goes_at_the_pace_of_its_least(bank: Questionnaire, golden: Golden) -> None:
    case = replace(golden("boulangerie", "complet"), company=Company(headcount_band="12"))
    assert efforts_by(advised(bank, case), "0-30 j") in (7, 8)


def test_an_alert_never_waits_and_a_tick_moves_nothing(bank: Questionnaire, golden: Golden) -> None:
    case = golden("boulangerie", "complet")
    first = [action.id for action in advised(bank, case) if action.horizon == "0-30 j"]
    assert advised(bank, replace(case, actions=dict.fromkeys(first, "done"))) == advised(bank, case)
    alarmed = advised(bank, case.with_answer("CLA-02", ("emotions",)).with_answer("CLA-01", ("tri_cv",)).with_answer("CLA-03", ("assistant",)))
    alerts = [action for action in alarmed if action.kind == "alert"]
    assert [action.horizon for action in alerts] == ["maintenant"] * len(alerts) != []
