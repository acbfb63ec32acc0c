"""The whole put together: one case, one date, everything that a report tells."""

from datetime import date

from cases import Case
from companies import place
from questionnaires import load
from schemes import load as load_schemes
from schemes import match, near, plan, settle
from scoring.advice import advise, benchmarks, choose, classify, usage_profile
from scoring.diagnosis import Diagnosis
from scoring.maturity import judged, read
from scoring.paths import next_level, useful_path
from scoring.sensitivity import sensitivity


def diagnose(case: Case, on: date) -> Diagnosis:
    """Return the diagnosis of a case on a date. The same case on the same date gives the same diagnosis (law 5).

    Raises BoussoleError when the questionnaire of the case, at its version, is not here.
    """
    questionnaire = load(case.questionnaire, case.version)
    reading = read(questionnaire, case)
    maturity = judged(reading)
    catalogue = load_schemes()
    matches = tuple(match(catalogue, case.company, case.project, maturity if questionnaire.scheme_stages else None, on))
    offered = near(matches, case.company)
    use_cases, not_to_start_with = choose(reading, offered)
    return Diagnosis(
        case=case,
        questionnaire=questionnaire,
        date=on,
        maturity=maturity,
        next_level=next_level(reading, maturity),
        useful_path=useful_path(reading, maturity),
        sensitivity=sensitivity(reading, maturity),
        benchmarks=benchmarks(case.company, questionnaire.id),
        actions=advise(reading, maturity, offered, on),
        use_cases=use_cases,
        not_to_start_with=not_to_start_with,
        usage_profile=usage_profile(reading),
        risk=classify(reading, on),
        schemes=matches,
        settling=settle(matches),
        financing=plan(catalogue, matches, case.company, case.project, on),
        territory_note=catalogue.territory_note(place(case.company)),
    )
