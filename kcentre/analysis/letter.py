"""What the files of a report are called."""

from kcentre.periods import titles
from kcentre.periods.period import Period


def file_name(period: Period, suffix: str) -> str:
    """Return «Отчёт КЦ за III квартал 2025 года.pdf», fit for every file system."""
    words = f"Отчёт КЦ {titles.over(period)}".replace("\u00a0", " ").replace("/", "-")
    return f"{words.rstrip('.')}.{suffix.lstrip('.')}"
