"""The address of a private link: looking at it opens nothing; the button of its page gives this browser the dossier."""

from functools import cache
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from cases.store import Access, StoreError, new_token
from ui.clock import now
from ui.cookies import away, give_cookie, given_cookie
from ui.follow import give_up
from ui.store import keeps, store
from ui.text import word


def look(request: Request) -> Response:
    """Ask before anything is opened: a robot, a preview or a page of another site follow addresses too. Nothing is written, no cookie is given."""
    if not keeps():
        return away("/")
    try:
        dossier = store().by_link(request.path_params["secret"], at=now())
        held = store().by_cookie(given_cookie(request.scope) or "", at=now())
    except StoreError:
        return away("/reprendre?lien=panne")
    if dossier is None:
        return away("/reprendre?lien=inconnu")
    if held == Access(dossier, None):
        return away("/")
    other = held is not None and held.dossier != dossier
    return HTMLResponse(_page(other=other), headers={"Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow, noarchive"})


def follow(request: Request) -> Response:
    """Open what a private link opens: a new cookie, then the first page. Only the button of our own page is heard."""
    if not keeps():
        return away("/")
    if not _asked_here(request):
        return away(request.url.path)
    before, cookie = given_cookie(request.scope), new_token()
    try:
        if store().follow_link(request.path_params["secret"], cookie=cookie, at=now()) is None:
            return away("/reprendre?lien=inconnu")
        if before is not None:
            store().forget_cookie(before)
    except StoreError:
        return away("/reprendre?lien=panne")
    give_up(before)
    answer = away("/")
    give_cookie(answer, cookie, request.scope)
    return answer


def _asked_here(request: Request) -> bool:
    """Tell whether a page of this site sends this; a browser without HTTPS tells only the origin."""
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site == "same-origin"
    return urlsplit(request.headers.get("origin", "")).netloc == request.headers.get("host")


@cache
def _page(*, other: bool) -> str:
    """Return the page that asks, the same for every dossier. `other`: another one is open in this browser."""
    form = Path(__file__).with_name("link_page.html").read_text(encoding="utf-8")
    names = {"site": "frame.site", "heading": "link.title", "ask": "link.ask", "open": "link.open", "stay": "link.stay" if other else "closed.welcome"}
    told = {name: escape(word(key)) for name, key in names.items()}
    title = escape(word("frame.page_title", title=word("link.title")))
    return form.format(**told, title=title, other=f'<p class="avis">{escape(word("link.other"))}</p>\n' if other else "")


ROUTES = [Route("/reprendre/{secret}", look), Route("/reprendre/{secret}", follow, methods=["POST"])]
