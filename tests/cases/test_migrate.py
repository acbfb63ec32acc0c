"""A case moved to another version: everything said is carried or kept apart with its reason, and skipping helps no more than before."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import UNKNOWN, Case, NotCarried, entries, from_entries, from_text, migrate, migrated_as_json, migrated_as_text, to_json, to_text
from kernel import BoussoleError
from questionnaires import BoolFact, Fact, MultiFact, MultiQuestion, NumberFact, NumberQuestion, Question, ScaleQuestion, load
from scoring import assess
from tests.conftest import VERSIONS

DAY = date(2026, 11, 22)
NO_OPTION = "Cette réponse n'est plus proposée, et aucune des nouvelles ne dit la même chose."
SOME = "Une partie de cette réponse n'est plus proposée ; le reste est repris."
UNDECIDED = "La nouvelle question demande plus que cette réponse : il en manque une autre pour y répondre."


@pytest.fixture(autouse=True)
def _atelier(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(VERSIONS))


def case(mode: str = "long", **said: Any) -> Case:
    return Case("atelier", 1, mode, DAY, **said)


def answered(answers: Mapping[str, Any], version: int = 2) -> tuple[dict[str, Any], dict[str, tuple[Any, str]]]:
    """What becomes of answers: those of the new version, and those kept apart with their reason."""
    found = migrate(case(answers=dict(answers)), load("atelier", version)).case
    return found.answers, {key: (one.value, one.because) for key, one in found.not_carried.items()}  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("before", "after", "apart"),
    [
        ({"R-1": 50}, {"R-10": 50}, {}),
        ({"R-1": UNKNOWN}, {"R-10": UNKNOWN}, {}),
        ({"W-1": 100}, {"W-1": 100}, {}),
        ({"K-1": 0}, {"K-1": 0}, {}),
        ({"O-1": 50}, {"O-1": 50}, {}),
        ({"O-1": 25}, {}, {"O-1@1": (25, NO_OPTION)}),
        ({"B-1": ("x", "y")}, {"B-1": ("x", "yy")}, {}),
        ({"B-1": ("x", "z")}, {"B-1": ("x",)}, {"B-1@1": (("x", "z"), SOME)}),
        ({"B-1": ("z",)}, {}, {"B-1@1": (("z",), NO_OPTION)}),
        ({"B-1": ("rien",)}, {"B-1": ("rien",)}, {}),
        ({"N-1": 2.5}, {"N-1": 30}, {}),
        ({"N-1": 0.01}, {"N-1": 0.12}, {}),
        ({"N-1": 100}, {}, {"N-1@1": (100, "La nouvelle question ne peut pas recevoir cette réponse.")}),
        ({"N-2": 9.99}, {"N-2": 0}, {}),
        ({"N-2": 10}, {"N-2": 50}, {}),
        ({"M-1": 100, "M-2": 100}, {"M-10": 100}, {}),
        ({"M-1": 100, "M-2": 0}, {"M-10": 0}, {}),
        ({"M-1": 100}, {}, {"M-1@1": (100, UNDECIDED)}),
        ({"M-1": 100, "M-2": UNKNOWN}, {}, {"M-1@1": (100, UNDECIDED), "M-2@1": (UNKNOWN, UNDECIDED)}),
        ({"M-1": UNKNOWN}, {"M-10": UNKNOWN}, {}),
        ({"H-1": 100}, {"H-10": 100}, {}),
        ({"H-1": 0, "H-2": UNKNOWN}, {"H-10": 0}, {}),
        ({"U-1": ("a", "b"), "U-2": ("b", "c")}, {"U-10": ("a", "b", "c")}, {}),
        ({"U-1": ("a",), "U-2": ("aucun",)}, {"U-10": ("a",)}, {}),
        ({"U-1": ("aucun",), "U-2": ("aucun",)}, {"U-10": ("aucun",)}, {}),
        ({"U-1": ("aucun",)}, {}, {"U-1@1": (("aucun",), UNDECIDED)}),
        ({"T-1": 100, "T-2": ("p",)}, {"T-10": 100}, {}),
        ({"T-1": 0, "T-2": ("aucun",)}, {"T-10": 0}, {}),
        ({"T-1": 100}, {}, {"T-1@1": (100, UNDECIDED)}),
        ({"S-1": ("i", "k")}, {"S-10": ("i",), "S-11": ("kk",)}, {}),
        ({"S-1": ("k",)}, {"S-10": ("aucun",), "S-11": ("kk",)}, {}),
        ({"S-1": ("l",)}, {"S-10": ("aucun",)}, {"S-1@1": (("l",), SOME)}),
        ({"S-1": ("aucun",)}, {"S-10": ("aucun",)}, {}),
        ({"S-1": UNKNOWN}, {"S-10": UNKNOWN, "S-11": UNKNOWN}, {}),
        ({"D-1": 100}, {}, {"D-1@1": (100, "Cette question ne disait rien de l'entreprise.")}),
        ({"C-1": "gros"}, {"C-1": "grand"}, {}),
        ({"C-1": "petit"}, {"C-1": "petit"}, {}),
    ],
)
def test_each_kind_of_change(before: dict[str, Any], after: dict[str, Any], apart: dict[str, Any]) -> None:
    assert answered(before) == (after, apart)


@pytest.mark.parametrize(
    ("before", "after", "apart"),
    [
        ({"stock": True}, {"tient_stock": "oui"}, []),
        ({"stock": False}, {"tient_stock": "non"}, []),
        ({"devis": 4}, {"devis": 48}, []),
        ({"metier": "pain"}, {"metier": "bouche"}, []),
        ({"metier": "fer"}, {}, ["facts.metier@1"]),
        ({"ennuis": ("temps", "bruit")}, {"soucis": ("temps", "bruit")}, []),
        ({"ennuis": ()}, {"soucis": ()}, []),
        ({"clients": "gens"}, {}, ["facts.clients@1"]),
        ({"equipe": 3, "renfort": 1.5}, {"monde": 4.5}, []),
        ({"equipe": 3}, {}, ["facts.equipe@1"]),
    ],
)
def test_each_kind_of_change_of_a_fact(before: dict[str, Any], after: dict[str, Any], apart: list[str]) -> None:
    found = migrate(case(facts=before), load("atelier", 2)).case
    assert (found.facts, list(found.not_carried)) == (after, apart)


def test_versions_are_passed_one_by_one() -> None:
    assert answered({"M-1": 100, "M-2": 100}, 3) == ({"M-20": 100}, {})
    assert answered({"N-1": 5, "D-1": 0}, 3) == (
        {},
        {"D-1@1": (0, "Cette question ne disait rien de l'entreprise."), "N-1@2": (60, "Personne ne tenait ce compte.")},
    )


def test_what_is_kept_apart_says_the_words_as_they_were() -> None:
    said = case(answers={"D-1": 100}, notes={"D-1": "vu"}, evidence={"D-1": "seen"}, not_applicable={"D-1": "non"})
    kept = NotCarried(
        version=1, question="Abandonnée ?", answer="Oui", value=100, because="Cette question ne disait rien de l'entreprise.", note="vu", evidence="seen", not_applicable="non",
    )  # fmt: skip
    assert migrate(said, load("atelier", 2)).case.not_carried == {"D-1@1": kept}
    assert migrate(case(notes={"D-1": "vu"}), load("atelier", 2)).case.not_carried["D-1@1"].note == "vu"


def test_the_mode_is_that_which_took_its_place() -> None:
    found = migrate(case("rapide", answers={"R-1": 50}), load("atelier", 2))
    assert (found.case.mode, found.mode) == ("court", ("Rapide", "Court"))
    assert [one.id for one in found.added] == ["M-10"]


def test_notes_are_joined_and_the_weakest_proof_is_kept() -> None:
    said = case(answers={"M-1": 100, "M-2": 100}, notes={"M-1": "un", "M-2": "deux"}, evidence={"M-1": "seen", "M-2": "example"})
    found = migrate(said, load("atelier", 2)).case
    assert (found.notes, found.evidence) == ({"M-10": "un\ndeux"}, {"M-10": "example"})
    assert {key: one.evidence for key, one in found.not_carried.items()} == {"M-1@1": "seen"}
    assert migrate(replace(said, evidence={"M-1": "seen"}), load("atelier", 2)).case.evidence == {}


def test_a_joined_note_that_is_too_long_is_cut_and_each_is_kept_apart() -> None:
    notes = {"M-1": "u" * 700, "M-2": "d" * 700}
    found = migrate(case(notes=notes), load("atelier", 2))
    assert len(found.case.notes["M-10"]) == 1000
    assert {key: one.note for key, one in found.case.not_carried.items()} == {f"{id}@1": note for id, note in notes.items()}
    assert found.notices == (
        "La note de « Les deux moitiés ? » réunit plusieurs notes et dépassait 1000 caractères : elle est coupée, et chaque note d'origine est gardée à part.",
    )


def test_not_concerned_travels_and_no_more_of_it_than_is_allowed() -> None:
    two = migrate(case(not_applicable={"R-1": "a", "S-1": "b"}), load("atelier", 2)).case
    assert two.not_applicable == {"R-10": "a", "S-10": "b"}
    assert two.not_carried["S-1@1"].because == "Trop de questions seraient déclarées « non concerné »."
    merged = case(answers={"M-2": 100}, not_applicable={"M-1": "a"})
    found = migrate(merged, load("atelier", 2)).case
    assert (found.answers, found.not_applicable, found.not_carried["M-1@1"].not_applicable) == ({"M-10": 100}, {}, "a")


def test_what_changed_is_told() -> None:
    found = migrate(case("rapide", answers={"M-1": 100, "M-2": 0, "D-1": 0, "R-1": 50}, facts={"devis": 4}), load("atelier", 3))
    assert migrated_as_text(found) == (
        "De la version 1 à la version 3 du questionnaire « Essai des versions »\n"
        "  - La version 2 pose moins de questions, et les pose mieux.\n"
        "  - « Rapide » devient « Court ».\n\n"
        "Réponses écrites autrement\n"
        "  - Première moitié ? « Oui » ; Seconde moitié ? « Non » → Les deux moitiés ? « Non »\n"
        "  - Combien de devis par mois ? « 4 devis par mois » → Combien de devis par an ? « 48 devis par an »\n\n"
        "Réponses gardées à part, qui ne comptent plus\n"
        "  - Abandonnée ? « Non ». Cette question ne disait rien de l'entreprise."
    )
    told = json.loads(json.dumps(migrated_as_json(found)))
    assert told["questionnaire"] == {"id": "atelier", "before": 1, "after": 3, "mode": "court"}
    assert [change["kind"] for change in told["changes"]] == ["renamed", "merged", "mapped", "renamed"]
    assert told["not_carried"]["D-1@1"]["value"] == 0


def test_nothing_to_move_is_told_and_nothing_leads_back() -> None:
    same = migrate(case(answers={"R-1": 50}), load("atelier", 1))
    assert (same.case, same.changes, same.not_carried) == (case(answers={"R-1": 50}), (), ())
    assert "Toutes vos réponses sont reprises telles quelles." in migrated_as_text(migrate(case(answers={"K-1": 0}), load("atelier", 2)))
    with pytest.raises(BoussoleError, match=r"on ne revient pas à la version 1\. Gardez le fichier d'avant\.$"):
        migrate(replace(case(), version=2), load("atelier", 1))
    with pytest.raises(BoussoleError, match=r"^Ce dossier répond au questionnaire « atelier », pas à « diag-ia »\."):
        migrate(case(), load("diag-ia"))


def test_without_rules_nothing_moves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "atelier").mkdir()
    for name in ("1.yaml", "2.yaml"):
        (tmp_path / "atelier" / name).write_text((VERSIONS / "atelier" / name).read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setenv("BOUSSOLE_QUESTIONNAIRES", str(tmp_path))
    with pytest.raises(
        BoussoleError, match=r"^Rien ne dit comment passer de la version 1 à la version 2 du questionnaire « atelier »\. Gardez le dossier à sa version\.$"
    ):
        migrate(case(), load("atelier", 2))


# Laws


FIRST = load(VERSIONS / "atelier" / "1.yaml")
IDS = [question.id for question in FIRST.questions]


def _answer(question: Question) -> st.SearchStrategy[Any]:
    if isinstance(question, ScaleQuestion):
        return st.sampled_from([*question.offered, UNKNOWN])
    if isinstance(question, NumberQuestion):
        return st.sampled_from([0, 0.01, 9.5, 10, 60, 100, UNKNOWN])
    if isinstance(question, MultiQuestion):
        return st.lists(st.sampled_from(list(question.items)), min_size=1, unique=True).map(tuple) | st.sampled_from(
            [*((id,) for id in question.exclusive), UNKNOWN]
        )
    return st.sampled_from([*question.offered, UNKNOWN])


def _fact(fact: Fact) -> st.SearchStrategy[Any]:
    if isinstance(fact, NumberFact):
        return st.integers(0, 10**9)
    if isinstance(fact, BoolFact):
        return st.booleans()
    return (
        st.lists(st.sampled_from(list(fact.items)), max_size=fact.max, unique=True).map(tuple)
        if isinstance(fact, MultiFact)
        else st.sampled_from(list(fact.offered))
    )


def _said(mode: str) -> st.SearchStrategy[Case]:
    marks = st.dictionaries(st.sampled_from(IDS), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=600).filter(str.strip), max_size=4)
    return st.builds(
        Case,
        st.just("atelier"),
        st.just(1),
        st.just(mode),
        st.just(DAY),
        facts=st.fixed_dictionaries({}, optional={fact.id: _fact(fact) for fact in FIRST.facts}),
        answers=st.fixed_dictionaries({}, optional={question.id: _answer(question) for question in FIRST.questions}),
        notes=marks,
        evidence=st.dictionaries(st.sampled_from(IDS), st.sampled_from(["declared", "example", "seen"]), max_size=5),
        not_applicable=st.dictionaries(st.sampled_from(IDS), st.text("abc", min_size=1, max_size=5), max_size=2) if mode == "long" else st.just({}),
        actions=st.dictionaries(st.sampled_from(["R-CAP-1", "G-USA-2"]), st.sampled_from(["doing", "done", "dropped"])),
    )


cases = _said("long") | _said("rapide")


@given(cases, st.sampled_from([2, 3]))
def test_a_moved_case_is_read_back_in_every_form(said: Case, version: int) -> None:
    moved = migrate(said, load("atelier", version)).case
    assert from_text(to_text(moved)) == moved
    assert from_text(to_json(moved), "dossier.json") == moved
    assert from_entries(entries(moved)) == moved


@given(cases, st.sampled_from([2, 3]))
def test_nothing_that_was_said_is_lost(said: Case, version: int) -> None:
    """Every answer is an answer of the new version, told among the changes, or kept apart as it was; every mark too."""
    found = migrate(said, load("atelier", version))
    moved, told = found.case, [one.id for change in found.changes for one in change.before]
    for id, raw in said.answers.items():
        apart = moved.not_carried.get(f"{id}@1")
        assert id in told or moved.answers.get(id) == raw or (apart is not None and apart.value == raw)
    for id, raw in said.facts.items():
        apart = moved.not_carried.get(f"facts.{id}@1")
        assert id in told or moved.facts.get(id) == raw or (apart is not None and apart.value == raw)
    kept = [one for key, one in moved.not_carried.items()]
    for note in said.notes.values():
        assert any(note in joined for joined in moved.notes.values()) or any(one.note == note for one in kept)
    for reason in said.not_applicable.values():
        assert any(reason in joined for joined in moved.not_applicable.values()) or any(one.not_applicable == reason for one in kept)
    for id, proof in said.evidence.items():
        assert proof in moved.evidence.values() or any(one.evidence == proof for one in kept), id
    assert (moved.company, moved.project, moved.actions, moved.date) == (said.company, said.project, said.actions, said.date)


@given(cases, st.sampled_from(IDS))
def test_skipping_helps_no_more_after_than_before(said: Case, id: str) -> None:
    """Law 1, across versions: the same case with one answer not known is never worth more once moved."""
    skipped = replace(said, answers={**said.answers, id: UNKNOWN})
    full, less = (assess(load("atelier", 2), migrate(one, load("atelier", 2)).case) for one in (said, skipped))
    assert less.score <= full.score
    assert (less.level or 0) <= (full.level or 0)
    scores = {dimension.id: dimension.score or Fraction(0) for dimension in full.dimensions}
    assert all((dimension.score or Fraction(0)) <= scores[dimension.id] for dimension in less.dimensions)


@given(cases)
def test_the_same_case_moves_the_same_way_and_stays_as_it_was(said: Case) -> None:
    before = to_json(said)
    assert migrate(said, load("atelier", 2)) == migrate(said, load("atelier", 2))
    assert to_json(said) == before
