"""Faults of advice: everything that is cited exists, everything that exists is served,
prerequisites do not turn in a circle."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Any

from kernel import (
    ContentError,
    Document,
    Fault,
    Strict,
    Where,
    blanks,
    did_you_mean,
    has_blanks,
    read_yaml,
    repeated,
    validate,
)
from questionnaires import (
    Condition,
    FactIs,
    Questionnaire,
    condition_faults,
    exact,
    leaves,
    repeated_faults,
)
from scoring.advice import (
    HORIZONS,
    FirmKinds,
    Models,
    Quarters,
    RiskRules,
    Surveys,
    Tools,
    Trades,
    advice_content,
    dated,
)
from scoring.checks.benchmarks import survey_faults
from scoring.checks.cited import known_faults, twice_faults
from scoring.checks.dates import date_faults
from scoring.checks.firm_kinds import firm_kinds_faults, told_faults
from scoring.checks.models import model_faults
from scoring.checks.quarters import quarter_faults, tool_faults, trade_faults
from scoring.checks.reach import (
    action_reach_faults,
    cites_a_question,
    profile_reach_faults,
    use_case_reach_faults,
)
from scoring.checks.risk import rule_faults


def advice_faults(
    questionnaire: Questionnaire, content: Path = advice_content.CONTENT
) -> tuple[Fault, ...]:
    """Return every fault of the advice written for a questionnaire; none when none is written."""
    found: list[Fault] = []
    for name, (form, check) in _FILES.items():
        path = content / questionnaire.id / f"{name}.yaml"
        if path.is_file():
            try:
                document = read_yaml(path)
                found += check(questionnaire, document, validate(document, form), content)
            except ContentError as error:
                found += error.faults
    # Dates that cannot be read are met anew in each file that needs them.
    return tuple(sorted({*found, *_strangers(content / questionnaire.id), *date_faults(content)}))


def advice_home_faults(
    questionnaires: Iterable[str], content: Path = advice_content.CONTENT
) -> Iterator[Fault]:
    """Yield the folders of advice that go with no questionnaire: nobody reads them."""
    known = tuple(questionnaires)
    for path in sorted(content.iterdir()):
        if path.is_dir() and path.name not in known:
            yield Fault(
                str(path),
                1,
                "file-name",
                f"Ces conseils ne vont avec aucun questionnaire (« {path.name} »)",
                did_you_mean(path.name, known),
            )


def _strangers(home: Path) -> Iterator[Fault]:
    """A file under another name is never read."""
    for path in sorted(home.iterdir()) if home.is_dir() else ():
        if path.suffix != ".yaml" or path.stem not in _FILES:
            names = [f"{name}.yaml" for name in _FILES]
            remedy = did_you_mean(
                path.name, names, f"Nommez-le {', '.join(names)}, ou rangez-le ailleurs"
            )
            yield Fault(str(path), 1, "file-name", f"« {path.name} » n'est lu par personne", remedy)


def _actions(
    questionnaire: Questionnaire, document: Document, found: advice_content.Actions, content: Path
) -> Iterator[Fault]:
    entries = found.actions
    dimensions = [dimension.id for dimension in questionnaire.dimensions]
    levels = {str(level.level) for level in questionnaire.levels}
    ids = [entry.id for entry in entries]
    words = _duty_words(content)
    yield from twice_faults(document, "actions", ids)
    yield from _alike(document, "actions", [entry.title for entry in entries])
    for index, entry in enumerate(entries):
        where: Where = ("actions", index)
        yield from known_faults(
            document, (*where, "dimension"), "L'axe", [entry.dimension], dimensions
        )
        yield from known_faults(
            document, (*where, "levels"), "Le niveau", map(str, entry.levels), levels
        )
        yield from known_faults(
            document, (*where, "prerequisites"), "L'action", entry.prerequisites, ids
        )
        yield from _too_late(document, (*where, "prerequisites"), entry, entries)
        yield from known_faults(document, (*where, "replaces"), "L'action", entry.replaces, ids)
        yield from known_faults(document, (*where, "duties"), "L'échéance", entry.duties, words)
        yield from _dates(document, (*where, "text"), entry.text, content)
        for kind, variant in entry.variants.items():
            yield from _dates(
                document, (*where, "variants", kind, "text"), variant.text or "", content
            )
            twins: Where = (*where, "variants", kind, "replaces")
            yield from known_faults(document, twins, "L'action", variant.replaces or (), ids)
        yield from _basic(document, where, entry)
        yield from _answers(questionnaire, document, (*where, "raises"), entry.raises)
        for place, condition in (
            _conditions((*where, "trigger"), entry.trigger) if entry.trigger else ()
        ):
            yield from condition_faults(questionnaire, document, condition, place)
        for key in ("levels", "prerequisites", "pays"):
            yield from repeated_faults(document, (*where, key), getattr(entry, key))
        if not entry.raises and entry.trigger is None:
            yield document.fault(
                where,
                "never-shown",
                f"L'action {entry.id} n'améliore aucune réponse",
                "Ajoutez raises, ou trigger",
            )
        elif entry.dimension in dimensions:
            yield from action_reach_faults(questionnaire, document, where, entry)
    if soon := found.first_use:
        yield from known_faults(document, ("first_use", "actions"), "L'action", soon.actions, ids)
        yield from condition_faults(questionnaire, document, soon.when, ("first_use", "when"))
    kinds = advice_content.firm_kinds(questionnaire.id, content)
    yield from told_faults(document, "actions", entries, kinds)
    yield from _circles(document, {entry.id: entry.prerequisites for entry in entries})
    raised = {id for entry in entries for id in entry.raises}
    for question in questionnaire.questions:
        if (
            question.weight
            and questionnaire.dimension(question.dimension).scored
            and question.id not in raised
        ):
            yield document.fault(
                ("actions",),
                "not-served",
                f"Aucune action n'améliore {question.id}",
                "Ajoutez-la au raises d'une action",
            )


def _basic(document: Document, where: Where, entry: advice_content.ActionEntry) -> Iterator[Fault]:
    """What stands among the first three waits for nothing."""
    if entry.basic and entry.prerequisites:
        yield document.fault(
            (*where, "prerequisites"),
            "too-late",
            f"{entry.id} est une protection de base, et attend pourtant {entry.prerequisites[0]}",
            "Retirez basic, ou prerequisites",
        )


def _too_late(
    document: Document,
    where: Where,
    entry: advice_content.ActionEntry,
    entries: Iterable[advice_content.ActionEntry],
) -> Iterator[Fault]:
    """A plan is read horizon by horizon: what comes before must not stand in a later one."""
    for other in entries:
        if other.id in entry.prerequisites and HORIZONS.index(other.horizon) > HORIZONS.index(
            entry.horizon
        ):
            what = (
                f"{other.id} ({other.horizon}) vient après {entry.id} ({entry.horizon}), dont elle"
                " est le prérequis"
            )
            yield document.fault(
                (*where, other.id), "too-late", what, "Avancez l'une ou reculez l'autre"
            )


def _dates(document: Document, where: Where, text: str, content: Path) -> Iterator[Fault]:
    """A date that a text cites exists, and is one single date at any time."""
    legal = advice_content.legal_dates(content)
    names = {*legal.cited, *(word for entry in legal.dates for word in entry.concerns)}
    moments = {
        date.min,
        *(day for entry in legal.dates for day in (entry.since, entry.until) if day),
    }
    try:
        yield from known_faults(
            document, where, "La date", sorted(set(blanks(text))), sorted(names)
        )
        for day in moments if names.issuperset(blanks(text)) else ():
            dated(text, legal, day)
    except KeyError as error:
        what = f"« {error.args[0]} » n'a pas une seule date à toute époque"
        yield document.fault(
            where, "no-single-date", what, "Citez un nom qui en a toujours une, et une seule"
        )
    except ValueError:
        yield document.fault(
            where,
            "blank",
            "Une accolade est mal placée dans ce texte",
            "Entourez d'accolades le nom d'une date, et rien d'autre",
        )


def _circles(document: Document, before: dict[str, tuple[str, ...]]) -> Iterator[Fault]:
    try:
        TopologicalSorter(before).prepare()
    except CycleError as error:
        circle = " → ".join(error.args[1])
        yield document.fault(
            ("actions",),
            "circle",
            f"Les prérequis tournent en rond : {circle}",
            "Retirez l'un d'eux",
        )


def _use_cases(
    questionnaire: Questionnaire, document: Document, found: advice_content.UseCases, content: Path
) -> Iterator[Fault]:
    kinds = advice_content.firm_kinds(questionnaire.id, content)
    yield from told_faults(document, "use_cases", found.use_cases, kinds)
    asked = {fact.id: fact for fact in questionnaire.facts if fact.is_list}
    yield from known_faults(
        document, ("irritants_fact",), "La question de profil", [found.irritants_fact], asked
    )
    irritants = asked[found.irritants_fact].offered if found.irritants_fact in asked else {}
    if found.hours:
        yield from condition_faults(questionnaire, document, found.hours.when, ("hours", "when"))
        yield from _sentence(questionnaire, document, ("hours", "say"), found.hours)
    yield from twice_faults(document, "use_cases", [entry.id for entry in found.use_cases])
    yield from _alike(document, "use_cases", [entry.title for entry in found.use_cases])
    for index, entry in enumerate(found.use_cases):
        where: Where = ("use_cases", index)
        yield from known_faults(
            document, (*where, "irritants"), "L'irritant", entry.irritants, irritants
        )
        for key in ("irritants", "data", "pays"):
            yield from repeated_faults(document, (*where, key), getattr(entry, key))
        yield from use_case_reach_faults(document, where, entry)
        yield from _answers(questionnaire, document, (*where, "requires"), entry.requires)
        for key, reason in (("volume", entry.volume), ("suits", entry.suits)):
            if reason:
                yield from condition_faults(
                    questionnaire, document, reason.when, (*where, key, "when")
                )
                yield from _sentence(questionnaire, document, (*where, key, "say"), reason)
    served = {id for entry in found.use_cases for id in entry.irritants}
    for id in irritants:
        if id not in served:
            yield document.fault(
                ("use_cases",),
                "not-served",
                f"Aucun usage ne répond à l'irritant « {id} »",
                "Ajoutez-le aux irritants d'un usage",
            )


def _sentence(
    questionnaire: Questionnaire, document: Document, where: Where, reason: advice_content.Reason
) -> Iterator[Fault]:
    """`{count}` is the only blank of a sentence, and only where the condition tests a number."""
    numbers = {fact.id for fact in questionnaire.facts if fact.is_number}
    counts = any(isinstance(leaf, FactIs) and leaf.fact in numbers for leaf in leaves(reason.when))
    if reason.say and not (has_blanks(reason.say) or (counts and has_blanks(reason.say, "count"))):
        yield document.fault(
            where,
            "blank",
            "Cette phrase a un blanc que rien ne remplit",
            "N'écrivez {count} que si la condition porte sur un nombre",
        )


def _usage_profile(
    questionnaire: Questionnaire,
    document: Document,
    rules: advice_content.UsageProfiles,
    _content: Path,
) -> Iterator[Fault]:
    for key in ("users", "tools"):
        yield from known_faults(
            document, (key,), "La question", [getattr(rules, key)], questionnaire.by_id
        )
    boxes = [question.id for question in questionnaire.questions if question.is_list]
    yield from known_faults(document, ("domains",), "La question à cases", [rules.domains], boxes)
    for profile in ("novice", "optimiseur", "explorateur", "champion"):
        if profile not in rules.profiles:
            yield document.fault(
                ("profiles",), "missing", f"Le profil « {profile} » manque", "Ajoutez-le"
            )
    yield from profile_reach_faults(questionnaire, document, rules)


def _risk(
    questionnaire: Questionnaire, document: Document, rules: RiskRules, content: Path
) -> Iterator[Fault]:
    for where, condition in _risk_conditions(rules):
        yield from condition_faults(questionnaire, document, condition, where)
        if not cites_a_question(condition):
            yield document.fault(
                where,
                "never-shown",
                "Cette condition ne cite aucune question : elle ne vaut jamais",
                "Citez-y une question",
            )
    yield from twice_faults(document, "flags", [flag.id for flag in rules.flags])
    yield from rule_faults(document, rules)
    yield from _law_told_faults(questionnaire, document, rules, content)
    for index, practices in enumerate(rules.practices):
        yield from _answers(questionnaire, document, ("practices", index, "reach"), practices.reach)
    due = _duty_words(content)
    yield from known_faults(document, ("duties",), "L'échéance", rules.duties, due)
    for concerned in sorted(due - set(rules.duties)):
        yield document.fault(
            ("duties",),
            "not-served",
            f"Personne n'est concerné par l'échéance « {concerned} »",
            "Ajoutez-la à duties",
        )


def _duty_words(content: Path) -> set[str]:
    return {word for entry in advice_content.legal_dates(content).dates for word in entry.concerns}


def _law_told_faults(
    questionnaire: Questionnaire, document: Document, rules: RiskRules, content: Path
) -> Iterator[Fault]:
    """What the law says to each kind of firm makes sense to it."""
    kinds = advice_content.firm_kinds(questionnaire.id, content)
    for key in ("classes", "flags", "gather"):
        yield from told_faults(document, key, getattr(rules, key), kinds)
    if rules.supplier:
        yield from told_faults(document, "supplier", rules.supplier.asks, kinds)
    dates, law = read_yaml(content / "legal_dates.yaml"), advice_content.legal_dates(content)
    yield from told_faults(dates, "dates", law.dates, kinds)
    yield from told_faults(dates, "notes", law.notes, kinds)


def _surveys(
    _questionnaire: Questionnaire, document: Document, found: Surveys, _content: Path
) -> Iterator[Fault]:
    return survey_faults(document, found.surveys)


def _risk_conditions(rules: RiskRules) -> Iterator[tuple[Where, Condition]]:
    for key in ("classes", "flags", "roles", "practices", "gather"):
        for index, entry in enumerate(getattr(rules, key)):
            yield from _conditions((key, index), entry)
    for index, asked in enumerate(rules.supplier.asks if rules.supplier else ()):
        yield ("supplier", "asks", index, "when"), asked.when
    for id, duty in rules.duties.items():
        yield from _conditions(("duties", id), duty)


def _conditions(where: Where, entry: Strict) -> Iterator[tuple[Where, Condition]]:
    """Yield the conditions of an entry by the keys that may hold one."""
    for key in ("when", "given", "urgent"):
        if (condition := getattr(entry, key, None)) is not None:
            yield (*where, key), condition


def _answers(
    questionnaire: Questionnaire, document: Document, where: Where, targets: dict[str, float]
) -> Iterator[Fault]:
    """A target is the percent of an answer that exists, rounded down; of boxes, any share can be
    asked."""
    yield from known_faults(document, where, "La question", targets, questionnaire.by_id)
    for id, percent in targets.items():
        question = questionnaire.by_id.get(id)
        if question and not question.is_list:
            percents = [rung.share * 100 for rung in question.ladder if rung.share]
            if not any(int(found) <= exact(percent) <= found for found in percents):
                choices = f"Choisissez parmi : {', '.join(str(int(found)) for found in percents)}"
                remedy = choices if percents else "Retirez-la : elle n'est pas notée"
                yield document.fault(
                    (*where, id),
                    "no-such-answer",
                    f"{id} n'a pas de réponse à {percent:g} %",
                    remedy,
                )


def _alike(document: Document, key: str, titles: list[str]) -> Iterator[Fault]:
    for index, title in repeated(titles):
        yield document.fault(
            (key, index, "title"),
            "alike",
            f"« {title} » se lit déjà plus haut",
            "Écrivez un titre que l'on distingue de l'autre",
        )


_Check = Callable[[Questionnaire, Document, Any, Path], Iterator[Fault]]
#: The files of the advice written for a questionnaire: form and check of each.
_FILES: dict[str, tuple[type[Strict], _Check]] = {
    "firms": (FirmKinds, firm_kinds_faults),
    "actions": (advice_content.Actions, _actions),
    "models": (Models, model_faults),
    "use_cases": (advice_content.UseCases, _use_cases),
    "monday": (Quarters, quarter_faults),
    "trades": (Trades, trade_faults),
    "tools": (Tools, tool_faults),
    "usage_profile": (advice_content.UsageProfiles, _usage_profile),
    "risk": (RiskRules, _risk),
    "benchmarks": (Surveys, _surveys),
}
