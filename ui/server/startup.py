"""The start: settings, questionnaires and store are looked at before anyone is served, and the log
tells what was found."""

import logging
import sys
from functools import cache
from urllib.parse import urlsplit

import streamlit as st
from streamlit.config import get_config_options

from cases.store import shown_address
from kernel import BoussoleError, Settings, did_you_mean, names_given, settings, version
from questionnaires import load, shipped, versions
from ui.firm_lookup import address, client
from ui.server.log import open_log
from ui.session import store
from ui.text import say

_log = logging.getLogger("boussole")
#: What begins like this is read by Streamlit.
_STREAMLIT = "STREAMLIT_"


def start() -> None:
    """Begin, or end the process: the log then tells all that is wrong, a sentence each."""
    open_log()
    try:
        begin()
        if missing := settings().to_complete:
            _log.warning("La page « Vos données » est à compléter : donnez %s.", ", ".join(missing))
    except BoussoleError as error:
        _tell(error)
        sys.exit(1)


def is_started() -> bool:
    """Tell whether the app may be shown. Where no server of ours began before it, it begins now;
    what is wrong is for the operator to read."""
    try:
        begin()
    except BoussoleError as error:
        open_log()
        _tell(error)
        st.title(say("frame.site"), anchor=False)
        st.error(say("frame.not_started"))
        return False
    return True


@cache
def begin() -> None:
    """Look, once, at all that the operator sets, and tell it in the first lines of the log. Raises
    BoussoleError."""
    open_log()
    set_to = settings()
    lines = [
        f"Boussole IA {version()}",
        f"base : {_base(set_to.base)}",
        f"conservation : {set_to.months} mois",
        f"questionnaires : {_questionnaires()}",
    ]
    client()
    for line in (
        *lines,
        f"annuaire des entreprises : {urlsplit(address() or '').hostname or 'fermé'}",
    ):
        _log.info("%s", line)
    _warn(set_to)


def _warn(set_to: Settings) -> None:
    """Tell what is set and has no effect."""
    if set_to.unused_base:
        _log.warning(
            "DATABASE_URL donne une autre base, qui ne sert pas : BOUSSOLE_BASE l'emporte."
        )
    known = {option.env_var for option in get_config_options().values()}
    for name in names_given(_STREAMLIT):
        if name not in known:
            _log.warning(
                "%s n'est pas une option de Streamlit, et ne sert pas. %s",
                name,
                did_you_mean(name, known, "Retirez-la."),
            )


def _base(url: str | None) -> str:
    if url is None:
        return "aucune, rien n'est gardé"
    store()
    return shown_address(url)


def _questionnaires() -> str:
    """Name every questionnaire with its versions; all of them can be read. Raises ContentError."""
    found = [(id, versions(id)) for id in shipped()]
    for id, number in ((id, number) for id, numbers in found for number in numbers):
        load(id, number)
    return ", ".join(f"{id} ({', '.join(map(str, numbers))})" for id, numbers in found)


def _tell(error: BoussoleError) -> None:
    for line in str(error).splitlines():
        _log.error("%s", line)
