"""The parts of the folder: each asks its room for papers, and says what is not there.

Journals are printed without names, so the folder may be shown to anybody.
"""

import datetime as dt
from collections.abc import Iterator
from functools import partial

from kcentre.analysis.closing.papers import kept_or_drawn
from kcentre.analysis.demand.sheets import analytic_note
from kcentre.analysis.folder.documents_part import documents_part
from kcentre.analysis.folder.records import Lacking, Paper, Part, Wanted
from kcentre.centre.queries import settings
from kcentre.journal.books.books import book
from kcentre.journal.books.presence import has_rows
from kcentre.journal.books.records import Book, BookWish
from kcentre.monitoring.deviations.sheets import correction_plan
from kcentre.monitoring.plan.queries import plan, planned_events
from kcentre.monitoring.plan.sheets import plan_fact_sheet, plan_sheet
from kcentre.periods import titles
from kcentre.periods.begun import first_service
from kcentre.periods.closed import is_closed
from kcentre.periods.period import (
    Period,
    PeriodKind,
    academic_year,
    academic_year_of,
    containing,
    following,
)
from kcentre.periods.reporting import due_day
from kcentre.premises.hours.queries import windows
from kcentre.premises.rooms.queries import room_lines
from kcentre.premises.rooms.sheets import access_sheet, room_passport
from kcentre.premises.timetable.choices import TimetableBy
from kcentre.premises.timetable.sheets import timetable
from kcentre.storage import CentreFile
from kcentre.surveys.results.scope import round_scope
from kcentre.surveys.results.sheets.questions import questions_paper
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.records import RoundLine
from kcentre.surveys.values import Purpose

Items = Iterator[Wanted | Lacking]

_LEAST_BOOKS = (Book.SESSIONS, Book.REQUESTS, Book.BOOKING)
"""A centre keeps these in any case; the others only where they have rows."""


def parts(file: CentreFile, year: Period, today: dt.date) -> list[Part]:
    """Return the parts of the folder of a calendar or an academic year."""
    return [
        Part("Журналы", tuple(_journals(file, year, today))),
        Part("График работы", tuple(_hours(file, today))),
        Part("Помещения", tuple(_rooms(file, today))),
        Part("Изучение спроса", tuple(_surveys(file, year, today))),
        Part("Отчёты", tuple(_reports(file, year, today))),
        Part("План и коррекция", tuple(_plans(file, year, today))),
        Part("Документы центра", tuple(documents_part(file, today))),
    ]


def _journals(file: CentreFile, year: Period, today: dt.date) -> Items:
    last = min(year.end, today).year
    for number in range(year.start.year, max(last, year.start.year) + 1):
        for kind in Book:
            wish = BookWish(kind, number)
            if has_rows(file, wish, today):
                yield Wanted(wish.title, partial(_book, file, wish, today))
            elif kind in _LEAST_BOOKS:
                sentence = f"{wish.title}: записей нет."
                yield Lacking(sentence, "journal")


def _book(file: CentreFile, wish: BookWish, today: dt.date) -> Paper:
    return book(file, wish, today=today).document


def _hours(file: CentreFile, today: dt.date) -> Items:
    if windows(file, first=today, last=today):
        yield Wanted(
            "График работы консультационного центра",
            partial(timetable, file, today, TimetableBy.APPROVED),
        )
    else:
        yield Lacking("График работы: часов приёма в этот день нет.", "premises/hours")


def _rooms(file: CentreFile, today: dt.date) -> Items:
    lines = room_lines(file)
    for line in lines:
        room = line.room
        if room.id is not None:
            yield Wanted(
                f"Паспорт кабинета «{room.name}»", partial(room_passport, file, room.id, today)
            )
    if lines:
        yield Wanted("Паспорт доступности", partial(access_sheet, file, today))
    else:
        yield Lacking("Паспорта кабинетов: помещения не внесены.", "premises/rooms")


def _surveys(file: CentreFile, year: Period, today: dt.date) -> Items:
    held = [line for line in rounds(file) if line.starts in year and line.forms]
    if not any(line.purpose is Purpose.DEMAND for line in held):
        yield Lacking(f"Изучение спроса {titles.over(year)} не проводилось.", "surveys/rounds")
    for line in held:
        if line.purpose is Purpose.DEMAND:
            title = f"Аналитическая справка по опросу «{line.title}»"
            yield Wanted(title, partial(analytic_note, file, line.id, today))
            yield from _unconcluded(line)
        else:
            title = f"Результаты опроса «{line.title}»"
            scope = round_scope(file, line.id)
            yield Wanted(title, partial(questions_paper, file, scope))


def _unconcluded(line: RoundLine) -> Items:
    if not line.has_conclusion:
        yield Lacking(
            f"Выводы по опросу «{line.title}» не приняты.", f"surveys/conclusions/{line.id}"
        )


def _reports(file: CentreFile, year: Period, today: dt.date) -> Items:
    """Yield the reports as they were handed in; one that is over and not closed is missing.

    Of the days before the first service nobody asks for a report.
    """
    rules, begun = settings(file), first_service(file)
    for period in _periods_of(year, today):
        is_begun = begun is not None and period.end >= begun
        is_asked = is_begun and due_day(rules, period) is not None
        if is_closed(file, period):
            yield Wanted(f"Отчёт {titles.over(period)}", partial(_report, file, period, today))
        elif is_asked:
            sentence = f"Отчёт {titles.over(period)}: период не закрыт."
            yield Lacking(sentence, f"analysis/close/{period.word}")


def _report(file: CentreFile, period: Period, today: dt.date) -> Paper:
    return kept_or_drawn(file, period, "pdf", today)


def _periods_of(year: Period, today: dt.date) -> Iterator[Period]:
    """Yield the periods of every reported kind that lie in a year and are over."""
    for kind in PeriodKind:
        if kind is PeriodKind.DAYS:
            continue
        period = containing(kind, year.start)
        while period.end <= year.end and period.end < today:
            if period.start >= year.start:
                yield period
            period = following(period)


def _plans(file: CentreFile, year: Period, today: dt.date) -> Items:
    for begins in _academic_years(year, today):
        title = titles.title(academic_year(begins))
        if plan(file, begins) is None and not planned_events(file, begins, today=today):
            yield Lacking(f"Плана работы на {title} нет.", "monitoring/plan")
        else:
            yield Wanted(f"План работы на {title}", partial(plan_sheet, file, begins, today))
            yield Wanted(
                f"Выполнение плана за {title}", partial(plan_fact_sheet, file, begins, today)
            )
        yield Wanted(f"План коррекции за {title}", partial(correction_plan, file, begins, today))


def _academic_years(year: Period, today: dt.date) -> range:
    first = academic_year_of(year.start)
    last = academic_year_of(min(year.end, max(today, year.start)))
    return range(first, last + 1)
