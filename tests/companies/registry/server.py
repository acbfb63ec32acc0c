"""A register on this machine, which speaks as the public one is documented to, its faults included."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from companies import Company
from companies.registry import Firm

HEAD_OFFICE = {
    "siret": "73282932000074",
    "adresse": "1 RUE DU FOUR 38000 GRENOBLE",
    "code_postal": "38000",
    "commune": "38185",
    "libelle_commune": "GRENOBLE",
    "departement": "38",
    "region": "84",
    "etat_administratif": "A",
    "date_fermeture": None,
}
BAKERY = {
    "siren": "732829320",
    "nom_complet": "BOULANGERIE MARTIN (LE FOURNIL) (BM)",
    "nom_raison_sociale": "BOULANGERIE MARTIN",
    "activite_principale": "10.71C",
    "section_activite_principale": "C",
    "tranche_effectif_salarie": "03",
    "annee_tranche_effectif_salarie": "2023",
    "categorie_entreprise": "PME",
    "caractere_employeur": "O",
    "date_creation": "2011-03-01",
    "etat_administratif": "A",
    "nature_juridique": "5499",
    "statut_diffusion": "O",
    "siege": HEAD_OFFICE,
    "matching_etablissements": [],
    "complements": {"est_association": False, "est_entrepreneur_individuel": False, "liste_idcc": ["0843"]},
    "finances": {"2021": {"ca": 430000, "resultat_net": 12000}, "2023": {"ca": 480000, "resultat_net": -3000}},
}
#: What is read of the bakery, and what a case then says of it.
FIRM = Firm(
    siren="732829320",
    siret="73282932000074",
    name="BOULANGERIE MARTIN",
    naf="10.71C",
    headcount_band="03",
    headcount_year=2023,
    founded=date(2011, 3, 1),
    legal_form="5499",
    postcode="38000",
    commune="38185",
    turnover=((2023, 480000), (2021, 430000)),
)
FILLED = Company(
    name="BOULANGERIE MARTIN",
    siren="732829320",
    naf="10.71C",
    headcount_band="03",
    founded=date(2011, 3, 1),
    legal_form="5499",
    postcode="38000",
    commune="38185",
    turnover_eur=480000,
)


def answer(*results: Any, total: Any = None) -> dict[str, Any]:
    """Return the body of an answer."""
    return {"results": list(results), "total_results": len(results) if total is None else total, "page": 1, "per_page": 10, "total_pages": 1}


Reaction = Callable[[BaseHTTPRequestHandler], None]


def say(payload: Any, status: int = 200, **headers: str) -> Reaction:
    """Answer with a body, as it is when it is bytes."""
    body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()

    def react(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return react


def trouble(status: int, **headers: str) -> Reaction:
    """Answer with an error, as the register words them."""
    return say({"erreur": "Une erreur."}, status, **headers)


def late(seconds: float) -> Reaction:
    """Say nothing for a while."""
    return lambda _: time.sleep(seconds)


def drip(handler: BaseHTTPRequestHandler) -> None:
    """Answer one byte at a time, without end."""
    handler.send_response(200)
    handler.end_headers()
    for _ in range(60):
        handler.wfile.write(b" ")
        handler.wfile.flush()
        time.sleep(0.05)


def cut(handler: BaseHTTPRequestHandler) -> None:
    """Announce an answer and hang up in the middle of it."""
    handler.send_response(200)
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b'{"results": [')


class Register:
    """Reacts to each call in turn as it was told to; the last reaction stays. `calls`: the parameters of each call; `agents`: who called."""

    def __init__(self) -> None:
        self.reactions: list[Reaction] = [say(answer(BAKERY))]
        self.calls: list[dict[str, str]] = []
        self.paths: list[str] = []
        self.agents: list[str] = []
        self.url = ""

    def will(self, *reactions: Reaction) -> "Register":
        self.reactions = list(reactions)
        return self

    def react(self, handler: BaseHTTPRequestHandler) -> None:
        target = urlsplit(handler.path)
        self.calls.append({name: values[0] for name, values in parse_qs(target.query).items()})
        self.paths.append(target.path)
        self.agents.append(handler.headers["User-Agent"])
        reaction = self.reactions.pop(0) if len(self.reactions) > 1 else self.reactions[0]
        reaction(handler)


@contextmanager
def serving() -> Iterator[Register]:
    """Serve a register on a free port of this machine."""
    register = Register()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            try:
                register.react(self)
            except OSError:
                self.close_connection = True

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    register.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield register
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
