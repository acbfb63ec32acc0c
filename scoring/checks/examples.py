"""Worked examples replayed: what they expect against what the engine finds."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from pydantic import ValidationError

from cases import Case
from companies import Company
from kernel import ContentError, Document, Fault, shown
from questionnaires import Example, ExpectedMaturity, Questionnaire
from scoring.maturity import Maturity, assess

#: Examples are judged without a calendar: no rule of a questionnaire depends on the date.
NO_DATE = date(2000, 1, 1)
#: What an example expects is shown whole: its author compares it.
_LONG = 1000
#: What is expected as a fraction.
_FRACTIONS = ("score", "score_high", "completeness")


def example_case(
    questionnaire: Questionnaire, example: Example, mode: str, on: date = NO_DATE
) -> Case:
    """Return the case that a worked example describes."""
    return Case(
        questionnaire=questionnaire.id,
        version=questionnaire.version,
        mode=mode,
        date=on,
        company=Company.model_validate(example.company),
        facts=dict(example.facts),
        answers=dict(example.answers),
        evidence=dict(example.evidence),
        not_applicable=dict(example.not_applicable),
    )


def example_faults(questionnaire: Questionnaire, document: Document) -> Iterator[Fault]:
    """Yield a fault for each expectation of a worked example that the engine does not meet."""
    for index, example in enumerate(questionnaire.examples):
        for mode, expected in example.expect.items():
            try:
                maturity = assess(questionnaire, example_case(questionnaire, example, mode))
            except (ValidationError, ContentError):
                yield document.fault(
                    ("examples", index, "company"),
                    "example",
                    f"L'entreprise de l'exemple « {example.id} » ne peut pas être lue",
                    "Vérifiez ses clés et leurs valeurs",
                )
                return
            for key, wanted, found in differences(expected, maturity):
                what = (
                    f"L'exemple « {example.id} » attend {key} = {wanted}, le calcul donne {found}"
                )
                yield document.fault(
                    ("examples", index, "expect", mode, key),
                    "example",
                    what,
                    "Corrigez l'exemple, ou la règle s'il a raison",
                )


def differences(expected: ExpectedMaturity, maturity: Maturity) -> Iterator[tuple[str, str, str]]:
    """Yield each key whose expected value is not found, with both."""
    for key in expected.model_fields_set:
        wanted, found = (
            _comparable(key, getattr(expected, key)),
            _comparable(key, _found(maturity, key)),
        )
        if wanted != found:
            yield key, shown(wanted, _LONG), shown(found, _LONG)


def _found(maturity: Maturity, key: str) -> object:
    if key == "dimensions":
        return {dimension.id: str(dimension.score) for dimension in maturity.dimensions}
    if key == "held_back_by":
        return tuple(f"{hold.kind}:{hold.id}" for hold in maturity.held_back_by)
    value = getattr(maturity, key)
    return str(value) if isinstance(value, Fraction) else value


def _comparable(key: str, value: object) -> object:
    """A number may be written in several ways: "0/1" is 0, "50/2" is 25."""
    if isinstance(value, dict):
        return {id: str(Fraction(text)) for id, text in value.items()}
    return str(Fraction(value)) if key in _FRACTIONS and isinstance(value, str) else value
