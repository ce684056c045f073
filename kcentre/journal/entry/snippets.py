"""Texts of recommendations to be used again: own, common, and the program's starter set."""

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from kcentre.centre.tables import Topic
from kcentre.journal.entry import snippet_rules, tables
from kcentre.language import fold, refuse_if_any
from kcentre.language.plurals import records
from kcentre.language.typed import tidy, tidy_lines
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask
from kcentre.storage.writing import delete_records, write_record

STARTER_FILE = (
    Path(__file__).resolve().parents[3] / "resources" / "snippets" / "recommendations.toml"
)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A text with a title; «[…]» are its holes to be filled in.

    `specialist_id` None is common, `topic_id` None fits any topic. A starter text of the program
    has no `id`: keeping a changed one makes it the centre's own.
    """

    title: str = ""
    text: str = ""
    specialist_id: int | None = None
    topic_id: int | None = None
    is_starter: bool = False
    id: int | None = None


def snippets(file: CentreFile, specialist_id: int | None, topic_id: int | None) -> list[Snippet]:
    """Return the texts to choose from, those that fit the topic first.

    Among both the fitting and the others: the specialist's own, then the common ones, then the
    program's. What fits a topic fits the topics below it, and what has no topic fits all. Own
    texts of other specialists are not among them.
    """
    parents = _parents(file)
    fitting = {None, topic_id, parents.get(topic_id or 0)}
    known = [
        *(kept for kept in kept_snippets(file) if kept.specialist_id in {None, specialist_id}),
        *starter_snippets(file),
    ]
    return sorted(
        known,
        key=lambda one: (
            topic_id is not None and one.topic_id not in fitting,
            one.is_starter,
            one.specialist_id is None,
            one.topic_id is None,
        ),
    )


def kept_snippets(file: CentreFile) -> list[Snippet]:
    """Return every text kept in the file, of all specialists, by the titles."""
    table = tables.Snippet
    columns = (table.title, table.text, table.specialist, table.topic, table.id)
    rows = ask(file.db, table.select(*columns).order_by(table.id))
    kept = [
        Snippet(title, text, specialist_id, topic_id, id=row_id)
        for title, text, specialist_id, topic_id, row_id in rows
    ]
    return sorted(kept, key=lambda one: fold(one.title))


def keep_snippet(file: CentreFile, snippet: Snippet) -> Changes:
    """Add a text, or change the one with the same id; an empty title becomes the first words."""
    text = tidy_lines(snippet.text)
    title = tidy(snippet.title) or snippet_rules.title_of(text)
    kept = replace(snippet, title=title, text=text)
    refuse_if_any(snippet_rules.snippet_problems(kept.title, kept.text))
    fields = {
        "title": kept.title,
        "text": kept.text,
        "specialist": kept.specialist_id,
        "topic": kept.topic_id,
    }
    action = "Добавлен шаблон" if kept.id is None else "Изменён шаблон"
    with file.operation(f"{action} рекомендаций «{kept.title}»") as running:
        write_record(file, tables.Snippet, kept.id, fields)
    return running.changes


def remove_snippets(file: CentreFile, snippet_ids: Sequence[int]) -> Changes:
    """Remove texts of the centre; what was entered with them stays as it is."""
    titles = {kept.id: kept.title for kept in kept_snippets(file)}
    gone = [titles[row_id] for row_id in snippet_ids if row_id in titles]
    label = (
        f"Удалён шаблон рекомендаций «{gone[0]}»"
        if len(gone) == 1
        else f"Удалены шаблоны рекомендаций: {records(len(gone))}"
    )
    with file.operation(label) as running:
        delete_records(file, tables.Snippet, snippet_ids)
    return running.changes


@cache
def starter_texts() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the program's texts: a topic's code → titles and texts.

    Its file says: for each topic's code a list of tables of a `title` and a `text`.
    """
    read = tomllib.loads(STARTER_FILE.read_text(encoding="utf-8"))
    return {
        code: tuple((one["title"], one["text"]) for one in texts) for code, texts in read.items()
    }


def starter_snippets(file: CentreFile) -> Iterator[Snippet]:
    """Yield the program's texts of the topics that the centre still has."""
    rows = ask(file.db, Topic.select(Topic.code, Topic.id).order_by(Topic.code))
    for code, topic_id in rows:
        for title, text in starter_texts().get(code, ()):
            yield Snippet(title, text, None, topic_id, is_starter=True)


def _parents(file: CentreFile) -> dict[int, int | None]:
    return dict(ask(file.db, Topic.select(Topic.id, Topic.parent)))
