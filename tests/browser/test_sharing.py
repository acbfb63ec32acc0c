"""The phone's own sharing: not offered where the browser has none, handed the report itself where it has."""

import pytest

import cases

pytestmark = pytest.mark.browser

PART = "envoyer-le-rapport"
#: What a phone offers, and a Chromium without a screen does not: it notes what it is handed.
_PHONE = """
  navigator.canShare = ({ files }) => files.length > 0;
  navigator.share = async ({ title, text, files }) => {
    window.handed = { title, text, name: files[0].name, type: files[0].type, start: await files[0].slice(0, 5).text() };
  };
"""
_WITHOUT = "Object.defineProperty(Navigator.prototype, 'share', { value: undefined });"


@pytest.fixture
def opened(newcomer, golden, tmp_path):
    """opened(script) is someone at « Envoyer », whose browser has run this first."""

    def come(script):
        cases.write(golden("boulangerie", "express"), file := tmp_path / "dossier.yaml")
        visitor = newcomer(375)
        visitor.page.add_init_script(script)
        visitor.visit()
        visitor.take_back(file).see("emporter")
        visitor.at("rapport-pdf").wait_for(timeout=60_000)
        visitor.at(PART).locator("summary").click()
        visitor.at("envoyer").wait_for()
        return visitor.rest()

    return come


def test_the_report_itself_is_handed_to_the_phone(opened):
    visitor = opened(_PHONE)
    visitor.press("donner-rapport")
    visitor.page.wait_for_function("window.handed")
    handed = visitor.page.evaluate("window.handed")
    assert (handed["type"], handed["start"]) == ("application/pdf", "%PDF-")
    assert handed["name"].startswith("rapport-")
    assert "Voici" in handed["text"]
    visitor.page.context.close()


def test_where_there_is_no_sharing_the_links_are_there_alone(opened):
    visitor = opened(_WITHOUT)
    assert not visitor.at("donner-rapport").is_visible()
    links = visitor.at("envoyer").locator("a").evaluate_all("found => found.map(one => one.getAttribute('href'))")
    assert [link.partition(":")[0] for link in links] == ["mailto", "sms"]
    visitor.page.context.close()
