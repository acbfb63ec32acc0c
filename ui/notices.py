"""What is said above a page about keeping: an answer that is not saved, another one that was
replaced, a code to note."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from cases import Json, Path, as_content, entries, restored
from cases.store import Conflict
from kernel import json_text
from ui.buttons import button
from ui.clock import there
from ui.interview import ASIDE, RESULT, Interview, slug_of
from ui.page_frame import take_away
from ui.secret_codes import code_box
from ui.session import ADVISOR, Desk, Illegible, Keeping, store
from ui.text import say, word, wording

_OF_A_QUESTION = ("answers", "notes", "evidence", "not_applicable")
#: What is kept as the person wrote it; other texts are codes of ours.
_IN_OWN_WORDS = ("notes", "not_applicable")


def notices(held: Desk, slug: str) -> None:
    """Show what is to be said above a page."""
    if held.kept is None:
        return
    if held.kept.trouble is not None:
        _not_saved(held, held.kept.trouble)
    if held.kept.illegible is not None:
        _illegible(held.kept.illegible)
    if held.case is not None:
        _refused(held, held.kept)
        for conflict in tuple(held.kept.replaced):
            _replaced(held, held.kept, conflict)
        _note_the_code(held, held.kept, slug)


def _not_saved(held: Desk, why: str) -> None:
    with st.container(key="non-enregistre"):
        if held.case is None:
            st.error(say("keeping.not_found", why=why))
            return
        st.error(say("keeping.trouble", why=why))
        take_away(held, "panne")


def _illegible(found: Illegible) -> None:
    """Say that a dossier is there and cannot be opened; give what it holds, for who can mend it or
    open it elsewhere."""
    with st.container(border=True, key="illisible"):
        st.error(say("keeping.illegible", why=found.why))
        data = lambda: as_kept(found.dossier)  # noqa: E731
        st.download_button(
            say("keeping.take_illegible"),
            data,
            "dossier-a-relire.json",
            "application/json",
            key="emporter-illisible",
            on_click="ignore",
        )


def as_kept(dossier: str) -> bytes:
    """Return what is kept of a dossier as a case file, whether it can be read or not."""
    kept: Any = (store().export(dossier) or {}).get("entries", [])
    return json_text(
        as_content(
            {(one["part"], one["name"]): one["value"] for one in kept if one["value"] is not None}
        )
    ).encode()


def _refused(held: Desk, kept: Keeping) -> None:
    """Name what is on the screen only, with what to do for it to be kept."""
    if kept.refused:
        with st.container(key="refuse"):
            for one in kept.refused:
                st.error(say("keeping.refused", what=_what(held, one.path), why=one.why))


def _replaced(held: Desk, kept: Keeping, conflict: Conflict) -> None:
    name = "-".join(conflict.path)
    with st.container(border=True, key=f"conflit-{name}"):
        told = {
            "what": _what(held, conflict.path),
            "time": f"{there(conflict.at):%H:%M}",
            "theirs": _said(held, conflict),
        }
        st.warning(say(f"keeping.{_who(kept, conflict)}_replaced", **told))
        with st.container(horizontal=True):
            if button(say("keeping.take_theirs"), key=f"reprendre-autre-{name}"):
                _take_theirs(held, kept, conflict)
            if button(say("keeping.keep_mine"), key=f"garder-mienne-{name}"):
                kept.replaced.remove(conflict)
                st.rerun()


def _who(kept: Keeping, conflict: Conflict) -> str:
    if conflict.author == kept.author:
        return "elsewhere"
    return "advisor" if conflict.author == ADVISOR else "owner"


def _what(held: Desk, path: Path) -> str:
    """Name what was answered: the question, the action, or the field of the firm."""
    part, name = path
    if part in _OF_A_QUESTION and name in held.questionnaire.by_id:
        return held.questionnaire.question(name).text
    if part == "case":
        return word("keeping.the_mode")
    if part == "actions":
        return next(
            (f"{action.title}." for action in held.diagnosis.actions if action.id == name),
            word("keeping.an_action"),
        )
    return wording().get(f"firm.{name}", word("keeping.a_field"))


def _said(held: Desk, conflict: Conflict) -> str:
    part, name = conflict.path
    theirs = conflict.theirs
    if part == "actions":
        return word(f"action_states.{theirs or 'todo'}")
    if theirs is None:
        return word("keeping.erased")
    if part == "answers" and name in held.questionnaire.by_id:
        told = tuple(map(str, theirs)) if isinstance(theirs, list) else theirs
        return held.questionnaire.question(name).label(told)
    if part in _IN_OWN_WORDS or conflict.path == ("company", "name"):
        return str(theirs)
    return _plain(theirs)


def _plain(value: Json) -> str:
    if isinstance(value, bool):
        return word("firm.yes" if value else "firm.no")
    return str(value) if isinstance(value, int | float) else word("keeping.other_value")


def _take_theirs(held: Desk, kept: Keeping, conflict: Conflict) -> None:
    """Have the other answer take its place again; it is saved like any other."""
    kept.replaced.remove(conflict)
    told: Mapping[Path, Json | None] = {**entries(held.open_case), conflict.path: conflict.theirs}
    held.case = restored({path: value for path, value in told.items() if value is not None}).case
    held.renew_all()
    st.rerun()


def _note_the_code(held: Desk, kept: Keeping, slug: str) -> None:
    """Offer a code once: to an advisor when the first section is behind, to who answers alone with
    the result; at once to a browser that will not find its dossier by itself."""
    made = "code" in held.secrets
    if not kept.owned or (kept.has_code and not made):
        return
    questions = held.interview
    if (_is_time(questions, slug) or _at_once(questions, kept, slug)) and not kept.code_refused:
        with st.container(border=True, key="notez-code"):
            st.markdown(say("keeping.note" if kept.known else "keeping.note_at_once"))
            code_box(held, kept)
            if not made and button(say("keeping.later"), key="code-plus-tard", type="tertiary"):
                kept.code_refused = True
                st.rerun()


def _is_time(questions: Interview, slug: str) -> bool:
    if questions.alone:
        return False
    second = questions.sections[1:2]
    return slug in map(slug_of, second) and questions.is_complete(questions.sections[0])


def _at_once(questions: Interview, kept: Keeping, slug: str) -> bool:
    offered_below = questions.alone and slug == RESULT
    return not kept.known and slug not in ASIDE and not offered_below
