"""How much of the shown week is booked: in all, and by specialist, room, form or week."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from kcentre.language.plurals import counted
from kcentre.premises.availability.records import Load
from ui.premises.hours.load_facts import LoadBy, WeekLoad
from ui.widgets.card import Card
from ui.widgets.choice_field import ChoiceField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_NOTHING_OPEN = "На этой неделе приёма нет."
_BAR, _GAP, _ROW_GAP = 6, 3, 10
_WAYS = (
    (LoadBy.SPECIALIST, "по специалистам"),
    (LoadBy.ROOM, "по помещениям"),
    (LoadBy.FORM, "по формам"),
    (LoadBy.WEEK, "по неделям"),
)


class LoadCard(Card):
    """Shows capacity, what is booked of it, and a bar for each part that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Загрузка недели", parent)
        self._figure, self._words = QLabel("—"), QLabel(_NOTHING_OPEN)
        self.by = ChoiceField(_WAYS)
        self.by.setAccessibleName("Как разделить загрузку")
        self.bars = LoadBars()
        self._load: WeekLoad | None = None
        self.by.edited.connect(self._show_parts)
        set_look(self._figure, role="figure")
        set_look(self._words, role="secondary")
        self._words.setWordWrap(True)
        self.pad_body()
        for widget in (self._figure, self._words, self.by, self.bars):
            self.add(widget)

    def show_load(self, load: WeekLoad) -> None:
        """Show the load of a week."""
        self._load, total = load, load.total
        self._figure.setText(_percent(total))
        self._words.setText(_words(total))
        self._show_parts()

    def _show_parts(self) -> None:
        by = self.by.value()
        if self._load is not None and isinstance(by, LoadBy):
            self.bars.show_loads(self._load.parts[by])


class LoadBars(QWidget):
    """A title, «5 из 12» and a bar for each part."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loads: tuple[Load, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Загрузка по частям")
        theme().changed.connect(self.updateGeometry)

    def show_loads(self, loads: tuple[Load, ...]) -> None:
        """Show others."""
        self._loads = loads
        told = "\n".join(f"{load.title}: {_count(load)}, {_percent(load)}" for load in loads)
        self.setAccessibleDescription(told)
        self.setToolTip(told)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(160), round(self._row()) * len(self._loads))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().small_font())
        for place, load in enumerate(self._loads):
            self._paint_row(painter, load, round(self._row()) * place)
        painter.end()

    def _paint_row(self, painter: QPainter, load: Load, top: int) -> None:
        colours, metrics = theme().colours, QFontMetrics(theme().small_font())
        line = QRectF(0, top, self.width(), metrics.height())
        count = _count(load)
        painter.setPen(QColor(colours.secondary))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, count)
        room = self.width() - metrics.horizontalAdvance(count) - theme().px(8)
        painter.setPen(QColor(colours.text))
        name = metrics.elidedText(load.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, name)
        bar = QRectF(0, line.bottom() + theme().px(_GAP), self.width(), theme().px(_BAR))
        painter.setPen(Qt.PenStyle.NoPen)
        for share, colour in ((1.0, colours.border), (_part(load), colours.accent)):
            painter.setBrush(QColor(colour))
            filled = QRectF(bar.left(), bar.top(), bar.width() * share, bar.height())
            painter.drawRoundedRect(filled, bar.height() / 2, bar.height() / 2)

    def _row(self) -> float:
        line = QFontMetrics(theme().small_font()).height()
        return line + theme().px(_GAP + _BAR + _ROW_GAP)


def _part(load: Load) -> float:
    return min(1.0, (load.share or 0) / 100)


def _percent(load: Load) -> str:
    return "—" if load.share is None else f"{load.share:.0f}\u00a0%"


def _count(load: Load) -> str:
    return f"{load.booked} из {load.capacity}"


def _words(load: Load) -> str:
    if not load.capacity and not load.booked:
        return _NOTHING_OPEN
    capacity = counted(load.capacity, "место", "места", "мест")
    booked = counted(load.booked, "запись", "записи", "записей")
    return f"{booked} на {capacity} в режиме"
