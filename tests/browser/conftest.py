"""A real server and a real Chromium, started once; a visitor who looks at what no other test sees."""

import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Playwright, WebSocket, sync_playwright
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.server import Server

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    # Each window would load the suggestions of the address bar, two pages of their own.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,PreloadTopChromeWebUI",
)
_IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
_ENGLISH = re.compile(
    r"\b(the|your|press|choose|clear|browse|drag|drop|upload|help|increment|decrement|skip|loading|running|enter|select|expand|collapse|sidebar|remove|close|open)\b",
    re.IGNORECASE,
)
_SEEN = """() => {
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walk.currentNode; node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) { if (!node.parentElement.closest("script, style, noscript, [data-testid=stIconMaterial]")) found.push(node.data); }
    else for (const name of ["aria-label", "title", "placeholder", "alt"]) if (node.getAttribute(name)) found.push(node.getAttribute(name));
  }
  return found;
}"""
#: The time that a busy page takes to send what the person did, then to show what came.
_PAUSES_MS = (200, 60)
_WIDER = "() => Math.max(...[document.documentElement, ...document.querySelectorAll('[data-testid=stMain]')].map(e => e.scrollWidth - e.clientWidth))"


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    yield from _serve(Server(tmp_path_factory.mktemp("serveur")))


@pytest.fixture(scope="module")
def forgetful_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that keeps nothing."""
    yield from _serve(Server(tmp_path_factory.mktemp("serveur"), base="aucune"))


@pytest.fixture
def mortal_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that a test may end and start again; no report is taken from it, and none is printed ahead."""
    yield from _serve(Server(tmp_path_factory.mktemp("serveur"), BOUSSOLE_PDF_AHEAD="non"))


