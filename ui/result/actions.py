"""The middle of the result: the actions with their reasons, each with a box to say where one is, the first uses of AI."""

import streamlit as st

from kernel import long_date
from presentation import Horizon, NumberedAction, Presentation
from reports import roadmap_svg
from scoring import Because, UseCase
from ui.result.action_states import standing, tick
from ui.result.payers import payers
from ui.session import Desk
from ui.text import bullets, md, named, say, word


def actions(held: Desk, shown: Presentation) -> None:
    """Show how far the plan is, the actions to start with, then the others by horizon, those that are closed last."""
    if not shown.actions:
        return
    standing(held, shown)
    _roadmap(shown)
    for item in shown.first_actions:
        with st.container(border=True, key=f"action-{item.action.id}"):
            st.subheader(say("plan.action", number=item.number, title=item.action.title), anchor=False)
            _action(item)
            payers(shown, item.action.schemes, item.action.id)
            tick(held, item)
    _others(held, shown)


def _roadmap(shown: Presentation) -> None:
    """Draw the whole plan, where the screen is wide enough to read it; the list by horizon says the same."""
    title = word("plan.roadmap", lanes=" ; ".join(_lane(horizon) for horizon in shown.horizons))
    drawing = roadmap_svg(shown.diagnosis, title)
    with st.container(key="feuille-de-route"):
        if drawing:
            st.image(drawing, alt=title, width="stretch")
        st.caption(say("plan.roadmap_help"))


def _lane(horizon: Horizon) -> str:
    numbers = ", ".join(str(item.number) for item in horizon.actions)
    return word("plan.lane" if len(horizon.actions) > 1 else "plan.lane_one", horizon=named("horizons", horizon.name), numbers=numbers)


def _others(held: Desk, shown: Presentation) -> None:
    if len(shown.actions) == len(shown.first_actions):
        return
    st.subheader(say("plan.others"), anchor=False)
    for horizon in shown.horizons:
        others = [item for item in horizon.actions if item not in shown.first_actions]
        if others:
            with st.container(gap="xsmall"):
                st.markdown(say("plan.horizon", name=named("horizons", horizon.name), due=_by(horizon)))
                for item in sorted(others, key=lambda item: not item.is_open):
                    _other(held, shown, item)


def _other(held: Desk, shown: Presentation, item: NumberedAction) -> None:
    """Show one action folded, under a title that tells its state too; a closed one is drawn quietly."""
    label = say(f"plan.{item.state}_action" if item.state else "plan.action", number=item.number, title=item.action.title)
    with st.expander(label, key=f"suite-{item.action.id}", type="default" if item.is_open else "compact"):
        _action(item)
        if told := shown.payers_told(item.action.schemes):
            st.markdown(md(told))
        tick(held, item)


def _action(item: NumberedAction) -> None:
    action = item.action
    st.markdown(md(action.text))
    st.markdown(_because(action.because))
    if action.done_when:
        st.markdown(say("plan.done_when", text=action.done_when))
    st.caption(_size(item))


def _size(item: NumberedAction) -> str:
    owner, effort = item.action.owner, named("efforts", str(item.action.effort))
    return say("plan.size", due=_by(item), effort=effort) + (say("plan.owner", owner=owner) if owner else "")


def _by(dated: NumberedAction | Horizon) -> str:
    """Tell until when, and plainly when that is over."""
    return word("plan.late" if dated.late else "plan.due", date=long_date(dated.due))


def _because(reasons: tuple[Because, ...]) -> str:
    key = "plan.because" if len(reasons) == 1 else "plan.reason"
    lines = [say(key, question=reason.question_text, answer=reason.answer) for reason in reasons]
    return lines[0] if len(lines) == 1 else say("plan.because_many") + "\n" + bullets(lines)


def uses(shown: Presentation) -> None:
    """Show the first uses of AI that fit, and those not to start with."""
    found, apart = shown.diagnosis.use_cases, shown.diagnosis.not_to_start_with
    if not found and not apart:
        return
    if found:
        st.markdown(say("plan.uses_intro"))
    for use in found:
        with st.expander(md(use.title)):
            _use(shown, use)
    if apart:
        st.warning(say("plan.not_first", names=" ; ".join(use.title for use in apart)))


def _use(shown: Presentation, use: UseCase) -> None:
    for key, items in (("plan.why", use.why), ("plan.before", use.missing), ("plan.data", use.data)):
        if items:
            st.markdown(say(key) + "\n" + bullets(map(md, items)))
    st.markdown(say("plan.measure", measure=use.measure))
    st.markdown(say("plan.safeguard", safeguard=use.safeguard))
    payers(shown, use.schemes, use.id)
