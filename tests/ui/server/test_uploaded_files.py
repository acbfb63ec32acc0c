"""Files handed over: read once, kept no longer, few for one visitor and bounded for all; what is wrong stays told."""

import pytest
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec

from kernel import BoussoleError
from ui.server.uploaded_files import bound_uploads, content

MEGABYTE = b"x" * 1_000_000
REFUSED = "Ce dossier ne peut pas être lu"
NOT_A_CASE = ("rien.yaml", b"a: 1\nb: 2\n", "application/yaml")


@pytest.fixture
def manager():
    bound_uploads()
    return MemoryUploadedFileManager("/upload")


def held(manager):
    return sum(len(file.data) for files in manager.file_storage.values() for file in files.values())


def test_sixty_files_of_one_visitor_leave_the_three_latest(manager):
    for number in range(60):
        manager.add_file("a", UploadedFileRec(f"f{number}", "d.json", "application/json", MEGABYTE))
    assert list(manager.file_storage["a"]) == ["f57", "f58", "f59"]
    assert held(manager) == 3 * len(MEGABYTE)


def test_a_file_sent_again_under_its_name_takes_its_own_place(manager):
    for _ in range(5):
        manager.add_file("a", UploadedFileRec("f", "d.json", "application/json", MEGABYTE))
    assert held(manager) == len(MEGABYTE)


def test_many_visitors_together_fill_no_more_than_a_hundred_megabytes_and_the_next_is_told(manager):
    for number in range(300):
        manager.add_file(f"visitor-{number}", UploadedFileRec("f", "d.json", "application/json", MEGABYTE))
    assert held(manager) == 100 * len(MEGABYTE)
    with pytest.raises(BoussoleError, match=r"^Beaucoup de fichiers arrivent en ce moment.*Donnez-le de nouveau dans une minute\.$"):
        content(UploadedFile(manager.file_storage["visitor-299"]["f"], FileURLs()))


def test_what_a_visitor_leaves_makes_room(manager):
    for number in range(101):
        manager.add_file(f"visitor-{number}", UploadedFileRec("f", "d.json", "application/json", MEGABYTE))
    manager.remove_session_files("visitor-0")
    manager.add_file("visitor-100", UploadedFileRec("g", "d.json", "application/json", MEGABYTE))
    assert manager.file_storage["visitor-100"]["g"].data == MEGABYTE


def test_what_is_wrong_with_a_file_stays_told_though_the_file_is_gone(person):
    assert REFUSED in person.fill("file_uploader", "reprendre", NOT_A_CASE).text
    assert REFUSED in person.run().text
    assert REFUSED not in person.start("express").go("accueil").text


def test_of_many_faults_fifty_are_told(person):
    lines = "".join(f"x{number}: 1\n" for number in range(60)).encode()
    person.fill("file_uploader", "reprendre", ("d.yaml", b"case: 1\nquestionnaire: diag-ia\nmode: express\ndate: 2026-11-22\n" + lines, "a/b"))
    said = person.text
    assert "60 points sont à corriger" in said
    assert "Et 10 autres fautes." in said
    assert said.count("n'existe pas ici") == 50