@pytest.fixture(scope="module")
def two_questionnaires_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that offers a second questionnaire."""
    more = Path(__file__).parents[1] / "questionnaires_more"
    yield from _serve(Server(tmp_path_factory.mktemp("serveur"), BOUSSOLE_QUESTIONNAIRES=str(more)))


def _serve(server: Server) -> Iterator[Server]:
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def chromium(playwright: Playwright) -> Browser:
    """Open the Chromium of this machine."""
    own = playwright.chromium.executable_path
    found = next(filter(None, map(shutil.which, _NAMES)), own if Path(own).is_file() else None)
    if found is None:
        pytest.fail("Chromium manque. Sous Debian ou Ubuntu : apt-get install chromium ; ailleurs : .venv/bin/playwright install chromium")
    return playwright.chromium.launch(executable_path=found, args=list(_QUIET))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = chromium(playwright)
        yield opened
        opened.close()


def asks(payload: bytes | str) -> bool:
    """Tell whether what the page sends asks for a page."""
    return isinstance(payload, bytes) and BackMsg.FromString(payload).WhichOneof("type") == "rerun_script"


def ends(payload: bytes | str) -> bool:
    """Tell whether a page has come whole with what the page receives; one that is begun again at once has not."""
    message = ForwardMsg.FromString(payload) if isinstance(payload, bytes) else ForwardMsg()
    return message.WhichOneof("type") == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


class Visitor:
    """One person with one browser window."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._awaits = False
        page.on("websocket", self._listen)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _console(self, message: ConsoleMessage) -> None:
        # Streamlit looks for its server first under the page's own address, and hears 404 there.
        probe = "/_stcore/" in message.location["url"] and "404" in message.text
        if message.type in ("error", "warning") and not probe:
            self.complaints.append(f"{message.text} {message.location['url']}")

    def visit(self, path: str = "/") -> "Visitor":
        self.page.goto(self.url + path)
        self.page.locator("h1").wait_for()
        return self.rest()

    def _listen(self, socket: WebSocket) -> None:
        """Follow what the page asks of its server, and whether the answer has come whole."""

        def asked(payload: bytes | str) -> None:
            self._awaits |= asks(payload)

        def answered(payload: bytes | str) -> None:
            self._awaits &= not ends(payload)

        socket.on("framesent", asked)
        socket.on("framereceived", answered)

    def front(self) -> "Visitor":
        """Go to this window. What stands behind another draws once a second, and nobody clicks in it."""
        self.page.bring_to_front()
        return self

    def rest(self) -> "Visitor":
        """Wait until what was sent has come back."""
        for pause in _PAUSES_MS:
            self.page.wait_for_timeout(pause)
            self._hear()
            self.page.wait_for_selector(_IDLE)
        return self

    def _hear(self) -> None:
        for _ in range(1000):
            if not self._awaits:
                return
            self.page.wait_for_timeout(20)
        pytest.fail("the server has not answered within 20 seconds")

    def at(self, key: str) -> Locator:
        return self.page.locator(f".st-key-{key}")

    def press(self, key: str) -> "Visitor":
        self.at(key).locator("button").first.click()
        return self.rest()

    def leave(self, key: str) -> "Visitor":
        """Press a button that leads to another page, and wait for that page. On a phone the menu is opened first."""
        before = self.title
        if self.page.locator(f"[data-testid=stSidebar][data-collapsed=true] .st-key-{key}").count():
            self.page.locator("[data-testid=stExpandSidebarButton]").click()
            self.page.locator("[data-testid=stSidebar][data-collapsed=false]").wait_for()
        self.at(key).locator("button").first.click()
        self.page.wait_for_function("before => document.querySelector('h1')?.innerText !== before", arg=before)
        return self.rest()

    def see(self, part: str) -> "Visitor":
        """Open the page of a part of the result: by its line on the result, by its address from elsewhere."""
        if self.page.url.endswith("/resultat"):
            return self.leave(f"vers-resultat-{part}")
        return self.visit(f"/resultat-{part}")

    def type(self, key: str, text: str) -> "Visitor":
        field = self.at(key).locator("input, textarea").first
        field.fill(text)
        field.press("Control+Enter" if self.at(key).locator("textarea").count() else "Enter")
        return self.rest()

    def to(self, question: str) -> "Visitor":
        """Come to the page where a question is answered, by the page that has the way to each."""
        if not self.at(f"question-{question}").count():
            self.leave("vers-recapitulatif").leave(f"revoir-{question}")
        return self

    def choose(self, question: str, number: int) -> "Visitor":
        """Choose an answer; one that has the screen to itself leads to the next page."""
        buttons = self.to(question).at(f"q-{question}").locator("[data-testid=stButtonGroup] button")
        if not buttons.count():
            self.at(f"q-{question}").locator("[role=radiogroup] label").nth(number).click()
            return self.rest()
        before = self.title
        buttons.nth(number).click()
        self.page.wait_for_function("before => document.querySelector('h1')?.innerText !== before", arg=before)
        return self.rest()

    def tick(self, question: str, *boxes: str) -> "Visitor":
        self.to(question)
        for box in boxes:
            self.at(f"q-{question}-{box}").locator("label").click()
            self.rest()
        return self

    def take_back(self, file: Path, *, replacing: bool = False) -> "Visitor":
        """`replacing`: answers that nothing else opens are deleted with it, and that is asked first."""
        self.at("reprendre").locator("input[type=file]").set_input_files(str(file))
        if replacing:
            self.at("remplacer").locator("button").click()
        self.at("reprendre").wait_for(state="detached")
        return self.rest()

    def download(self, key: str, target: Path) -> Path:
        with self.page.expect_download() as coming:
            self.at(key).locator("button").click()
        coming.value.save_as(target)
        return target

    @property
    def title(self) -> str:
        return self.page.locator("h1").first.inner_text()

    @property
    def text(self) -> str:
        return re.sub("[\u202f\u00a0]", " ", self.page.locator("body").inner_text()).replace("’", "'")

    @property
    def headings(self) -> list[int]:
        return [int(name[1]) for name in self.page.locator("h1, h2, h3, h4").evaluate_all("found => found.map(one => one.tagName)")]

    @property
    def overflow(self) -> int:
        """Pixels that stick out of the window on the right."""
        return int(self.page.evaluate(_WIDER))

    @property
    def english(self) -> list[str]:
        return [text for text in self.seen if _ENGLISH.search(text)]

    @property
    def seen(self) -> list[str]:
        """Everything that the page says, to the eye or to what reads aloud."""
        return [text.strip() for text in self.page.evaluate(_SEEN)]

    @property
    def strangers(self) -> list[str]:
        """Addresses asked for outside the server."""
        own = (self.url, self.url.replace("http", "ws", 1), "data:", "blob:")
        return [request for request in self.requests if not request.startswith(own)]

    def check(self) -> None:
        """What holds on every page."""
        assert self.page.locator("html").get_attribute("lang") == "fr"
        levels = self.headings
        assert levels.count(1) == 1 and levels[0] == 1, levels
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), levels
        assert self.overflow <= 0, self.title
        assert self.english == []
        assert self.strangers == []
        assert self.complaints == []


@pytest.fixture(scope="session")
def newcomer(browser: Browser, server: Server):
    """newcomer(width) is a new visitor on the first page; who asks for one closes the window."""

    def come(width: int = 1280, path: str = "/", at: Server | None = None) -> Visitor:
        context = browser.new_context(viewport={"width": width, "height": 900 if width > 600 else 720}, locale="fr-FR", accept_downloads=True)
        context.set_default_timeout(20_000)
        return Visitor(context.new_page(), (at or server).url).visit(path)

    return come


@pytest.fixture
def visit(newcomer):
    """visit(width) is a new visitor on the first page."""
    opened: list[Visitor] = []

    def come(width: int = 1280, path: str = "/", at: Server | None = None) -> Visitor:
        opened.append(newcomer(width, path, at))
        return opened[-1]

    yield come
    for visitor in opened:
        visitor.page.context.close()
