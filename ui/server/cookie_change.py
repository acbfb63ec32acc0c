"""A browser gets another cookie when it opens, begins or leaves a dossier: the page asks for it
with a ticket, and again once it has it.

The former one opens the dossier until then: an answer that reaches the wrong address would lose it
otherwise.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from cases.store import StoreError
from ui.clock import now
from ui.server.withdrawal import look_again
from ui.session import (
    Keeping,
    all_sessions,
    give_cookie,
    give_up_cookie,
    given_cookie,
    opens_dossier,
    store,
)

_NO_STORE = {"Cache-Control": "no-store"}
_TICKET = "x-boussole-ticket"
#: Given, and to be confirmed; there is nothing to give; the browser has opened another dossier
#: meanwhile.
_GIVEN, _NOTHING, _ELSEWHERE = 200, 204, 409


async def hand_over(request: Request) -> Response:
    """Give the page with a ticket its new cookie, or take note that the browser has it."""
    ticket = request.headers.get(_TICKET, "")
    kept = next(
        (
            held.kept
            for _, held in all_sessions()
            if held.kept and held.kept.handing and held.kept.handing.ticket == ticket
        ),
        None,
    )
    if kept is None:
        return Response(status_code=_NOTHING, headers=_NO_STORE)
    try:
        return await run_in_threadpool(_handed, kept, request)
    except StoreError:
        return Response(status_code=503, headers=_NO_STORE)


def _handed(kept: Keeping, request: Request) -> Response:
    has = given_cookie(request.scope)
    with kept.turning:
        if kept.handing is None or arrived(kept, has):
            return Response(status_code=_NOTHING, headers=_NO_STORE)
        if has is not None and has not in kept.cookies and opens_dossier(has):
            return Response(status_code=_ELSEWHERE, headers=_NO_STORE)
        store().also(kept.cookie, kept.handing.cookie, at=now())
        kept.handed.add(kept.handing.cookie)
        answer = Response(status_code=_GIVEN, headers=_NO_STORE)
        give_cookie(answer, kept.handing.cookie, request.scope)
        return answer


def arrived(kept: Keeping, has: str | None) -> bool:
    """Tell whether a browser has the cookie that it was given; those before then open nothing any
    more. Raises StoreError."""
    with kept.turning:
        if kept.handing is None or has != kept.handing.cookie or has not in kept.handed:
            return False
        # What was prolonged meanwhile is prolonged for it too.
        store().also(kept.cookie, has, at=now())
        for former in kept.cookies - {has}:
            store().forget_cookie(former)
            give_up_cookie(former, has)
        kept.cookie, kept.handing, kept.handed = has, None, set()
    look_again()
    return True


def settle(has: str) -> None:
    """Take note of the cookie that a browser comes with: it may be one that was being given. Raises
    StoreError."""
    for _, held in all_sessions():
        if held.kept is not None and held.kept.handing is not None:
            arrived(held.kept, has)


def all_of(cookie: str) -> set[str]:
    """Return every cookie by which the browser that comes with this one may come again: others may
    be on their way."""
    families = [held.kept.cookies for _, held in all_sessions() if held.kept is not None]
    return {cookie}.union(*(family for family in families if cookie in family))


ROUTES = [Route("/cookie", hand_over, methods=["POST"])]
