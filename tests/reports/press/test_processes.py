"""One process for each PDF: killed when late, held to its memory, forgotten; the warm one is replaced when it dies."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from cases import apart, to_json
from kernel import BoussoleError, ContentError
from presentation import Logo
from reports.brand.logo import logo_of
from reports.pdf.job import PrintJob
from reports.press.messages import CASE, LOGO, READ_SECONDS
from reports.press.processes import Forked, Fresh
from tests.leash import MARK, marked
from tests.reports.pictures import announcing, picture
from tests.waiting import until

ROOT = Path(__file__).parents[3]

TOO_LATE = r"^La fabrication du PDF a pris trop de temps\. Prenez le rapport en HTML : il dit la même chose\.$"
NOT_MADE = r"^Le PDF n'a pas pu être fabriqué\. Prenez le rapport en HTML : il dit la même chose\.$"
MEMORY = 1 << 30

linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks, limits memory, and shows processes as files")


def job(body="<p>Bonjour", case="{}"):
    page = f'<html lang="fr"><title>Essai</title><style>:root{{--main:#000}}</style><body><h1>Essai</h1>{body}'
    return PrintJob(page, case, "2026-11-22", "essai", {}).to_bytes()


ENDLESS = job("<table>" + "<tr><td>1</td><td>2</td></tr>" * 200_000 + "</table>")
TOO_DEEP = job("<div>" * 2_000)


def processes():
    """Return every process that can be seen, as (number, number of the parent, state, command)."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (folder / "stat").read_text().rpartition(") ")[2].split()[:2]
            found.append((int(folder.name), int(parent), state, (folder / "cmdline").read_text()))
        except OSError:
            continue
    return found


def forges():
    return [number for number, parent, state, command in processes() if parent == os.getpid() and state != "Z" and "reports.press.warm_process" in command]


@pytest.fixture(scope="module")
def forked():
    started = Forked(10, MEMORY)
    yield started
    started.close()


@linux
def test_scripts_that_no_shipped_font_has_do_not_hang_a_child(forked):
    body = "<p style='font-size: 13.7px'>😀 مرحبا 你好 हिन्दी <b lang=ar>مرحبا</b> <svg width=9 height=9><title>a</title><text font-size='3.3'>字</text></svg>"
    assert forked.print(job(body)).startswith(b"%PDF")


@linux
def test_a_job_that_fails_does_not_harm_the_next(forked):
    with pytest.raises(BoussoleError, match=NOT_MADE):
        forked.print(TOO_DEEP)
    assert forked.print(job()).startswith(b"%PDF")


@linux
def test_nothing_of_a_job_is_left(forked):
    forked.print(job())
    (forge,) = forges()
    for _ in range(500):
        if not (left := [state for _, parent, state, _ in processes() if parent == forge]):
            break
        time.sleep(0.02)
    assert left == []
    folder = next(value for value in Path(f"/proc/{forge}/environ").read_text().split("\0") if value.startswith("TMPDIR="))
    assert list(Path(folder.removeprefix("TMPDIR=")).iterdir()) == []


@linux
def test_a_late_child_is_killed_alone_and_the_next_job_is_printed():
    hurried = Forked(4, MEMORY)
    try:
        hurried.print(job())
        before = forges()
        with pytest.raises(BoussoleError, match=TOO_LATE):
            hurried.print(ENDLESS)
        assert hurried.print(job()).startswith(b"%PDF")
        assert forges() == before
    finally:
        hurried.close()


@linux
def test_a_greedy_child_is_stopped():
    narrow = Forked(30, 384 << 20)
    try:
        with pytest.raises(BoussoleError, match=NOT_MADE):
            narrow.print(job(f"<!--{'x' * (80 << 20)}-->"))
        assert narrow.print(job()).startswith(b"%PDF")
    finally:
        narrow.close()


@linux
def test_a_warm_process_that_dies_is_replaced(forked):
    forked.print(job())
    before = set(forges())
    for forge in before:
        os.kill(forge, signal.SIGKILL)
    assert forked.print(job()).startswith(b"%PDF")
    assert before.isdisjoint(forges())


@linux
def test_jobs_on_their_way_survive_the_death_of_the_warm_process():
    others = set(forges())
    started = Forked(10, MEMORY)
    try:
        started.print(job())
        (forge,) = set(forges()) - others
        with ThreadPoolExecutor(2) as pool:
            coming = [pool.submit(started.print, job()) for _ in range(2)]
            os.kill(forge, signal.SIGKILL)
            assert [one.result()[:4] for one in coming] == [b"%PDF", b"%PDF"]
    finally:
        started.close()


