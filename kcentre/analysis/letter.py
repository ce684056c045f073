"""What the files of a report are called."""

from kcentre.figures import period_titles as titles
from kcentre.figures.periods import Period


def file_name(period: Period, suffix: str) -> str:
    """Return «Отчёт КЦ за III квартал 2025 года.pdf», fit for every file system."""
    words = f"Отчёт КЦ {titles.over(period)}".replace("\u00a0", " ").replace("/", "-")
    return f"{words.rstrip('.')}.{suffix.lstrip('.')}"
