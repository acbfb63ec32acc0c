"""What another answer would change, before and after."""

from collections.abc import Iterator
from fractions import Fraction

import streamlit as st

from questionnaires import exact
from reports import View, whole
from scoring import NextLevel, WhatIf
from ui.text import bullets, md, say, word


def effect(shown: View, found: WhatIf) -> None:
    """Show level, score, axes and path before and after, then what opens, what is no longer to do, which schemes come nearer."""
    st.markdown(say("trial.same_level" if found.level_after == found.level_before else "trial.other_level", level=_level(shown, found.level_after)))
    rows = list(_rows(shown, found))
    columns = {say(f"trial.{name}"): [md(row[place]) for row in rows] for place, name in enumerate(("what", "today", "then"))}
    st.table(columns, border="horizontal", hide_index=True, alt=word("trial.table"))
    st.caption(say("trial.effort"))
    if told := bullets(_told(shown, found)):
        st.markdown(told)


def _rows(shown: View, found: WhatIf) -> Iterator[tuple[str, str, str]]:
    yield word("trial.level"), _level(shown, found.level_before), _level(shown, found.level_after)
    yield word("trial.score"), whole(found.score_before), whole(found.score_after)
    for move in found.dimensions:
        before, after = _axis(shown, move.before), _axis(shown, move.after)
        if before != after:
            yield move.name, before, after
    yield word("trial.path"), _path(found.next_level_before), _path(found.next_level_after)


def _level(shown: View, level: int | None) -> str:
    if level is None:
        return word("trial.no_level")
    return word("trial.named_level", level=level, name=shown.diagnosis.questionnaire.level(level).name)


def _axis(shown: View, score: Fraction | None) -> str:
    """Tell an axis as the result does: its level alone where numbers would be too precise."""
    if score is None:
        return word("result.not_assessed")
    reached = [level for level in shown.diagnosis.questionnaire.levels if exact(level.from_) <= score]
    return word("trial.axis", name=reached[-1].name, score=whole(score)) if shown.mode.decimals else reached[-1].name


def _path(way: NextLevel | None) -> str:
    if way is None:
        return word("trial.no_path")
    return word("trial.steps" if len(way.steps) > 1 else "trial.step", level=way.target, count=len(way.steps), cost=way.cost)


def _told(shown: View, found: WhatIf) -> Iterator[str]:
    for lock in found.locks_opened:
        yield say("trial.opens", level=lock.level, question=shown.question(lock.question))
    for lock in found.locks_closed:
        yield say("trial.closes", level=lock.level, question=shown.question(lock.question))
    titles = {item.action.id: item.action.title for item in shown.actions}
    if found.actions_gone:
        yield say("trial.gone", titles=" ; ".join(titles[id] for id in found.actions_gone))
    if found.actions_new:
        yield say("trial.new", count=len(found.actions_new))
    for key, schemes in (("trial.nearer", found.schemes_nearer), ("trial.further", found.schemes_further)):
        if schemes:
            yield say(key, names=" ; ".join(shown.scheme_names[id] for id in schemes))
