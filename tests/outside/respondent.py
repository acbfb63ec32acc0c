"""A respondent without a browser: speaks the protocol of Streamlit's pages, and knows when a page says that it is saved."""

import urllib.request
from contextlib import ExitStack
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.state.common import user_key_from_element_id
from websockets.sync.client import connect

_SECONDS = 20


class Respondent:
    """One tab of one browser. `widgets`: those of the page shown, by key; `text`: its sentences; `values`: what this tab holds in its fields."""

    def __init__(self, url: str) -> None:
        self.url, self.page = url, ""
        with urllib.request.urlopen(url) as answer:
            self.cookie = answer.headers["Set-Cookie"].partition(";")[0]
        self.widgets: dict[str, Any] = {}
        self.values: dict[str, str] = {}
        self.text = ""
        self._open = ExitStack()

    def close(self) -> None:
        """Disconnect."""
        self._open.close()

    def open(self) -> None:
        """Connect, and have the page shown that was shown last."""
        self.close()
        headers = {"Origin": self.url, "Cookie": self.cookie}
        address = f"{self.url.replace('http', 'ws', 1)}/_stcore/stream"
        self._socket = self._open.enter_context(connect(address, additional_headers=headers, max_size=None, open_timeout=_SECONDS, close_timeout=1))
        self._run()

    def press(self, key: str) -> None:
        self._run(self.widgets[key].id)

    def write(self, key: str, text: str) -> None:
        """Fill a field; when this returns, the page was shown with it."""
        self.values[self.widgets[key].id] = text
        self._run()

    def _run(self, pressed: str = "") -> None:
        request = BackMsg()
        state = request.rerun_script
        state.page_script_hash = self.page
        for id, value in self.values.items():
            state.widget_states.widgets.add(id=id, string_value=value)
        if pressed:
            state.widget_states.widgets.add(id=pressed, trigger_value=True)
        self._socket.send(request.SerializeToString())
        while not self._read(ForwardMsg.FromString(self._socket.recv(timeout=_SECONDS))):
            pass

    def _read(self, message: ForwardMsg) -> bool:
        """Take in one message; tell whether the page is whole."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            if self.page != message.new_session.page_script_hash:
                self.values = {}
            self.page, self.widgets, self.text = message.new_session.page_script_hash, {}, ""
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            self._shown(message.delta.new_element)
        return bool(kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY)

    def _shown(self, element: Any) -> None:
        kind = element.WhichOneof("type")
        widget = getattr(element, kind)
        if kind == "markdown":
            self.text += widget.body + "\n"
        elif getattr(widget, "id", ""):
            self.widgets[user_key_from_element_id(widget.id) or ""] = widget
