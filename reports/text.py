"""What a page prints, made harmless: no characters that nobody sees, nothing endless, places to
break inside long words."""

import re
from typing import Any

from markupsafe import Markup, escape

from kernel import Run, Sentence
from presentation import ZERO_WIDTH_SPACE, is_safe_link, visible
from reports.markup import CUT, on_text

_LONG_WORD = 40
_BREAK_EVERY = 20

#: No sentence of ours is as long.
_LONGEST = 2000
#: Controls, directions, joiners, surrogates, private characters, towers of combining marks.
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200c-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\ue000-\uf8ff\U000e0000-\U0010ffff]"
    "|[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{3}"
)
_TAGS = {
    "plain": "{text}",
    "strong": "<strong>{text}</strong>",
    "stressed": "<em>{text}</em>",
    "link": '<a href="{to}">{text}</a>',
}
_LONG_RUN = re.compile(rf"(?:&[#\w]{{1,8}};|[^\s&{ZERO_WIDTH_SPACE}{CUT}]){{{_LONG_WORD + 1},}}")
_PIECE = re.compile(rf"(?:&[#\w]{{1,8}};|[^&]){{1,{_BREAK_EVERY}}}")


def harmless(printed: Any) -> Any:
    """Return what a template prints, a plain text without the characters that nobody sees, and cut
    when it is endless."""
    if isinstance(printed, Sentence):
        return drawn(printed)
    if type(printed) is not str:
        return printed
    text = printed if len(printed) <= _LONGEST else printed[: _LONGEST - 1] + "…"
    return visible(text) if _SUSPECT.search(text) else text


def drawn(sentence: Sentence) -> Markup:
    """Return a sentence as HTML: its marks as tags, its text escaped and harmless."""
    return Markup("").join(_tag(run) for run in sentence.runs)


def _tag(run: Run) -> Markup:
    if run.kind == "link" and not (is_safe_link(run.to) or run.to.startswith("#")):
        return escape(harmless(run.text))
    return Markup(_TAGS[run.kind]).format(text=harmless(run.text), to=run.to)  # noqa: S704 -- our own tags, filled escaped


def breakable(html: str) -> str:
    """Return a page with places to break inside its endless words; an entity such as « &amp; » is
    one letter."""
    return on_text(
        html,
        lambda text: _LONG_RUN.sub(
            lambda word: ZERO_WIDTH_SPACE.join(_PIECE.findall(word[0])), text
        ),
    )
