"""What an advisor wrote beside the answers, carried with them: notes are joined, none is lost; what
has no place is kept apart."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cases.case import Case, Evidence
from cases.faults import MAX_NOTE
from cases.migrated import texts
from kernel import unique
from questionnaires import Carried, Questionnaire, Rule

_WEAKEST: tuple[Evidence, ...] = ("declared", "example", "seen")
#: What is kept apart of one question of the old version: "note", "evidence", "not_applicable", and
#: "because".
Apart = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Marks:
    """Marks at the new version. `apart`: by old question, those that have no place there;
    `notices`: what else to know, in French."""

    notes: dict[str, str]
    evidence: dict[str, Evidence]
    not_applicable: dict[str, str]
    apart: Apart
    notices: tuple[str, ...]


@dataclass(frozen=True)
class _Way:
    """A question of the new version and the old ones that make it."""

    target: str
    sources: tuple[str, ...]


def carried_marks(
    case: Case, after: Questionnaire, mode: str, rules: Mapping[str, Rule], answers: Carried
) -> Marks:
    """Return the marks of a case beside the questions of the new version."""
    marked = unique((*case.notes, *case.evidence, *case.not_applicable))
    ways = tuple(_ways(marked, after, rules))
    apart: Apart = {
        id: _all(case, id, _gone(rules.get(id), answers, id))
        for id in marked
        if not any(id in way.sources for way in ways)
    }
    notes, cut = _notes(case, after, ways, apart)
    evidence = _evidence(case, ways, answers, apart)
    not_applicable = _not_applicable(case, after, mode, ways, apart)
    return Marks(notes, evidence, not_applicable, apart, cut)


def _ways(marked: Iterable[str], after: Questionnaire, rules: Mapping[str, Rule]) -> Iterator[_Way]:
    found: dict[str, tuple[str, ...]] = {}
    for id in marked:
        rule = rules.get(id)
        targets = (id,) if rule is None else tuple(rule.parts)
        found |= {
            target: (id,) if rule is None else rule.sources
            for target in targets
            if target in after.by_id
        }
    return (_Way(target, sources) for target, sources in found.items())


def _gone(rule: Rule | None, answers: Carried, id: str) -> str:
    return answers.lost.get(id) or (rule.dropped if rule and rule.dropped else texts()["gone"])


def _all(case: Case, id: str, because: str) -> dict[str, str]:
    marks = {
        "note": case.notes.get(id),
        "evidence": case.evidence.get(id),
        "not_applicable": case.not_applicable.get(id),
    }
    return {**{name: text for name, text in marks.items() if text is not None}, "because": because}


def _put(apart: Apart, id: str, name: str, text: str, because: str) -> None:
    apart.setdefault(id, {"because": because})[name] = text


def _notes(
    case: Case, after: Questionnaire, ways: tuple[_Way, ...], apart: Apart
) -> tuple[dict[str, str], tuple[str, ...]]:
    """Join the notes of questions that became one; where all of them is too long, each is kept
    apart too."""
    notes, cut = {}, []
    for way in ways:
        given = {id: case.notes[id] for id in way.sources if id in case.notes}
        text = "\n".join(dict.fromkeys(given.values()))
        if given:
            notes[way.target] = text[:MAX_NOTE]
        if len(text) > MAX_NOTE:
            cut.append(
                texts()["note_cut"].format(question=after.question(way.target).text, limit=MAX_NOTE)
            )
            for id, note in given.items():
                _put(apart, id, "note", note, texts()["cut"])
    return notes, tuple(cut)


def _evidence(
    case: Case, ways: tuple[_Way, ...], answers: Carried, apart: Apart
) -> dict[str, Evidence]:
    """What proved an answer proves the one that it became; of several, the weakest proof, and none
    where one had none."""
    evidence: dict[str, Evidence] = {}
    for way in ways:
        given = {id: case.evidence[id] for id in way.sources if id in case.evidence}
        if given and way.target in answers.values:
            whole = all(id in given for id in way.sources if id in case.answers)
            if whole:
                evidence[way.target] = min(given.values(), key=_WEAKEST.index)
    for id, proof in case.evidence.items():
        carried = [way for way in ways if id in way.sources and way.target in answers.values]
        if id not in apart and (
            not carried
            or id in answers.lost
            or any(evidence.get(way.target) != proof for way in carried)
        ):
            _put(
                apart,
                id,
                "evidence",
                proof,
                answers.lost.get(id) or texts()["no_answer" if not carried else "weaker"],
            )
    return evidence


def _not_applicable(
    case: Case, after: Questionnaire, mode: str, ways: tuple[_Way, ...], apart: Apart
) -> dict[str, str]:
    """A question that became several is « non concerné » in each; several that became one, only
    where all that is said of them is."""
    reasons: dict[str, str] = {}
    room = after.not_applicable_max if after.mode(mode).advisor else 0
    for way in ways:
        given = {id: case.not_applicable[id] for id in way.sources if id in case.not_applicable}
        answered = len(way.sources) > 1 and any(
            id in case.answers and id not in given for id in way.sources
        )
        text = "\n".join(dict.fromkeys(given.values()))
        fits = given and not answered and len(reasons) < room and len(text) <= MAX_NOTE
        if fits:
            reasons[way.target] = text
        elif given:
            why = (
                "no_advisor"
                if not room
                else "answered"
                if answered
                else "cut"
                if len(text) > MAX_NOTE
                else "too_many"
            )
            for id, reason in given.items():
                _put(apart, id, "not_applicable", reason, texts()[why])
    return reasons
