"""The address of a private link: looking at it opens nothing; the button of its page gives this
browser the dossier."""

from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from cases.store import Access, StoreError, new_token
from ui.clock import now
from ui.server.cookie_change import all_of
from ui.server.cookies import away
from ui.server.withdrawal import look_again
from ui.session import give_cookie, give_up_cookie, given_cookie, keeps, store
from ui.text import word

#: What the button adds to its address when another dossier goes with it.
_SURE = "remplacer"


def look(request: Request) -> Response:
    """Ask before anything is opened: a robot, a preview or a page of another site follow addresses
    too. Nothing is written, no cookie is given."""
    if not keeps():
        return away("/")
    try:
        dossier = store().by_link(request.path_params["secret"], at=now())
        cookie = given_cookie(request.scope) or ""
        held = store().by_cookie(cookie, at=now())
        leaves = _leaves(dossier, held, cookie) if dossier is not None else "nothing"
    except StoreError:
        return away("/reprendre?lien=panne")
    if dossier is None:
        return away("/reprendre?lien=inconnu")
    if held == Access(dossier, None):
        return away("/")
    return HTMLResponse(
        _page(leaves),
        headers={"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow, noarchive"},
    )


def follow(request: Request) -> Response:
    """Open what a private link opens: a new cookie, then the first page. Only the button of our own
    page is heard."""
    if not keeps():
        return away("/")
    if not _asked_here(request):
        return away(request.url.path)
    before, cookie = given_cookie(request.scope), new_token()
    try:
        dossier, held = (
            store().by_link(request.path_params["secret"], at=now()),
            store().by_cookie(before or "", at=now()),
        )
        if (
            dossier is not None
            and _SURE not in request.query_params
            and _loses(dossier, held, before or "")
        ):
            return away(request.url.path)
        if store().follow_link(request.path_params["secret"], cookie=cookie, at=now()) is None:
            return away("/reprendre?lien=inconnu")
        gone = all_of(before) if before is not None else set()
        for one in gone:
            store().forget_cookie(one)
    except StoreError:
        return away("/reprendre?lien=panne")
    for one in gone:
        give_up_cookie(one, cookie)
    look_again()
    answer = away("/")
    give_cookie(answer, cookie, request.scope)
    return answer


def _asked_here(request: Request) -> bool:
    """Tell whether a page of this site sends this; a browser without HTTPS tells only the
    origin."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return urlsplit(request.headers.get("origin", "")).netloc == request.headers.get("host")


def _leaves(dossier: str, held: Access | None, cookie: str) -> str:
    """Tell what this browser lets go of when it opens a dossier: nothing, the last hold on another
    one, one that was lent, or one that opens elsewhere.
    Raises StoreError."""
    if held is None or held.dossier == dossier:
        return "nothing"
    return (
        "lent" if held.share is not None else "last" if _loses(dossier, held, cookie) else "other"
    )


def _loses(dossier: str, held: Access | None, cookie: str) -> bool:
    """Tell whether this browser would let go of another dossier that nothing else opens, and which
    is then deleted. Raises StoreError."""
    return (
        held is not None
        and held.dossier != dossier
        and not store().opens_otherwise(held.dossier, all_of(cookie))
    )


@cache
def _page(leaves: str) -> str:
    """Return the page that asks, the same for every dossier. `leaves`: what this browser lets go
    of."""
    form = (Path(__file__).parents[1] / "static" / "link_page.html").read_text(encoding="utf-8")
    other = leaves != "nothing"
    names = {
        "site": "frame.site",
        "heading": "link.title",
        "ask": "link.ask",
        "stay": "link.stay" if other else "closed.welcome",
    }
    names["open"] = "link.replace" if leaves == "last" else "link.open"
    told = {name: escape(word(key)) for name, key in names.items()}
    title = escape(word("frame.page_title", title=word("link.title")))
    warning = f'<p class="avis">{escape(word(f"link.{leaves}"))}</p>\n' if other else ""
    return form.format(
        **told, title=title, other=warning, action=f' action="?{_SURE}"' if leaves == "last" else ""
    )


ROUTES = [
    Route("/reprendre/{secret}", look),
    Route("/reprendre/{secret}", follow, methods=["POST"]),
]
