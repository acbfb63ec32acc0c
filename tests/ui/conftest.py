"""A person in front of the screens: finds widgets by their name, answers, goes on."""

import os
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from cases import Case, to_text
from companies import Company, Project
from kernel import day_text
from questionnaires import MultiQuestion, NumberQuestion, load
from tests.ui.site import new_dossier, serving
from ui.clock import now
from ui.session.store import store

_APP = Path(__file__).parents[2] / "app.py"
_SPACES = re.compile("[\u202f\u00a0]")


class Person:
    """One session of the app. Widgets are named without the number that a renewed one bears."""

    def __init__(self, app: AppTest | None = None) -> None:
        self.app = (AppTest.from_file(str(_APP), default_timeout=60) if app is None else app).run()

    def widget(self, kind: str, name: str) -> Any:
        found = [one for one in getattr(self.app, kind) if one.key and re.fullmatch(rf"{re.escape(name)}(\.\d+)?", one.key)]
        assert len(found) == 1, f"{kind} {name}: {len(found)}"
        return found[0]

    def has(self, kind: str, name: str) -> bool:
        return any(one.key == name for one in getattr(self.app, kind))

    def press(self, name: str) -> "Person":
        self.widget("button", name).click()
        return self.run()

    def fill(self, kind: str, name: str, value: Any) -> "Person":
        """Put a value into a field; numbers and days as a person types them."""
        self.widget(kind, name).set_value(_typed(value) if kind == "text_input" else value)
        return self.run()

    def unfold(self, *parts: str) -> "Person":
        """Open parts of the page that are folded."""
        for part in parts:
            self.app.session_state[part] = True
        return self.run()

    def run(self) -> "Person":
        self.app.run()
        assert not self.app.exception
        assert "n'a pas pu s'afficher" not in self.text
        return self

    def start(self, mode: str) -> "Person":
        return self.press(f"commencer-{mode}")

    def go(self, slug: str) -> "Person":
        return self.press(f"vers-{slug}")

    def see(self, part: str) -> "Person":
        """Open the page of a part of the result."""
        return self.go("resultat").go(f"resultat-{part}")

    def ways(self) -> list[str]:
        """The keys of what leads from the result to a part: its own way, or a line of the list."""
        keys = (one.key or "" for one in self.app.button)
        return [key for key in keys if key.startswith("vers-resultat-") or key in ("lundi-usages", "parler")]

    def every_part(self) -> Iterator["Person"]:
        """Open the result, then each of its parts."""
        self.go("resultat")
        yield self
        for slug in self.ways():
            yield self.go("resultat").press(slug)

    def take_back(self, case: Case | str) -> "Person":
        text = case if isinstance(case, str) else to_text(case)
        return self.fill("file_uploader", "reprendre", ("dossier.yaml", text.encode(), "application/yaml"))

    def to(self, id: str) -> "Person":
        """Come to the page where a question is answered, by the page that has the way to each."""
        if not self._shows(id):
            self.go("recapitulatif").press(f"revoir-{id}" if self.has("button", f"revoir-{id}") else f"revoir-{load('diag-ia').question(id).dimension}")
        return self

    def answer(self, id: str, value: Any) -> None:
        """Come to a question and set its widgets; `run` sends them."""
        self.to(id)
        question = load("diag-ia").question(id)
        if isinstance(question, MultiQuestion):
            for box in (value,) if isinstance(value, str) else value:
                self.widget("checkbox", f"q-{id}.{box}").check()
        elif isinstance(question, NumberQuestion) and value != "unknown":
            self.widget("text_input", f"q-{id}").set_value(_typed(value))
        elif isinstance(question, NumberQuestion):
            self.widget("checkbox", f"q-{id}.unknown").check()
        else:
            self.choice(id).set_value(value)

    def tell(self, id: str, value: Any) -> "Person":
        """Come to a question, answer it, and see what comes."""
        self.answer(id, value)
        return self.run()

    def choice(self, id: str) -> Any:
        """Come to a question with one answer and return its field: buttons across the page, or a list to tick."""
        self.to(id)
        return self.widget("radio" if any(self._is(one, id) for one in self.app.radio) else "pills", f"q-{id}")

    def _shows(self, id: str) -> bool:
        return any(self._is(one, id) for kind in ("radio", "pills", "checkbox", "text_input") for one in getattr(self.app, kind))

    @staticmethod
    def _is(widget: Any, id: str) -> bool:
        return bool(re.fullmatch(rf"q-{re.escape(id)}(\..+)?", widget.key or ""))

    @property
    def case(self) -> Case:
        """The open case, as the file to download would hold it."""
        held: Case = self.app.session_state["desk"].case
        return held

    def read(self, text: str) -> str:
        """Return Markdown as it is written in the files: escapes and French spaces undone."""
        return _plain(text)

    @property
    def title(self) -> str:
        return _plain(self.app.title[0].value)

    @property
    def text(self) -> str:
        """Every sentence on the page, escapes of Markdown and French spaces undone."""
        kinds = ("title", "header", "subheader", "markdown", "caption", "warning", "info", "error", "success")
        return _plain("\n".join(str(one.value) for kind in kinds for one in getattr(self.app, kind)))


