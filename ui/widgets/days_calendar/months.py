"""Where the months and days of a calendar stand."""

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

_WEEKS, _DAYS = 6, 7


class Sizes(NamedTuple):
    """Pixels: of a day, of a month's title with the weekdays, between two months."""

    cell: tuple[int, int]
    head: int
    gap: int


@dataclass(frozen=True, slots=True)
class MonthBox:
    """A month with the rectangle of its title, weekday names and days."""

    year: int
    month: int
    box: QRect


@dataclass(frozen=True, slots=True)
class Months:
    """Months side by side, as many as there is room for; `cell` is a day's width and height."""

    boxes: tuple[MonthBox, ...]
    cell: tuple[int, int]
    head: int
    height: int

    def day_rect(self, day: dt.date) -> QRect:
        """Return where a day stands; empty where its month isn't shown."""
        width, height = self.cell
        for month in self.boxes:
            if (month.year, month.month) == (day.year, day.month):
                before = calendar.weekday(day.year, day.month, 1)
                week, weekday = divmod(before + day.day - 1, _DAYS)
                left = month.box.left() + weekday * width
                return QRect(left, month.box.top() + self.head + week * height, width, height)
        return QRect()

    def day_at(self, place: QPoint) -> dt.date | None:
        """Return the day at a point."""
        width, height = self.cell
        for month in self.boxes:
            if month.box.contains(place):
                week = (place.y() - month.box.top() - self.head) // height
                weekday = (place.x() - month.box.left()) // width
                return _day(month, week * _DAYS + weekday)
        return None


def arranged(first: dt.date, count: int, width: int, sizes: Sizes) -> Months:
    """Put `count` months, from that of `first` on, into rows of a width."""
    cell, head, gap = sizes
    month_width, month_height = cell[0] * _DAYS, head + cell[1] * _WEEKS
    columns = max(1, min(count, (width + gap) // (month_width + gap)))
    boxes = []
    for number in range(count):
        row, column = divmod(number, columns)
        years, month = divmod(first.month - 1 + number, 12)
        corner = QPoint(column * (month_width + gap), row * (month_height + gap))
        box = QRect(corner.x(), corner.y(), month_width, month_height)
        boxes.append(MonthBox(first.year + years, month + 1, box))
    rows = -(-count // columns)
    return Months(tuple(boxes), cell, head, rows * (month_height + gap) - gap)


def _day(month: MonthBox, place: int) -> dt.date | None:
    number = place - calendar.weekday(month.year, month.month, 1) + 1
    last = calendar.monthrange(month.year, month.month)[1]
    return dt.date(month.year, month.month, number) if 1 <= number <= last else None
