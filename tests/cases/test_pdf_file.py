"""The report is the save file: its PDF gives the case back, and any other PDF a plain sentence."""

import io
import zlib
from pathlib import Path

import pikepdf
import pytest

from cases import Case, from_bytes, from_text, read, to_json, to_text
from kernel import ContentError

CASE = from_text('case: 1\nquestionnaire: diag-ia\nmode: express\ndate: 2026-11-22\ncompany: {name: "2026-11-22"}\nanswers: {CAP-01: 25}\n')
AS_GIVEN = "Donnez le rapport PDF tel qu'il a été téléchargé, ou le fichier dossier."
NO_CASE = f"r.pdf:1: [pdf-case] Ce PDF ne contient pas de dossier Boussole IA. {AS_GIVEN}"
BROKEN = f"r.pdf:1: [pdf-broken] Ce PDF est abîmé : son dossier ne peut pas être lu. {AS_GIVEN}"
TOO_LONG = f"r.pdf:1: [pdf-size] Le dossier que contient ce PDF est trop long. {AS_GIVEN}"


def told(data: bytes) -> list[str]:
    with pytest.raises(ContentError) as caught:
        from_bytes(data, "r.pdf")
    return [str(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(("name", "written"), [("dossier.json", to_json(CASE)), ("dossier.yaml", to_text(CASE))])
def test_the_case_of_a_report_is_read_also_of_an_older_one(pdf_with, name: str, written: str, tmp_path: Path) -> None:
    path = tmp_path / "rapport.pdf"
    path.write_bytes(pdf_with({name: written.encode(), "facture.txt": b"autre"}))
    assert read(path) == CASE
    assert from_bytes(path.read_bytes(), "sans-nom") == CASE


def test_the_case_is_read_out_of_a_report_that_another_program_has_saved(pdf_with) -> None:
    again = pdf_with({"dossier.json": to_json(CASE).encode()}, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)
    assert from_bytes(again, "r.pdf") == CASE


def test_a_case_stored_without_compression_is_read(pdf_around) -> None:
    assert from_bytes(pdf_around(to_json(CASE).encode()), "r.pdf") == CASE


def test_a_report_that_may_be_read_but_not_changed_is_read(pdf_with) -> None:
    assert from_bytes(pdf_with({"dossier.json": to_json(CASE).encode()}, encryption=pikepdf.Encryption(owner="secret", user="")), "r.pdf") == CASE


def test_a_pdf_without_a_case_is_told_so(pdf_with) -> None:
    assert told(pdf_with({})) == [NO_CASE]
    assert told(pdf_with({"facture.xml": b"<a/>"})) == [NO_CASE]


def test_several_cases_are_told_so(pdf_with) -> None:
    several = ["r.pdf:1: [pdf-several] Ce PDF contient plusieurs dossiers Boussole IA. Donnez le rapport PDF d'un seul diagnostic."]
    assert told(pdf_with({"dossier.json#1": b"{}", "dossier.json#2": b"{}"})) == several
    assert told(pdf_with({"dossier.json": b"{}", "dossier.yaml": b""})) == several


def test_a_password_is_told_so(pdf_with) -> None:
    locked = pdf_with({"dossier.json": b"{}"}, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert told(locked) == [f"r.pdf:1: [pdf-locked] Ce PDF est protégé par un mot de passe. {AS_GIVEN}"]


def test_a_broken_pdf_is_told_so(pdf_with) -> None:
    whole = pdf_with({"dossier.json": to_json(CASE).encode()})
    assert told(b"%PDF-1.7\n" + bytes(range(256)) * 40) == [BROKEN]
    assert told(b"%PDF-") == [BROKEN]
    assert told(whole[: len(whole) // 3]) == [BROKEN]


def test_faults_of_the_case_inside_are_told_at_their_line(pdf_with) -> None:
    wrong = to_json(CASE).replace('"CAP-01": 25', '"CAP-01": 33')
    line = wrong[: wrong.index('"CAP-01"')].count("\n") + 1
    assert told(pdf_with({"dossier.json": wrong.encode()})) == [
        f"r.pdf/dossier.json:{line}: [option] « 33 » n'est pas une réponse de CAP-01. Choisissez parmi : 0, 25, 50, 75, 100 ou unknown."
    ]


def test_a_case_that_swells_is_refused_whatever_its_announced_size(pdf_around) -> None:
    bomb = zlib.compress(b" " * 60_000_000, 9)
    assert len(bomb) < 100_000
    assert told(pdf_around(bomb, pikepdf.Name.FlateDecode)) == [TOO_LONG]
    assert told(pdf_around(b" " * 300_001)) == [TOO_LONG]


def test_other_ways_of_packing_are_refused(pdf_around) -> None:
    twice = zlib.compress(zlib.compress(to_json(CASE).encode()))
    assert told(pdf_around(twice, pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode]))) == [BROKEN]
    assert told(pdf_around(b"80 0B", pikepdf.Name.LZWDecode)) == [BROKEN]
    assert told(pdf_around(b"not compressed", pikepdf.Name.FlateDecode)) == [BROKEN]


def test_a_pdf_that_swells_while_it_is_read_is_refused() -> None:
    """Its table of contents would take 256 MB."""
    packed = zlib.compress(bytes(1 << 28), 9)
    head = b"%PDF-1.7\n"
    table = b"1 0 obj <</Type /XRef /Size 9 /W [1 2 1] /Root 2 0 R /Filter /FlateDecode /Length %d>> stream\n" % len(packed)
    tail = b"\nendstream endobj\nstartxref\n%d\n%%%%EOF" % len(head)
    assert told(head + table + packed + tail) == [BROKEN]


def test_a_pdf_whose_names_lead_in_a_circle_is_refused() -> None:
    parts = [b"<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles 3 0 R>>>>", b"<</Type /Pages /Kids [] /Count 0>>", b"<</Kids [3 0 R]>>"]
    body, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(body))
        body += b"%d 0 obj %s endobj\n" % (number, part)
    table = b"xref\n0 4\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    assert told(body + table + b"trailer <</Size 4 /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(body)) == [NO_CASE]


@pytest.mark.parametrize("attached", [None, "(text)", "<</A 1>>", "[1]", "12"])
def test_an_attachment_that_holds_no_file_is_told_so(pdf_with, attached: str | None) -> None:
    """Read here, in the process of those who read: it must not end by it."""
    pdf = pikepdf.open(io.BytesIO(pdf_with({"dossier.json": to_json(CASE).encode()})))
    spec = pdf.attachments["dossier.json"].obj
    spec.EF = pikepdf.Dictionary() if attached is None else pikepdf.Dictionary(F=pdf.make_indirect(pikepdf.Object.parse(attached.encode())))
    written = io.BytesIO()
    pdf.save(written)
    with pytest.raises(ContentError) as caught:
        from_bytes(written.getvalue(), "r.pdf", alone=True)
    assert [str(fault) for fault in caught.value.faults] == [BROKEN]


def test_a_file_longer_than_any_report_is_refused_unread(tmp_path: Path) -> None:
    words = f"[pdf-size] Le fichier fait plus de 20 Mo. {AS_GIVEN}"
    path = tmp_path / "long.pdf"
    path.write_bytes(b"%PDF-" + bytes(20_000_000))
    assert told(path.read_bytes()) == [f"r.pdf:1: {words}"]
    with pytest.raises(ContentError) as caught:
        read(path)
    assert str(caught.value) == f"{path}:1: {words}"


def test_a_name_that_lies_about_a_pdf_does_no_harm(pdf_with) -> None:
    assert from_bytes(pdf_with({"dossier.json": to_json(CASE).encode()}), "dossier.yaml") == CASE
    with pytest.raises(ContentError, match=r"r\.pdf:1: \[type\]"):
        from_bytes(b"ceci n'est pas un PDF", "r.pdf")


def test_the_case_is_a_case() -> None:
    assert isinstance(CASE, Case)
    assert CASE.company.name == "2026-11-22"
