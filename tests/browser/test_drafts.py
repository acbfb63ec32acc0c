"""In a real browser: what is being typed outlives a cut line, a reload, a closed tab and a killed server, and the page says what is kept."""

import pytest

from tests.outside.line import Line

pytestmark = pytest.mark.browser

_CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'


@pytest.fixture
def line(server):
    with Line(server.port) as line:
        yield line


def interview(visit, at):
    """An advisor before the first note."""
    return visit(at=at).leave("commencer-complet").leave("vers-usages")


def note(visitor, question="USA-01"):
    return visitor.at(f"note-{question}").locator("textarea")


def write(visitor, text, question="USA-01"):
    """Type as a person does: in the field that has the keyboard."""
    if not note(visitor, question).evaluate("field => field === document.activeElement"):
        note(visitor, question).click()
    visitor.page.keyboard.type(text)


def bar(visitor):
    return visitor.page.locator("#ligne").inner_text().replace("’", "'").replace("\u202f", " ").replace("\u00a0", " ")


def cut(visitor, line, seconds):
    """Cut the line for so long, with something done meanwhile."""
    line.cut()
    visitor.page.locator(f"{_CONNECTED}").wait_for(state="detached")
    visitor.page.wait_for_timeout(seconds * 1000)


def mend(visitor, line):
    line.mend()
    visitor.page.locator(_CONNECTED).wait_for(timeout=60_000)
    return visitor.rest()


def test_fields_stay_open_while_the_line_is_cut_and_nothing_takes_the_keyboard_away(visit, line):
    visitor = interview(visit, line)
    write(visitor, "avant, ")
    for _ in range(3):
        visitor.page.keyboard.press("ArrowLeft")
    cut(visitor, line, 9)
    write(visitor, "[pendant]")
    visitor.page.wait_for_timeout(1500)
    assert note(visitor).input_value() == "avan[pendant]t, "
    assert "Connexion perdue" in bar(visitor)
    assert visitor.page.get_by_role("dialog").count() == 0
    assert visitor.english == []
    assert "streamlit" not in visitor.text.lower()
    assert visitor.overflow <= 0
    assert visitor.at("q-USA-01").get_by_role("radio").first.is_disabled()
    mend(visitor, line)
    write(visitor, "[après]")
    assert note(visitor).input_value() == "avan[pendant][après]t, "
    assert "Connexion perdue" not in bar(visitor)


def test_the_bar_covers_no_field(visit, line):
    visitor = interview(visit, line)
    cut(visitor, line, 1)
    bottom = visitor.page.locator('[data-testid="stMain"]').evaluate("main => main.getBoundingClientRect().bottom")
    assert bottom <= visitor.page.locator("#ligne").evaluate("bar => bar.getBoundingClientRect().top") + 1
