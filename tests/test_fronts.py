"""The examples of a server in front: what their logs may hold. `python -m tests.outside.proxies` runs them before the app."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.outside.front import caddy, nginx

DOCS = Path(__file__).parents[1] / "docs"
NGINX = (DOCS / "nginx.conf.example").read_text(encoding="utf-8")
CADDY = (DOCS / "Caddyfile.example").read_text(encoding="utf-8")
HARMLESS = {"reseau", "time_iso8601", "request_method", "chemin", "status", "body_bytes_sent", "request_time"}


def logged_by_nginx(path):
    (form,) = re.findall(r'map \$uri \$chemin \{ "~(.*?)"', NGINX)
    found = re.search(form.replace("(?<", "(?P<"), path)
    return found["debut"] if found else "/"


def logged_by_caddy(uri):
    (form,) = re.findall(r'request>uri regexp "(.*?)" "\$1"', CADDY)
    return re.sub(form, lambda found: found[1] or "", uri)


@pytest.mark.parametrize(
    ("uri", "logged"),
    [
        ("/", "/"),
        ("/sante", "/sante"),
        ("/reprendre/SECRET", "/reprendre"),
        ("/REPRENDRE/SECRET", "/REPRENDRE"),
        ("/media/SECRET.pdf", "/media"),
        ("/_stcore/upload_file/SECRET/SECRET", "/_stcore"),
        ("//reprendre/SECRET", "/"),
        ("/a/reprendre/SECRET", "/a"),
    ],
)
def test_of_a_path_its_first_name_alone_is_logged(uri, logged):
    assert (logged_by_nginx(uri), logged_by_caddy(uri)) == (logged, logged)


@pytest.mark.parametrize("uri", ["/?SECRET", "/reprendre%2FSECRET", "/reprendre?SECRET", "https://exemple.fr/reprendre/SECRET", "*", "/%2F%2FSECRET"])
def test_an_address_as_it_was_sent_shows_no_secret(uri):
    assert "SECRET" not in logged_by_caddy(uri)


def test_nothing_else_of_a_visit_is_logged():
    (form,) = re.findall(r"log_format boussole '(.*)';", NGINX)
    assert set(re.findall(r"\$(\w+)", form)) == HARMLESS
    assert re.findall(r"error_log \S+ (\w+);", NGINX) == ["emerg"]
    assert "exclude http.log.error" in CADDY
    assert {"request>headers delete", "resp_headers delete", "request>tls delete"} <= {line.strip() for line in CADDY.splitlines()}


@pytest.mark.skipif(shutil.which("nginx", path="/usr/sbin:/usr/bin") is None, reason="no nginx on this machine (Debian: apt-get install nginx)")
def test_nginx_reads_its_example(tmp_path):
    front = nginx(tmp_path, (8501, 8502))
    told = subprocess.run([*front.command, "-t"], capture_output=True, text=True, check=False)
    assert (told.returncode, "[warn]" in told.stderr) == (0, False), told.stderr


@pytest.mark.skipif(shutil.which("caddy") is None, reason="no Caddy on this machine (Debian: apt-get install caddy)")
def test_caddy_reads_its_example(tmp_path):
    front = caddy(tmp_path, (8501, 8502))
    command = [front.command[0], "validate", "--adapter", "caddyfile", "--config", str(tmp_path / "Caddyfile")]
    told = subprocess.run(command, capture_output=True, text=True, check=False, env={"HOME": str(tmp_path)})
    assert told.returncode == 0, told.stderr
