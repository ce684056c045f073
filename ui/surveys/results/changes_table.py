"""Every option of two rounds: its shares, the difference, the interval of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from kcentre.surveys.results.records import (
    Difference,
    OptionChange,
    QuestionChange,
    RoundComparison,
)
from kcentre.surveys.results.sheets.words import (
    UNKNOWN,
    interval_words,
    number_words,
    percent_words,
    points_words,
)
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView


class ChangesTable(PagedTableView):
    """What changed beyond chance stands out; the others are quiet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.changes = PagedTableModel(_COLUMNS)
        super().__init__(self.changes, "Ответы двух опросов и разница между ними", parent)
        self.changes.setParent(self)

    def show_comparison(self, found: RoundComparison) -> None:
        """Show all options in the order of the questionnaire."""
        self.changes.show_all([row for question in found.questions for row in _rows(question)])


def _rows(question: QuestionChange) -> Iterator[Row]:
    titles = iter((question.text,))
    if question.mean is not None:
        yield (
            next(titles, ""),
            "среднее",
            _mean_text(question.earlier_mean),
            _mean_text(question.later_mean),
            points_words(question.mean, is_mean=True),
            interval_words(question.mean),
            question.mean.is_beyond_chance,
        )
    for option in question.options:
        yield _option_row(next(titles, ""), option, option.difference)


def _option_row(title: str, option: OptionChange, difference: Difference) -> Row:
    return (
        title,
        option.label,
        percent_words(option.earlier),
        percent_words(option.later),
        points_words(difference),
        interval_words(difference),
        difference.is_beyond_chance,
    )


def _mean_text(value: float | None) -> str:
    return UNKNOWN if value is None else number_words(value)


def _tone(row: Row) -> Tone | None:
    return Tone.ACCENT if row[-1] else Tone.TEXT


_COLUMNS = (
    Column("question", "Вопрос", is_sortable=False, widest_chars=40),
    Column("option", "Ответ", tone=_tone, is_sortable=False, widest_chars=30),
    Column("earlier", "Было", is_number=True, is_sortable=False),
    Column("later", "Стало", is_number=True, is_sortable=False),
    Column("points", "Разница", tone=_tone, is_number=True, is_sortable=False),
    Column("interval", "95\u00a0% интервал разницы", is_sortable=False),
)
