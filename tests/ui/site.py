"""The whole server in this process, without a port, and browsers that speak to it: cookies as a browser keeps them, pages by their protocol."""

import importlib
import sys
import warnings
from contextlib import contextmanager
from http.cookies import SimpleCookie

from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.state.common import user_key_from_element_id

from cases import Case
from ui.clock import now, today
from ui.press import press_of
from ui.server import load_now, loading
from ui.session.store import store

with warnings.catch_warnings():
    # It would rather have another library than httpx, and works with it.
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient


def new_dossier():
    """Keep a dossier in which nothing is answered yet, and which nothing opens; return its identifier."""
    return store().create(Case("diag-ia", 1, "express", today()), author="entreprise", at=now())


@contextmanager
def serving():
    """Start the server, and end it."""
    sys.modules.pop("asgi", None)
    app = importlib.import_module("asgi").app
    with TestClient(app, base_url="http://boussole.test", raise_server_exceptions=False) as client:
        load_now()
        loading().result()
        client.tabs = []
        try:
            yield client
        finally:
            for tab in client.tabs:
                tab.close()
    runtime.Runtime._instance = None
    press_of.cache_clear()  # it has ended


class Browser:
    """`jar`: its cookies. What it is told to forget it forgets."""

    def __init__(self, client, https=False, cookies=()):
        self._client, self.jar = client, dict(cookies)
        self.site = "https://boussole.test" if https else "http://boussole.test"

    @property
    def cookie(self):
        return self.jar.get("__Host-boussole" if self.site.startswith("https") else "boussole")

    def ask(self, method, path, headers=(), **more):
        sent = {"cookie": "; ".join(f"{name}={value}" for name, value in self.jar.items()), **dict(headers)}
        self._client.cookies.clear()
        answer = self._client.request(method, self.site + path, headers={k: v for k, v in sent.items() if v}, follow_redirects=False, **more)
        for given in answer.headers.get_list("set-cookie"):
            for name, one in SimpleCookie(given).items():
                if one["max-age"] == "0":
                    self.jar.pop(name, None)
                else:
                    self.jar[name] = one.value
        self._client.cookies.clear()
        return answer

    def get(self, path="/", **headers):
        return self.ask("GET", path, headers)

    def open(self, **how):
        """Load the page and open its line."""
        self.get("/")
        return Tab(self, **how)

    def take_number(self, tab):
        """Do what the script of the page does with the ticket that it is shown."""
        for _ in range(3):
            answer = self.ask("POST", "/cookie", {"x-boussole-ticket": tab.ticket, "sec-fetch-site": "same-origin"})
            if answer.status_code != 200:
                return answer.status_code
        raise AssertionError("the cookie does not arrive")


class Tab:
    """An open page. `session`: what Streamlit calls it; `text`, `widgets`: what is shown; `files`: addresses of what it shows."""

    def __init__(self, browser, session=None, origin=None, headers=()):
        self.browser, self.page, self.values = browser, "", {}
        self.session, self.text, self.ticket, self.mark = "", "", "", ""
        self.widgets, self.files = {}, []
        sent = {"origin": origin or browser.site, "cookie": "; ".join(f"{name}={value}" for name, value in browser.jar.items()), **dict(headers)}
        protocols = ["streamlit", "faux", *([session] if session else [])]
        address = browser.site.replace("http", "ws", 1) + "/_stcore/stream"
        self._line = browser._client.websocket_connect(address, subprotocols=protocols, headers=sent)
        self.socket = self._line.__enter__()
        browser._client.tabs.append(self)

    def close(self):
        if self._line is not None:
            self._line.__exit__(None, None, None)
        self._line = None

    def run(self, pressed="", **texts):
        request = BackMsg()
        state = request.rerun_script
        state.page_script_hash = self.page
        for key, text in texts.items():
            self.values[self.widgets[key].id] = text
        for id, text in self.values.items():
            state.widget_states.widgets.add(id=id, string_value=text)
        if pressed:
            state.widget_states.widgets.add(id=self.widgets[pressed].id, trigger_value=True)
        return self.send(request)

    def send(self, request):
        self.socket.send_bytes(request.SerializeToString())
        while not self._read(ForwardMsg.FromString(self.socket.receive_bytes())):
            pass
        return self

    def ended(self):
        """Return the code with which the server ends this line."""
        while (message := self.socket.receive())["type"] != "websocket.close":
            pass
        return message["code"]

    def press(self, key):
        return self.run(key)

    def download(self, key):
        """Press a button that makes a file at the click; return the address that the browser is told."""
        request = BackMsg()
        request.backend_operation_request.session_id = self.session
        request.backend_operation_request.deferred_file.file_id = self.widgets[key].deferred_file_id
        self.socket.send_bytes(request.SerializeToString())
        while True:
            message = ForwardMsg.FromString(self.socket.receive_bytes())
            if message.WhichOneof("type") == "backend_operation_response":
                return message.backend_operation_response.deferred_file.url

    def _read(self, message):
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.values = self.values if self.page == message.new_session.page_script_hash else {}
            self.session = message.new_session.initialize.session_id or self.session
            self.page, self.widgets, self.text, self.ticket, self.files = message.new_session.page_script_hash, {}, "", "", []
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._shown(message.delta.new_element)
        return kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY

    def _shown(self, element):
        kind = element.WhichOneof("type")
        widget = getattr(element, kind)
        if kind == "markdown":
            self.text += widget.body + "\n"
        elif kind == "html" and "data-dossier" in widget.body:
            parts = dict(part.split("=", 1) for part in widget.body.split(" hidden")[0].split()[1:])
            self.mark, self.ticket = parts["data-dossier"].strip('"'), parts.get("data-ticket", "").strip('"')
        elif kind in ("heading", "alert"):
            self.text += widget.body + "\n"
        elif kind == "imgs":
            self.files += [one.url for one in widget.imgs if one.url.startswith("/media/")]
        if getattr(widget, "id", ""):
            self.widgets[str(user_key_from_element_id(widget.id))] = widget


def begun(client):
    """Return a browser with a dossier, its cookie taken, and its page."""
    browser = Browser(client)
    tab = browser.open().run().press("commencer-express")
    assert browser.take_number(tab) == 204
    return browser, tab.run()
