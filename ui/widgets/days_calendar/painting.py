"""How the calendar of many days is drawn."""

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen

from kcentre.language.dates import WEEKDAYS_SHORT, month_title
from ui.widgets.days_calendar.choice import DayChoice
from ui.widgets.days_calendar.months import MonthBox, Months
from ui.widgets.days_calendar.records import DayMark
from ui.widgets.theme import theme

_NOTHING = DayMark("")
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_DOT, _RADIUS = 2, 5
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn."""

    months: Months
    choice: DayChoice
    marks: Mapping[dt.date, DayMark]
    today: dt.date
    has_focus: bool


def paint(painter: QPainter, picture: Picture, seen: QRect, font: QFont) -> None:
    """Draw the months that are seen."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for month in picture.months.boxes:
        if month.box.intersects(seen):
            _paint_head(painter, month, picture.months, font)
            painter.setFont(font)
            for number in range(1, calendar.monthrange(month.year, month.month)[1] + 1):
                _paint_day(painter, dt.date(month.year, month.month, number), picture)


def _paint_head(painter: QPainter, month: MonthBox, months: Months, font: QFont) -> None:
    colours, box, width = theme().colours, month.box, months.cell[0]
    bold = QFont(font)
    bold.setBold(True)
    half = months.head // 2
    painter.setFont(bold)
    painter.setPen(QColor(colours.text))
    title = QRect(box.left(), box.top(), box.width(), half)
    painter.drawText(title, _MIDDLE, month_title(month.year, month.month))
    painter.setFont(theme().small_font())
    painter.setPen(QColor(colours.secondary))
    for place, name in enumerate(WEEKDAYS_SHORT):
        cell = QRect(box.left() + place * width, box.top() + half, width, half)
        painter.drawText(cell, _MIDDLE, name)


def _paint_day(painter: QPainter, day: dt.date, picture: Picture) -> None:
    colours, mark = theme().colours, picture.marks.get(day, _NOTHING)
    cell = QRectF(picture.months.day_rect(day)).adjusted(1, 1, -1, -1)
    radius, is_chosen = theme().px(_RADIUS), day in picture.choice.days
    painter.setPen(Qt.PenStyle.NoPen)
    if is_chosen or mark.is_off:
        painter.setBrush(QColor(colours.selection if is_chosen else colours.window))
        painter.drawRoundedRect(cell, radius, radius)
    if mark.is_own:
        painter.setBrush(QBrush(QColor(colours.border), Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(cell, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if day == picture.today:
        painter.setPen(QColor(colours.accent))
        painter.drawRoundedRect(cell, radius, radius)
    if day == picture.choice.cursor and picture.has_focus:
        painter.setPen(QPen(QColor(colours.accent), 2 * theme().scale))
        painter.drawRoundedRect(cell, radius, radius)
    painter.setPen(QColor(_ink(day, mark, is_chosen=is_chosen)))
    painter.drawText(cell, _MIDDLE, str(day.day))
    if mark.has_dot:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent))
        dot = theme().px(_DOT)
        painter.drawEllipse(QPointF(cell.center().x(), cell.bottom() - 2 * dot), dot, dot)


def _ink(day: dt.date, mark: DayMark, *, is_chosen: bool) -> str:
    """Return red for days off, also on weekends that are not worked on."""
    colours = theme().colours
    is_free = mark.is_off or (day.weekday() >= _SATURDAY and not mark.is_working)
    return colours.bad if is_free and not is_chosen else colours.text
