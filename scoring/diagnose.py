"""The whole put together: one case, one date, everything that a report tells."""

from dataclasses import dataclass
from datetime import date

from cases import Case
from companies import ProjectKind, place
from questionnaires import load
from schemes import Match, Plan, Settling, match, near, plan, settle
from schemes import load as load_schemes
from scoring.advice import (
    advise,
    benchmarks,
    called_for,
    choose,
    classify,
    monday,
    usage_profile,
)
from scoring.diagnosis import Diagnosis
from scoring.maturity import Maturity, judged, knows_enough, read
from scoring.paths import paths, timed
from scoring.sensitivity import sensitivity


def diagnose(case: Case, on: date, before: Diagnosis | None = None) -> Diagnosis:
    """Return the diagnosis of a case on a date. The same case on the same date gives the same
    diagnosis (law 5).

    `before`: another diagnosis, whose schemes are taken over when they would be judged the same
    again: an answer changes
    neither the firm nor its project. Raises BoussoleError when the questionnaire of the case, at
    its version, is not here.
    """
    questionnaire = load(case.questionnaire, case.version)
    reading = read(questionnaire, case)
    maturity = judged(reading)
    stage = maturity if questionnaire.scheme_stages else None
    called = called_for(reading, maturity)
    # What few answers call for tells nothing of what a firm does not want (law 3).
    enough = knows_enough(questionnaire, maturity.completeness)
    wanted = called.kinds if enough else frozenset()
    support = _support_before(before, case, stage, wanted, on) or _support(case, stage, wanted, on)
    offered = near(support.matches, case.company)
    nearest, most_useful = paths(reading, maturity)
    actions = advise(called, offered, on)
    use_cases, not_to_start_with = choose(reading, offered)
    return Diagnosis(
        case=case,
        questionnaire=questionnaire,
        date=on,
        maturity=maturity,
        next_level=timed(nearest, actions, reading),
        useful_path=timed(most_useful, actions, reading),
        sensitivity=sensitivity(reading, maturity),
        benchmarks=benchmarks(case.company, questionnaire.id),
        actions=actions,
        use_cases=use_cases,
        not_to_start_with=not_to_start_with,
        usage_profile=usage_profile(reading),
        risk=classify(reading, on),
        wanted=wanted,
        monday=monday(reading, offered),
        schemes=support.matches,
        settling=support.settling,
        financing=support.financing,
        territory_note=load_schemes().territory_note(place(case.company)),
        first_calls=load_schemes().first_calls(case.company, case.project, on),
    )


@dataclass(frozen=True)
class _Support:
    """What depends on the firm, its project, the level, what the actions call for and the day, and
    on no answer besides."""

    matches: tuple[Match, ...]
    settling: tuple[Settling, ...]
    financing: Plan


def _support(
    case: Case, stage: Maturity | None, wanted: frozenset[ProjectKind], on: date
) -> _Support:
    catalogue = load_schemes()
    matches = tuple(match(catalogue, case.company, case.project, stage, on, wanted))
    financing = plan(catalogue, matches, case.company, case.project, on)
    settling = settle(matches, case.company, case.project, financing.hoped)
    return _Support(matches, settling, financing)


def _support_before(
    before: Diagnosis | None,
    case: Case,
    stage: Maturity | None,
    wanted: frozenset[ProjectKind],
    on: date,
) -> _Support | None:
    """Return what another diagnosis found, if it found it of the same firm and project, at the same
    level, for actions that call for the same, on the same day."""
    asked = (on, case.company, case.project, wanted)
    if (
        before is None
        or (
            before.date,
            before.case.company,
            before.case.project,
            before.wanted,
        )
        != asked
    ):
        return None
    if (before.maturity.level if before.questionnaire.scheme_stages else None) != (
        stage.level if stage else None
    ):
        return None
    return _Support(before.schemes, before.settling, before.financing)
