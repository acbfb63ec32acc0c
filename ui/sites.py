"""The other sites of the firm, by their postcodes."""

import re

import streamlit as st

from companies import Establishment, commune
from ui.asked import Asked
from ui.text import say, word

_NONE, _CODES = "aucun", "codes"
_MAX_CHARS = 300


def sites(asked: Asked) -> None:
    """Ask for the postcodes of the other sites, or that there are none."""
    held, saved = asked.held, asked.saved
    asked.head()
    known = " ".join(map(_code, saved or ()))
    shown = held.typed.get(asked.name, known)
    typed = st.text_input(say("sites.codes"), shown, _MAX_CHARS, asked.key(_CODES), placeholder=word("sites.example"))
    none = st.checkbox(say("sites.none"), value=saved == (), key=asked.key(_NONE))
    words = (typed or "").strip()
    if none and saved != ():
        held.typed.pop(asked.name, None)
        asked.keep((), renew=True)
    elif words and words != known:
        asked.keep(_sites(words, saved or ()), renew=saved == ())
        _remember(asked, words)
    elif not words and not none:
        held.typed.pop(asked.name, None)
        asked.keep(None)


def _remember(asked: Asked, words: str) -> None:
    """Keep on the screen what cannot be read."""
    if asked.saved is None:
        asked.held.typed[asked.name] = words
    else:
        asked.held.typed.pop(asked.name, None)


def _sites(words: str, saved: tuple[Establishment, ...]) -> tuple[Establishment, ...]:
    """Return a site for each code; one that was there before stays as it was told."""
    before = {_code(site): site for site in saved}
    return tuple(before.get(code) or Establishment(postcode=code) for code in dict.fromkeys(re.split(r"[\s,;]+", words)) if code)


def _code(site: Establishment) -> str:
    """Return the postcode of a site, or that of the commune by which it is told."""
    found = commune(site.commune or "") if site.postcode is None else None
    return site.postcode or (found.postcodes[0] if found else site.commune or "")
