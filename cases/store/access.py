"""What opens a dossier: a recovery code, a private link, the cookie of a browser, a code lent to
one advisor. Kept as digests only."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, Select, delete, insert, or_, select, update

from cases.store import codes
from cases.store.database import secret, share
from cases.store.dossiers import lock, remove, unreadable
from cases.store.values import Access, Link, Share

Kind = Literal["code", "link", "cookie", "share"]

#: How long a dossier is lent. What its owner has, code, links and cookies, lives as long as the
#: dossier.
SHARE_LIFE = timedelta(days=90)


def new_code(connection: Connection, dossier: str, at: datetime) -> str:
    """Return a new recovery code in the place of the former."""
    lock(connection, dossier)
    connection.execute(delete(secret).where(secret.c.dossier == dossier, secret.c.kind == "code"))
    code = codes.new_code()
    _keep(connection, "code", codes.typed(code), at, dossier=dossier)
    return code


def has_code(connection: Connection, dossier: str) -> bool:
    """Tell whether a dossier has a recovery code."""
    return (
        connection.scalar(
            select(secret.c.digest).where(secret.c.dossier == dossier, secret.c.kind == "code")
        )
        is not None
    )


def new_link(connection: Connection, dossier: str, at: datetime) -> str:
    """Return the secret of a new private link; those made before stay."""
    lock(connection, dossier)
    token = codes.new_token()
    _keep(connection, "link", token, at, dossier=dossier)
    return token


def follow_link(connection: Connection, token: str, cookie: str, at: datetime) -> Access | None:
    """Have a cookie open the dossier of a private link, and note when; None when it is wrong or
    withdrawn."""
    access, digest = find(connection, "link", token, at), codes.digest("link", token)
    if access is not None:
        remember(connection, cookie, access, at, link=digest)
        connection.execute(update(secret).where(secret.c.digest == digest).values(opened=at))
    return access


def links(connection: Connection, dossier: str) -> tuple[Link, ...]:
    """Return the private links of a dossier, oldest first."""
    rows = connection.execute(_links(dossier).order_by(secret.c.created, secret.c.selector))
    return tuple(Link(row.selector, row.created, row.opened) for row in rows)


def forget_links(
    connection: Connection, dossier: str, *, id: str | None = None, but: str | None = None
) -> None:
    """Have one private link of a dossier, or all, open nothing any more, nor the cookies that came
    by them, `but` one."""
    lock(connection, dossier)
    chosen = _links(dossier) if id is None else _links(dossier).where(secret.c.selector == id)
    gone = [row.digest for row in connection.execute(chosen)]
    kept = codes.digest("cookie", but or "")
    connection.execute(
        delete(secret).where(
            or_(secret.c.digest.in_(gone), secret.c.link.in_(gone) & (secret.c.digest != kept))
        )
    )


def _links(dossier: str) -> Select[Any]:
    return select(secret).where(secret.c.dossier == dossier, secret.c.kind == "link")


def remember(
    connection: Connection,
    cookie: str,
    access: Access,
    at: datetime,
    link: str | None = None,
    until: datetime | None = None,
) -> None:
    """Have a cookie open a dossier, in the place of the one before. `link`: digest of the private
    link by which it came; `until`: for an owner."""
    lock(connection, access.dossier)
    before = _let_go(connection, cookie)
    expires = (
        until
        if access.share is None
        else connection.scalar(select(share.c.expires).where(share.c.id == access.share))
    )
    _keep(
        connection,
        "cookie",
        cookie,
        at,
        dossier=access.dossier,
        expires=expires,
        share=access.share,
        link=link,
    )
    _remove_closed(connection, before)


def also(connection: Connection, cookie: str, new: str, at: datetime) -> None:
    """Have a new cookie open what one opens, as well and as long; what was lent is then held by the
    new one."""
    access = find(connection, "cookie", cookie, at)
    if access is None:
        return
    lock(connection, access.dossier)
    before, after = codes.digest("cookie", cookie), codes.digest("cookie", new)
    its = connection.execute(select(secret).where(secret.c.digest == before)).one()
    if not connection.execute(
        update(secret).where(secret.c.digest == after).values(expires=its.expires)
    ).rowcount:
        _keep(
            connection,
            "cookie",
            new,
            at,
            dossier=its.dossier,
            share=its.share,
            expires=its.expires,
            link=its.link,
        )
    connection.execute(update(share).where(share.c.taken_by == before).values(taken_by=after))


def renew(connection: Connection, cookie: str) -> None:
    """Have the cookie of an owner open its dossier as long as that lives; any other stays as it
    is."""
    ends = secret.c.share.is_(None) & secret.c.expires.is_not(None)
    connection.execute(
        update(secret)
        .where(secret.c.digest == codes.digest("cookie", cookie), ends)
        .values(expires=None)
    )


def forget(connection: Connection, cookie: str) -> None:
    """Have a cookie open nothing. A dossier that nothing else opens is deleted with that; what was
    lent may be taken again, by its code."""
    _remove_closed(connection, _let_go(connection, cookie))


def _let_go(connection: Connection, cookie: str) -> list[str]:
    """Have a cookie open nothing, and return which dossier it opened."""
    holder = codes.digest("cookie", cookie)
    before = list(connection.scalars(select(secret.c.dossier).where(secret.c.digest == holder)))
    connection.execute(
        update(share).where(share.c.taken_by == holder).values(taken_by=None, taken=None)
    )
    connection.execute(delete(secret).where(secret.c.digest == holder))
    return before


def opens_otherwise(connection: Connection, dossier: str, cookies: Iterable[str]) -> bool:
    """Tell whether something else than these cookies opens a dossier."""
    its = [codes.digest("cookie", cookie) for cookie in cookies]
    others = select(secret.c.digest).where(secret.c.dossier == dossier, secret.c.digest.not_in(its))
    return connection.scalar(others.limit(1)) is not None


def _remove_closed(connection: Connection, dossiers: Iterable[str]) -> int:
    """Delete those dossiers that nothing opens any more, and return how many; one that this
    application cannot read may be read by another."""
    closed = [
        id
        for id in dossiers
        if not opens_otherwise(connection, id, ()) and not unreadable(connection, id)
    ]
    for id in closed:
        remove(connection, id)
    return len(closed)


def find(connection: Connection, kind: Kind, given: str, at: datetime) -> Access | None:
    """Return what a secret opens; None when it is wrong, too old or revoked."""
    digest = codes.digest(kind, given)
    alive = or_(secret.c.expires.is_(None), secret.c.expires > at)
    rows = connection.execute(
        select(secret).where(
            secret.c.selector == codes.selector(digest), secret.c.kind == kind, alive
        )
    )
    found = [row for row in rows if codes.same(row.digest, digest)]
    return Access(found[0].dossier, found[0].share) if found else None


def lend(connection: Connection, dossier: str, at: datetime) -> str:
    """Return a code by which one advisor may work on a dossier."""
    lock(connection, dossier)
    id, code, expires = codes.new_id(), codes.new_code(), at + SHARE_LIFE
    connection.execute(insert(share).values(id=id, dossier=dossier, created=at, expires=expires))
    _keep(connection, "share", codes.typed(code), at, dossier=dossier, expires=expires, share=id)
    return code


def take(connection: Connection, code: str, cookie: str, at: datetime) -> Access | None:
    """Have the cookie of an advisor open what was lent; the code then serves no other one. Owners
    who try it keep their own access."""
    access, held = (
        find(connection, "share", codes.typed(code), at),
        find(connection, "cookie", cookie, at),
    )
    if access is None:
        return None
    if held == Access(access.dossier, None):
        return held
    lock(connection, access.dossier)
    holder = codes.digest("cookie", cookie)
    mine = share.c.taken_by.is_(None) | (share.c.taken_by == holder)
    if connection.scalar(select(share.c.id).where(share.c.id == access.share, mine)) is None:
        return None
    remember(connection, cookie, access, at)
    connection.execute(
        update(share).where(share.c.id == access.share).values(taken_by=holder, taken=at)
    )
    return access


def shares(connection: Connection, dossier: str, at: datetime) -> tuple[Share, ...]:
    """Return the shares of a dossier that still open it or may, oldest first."""
    rows = connection.execute(
        select(share)
        .where(share.c.dossier == dossier, share.c.expires > at)
        .order_by(share.c.created, share.c.id)
    )
    return tuple(_share(row) for row in rows)


def revoke(connection: Connection, dossier: str, id: str) -> None:
    """End a share: its code and the cookie that took it open nothing any more."""
    connection.execute(delete(share).where(share.c.dossier == dossier, share.c.id == id))


def purge(connection: Connection, at: datetime) -> int:
    """Delete what has expired, and the dossiers that nothing else opened; return how many
    dossiers."""
    expired = secret.c.expires <= at
    touched = set(connection.scalars(select(secret.c.dossier).where(expired)))
    connection.execute(delete(secret).where(expired))
    connection.execute(delete(share).where(share.c.expires <= at))
    return _remove_closed(connection, touched)


def _keep(connection: Connection, kind: Kind, given: str, at: datetime, **columns: Any) -> None:
    digest = codes.digest(kind, given)
    connection.execute(
        insert(secret).values(
            digest=digest, selector=codes.selector(digest), kind=kind, created=at, **columns
        )
    )


def _share(row: Row[Any]) -> Share:
    return Share(row.id, row.created, row.expires, row.taken)
