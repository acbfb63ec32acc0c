"""What a model says of the firm: each place filled with what is known, or with brackets to fill."""

from collections.abc import Mapping
from datetime import timedelta

from dateutil.relativedelta import relativedelta

from cases import UNKNOWN
from companies import band, naf_label
from kernel import long_date
from presentation.front import firm_name
from presentation.wording import say
from scoring import Diagnosis

_SECTOR = "secteur"


def places(diagnosis: Diagnosis) -> Mapping[str, str]:
    """Return the text of every place of a model, by its name."""
    day = diagnosis.date
    told = {**known_facts(diagnosis), "use": _first_use(diagnosis), "risk": _risk(diagnosis)}
    return {
        **{name: text or say(f"models.unknown.{name}") for name, text in told.items()},
        "today": long_date(day),
        "in_four_weeks": long_date(day + timedelta(weeks=4)),
        "in_six_months": long_date(day + relativedelta(months=6)),
    }


def known_facts(diagnosis: Diagnosis) -> Mapping[str, str | None]:
    """Return who the firm is, None for what is not known."""
    return {
        "firm": firm_name(diagnosis),
        "sector": next(iter(answered(diagnosis, _SECTOR)), None) or _activity(diagnosis),
        "size": _size(diagnosis),
    }


def answered(diagnosis: Diagnosis, id: str) -> tuple[str, ...]:
    """Return what was answered to a question, or to one of the profile, in words; boxes that say
    « none » and what cannot be read say nothing."""
    case, questionnaire = diagnosis.case, diagnosis.questionnaire
    asked = questionnaire.by_id.get(id) or next(
        (fact for fact in questionnaire.facts if fact.id == id), None
    )
    raw = case.answers.get(id, case.facts.get(id))
    if asked is None or raw in (None, UNKNOWN) or asked.problem(raw):
        return ()
    return () if asked.is_list and not asked.amount(raw) else asked.texts(raw)


def _activity(diagnosis: Diagnosis) -> str | None:
    naf = diagnosis.case.company.naf
    return naf_label(naf) if naf else None


def _size(diagnosis: Diagnosis) -> str | None:
    company = diagnosis.case.company
    if company.headcount is not None:
        key = "models.size.count" if company.headcount else "models.size.alone"
        return say(key, count=company.headcount)
    found = band(company.headcount_band) if company.headcount_band else None
    return found.label if found else None


def _first_use(diagnosis: Diagnosis) -> str | None:
    return next((use.title for use in diagnosis.use_cases), None)


def _risk(diagnosis: Diagnosis) -> str | None:
    risk = diagnosis.risk
    return risk.label if risk.class_ != "not_asked" else None
