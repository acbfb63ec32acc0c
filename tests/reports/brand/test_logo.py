"""A logo handed over: told apart by its bytes, made harmless, put on white; anything else refused in a sentence."""

from io import BytesIO

import pytest
from PIL import Image, ImageFile, PngImagePlugin

from kernel import BoussoleError
from presentation import Logo
from reports.brand.logo import MAX_BYTES, logo_of
from tests.reports.pictures import announcing, picture


def opened(logo):
    return Image.open(BytesIO(logo.data))


def refusal(data):
    with pytest.raises(BoussoleError) as caught:
        logo_of(data)
    return str(caught.value)


@pytest.mark.parametrize(("kind", "named"), [("PNG", "png"), ("JPEG", "jpeg")])
def test_a_picture_is_kept(kind, named):
    logo = logo_of(picture(kind))
    assert (logo.kind, logo.width, logo.height) == (named, 320, 120)
    assert (opened(logo).format, opened(logo).mode, opened(logo).size) == (kind, "RGB", (320, 120))
    assert opened(logo).getpixel((5, 5))[0] == pytest.approx(0xC0, abs=2)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA"])
def test_pictures_of_all_kinds_become_plain_colours(mode):
    assert opened(logo_of(picture(mode=mode, colour=1))).mode == "RGB"


def test_greys_of_sixteen_bits_stay_as_dark_as_they_are():
    greys = Image.frombytes("I;16", (60, 30), b"".join(bytes([grey, grey]) for grey in (0, 64, 128, 255) for _ in range(15)) * 30)
    written = BytesIO()
    greys.save(written, "PNG")
    shown = opened(logo_of(written.getvalue()))
    assert [shown.getpixel((x, 5)) for x in (5, 20, 35, 50)] == [(grey,) * 3 for grey in (0, 64, 128, 255)]


def test_a_printer_picture_becomes_plain_colours():
    assert opened(logo_of(picture("JPEG", mode="CMYK", colour=(0, 255, 255, 0)))).mode == "RGB"


def test_what_is_transparent_becomes_white():
    logo = logo_of(picture(mode="RGBA", colour=(200, 0, 0, 0)))
    assert opened(logo).getpixel((5, 5)) == (255, 255, 255)


def test_a_large_picture_is_made_as_small_as_print_needs():
    logo = logo_of(picture(size=(4000, 1000)))
    assert (logo.width, logo.height) == opened(logo).size == (960, 240)


def test_nothing_but_the_picture_is_kept():
    told = PngImagePlugin.PngInfo()
    told.add_text("Author", "Jeanne Martin")
    logo = logo_of(picture(pnginfo=told))
    assert b"Jeanne" not in logo.data
    assert opened(logo).info == {}


def test_a_photograph_lying_on_its_side_is_put_upright():
    turned = Image.Exif()
    turned[0x0112] = 6
    logo = logo_of(picture("JPEG", exif=turned))
    assert (logo.width, logo.height) == (120, 320)
    assert not opened(logo).getexif()


def test_an_animation_shows_its_first_image():
    frames = [Image.new("RGB", (40, 40), colour) for colour in ("#c00000", "#00c000")]
    written = BytesIO()
    frames[0].save(written, "PNG", save_all=True, append_images=frames[1:])
    logo = logo_of(written.getvalue())
    assert opened(logo).getpixel((5, 5)) == (0xC0, 0, 0)
    assert getattr(opened(logo), "n_frames", 1) == 1


def test_the_same_file_gives_the_same_logo():
    assert logo_of(picture(mode="RGBA")) == logo_of(picture(mode="RGBA"))


@pytest.mark.parametrize(
    "data",
    [b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", picture("GIF"), picture("BMP")],
    ids=["empty", "head", "svg", "pdf", "png head", "gif", "bmp"],
)
def test_other_files_are_refused(data):
    assert refusal(data) == "Le logo n'est pas une image PNG ou JPEG. Enregistrez-le sous l'une de ces deux formes."


@pytest.fixture
def pillow(monkeypatch):
    """What WeasyPrint asks of Pillow for the whole process is its own affair."""
    return lambda lenient: monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_damaged_picture_is_refused_whatever_others_ask_of_pillow(kind, lenient, pillow):
    pillow(lenient)
    noise = Image.effect_noise((200, 200), 90).convert("RGB")
    written = BytesIO()
    noise.save(written, kind)
    assert refusal(written.getvalue()[: len(written.getvalue()) // 2]).startswith("Le logo est une image abîmée")
    assert ImageFile.LOAD_TRUNCATED_IMAGES is lenient


def test_a_heavy_file_is_refused():
    assert refusal(b"\x89PNG" + b"0" * MAX_BYTES) == "Le logo fait plus de 2 Mo. Choisissez une image plus légère."


@pytest.mark.parametrize("size", [(4001, 10), (10, 4001), (12_000, 12_000), (60_000, 60_000)])
def test_a_picture_of_too_many_points_is_refused_before_it_is_read(size):
    assert refusal(announcing(*size)) == "Le logo a plus de 4000 points de côté. Choisissez une image plus petite."


@pytest.mark.parametrize("size", [(4000, 4000), (4000, 2001), (2829, 2829)])
def test_a_small_file_that_unfolds_into_many_points_is_refused_before_it_is_read(size):
    assert refusal(announcing(*size)) == "Le logo a plus de 8 millions de points. Choisissez une image plus petite."


def test_a_logo_told_by_another_process_is_the_same():
    logo = logo_of(picture())
    assert Logo.from_bytes(logo.to_bytes()) == logo
