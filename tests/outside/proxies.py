"""Run both examples of a server in front, and see what each passes on, hides and survives: `python -m tests.outside.proxies [nginx] [caddy]`.

Two instances of the app on one store, HTTPS with a certificate signed by itself, each instance killed in turn. A line a check; exit code 1 when one fails.
Needs Debian's nginx, caddy and openssl.
"""

import re
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from cases import Case
from cases.store import open_store
from tests import leash
from tests.outside.front import SITE, Front, caddy, nginx
from tests.outside.passer_by import PasserBy, raw
from tests.server import Server, free_port
from ui.clock import now, today

_FRONTS: dict[str, Callable[[Path, tuple[int, int]], Front]] = {"nginx": nginx, "caddy": caddy}
#: Once each, whoever set them.
_ONCE = ("content-security-policy", "x-content-type-options", "x-frame-options", "referrer-policy", "strict-transport-security", "cache-control")


class Report:
    """The checks of one server in front, printed as they come."""

    def __init__(self, name: str) -> None:
        self.name, self.failed = name, 0

    def say(self, what: str, found: object, *, well: bool) -> None:
        """Print one line."""
        self.failed += not well
        print(f"{self.name:6} {'oui' if well else 'NON'}  {what}{'' if well else f' : {found}'}", flush=True)


def in_front_of_the_app(name: str, folder: Path) -> int:
    """Return how many checks fail."""
    report, base = Report(name), str(folder / "boussole.db")
    settings = {"STREAMLIT_SERVER_ALLOWED_HOSTS": f"{SITE} localhost", "STREAMLIT_SERVER_COOKIE_SECRET": "0" * 64}
    servers = []
    for number in (1, 2):
        (folder / str(number)).mkdir()
        servers.append(Server(folder / str(number), base, **settings))
        servers[-1].wait()
    front = _FRONTS[name](folder, (servers[0].port, servers[1].port))
    front.start()
    try:
        secrets = _passes(report, front, base)
        _survives(report, front, servers)
        secrets |= _all_dead(report, front, servers)
        time.sleep(1)
        _hides(report, front, servers, secrets)
    finally:
        front.stop()
        for server in servers:
            server.kill()
    return report.failed


def _passes(report: Report, front: Front, base: str) -> set[str]:
    """See what is passed on; return every secret that was."""
    visitor = PasserBy(front)
    trace = visitor.ask("TRACE", "/")
    report.say("TRACE est refusé", trace.status_code, well=trace.status_code == 405)
    page = visitor.ask("GET", "/?secret=QUESTION-SECRETE")
    (ours,) = [line for line in page.headers.get_list("set-cookie") if "boussole=" in line]
    flags = {part.strip().lower() for part in ours.split(";")[1:]}
    well = {"secure", "httponly", "samesite=lax", "path=/"} <= flags and not any(flag.startswith("domain") for flag in flags)
    report.say(f"le cookie est Secure, HttpOnly, SameSite=Lax, du seul site ({ours.partition('=')[0]})", ours, well=well and ours.startswith("__Host-"))
    twice = {name: page.headers.get_list(name) for name in _ONCE if len(page.headers.get_list(name)) != 1}
    report.say("chaque en-tête de sécurité vient une fois", twice, well=not twice)
    state = visitor.ask("GET", "/sante")
    report.say("/sante répond ok", state.text, well=(state.status_code, state.json()["etat"]) == (200, "ok"))
    report.say("une page vient entière par WebSocket", "non", well=visitor.enter())
    sent = [visitor.drop("FICHIER-SECRET", size) for size in (5_000_000, 7_000_000)]
    report.say("un fichier de 5 Mo est reçu (204), un de 7 Mo refusé (413)", sent, well=sent == [204, 413])
    visitor.leave()
    visitor.ask("GET", "/media/FICHIER-FAIT.pdf?title=QUESTION-SECRETE")
    secret = _follows_a_link(report, visitor, base)
    _redirects(report, front, secret)
    return {"QUESTION-SECRETE", "FICHIER-SECRET", "FICHIER-FAIT", secret, visitor.session, *visitor.cookies.values()}


def _follows_a_link(report: Report, visitor: PasserBy, base: str) -> str:
    with open_store(f"sqlite:///{base}") as store:
        dossier = store.create(Case("diag-ia", 1, "express", today()), author="entreprise", at=now())
        secret = store.new_link(dossier, at=now())
        asked = visitor.ask("GET", f"/reprendre/{secret}")
        report.say("un lien privé demande avant d'ouvrir", asked.status_code, well=asked.status_code == 200 and "set-cookie" not in asked.headers)
        opened = visitor.ask("POST", f"/reprendre/{secret}", {"Origin": f"https://{SITE}", "Sec-Fetch-Site": "same-origin"})
        report.say("son bouton ouvre le dossier", opened.status_code, well=opened.status_code == 303 and opened.headers["location"] == "/")
        for path in (f"//reprendre/{secret}", f"/%72eprendre/{secret}", f"/reprendre%2F{secret}", f"/ailleurs/reprendre/{secret}", f"/REPRENDRE/{secret}"):
            visitor.ask("GET", path)
    return secret


