"""Words on the screen: the sentences of the interface (`wording/`, one file a page), French
spacing, and Markdown that no typed text can break out of."""

import re
from collections.abc import Callable, Iterable
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

from kernel import Sentence, Wording, filled
from reports import typeset

_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:@&^=])")
#: What Streamlit makes a link of, even out of escaped text, and the sign of no width that keeps it
#: from that.
_ADDRESS = re.compile(r"https?:(?=//)|www(?=\.)|@(?=[\w-])", re.IGNORECASE)
_JOINER = "\u2060"
_MARKS = {
    "plain": "{text}",
    "strong": "**{text}**",
    "stressed": "*{text}*",
    "link": "[{text}]({to})",
}
_BLANKS = re.compile(r"[ \t\r\n]+")

#: Texts as they were shown, by how and by what they are: those of one session.
Shown = dict[tuple[Callable[[str], str], str], str]
_shown_before: ContextVar[Shown | None] = ContextVar("shown_before", default=None)
#: A page shows some thousand texts; a memory that grew beyond several begins anew.
_MOST_SHOWN = 5000


def show_as_before(shown: Shown) -> None:
    """For the rest of this run, show texts as this session showed them before: most of a page is
    what it was before an answer.

    The memory belongs to the session: what a person typed may be in it, and goes with it.
    """
    if len(shown) > _MOST_SHOWN:
        shown.clear()
    _shown_before.set(shown)


def _as_before(form: Callable[[str], str], text: str) -> str:
    shown = _shown_before.get()
    if shown is None:
        return form(text)
    found = shown.get((form, text))
    if found is None:
        found = shown[form, text] = form(text)
    return found


@lru_cache(maxsize=1)
def wording() -> dict[str, str]:
    """Return every sentence of the screens, as "page.sentence"."""
    return {
        key: typeset(text) for key, text in Wording(Path(__file__).parent / "wording").all().items()
    }


def say(key: str, **values: object) -> str:
    """Return a sentence as Markdown, what is filled in made harmless. Raises KeyError."""
    return filled(
        wording()[key],
        **{
            name: value if isinstance(value, int) else md(str(value))
            for name, value in values.items()
        },
    )


def word(key: str, **values: object) -> str:
    """Return a sentence for a place that shows no Markdown: list, hint, alternative text. Raises
    KeyError."""
    return filled(
        wording()[key],
        **{
            name: value if isinstance(value, int) else _as_before(typeset, str(value))
            for name, value in values.items()
        },
    )


def md(text: str) -> str:
    """Return a text as Markdown that shows just this text (no link, not even of an address, image,
    emphasis or directive), with French spacing.

    The marks of a sentence of the catalogue are kept: what is strong, stressed, a link."""
    if isinstance(text, Sentence):
        return "".join(_MARKS[run.kind].format(text=md(run.text), to=run.to) for run in text.runs)
    return _as_before(_markdown, text)


def _markdown(text: str) -> str:
    return _MARKDOWN.sub(
        r"\\\1", _ADDRESS.sub(lambda found: found[0] + _JOINER, _BLANKS.sub(" ", typeset(text)))
    )


def linked(text: str) -> str:
    """Return Markdown whose addresses, given by the operator, are links: they are there to be used,
    and copied without a sign that nobody sees."""
    return text.replace(_JOINER, "")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a text of the content for a place that shows no Markdown, with French spacing. Kept:
    what a person typed goes through `word`."""
    return typeset(text)


@lru_cache(maxsize=4096)
def written(text: str) -> str:
    """Return a text of the content as Markdown, as `md` does. Kept: what a person typed goes
    through `md`."""
    return md(text)


def named(group: str, value: str) -> str:
    """Return the words for a value of the content; the value itself when there are none."""
    return wording().get(f"{group}.{value}", value)


def bullets(lines: Iterable[str]) -> str:
    """Return lines of Markdown as a list."""
    return "\n".join(f"- {line}" for line in lines)
