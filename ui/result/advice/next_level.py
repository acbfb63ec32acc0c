"""The way to the next level: the shortest and the most useful, step by step."""

import streamlit as st

from presentation import Presentation, Road, RoadStep
from presentation import say as tell
from ui.text import bullets, md, plain, say


def path(shown: Presentation) -> None:
    """Show the paths, one at a time; nothing when there is none."""
    if not shown.next_level:
        return
    st.markdown(md(shown.next_level.intro))
    _walk(_chosen(shown.next_level.roads))
    st.caption(md(shown.next_level.legend))


def _chosen(roads: tuple[Road, ...]) -> Road:
    """Ask which of two one wants to see."""
    if len(roads) == 1:
        return roads[0]
    ways = {road.kind: road for road in roads}
    titles = {kind: plain(road.title) for kind, road in ways.items()}
    asked = say("path.which")
    return ways[st.radio(asked, list(ways), format_func=titles.__getitem__, key="chemin")]


def _walk(road: Road) -> None:
    st.markdown(md(road.cost))
    if road.find_out:
        _steps(tell("next_level.find_out"), road.find_out)
    for stage in road.stages:
        _steps(stage.title, stage.steps)


def _steps(title: str, steps: tuple[RoadStep, ...]) -> None:
    st.markdown(f"**{md(title)}**\n" + bullets(map(_step, steps)))


def _step(step: RoadStep) -> str:
    return f"{md(step.question)} {md(step.change)}  \n  {md(step.how)}"
