"""What a planned event must satisfy. The field of a problem is the name of the draft's field."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kcentre.language import Problem
from kcentre.language.dates import short_date
from kcentre.language.problems import limit_problems
from kcentre.language.typed import tidy, tidy_lines
from kcentre.monitoring.plan.event_records import PlannedEventDraft
from kcentre.periods.closed import closed_problem, closed_with
from kcentre.periods.period import FIRST_YEAR, LAST_YEAR, Period
from kcentre.premises.hours.calendar import academic_year_days

LARGEST_EXPECTED = 100_000
_LONGEST = {"title": 300, "audience": 300, "note": 2000}
_NO_DATE = "Укажите срок: к какому дню мероприятие должно пройти."


@dataclass(frozen=True, slots=True)
class AroundPlanned:
    """What the rules must know; `closed` are the closed periods, `due` the deadline as kept."""

    closed: Sequence[Period] = ()
    title_is_taken: bool = False
    due: dt.date | None = None


def tidied(draft: PlannedEventDraft) -> PlannedEventDraft:
    """Return the draft as it is kept."""
    return replace(
        draft,
        title=tidy(draft.title),
        audience=tidy(draft.audience),
        note=tidy_lines(draft.note),
    )


def planned_event_problems(draft: PlannedEventDraft, around: AroundPlanned) -> Iterator[Problem]:
    """Yield what stops a planned event."""
    yield from _title_problems(draft, around)
    yield from _day_problems(draft, around)
    if draft.expected is not None and not 1 <= draft.expected <= LARGEST_EXPECTED:
        yield Problem("expected", "Ожидаемое число участников — от 1 до 100\u00a0000.")
    yield from limit_problems(draft, _LONGEST)


def closed_due_problems(around: AroundPlanned, due: dt.date | None) -> Iterator[Problem]:
    """Yield why an event can't be changed: its deadline, kept or new, is in a closed period."""
    for day in dict.fromkeys((around.due, due)):
        period = closed_with(around.closed, day) if day else None
        if period is not None:
            yield closed_problem(period, "due")
            return


def held_problems(day: dt.date | None, year: int) -> Iterator[Problem]:
    """Yield why an event held on a day (None: there is none) can't fulfil a plan of the year."""
    first, last = academic_year_days(year)
    if day is None:
        yield Problem("event", "Этого мероприятия в журнале уже нет: выберите другое.")
    elif not first <= day <= last:
        yield Problem("event", _outside("Дата мероприятия", first, last))


def missing_event() -> Problem:
    """Return the problem of a planned event that is gone."""
    return Problem("id", "Этого мероприятия в плане уже нет: его удалили.")


def not_removable() -> Problem:
    """Return why an event of an approved plan stays."""
    return Problem(
        "id", "План утверждён: мероприятие из него не удаляют, а отменяют с указанием причины."
    )


def _title_problems(draft: PlannedEventDraft, around: AroundPlanned) -> Iterator[Problem]:
    if not draft.title:
        yield Problem("title", "Укажите название мероприятия.")
    elif around.title_is_taken:
        yield Problem(
            "title", "Мероприятие с таким названием в плане этого года уже есть: уточните название."
        )


def _day_problems(draft: PlannedEventDraft, around: AroundPlanned) -> Iterator[Problem]:
    if not FIRST_YEAR <= draft.year < LAST_YEAR:
        yield Problem("due", "Проверьте учебный год плана.")
        return
    if draft.due is None:
        yield Problem("due", _NO_DATE)
        return
    first, last = academic_year_days(draft.year)
    if not first <= draft.due <= last:
        yield Problem("due", _outside("Срок", first, last))
    if draft.starts is not None and draft.starts > draft.due:
        yield Problem("starts", "Начало позже срока: поменяйте даты местами.")
    elif draft.starts is not None and draft.starts < first:
        yield Problem("starts", _outside("Начало", first, last))
    yield from closed_due_problems(around, draft.due)


def _outside(what: str, first: dt.date, last: dt.date) -> str:
    return f"{what} — внутри учебного года: с {short_date(first)} по {short_date(last)}."
