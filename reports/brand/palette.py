"""The colours of the report, the page and the app: one set of tokens, which an organisation may
tint with its own colour."""

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from kernel import Strict, read_yaml, validate

#: The contrast of text that WCAG 2.2 asks for (AA).
READABLE = 4.5
_TOKENS = Path(__file__).parents[2] / "templates" / "layouts" / "tokens.yaml"
#: Steps of a mixture: finer than the 256 steps of a channel.
_STEPS = 1024


class Palette(Strict):
    """Colours as "#rrggbb". `scale`: those of the levels, from light to dark."""

    ink: str
    muted: str
    rule: str
    tint: str
    main: str
    main_tint: str
    link: str
    warn: str
    warn_tint: str
    scale: tuple[str, ...]

    @property
    def css(self) -> str:
        """The tokens as custom properties of a style sheet: "--ink: #1b2430; --muted: …"."""
        named = self.model_dump(exclude={"scale"})
        return "; ".join(f"--{name.replace('_', '-')}: {value}" for name, value in named.items())


@lru_cache(maxsize=1)
def palette() -> Palette:
    """Return the colours of the house."""
    return validate(read_yaml(_TOKENS), Palette)


@lru_cache(maxsize=32)
def tinted(colour: str) -> Palette:
    """Return the colours of the house in the hue of another one: each keeps its luminance, hence
    its contrasts and its look in black and white.

    The main colour is the one given, or the nearest darker one that can be read on its own tint
    too.
    """
    house = palette()
    tint = at_luminance(colour, luminance(house.main_tint))
    main = readable(colour, tint)
    scale = tuple(at_luminance(colour, luminance(step)) for step in house.scale)
    return house.model_copy(update={"main": main, "main_tint": tint, "link": main, "scale": scale})


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours after WCAG 2.2, from 1 to 21."""
    dark, light = sorted(map(luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour after WCAG 2.2, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def readable(colour: str, ground: str) -> str:
    """Return a colour, darkened as little as it takes to be read on a light ground."""
    return _first(colour, "#000000", lambda mixed: contrast(mixed, ground) >= READABLE)


def at_luminance(colour: str, wanted: float) -> str:
    """Return the first mixture of a colour with white, or with black, that reaches a luminance."""
    if luminance(colour) < wanted:
        return _first(colour, "#ffffff", lambda mixed: luminance(mixed) >= wanted)
    return _first(colour, "#000000", lambda mixed: luminance(mixed) <= wanted)


def _first(colour: str, other: str, reached: Callable[[str], bool]) -> str:
    """Return the first mixture on the way from a colour to another that is what is looked for; from
    there on all are."""
    return _mixed(
        colour,
        other,
        bisect_left(range(_STEPS), True, key=lambda step: reached(_mixed(colour, other, step))),
    )


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _mixed(colour: str, other: str, step: int) -> str:
    """Return a colour that `step` out of all the steps have led to another one."""
    mixed = (
        round(a + (b - a) * step / _STEPS)
        for a, b in zip(_channels(colour), _channels(other), strict=True)
    )
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
