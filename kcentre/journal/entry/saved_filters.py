"""Filters of the journals kept under a name."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kcentre.journal.entry.tables import SavedFilter as Kept
from kcentre.language import Problem, Refused, fold, refuse_if_any
from kcentre.language.typed import tidy
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask

_LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A kept filter; the content is understood by the journal that kept it."""

    id: int
    title: str
    content: dict[str, Any]


def saved_filters(file: CentreFile, journal: str) -> list[SavedFilter]:
    """Return a journal's filters by name; one that can't be read is left out."""
    rows = Kept.select(Kept.id, Kept.title, Kept.content).where(Kept.journal == journal)
    return sorted(_read(ask(file.db, rows)), key=lambda kept: (fold(kept.title), kept.id))


def keep_filter(
    file: CentreFile, journal: str, title: str, content: Mapping[str, object]
) -> Changes:
    """Keep a filter; one of the same name, whatever its letters' case, is replaced.

    Raises `Refused` where the name is empty or too long.
    """
    named = tidy(title)
    refuse_if_any(_title_problems(named))
    fields = {"journal": journal, "title": named, "content": _json(content)}
    with file.operation(f"Сохранён отбор «{named}»") as running:
        same = [kept.id for kept in saved_filters(file, journal) if fold(kept.title) == fold(named)]
        if same:
            Kept.update(**fields).where(Kept.id == same[0]).execute(file.db)
        else:
            Kept.insert(**fields).execute(file.db)
    return running.changes


def remove_filter(file: CentreFile, filter_id: int) -> Changes:
    """Remove a filter. Raises `Refused` where it is gone already."""
    titles = [title for (title,) in ask(file.db, Kept.select(Kept.title).where(_is(filter_id)))]
    if not titles:
        raise Refused([Problem("id", "Этого отбора уже нет.")])
    with file.operation(f"Удалён отбор «{titles[0]}»") as running:
        Kept.delete().where(_is(filter_id)).execute(file.db)
    return running.changes


def _is(filter_id: int) -> Any:
    return Kept.id == filter_id


def _title_problems(title: str) -> Iterator[Problem]:
    if not title:
        yield Problem("title", "Назовите отбор: под этим именем он будет в меню «Фильтры».")
    elif len(title) > _LONGEST_TITLE:
        yield Problem("title", f"Название — не длиннее {_LONGEST_TITLE} знаков: сократите его.")


def _json(content: Mapping[str, object]) -> str:
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def _read(rows: Any) -> Iterator[SavedFilter]:
    for row_id, title, text in rows:
        try:
            content = json.loads(text)
        except ValueError:
            continue
        if isinstance(content, dict):
            yield SavedFilter(row_id, title, content)
