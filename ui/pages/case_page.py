"""« Votre dossier »: what is kept and until when; the ways back to it, the advisor it is lent to,
everything to take away, the end of it."""

import json
from collections.abc import Callable

import streamlit as st

from cases.store import Link, Share
from kernel import BoussoleError, long_date
from ui.buttons import button
from ui.clock import here, now, there
from ui.interview import WELCOME
from ui.page_frame import file_name, go, take_away
from ui.pages.newer_version import newer, not_carried
from ui.pages.resume import place
from ui.secret_codes import code_box, link_box, share_box
from ui.server import look_again
from ui.session import Desk, Keeping, desk, errors_shown, kept_until, of_this_dossier, saved, store
from ui.text import say, word

#: Quitted so, the dossier cannot be opened here again.
_NO_WAY_BACK = ("quit_last", "quit_without_code")


def case_page() -> None:
    """Show all that one may do with the open dossier."""
    held = desk()
    kept = held.kept
    st.title(say("case.title"), anchor=False)
    if kept is None or kept.saved is None:
        st.markdown(say("frame.keep" if kept is None else "case.not_kept"))
        take_away(held, "page")
        not_carried(held)
        return
    saved(held, "page")
    if button(say("welcome.go_on"), key="continuer", type="primary"):
        go(place(held))
    newer(held)
    if kept.owned:
        lasts = kept.known or not kept.hangs_on_browser
        st.markdown(
            say("case.until", date=long_date(kept_until(kept.saved)))
            if lasts
            else say("case.until_closed")
        )
        _ways_back(held, kept)
        _advisors(held, kept)
    else:
        st.markdown(say("case.lent"))
    not_carried(held)
    _take(held, kept)
    _quit(held, kept)
    if kept.owned:
        _delete(held, kept)


def _ways_back(held: Desk, kept: Keeping) -> None:
    st.header(say("case.back_title"), anchor=False)
    st.markdown(say("case.code" if kept.known else "case.code_only"))
    code_box(held, kept)
    st.markdown(say("case.link"))
    with errors_shown():
        link_box(held, kept)
        _links(kept, store().links(kept.dossier or ""))


def _links(kept: Keeping, links: tuple[Link, ...]) -> None:
    """List the private links: when each was made and last followed, until when it opens the
    dossier; each can be withdrawn, or all."""
    for number, link in enumerate(links, start=1):
        with st.container(border=True, key=f"lien-{number}"):
            st.markdown(
                say(
                    "case.link_unopened" if link.opened is None else "case.link_opened",
                    number=number,
                    **_dates(kept, link),
                )
            )
            if button(say("case.withdraw", number=number), key=f"retirer-lien-{link.id}"):
                _withdraw(kept, link.id)
    if links:
        st.caption(say("case.withdrawn"))
    if len(links) > 1 and button(say("case.withdraw_all"), key="retirer-liens", type="tertiary"):
        _withdraw(kept, None)


def _dates(kept: Keeping, link: Link) -> dict[str, str]:
    opened = link.opened or link.created
    until = long_date(kept_until(kept.saved or link.created))
    return {
        "made": long_date(here(link.created).date()),
        "opened": long_date(there(opened).date()),
        "time": f"{there(opened):%H:%M}",
        "until": until,
    }


def _withdraw(kept: Keeping, link: str | None) -> None:
    store().forget_links(kept.dossier or "", link=link, but=kept.cookie)
    look_again()
    st.rerun()


def _advisors(held: Desk, kept: Keeping) -> None:
    st.header(say("case.share_title"), anchor=False)
    st.markdown(say("case.share"))
    share_box(held, kept)
    with errors_shown():
        for number, share in enumerate(store().shares(kept.dossier or "", at=now()), start=1):
            _share(kept, number, share)


def _share(kept: Keeping, number: int, share: Share) -> None:
    with st.container(border=True, key=f"partage-{number}"):
        made, ends = long_date(here(share.created).date()), long_date(here(share.expires).date())
        if share.taken is None:
            st.markdown(say("case.share_waits", number=number, made=made, ends=ends))
        else:
            st.markdown(
                say(
                    "case.share_taken",
                    number=number,
                    taken=long_date(here(share.taken).date()),
                    ends=ends,
                )
            )
        if button(say("case.revoke", number=number), key=f"revoquer-{share.id}"):
            store().revoke(kept.dossier or "", share.id)
            look_again()
            st.rerun()


def _take(held: Desk, kept: Keeping) -> None:
    st.header(say("case.take_title"), anchor=False)
    st.markdown(say("case.take"))
    with st.container(horizontal=True):
        take_away(held, "page")
        if kept.owned:
            name = f"tout-{file_name(held)}.json"
            everything = of_this_dossier(held, lambda: _everything(kept))
            st.download_button(
                say("case.everything"),
                everything,
                name,
                "application/json",
                key="tout-emporter",
                on_click="ignore",
            )


def _everything(kept: Keeping) -> bytes:
    """Return all that the store has, while this browser opens it. Raises BoussoleError."""
    if not kept.may_go_on():
        raise BoussoleError(word("parted.title"))
    return json.dumps(store().export(kept.dossier or ""), ensure_ascii=False, indent=1).encode()


def _quit(held: Desk, kept: Keeping) -> None:
    st.header(say("case.quit_title"), anchor=False)
    with errors_shown():
        way = _way_back(kept)
        st.markdown(say(f"case.{way}"))
        if _confirmed(
            held,
            "quitter",
            "quitter_last" if way == "quit_last" else "quitter_sure",
            ask=way in _NO_WAY_BACK,
        ):
            _close(held, kept.quit)


def _way_back(kept: Keeping) -> str:
    """Tell how whoever quits the dossier opens it again. Raises StoreError."""
    if not kept.owned:
        return "quit_lent"
    if kept.has_code:
        return "quit"
    if store().links(kept.dossier or ""):
        return "quit_by_link"
    return "quit_last" if kept.hangs_on_browser else "quit_without_code"


def _delete(held: Desk, kept: Keeping) -> None:
    st.header(say("case.delete_title"), anchor=False)
    st.markdown(say("case.delete"))
    if _confirmed(held, "supprimer", "supprimer_sure"):
        with errors_shown():
            _close(held, kept.delete)


def _confirmed(held: Desk, what: str, warning: str, ask: bool = True) -> bool:
    """Tell whether something was asked for, and asked for again, with a warning, when one must be
    sure."""
    if held.confirming != what:
        if not button(say(f"case.{what}"), key=what):
            return False
        if not ask:
            return True
        held.confirming = what
        st.rerun()
    st.warning(say(f"case.{warning}"))
    with st.container(horizontal=True):
        if button(say(f"case.{what}_no"), key=f"{what}-non"):
            held.confirming = None
            st.rerun()
        return button(say(f"case.{what}_yes"), key=f"{what}-oui")


def _close(held: Desk, end: Callable[[], None]) -> None:
    mark = held.mark
    end()
    look_again()
    held.telling.over.append(mark)
    held.resume(None)
    go(WELCOME)
