"""The whole put together: one case, one date, everything that a report tells."""

from datetime import date

from cases import Case
from questionnaires import load
from schemes import load as load_schemes
from schemes import match
from scoring.actions import advise
from scoring.assess import assess
from scoring.diagnosis import Diagnosis
from scoring.next_level import next_level
from scoring.risk import classify
from scoring.usage_profile import usage_profile
from scoring.use_cases import choose


def diagnose(case: Case, on: date) -> Diagnosis:
    """Return the diagnosis of a case on a date. The same case on the same date gives the same diagnosis (law 5).

    Raises BoussoleError when the questionnaire of the case is not shipped.
    """
    questionnaire = load(case.questionnaire)
    maturity = assess(questionnaire, case)
    use_cases, not_to_start_with = choose(questionnaire, case)
    return Diagnosis(
        case=case,
        questionnaire=questionnaire,
        date=on,
        maturity=maturity,
        next_level=next_level(questionnaire, case, maturity),
        actions=advise(questionnaire, case, maturity),
        use_cases=use_cases,
        not_to_start_with=not_to_start_with,
        usage_profile=usage_profile(questionnaire, case),
        risk=classify(questionnaire, case, on),
        schemes=tuple(match(load_schemes(), case.company, case.project, maturity, on)),
    )
