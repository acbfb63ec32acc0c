"""What is wrong with the code of an activity."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from companies.naf import Naf, NafEdition, naf, naf_2025_of, naf_rev2_of, search_naf
from companies.problem import SHOWN, Problem, listed
from kernel import did_you_mean, shown


def naf_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with a code of NAF rev. 2."""
    code = str(given.get("naf", ""))
    if not code or naf(code):
        return
    if newer := naf(code, "2025"):
        yield Problem(
            "naf",
            "other-edition",
            f"« {newer.code} » est un code de la NAF 2025",
            _other_edition("NAF 2025", "NAF rév. 2", naf_rev2_of(code)),
        )
    else:
        yield _unknown_naf("naf", code, "rev2", "10.71C")


def naf_2025_problems(given: Mapping[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with a code of NAF 2025."""
    code = str(given.get("naf_2025", ""))
    if not code or naf(code, "2025"):
        return
    if older := naf(code):
        yield Problem(
            "naf_2025",
            "other-edition",
            f"« {older.code} » est un code de la NAF rév. 2",
            _other_edition("NAF rév. 2", "NAF 2025", naf_2025_of(code)),
        )
    else:
        yield _unknown_naf("naf_2025", code, "2025", "10.71H")


def _other_edition(its: str, here: str, equivalents: tuple[Naf, ...]) -> str:
    moved = f"Écrivez-le comme code {its}"
    return (
        f"{moved}, ou donnez ici le code {here} : {listed(map(_named, equivalents))}"
        if equivalents
        else moved
    )


def _unknown_naf(field: str, code: str, edition: NafEdition, example: str) -> Problem:
    name = "NAF rév. 2" if edition == "rev2" else "NAF 2025"
    if re.fullmatch(r"\d\d\.?\d\d", code) and (candidates := search_naf(code, edition)):
        remedy = f"Écrivez {listed(map(_named, candidates), ' ou ')}"
        return Problem(
            field, "letter-missing", f"Il manque la lettre à la fin du code NAF « {code} »", remedy
        )
    if not re.fullmatch(r"\d\d\.?\d\d[A-Za-z]", code):
        remedy = f"Un code NAF compte quatre chiffres et une lettre, par exemple {example}"
        return Problem(field, "form", f"« {shown(code, SHOWN)} » n'est pas un code NAF", remedy)
    near = search_naf(code[:-1], edition) or search_naf(code[:2], edition)
    remedy = did_you_mean(
        code, [one.code for one in near], "Vérifiez-le sur votre avis de situation Sirene"
    )
    return Problem(field, "unknown", f"« {code} » n'existe pas dans la {name}", remedy)


def _named(entry: Naf) -> str:
    return f"{entry.code} ({entry.label})"
