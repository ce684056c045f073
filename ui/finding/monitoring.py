"""Indicators, planned events, and the pages about them."""

from kcentre.language.dates import today_here
from kcentre.monitoring.indicators import known_indicators
from kcentre.monitoring.plan.queries import planned_events
from kcentre.periods.period import academic_year_of
from kcentre.storage import CentreFile
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit


def monitoring(file: CentreFile, typed: str) -> list[Hit]:
    """Return the indicators, the planned events of the year, and the pages about them all."""
    watched = (
        Hit(f"{one.code} {one.title}", "показатель", f"monitoring/indicators/{one.code}")
        for one in known_indicators(file)
    )
    year = academic_year_of(today_here())
    planned = (
        Hit(line.draft.title, "план мероприятий", f"monitoring/plan/events/{line.id}")
        for line in planned_events(file, year)
    )
    return matching([*watched, *planned, *_PAGES], typed)


_PAGES = (
    Hit("Показатели мониторинга: цели, цвета, свои показатели", "мониторинг",
        "monitoring/indicators"),
    Hit("План услуг и мероприятий, корректировка плана", "мониторинг", "monitoring/plan"),
    Hit("Добавить свой показатель", "мониторинг", "monitoring/indicators/own"),
    Hit("Отклонения и меры, план коррекции", "мониторинг", "monitoring/deviations"),
    Hit("Назначить меру по отклонению", "мониторинг", "monitoring/deviations/new"),
    Hit("Качество данных: полнота, верность, согласованность", "мониторинг",
        "monitoring/quality"),
)  # fmt: skip
