"""Periods to report on, and the pages of the analysis."""

from kcentre.analysis.known_periods import periods_since_begun
from kcentre.language.dates import today_here
from kcentre.periods.titles import listed
from kcentre.storage import CentreFile
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit


def periods(file: CentreFile, typed: str) -> list[Hit]:
    """Return the periods to report on, newest first."""
    found = (
        Hit(listed(one), "отчёт", f"analysis/{one.word}")
        for one in periods_since_begun(file, today_here())
    )
    return matching([*found, *_PAGES], typed)


_PAGES = (
    Hit("Закрыть период: месяц, квартал, год", "анализ", "analysis/close"),
    Hit("Итоги по учебным годам", "анализ", "analysis/years"),
    Hit("Форма региона: свой отчёт из показателей", "анализ", "analysis/region"),
    Hit("Папка для проверки", "анализ", "analysis/folder"),
)
