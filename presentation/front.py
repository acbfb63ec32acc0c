"""Who, what, when: the head of a page or a report, and what its file says of itself."""

from dataclasses import dataclass

from cases import MAX_NAME
from kernel import Sentence, long_date
from presentation.brand import Brand
from presentation.dossier_reference import reference
from presentation.edition import Edition
from presentation.titles import kind_title
from presentation.wording import bounded, say
from scoring import Diagnosis


@dataclass(frozen=True)
class Organisation:
    """In whose name a report is handed over."""

    brand: Brand
    #: « Diagnostic accompagné par … », and what is read aloud instead of the logo.
    accompanied: Sentence
    logo: str


@dataclass(frozen=True)
class Front:
    """The head of a report."""

    #: The questionnaire, what the report is, of which firm, and the last two in a row.
    questionnaire: str
    kind: str
    firm: str
    title: str
    #: The day, the mode, what the answers are worth.
    line: str
    reference: str
    organisation: Organisation | None
    #: For a search of one's own files.
    description: str
    keywords: str


def firm_name(diagnosis: Diagnosis) -> str | None:
    """Return the name of the firm, harmless; None when it was not told."""
    return bounded(diagnosis.case.company.name or "", MAX_NAME) or None


def front(diagnosis: Diagnosis, edition: Edition) -> Front:
    """Return the head of the report of a diagnosis."""
    questionnaire, kind = diagnosis.questionnaire, kind_title(diagnosis)
    firm = firm_name(diagnosis) or say("front.unnamed")
    return Front(
        questionnaire.title,
        kind,
        firm,
        title=say("front.title", kind=kind, firm=firm),
        line=_line(diagnosis),
        reference=_reference(diagnosis, kind),
        organisation=_organisation(edition.brand) if edition.brand else None,
        description=_description(diagnosis),
        keywords=_keywords(questionnaire.subject),
    )


def _line(diagnosis: Diagnosis) -> str:
    mode = diagnosis.questionnaire.mode(diagnosis.case.mode)
    backed = diagnosis.maturity.evidence
    declared = say("front.partly_declared" if backed else "front.declared")
    return say("front.line", day=_day(diagnosis), mode=mode.title, declared=declared)


def _day(diagnosis: Diagnosis) -> str:
    """The day of the answers, and that of the rest when it is another."""
    day, read_on = long_date(diagnosis.case.date), long_date(diagnosis.date)
    return day if day == read_on else say("front.read_on", day=day, read_on=read_on)


def _reference(diagnosis: Diagnosis, kind: str) -> str:
    case, mode = diagnosis.case, diagnosis.questionnaire.mode(diagnosis.case.mode)
    return say(
        "front.reference",
        kind=kind if mode.shows_level else mode.title,
        reference=reference(case),
        questionnaire=diagnosis.questionnaire.id,
        version=case.version,
    )


def _organisation(brand: Brand) -> Organisation:
    accompanied = say("front.accompanied", name=brand.name)
    return Organisation(brand, accompanied, say("front.logo", name=brand.name))


def _description(diagnosis: Diagnosis) -> str:
    if diagnosis.questionnaire.mode(diagnosis.case.mode).shows_level:
        return say("front.description.judged")
    return say(f"front.description.{'law' if diagnosis.risk.is_told else 'points'}")


def _keywords(subject: str) -> str:
    return say("front.keywords", subject=subject) if subject else say("front.keywords_alone")
