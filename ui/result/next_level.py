"""The way to the next level: the shortest and the most useful, step by step, the answers to find out first."""

import streamlit as st

from presentation import Presentation
from scoring import NextLevel, Step
from ui.text import bullets, named, say, word, wording

_HORIZONS = "horizons."
#: Upper ends of the efforts that have words.
_EFFORTS = (1, 2, 4, 8)


def path(shown: Presentation) -> None:
    """Show the two paths, one at a time; nothing when there is none."""
    short, useful = shown.diagnosis.next_level, shown.diagnosis.useful_path
    if short is None or useful is None:
        return
    st.markdown(say("path.target", level=short.target, name=short.target_name))
    if short.steps == useful.steps:
        st.markdown(say("path.same"))
        _walk(shown, short)
    else:
        _walk(shown, _chosen(short, useful))


def _chosen(short: NextLevel, useful: NextLevel) -> NextLevel:
    ways = {"short": short, "useful": useful}
    labels = {way: word(f"path.{way}", count=len(ways[way].steps)) for way in ways}
    chosen = st.radio(say("path.which"), list(ways), format_func=labels.__getitem__, key="chemin", horizontal=True)
    st.caption(say(f"path.{chosen}_help"))
    return ways[chosen]


def _walk(shown: Presentation, way: NextLevel) -> None:
    if behind := next((row.score.name for row in shown.axes.rows if row.score.id == way.weakest), None):
        st.markdown(say("path.weakest", name=behind))
    to_find_out = [step for step in way.steps if step.unknown]
    if to_find_out:
        st.markdown(say("path.find_out") + "\n" + bullets(_unknown(shown, step) for step in to_find_out))
    for horizon in (key.removeprefix(_HORIZONS) for key in wording() if key.startswith(_HORIZONS)):
        steps = [step for step in way.steps if step.horizon == horizon and not step.unknown]
        if steps:
            st.markdown(say("path.horizon", name=named("horizons", horizon)) + "\n" + bullets(_step(shown, step) for step in steps))


def _unknown(shown: Presentation, step: Step) -> str:
    return _lines(say("path.ask", question=shown.question(step.question), to=step.to_label), _action(shown, step, "path.else_action"))


def _step(shown: Presentation, step: Step) -> str:
    told = say("path.step", question=shown.question(step.question), before=step.from_label, after=step.to_label)
    how = _action(shown, step, "path.action") or say("path.effort", effort=_effort(step.effort))
    return _lines(told, how, say("path.gate") if step.gate else "")


def _lines(*parts: str) -> str:
    return "  \n  ".join(filter(None, parts))


def _action(shown: Presentation, step: Step, key: str) -> str:
    """Name the action that makes a step; it tells its own effort."""
    return next((say(key, number=item.number, title=item.action.title) for item in shown.actions if item.action.id == step.action), "")


def _effort(effort: int) -> str:
    """Return an effort in words: those of the least of the four sizes that holds it."""
    return named("efforts", str(next((size for size in _EFFORTS if effort <= size), _EFFORTS[-1])))
