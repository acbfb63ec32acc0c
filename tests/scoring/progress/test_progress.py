"""Two diagnoses of one firm compared: what moved, what was done, and that nothing is taken for progress or for loss that is not told."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cases import UNKNOWN, Case
from companies import Company
from questionnaires import ScaleQuestion, load
from reports.terminal import progress_as_text
from scoring import Diagnosis, diagnose
from scoring.progress.compare import compare
from scoring.progress.progress_json import progress_as_json
from scoring.progress.progress_model import AnswerMove, Move, Progress

Golden = Callable[[str, str], Case]
AnyCase = Callable[[str], st.SearchStrategy[Case]]
LATER = date(2027, 5, 22)
BANK = load("diag-ia", 1)
SCALES = [question for question in BANK.questions if isinstance(question, ScaleQuestion)]


def told(before: Case, after: Case) -> Progress:
    return compare(diagnose(before, before.date), diagnose(after, after.date))


def later(case: Case, **answers: Any) -> Case:
    """Return a case six months later, some answers given anew (None: erased)."""
    given = {**case.answers, **{id.replace("_", "-"): answer for id, answer in answers.items()}}
    return replace(case, date=LATER, answers={id: answer for id, answer in given.items() if answer is not None})


def kinds(progress: Progress) -> dict[str, str]:
    return {move.question: move.kind for move in progress.answers}


def ids(actions: tuple[Any, ...]) -> set[str]:
    return {action.id for action in actions}


@pytest.fixture
def bakery(golden: Golden) -> Case:
    return golden("boulangerie", "complet")


def test_a_case_compared_with_itself_shows_nothing(bakery: Case) -> None:
    progress = told(bakery, bakery)
    assert progress.empty and progress.comparable and progress.days == 0
    assert (progress.answers, progress.done, progress.new, progress.withdrawn, progress.notes) == ((), (), (), (), ())
    assert ids(progress.to_do) == ids(diagnose(bakery, bakery.date).actions)
    assert progress_as_text(progress, BANK).startswith(
        "Du 22 novembre 2026 au 22 novembre 2026\nNiveau : 2 · Essais → 2 · Essais\nScore : 23 → 23\nRien n'a bougé entre ces deux dossiers.\n"
    )


def test_answers_that_moved_are_told_in_words(bakery: Case) -> None:
    progress = told(bakery, later(bakery, CAP_01=75, DON_01=0, EQU_01=UNKNOWN, EQU_03=None, CLA_01=("tri_cv",)))
    assert kinds(progress) == {"CAP-01": "rose", "DON-01": "fell", "EQU-01": "forgotten", "EQU-03": "forgotten", "CLA-01": "changed"}
    assert progress.answers[0] == AnswerMove(
        question="CAP-01",
        text="Où en est la direction de l'entreprise avec l'IA ?",
        dimension="cap",
        kind="rose",
        before="On en parle, sans rien avoir décidé",
        after="Deux ou trois buts précis sont fixés (gagner du temps, vendre mieux, moins d'erreurs…)",
    )
    words = {move.question: (move.before, move.after) for move in progress.answers}
    assert words["EQU-01"][1] == "Je ne sais pas"
    assert words["EQU-03"][1] == "Sans réponse"
    assert words["CLA-01"] == ("Rien de tout cela", "Trier, noter ou classer des candidatures")
    assert progress.days == 181


def test_scores_and_levels_move_as_they_are_assessed(bakery: Case) -> None:
    after = later(bakery, CAP_01=100)
    progress = told(bakery, after)
    old, new = diagnose(bakery, bakery.date).maturity, diagnose(after, LATER).maturity
    assert progress.whole is not None
    assert (progress.whole.before.score, progress.whole.after.score) == (old.score, new.score)
    assert [move.id for move in progress.dimensions if move.moved] == ["cap"]
    cap = next(move for move in progress.dimensions if move.id == "cap")
    assert cap.gain == new.dimension("cap").score - old.dimension("cap").score > 0  # type: ignore[operator]
    assert (cap.before.level_name, cap.after.level_name) == (old.dimension("cap").level_name, new.dimension("cap").level_name)


def test_an_action_is_done_when_all_that_it_raises_is_reached(bakery: Case) -> None:
    """R-CAP-3 raises CAP-02 and EQU-05 to 75."""
    half, whole = told(bakery, later(bakery, CAP_02=75)), told(bakery, later(bakery, CAP_02=75, EQU_05=75))
    assert "R-CAP-3" in ids(half.to_do) and "R-CAP-3" not in ids(half.done)
    assert "R-CAP-3" in ids(whole.done) and "R-CAP-3" not in ids(whole.to_do)
    assert "R-CAP-3" in ids(told(bakery, later(bakery, CAP_02=75, EQU_05=UNKNOWN)).to_do)


def test_an_action_that_waits_for_a_question_not_asked_is_never_done(golden: Golden) -> None:
    """R-MOY-4 raises MOY-01, that the express mode asks, and MOY-04, that it does not."""
    bakery = golden("boulangerie", "express")
    progress = told(bakery, later(bakery, MOY_01=75, MOY_04=100, CAP_03=75))
    assert "R-CAP-2" in ids(progress.done)
    assert "R-MOY-4" in ids(progress.withdrawn)


def test_an_alert_is_done_when_its_cause_is_surely_gone(bakery: Case) -> None:
    alarmed = replace(bakery, answers={**bakery.answers, "CLA-02": ("emotions",)})
    alerts = {action.id for action in diagnose(alarmed, alarmed.date).actions if action.kind == "alert"}
    assert alerts
    assert alerts <= ids(told(alarmed, later(alarmed, CLA_02=("aucun",))).done)
    doubtful = told(alarmed, later(alarmed, CLA_02=UNKNOWN))
    assert alerts & ids(doubtful.done) == set()
    # What was to be stopped is now to be looked into.
    assert "R-CON-8" in ids(doubtful.new)
    assert alerts <= ids(told(bakery, later(alarmed)).new)


def test_an_action_set_aside_by_the_advisor_is_not_done(bakery: Case) -> None:
    """R-CAP-1 raises CAP-01 alone."""
    after = replace(later(bakery), not_applicable={"CAP-01": "sans objet"})
    progress = told(bakery, after)
    assert "R-CAP-1" in ids(progress.withdrawn)
    assert [question.question for question in progress.only_before] == ["CAP-01"]
    assert "CAP-01" not in kinds(progress)
    assert progress.notes == (
        "Les deux dossiers ne posent pas les mêmes questions, parce que l'entreprise a changé ou qu'un conseiller en a écarté : une part des écarts de score peut venir de là.",
    )


def test_two_modes_are_read_in_the_one_that_both_hold(golden: Golden) -> None:
    express, complete = golden("boulangerie", "express"), golden("boulangerie", "complet")
    progress = told(express, later(complete, CAP_01=75, CAP_02=100))
    assert progress.mode == "express"
    assert kinds(progress) == {"CAP-01": "rose"}
    assert progress.whole is not None and (progress.whole.before.score, progress.whole.after.score) == (25, 25 + Fraction(50, 14))
    assert {move.id for move in progress.dimensions} == {"cap", "usages", "donnees", "socle", "equipe", "confiance", "moyens"}
    assert progress.notes == (
        "Les deux dossiers n'ont pas le même mode (« Questionnaire express », puis « Entretien complet »). Seules leurs 12 questions communes sont comparées, comme dans « Questionnaire express » : les niveaux peuvent différer de ceux de vos diagnostics.",
        "Les actions sont celles de vos deux diagnostics : celui qui pose le plus de questions en propose d'autres.",
    )
    assert told(later(complete), express).mode == "express"


def test_a_mode_without_level_has_answers_to_compare_and_no_score(golden: Golden) -> None:
    complete, law = golden("boulangerie", "complet"), replace(golden("boulangerie", "complet"), mode="conformite")
    progress = told(law, later(complete, CON_01=50, CAP_01=100))
    assert (progress.mode, progress.whole, progress.dimensions) == ("conformite", None, ())
    assert kinds(progress) == {"CON-01": "rose"}
    assert progress.notes[0] == (
        "Les deux dossiers n'ont pas le même mode (« L'IA et la loi », puis « Entretien complet »). Seules leurs 8 questions communes sont comparées, celles de « L'IA et la loi », qui ne donne ni note ni niveau."
    )
    text = progress_as_text(progress, BANK)
    assert "Niveau" not in text and "Score" not in text
    assert told(law, golden("boulangerie", "express")).mode is None


def test_other_questionnaires_and_other_firms_are_refused(bakery: Case, tiny: str, make_questionnaire: Callable[[str], Path]) -> None:
    before = diagnose(bakery, bakery.date)
    other = replace(before, questionnaire=load(make_questionnaire(tiny)))
    refused = compare(before, other)
    assert not refused.comparable
    assert refused.refusal == (
        "Ces deux dossiers ne répondent pas au même questionnaire (« Diagnostic IA des petites et moyennes entreprises », puis « Petit questionnaire d'essai ») : ils ne se comparent pas."
    )
    assert (refused.whole, refused.dimensions, refused.answers, refused.to_do) == (None, (), (), ())
    assert progress_as_text(refused, BANK) == refused.refusal
    first, second = (replace(bakery, company=Company(siren=siren)) for siren in ("732829320", "222222226"))
    assert told(first, second).refusal == (
        "Ces deux dossiers n'ont pas le même numéro SIREN (732829320, puis 222222226) : ce sont deux entreprises, elles ne se comparent pas."
    )
    assert told(first, replace(bakery, company=Company(siret="732 829 320 00074"))).comparable
    assert told(first, bakery).comparable


def test_dates_are_told_as_french_writes_them(bakery: Case) -> None:
    text = progress_as_text(told(replace(bakery, date=date(2026, 11, 30)), replace(bakery, date=date(2026, 12, 1))), BANK)
    assert text.startswith("Du 30 novembre 2026 au 1er décembre 2026\n")


def test_an_older_second_case_is_told(bakery: Case) -> None:
    progress = told(later(bakery), bakery)
    assert progress.days == -181
    assert progress.notes == ("Le second dossier est plus ancien que le premier : les progrès se lisent à l'envers.",)


@pytest.fixture
def versions(bakery: Case, tiny: str, make_questionnaire: Callable[..., Path]) -> Callable[..., Progress]:
    """versions(answers, answers, *(old, new)) compares two cases of the tiny questionnaire, the second at a version with texts replaced."""
    base = replace(diagnose(bakery, bakery.date), actions=())

    def compared(before: dict[str, Any], after: dict[str, Any], *changes: tuple[str, str], mode: str = "long") -> Progress:
        text = tiny.replace("version: 1", "version: 2", 1)
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        first, second = load(make_questionnaire(tiny)), load(make_questionnaire(text, "tiny-2"))  # type: ignore[call-arg]
        cases = (Case("tiny", number, mode, day, answers=given) for number, day, given in ((1, bakery.date, before), (2, LATER, after)))
        return compare(*(replace(base, questionnaire=questionnaire, case=case) for questionnaire, case in zip((first, second), cases, strict=True)))

    return compared


def test_what_changed_in_the_questionnaire_is_told_and_no_answer_is_lost(
    versions: Callable[..., Progress], tiny: str, make_questionnaire: Callable[[str], Path]
) -> None:
    progress = versions(
        {"A-1": 50, "B-3": "petit", "Z-9": 3}, {"A-1": 100}, ("id: B-3", "id: B-4"), ("question: B-3", "question: B-4"), ("weight: 2", "weight: 3")
    )
    change = progress.questionnaire
    assert change is not None
    assert [(one.question, one.text) for one in change.gone] == [("B-3", "Cinquième ?")]
    assert [(one.question, one.text) for one in change.added] == [("B-4", "Cinquième ?")]
    assert [(one.question, one.before, one.after) for one in change.weights] == [("A-1", 2, 3)]
    assert [(one.question, one.text, one.before, one.after) for one in change.kept] == [("B-3", "Cinquième ?", "Petit", None), ("Z-9", "", "3", None)]
    assert kinds(progress) == {"A-1": "rose"}
    assert progress.notes[0] == "Le questionnaire a changé entre les deux (version 1, puis version 2) : une part des écarts de score peut venir de là."
    text = progress_as_text(progress, load(make_questionnaire(tiny)))
    assert "\nQuestions retirées du questionnaire\n  - Cinquième ?\n" in text
    assert "\nQuestions dont le poids a changé\n  - Première ? 2 → 3\n" in text
    assert text.endswith("\nRéponses gardées, que l'autre version ne peut pas reprendre\n  - Cinquième ? « Petit » → « — »\n  - Z-9 « 3 » → « — »")


def test_a_question_whose_answers_changed_is_not_compared(versions: Callable[..., Progress]) -> None:
    progress = versions({"A-1": 50, "B-1": 0}, {"A-1": 60, "B-1": 100}, ('50: "Un peu"', '60: "Un peu"'))
    assert progress.questionnaire is not None
    assert [one.question for one in progress.questionnaire.rewritten] == ["A-1"]
    assert kinds(progress) == {"B-1": "rose"}
    assert not progress.empty


def test_new_words_alone_leave_a_question_comparable(versions: Callable[..., Progress]) -> None:
    progress = versions({"A-1": 50}, {"A-1": 100}, ('50: "Un peu"', '50: "À moitié"'))
    assert progress.questionnaire is not None and progress.questionnaire.rewritten == ()
    assert [(move.before, move.after, move.kind) for move in progress.answers] == [("Un peu", "Tout", "rose")]


def test_numbers_and_boxes_move_by_what_they_are_worth(versions: Callable[..., Progress]) -> None:
    progress = versions({"A-2": ("x", "y"), "B-2": 10, "B-1": 0}, {"A-2": ("y", "x"), "B-2": 12, "B-1": 0})
    assert kinds(progress) == {"B-2": "changed"}
    assert [(move.before, move.after) for move in progress.answers] == [("10 %", "12 %")]
    assert kinds(versions({"A-2": ("x",), "B-2": 10}, {"A-2": ("x", "z"), "B-2": 9})) == {"A-2": "rose", "B-2": "fell"}
    assert kinds(versions({"A-2": ("rien",)}, {"A-2": ("x", "y")})) == {"A-2": "rose"}
    assert kinds(versions({"A-2": ("x", "y")}, {"A-2": ("x", "y", "z")})) == {"A-2": "changed"}


def test_modes_without_a_common_whole_compare_answers_only(bakery: Case, tiny: str, make_questionnaire: Callable[..., Path]) -> None:
    text = tiny.replace("advisor: true, dimensions: [a, b]}", "advisor: true, dimensions: [a, b], questions: [A-1, A-2]}")
    base = replace(diagnose(bakery, bakery.date), actions=(), questionnaire=load(make_questionnaire(text)))
    short, long = (replace(base, case=Case("tiny", 1, mode, bakery.date, answers={"A-1": answer, "B-1": 0})) for mode, answer in (("court", 0), ("long", 50)))
    progress = compare(short, long)
    assert (progress.mode, progress.whole, progress.dimensions, progress.only_before, progress.only_after) == (None, None, (), (), ())
    assert kinds(progress) == {"A-1": "rose"}
    assert progress.notes[0] == (
        "Les deux dossiers n'ont pas le même mode (« Court », puis « Long ») et aucun ne contient l'autre. Questions communes : 1. Leurs réponses sont comparées, pas les niveaux."
    )


def test_the_text_puts_what_moved_under_its_title(golden: Golden) -> None:
    bakery = golden("boulangerie", "express")
    text = progress_as_text(told(bakery, later(bakery, CAP_03=75, DON_01=0)), BANK)
    assert text.startswith(
        "Du 22 novembre 2026 au 22 mai 2027\nNiveau : 2 · Essais → 2 · Essais\nScore : 25 → 26\n\nPar axe\n  - Cap et pilotage : Essais → Cadre\n  - Données et savoir-faire : Essais → Éveil\n\nActions faites\n"
    )
    assert "\n\nCe qui a progressé\n" in text
    assert "\nCe qui a reculé\n  - Où se trouvent les informations utiles" in text
    assert "\nActions faites\n  - Confier l'IA à une personne, avec du temps chaque semaine\n" in text
    assert "Questions retirées" not in text


def test_the_text_gives_numbers_by_axis_when_the_mode_is_precise_enough(bakery: Case) -> None:
    assert "  - Cap et pilotage : Éveil · 17 → " in progress_as_text(told(bakery, later(bakery, CAP_01=75)), BANK)


def test_too_little_known_has_no_level_in_words(golden: Golden) -> None:
    bakery = golden("boulangerie", "express")
    text = progress_as_text(told(replace(bakery, answers={}), later(bakery)), BANK)
    assert "Niveau : pas de niveau → 2 · Essais\n" in text
    assert "Ce que vous ne saviez pas, et que vous savez" in text and "Ce qui a progressé" not in text


def test_the_json_holds_plain_values(bakery: Case) -> None:
    progress = told(bakery, later(bakery, CAP_01=75))
    plain = json.loads(json.dumps(progress_as_json(progress)))
    assert (plain["format"], plain["days"], plain["comparable"], plain["empty"], plain["mode"]) == (1, 181, True, False, "complet")
    assert plain["whole"]["before"] == {"score": 23.7022, "score_exact": "3985955/168168", "level": 2, "level_name": "Essais"}
    assert plain["answers"][0]["kind"] == "rose"
    assert {"id": "R-CAP-1", "title": "Écrire en une page ce que vous attendez de l'IA"} in plain["actions"]["done"]
    assert plain["questionnaire"] == {"before_version": 1, "after_version": 1, "gone": [], "added": [], "weights": [], "rewritten": [], "kept": []}


_MIRROR = {"rose": "fell", "fell": "rose", "known": "forgotten", "forgotten": "known", "changed": "changed"}


def _turned(move: Move) -> Move:
    return replace(move, before=move.after, after=move.before)


@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_the_other_way_round_everything_moves_the_other_way(data: st.DataObject, any_case: AnyCase) -> None:
    first, second = (diagnose(case, case.date) for case in (data.draw(any_case(data.draw(st.sampled_from(["express", "complet"])))) for _ in range(2)))
    there, back = compare(first, second), compare(second, first)
    assert back.mode == there.mode
    assert {replace(move, kind=_MIRROR[move.kind], before=move.after, after=move.before) for move in there.answers} == set(back.answers)  # type: ignore[arg-type]
    assert there.whole and back.whole and _turned(there.whole) == back.whole
    assert tuple(_turned(move) for move in there.dimensions) == back.dimensions
    assert (there.only_before, there.only_after, ids(there.to_do)) == (back.only_after, back.only_before, ids(back.to_do))
    assert ids(there.done) | ids(there.withdrawn) == ids(back.new) and not ids(there.done) & ids(there.withdrawn)


@given(data=st.data())
@settings(max_examples=30, deadline=None)
def test_nothing_moves_between_a_case_and_itself(data: st.DataObject, any_case: AnyCase) -> None:
    diagnosis = _drawn(data, any_case)
    progress = compare(diagnosis, diagnosis)
    assert progress.empty
    assert all(move.gain in (None, 0) for move in progress.dimensions)


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_a_better_answer_never_shows_as_fallen_nor_as_a_loss(data: st.DataObject, any_case: AnyCase) -> None:
    case, question = data.draw(any_case("complet")), data.draw(st.sampled_from(SCALES))
    worse, better = sorted(data.draw(st.lists(st.sampled_from(sorted(question.offered)), min_size=2, max_size=2, unique=True)))
    progress = told(case.with_answer(question.id, worse), case.with_answer(question.id, better))
    assert kinds(progress) == {question.id: "rose"}
    assert all((move.gain or 0) >= 0 and (move.before.level or 0) <= (move.after.level or 0) for move in progress.dimensions)


@given(data=st.data())
@settings(max_examples=40, deadline=None)
def test_what_becomes_known_is_never_a_fall(data: st.DataObject, any_case: AnyCase) -> None:
    case, question = data.draw(any_case("complet")), data.draw(st.sampled_from(SCALES))
    answer = data.draw(st.sampled_from(sorted(question.offered)))
    for nothing in (None, UNKNOWN, "illisible"):
        progress = told(case.with_answer(question.id, nothing), case.with_answer(question.id, answer))
        assert kinds(progress) == {question.id: "known"}
        assert all((move.gain or 0) >= 0 for move in progress.dimensions)


def _drawn(data: st.DataObject, any_case: AnyCase) -> Diagnosis:
    case = data.draw(any_case(data.draw(st.sampled_from(["express", "complet"]))))
    return diagnose(case, case.date)
