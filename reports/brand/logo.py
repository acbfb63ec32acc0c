"""A logo handed over: read as a picture, put on white, made small enough for print, written anew
without anything else that its file held."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

from PIL import Image, ImageFile, ImageOps

from kernel import BoussoleError
from presentation import Logo, say

MAX_BYTES = 2_000_000
MAX_SIDE, MAX_PIXELS = 4000, 8_000_000
_MILLION = 1_000_000
#: Pixels that a logo can show on paper: 60 by 30 mm at 400 points to the inch.
_PRINTED = (960, 480)
_KINDS = {"PNG": "png", "JPEG": "jpeg", "MPO": "jpeg"}

_lock = threading.Lock()


def logo_of(data: bytes) -> Logo:
    """Return the logo in a file; the same bytes always give the same logo. Raises BoussoleError for
    anything but a sound PNG or JPEG of a fair size."""
    if len(data) > MAX_BYTES:
        raise BoussoleError(say("files.logo.heavy", most=MAX_BYTES // _MILLION))
    image = _opened(data)
    if max(image.size) > MAX_SIDE:
        raise BoussoleError(say("files.logo.large", most=MAX_SIDE))
    if image.width * image.height > MAX_PIXELS:
        raise BoussoleError(say("files.logo.many", most=MAX_PIXELS // _MILLION))
    kind = _KINDS[image.format or ""]
    flat = _flat(image)
    written = BytesIO()
    flat.save(written, kind, **({"quality": 90} if kind == "jpeg" else {}))
    return Logo(written.getvalue(), kind, *flat.size)


def _opened(data: bytes) -> Image.Image:
    """Read the head of a picture: its pixels stay unread until its size is known."""
    try:
        return Image.open(BytesIO(data), formats=("PNG", "JPEG"))
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise BoussoleError(say("files.logo.large", most=MAX_SIDE)) from None
    except Exception:  # each damaged head fails in its own way
        raise BoussoleError(say("files.logo.other_kind")) from None


def _flat(image: Image.Image) -> Image.Image:
    """Return the first image of a file, upright, in full colours, on white, made small before
    anything else is made of it."""
    try:
        with _whole():
            upright = ImageOps.exif_transpose(_eight_bits(image)).convert("RGBA")
        upright.thumbnail(_PRINTED, Image.Resampling.LANCZOS)
    except Exception:  # and each damaged body too
        raise BoussoleError(say("files.logo.damaged")) from None
    return Image.alpha_composite(Image.new("RGBA", upright.size, "white"), upright).convert("RGB")


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return a picture of 16 bits a grey point with 8, its own greys kept: Pillow makes white of
    nearly all of them."""
    return (
        image.convert("I").point(lambda grey: grey / 257).convert("L")
        if image.mode.startswith("I")
        else image
    )


@contextmanager
def _whole() -> Iterator[None]:
    """Have Pillow refuse a picture that stops halfway: WeasyPrint, once imported, has it take
    any."""
    with _lock:
        lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = lenient