def _typed(value: Any) -> str:
    if value is None:
        return ""
    return day_text(value) if isinstance(value, date) else str(value).replace(".", ",") if isinstance(value, int | float) else value


def _plain(text: str) -> str:
    return _SPACES.sub(" ", re.sub(r"\\([^\w\s])", r"\1", text.replace("\u2060", ""))).replace("’", "'")


@pytest.fixture(autouse=True)
def no_report_ahead(monkeypatch: pytest.MonkeyPatch) -> None:
    """Most tests open the result and have no use for its PDF."""
    monkeypatch.setenv("BOUSSOLE_PDF_AHEAD", "non")


@pytest.fixture(scope="session")
def shared_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """All persons of these tests share a store, as those of a server do."""
    with pytest.MonkeyPatch.context() as settings:
        base = str(tmp_path_factory.mktemp("base") / "boussole.db")
        settings.setenv("BOUSSOLE_BASE", base)
        opened = store()
    with opened:
        yield base


@pytest.fixture(autouse=True)
def in_shared_base(monkeypatch: pytest.MonkeyPatch, shared_base: str) -> None:
    monkeypatch.setenv("BOUSSOLE_BASE", shared_base)


@pytest.fixture
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that keeps no dossier."""
    monkeypatch.setenv("BOUSSOLE_BASE", "aucune")


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def own_base(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A store of this test alone."""
    file = tmp_path / "base" / "boussole.db"
    monkeypatch.setenv("BOUSSOLE_BASE", str(file))
    with store():
        yield file


@pytest.fixture
def dossier() -> Any:
    """One that is kept, with nothing answered yet, and that nothing opens."""
    return new_dossier()


@pytest.fixture
def link(dossier: str) -> str:
    """The path of a private link to it."""
    return f"/reprendre/{store().new_link(dossier, at=now())}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The whole server in this process, with a store of its own. No screen of `Person` beside it: both are Streamlit's one runtime."""
    with pytest.MonkeyPatch.context() as settings:
        settings.setenv("BOUSSOLE_BASE", str(tmp_path_factory.mktemp("site") / "boussole.db"))
        settings.setenv("BOUSSOLE_PDF_AHEAD", "non")
        with store(), serving() as client:
            client.base = os.environ["BOUSSOLE_BASE"]
            yield client


@pytest.fixture
def site_base(monkeypatch: pytest.MonkeyPatch, site: Any) -> None:
    """This test reads the store of the server in this process."""
    monkeypatch.setenv("BOUSSOLE_BASE", site.base)


@pytest.fixture
def newcomer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Person]:
    """newcomer() is one more person, in a browser without a cookie; newcomer(cookie) in the one that has it. The cookie comes with the handshake."""

    def come(cookie: str | None = None) -> Person:
        cookies = {} if cookie is None else {"boussole": cookie}
        monkeypatch.setattr("streamlit.runtime.context.ContextProxy.cookies", property(lambda _: cookies))
        monkeypatch.setattr("streamlit.runtime.context.ContextProxy.ip_address", "192.0.2.7")
        return Person()

    return come


@pytest.fixture
def asking() -> Callable[..., Person]:
    """asking("company.turnover_eur") is a person in front of that question alone."""

    def ask(field: str, company: Company | None = None, project: Project | None = None, places: tuple[str, ...] = ("trancher",)) -> Person:
        case = Case("diag-ia", 1, "express", date(2026, 11, 22), company=company or Company(), project=project or Project())
        app = AppTest.from_file(str(Path(__file__).parent / "one_question.py"), default_timeout=20)
        for name, value in {"field": field, "places": places, "text": to_text(case)}.items():
            app.session_state[name] = value
        return Person(app)

    return ask
