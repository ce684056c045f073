"""Russian dates and names of months and weekdays."""

from datetime import date, datetime

MONTHS = (
    "январь", "февраль", "март", "апрель", "май", "июнь",
    "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь",
)  # fmt: skip
MONTHS_OF = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
MONTHS_SHORT = (
    "янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек",
)  # fmt: skip
WEEKDAYS = (
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
)  # fmt: skip
WEEKDAYS_SHORT = ("пн", "вт", "ср", "чт", "пт", "сб", "вс")

ACADEMIC_YEAR_BEGINS_IN = 9
"""September: the month in which the academic year begins, on its first day."""

EARLIEST, LATEST = date(1990, 1, 1), date(2100, 12, 31)
"""The days that work of a centre can have; another year is a slip of the finger."""


def today_here() -> date:
    """Return the user's calendar day, by the clock of this computer."""
    return now_here().date()


def now_here() -> datetime:
    """Return the user's moment, by the clock of this computer, without a zone."""
    return datetime.now().astimezone().replace(tzinfo=None)


def iso_day(day: date | None) -> str:
    """Return «2026-11-24», as the file keeps it; empty where there is none."""
    return day.isoformat() if day else ""


def kept_day(text: str | None) -> date | None:
    """Return the day that `iso_day` wrote; None where there is none."""
    return date.fromisoformat(text) if text else None


def short_date(day: date) -> str:
    """Return «07.10.2025»."""
    return f"{day:%d.%m.%Y}"


def brief_date(day: date | None) -> str:
    """Return «07.10.25», as rows of lists show a day; empty where there is none."""
    return f"{day:%d.%m.%y}" if day else ""


def near_date(day: date) -> str:
    """Return «вт 24.11»: a day of the coming weeks, whose year is clear."""
    return f"{WEEKDAYS_SHORT[day.weekday()]}\u00a0{day:%d.%m}"


def long_date(day: date) -> str:
    """Return «7 октября 2025 г.»."""
    return f"{day.day}\u00a0{MONTHS_OF[day.month - 1]} {day.year}\u00a0г."


def year_and_month(word: str) -> tuple[int, int]:
    """Return 2026 and 7 for «2026-07», as months are kept and named in codes."""
    year, _, month = word.partition("-")
    return int(year), int(month)


def month_title(year: int, month: int) -> str:
    """Return «Октябрь 2025»."""
    return f"{MONTHS[month - 1].capitalize()} {year}"
