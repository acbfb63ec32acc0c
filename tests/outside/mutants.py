"""Spoil a questionnaire in every place, one at a time, and list what its check lets pass: what then breaks, and what changes nothing.

    python -m tests.outside.mutants tests/tiny.yaml

Not in the suite: it takes a minute, and what it lists is to be read. A mutant that passes and changes something may be right.
"""

import random
import sys
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cases import Case
from companies import Company
from kernel import BoussoleError, read_yaml, yaml_text
from questionnaires import MultiQuestion, NumberQuestion, Question, Questionnaire, ScaleQuestion, check
from scoring import activity_faults, assess, example_faults

DAY = date(2026, 1, 1)


def plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, tuple) else value


def mutants(content: Any) -> Iterator[tuple[str, Any]]:
    """Yield each spoilt content, with what was done."""
    for where, value in places(content, ()):
        for what, spoilt in spoils(value):
            yield f"{'/'.join(map(str, where))}: {what}", put(content, where, spoilt)
        if where:
            yield f"{'/'.join(map(str, where))}: gone", put(content, where, ...)


def places(value: Any, where: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    yield where, value
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in inner:
        yield from places(one, (*where, key))


def spoils(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, bool):
        yield "not", not value
    elif isinstance(value, (int, float)):
        yield from ((str(other), other) for other in (-1, 0, 1, value + 1, 1000, 1_000_000_000) if other != value)
    elif isinstance(value, str):
        yield from ((repr(other), other) for other in (" ", "x", f"{value} <b>", value.lower(), f"{value}x"))
    elif isinstance(value, list):
        yield from (("empty", []), ("twice", value + value[:1]), ("turned", value[::-1]))
    elif isinstance(value, dict):
        yield "empty", {}


def put(content: Any, where: tuple[Any, ...], value: Any) -> Any:
    if not where:
        return value
    copy = deepcopy(content)
    holder = copy
    for part in where[:-1]:
        holder = holder[part]
    if value is ...:
        del holder[where[-1]]
    else:
        holder[where[-1]] = value
    return copy


def answer(question: Question, chance: random.Random) -> Any:
    if isinstance(question, ScaleQuestion):
        return chance.choice(list(question.offered))
    if isinstance(question, NumberQuestion):
        return chance.choice([start for start, _ in question.steps])
    if isinstance(question, MultiQuestion):
        return tuple(chance.sample(list(question.items), chance.randint(1, len(question.items))))
    return chance.choice(list(question.offered))


def seen(questionnaire: Questionnaire) -> list[Any]:
    """Return what some firms get, in every mode."""
    found = []
    for mode in questionnaire.modes:
        for seed in range(12):
            chance = random.Random(seed)
            answers = {question.id: answer(question, chance) for question in questionnaire.questions if chance.random() < 0.9}
            case = Case(questionnaire.id, questionnaire.version, mode.id, DAY, company=Company(headcount=seed), facts={}, answers=answers)
            found.append(replace(assess(questionnaire, case), questionnaire=""))
    return found


def main(path: Path) -> None:
    content = plain(read_yaml(path).data)
    content.pop("examples", None)
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"{content['id']}.yaml"
        file.write_text(yaml_text(content), encoding="utf-8")
        right = check(file)
        assert right.questionnaire is not None, right.faults
        before = seen(right.questionnaire)
        tried = told = 0
        for what, spoilt in mutants(content):
            tried += 1
            try:
                file.write_text(yaml_text(spoilt), encoding="utf-8")
                checked = check(file)
                faults = [*checked.faults]
                if checked.questionnaire and checked.document:
                    faults += [
                        *activity_faults(checked.questionnaire, checked.document),
                        *([] if faults else example_faults(checked.questionnaire, checked.document)),
                    ]
                if faults:
                    told += 1
                    continue
                assert checked.questionnaire is not None
                print("SAME   " if seen(checked.questionnaire) == before else "changes", what)
            except BoussoleError as error:
                print("REFUSED", what, error)
            except Exception as error:
                print("BREAKS ", what, repr(error))
        print(f"{tried} mutants, {told} told")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