@linux
def test_nothing_runs_once_closed():
    others = set(forges())
    started = Forked(10, MEMORY)
    started.print(job())
    assert len(set(forges()) - others) == 1
    started.close()
    started.close()
    assert set(forges()) == others
    with pytest.raises(BoussoleError, match=NOT_MADE):
        started.print(job())


@linux
def test_where_nothing_forks_a_new_process_gives_the_same_bytes(forked):
    assert Fresh(30, MEMORY).print(job()) == forked.print(job())


def test_a_late_new_process_is_killed():
    with pytest.raises(BoussoleError, match=TOO_LATE):
        Fresh(0.01, MEMORY).print(job())


CASE_YAML = b"case: 1\nquestionnaire: diag-ia\nmode: express\ndate: 2026-11-22\nanswers: {CAP-01: %s}\n"


def read(processes, data, name="d.yaml"):
    return apart.found(processes.do(CASE, apart.asked(data, name)))


def test_a_file_handed_over_is_read_in_a_child(forked):
    assert read(forked, CASE_YAML % b"25").answers == {"CAP-01": 25}
    with pytest.raises(ContentError, match=r"^d\.yaml:5: \[option\] « 26 » n'est pas une réponse de CAP-01"):
        read(forked, CASE_YAML % b"26")


def test_of_many_faults_fifty_come_back_with_the_number_of_the_others(forked):
    with pytest.raises(ContentError) as caught:
        read(forked, CASE_YAML % b"25" + b"notes: {%s}\n" % b", ".join(b"A-%d: x" % number for number in range(70)))
    assert (len(caught.value.faults), caught.value.more, str(caught.value).splitlines()[-1]) == (50, 20, "Et 20 autres fautes.")


def test_a_report_is_read_back_in_a_child(forked):
    case = read(forked, CASE_YAML % b"25")
    assert read(forked, forked.print(job(case=to_json(case))), "rapport.pdf") == case


def test_a_child_that_dies_of_what_it_reads_harms_nobody(forked):
    with pytest.raises(BoussoleError, match=r"^Ce fichier n'a pas pu être lu\. Réessayez, ou donnez-en un autre\.$"):
        forked.do(CASE, b"no name of a file")
    assert read(forked, CASE_YAML % b"25").answers == {"CAP-01": 25}


def test_a_file_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setitem(READ_SECONDS, CASE, 0.01)
    with pytest.raises(BoussoleError, match=r"^Ce fichier est trop long à lire : il n'a pas été pris\. Donnez-en un autre\.$"):
        Fresh(30, MEMORY).do(CASE, apart.asked(CASE_YAML % b"25", "d.yaml"))


def test_a_logo_is_made_in_a_child(forked):
    assert Logo.from_bytes(forked.do(LOGO, picture())) == logo_of(picture())
    with pytest.raises(BoussoleError, match="8 millions de points"):
        forked.do(LOGO, announcing(4000, 4000))


@linux
@pytest.mark.parametrize("kind", [Forked, Fresh])
def test_who_lacks_pango_is_told_what_to_install(kind, tmp_path, monkeypatch):
    (tmp_path / "weasyprint.py").write_text("raise OSError(\"cannot load library 'libgobject-2.0-0'\")")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    started = kind(30, MEMORY)
    try:
        with pytest.raises(BoussoleError, match=r"^La bibliothèque Pango manque : .*libharfbuzz-subset0.*demandez le rapport en HTML\.$"):
            started.print(job())
        assert read(started, CASE_YAML % b"25").answers == {"CAP-01": 25}
    finally:
        started.close()


_SERVER = """
import sys, threading
from reports.press.processes import Forked
started = Forked(60, 1 << 30)
started.print(open(sys.argv[1], "rb").read())
threading.Thread(target=started.print, args=[open(sys.argv[2], "rb").read()]).start()
print("prints", flush=True)
"""


@linux
def test_a_server_that_is_killed_leaves_no_process_that_prints(tmp_path):
    (tmp_path / "short").write_bytes(job())
    (tmp_path / "endless").write_bytes(ENDLESS)
    command = [sys.executable, "-c", _SERVER, tmp_path / "short", tmp_path / "endless"]
    with subprocess.Popen(command, cwd=ROOT, env={**os.environ, MARK: "killed"}, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None and server.stdout.readline() == b"prints\n"
        assert until(lambda: len(marked("killed")) == 3, 20)  # the server, its warm process, and the child that prints
        server.kill()
    assert until(lambda: marked("killed") == [], 5)
