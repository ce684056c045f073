"""What stops the closing, the reopening and the handing in of a period."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.language import Problem
from kcentre.language.dates import long_date, short_date
from kcentre.language.plurals import counted, plural
from kcentre.language.problems import Severity, doubt, length_problems
from kcentre.periods import titles
from kcentre.periods.period import Period, PeriodKind
from kcentre.periods.reporting import PeriodReport
from kcentre.periods.values import ReportState

_MOST_NAMED = 5
LONGEST_REASON, LONGEST_NUMBER, LONGEST_ADDRESSEE = 1000, 50, 200


def closing_problems(report: PeriodReport, today: dt.date) -> Iterator[Problem]:
    """Yield why a period can't be closed, whatever is written as a reason."""
    period = report.period
    if period.kind is PeriodKind.DAYS:
        yield Problem("period", "Любые дни не закрывают: выберите месяц, квартал или год.")
    elif period.end >= today:
        until = f"{titles.title(period)} продлится до {long_date(period.end)}"
        yield Problem("period", f"{until}: закройте его после этого дня.")
    elif report.is_closed:
        day = f" {short_date(report.closed_on)}" if report.closed_on else ""
        yield Problem("period", f"{titles.title(period)}: отчёт уже закрыт{day}.")


def naming_problems(in_report: Sequence[str], in_reason: Sequence[str]) -> Iterator[Problem]:
    """Yield where people who were helped are named: a report goes out without (152-ФЗ, ст. 5)."""
    if in_reason:
        yield Problem(
            "reason",
            f"В причине названы получатели: {_listed(in_reason)}. Напишите её без имён: она "
            "останется в отчёте.",
        )
    elif in_report:
        yield Problem(
            "texts",
            f"В отчёте названы получатели: {_listed(in_report)}. Отчёт уходит без их имён: уберите "
            "имена из выводов, мер и названий мероприятий. Если это сотрудник, добавьте его в "
            "список специалистов или назовите должность.",
        )


def _listed(named: Sequence[str]) -> str:
    rest = len(named) - _MOST_NAMED
    return ", ".join(named[:_MOST_NAMED]) + (f" и ещё {rest}" if rest > 0 else "")


def doubts(*, severe: int, has_data: bool) -> Iterator[Problem]:
    """Yield what a period is closed with only for a written reason; the field is `reason`."""
    if severe:
        found = counted(severe, "серьёзное замечание", "серьёзных замечания", "серьёзных замечаний")
        them, with_them = ("его", "с ним") if severe == 1 else ("их", "с ними")
        yield doubt(
            "reason",
            f"В данных {found}. Исправьте {them} или напишите, почему период закрывают "
            f"{with_them}: причина будет напечатана в отчёте.",
        )
    if not has_data:
        yield doubt(
            "reason",
            "В этом периоде нет ни одной записи. Напишите почему, например «центр не работал»: "
            "это будет напечатано в отчёте.",
        )


def reason_problems(reason: str, found: Sequence[Problem]) -> Iterator[Problem]:
    """Yield the doubts that lack a reason, and what is wrong with a reason given."""
    if not reason:
        yield from (Problem(doubt.field, doubt.sentence) for doubt in found)
    yield from length_problems("reason", reason, LONGEST_REASON)


def reopening_problems(
    report: PeriodReport, reason: str, around: Sequence[Period]
) -> Iterator[Problem]:
    """Yield why a period can't be opened again; `around` are the closed ones that hold it."""
    if not report.is_closed:
        inside = f"но входит в {_outermost(around)}." if around else "открывать нечего."
        yield Problem("period", f"{titles.title(report.period)}: отчёт не закрыт, {inside}")
        return
    if around:
        yield Problem(
            "period",
            f"Этот период входит в {_outermost(around)}. Открывают от года вниз: иначе отчёт за "
            "больший период разойдётся с журналом.",
        )
    if not reason:
        yield Problem("reason", "Напишите, почему период открывают снова: причина останется в нём.")
    yield from length_problems("reason", reason, LONGEST_REASON)


def _outermost(around: Sequence[Period]) -> str:
    """Name the periods to be opened first: none of them lies within another."""
    first = [one for one in around if not any(is_within(one, other) for other in around)]
    word = plural(len(first), "закрытый", "закрытые", "закрытые")
    return f"{word}: {', '.join(map(titles.nominative, first))}"


def is_within(period: Period, longer: Period) -> bool:
    """Return whether every day of a period is in another one, which has more."""
    is_inside = longer.start <= period.start and period.end <= longer.end
    return is_inside and (longer.start, longer.end) != (period.start, period.end)


def review_problems(report: PeriodReport, today: dt.date) -> Iterator[Problem]:
    """Yield why a report can't be put on review."""
    yield from closing_problems(report, today)
    if report.state is ReportState.REVIEW:
        yield Problem("period", f"{titles.title(report.period)}: отчёт уже на проверке.")


def sending_problems(
    report: PeriodReport, number: str, day: dt.date | None, to: str, today: dt.date
) -> Iterator[Problem]:
    """Yield what is wrong with the note of where a report was handed in."""
    if not report.is_closed:
        yield Problem("period", "Сначала закройте период: отправляют закрытый отчёт.")
    if day is None:
        yield Problem("sent_on", "Укажите, какого числа отчёт отправили.")
    elif day > today:
        yield Problem("sent_on", "Этот день ещё не наступил.")
    elif report.closed_on is not None and day < report.closed_on:
        sentence = f"Отчёт закрыт позже, {short_date(report.closed_on)}: проверьте дату."
        yield Problem("sent_on", sentence, Severity.WARNING)
    if not to:
        yield Problem("sent_to", "Напишите, кому отправили, например «Управление образования».")
    yield from length_problems("sent_to", to, LONGEST_ADDRESSEE)
    yield from length_problems("number", number, LONGEST_NUMBER)
