"""A page to hold while one phones an operator: every fact of a record with its source, a place for
the answer, and how to record it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from kernel import long_date, unique
from schemes.catalogue import FOLDER, Catalogue
from schemes.record import Scheme
from schemes.record_words import contact_told, facts_told, search_told, source_told
from schemes.upkeep.freshness import Notice
from schemes.wording import say

#: Subjects to ask about even when the sources say nothing of them.
_ALWAYS_ASKED = ("criteria", "cumulation")


def sheet(
    catalogue: Catalogue, scheme: Scheme, notices: Sequence[Notice], folder: Path = FOLDER
) -> str:
    """Return the page of a scheme, in Markdown. `folder`: the catalogue that the answer is to be
    recorded in."""
    return "\n".join(
        (
            *_head(scheme, notices),
            *_search(catalogue, scheme),
            *_body(catalogue, scheme),
            *_foot(scheme, folder),
            "",
        )
    )


def index(schemes: Sequence[Scheme], notices: Mapping[str, Sequence[Notice]], on: date) -> str:
    """Return the list of the calls to make, in Markdown, in the order of `notices` (ids of
    schemes), then those without any."""
    order = {id: rank for rank, id in enumerate(notices)}
    lines = [
        say("sheet.index.title", day=long_date(on)),
        "",
        say("sheet.index.intro", count=len(schemes)),
        "",
    ]
    for rank, scheme in enumerate(
        sorted(schemes, key=lambda one: order.get(one.id, len(order))), start=1
    ):
        kinds = dict.fromkeys(notice.kind for notice in notices.get(scheme.id, ()))
        why = ", ".join(say(f"text.notice_kind.{kind}") for kind in kinds) or say(
            "sheet.index.quiet"
        )
        lines.append(
            say(
                "sheet.index.line",
                rank=rank,
                name=scheme.name,
                id=scheme.id,
                whom=scheme.to_confirm_with,
                why=why,
            )
        )
    return "\n".join((*lines, ""))


def _head(scheme: Scheme, notices: Sequence[Notice]) -> Iterator[str]:
    yield say("sheet.name", name=scheme.name)
    yield ""
    yield say("sheet.who", operator=scheme.operator, whom=scheme.to_confirm_with)
    yield say("sheet.where", contact=contact_told(scheme.contact))
    yield say("sheet.last", day=long_date(scheme.checked_on))
    yield ""
    yield say("sheet.call")
    if notices:
        yield from _title("notices")
        asked = unique(notice.question for notice in notices if notice.question)
        yield from (say("sheet.notice", text=question) for question in asked)


def _search(catalogue: Catalogue, scheme: Scheme) -> Iterator[str]:
    if scheme.searched is None:
        return
    yield from _title("searched", day=long_date(scheme.searched.on))
    for text, cited in search_told(scheme):
        yield say("sheet.fact", text=text)
        if cited:
            yield _cited(catalogue, cited)


def _body(catalogue: Catalogue, scheme: Scheme) -> Iterator[str]:
    for subject, facts in facts_told(catalogue, scheme):
        told = facts or ([(say("sheet.silent"), ())] if subject in _ALWAYS_ASKED else [])
        if told:
            yield from _title(subject)
        for text, cited in told:
            yield say("sheet.fact", text=text)
            yield _cited(catalogue, cited)
            yield say("sheet.answer")


def _foot(scheme: Scheme, folder: Path) -> Iterator[str]:
    where = "" if folder == FOLDER else f" --folder {folder}"
    yield from _title("record")
    for key in ("", "_disagrees"):
        yield say(f"sheet.record{key or '_agrees'}")
        yield ""
        yield say(f"sheet.command{key}", id=scheme.id, folder=where)
        yield ""


def _cited(catalogue: Catalogue, ids: Sequence[str]) -> str:
    sources = "; ".join(source_told(catalogue.sources[id]) for id in ids)
    return say("sheet.source", sources=sources or say("sheet.no_source"))


def _title(key: str, **values: str) -> tuple[str, str, str]:
    return "", f"## {say(f'sheet.title.{key}', **values)}", ""
