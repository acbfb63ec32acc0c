"""A tab that shows another dossier than the one open in its browser: it says so, and does nothing
any more. Its links load the page anew."""

from dataclasses import dataclass
from datetime import date
from html import escape
from typing import Literal

import streamlit as st

from kernel import long_date
from ui.offered_questionnaires import least_minutes
from ui.text import say, word

#: « other »: a dossier was shown, another one is open; « closed »: none is open any more; « changed
#: »: none was shown, one was opened or left since;
#: « unsure »: the store cannot say; « forgotten »: this server keeps nothing, and what the tab
#: showed is gone.
Why = Literal["other", "closed", "changed", "unsure", "forgotten"]


@dataclass(frozen=True)
class StaleTab:
    """Why a tab cannot go on. `firm` and `begun` tell of the dossier that is open now: the name of
    its firm when it has one, and its date."""

    why: Why
    firm: str | None = None
    begun: date | None = None


def show_stale_tab(told: StaleTab) -> None:
    """Show the only page of such a tab."""
    st.html("<span data-ecarte hidden></span>")
    with st.sidebar:
        st.markdown(say("frame.brand"))
    st.title(say("parted.title"), anchor=False)
    nothing = None if told.why == "forgotten" else say("parted.nothing")
    st.warning(
        " ".join(
            filter(
                None, (say(f"parted.{told.why}", minutes=least_minutes()), _open_now(told), nothing)
            )
        )
    )
    if told.why in ("other", "closed"):
        st.markdown(say("parted.back"))
    st.html(_link("./", word("parted.go_on" if told.begun else "closed.welcome")))
    if told.why in ("other", "closed"):
        st.html(_link("./reprendre", word("keeping.to_resume")))


def _open_now(told: StaleTab) -> str:
    if told.begun is None:
        return ""
    return say(
        "parted.of_firm" if told.firm else "parted.of_none",
        firm=told.firm,
        date=long_date(told.begun),
    )


def _link(address: str, text: str) -> str:
    """A link of ours is followed in the same window: the page comes anew, with what the browser
    opens now."""
    return f'<p><a href="{address}">{escape(text)}</a></p>'
