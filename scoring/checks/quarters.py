"""Faults of the first quarters of an hour: every use has one, of fifteen minutes; a text to copy
with places to fill that ask for no name and no secret; tools and trades that exist."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kernel import Document, Fault, Where, did_you_mean, has_blanks
from questionnaires import FactIs, Questionnaire, leaves
from scoring.advice import QuarterEntry, Quarters, Tools, Trades, advice_content
from scoring.checks.activities import exists
from scoring.checks.cited import known_faults, twice_faults
from scoring.checks.firm_kinds import first_said, told_faults

_STEPS, _MINUTES = 3, 15
_CHECKS = range(2, 4)
#: Signs of a text to copy: more is not read on a phone.
_LONGEST = 600
_PLACE = re.compile(r"\[([^\[\]]*)\]")


def quarter_faults(
    questionnaire: Questionnaire, document: Document, found: Quarters, content: Path
) -> Iterator[Fault]:
    """Yield the faults of the first quarters of an hour of a questionnaire."""
    uses = {use.id: use for use in advice_content.use_cases(questionnaire.id, content).use_cases}
    kinds = advice_content.firm_kinds(questionnaire.id, content)
    tools = advice_content.tools(questionnaire.id, content)
    names = [tool.id for tool in tools.tools] if tools else []
    yield from _all_served(document, found, uses)
    yield from _frame(document, found.frame)
    yield from known_faults(
        document, ("also_check",), "La sorte d'entreprise", found.also_check, kinds.kinds
    )
    yield from _own(questionnaire, document, found, uses)
    for index, entry in enumerate(found.quarters):
        where: Where = ("quarters", index)
        yield from known_faults(document, (*where, "tools"), "Le genre d'outil", entry.tools, names)
        for place, told in _versions(where, entry):
            yield from _quarter(document, place, told, found.never_asked)
    fitted = [_fitted(entry, uses) for entry in found.quarters]
    yield from told_faults(document, "quarters", fitted, kinds)


def trade_faults(
    questionnaire: Questionnaire, document: Document, found: Trades, _content: Path
) -> Iterator[Fault]:
    """Yield the faults of the words by which firms say their trade."""
    yield from _choices(questionnaire, document, (), found.fact, found.choices)
    for prefix in found.naf:
        if not exists(prefix):
            yield document.fault(
                ("naf", prefix),
                "naf",
                f"« {prefix} » n'est le début d'aucun code NAF",
                "Écrivez par exemple 10, 10.7, 10.71 ou 10.71C",
            )


def tool_faults(
    questionnaire: Questionnaire, document: Document, found: Tools, content: Path
) -> Iterator[Fault]:
    """Yield the faults of the kinds of tool: each cited, none favoured by its place."""
    quarters = advice_content.quarters(questionnaire.id, content)
    cited = {tool for entry in (quarters.quarters if quarters else ()) for tool in entry.tools}
    yield from twice_faults(document, "tools", [tool.id for tool in found.tools])
    for index, tool in enumerate(found.tools):
        names = [one.name for one in tool.named]
        if names != sorted(names, key=str.casefold):
            yield document.fault(
                ("tools", index, "named"),
                "order",
                "Les outils nommés ne sont pas dans l'ordre de l'alphabet",
                "Rangez-les : aucun n'est conseillé plus qu'un autre",
            )
        if tool.id not in cited:
            yield document.fault(
                ("tools", index),
                "not-served",
                f"Aucun premier quart d'heure ne cite « {tool.id} »",
                "Citez-le dans monday.yaml, ou retirez-le",
            )


def _all_served(document: Document, found: Quarters, uses: Mapping[str, object]) -> Iterator[Fault]:
    ids = [entry.id for entry in found.quarters]
    yield from twice_faults(document, "quarters", ids)
    for index, id in enumerate(ids):
        if id not in uses:
            yield document.fault(
                ("quarters", index, "id"),
                "unknown-id",
                f"L'usage « {id} » n'existe pas",
                did_you_mean(id, uses),
            )
    for id in uses:
        if id not in ids:
            yield document.fault(
                ("quarters",),
                "not-served",
                f"L'usage {id} n'a pas de premier quart d'heure",
                "Ajoutez-le : trois pas, un texte à copier, ce qu'il faut vérifier",
            )


def _frame(document: Document, frame: str) -> Iterator[Fault]:
    if not has_blanks(frame, "trade", "ask"):
        yield document.fault(
            ("frame",), "blank", "Le cadre n'a pas ses deux blancs", "Écrivez-y {trade} et {ask}"
        )


def _own(
    questionnaire: Questionnaire,
    document: Document,
    found: Quarters,
    uses: Mapping[str, advice_content.UseCaseEntry],
) -> Iterator[Fault]:
    yield from _choices(questionnaire, document, ("own",), found.own.fact, found.own.choices)
    lists = [(("own", "choices", choice), choice, ids) for choice, ids in found.own.choices.items()]
    for where, choice, ids in (*lists, (("own", "otherwise"), None, found.own.otherwise)):
        yield from known_faults(document, where, "L'usage", ids, uses)
        for id in ids:
            if id in uses and not _is_for(uses[id], found.own.fact, choice):
                yield document.fault(
                    where,
                    "not-for",
                    f"L'usage {id} n'est pas de ceux par lesquels on commence ici",
                    "Choisissez-en un qui est fait pour ce métier, et sans haut risque",
                )


def _is_for(use: advice_content.UseCaseEntry, fact: str, choice: str | None) -> bool:
    """Tell whether a trade may start with a use: no high risk, and not kept to other trades."""
    tests = leaves(use.volume.when) if use.volume else ()
    kept = [leaf.any_of for leaf in tests if isinstance(leaf, FactIs) and leaf.fact == fact]
    return use.risk != "high_risk" and all(choice in (one or ()) for one in kept)


def _choices(
    questionnaire: Questionnaire,
    document: Document,
    where: Where,
    id: str,
    choices: Mapping[str, object],
) -> Iterator[Fault]:
    """What is told by a question of the profile is told of each of its choices, and of no other."""
    asked = {fact.id: fact.offered for fact in questionnaire.facts if fact.offered}
    yield from known_faults(document, (*where, "fact"), "La question de profil", [id], asked)
    offered = asked.get(id, {})
    yield from known_faults(document, (*where, "choices"), "La réponse", choices, offered)
    for choice in offered:
        if choice not in choices:
            yield document.fault(
                (*where, "choices"),
                "not-served",
                f"Rien n'est dit de « {choice} »",
                "Ajoutez-le à choices",
            )


def _versions(where: Where, entry: QuarterEntry) -> Iterator[tuple[Where, QuarterEntry]]:
    """Yield what everyone reads, then what each kind of firm reads instead."""
    yield where, entry
    for kind, words in entry.variants.items():
        own = {key: value for key, value in words if value is not None}
        yield (*where, "variants", kind), entry.model_copy(update=own)


def _quarter(
    document: Document, where: Where, told: QuarterEntry, never: Iterable[str]
) -> Iterator[Fault]:
    if len(told.steps) != _STEPS or sum(step.minutes for step in told.steps) != _MINUTES:
        yield document.fault(
            (*where, "steps"),
            "minutes",
            f"{told.id} n'a pas trois pas de quinze minutes en tout",
            "Comptez les pas, puis les minutes",
        )
    if len(told.check) not in _CHECKS:
        yield document.fault(
            (*where, "check"),
            "count",
            f"{told.id} a {len(told.check)} points à vérifier",
            "Écrivez-en deux ou trois",
        )
    yield from _asked(document, (*where, "ask"), told, never)


def _asked(
    document: Document, where: Where, told: QuarterEntry, never: Iterable[str]
) -> Iterator[Fault]:
    places = _PLACE.findall(told.ask)
    if (
        not places
        or re.search(r"[\[\]]", _PLACE.sub("", told.ask))
        or not all(map(str.strip, places))
    ):
        yield document.fault(
            where,
            "places",
            f"Le texte de {told.id} n'a pas de place à remplir, ou un crochet seul ou vide",
            "Mettez entre crochets ce que la personne remplit",
        )
    if len(told.ask) > _LONGEST:
        yield document.fault(
            where,
            "too-long",
            f"Le texte de {told.id} a {len(told.ask)} signes",
            f"Restez à {_LONGEST} au plus : il se lit sur un téléphone",
        )
    for place in places:
        if word := first_said(never, place):
            yield document.fault(
                where,
                "secret",
                f"« [{place}] » demande un secret ou qui est une personne (« {word} »)",
                "Demandez ce qui ne dit pas de qui il s'agit",
            )


def _fitted(entry: QuarterEntry, uses: Mapping[str, advice_content.UseCaseEntry]) -> QuarterEntry:
    """Return a quarter of an hour that goes to whom its use goes."""
    use = uses.get(entry.id)
    return entry.model_copy(update={"not_for": use.not_for}) if use else entry
