"""The server round the app: headers, health, French from the first byte, nothing open that need not be."""

import http.client
import json
import os
import re
import subprocess
import sys
import tomllib
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from kernel import version

_ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.browser


def ask(server, path):
    with urllib.request.urlopen(server.url + path, timeout=10) as answer:
        return answer.headers, answer.read().decode()


def test_the_page_is_french_before_any_script_runs(server):
    headers, html = ask(server, "/")
    assert '<html lang="fr">' in html
    assert "<title>Boussole IA</title>" in html
    assert "<noscript><p>Cette page a besoin de JavaScript." in html
    assert "<title>Streamlit" not in html
    assert int(headers["content-length"]) == len(html.encode())


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_every_address_of_the_app_gives_the_same_page(server, encoding):
    request = urllib.request.Request(server.url + "/resultat", headers={"Accept-Encoding": encoding})
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert answer.headers["content-encoding"] is None
        assert answer.read().decode() == ask(server, "/")[1]


def test_headers_close_what_need_not_be_open(server):
    headers, _ = ask(server, "/")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert {"frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"} <= set(policy.split("; "))
    assert f"connect-src 'self' ws://localhost:{server.port} wss://localhost:{server.port}" in policy
    assert "unsafe-inline' 'sha" not in policy


def test_a_strange_host_does_not_get_into_the_policy(server):
    request = urllib.request.Request(server.url + "/", headers={"Host": "x; script-src *"})
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert "script-src *" not in answer.headers["content-security-policy"]


def knock(server, origin):
    """Return the status that a page of `origin` gets when it asks for the stream."""
    handshake = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        "Origin": origin,
    }
    door = http.client.HTTPConnection("localhost", server.port, timeout=10)
    door.request("GET", "/_stcore/stream", headers=handshake)
    try:
        return door.getresponse().status
    finally:
        door.close()


def test_a_page_of_another_site_is_refused_and_no_site_is_asked_who_we_are(server):
    assert knock(server, server.url) == 101
    assert knock(server, "https://ailleurs.exemple.fr") == 403
    assert "line refused: its page is of another site" in server.log
    assert "external IP" not in server.log


def test_the_name_of_the_site_is_set_as_the_settings_tell():
    settings = (_ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    ((name, value),) = re.findall(r"^#\s+(STREAMLIT_SERVER_ALLOWED_HOSTS)=(\S+)$", settings, re.MULTILINE)
    command = [sys.executable, "-m", "streamlit", "config", "show"]
    shown = subprocess.run(command, cwd=_ROOT, env=os.environ | {name: value}, capture_output=True, text=True, check=True).stdout
    assert re.search(r'allowedHosts = \[\s*"diagnostic\.exemple\.fr",?\s*\]', re.sub(r"\x1b\[[\d;]*m", "", shown))


def test_an_error_tells_a_visitor_nothing_of_the_program():
    settings = tomllib.loads((_ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert settings["client"]["showErrorDetails"] == "none"
    assert settings["client"]["showErrorLinks"] is False
    assert settings["server"]["enableXsrfProtection"] is True
    assert settings["server"]["enableCORS"] is True
    assert settings["server"]["maxUploadSize"] <= 5
    assert settings["browser"]["gatherUsageStats"] is False


def test_health_answers(server):
    headers, body = ask(server, "/sante")
    assert json.loads(body) == {"etat": "ok", "version": version()}
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json"])
def test_what_is_not_used_is_closed(server, path):
    with pytest.raises(urllib.error.HTTPError, match="404"):
        ask(server, path)


def test_an_unknown_address_says_so_in_french(visit):
    visitor = visit(path="/nulle-part")
    assert "Page introuvable" in visitor.text
    assert visitor.english == []


def test_the_log_has_no_trace_and_no_word_of_a_visitor(visit, server):
    visitor = visit().leave("commencer-express").type("firme-name", "Entreprise Secrète").leave("suivant")
    visitor.check()
    assert "Traceback" not in server.log
    assert "page broken" not in server.log
    assert "Secrète" not in server.log
