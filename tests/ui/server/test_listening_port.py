"""Where the server listens: the port that was asked for or a refusal; without one, the next that is free, whatever the browser calls localhost."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ui.server.listening_port import PortError, port

SCRIPT = Path(__file__).parents[3] / "ui" / "server" / "listening_port.py"


@contextmanager
def taken(address: str, number: int = 0) -> Iterator[int]:
    """Have something listen; give its port."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as other:
        if ":" in address:
            other.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, address != "::")
        other.bind((address, number))
        other.listen(1)
        yield other.getsockname()[1]


def free() -> int:
    with taken("127.0.0.1") as number:
        return number


def test_a_port_that_is_free_is_taken_as_asked() -> None:
    number = free()
    assert port("localhost", str(number)) == number


@pytest.mark.parametrize("listener", ["127.0.0.1", "::1", "0.0.0.0", "::"])
@pytest.mark.parametrize("address", ["localhost", "0.0.0.0"])
def test_a_port_asked_for_and_taken_is_refused_whoever_holds_it(listener: str, address: str) -> None:
    if (listener, address) == ("::1", "0.0.0.0"):
        pytest.skip("what listens on ::1 alone is in nobody's way on 0.0.0.0")
    with taken(listener) as number, pytest.raises(PortError, match=rf"^Le port {number} est pris par un autre programme\. Arrêtez-le, ou donnez"):
        port(address, str(number))


def test_what_listens_on_another_address_is_in_nobodys_way() -> None:
    with taken("127.0.0.2") as number:
        assert port("localhost", str(number)) == number


@pytest.mark.parametrize("listener", ["127.0.0.1", "::1"])
def test_without_a_port_the_next_free_one_is_taken(listener: str) -> None:
    first = port("localhost")
    with taken(listener, first):
        assert first < port("localhost") < first + 50


def test_a_port_that_was_just_let_go_is_free() -> None:
    with taken("127.0.0.1") as number, socket.create_connection(("127.0.0.1", number)):
        pass
    assert port("localhost", str(number)) == number


@pytest.mark.parametrize("wanted", ["abc", "0", "70000", "65536", "-1", "8501 ", "+8501", "8 501", "0x50", "８５０１", "1e3", "99999999999999999999", "8501\n"])
def test_what_is_no_port_is_refused(wanted: str) -> None:
    with pytest.raises(PortError, match=r"(?s)^PORT vaut « .+ » : donnez un nombre entier de 1 à 65535, par exemple PORT=8600 ./run$"):
        port("localhost", wanted)


@pytest.mark.parametrize(
    "address", ["192.0.2.1", "2001:db8::1", "nulle-part.invalid", "localhost:8501", "http://localhost", "é..a", "a" * 300, "unix:///tmp/a", " "]
)
def test_what_is_no_address_of_this_machine_is_refused(address: str) -> None:
    with pytest.raises(PortError, match=r"^ADDRESS vaut « .+ », qui n'est pas une adresse de cette machine : donnez localhost, ou 0.0.0.0 pour le réseau\.$"):
        port(address, str(free()))


def test_the_command_prints_the_port_or_one_sentence() -> None:
    number = free()
    right = subprocess.run([sys.executable, "-I", SCRIPT, "localhost", str(number)], capture_output=True, text=True, check=False)
    assert (right.returncode, right.stdout, right.stderr) == (0, f"{number}\n", "")
    with taken("127.0.0.1") as number:
        wrong = subprocess.run([sys.executable, "-I", SCRIPT, "localhost", str(number)], capture_output=True, text=True, check=False)
    assert (wrong.returncode, wrong.stdout, wrong.stderr.count("\n")) == (1, "", 1)
