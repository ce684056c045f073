"""Filters kept under a name."""

import pytest

from kcentre.journal.entry.saved_filters import keep_filter, remove_filter, saved_filters
from kcentre.journal.entry.tables import SavedFilter
from kcentre.language import Refused
from kcentre.storage import CentreFile


def titles(file: CentreFile, journal: str = "sessions") -> list[str]:
    return [kept.title for kept in saved_filters(file, journal)]


def test_kept_by_name_for_its_journal_and_taken_back(centre: CentreFile) -> None:
    changes = keep_filter(centre, "sessions", "  Ёлка  и «мяч» ", {"search": "ё'лка"})
    assert changes.label == "Сохранён отбор «Ёлка и «мяч»»"
    keep_filter(centre, "sessions", "Выездные", {"form": "visit"})
    keep_filter(centre, "events", "Чужой", {})
    assert titles(centre) == ["Выездные", "Ёлка и «мяч»"]
    assert titles(centre, "events") == ["Чужой"]
    assert saved_filters(centre, "sessions")[1].content == {"search": "ё'лка"}
    centre.undo()
    centre.undo()
    assert titles(centre) == ["Ёлка и «мяч»"]


def test_the_same_name_replaces(centre: CentreFile) -> None:
    keep_filter(centre, "sessions", "ёлка", {"a": 1})
    keep_filter(centre, "sessions", "ЕЛКА", {"a": 2})
    (kept,) = saved_filters(centre, "sessions")
    assert (kept.title, kept.content) == ("ЕЛКА", {"a": 2})
    centre.undo()
    assert titles(centre) == ["ёлка"]


def test_removed_and_brought_back(centre: CentreFile) -> None:
    keep_filter(centre, "sessions", "ёлка", {})
    (kept,) = saved_filters(centre, "sessions")
    assert remove_filter(centre, kept.id).label == "Удалён отбор «ёлка»"
    assert titles(centre) == []
    with pytest.raises(Refused, match="уже нет"):
        remove_filter(centre, kept.id)
    centre.undo()
    assert titles(centre) == ["ёлка"]


@pytest.mark.parametrize(("title", "told"), [(" ", "Назовите"), ("ё" * 61, "60 знаков")])
def test_poor_names(centre: CentreFile, title: str, told: str) -> None:
    with pytest.raises(Refused, match=told):
        keep_filter(centre, "sessions", title, {})
    assert titles(centre) == []


@pytest.mark.parametrize("text", ["", "[1]", "{"])
def test_one_that_cannot_be_read_is_left_out(centre: CentreFile, text: str) -> None:
    with centre.operation("Порча"):
        SavedFilter.insert(journal="sessions", title="?", content=text).execute(centre.db)
    assert titles(centre) == []
