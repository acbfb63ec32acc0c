"""The whole put together: one case, one date, everything that a report tells."""

from datetime import date

from cases import Case
from companies import place
from questionnaires import load
from schemes import load as load_schemes
from schemes import match, plan, settle
from scoring.actions import advise
from scoring.assess import judged
from scoring.diagnosis import Diagnosis
from scoring.next_level import next_level
from scoring.risk import classify
from scoring.situation import read
from scoring.usage_profile import usage_profile
from scoring.use_cases import choose


def diagnose(case: Case, on: date) -> Diagnosis:
    """Return the diagnosis of a case on a date. The same case on the same date gives the same diagnosis (law 5).

    Raises BoussoleError when the questionnaire of the case is not shipped.
    """
    questionnaire = load(case.questionnaire)
    reading = read(questionnaire, case)
    maturity = judged(reading)
    use_cases, not_to_start_with = choose(reading)
    catalogue = load_schemes()
    matches = tuple(match(catalogue, case.company, case.project, maturity, on))
    return Diagnosis(
        case=case,
        questionnaire=questionnaire,
        date=on,
        maturity=maturity,
        next_level=next_level(reading, maturity),
        actions=advise(reading, maturity),
        use_cases=use_cases,
        not_to_start_with=not_to_start_with,
        usage_profile=usage_profile(reading),
        risk=classify(reading, on),
        schemes=matches,
        settling=settle(matches),
        financing=plan(catalogue, matches, case.company, case.project, on),
        territory_note=catalogue.territory_note(place(case.company)),
    )
