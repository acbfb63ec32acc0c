"""nginx and Caddy, run with the examples of docs/ as they are shipped: only ports, paths and certificates are put in their place."""

import shutil
import socket
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from tests.server import free_port

SITE = "diagnostic.exemple.fr"
_DOCS = Path(__file__).parents[2] / "docs"
_AROUND_NGINX = (
    "daemon off;\npid {folder}/nginx.pid;\nerror_log {folder}/nginx-errors.log;\n{user}events {{}}\nhttp {{\n{temp}\ninclude {folder}/boussole.conf;\n}}\n"
)
_TEMP = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


@dataclass
class Front:
    """A server in front. `https`, `http`: its ports; `folder`: all that it writes; `certificate`: what its visitors trust."""

    name: str
    command: list[str]
    https: int
    http: int
    folder: Path
    certificate: Path

    def start(self) -> None:
        """Start it, and wait until it listens."""
        with (self.folder / "printed.log").open("ab") as out:
            self.process = subprocess.Popen(self.command, cwd=self.folder, stdout=out, stderr=subprocess.STDOUT)
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.https)) == 0:
                    return
            time.sleep(0.1)
        raise RuntimeError(f"{self.name} does not listen:\n{self.written}")

    def stop(self) -> None:
        """End it."""
        self.process.terminate()
        self.process.wait(timeout=20)

    @property
    def written(self) -> str:
        """Everything that it logged."""
        return "\n".join(path.read_text(encoding="utf-8") for path in sorted(self.folder.glob("*.log")))

    @property
    def access(self) -> list[str]:
        """The lines of its log of visits."""
        return (self.folder / "boussole.log").read_text(encoding="utf-8").splitlines()


def nginx(folder: Path, replicas: tuple[int, int]) -> Front:
    """Return nginx with docs/nginx.conf.example."""
    https, http, certificate = free_port(), free_port(), _certificate(folder)
    ports = {":8501": f":{replicas[0]}", ":8502": f":{replicas[1]}", "listen 443 ": f"listen {https} ", "listen [::]:443 ": f"listen [::]:{https} "}
    plain = {"listen 80;": f"listen {http};", "listen [::]:80;": f"listen [::]:{http};"}
    paths = {"/etc/ssl/boussole": str(folder), "/var/log/nginx": str(folder)}
    (folder / "boussole.conf").write_text(_put("nginx.conf.example", {**ports, **plain, **paths}), encoding="utf-8")
    temp = "\n".join(f"{name}_temp_path {folder}/{name};" for name in _TEMP)
    user = "user root;\n" if Path("/root").is_dir() and Path("/proc/self").stat().st_uid == 0 else ""
    (folder / "nginx.conf").write_text(_AROUND_NGINX.format(folder=folder, temp=temp, user=user), encoding="utf-8")
    return Front("nginx", [_program("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf")], https, http, folder, certificate)


def caddy(folder: Path, replicas: tuple[int, int]) -> Front:
    """Return Caddy with docs/Caddyfile.example."""
    https, http, certificate = free_port(), free_port(), _certificate(folder)
    ports = {":8501": f":{replicas[0]}", ":8502": f":{replicas[1]}", "\n{\n": f"\n{{\n\thttps_port {https}\n\thttp_port {http}\n\tadmin off\n"}
    paths = {f"\n{SITE} {{": f"\n{SITE} {{\n\ttls {folder}/certificat.pem {folder}/cle.pem", "/var/log/caddy": str(folder)}
    file = folder / "Caddyfile"
    file.write_text(_put("Caddyfile.example", {**ports, **paths}), encoding="utf-8")
    return Front("Caddy", [_program("caddy"), "run", "--adapter", "caddyfile", "--config", str(file)], https, http, folder, certificate)


def _put(name: str, places: dict[str, str]) -> str:
    text = (_DOCS / name).read_text(encoding="utf-8")
    for before, after in places.items():
        assert before in text, f"{name}: {before!r}"
        text = text.replace(before, after)
    return text


def _certificate(folder: Path) -> Path:
    """Make a certificate for the site, signed by itself."""
    made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={SITE}", "-addext", f"subjectAltName=DNS:{SITE}"]
    out = ["-keyout", str(folder / "cle.pem"), "-out", str(folder / "certificat.pem")]
    subprocess.run([_program("openssl"), *made, *out], check=True, capture_output=True)
    return folder / "certificat.pem"


def _program(name: str) -> str:
    found = shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/bin")
    if found is None:
        raise SystemExit(f"{name} manque. Sous Debian : apt-get install nginx caddy openssl")
    return found
