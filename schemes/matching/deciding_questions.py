"""The questions worth asking a firm: first those whose answer alone may make a scheme its own, by
the money or the help that this opens."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from companies import Company, Project, headcount
from kernel import euros
from schemes.result import LOANS, Match, Question
from schemes.wording import every, say

#: More thresholds than that are no help to the reader.
_MOST_THRESHOLDS = 3
#: Amounts: when a single threshold matters, a firm is asked on which side it stands rather than for
#: the number.
_AMOUNTS = ("company.turnover_eur", "company.balance_sheet_eur", "project.budget_eur")
#: Amounts of the firm; a threshold above so many euros for each person is not named to it: hardly
#: any firm passes it. Our own judgement, which words a question and decides nothing.
_OF_THE_FIRM = _AMOUNTS[:2]
_MOST_A_PERSON_EUR = 1_000_000
#: A kind that gives nothing for which a question would be worth an answer.
_RESOURCE = "ressource"

#: Where the firm is comes first: until it is told, hardly any aid can be told apart.
_PLACE = "company.postcode"

#: What an answer can do: alone make a scheme fit, do so with other answers, or only rule it out.
Reach = Literal["opens", "helps", "rules_out"]
_REACHES: tuple[Reach, ...] = ("opens", "helps", "rules_out")


@dataclass(frozen=True)
class Settling:
    """One question, and the schemes that its answer decides of. `field`: the fact that it fills;
    `above`: the question is whether an amount exceeds so many euros, the only threshold that
    matters; `reach`: what an answer can do at best; `gain_eur` only ranks: the most money that one
    of these schemes would bring, shared out among the answers that it still needs; `amount_eur`:
    the most that one of them would bring to this project, as the plan computes it, None when it
    does not."""

    field: str
    text: str
    schemes: tuple[str, ...]
    above: int | None = None
    reach: Reach = "opens"
    gain_eur: int = 0
    amount_eur: int | None = None

    @property
    def decides(self) -> int:
        """Number of schemes that the question decides of."""
        return len(self.schemes)


@dataclass(frozen=True)
class _Stake:
    """What one question may do for one scheme."""

    match: Match
    question: Question
    reach: Reach
    gain_eur: int


#: What each aid would bring to the project at best, in euros, by its id.
Amounts = Mapping[str, int]
_NO_AMOUNTS: Amounts = MappingProxyType({})


def settle(
    matches: Iterable[Match], company: Company, project: Project, amounts: Amounts = _NO_AMOUNTS
) -> tuple[Settling, ...]:
    """Return the questions of the aids that are still possible here, each with an answer that
    changes something: the place, then those that alone open a scheme, then those that do with
    others, last those that can only rule out; by what they bring, then by how many they decide of,
    then by what suits the firm best, then by field."""
    by_field: dict[str, list[_Stake]] = {}
    for match in matches:
        for stake in _stakes(match, project):
            by_field.setdefault(stake.question.field, []).append(stake)
    found = [_settling(field, stakes, company, amounts) for field, stakes in by_field.items()]
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def _stakes(match: Match, project: Project) -> Iterator[_Stake]:
    """While it hangs on the funder whether one can apply, an answer can only rule a scheme out."""
    asked_of = match.verdict == "to_confirm" and match.kind != _RESOURCE and match.may_serve
    if not asked_of or match.same_as is not None:
        return
    if match.opening is None:
        for question in match.closing:
            yield _Stake(match, question, "rules_out", 0)
        return
    needed = len({question.field for question in match.opening})
    for question in match.opening:
        reach: Reach = "opens" if needed == 1 else "helps"
        yield _Stake(match, question, reach, _worth(match, project) // needed)


def _worth(match: Match, project: Project) -> int:
    """Return the most euros that a scheme would bring to what the firm wants to pay; none of them
    is promised by an aid that selects, or by one that is paid back."""
    pays = not project.kinds or not match.purposes.isdisjoint(project.kinds)
    promised = pays and not match.selects and match.kind not in LOANS
    return (match.aid.high_eur or 0) if promised else 0


_Rank = tuple[int, int, int, int, str]


def _settling(
    field: str, stakes: Sequence[_Stake], company: Company, amounts: Amounts
) -> tuple[_Rank, Settling]:
    reach = min((stake.reach for stake in stakes), key=_REACHES.index)
    kept = [stake for stake in stakes if stake.reach == reach or field == _PLACE]
    gain = max(stake.gain_eur for stake in kept)
    schemes = tuple(sorted({stake.match.id for stake in kept}))
    suits = max(stake.match.relevance for stake in kept)
    text, above = _asked(field, [stake.question for stake in stakes], company)
    rank = (-1 if field == _PLACE else _REACHES.index(reach), -gain, -len(schemes), -suits, field)
    most = max((amounts[id] for id in schemes if id in amounts), default=None)
    amount = None if reach == "rules_out" else most
    return rank, Settling(field, text, schemes, above, reach, gain, amount)


def _asked(field: str, questions: Sequence[Question], company: Company) -> tuple[str, int | None]:
    """Return the question in words, with the threshold when a single one matters."""
    text = min(question.text for question in questions)
    bounds = sorted({bound for question in questions for bound in question.bounds})
    named = [bound for bound in bounds if _is_likely(field, bound, company)]
    if field not in _AMOUNTS or not named:
        return text, None
    if len(bounds) == 1:
        key = f"settling.above.{field.split('.')[1]}"
        return say(key, amount=euros(bounds[0])), bounds[0]
    if len(named) > _MOST_THRESHOLDS:
        return text, None
    amounts = every(euros(bound) for bound in named)
    return say("settling.thresholds", question=text, amounts=amounts), None


def _is_likely(field: str, bound: int, company: Company) -> bool:
    """Tell whether a firm of this size may stand on either side of an amount."""
    persons = headcount(company)
    if field not in _OF_THE_FIRM or persons is None or persons.high is None:
        return True
    return bound <= _MOST_A_PERSON_EUR * (int(persons.high) + 1)
