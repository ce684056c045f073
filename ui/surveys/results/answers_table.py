"""The free answers as a list; typing on it codes the chosen ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.language.dates import short_date
from kcentre.storage import CentreFile
from kcentre.surveys.results.free_answers import FreeAnswerFilter, FreeAnswers
from kcentre.surveys.results.records import FreeAnswerLine
from ui.widgets.colours import Tone
from ui.widgets.paged_model import ROWS_KEPT, Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView


class AnswersTable(PagedTableView):
    """Enter goes to the next answer; digits and letters are for the topics."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.answers = PagedTableModel(_COLUMNS)
        super().__init__(self.answers, "Свободные ответы", parent)
        self.answers.setParent(self)
        self.row_activated.connect(self._go_on)

    @property
    def current(self) -> FreeAnswerLine | None:
        """The answer under the cursor."""
        row = self.current_row()
        return row[-1] if row else None

    def chosen(self) -> list[FreeAnswerLine]:
        """Return the chosen answers that are in memory: all that were on the screen."""
        places = islice((place for span in self.chosen_spans() for place in span), ROWS_KEPT)
        rows = (self.answers.row_here(place) for place in places)
        return [row[-1] for row in rows if row is not None]

    def keyboardSearch(self, search: str) -> None:
        if search.strip():
            self.typed.emit(search)

    def _go_on(self, row: int) -> None:
        if row + 1 < self.answers.rowCount():
            self.choose_row(row + 1)


class AnswerRows:
    """One list of free answers, as the table is fed with it."""

    def __init__(self, wanted: FreeAnswerFilter) -> None:
        self._listing = FreeAnswers(wanted)

    def count(self, file: CentreFile) -> int:
        """Find all wanted answers; there are never so many that a search would be slow."""
        return self._listing.complete(file)

    def page(self, file: CentreFile, offset: int, limit: int) -> Sequence[Row]:
        """Return rows ready to show, the answer itself last."""
        return [_row(line) for line in self._listing.page(file, offset, limit)]


def _row(line: FreeAnswerLine) -> Row:
    return (
        "" if line.form_number is None else str(line.form_number),
        " ".join(line.text.split()),
        short_date(line.day) if line.day else "",
        line.question,
        "; ".join(line.topics) or "без темы",
        line,
    )


def _topics_tone(row: Row) -> Tone | None:
    return Tone.TEXT if row[-1].topics else Tone.SECONDARY


_COLUMNS = (
    Column("number", "№", is_number=True, is_sortable=False),
    Column("text", "Ответ", is_sortable=False, widest_chars=46),
    Column("day", "Заполнена", is_sortable=False, is_shown=False),
    Column("question", "Вопрос", is_sortable=False, is_shown=False, widest_chars=30),
    Column("topics", "Темы", tone=_topics_tone, is_sortable=False),
)
