"""The list of indicators: value, target, how it stands, how it went."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from kcentre.monitoring.overview import IndicatorView
from ui.monitoring.indicators.words import (
    NBSP,
    cell_words,
    has_rows,
    norm_words,
    spark_of,
    standing,
    standing_words,
)
from ui.widgets.colours import Tone
from ui.widgets.paged_cells import CELL_PADDING, PagedCells
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.sparkline import paint_spark
from ui.widgets.theme import theme

TITLE, VALUE, STANDING, COURSE = 1, 2, 4, 5
_DOT = 8
_DOT_ROOM = 5 * NBSP


class IndicatorsTable(PagedTableView):
    """Enter or a click on a value opens the rows behind it."""

    rows_wanted = Signal(object)
    """(IndicatorView): the rows behind its value."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self.indicators = PagedTableModel(_COLUMNS)
        super().__init__(self.indicators, "Показатели", parent)
        self.indicators.setParent(self)
        self.setItemDelegate(IndicatorCells(self))
        self.setMouseTracking(True)
        self.horizontalHeader().setStretchLastSection(False)
        self.widths.measured.connect(self._fill)
        self.row_activated.connect(self._open)
        self.clicked.connect(self._open_value)

    def show_views(self, views: Sequence[IndicatorView]) -> None:
        """Show the indicators of a period; the cursor stays with its indicator."""
        before = self.current_view()
        self.indicators.show_all([_row(view) for view in views])
        self._fill()
        self.go_to(before.state.indicator.code if before else "")

    def go_to(self, code: str) -> None:
        """Put the cursor on an indicator; on the first one where it is not there."""
        codes = [row[0] for row in self.indicators.rows_here(self.indicators.rowCount())]
        if codes:
            self.choose_row(codes.index(code) if code in codes else 0)

    def current_view(self) -> IndicatorView | None:
        """Return the indicator under the cursor."""
        row = self.current_row()
        return row[-1] if row else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        opens = index.isValid() and index.column() == VALUE and _opens(self._view_at(index.row()))
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _fill(self) -> None:
        """Give the titles what room is left over, but never less than they were measured."""
        slack = self.viewport().width() - self.horizontalHeader().length()
        width = max(self.columnWidth(TITLE) + slack, self.widths.needed(TITLE))
        self.setColumnWidth(TITLE, width)

    def _view_at(self, place: int) -> IndicatorView | None:
        row = self.indicators.row_at(place)
        return row[-1] if row else None

    def _open_value(self, index: QModelIndex) -> None:
        if index.column() == VALUE:
            self._open(index.row())

    def _open(self, place: int) -> None:
        view = self._view_at(place)
        if view is not None and _opens(view):
            self.rows_wanted.emit(view)


class IndicatorCells(PagedCells):
    """Paints the course as a line, and a dot before how an indicator stands."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        row = model.row_at(index.row()) if isinstance(model, PagedTableModel) else None
        if row is None or index.column() not in {STANDING, COURSE}:
            super().paint(painter, option, index)
            return
        if index.column() == COURSE:
            if option.state & QStyle.StateFlag.State_Selected:
                painter.fillRect(option.rect, option.palette.highlight())
            paint_spark(painter, QRectF(option.rect), spark_of(row[-1]))
            return
        super().paint(painter, option, index)
        _paint_dot(painter, option, standing(row[-1].state)[1])


def _paint_dot(painter: QPainter, option: QStyleOptionViewItem, tone: Tone) -> None:
    side = theme().px(_DOT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(tone))
    left = option.rect.left() + theme().px(CELL_PADDING)
    painter.drawEllipse(left, option.rect.center().y() - side // 2, side, side)
    painter.restore()


def _opens(view: IndicatorView | None) -> bool:
    return view is not None and has_rows(view)


def _row(view: IndicatorView) -> Row:
    state = view.state
    unit = state.indicator.unit
    return (
        state.indicator.code,
        state.indicator.title,
        cell_words(state.value, unit),
        norm_words(state.norm, unit),
        standing_words(view),
        "; ".join(spark_of(view).says),
        cell_words(view.last_year, unit),
        view,
    )


def _tone(row: Row) -> Tone | None:
    return standing(row[-1].state)[1]


def _value_tone(row: Row) -> Tone | None:
    return Tone.TEXT if row[-1].state.value is not None else Tone.SECONDARY


def _secondary(_row: Row) -> Tone:
    return Tone.SECONDARY


def _standing_text(row: Row) -> str:
    return f"{_DOT_ROOM}{row[STANDING]}"


_COLUMNS = (
    Column("code", "Код", tone=_secondary, is_sortable=False),
    Column("title", "Показатель", is_sortable=False, widest_chars=22),
    Column("value", "Значение", tone=_value_tone, is_number=True, is_sortable=False),
    Column("target", "Цель", tone=_secondary, is_number=True, is_sortable=False),
    Column("standing", "Состояние", _standing_text, _tone, is_sortable=False, widest_chars=26),
    Column("course", "12 периодов", is_sortable=False, widest_chars=9),
    Column("last_year", "Год назад", tone=_secondary, is_number=True, is_sortable=False),
)
