"""What was recognised, reply by reply, and what becomes of each."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from kcentre.language.dates import short_date
from kcentre.surveys.electronic.records import ReplyLine, ReplyState
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import ROWS_KEPT, Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView

_NEW, _TAKEN = "новый", "принят"
_WORDS = {ReplyState.DOUBLE: "повтор", ReplyState.REFUSED: "не принят"}
_ORDER = (ReplyState.REFUSED, ReplyState.NEW, ReplyState.DOUBLE)
_TONES = {_NEW: Tone.ACCENT, _TAKEN: Tone.GOOD, _WORDS[ReplyState.REFUSED]: Tone.BAD}


class RepliesList(QStackedWidget):
    """A table of replies, or the words that there are none yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PagedTableModel(_columns())
        self.view = PagedTableView(self.model, "Распознанные ответы")
        self.model.setParent(self.view)
        self.empty = EmptyState(
            "import",
            "Здесь появятся ответы родителей",
            "Пока Вы не нажмёте «Принять», в программу ничего не попадёт.",
        )
        self.addWidget(self.empty)
        self.addWidget(self.view)

    def show_lines(self, lines: Sequence[ReplyLine], *, are_taken: bool = False) -> None:
        """Show replies, what needs a look first; `are_taken`: the new ones are in the program."""
        in_order = sorted(lines, key=_urgency)
        rows = [_row(line, are_taken=are_taken) for line in in_order[:ROWS_KEPT]]
        self.model.show_all(rows)
        self.setCurrentWidget(self.view if rows else self.empty)


def _urgency(line: ReplyLine) -> int:
    return _ORDER.index(line.state)


def _columns() -> tuple[Column, ...]:
    return (
        Column("state", "Ответ", is_sortable=False, tone=_tone),
        Column("number", "№", is_sortable=False),
        Column("round", "Опрос", is_sortable=False, widest_chars=28),
        Column("day", "Заполнен", is_sortable=False),
        Column("answers", "Ответов", is_number=True, is_sortable=False),
        Column("remark", "Пояснение", is_sortable=False, widest_chars=60),
        Column("name", "Откуда", is_sortable=False, tone=_quiet, widest_chars=32),
        Column("family", "Семья", is_sortable=False),
    )


def _row(line: ReplyLine, *, are_taken: bool) -> Row:
    word = _WORDS.get(line.state, _TAKEN if are_taken else _NEW)
    day = short_date(line.day) if line.day else ""
    answers = line.answers or None
    return (word, line.number, line.round, day, answers, line.remark, line.name, line.family_code)


def _tone(row: Row) -> Tone | None:
    return _TONES.get(row[0], Tone.SECONDARY)


def _quiet(_row: Row) -> Tone:
    return Tone.SECONDARY
