import io
import logging
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from html.parser import HTMLParser
from typing import Any

import pikepdf
import pytest

from cases import Case
from companies import Company, Project
from kernel import Outcome
from questionnaires import load
from reports import render
from schemes import Aid, Contact, CriterionResult, Match, Source, Standing
from scoring import Diagnosis, diagnose, example_case
from tests.reports.printed import printed

DAY = date(2026, 11, 22)


def plain(text: str) -> str:
    """Text with the spaces that only typography tells apart made equal."""
    return " ".join(unicodedata.normalize("NFC", text).replace("\u200b", "").split())


@dataclass(frozen=True)
class PdfFacts:
    """What a test may ask of a PDF."""

    text: str
    page_texts: tuple[str, ...]
    headings: tuple[int, ...]
    alternatives: tuple[str, ...]
    scopes: tuple[str, ...]
    links: tuple[str, ...]
    link_names: tuple[str, ...]
    outline: tuple[str, ...]
    sections: tuple[str, ...]
    fonts: frozenset[str]
    language: str
    title: str
    shows_title: bool
    tagged: bool
    attachments: dict[str, str]
    metadata: str
    faults: tuple[str, ...]


class _Tree:
    """Walks a tag tree, keeping what is asked of it."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.headings: list[int] = []
        self.alternatives: list[str] = []
        self.scopes: list[str] = []
        self._visit(pdf.Root.StructTreeRoot.K)

    def _visit(self, node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                self._visit(child)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            self._note(str(node.S), node)
            self._visit(node.get("/K", pikepdf.Array()))

    def _note(self, role: str, node: Any) -> None:
        if role in ("/H1", "/H2", "/H3", "/H4", "/H5", "/H6"):
            self.headings.append(int(role[2]))
        if role == "/Figure":
            self.alternatives.append(str(node.get("/Alt", "")))
        if role == "/TH":
            self.scopes.append(str(node.get("/A", {}).get("/Scope", "")))


def read_pdf(data: bytes) -> PdfFacts:
    """Read a PDF back with tools that did not make it."""
    text = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"], input=data, capture_output=True, check=True).stdout.decode()
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        tree = _Tree(pdf)
        annotations = [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]
        outlined = tuple(item.title for item in outline.root)
        sections = tuple(item.title for chapter in outline.root for item in chapter.children)
        fonts = {str(o.BaseFont).split("+")[-1] for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"}
        return PdfFacts(
            text=plain(text),
            page_texts=tuple(map(plain, text.split("\f"))),
            headings=tuple(tree.headings),
            alternatives=tuple(tree.alternatives),
            scopes=tuple(tree.scopes),
            links=tuple(str(a.A.URI) for a in annotations if "/A" in a),
            link_names=tuple(plain(str(a.Contents)) for a in annotations if "/Contents" in a),
            outline=outlined,
            sections=sections,
            fonts=frozenset(fonts),
            language=str(pdf.Root.get("/Lang", "")),
            title=plain(str(pdf.docinfo.get("/Title", ""))),
            shows_title="/ViewerPreferences" in pdf.Root and bool(pdf.Root.ViewerPreferences.get("/DisplayDocTitle", False)),
            tagged="/MarkInfo" in pdf.Root and bool(pdf.Root.MarkInfo.get("/Marked", False)),
            attachments={name: spec.get_file().read_bytes().decode() for name, spec in pdf.attachments.items()},
            metadata=pdf.Root.Metadata.read_bytes().decode(),
            faults=tuple(map(str, pdf.check_pdf_syntax())),
        )


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.skipping = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.skipping += tag in ("style", "title")
        self.pieces.append(" " if tag == "br" else "")

    def handle_endtag(self, tag: str) -> None:
        self.skipping -= tag in ("style", "title")
        self.pieces.append(" " if tag in ("p", "td", "th", "li", "h1", "h2", "h3", "h4", "caption", "tr") else "")

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.pieces.append(data)


@pytest.fixture(scope="session")
def text_of() -> Callable[[Diagnosis], str]:
    """The words of the HTML page of a diagnosis."""

    def read(diagnosis: Diagnosis) -> str:
        parser = _Text()
        parser.feed(render(diagnosis, "html").decode())
        return plain("".join(parser.pieces))

    return read


@pytest.fixture(scope="module", autouse=True)
def weasyprint_never_warns() -> Iterator[None]:
    """Unknown CSS, a missing alternative text, a refused address: WeasyPrint only warns of them, the tests fail."""

    class Refuse(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            raise AssertionError(record.getMessage())

    handler = Refuse(logging.WARNING)
    logging.getLogger("weasyprint").addHandler(handler)
    yield
    logging.getLogger("weasyprint").removeHandler(handler)


@pytest.fixture(scope="session")
def case_of() -> Callable[..., Case]:
    """The case of a worked example of the first version, whose numbers are told exactly, named, in Grenoble."""

    def make(id: str, mode: str, name: str | None = "Boulangerie Les Trois Épis") -> Case:
        questionnaire = load("diag-ia", 1)
        example = next(example for example in questionnaire.examples if example.id == id)
        case = example_case(questionnaire, example, mode, DAY)
        return replace(case, company=case.company.model_copy(update={"name": name, "postcode": "38000", "commune": "38185"}))

    return make


@pytest.fixture(scope="session")
def judged() -> Callable[[Case], Diagnosis]:
    """A case judged on its own date."""
    return lambda case: diagnose(case, on=case.date)


@pytest.fixture(scope="session")
def match_of() -> Callable[..., Match]:
    """A match made by hand, for what no real scheme shows at once."""
    source = Source("fiche", "Fiche officielle", "https://www.example.fr/fiche", DAY)
    whole = Match(
        id="essai",
        name="Chèque Essai",
        aliases=(),
        operator="Région Essai",
        kind="diagnostic",
        kind_label="Diagnostic",
        project_kinds=("diagnostic",),
        territory="national",
        summary="Un expert passe deux jours chez vous.",
        verdict="eligible",
        verdict_label="Correspond",
        criteria=(CriterionResult("headcount", Outcome.YES, "Vous avez 6 salariés ; il en faut 10 au plus.", (source,)),),
        targeting=(),
        preferences=(),
        aid=Aid(None, None, "", ()),
        to_ask=(),
        conditions=(),
        selection=None,
        cumulation=None,
        conflicts=(),
        elsewhere=False,
        relevance=1,
        checked_on=DAY,
        dated=True,
        checked_label="",
        contact=Contact("Guichet Essai", "https://www.example.fr"),
        sources=(source,),
    )

    def made(**changes: Any) -> Match:
        match = replace(whole, **changes)
        return match if "standing" in changes else replace(match, standing=_standing(match))

    return made


def _standing(match: Match) -> Standing:
    """Where a match made by hand stands, when nobody says it."""
    if match.elsewhere or match.verdict in ("closed", "not_eligible"):
        return "away" if match.elsewhere else "closed" if match.verdict == "closed" else "refused"
    if match.kind in ("reseau", "ressource"):
        return "network"
    return "first" if match.verdict == "eligible" else "more"


@pytest.fixture(scope="session")
def bakery(judged: Callable[[Case], Diagnosis], case_of: Callable[..., Case]) -> Diagnosis:
    return judged(case_of("boulangerie", "complet"))


@pytest.fixture(scope="session")
def bakery_express(judged: Callable[[Case], Diagnosis], case_of: Callable[..., Case]) -> Diagnosis:
    return judged(case_of("boulangerie", "express"))


@pytest.fixture(scope="session")
def workshop(judged: Callable[[Case], Diagnosis], case_of: Callable[..., Case]) -> Diagnosis:
    return judged(case_of("usinage", "complet", "Atelier Marchand"))


@pytest.fixture(scope="session")
def financed(judged: Callable[[Case], Diagnosis], case_of: Callable[..., Case]) -> Diagnosis:
    """The workshop with a project and its budget, and all that its diagnosis asks."""
    spending: dict[str, int | None] = {"diagnostic": 10_000, "formation": 5_000, "logiciel-gestion": 45_000}
    project = Project(kinds=("diagnostic", "logiciel", "formation"), budget_eur=60000, spending=spending, started=False)
    case = case_of("usinage", "complet", "Atelier Marchand")
    told = {"postcode": "38000", "turnover_eur": 5_800_000, "founded": date(1998, 5, 1), "legal_form": "5710", "independent": True}
    told["declared"] = {"headcount-fte": 42}
    return judged(replace(case, company=case.company.model_copy(update=told), project=project))


@pytest.fixture(scope="session")
def shop(judged: Callable[[Case], Diagnosis], case_of: Callable[..., Case]) -> Diagnosis:
    """A shop in Lille that wants software: a regional aid may be read in two ways."""
    declared: dict[str, Any] = {"in-difficulty": False, "secondary-site": False, "franchise": False, "liberal-profession": False, "registers": ("rcs", "rne")}
    company = Company(
        name="La Boutique du Nord",
        postcode="59000",
        commune="59350",
        naf="47.71Z",
        headcount=6,
        turnover_eur=480000,
        legal_form="5499",
        aids=(),
        declared={**declared, "headcount-fte": 6},
    )
    spending: dict[str, int | None] = {"logiciel-gestion": 40000}
    project = Project(kinds=("logiciel", "conseil"), budget_eur=40000, started=False, spending=spending)
    return judged(replace(case_of("boulangerie", "express"), company=company, project=project))


@pytest.fixture(scope="session")
def little_known(judged: Callable[[Case], Diagnosis], case_of: Callable[..., Case]) -> Diagnosis:
    """Too few answers for a level."""
    case = case_of("boulangerie", "complet")
    return judged(replace(case, answers={id: case.answers[id] for id in ("CAP-01", "USA-01", "DON-01")}))


@pytest.fixture(scope="session")
def pdf_bytes() -> Callable[[Diagnosis], bytes]:
    """The PDF of a diagnosis, made once for all tests."""
    made: list[tuple[Diagnosis, bytes]] = []

    def printed(diagnosis: Diagnosis) -> bytes:
        if not any(known is diagnosis for known, _ in made):
            made.append((diagnosis, render(diagnosis, "pdf")))
        return next(pdf for known, pdf in made if known is diagnosis)

    return printed


@pytest.fixture(scope="session")
def pdf_of(pdf_bytes: Callable[[Diagnosis], bytes]) -> Callable[[Diagnosis], PdfFacts]:
    """The facts of the PDF of a diagnosis, read once."""
    read = lru_cache(read_pdf)
    return lambda diagnosis: read(pdf_bytes(diagnosis))


@pytest.fixture(scope="session")
def facts_of_firm() -> Callable[[str], PdfFacts]:
    """The facts of the complete report of one of the ten firms, read once."""
    return lru_cache(lambda firm: read_pdf(printed(firm, "complete")))
