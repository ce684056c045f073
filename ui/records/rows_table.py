"""The columns of the rows behind a figure, and the rows as tuples for them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from kcentre.centre.values import Form, Kind
from kcentre.language.dates import short_date
from ui.widgets.paged_model import Column, Row

if TYPE_CHECKING:
    from kcentre.figures.journal_rows import JournalRow

RECORD, ID, AMOUNT, BASE = range(4)
"""Places in a row tuple of what is not shown as it stands."""

_WORDS = {
    "session": "услуга",
    "event": "мероприятие",
    "rating": "оценка",
    "request": "обращение",
    "appointment": "приём",
    "hours": "часы приёма",
    "room": "помещение",
    "document": "документ",
}


def row_tuple(row: JournalRow) -> Row:
    """Return a row as the table holds it: texts, ready to show."""
    return (
        row.record.value,
        row.id,
        row.amount,
        row.base,
        _WORDS[row.record.value],
        "" if row.number is None else str(row.number),
        " ".join((short_date(date.fromisoformat(row.date)), row.time)).strip(),
        row.specialist,
        row.recipient,
        row.child,
        row.topic,
        Kind(row.kind).label if row.kind else "",
        Form(row.form).label if row.form else "",
        "" if row.minutes is None else str(row.minutes),
        row.detail,
    )


def columns(amount_title: str, base_title: str = "") -> list[Column]:
    """Return the columns; what a row adds to the figure is shown where the title says what."""
    first = len((RECORD, ID, AMOUNT, BASE))
    titles = ("Запись", "№", "Дата, время", "Специалист", "Получатель", "Ребёнок", "Тема",
              "Вид помощи", "Форма", "Мин", "Подробности")  # fmt: skip
    numbers = {"№", "Мин"}
    shown = [
        Column(title, title, _at(place), is_number=title in numbers, is_sortable=False)
        for place, title in enumerate(titles, start=first)
    ]
    added = [
        Column(title, title, _at(place), is_number=True, is_sortable=False)
        for place, title in ((AMOUNT, amount_title), (BASE, base_title))
        if title
    ]
    return [*shown[:3], *added, *shown[3:]]


def _at(place: int) -> Callable[[Row], str]:
    return lambda row: str(row[place])
