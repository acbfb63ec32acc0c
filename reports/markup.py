"""The text of a page apart from its markup."""

import re
from collections.abc import Callable

_TAGS = r"<style\b.*?</style>|<script\b.*?</script>|<code\b.*?</code>|<pre\b.*?</pre>|<[^<>]*>"
_TAG = re.compile(f"({_TAGS})", re.DOTALL)
_ADDRESS = re.compile(
    rf"({_TAGS}|https?://[^\s<>«»]+|(?<![\w.+-])[\w.+-]{{1,64}}@[\w-]+\.[\w.-]+)", re.DOTALL
)

#: Between two pieces of text, while they are changed. No page may hold it.
CUT = "\0"


def on_text(html: str, change: Callable[[str], str], addresses: bool = True) -> str:
    """Return the page, its text changed; tags, style sheets, programs and code stay, and addresses
    too unless asked for.

    One long text is read once by each rule, which is much quicker than thousands of short ones:
    `change` must keep every CUT."""
    pieces = (_TAG if addresses else _ADDRESS).split(html.replace(CUT, ""))
    texts = change(CUT.join(pieces[::2])).split(CUT)
    return "".join(text + kept for text, kept in zip(texts, [*pieces[1::2], ""], strict=True))
