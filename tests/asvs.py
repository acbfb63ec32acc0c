"""The page docs/asvs.md, made of docs/asvs.yaml: `python -m tests.asvs` writes it."""

from collections import Counter
from pathlib import Path
from typing import Any, Literal, NamedTuple

import yaml

DOCS = Path(__file__).parents[1] / "docs"
PAGE = DOCS / "asvs.md"
State = Literal["tenu", "non", "exploitant", "sans_objet"]
STATES: dict[State, str] = {"tenu": "tenu", "non": "**pas tenu**", "exploitant": "à l'exploitant", "sans_objet": "sans objet"}
_INTRO = """# OWASP ASVS 5.0, niveaux 1 et 2

Chaque exigence d'[OWASP ASVS 5.0.0](https://github.com/OWASP/ASVS), dite en peu de mots, avec où en est Boussole IA et où cela s'essaie. Page faite de `asvs.yaml` par `python -m tests.asvs` ;
un essai vérifie que chaque exigence y est une fois et que chaque essai cité existe. « À l'exploitant » : à tenir par qui installe le serveur, le [guide](exploitation.md) dit comment.
"""


class Requirement(NamedTuple):
    """One requirement. `tests`: files under tests/, "::" and a name, or pages under docs/."""

    id: str
    level: int
    state: State
    asks: str
    told: str
    tests: tuple[str, ...]

    @property
    def chapter(self) -> str:
        """Its chapter, as "V3"."""
        return self.id.partition(".")[0]

    @property
    def place(self) -> tuple[int, ...]:
        """Where it stands."""
        return tuple(map(int, self.id[1:].split(".")))


def requirements() -> tuple[Requirement, ...]:
    """Return every requirement, in the order of the file."""
    lines = _read()["exigences"].items()
    return tuple(Requirement(id, level, state, asks, told, tuple(tests)) for id, (level, state, asks, told, tests) in lines)


def page() -> str:
    """Return the page."""
    found = requirements()
    parts = [_INTRO, _counts(found), _unmet(found)]
    parts += [_chapter(f"{id} : {name}", [one for one in found if one.chapter == id]) for id, name in _read()["chapitres"].items()]
    return "\n".join(parts)


def _read() -> dict[str, dict[str, Any]]:
    read: dict[str, dict[str, Any]] = yaml.safe_load((DOCS / "asvs.yaml").read_text(encoding="utf-8"))
    return read


def _counts(found: tuple[Requirement, ...]) -> str:
    counts = Counter((one.level, one.state) for one in found)
    lines = [f"| {level} | {' | '.join(str(counts[level, state]) for state in STATES)} | {sum(counts[level, state] for state in STATES)} |" for level in (1, 2)]
    return "\n".join(["| niveau | " + " | ".join(STATES.values()) + " | en tout |", "|---" * (len(STATES) + 2) + "|", *lines, ""])


def _unmet(found: tuple[Requirement, ...]) -> str:
    lines = [f"- {one.id} (niveau {one.level}) : {one.asks}. {one.told or 'Rien'}." for one in found if one.state == "non"]
    return "\n".join(["## Ce qui n'est pas tenu", "", *lines, ""])


def _chapter(title: str, found: list[Requirement]) -> str:
    lines = [f"| {one.id} | {one.level} | {one.asks} | {STATES[one.state]} | {one.told} | {'<br>'.join(map(_where, one.tests))} |" for one in found]
    return "\n".join([f"## {title}", "", "| | niveau | demande | état | ce qu'il en est | où |", "|---|---|---|---|---|---|", *lines, ""])


def _where(test: str) -> str:
    if test.startswith("docs/"):
        return f"[{test.removeprefix('docs/')}]({test.removeprefix('docs/')})"
    return f"`tests/{test}`"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
