"""Why a text is not YAML: the line where its author went wrong, and in which way, from where the
parser stopped."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

#: The line, counted from 0; what is wrong; what to do.
Trouble = tuple[int, str, str]

#: Blanks that look like a space and are none.
BLANKS = (
    "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u205f"
    "\u2060\u3000\ufeff"
)
#: Those of them that take no place.
_UNSEEN = "\u200b\u2060\ufeff"
_KEY = r"[ ]*(?:- +)*[\"']?[\w.-]+[\"']?"
_BLANK_AFTER_COLON = re.compile(rf"{_KEY} ?:[{BLANKS}]")
_BLANK_IN_GROUP = re.compile(rf"[{{,] *[\"']?[\w.-]+[\"']? ?:[{BLANKS}]")
_BLANK_IN_INDENT = re.compile(rf"[ ]*[{BLANKS}]")
_BLANK_AFTER_DASH = re.compile(rf"[ ]*-[{BLANKS}]")
_GLUED_COLON = re.compile(rf"{_KEY}:[^\s]")
_GLUED_DASH = re.compile(r"[ ]*-[^\s-]")
_TAB = re.compile(r" *\t")
#: What YAML takes as the end of a line.
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_CONFLICT = re.compile(r"(?:<{7}|>{7}|={7})(?:\s|$)")
#: A value whose author took the quotes of a text processor for those of YAML.
_TYPOGRAPHIC = re.compile(r"[^\n]{0,200}?(?:: |- )[«“”„‘’]")
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OPENING = {"{": "L'accolade", "[": "Le crochet"}
_CLOSING = {"}": ("cette accolade ferme ce qui", "{"), "]": ("ce crochet ferme ce qui", "[")}
_PAIRS = {"{": "}", "[": "]"}

_TOLD_BLANK_COLON = (
    "Une espace insécable suit les deux-points",
    "Remplacez-la par une espace ordinaire",
)
_TOLD_BLANK_INDENT = (
    "Une espace insécable est en retrait de cette ligne",
    "Remplacez-la par une espace ordinaire",
)
_TOLD_UNSEEN_FIRST = (
    "Un signe invisible est au début de cette ligne",
    "Effacez ce début, et écrivez-le de nouveau",
)
_TOLD_BLANK_DASH = ("Une espace insécable suit le tiret", "Remplacez-la par une espace ordinaire")
_TOLD_COLON = (
    "Il manque une espace après les deux-points",
    "Écrivez « clé: valeur », avec une espace",
)
_TOLD_DASH = ("Il manque une espace après le tiret", "Écrivez « - valeur », avec une espace")
_INDENT = (
    "Le retrait de cette ligne n'est celui d'aucune ligne au-dessus",
    "Alignez-la sur les lignes de son groupe, avec des espaces",
)
_UNREADABLE = (
    "Cette ligne n'est pas du YAML lisible",
    "Vérifiez l'indentation, les guillemets et les deux-points",
)


def control_trouble(text: str) -> Trouble:
    """Return what is told of a character that no YAML may hold."""
    found = _CONTROL.search(text)
    if found is None:
        return (
            0,
            "Le fichier contient un caractère interdit",
            "Retirez les caractères de contrôle",
        )
    line = text.count("\n", 0, found.start())
    return (
        line,
        f"Cette ligne contient un caractère interdit (U+{ord(found[0]):04X})",
        "Retirez les caractères de contrôle",
    )


def key_trouble(key: str, *, bare: bool) -> tuple[str, str] | None:
    """Return what is told of a key without quotes that cannot be meant; `bare`: no value follows
    it."""
    if key.lstrip(BLANKS) != key:
        return _indented(key)
    if key.rstrip(BLANKS) != key:
        return ("Une espace insécable précède les deux-points", "Retirez-la")
    return glued(key) if bare and ":" in key else None


def _indented(text: str) -> tuple[str, str]:
    return _TOLD_UNSEEN_FIRST if text.lstrip(" ")[0] in _UNSEEN else _TOLD_BLANK_INDENT


def glued(text: str) -> tuple[str, str] | None:
    """Return what is told of a plain text that was meant as a key and its value, or as an item of a
    list; None when it was not."""
    if _BLANK_IN_INDENT.match(text):
        return _indented(text)
    if _BLANK_AFTER_COLON.match(text):
        return _TOLD_BLANK_COLON
    if _BLANK_AFTER_DASH.match(text):
        return _TOLD_BLANK_DASH
    if _GLUED_COLON.match(text) and "://" not in text:
        return _TOLD_COLON
    return _TOLD_DASH if _GLUED_DASH.match(text) else None


def trouble(text: str, error: yaml.MarkedYAMLError) -> Trouble:
    """Return the trouble of a text at which the parser stopped."""
    stop = _stop(text, error)
    if conflict := _conflict(stop):
        return conflict
    found = (cause(stop) for cause in _CAUSES)
    return next((told for told in found if told), (stop.line, *_UNREADABLE))


@dataclass(frozen=True)
class _Stop:
    """Where the parser stopped. `first`: the line of what it was reading; `letter`: the character
    there; `before`: the last scalar that
    ends there or before."""

    lines: tuple[str, ...]
    first: int
    line: int
    column: int
    problem: str
    context: str
    letter: str
    before: yaml.ScalarToken | None

    def text(self, line: int) -> str:
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def head(self) -> str:
        """The line, up to where the parser stopped."""
        return self.text(self.line)[: self.column]


def _stop(text: str, error: yaml.MarkedYAMLError) -> _Stop:
    lines = tuple(_BREAK.split(text))
    mark = error.problem_mark or error.context_mark
    last = len(lines) - (2 if len(lines) > 1 and not lines[-1] else 1)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    first = error.context_mark.line if error.context_mark else line
    letter = lines[line][column : column + 1] if line < len(lines) else ""
    return _Stop(
        lines,
        min(first, last),
        min(line, last),
        column,
        error.problem or "",
        error.context or "",
        letter,
        _scalar_before(text, line, column),
    )


def _scalar_before(text: str, line: int, column: int) -> yaml.ScalarToken | None:
    found = None
    try:
        for token in yaml.scan(text, Loader=yaml.CSafeLoader):
            if (token.end_mark.line, token.end_mark.column) > (line, column):
                break
            found = token if isinstance(token, yaml.ScalarToken) else found
    except yaml.YAMLError:
        pass
    return found


def _conflict(stop: _Stop) -> Trouble | None:
    """Two versions of the file were put together, and nobody chose: nothing below can be judged."""
    line = next((line for line, text in enumerate(stop.lines) if _CONFLICT.match(text)), None)
    remedy = "Gardez l'une des deux, et retirez les lignes « <<<<<<< », « ======= » et « >>>>>>> »"
    return None if line is None else (line, "Deux versions du fichier se mêlent ici", remedy)


def _tab(stop: _Stop) -> Trouble | None:
    if stop.letter == "\t" or "tab" in stop.problem.split():
        return (
            stop.line,
            "Une tabulation est en retrait de cette ligne",
            "Remplacez-la par des espaces",
        )
    line = next((line for line in (stop.line, stop.first) if _TAB.match(stop.text(line))), None)
    return (
        None
        if line is None
        else (line, "Une tabulation est en retrait de cette ligne", "Remplacez-la par des espaces")
    )


def _open_quote(stop: _Stop) -> Trouble | None:
    """A quote that is not closed runs to the end of the file, or to the next quote, lines below."""
    if "quoted scalar" in stop.context and "end of stream" in stop.problem:
        return (
            stop.first,
            "Le guillemet ouvert à cette ligne n'est pas fermé",
            "Fermez-le à la fin du texte",
        )
    if not _follows_quote(stop):
        return None
    assert stop.before is not None
    if stop.before.start_mark.line < stop.before.end_mark.line:
        return (
            stop.before.start_mark.line,
            "Le guillemet ouvert à cette ligne n'est pas fermé",
            "Fermez-le à la fin du texte",
        )
    if stop.before.style == "'":
        return (
            stop.line,
            "Une apostrophe ferme ce texte avant sa fin",
            "Doublez-la (''), ou mettez le texte entre guillemets doubles",
        )
    return (
        stop.line,
        "Un guillemet ferme ce texte avant sa fin",
        "Écrivez \\\" à l'intérieur du texte, ou des guillemets « »",
    )


def _follows_quote(stop: _Stop) -> bool:
    if (
        stop.before is None
        or not stop.before.style
        or stop.before.style not in "\"'"
        or not stop.letter.strip()
        or stop.letter in ":,]}#"
    ):
        return False
    return (
        stop.before.end_mark.line == stop.line
        and not stop.text(stop.line)[stop.before.end_mark.column : stop.column].strip()
    )


def _near(stop: _Stop) -> tuple[int, ...]:
    """The lines that can be to blame: where the parser stopped, where the text before it began, the
    line above."""
    began = stop.before.start_mark.line if stop.before and not stop.before.style else stop.line
    above = next(
        (line for line in range(stop.line - 1, -1, -1) if stop.text(line).strip()), stop.line
    )
    return tuple(
        dict.fromkeys(
            (stop.first if "simple key" in stop.context else began, began, above, stop.line)
        )
    )


def _blank(stop: _Stop) -> Trouble | None:
    for line in _near(stop):
        text = stop.text(line)
        if _BLANK_IN_INDENT.match(text):
            return (line, *_indented(text))
        if _BLANK_AFTER_COLON.match(text) or _BLANK_IN_GROUP.search(text):
            return (line, *_TOLD_BLANK_COLON)
        if _BLANK_AFTER_DASH.match(text):
            return (line, *_TOLD_BLANK_DASH)
    return None


def _missing_space(stop: _Stop) -> Trouble | None:
    """A key or a dash without its space is read as a text, and what follows has no place."""
    if "simple key" not in stop.context and "mapping values" not in stop.problem:
        return None
    for line in _near(stop):
        text = stop.text(line)
        if _GLUED_DASH.match(text) and not _GLUED_COLON.match(text):
            return (line, *_TOLD_DASH)
        if _GLUED_COLON.match(text) and "://" not in text:
            return (line, *_TOLD_COLON)
    return None


def _no_colon(stop: _Stop) -> Trouble | None:
    """A line without a colon stands where a key is expected."""
    if "simple key" in stop.context:
        return (
            stop.first,
            "Cette ligne n'a pas de deux-points",
            "Écrivez « clé: valeur », ou mettez en retrait la suite du texte au-dessus",
        )
    if "mapping values" not in stop.problem or stop.before is None or stop.before.style:
        return None
    began = stop.before.start_mark
    if began.line < stop.line and not stop.text(began.line)[: began.column].strip(" -"):
        return (began.line, "Cette ligne n'a pas de deux-points", "Écrivez « clé: valeur »")
    return None


def _colon_in_text(stop: _Stop) -> Trouble | None:
    if "mapping values" not in stop.problem:
        return None
    if _TYPOGRAPHIC.match(stop.head()):
        return (
            stop.line,
            "Les guillemets « » et “ ” n'entourent pas un texte qui a des deux-points",
            'Ajoutez des guillemets droits : "…"',
        )
    if re.match(rf"{_KEY} *:[ \t]", stop.head()) or ": " in stop.head():
        return (
            stop.line,
            "Des deux-points se trouvent dans un texte sans guillemets",
            "Mettez tout le texte entre guillemets",
        )
    return (
        stop.line,
        "Cette ligne est en retrait sous une clé qui a déjà une valeur",
        "Alignez-la sur la clé, ou retirez la valeur au-dessus",
    )


def _start(stop: _Stop) -> Trouble | None:
    """A value begins with a sign that means something in YAML."""
    if (
        stop.letter in ("%", "@", "`") and "cannot start" in stop.problem
    ) or "directive" in stop.context:
        sign = stop.letter if stop.letter in ("%", "@", "`") else "%"
        return (
            stop.line,
            f"Un texte sans guillemets ne peut pas commencer par « {sign} »",
            "Mettez tout le texte entre guillemets",
        )
    if "block scalar" in stop.context:
        return (
            stop.first,
            "Le texte qui commence par « | » ou « > » continue sur la même ligne",
            "Mettez-le entre guillemets, ou passez à la ligne",
        )
    if "anchor" in stop.context or "alias" in stop.context:
        return (
            stop.first,
            "Un texte sans guillemets ne peut pas commencer par « & » ou « * »",
            "Mettez tout le texte entre guillemets",
        )
    if "escape" in stop.problem or "hexdecimal" in stop.problem:
        return (
            stop.line,
            "Une barre oblique inverse (\\) est suivie d'un signe inconnu",
            "Doublez-la (\\\\), ou mettez le texte entre apostrophes",
        )
    return None


def _closing(stop: _Stop) -> Trouble | None:
    if stop.letter not in _CLOSING or "flow" in stop.context:
        return None
    told, opening = _CLOSING[stop.letter]
    return (
        stop.line,
        f"« {stop.letter} » : {told} n'est pas ouvert",
        f"Retirez « {stop.letter} », ou ajoutez « {opening} »",
    )


def _opened(stop: _Stop) -> str:
    """Return what opened the group that was being read; where only its inside is known, the last
    one opened on its line."""
    if "flow node" in stop.context:
        return max("[{", key=stop.text(stop.first).rfind)
    return "{" if "mapping" in stop.context else "["


def _group(stop: _Stop) -> Trouble | None:
    if stop.letter == "," and "node content" in stop.problem:
        return (
            stop.line,
            "Une valeur manque avant cette virgule",
            "Retirez la virgule en trop, ou écrivez la valeur",
        )
    if "flow" not in stop.context:
        return None
    opening = _opened(stop)
    closing = _PAIRS[opening]
    if stop.line > stop.first or not stop.letter.strip() or stop.letter in "]}":
        what = (
            f"{_OPENING[opening]} « {opening} » de cette ligne n'est pas"
            f" fermé{'e' if opening == '{' else ''}"
        )
        return (stop.first, what, f"Ajoutez « {closing} », ou la virgule qui manque")
    return (
        stop.line,
        f"Il manque une virgule, ou « {closing} »",
        "Séparez les valeurs par des virgules ; un texte qui en contient prend des guillemets",
    )


def _structure(stop: _Stop) -> Trouble | None:
    if "another document" in stop.problem:
        return (stop.line, "Un second document commence ici (---)", "Faites-en un autre fichier")
    if "block sequence entries" in stop.problem:
        return (
            stop.line,
            "Une liste ne commence pas sur la ligne de sa clé",
            "Passez à la ligne avant le tiret, ou écrivez [a, b]",
        )
    if stop.letter == "-" and "block mapping" in stop.context:
        return (
            stop.line,
            "Ce tiret commence une liste au milieu de clés",
            "Mettez la liste en retrait sous sa clé, ou retirez le tiret",
        )
    if "document start" in stop.problem:
        return (
            stop.line,
            "Cette ligne ne suit pas celles du dessus",
            "Alignez-la sur la première ligne, ou retirez ce qui la précède",
        )
    if "expected key" in stop.problem or "'-' indicator" in stop.problem:
        return (stop.line, *_INDENT)
    return None


_CAUSES: tuple[Callable[[_Stop], Trouble | None], ...] = (
    _tab,
    _open_quote,
    _blank,
    _missing_space,
    _no_colon,
    _colon_in_text,
    _start,
    _closing,
    _group,
    _structure,
)
