"""A calendar of several months in which many days can be chosen."""

from ui.widgets.days_calendar.records import DayMark
from ui.widgets.days_calendar.view import DaysCalendar

__all__ = ["DayMark", "DaysCalendar"]
