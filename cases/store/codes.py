"""Secrets: made here, the only randomness of the product, and known afterwards by their digest
alone."""

import hashlib
import secrets

#: Letters and figures that are told apart when read, written by hand or dictated: no 0, O, 1, I, L,
#: U.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _LETTERS = 5, 4
_BYTES = 16
_SELECTOR = 16


def new_code() -> str:
    """Return a code to write down, of 98 bits: "7KQX-M2PA-…"."""
    return "-".join(
        "".join(secrets.choice(ALPHABET) for _ in range(_LETTERS)) for _ in range(_GROUPS)
    )


def new_token() -> str:
    """Return a secret of 128 bits for an address or a cookie."""
    return secrets.token_urlsafe(_BYTES)


def new_id() -> str:
    """Return an opaque identifier, which no other one tells; no dash begins it, for a command would
    take it for an option."""
    found = secrets.token_urlsafe(_BYTES)
    return found if not found.startswith("-") else new_id()


def typed(code: str) -> str:
    """Return a code without what a person may write otherwise: lower case, spaces, dashes, dots."""
    return "".join(letter for letter in code.upper() if letter.isalnum())


def digest(kind: str, secret: str) -> str:
    """Return the SHA-256 of a secret, in hexadecimal; a secret of one kind never serves as one of
    another."""
    return hashlib.sha256(f"{kind}:{secret}".encode("utf-8", "surrogatepass")).hexdigest()


def selector(digest: str) -> str:
    """Return the part of a digest by which it is looked up; the whole is then compared in constant
    time."""
    return digest[:_SELECTOR]


def same(one: str, other: str) -> bool:
    """Compare two digests in constant time."""
    return secrets.compare_digest(one, other)
