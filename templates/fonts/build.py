"""Make the three fixed fonts of the report from the variable Inter (development only: `pip install
fontpkg-inter`, then run this file).

The same versions of Inter and fontTools give the same bytes."""

from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
WEIGHTS = {"Regular": 400, "SemiBold": 600, "Bold": 700}
#: Contextual alternates are left out: Inter draws "->" as an arrow, and what a person typed must
#: stay as typed.
FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk", "tnum"]
#: Whole blocks, of which the fonts keep what Inter draws.
BLOCKS = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Latin Extended-A and B
    (0x02B0, 0x036F),  # modifier letters, combining marks
    (0x0370, 0x052F),  # Greek, Cyrillic
    (0x1D2C, 0x1D6A),  # raised letters, as in "1ᵉʳ"
    (0x1E00, 0x1EFF),  # Latin Extended Additional, with Vietnamese
    (0x2000, 0x218F),  # punctuation, exponents, currencies, letterlike signs, fractions
    (0x2190, 0x2193),  # arrows
    (0x2200, 0x22FF),  # mathematical operators
)
SYMBOLS = "■□▲△▶▼◆○●✓✗"


def build(weight: str) -> None:
    """Write one face beside this file."""
    font = TTFont(
        str(files("fontpkg_inter") / "files" / "Inter[opsz,wght].ttf"), recalcTimestamp=False
    )
    font = instancer.instantiateVariableFont(font, {"wght": WEIGHTS[weight], "opsz": 14})
    subsetter = subset.Subsetter(_options())
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    _name(font, weight)
    font.save(HERE / f"Inter-{weight}.ttf", reorderTables=True)


def wanted() -> set[int]:
    """Return the characters asked for."""
    return {code for first, last in BLOCKS for code in range(first, last + 1)} | set(
        map(ord, SYMBOLS)
    )


def _options() -> subset.Options:
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "STAT", "MVAR", "HVAR", "meta"]
    return options


def _name(font: TTFont, weight: str) -> None:
    told = {
        1: "Inter",
        2: weight,
        3: f"Inter-{weight};4.1",
        4: f"Inter {weight}",
        6: f"Inter-{weight}",
    }
    for record in font["name"].names:
        record.string = told.get(record.nameID, record.toUnicode())
    font["OS/2"].usWeightClass = WEIGHTS[weight]


if __name__ == "__main__":
    for face in WEIGHTS:
        build(face)
    (HERE / "LICENSE.txt").write_bytes((files("fontpkg_inter") / "LICENSE").read_bytes())
