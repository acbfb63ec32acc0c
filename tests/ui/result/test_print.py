"""The page on paper: neither menu nor button, and no column of them."""

import re
from pathlib import Path

import pytest

CSS = (Path(__file__).parents[3] / "ui" / "static" / "screen.css").read_text(encoding="utf-8")
PRINT = CSS[CSS.index("@media print") :]


@pytest.mark.parametrize("name", ["stSidebar", "stHeader", "stToolbar", "stButton", "stDownloadButton", "stFileUploader", "stButtonGroup", "stIconMaterial"])
def test_nothing_to_press_is_printed(name: str) -> None:
    """Case 31."""
    hidden = re.search(r"\{\s*(.*?)\{ display: none !important \}", PRINT, re.DOTALL)
    assert hidden
    assert f'[data-testid="{name}"]' in hidden[1]


@pytest.mark.parametrize("name", ["stApp", "stAppViewContainer", "stMain", "stMainBlockContainer"])
def test_the_page_flows_over_the_sheets_at_their_whole_width(name: str) -> None:
    flowing = next(rule for rule in re.findall(r":is\(([^)]*)\)\s*\{[^}]*overflow: visible !important", PRINT))
    assert f'[data-testid="{name}"]' in flowing
