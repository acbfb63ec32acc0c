"""An organisation: its name, its colour, its file, and its logo in the report."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kernel import BoussoleError, ContentError
from presentation import Brand
from reports.brand.brand import brand_colour, brand_name, brand_of, logo_source, pictures_of
from reports.brand.brand_file import read_brand
from reports.brand.logo import logo_of
from reports.brand.palette import READABLE, contrast
from tests.reports.pictures import picture


def refusal(check, *given):
    with pytest.raises(BoussoleError) as caught:
        check(*given)
    return str(caught.value)


def test_an_organisation_is_its_checked_parts():
    assert brand_of("  CCI\tde Lyon ", picture(), "#C00000") == Brand("CCI de Lyon", logo_of(picture()), "#c00000")
    assert brand_of("CCI") == Brand("CCI")


def test_a_name_is_needed_and_short():
    assert refusal(brand_name, " \u200b ") == "Le nom de l'organisme manque. Écrivez-le."
    assert brand_name("x" * 40 + " " + "y" * 39) == "x" * 40 + " " + "y" * 39
    assert refusal(brand_name, "mot " * 21) == "Le nom de l'organisme a plus de 80 caractères. Raccourcissez-le."


@pytest.mark.parametrize("typed", ["", "rouge", "#c00", "#c0000", "c00000", "#c0000g", "#c000000", "rgb(1,2,3)", "#c00000;}body{"])
def test_what_is_no_colour_is_refused(typed):
    assert "n'est pas une couleur. Écrivez un dièse et six chiffres de 0 à 9 ou de a à f, par exemple #0b4a57." in refusal(brand_colour, typed)


def test_a_pale_colour_is_refused_with_one_that_can_be_read():
    assert refusal(brand_colour, "#f28c00") == (
        "La couleur #f28c00 est trop claire : son contraste avec le blanc est de 2,46, il en faut 4,5 pour que chacun puisse lire. "
        "La même, juste assez foncée : #ae6500."
    )


def test_a_contrast_just_too_low_is_not_rounded_up():
    assert "est de 4,47, il en faut 4,5" in refusal(brand_colour, "#777777")
    assert brand_colour("#767676") == "#767676"


@settings(deadline=None)
@given(st.integers(0, 0xFFFFFF))
def test_a_colour_is_accepted_or_the_one_proposed_is(number):
    colour = f"#{number:06x}"
    if contrast(colour, "#ffffff") >= READABLE:
        assert brand_colour(colour) == colour
    else:
        proposed = refusal(brand_colour, colour).rsplit(" : ", 1)[1].rstrip(".")
        assert brand_colour(proposed) == proposed


def test_the_logo_is_named_on_paper_and_inside_the_page_on_screen():
    brand = brand_of("CCI", picture("JPEG"))
    assert logo_source(brand, "pdf") == "asset:pictures/logo"
    assert logo_source(brand, "html") == f"data:image/jpeg;base64,{pictures_of(brand)['logo']}"
    assert (logo_source(None, "html"), logo_source(Brand("CCI"), "pdf")) == (None, None)
    assert (pictures_of(None), pictures_of(Brand("CCI"))) == ({}, {})


@pytest.fixture
def written(tmp_path):
    def write(text):
        (tmp_path / "logo.png").write_bytes(picture())
        (tmp_path / "note.txt").write_text("bonjour", encoding="utf-8")
        path = tmp_path / "brand.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_file_holds_an_organisation(written):
    path = written('name: "CCI de Lyon"\nlogo: logo.png\ncolour: "#c00000"\n')
    assert read_brand(path) == brand_of("CCI de Lyon", picture(), "#c00000")
    assert read_brand(str(written("name: CCI\n"))) == Brand("CCI")


def faults(path):
    with pytest.raises(ContentError) as caught:
        read_brand(path)
    return [str(fault).removeprefix(f"{path}:") for fault in caught.value.faults]


def test_every_fault_of_a_file_is_told_at_its_line(written):
    path = written('name: ""\nlogo: note.txt\ncolour: "#f28c00"\nfont: Arial\n')
    assert faults(path) == [
        "1: [name] Le nom de l'organisme manque. Écrivez-le.",
        "2: [logo] Le logo n'est pas une image PNG ou JPEG. Enregistrez-le sous l'une de ces deux formes.",
        "3: [colour] La couleur #f28c00 est trop claire : son contraste avec le blanc est de 2,46, il en faut 4,5 pour que chacun puisse lire. "
        "La même, juste assez foncée : #ae6500.",
        "4: [unknown-key] La clé « font » n'existe pas ici. Retirez-la.",
    ]


def test_a_logo_that_is_not_there_is_told(written):
    told = ["2: [logo] Le logo « absent.png » ne peut pas être lu. Mettez-le à côté de ce fichier, et vérifiez son nom."]
    assert faults(written("name: CCI\nlogo: absent.png\n")) == told


@pytest.mark.parametrize("text", ["", "- CCI\n", "name: [CCI]\n", "name: 12\n", "logo: logo.png\n"])
def test_a_file_of_another_shape_is_told(written, text):
    assert len(faults(written(text))) == 1


def test_a_file_that_is_not_there_is_told(tmp_path):
    assert faults(tmp_path / "absent.yaml") == ["1: [file] Le fichier ne peut pas être lu. Vérifiez son nom et ses droits d'accès."]
