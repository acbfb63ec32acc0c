"""Faults of surveys: figures of groups that exist, apart from each other, each with the sentences
that go with it."""

from collections.abc import Iterator
from itertools import combinations

from companies import naf_level_exists
from kernel import FIRST_DAY, LAST_DAY, Document, Fault, Where, repeated
from scoring.advice import Figure, Survey

_YEARS = range(FIRST_DAY.year, LAST_DAY.year + 1)


def survey_faults(document: Document, surveys: tuple[Survey, ...]) -> Iterator[Fault]:
    """Yield the faults of the surveys of a questionnaire."""
    seen: set[str] = set()
    for index, survey in enumerate(surveys):
        where: Where = ("surveys", index)
        if survey.year not in _YEARS:
            yield document.fault(
                (*where, "year"),
                "date",
                f"L'année {survey.year} n'est pas celle d'une enquête",
                "Écrivez l'année en quatre chiffres",
            )
        yield from _sections(document, (*where, "sections_asked"), survey.sections_asked)
        yield from _sentences(document, where, survey)
        for rank, figure in enumerate(survey.figures):
            place = (*where, "figures", rank)
            if figure.id in seen:
                yield document.fault(
                    (*place, "id"),
                    "duplicate",
                    f"« {figure.id} » figure deux fois",
                    "Donnez-lui un autre nom",
                )
            seen.add(figure.id)
            yield from _figure(document, place, survey, figure)
        yield from _overlaps(document, where, survey)


def _sentences(document: Document, where: Where, survey: Survey) -> Iterator[Fault]:
    if not survey.figures:
        yield document.fault(
            where, "empty", "Cette enquête n'a aucun chiffre", "Ajoutez-en un, ou retirez l'enquête"
        )
    if any(figure.sections for figure in survey.figures) and not survey.sector_caution:
        yield document.fault(
            where,
            "message",
            "Des chiffres sont par secteur, et rien n'en avertit",
            "Ajoutez sector_caution",
        )
    if survey.sections_asked and not survey.not_asked:
        yield document.fault(
            where,
            "message",
            "Rien n'est dit aux secteurs que l'enquête n'interroge pas",
            "Ajoutez not_asked",
        )
    if survey.not_asked and not survey.sections_asked:
        yield document.fault(
            (*where, "not_asked"),
            "message",
            "Cette phrase n'est jamais dite : l'enquête interroge tous les secteurs",
            "Ajoutez sections_asked",
        )


def _figure(document: Document, where: Where, survey: Survey, figure: Figure) -> Iterator[Fault]:
    if figure.staff_to is not None and figure.staff_to < figure.staff_from:
        what = f"De {figure.staff_from} à {figure.staff_to} personnes : aucune entreprise"
        yield document.fault(
            (*where, "staff_to"), "range", what, "Mettez staff_to au-dessus de staff_from"
        )
    yield from _sections(document, (*where, "sections"), figure.sections)
    for section in figure.sections:
        if survey.sections_asked and section not in survey.sections_asked:
            yield document.fault(
                (*where, "sections"),
                "range",
                f"L'enquête n'interroge pas la section {section}",
                "Ajoutez-la à sections_asked, ou retirez-la",
            )


def _sections(document: Document, where: Where, sections: tuple[str, ...]) -> Iterator[Fault]:
    for section in sections:
        if not (len(section) == 1 and section.isupper() and naf_level_exists(section)):
            yield document.fault(
                where,
                "naf",
                f"« {section} » n'est pas une section de la NAF",
                "Écrivez une lettre, de A à U",
            )
    for _, section in repeated(sections):
        yield document.fault(
            where,
            "repeated",
            f"« {section} » figure deux fois dans cette liste",
            "Gardez-la une seule fois",
        )


def _overlaps(document: Document, where: Where, survey: Survey) -> Iterator[Fault]:
    """One firm reads one figure of its size, and one of its sector."""
    for (_, one), (rank, other) in combinations(enumerate(survey.figures), 2):
        same_group = set(one.sections) & set(other.sections) or not (one.sections or other.sections)
        if same_group and max(one.staff_from, other.staff_from) <= min(_top(one), _top(other)):
            what = f"Une même entreprise lirait « {one.id} » et « {other.id} »"
            yield document.fault(
                (*where, "figures", rank),
                "range",
                what,
                "Séparez leurs effectifs ou leurs sections",
            )


def _top(figure: Figure) -> int:
    return 10**9 if figure.staff_to is None else figure.staff_to
