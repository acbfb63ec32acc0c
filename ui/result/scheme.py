"""One scheme on the screen: its card, whole or folded."""

from collections.abc import Iterator

import streamlit as st

from kernel import Sentence
from presentation import Block, SchemeCard
from presentation import say as told
from ui.text import bullets, md, say, written


def scheme(card: SchemeCard) -> None:
    """Show a scheme in full."""
    st.markdown("\n\n".join(_parts(card)))
    st.caption(written(card.checked))


def folded(card: SchemeCard) -> None:
    """Show a scheme folded, under its name and its kind."""
    _folded(card, card.kind)


def found(card: SchemeCard) -> None:
    """Show a scheme folded, under its name and its verdict: what one who looks for it wants
    first."""
    _folded(card, " · ".join(filter(None, (card.verdict, card.region))))


def _folded(card: SchemeCard, beside: str) -> None:
    with st.expander(say("support.name", name=card.name, beside=beside)):
        scheme(card)


def _parts(card: SchemeCard) -> Iterator[str]:
    yield f"**{written(card.verdict)}** · {written(card.maker)}"
    yield written(card.summary)
    yield from map(_part, (*card.brings, *card.asks))
    yield f"{md(told('schemes.blocks.contact'))} {md(card.contact)}"
    sources = " ".join(f"{md(one.mark)} {md(one.sentence)}." for one in card.numbered_sources)
    yield f"{md(told('schemes.blocks.sources'))} {sources}"


def _part(block: Block) -> str:
    head = f"{md(block.title)} {_item(block.on_line)}".rstrip()
    return f"{head}\n{bullets(map(_item, block.listed))}" if block.is_list else head


def _item(text: str) -> str:
    """Texts of the records come again at each click: their Markdown is kept."""
    return md(text) if isinstance(text, Sentence) else written(text)
