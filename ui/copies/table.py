"""The table of copies: what is known by their names at once, what is inside a little later."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from kcentre.copies.records import CopyFacts, KeptCopy
from kcentre.language.dates import short_date
from kcentre.language.numbers import grouped
from ui.copies.texts import moment_text, purpose_text, size_text
from ui.widgets.colours import Tone
from ui.widgets.paged_model import PLACEHOLDER, Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView

_MADE, _WORDS, _SERVICES, _FAMILIES, _LAST, _SIZE, _IS_BAD = range(7)
_UNFIT = "не открывается"


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking into a copy: its facts, or the sentence why it can't be used."""

    facts: CopyFacts | None
    sentence: str = ""


def make_table(parent: QWidget | None = None) -> tuple[PagedTableModel, PagedTableView]:
    """Return the empty table with its model."""
    columns = (
        _column("made", "Сделана", _MADE),
        _column("words", "Для чего", _WORDS),
        _column("services", "Услуг", _SERVICES, is_number=True),
        _column("families", "Семей", _FAMILIES, is_number=True),
        _column("last", "Последняя запись", _LAST, widest=18),
        _column("size", "Размер", _SIZE, is_number=True),
    )
    model = PagedTableModel(columns, parent)
    return model, PagedTableView(model, "Копии центра", parent)


def row_of(copy: KeptCopy, looked: Looked | None) -> Row:
    """Return what a copy shows; what is not known yet is a quiet «…»."""
    known = _known(looked)
    is_bad = looked is not None and looked.facts is None
    return (moment_text(copy.made), purpose_text(copy.words), *known, size_text(copy.size), is_bad)


def _known(looked: Looked | None) -> tuple[str, str, str]:
    if looked is None:
        return PLACEHOLDER, PLACEHOLDER, PLACEHOLDER
    if looked.facts is None:
        return "—", "—", _UNFIT
    facts = looked.facts
    last = short_date(facts.last_day) if facts.last_day else "—"
    return grouped(facts.services), grouped(facts.families), last


def _column(
    key: str, title: str, place: int, *, is_number: bool = False, widest: int = 32
) -> Column:
    def text(row: Row) -> str:
        return str(row[place])

    return Column(
        key,
        title,
        text=text,
        tone=_tone_of_last if place == _LAST else None,
        is_number=is_number,
        is_sortable=False,
        widest_chars=widest,
    )


def _tone_of_last(row: Row) -> Tone | None:
    return Tone.BAD if row[_IS_BAD] else None
