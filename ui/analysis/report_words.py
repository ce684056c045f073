"""How far a report has come, in a few words, and what is to be done with it."""

from datetime import date

from kcentre.periods.period import Period, PeriodKind
from kcentre.periods.reporting import PeriodReport
from kcentre.periods.values import ReportState
from ui.widgets.colours import Tone

Pill = tuple[str, Tone]

_TONES = {
    ReportState.OPEN: Tone.ACCENT,
    ReportState.COLLECTING: Tone.ACCENT,
    ReportState.REVIEW: Tone.ATTENTION,
    ReportState.CLOSED: Tone.GOOD,
    ReportState.SENT: Tone.GOOD,
}
_KINDS = {
    PeriodKind.MONTH: "месяц",
    PeriodKind.QUARTER: "квартал",
    PeriodKind.HALF_YEAR: "полугодие",
    PeriodKind.YEAR: "год",
    PeriodKind.ACADEMIC_YEAR: "учебный год",
}


def pill(report: PeriodReport, today: date, *, is_empty: bool = False) -> Pill:
    """Return what the pill beside the period says."""
    if today < report.period.start:
        return "ещё не начался", Tone.SECONDARY
    if report.is_reopened and not report.is_closed:
        return "открыт снова", Tone.ATTENTION
    is_idle = is_empty or report.period.kind is PeriodKind.DAYS
    if is_idle and report.state is ReportState.COLLECTING:
        return "завершён", Tone.ACCENT
    return report.state.label, _TONES[report.state]


def can_close(period: Period) -> bool:
    """Tell whether periods of its kind are closed at all."""
    return period.kind in _KINDS


def closing_words(period: Period) -> str:
    """Return «Закрыть квартал»."""
    return f"Закрыть {_KINDS[period.kind]}"


def deed_words(report: PeriodReport, today: date, *, is_empty: bool = False) -> str:
    """Return what the one button above the figures says; empty where there is nothing to do."""
    is_running = today <= report.period.end
    if not can_close(report.period) or (is_running and is_empty):
        return ""
    if is_running:
        return "Подготовить отчёт"
    if report.state is ReportState.CLOSED:
        return "Сдать отчёт"
    return "Сданный отчёт" if report.state is ReportState.SENT else closing_words(report.period)