def _redirects(report: Report, front: Front, secret: str) -> None:
    head = raw(front.http, f"GET /reprendre/{secret} HTTP/1.1\r\nHost: {SITE}\r\nConnection: close\r\n\r\n")
    moved = re.match(r"HTTP/1\.[01] 30[18] ", head) is not None and f"ocation: https://{SITE}" in head
    report.say("HTTP renvoie à HTTPS", head, well=moved)
    head = raw(front.http, f"GET /%0d%0aX-Ajoute:%20oui HTTP/1.1\r\nHost: {SITE}\r\nConnection: close\r\n\r\n")
    report.say("une adresse n'ajoute pas d'en-tête à la réponse", head, well="\nx-ajoute" not in head.lower())


def _survives(report: Report, front: Front, servers: list[Server]) -> None:
    for number, server in enumerate(servers, start=1):
        server.kill()
        visitors = [PasserBy(front) for _ in range(8)]
        pages = [visitor.ask("GET", "/").status_code for visitor in visitors]
        report.say(f"l'instance {number} tuée, huit nouveaux visiteurs ont leur page", pages, well=set(pages) == {200})
        shown = [visitor.show() for visitor in visitors[:4]]
        report.say(f"l'instance {number} tuée, leurs WebSockets passent", shown, well=all(shown))
        server.start()
        server.wait()
        time.sleep(11)  # the time for which the examples leave out an instance that failed


def _all_dead(report: Report, front: Front, servers: list[Server]) -> set[str]:
    for server in servers:
        server.kill()
    visitor = PasserBy(front)
    answers = [visitor.ask("GET", "/reprendre/LIEN-SANS-SERVEUR").status_code, visitor.ask("GET", "/_stcore/upload_file/SESSION-SANS-SERVEUR/x").status_code]
    report.say("les deux instances arrêtées, le visiteur lit une erreur", answers, well=all(code >= 500 for code in answers))
    return {"LIEN-SANS-SERVEUR", "SESSION-SANS-SERVEUR"}


def _hides(report: Report, front: Front, servers: list[Server], secrets: set[str]) -> None:
    logs = {front.name: front.written, "l'application": "".join(server.log for server in servers)}
    for name, text in logs.items():
        found = [secret for secret in sorted(secrets) if secret and secret in text]
        report.say(f"rien de secret dans les journaux de {name} ({len(secrets)} secrets cherchés)", found, well=not found)
    whole = [line for line in front.access if "127.0.0.1" in line]
    report.say(
        f"les visites sont notées, sans l'adresse entière du visiteur ({len(front.access)} lignes)", whole[:2], well=len(front.access) > 20 and not whole
    )


def in_front_of_a_mirror(name: str, folder: Path) -> int:
    """See what an instance is told of the visitor; return how many checks fail."""
    report = Report(name)
    with _mirrors() as ports:
        front = _FRONTS[name](folder, ports)
        front.start()
        try:
            forged = {"X-Forwarded-For": "203.0.113.7", "X-Forwarded-Proto": "http", "X-Real-IP": "203.0.113.7", "Forwarded": "for=203.0.113.7;proto=http"}
            seen = [PasserBy(front).ask("GET", "/", headers).json() for headers in ({}, forged)]
            well = all((one["client"], one["scheme"], one["host"]) == ("127.0.0.1", "https", SITE) for one in seen)
            report.say("l'instance connaît l'adresse, HTTPS et le nom demandés, et rien de ce que le visiteur invente", seen, well=well)
            chosen = {PasserBy(front, {"__Host-boussole": f"{number:03d}" + "0" * 19}).ask("GET", "/").json()["port"] for number in range(40)}
            again = {PasserBy(front, {"__Host-boussole": "1" * 22}).ask("GET", "/").json()["port"] for _ in range(10)}
            parted = 2 if name == "nginx" else 1  # Caddy parts visitors by their address, of which there is one here
            report.say(f"un visiteur reste sur son instance ({len(chosen)} servent)", (chosen, again), well=(len(chosen), len(again)) == (parted, 1))
        finally:
            front.stop()
    return report.failed


@contextmanager
def _mirrors() -> Iterator[tuple[int, int]]:
    """Two servers, with uvicorn's own settings as the app has them, that say what they know of who asks."""

    async def tell(request: Request) -> JSONResponse:
        known = request.client.host if request.client else None
        return JSONResponse({"client": known, "scheme": request.url.scheme, "host": request.headers["host"], "port": request.scope["server"][1]})

    ports = (free_port(), free_port())
    made = [uvicorn.Server(uvicorn.Config(Starlette(routes=[Route("/", tell)]), port=port, log_level="warning")) for port in ports]
    threads = [threading.Thread(target=one.run, daemon=True) for one in made]
    for thread in threads:
        thread.start()
    while not all(one.started for one in made):
        time.sleep(0.05)
    try:
        yield ports
    finally:
        for one in made:
            one.should_exit = True
        for thread in threads:
            thread.join(timeout=10)


@click.command()
@click.argument("names", nargs=-1, type=click.Choice(list(_FRONTS)))
def main(names: tuple[str, ...]) -> None:
    """Run, look, print."""
    leash.hold()
    failed = 0
    for name in names or tuple(_FRONTS):
        for look in (in_front_of_a_mirror, in_front_of_the_app):
            with tempfile.TemporaryDirectory() as folder:
                failed += look(name, Path(folder))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
