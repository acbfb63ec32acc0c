"""Which models a firm can take, in the blocks that make sense to it."""

from collections.abc import Iterable, Iterator

from scoring.advice import ModelBlock, ModelEntry, advice_content, kinds_of
from scoring.diagnosis import Diagnosis
from scoring.maturity import read


def ready_models(diagnosis: Diagnosis) -> tuple[ModelEntry, ...]:
    """Return the models that make sense to a firm: first those that serve one of its actions, in
    the order of these, then the others in the order of their file."""
    questionnaire = diagnosis.questionnaire
    kinds = advice_content.firm_kinds(questionnaire.id)
    own = kinds_of(kinds, read(questionnaire, diagnosis.case).situation)
    found = tuple(_fitting(advice_content.models(questionnaire.id).models, own))
    ranks = {action.id: rank for rank, action in enumerate(diagnosis.actions)}
    return tuple(sorted(found, key=lambda one: _first(one, ranks)))


def _fitting(entries: Iterable[ModelEntry], own: tuple[str, ...]) -> Iterator[ModelEntry]:
    for entry in entries:
        if entry.not_for.keys().isdisjoint(own):
            blocks = tuple(block for block in entry.blocks if stands(block, own))
            yield entry.model_copy(update={"blocks": blocks})


def stands(block: ModelBlock, own: Iterable[str]) -> bool:
    """Tell whether a firm that is surely of some kinds reads a block."""
    kinds = set(own)
    return (not block.only or not kinds.isdisjoint(block.only)) and kinds.isdisjoint(block.not_for)


def _first(entry: ModelEntry, ranks: dict[str, int]) -> int:
    return min((ranks[id] for id in entry.serves if id in ranks), default=len(ranks))
