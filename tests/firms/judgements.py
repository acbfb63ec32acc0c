"""What a senior adviser and the owner think of each line that a written firm is handed: `judged.yaml`, a judgement a line.

`python -m tests.firms.judgements` writes the file anew: judgements stay with their lines, and a line that came is « to judge », by a person.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.firms.shown import FIRMS, FOLDER, shown

FILE = FOLDER / "judged.yaml"
JUDGEMENTS = ("fits", "noise", "wrong")
TO_JUDGE = "to judge"
_HEAD = """\
# Ce que chacune des vingt entreprises lit d'abord, ligne à ligne, lu comme son dirigeant puis comme un conseiller confirmé de chambre.
# judged : fits (il signerait), noise (vrai, mais pas pour elle ou pas d'abord), wrong (faux). why : pourquoi, en peu de mots.
# Écrit par « python -m tests.firms.judgements », qui garde les jugements et marque « to judge » ce qui est nouveau : à juger par une personne.
"""


def kept(path: Path = FILE) -> dict[str, Any]:
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}


def lines(judged: Mapping[str, Any]) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Yield each judged line with its firm and its list."""
    for firm, lists in judged.items():
        for name, told in lists.items():
            for line in told:
                yield firm, name, line


def as_text(judged: Mapping[str, Any]) -> str:
    """Return the file for what the firms are handed now, with the judgements that stay."""
    known = {(firm, name, line["id"]): line for firm, name, line in lines(judged)}
    text = [_HEAD]
    for firm in FIRMS:
        text.append(f"\n{firm}:\n")
        for name, told in shown(firm).items():
            text.append(f"  {name}:{'' if told else ' []'}\n")
            text += [_line(id, words, known.get((firm, name, id), {})) for id, words in told.items()]
    return "".join(text)


def _line(id: str, words: str, before: Mapping[str, str]) -> str:
    line = {"id": id, "told": words, "judged": before.get("judged", TO_JUDGE), "why": before.get("why", "")}
    return "    - " + yaml.safe_dump(line, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10_000)


if __name__ == "__main__":
    FILE.write_text(as_text(kept()), encoding="utf-8")
