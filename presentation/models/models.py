"""The models that a firm can take, made for it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from kernel import Sentence, filled, long_date
from presentation.models.blocks import Heading, Listing, ModelPart, Paragraph, Table
from presentation.models.places import answered, known_facts, places
from presentation.wording import say
from scoring import Diagnosis, ModelBlock, ModelEntry, ModelTable, ready_models

_APART = " · "


@dataclass(frozen=True)
class ModelSource:
    """Where the content of a model was read; `url`: None when it cannot be followed."""

    text: Sentence
    url: str | None


@dataclass(frozen=True)
class Model:
    """One model, finished. `head`: the firm and the day; `serves`: the actions for which it is
    ready, by id; `served`: the first of them that the firm is advised, None when none is; `day`:
    the day for which it was made; `sent`: it goes to somebody else, who reads neither its title nor
    its sources."""

    id: str
    title: str
    intro: str
    head: str
    serves: tuple[str, ...]
    served: Sentence | None
    day: date
    parts: tuple[ModelPart, ...]
    sources: tuple[ModelSource, ...]
    sources_title: str
    caution: str
    sent: bool = False


def models(diagnosis: Diagnosis) -> tuple[Model, ...]:
    """Return the models that make sense to a firm, first those that serve one of its actions."""
    known, head = places(diagnosis), _head(diagnosis)
    return tuple(_model(diagnosis, entry, known, head) for entry in ready_models(diagnosis))


def models_ready(found: Iterable[Model]) -> Sentence | None:
    """Return models by name, in a row; None without any."""
    titles = [model.title for model in found]
    return say("models.ready", count=len(titles), titles=" ; ".join(titles)) if titles else None


def _model(diagnosis: Diagnosis, entry: ModelEntry, known: Mapping[str, str], head: str) -> Model:
    return Model(
        id=entry.id,
        title=entry.title,
        intro=entry.intro,
        head=head,
        serves=entry.serves,
        served=_served(diagnosis, entry),
        day=diagnosis.date,
        parts=_parts(diagnosis, entry.blocks, known),
        sources=tuple(
            ModelSource(
                say("models.source", title=source.title, day=long_date(source.read_on)), source.url
            )
            for source in entry.sources
        ),
        sources_title=say("models.sources"),
        caution=say("models.own_words"),
        sent=entry.sent,
    )


def _head(diagnosis: Diagnosis) -> str:
    facts = (fact for fact in known_facts(diagnosis).values() if fact)
    return _APART.join((*facts, long_date(diagnosis.date)))


def _served(diagnosis: Diagnosis, entry: ModelEntry) -> Sentence | None:
    ranked = enumerate(diagnosis.actions, start=1)
    found = next(((rank, one) for rank, one in ranked if one.id in entry.serves), None)
    return say("models.served", number=found[0], title=found[1].title) if found else None


def _parts(
    diagnosis: Diagnosis, blocks: Iterable[ModelBlock], known: Mapping[str, str]
) -> tuple[ModelPart, ...]:
    """Return the parts; lists that follow one another are one."""
    parts: list[ModelPart] = []
    for block in blocks:
        part, before = _part(diagnosis, block, known), parts[-1] if parts else None
        if isinstance(part, Listing) and isinstance(before, Listing):
            parts[-1] = Listing(before.items + part.items, before.numbered)
        else:
            parts.append(part)
    return tuple(parts)


def _part(diagnosis: Diagnosis, block: ModelBlock, known: Mapping[str, str]) -> ModelPart:
    if block.table:
        return _table(diagnosis, block.table, known)
    if block.steps:
        return Listing(_filled(block.steps, known), numbered=True)
    if block.items:
        asks = diagnosis.risk.supplier_asks if block.instead == "supplier" else ()
        return Listing(asks or _filled(block.items, known))
    return Heading(block.heading) if block.heading else Paragraph(filled(block.text or "", **known))


def _table(diagnosis: Diagnosis, table: ModelTable, known: Mapping[str, str]) -> Table:
    rows = (*(_filled(row, known) for row in table.rows), *_answer_rows(diagnosis, table, known))
    blank = ("",) * len(table.header)
    return Table(_filled(table.header, known), (*rows, *(blank,) * table.blank))


def _answer_rows(
    diagnosis: Diagnosis, table: ModelTable, known: Mapping[str, str]
) -> Iterator[tuple[str, ...]]:
    if table.each:
        for answer in answered(diagnosis, table.each.of)[: table.each.most]:
            yield _filled(table.each.row, {**known, "answer": answer})


def _filled(texts: Iterable[str], known: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(filled(text, **known) for text in texts)
