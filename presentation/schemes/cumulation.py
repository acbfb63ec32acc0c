"""What the sources say about combining a scheme with others, in words."""

from collections.abc import Iterable, Iterator, Mapping

from kernel import number
from presentation.wording import say
from schemes import Cumulation


def cumulation_items(rule: Cumulation | None, names: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for each rule. `names`: of all schemes, by id."""
    if rule is None:
        return
    if rule.public_ceiling_pct is not None:
        yield say("schemes.cumulation.public_ceiling", share=number(rule.public_ceiling_pct))
    if rule.own_share_min_pct is not None:
        yield say("schemes.cumulation.own_share", share=number(rule.own_share_min_pct))
    if rule.not_with_any:
        yield say("schemes.cumulation.alone")
    if rule.not_with:
        yield say("schemes.cumulation.not_with", names=_named(rule.not_with, names))
    if rule.with_:
        yield say("schemes.cumulation.with", names=_named(rule.with_, names))
    if rule.text:
        yield rule.text


def _named(ids: Iterable[str], names: Mapping[str, str]) -> str:
    return ", ".join(names.get(id, id) for id in ids)
