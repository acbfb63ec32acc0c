"""Whom to call, about which schemes, with which questions: those that most firms see first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kernel import unique
from schemes.catalogue import Catalogue
from schemes.record_words import contact_told
from schemes.upkeep.freshness import Notice
from schemes.wording import say


@dataclass(frozen=True)
class Asked:
    """What is to be asked of one scheme. `shown`: to how many of the invented firms it shows."""

    scheme: str
    name: str
    contact: str
    shown: int
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Call:
    """One call: to whom, and about what, the schemes that show most first."""

    whom: str
    schemes: tuple[Asked, ...]

    @property
    def shown(self) -> int:
        """How often the schemes of this call show, together."""
        return sum(asked.shown for asked in self.schemes)


def calls(
    catalogue: Catalogue, notices: Mapping[str, Sequence[Notice]], shown: Mapping[str, int]
) -> tuple[Call, ...]:
    """Return the calls that would answer the notices (by scheme), those that matter to most firms
    first. `shown`: how often each scheme shows."""
    by_whom: dict[str, list[Asked]] = {}
    for id, found in notices.items():
        questions = unique(notice.question for notice in found if notice.question)
        if questions:
            scheme = catalogue.scheme(id)
            asked = Asked(
                id, scheme.name, contact_told(scheme.contact), shown.get(id, 0), questions
            )
            by_whom.setdefault(scheme.to_confirm_with, []).append(asked)
    made = [
        Call(whom, tuple(sorted(some, key=lambda asked: (-asked.shown, asked.scheme))))
        for whom, some in by_whom.items()
    ]
    return tuple(sorted(made, key=lambda call: (-call.shown, call.whom)))


def call_lines(found: Sequence[Call], firms: int) -> Iterator[str]:
    """Yield the calls as lines of text. `firms`: how many invented firms there are."""
    for rank, call in enumerate(found, start=1):
        yield say("calls.whom", rank=rank, whom=call.whom, count=len(call.schemes))
        for asked in call.schemes:
            yield say(
                "calls.scheme",
                name=asked.name,
                id=asked.scheme,
                contact=asked.contact,
                shown=asked.shown,
                firms=firms,
            )
            yield from (say("calls.question", text=question) for question in asked.questions)
