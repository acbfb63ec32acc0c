"""Where the server listens: the port that was asked for, or the next free one: `python -I
ui/server/listening_port.py ADDRESS [PORT]`.

Run by `./run` before anything is loaded. Prints the port; or one sentence, and exit code 1, when
the server could not listen there.
"""

import errno
import re
import socket
import sys
from collections.abc import Sequence

_FIRST, _TRIES, _HIGHEST = 8501, 50, 65_535
#: What a browser calls `localhost` may be either: a port is free when both are.
_LOCALHOST = ("127.0.0.1", "::1")
_NO_SUCH_FAMILY = (errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL)


class PortError(Exception):
    """The server cannot listen there; the text says why, and what to do."""


def port(address: str, wanted: str = "") -> int:
    """Return the port to listen on: `wanted` itself, or without it the first free one from 8501 on.
    Raises RefusedError."""
    if wanted:
        return _asked(address, wanted)
    for number in range(_FIRST, _FIRST + _TRIES):
        if _is_free(address, number):
            return number
    raise PortError(
        f"Aucun port n'est libre de {_FIRST} à {_FIRST + _TRIES - 1}. Donnez-en un : PORT=8700"
        " ./run"
    )


def _asked(address: str, wanted: str) -> int:
    if not re.fullmatch("[0-9]{1,5}", wanted) or not 1 <= int(wanted) <= _HIGHEST:
        raise PortError(
            f"PORT vaut « {wanted} » : donnez un nombre entier de 1 à {_HIGHEST}, par exemple"
            " PORT=8600 ./run"
        )
    if not _is_free(address, int(wanted)):
        raise PortError(
            f"Le port {wanted} est pris par un autre programme. Arrêtez-le, ou donnez un autre port"
            " : PORT=8600 ./run"
        )
    return int(wanted)


def _is_free(address: str, number: int) -> bool:
    """Tell whether nothing listens there. Raises RefusedError when this machine has no such
    address, or its user no right to the port."""
    return all(_can_bind(one, number, own=one == address) for one in _every(address))


def _every(address: str) -> Sequence[str]:
    return _LOCALHOST if address == "localhost" else (address,)


def _can_bind(address: str, number: int, *, own: bool) -> bool:
    try:
        _bind(address, number)
    except (
        OSError,
        UnicodeError,
        TypeError,
    ) as error:  # Python tells a name that cannot be one in three ways
        code = error.errno if isinstance(error, OSError) else None
        if code == errno.EADDRINUSE:
            return False
        if code == errno.EACCES:
            raise PortError(
                f"Le port {number} demande les droits d'administrateur. Donnez-en un à partir de"
                " 1024 : PORT=8600 ./run"
            ) from None
        if code in _NO_SUCH_FAMILY and not own:
            return True  # no IPv6 on this machine
        raise PortError(
            f"ADDRESS vaut « {address} », qui n'est pas une adresse de cette machine : donnez"
            " localhost, ou 0.0.0.0 pour le réseau."
        ) from None
    return True


def _bind(address: str, number: int) -> None:
    """Do as the server does: a port that is being let go counts as free."""
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if probe.family == socket.AF_INET6:
            probe.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
        probe.bind((address, number))
        probe.listen(1)


def main() -> None:
    """Print the port, or why there is none."""
    try:
        print(port(*sys.argv[1:]))
    except PortError as refused:
        sys.exit(str(refused))


if __name__ == "__main__":
    main()
