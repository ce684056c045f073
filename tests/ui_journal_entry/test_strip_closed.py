"""A day of a closed period: a hard stop beside the date, before anything else is typed in vain."""

from helpers.entry_strip import OpenStrip
from helpers.journal_rows import hire

from kcentre.analysis.closing.verbs import close_period
from kcentre.language.dates import today_here
from kcentre.periods.period import PeriodKind, containing, previous
from kcentre.storage import CentreFile


def test_a_closed_day_is_told_at_once_and_saves_nothing(strip: OpenStrip) -> None:
    month = previous(containing(PeriodKind.MONTH, today_here()))

    def fill(file: CentreFile) -> None:
        hire(file)
        close_period(file, month, reason="Центр не работал")

    open_strip = strip(fill)
    open_strip.press("Alt+A")
    open_strip.form.focus("date")
    open_strip.press("Ctrl+A")
    open_strip.type(f"{month.end:%d.%m.%Y}")
    open_strip.form.focus("minutes")
    open_strip.wait(lambda: "Период закрыт" in open_strip.problem("date"))
    open_strip.press("Ctrl+Return")
    open_strip.wait_focus("date")
    assert "откройте период снова" in open_strip.problem("date")
    assert "Дата: период закрыт (" in open_strip.strip.parts.notices.stops.text()
    assert open_strip.room.cells("number") == []
    open_strip.press("Ctrl+A", "Backspace", "Ctrl+Return")
    open_strip.room.wait_rows(1)
