"""Where others stand: each figure with whom it is about, its year, its source, and what it must not be compared with."""

import streamlit as st

from presentation import Presentation, is_safe_link
from scoring import Benchmark
from ui.text import md, say


def others(shown: Presentation) -> None:
    """Show the figures of the firm's own class; nothing when there is none."""
    if not shown.diagnosis.benchmarks:
        return
    for figure in shown.diagnosis.benchmarks:
        with st.container(key=f"repere-{figure.id}"):
            st.markdown(say("others.figure", value=figure.value, group=figure.group))
            st.markdown(md(figure.caution))
            st.caption(say("others.question", question=figure.question, population=figure.population, year=figure.year) + "  \n" + _source(figure))


def _source(figure: Benchmark) -> str:
    title = md(figure.title)
    linked = f"[{title}](<{figure.url}>)" if figure.url is not None and is_safe_link(figure.url) else title
    return f"{say('others.source')} {linked}{say('others.published', published=figure.published)}"
