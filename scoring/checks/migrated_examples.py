"""Worked examples of a version carried to the next: each is read back there, and gives what the
migration says."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from cases import Case, from_text, migrate, to_text
from kernel import BoussoleError, ContentError, Document, Fault, read_yaml, shown, validate
from questionnaires import Example, MigratedExample, Migration, Questionnaire, load
from scoring.checks.examples import differences, example_case
from scoring.maturity import assess


def migrated_example_faults(path: Path) -> Iterator[Fault]:
    """Yield what the worked examples of the old version do not give once carried by a migration
    whose shape is right."""
    document = read_yaml(path)
    rules = validate(document, Migration)
    before, after = load(rules.questionnaire, rules.from_), load(rules.questionnaire, rules.to)
    told = {one.example: (index, one) for index, one in enumerate(rules.examples)}
    for example in before.examples:
        index, expected = told.get(example.id, (None, None))
        yield from _unreadable(document, before, after, example)
        if index is not None and expected is not None:
            yield from _given(
                document,
                index,
                expected,
                before,
                _moved(before, after, example, next(iter(example.expect))),
            )
            yield from _judged(document, index, expected, (before, after), example)


def _moved(before: Questionnaire, after: Questionnaire, example: Example, mode: str) -> Case:
    """Return a worked example at the next version, as a reader gives it: lists are tuples there."""
    case = from_text(to_text(example_case(before, example, mode)))
    return migrate(case, after).case


def _unreadable(
    document: Document, before: Questionnaire, after: Questionnaire, example: Example
) -> Iterator[Fault]:
    for mode in example.expect:
        try:
            from_text(to_text(_moved(before, after, example, mode)))
        except (ContentError, ValidationError) as error:
            first = (
                error.faults[0].what
                if isinstance(error, ContentError)
                else "il ne peut pas être lu"
            )
            what = (
                f"L'exemple « {example.id} » ({mode}) passé à la version {after.version} n'est pas"
                f" un dossier : {first}"
            )
            yield document.fault((), "example", what, "Corrigez les règles")
        except BoussoleError:
            return


def _given(
    document: Document, index: int, expected: MigratedExample, before: Questionnaire, moved: Case
) -> Iterator[Fault]:
    parts: tuple[tuple[str, Mapping[str, Any], Mapping[str, Any]], ...] = (
        ("answers", expected.answers, moved.answers),
        ("facts", expected.facts, moved.facts),
    )
    for part, wanted, found in parts:
        for id, value in wanted.items():
            if found.get(id) != value:
                got = "rien" if found.get(id) is None else shown(found[id])
                yield _fault(document, (index, part, id), expected.example, id, shown(value), got)
    if expected.not_carried is not None and sorted(expected.not_carried) != sorted(
        moved.not_carried
    ):
        place = {item.id: rank for rank, item in enumerate(before.questions)}
        kept = sorted(
            moved.not_carried, key=lambda key: place.get(key.partition("@")[0], len(place))
        )
        yield _fault(
            document,
            (index, "not_carried"),
            expected.example,
            "not_carried",
            ", ".join(expected.not_carried),
            ", ".join(kept),
        )


def _judged(
    document: Document,
    index: int,
    expected: MigratedExample,
    versions: tuple[Questionnaire, Questionnaire],
    example: Example,
) -> Iterator[Fault]:
    before, after = versions
    for mode, result in expected.expect.items():
        moved = _moved(before, after, example, next(iter(example.expect)))
        for key, wanted, found in differences(result, assess(after, replace(moved, mode=mode))):
            yield _fault(
                document, (index, "expect", mode, key), expected.example, key, wanted, found
            )


def _fault(
    document: Document, where: tuple[Any, ...], example: str, key: str, wanted: str, found: str
) -> Fault:
    what = (
        f"L'exemple « {example} » passé à la nouvelle version attend {key} = {wanted}, le calcul"
        f" donne {found}"
    )
    return document.fault(
        ("examples", *where), "example", what, "Corrigez l'exemple, ou la règle s'il a raison"
    )
