"""The list under «Кто пришёл?»: people found, and the line that adds a new one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kcentre.families.finding import proper_name
from kcentre.families.records import Child
from kcentre.journal.entry.booked import Booked
from kcentre.journal.records import Visitor
from kcentre.language.ages import age_text
from kcentre.language.clock import time_text
from kcentre.language.dates import short_date, today_here
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_PADDING = 8
SECOND, TONE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
"""What `HitPainter` asks a model for: the second line, and the tone of the first one."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Newcomer:
    """The wish to add somebody who is not known yet, with what was typed so far."""

    name: str = ""
    phone: str = ""

    @property
    def text(self) -> str:
        """What was typed, tidied."""
        return self.name or self.phone


Hit = Visitor | Booked | Newcomer


def children_text(children: Sequence[Child], day: date) -> str:
    """Return «Тимур, 3 г. 2 мес.; Ева»."""
    return "; ".join(filter(None, (child_text(child, day) for child in children)))


def child_text(child: Child, day: date) -> str:
    """Return the child's name with the age on a day; what is unknown is left out."""
    months = child.age_on(day.year, day.month)
    age = age_text(months) if months is not None and months >= 0 else ""
    return ", ".join(filter(None, (child.name, age)))


def _second_line(visitor: Visitor) -> str:
    today = today_here()
    person, last = visitor.person, visitor.last_visit
    code = person.family_code if person.adult.name else ""
    came = f"последний раз {short_date(last)}" if last else "консультаций ещё не было"
    parts = (children_text(person.children, today), came, person.adult.phone, code)
    return " · ".join(filter(None, parts))


class HitsModel(QAbstractListModel):
    """The hits; the last one is always the newcomer."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: list[Hit] = []
        self.typed = ""

    def show_hits(self, found: Sequence[Visitor | Booked], typed: str) -> None:
        self.beginResetModel()
        self.hits, self.typed = [*found, newcomer_of(typed)], typed
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hits[index.row()]
        first, second = lines_of(hit)
        if role == Qt.ItemDataRole.DisplayRole:
            return first
        if role == SECOND:
            return second
        if role == TONE:
            return Tone.ACCENT if isinstance(hit, Newcomer) else Tone.TEXT
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{first}. {second}"
        return None


def lines_of(hit: Hit) -> tuple[str, str]:
    """Return the two lines by which a hit is shown; somebody booked begins with the time."""
    if isinstance(hit, Booked):
        first, second = lines_of(hit.visitor)
        return f"{time_text(hit.starts)} · {first}", f"записаны на сегодня · {second}"
    if isinstance(hit, Visitor):
        return hit.person.title, _second_line(hit)
    return (f"Добавить «{hit.text}»" if hit.text else "Добавить нового получателя"), (
        "новая семья получит свой код; имя и телефон необязательны"
    )


def newcomer_of(typed: str) -> Newcomer:
    """Read what was typed as a name, or as a phone where it has no letters."""
    name = proper_name(typed)
    return Newcomer(name) if name else Newcomer(phone=" ".join(typed.split()))


class HitPainter(QStyledItemDelegate):
    """Paints a hit in two lines: who, and what tells namesakes apart."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        height = option.fontMetrics.lineSpacing() * 2 + theme().px(_PADDING)
        return QSize(super().sizeHint(option, index).width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.highlight())
        gap = theme().px(_PADDING)
        box = option.rect.adjusted(gap, gap // 2, -gap, -gap // 2)
        half = box.height() // 2
        painter.setFont(option.font)
        lines = ((index.data(), Tone(index.data(TONE))), (index.data(SECOND), Tone.SECONDARY))
        for place, (text, tone) in enumerate(lines):
            painter.setPen(theme().colour(tone))
            line = box.adjusted(0, place * half, 0, (place - 1) * half)
            shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), shown)
