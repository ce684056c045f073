"""«Справка о нагрузке»: what a specialist did in a period, on one page."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peewee import Case, fn

from kcentre.centre.letter import issued_by, signature
from kcentre.centre.queries import passport, settings
from kcentre.centre.tables import Specialist
from kcentre.centre.values import Form, Kind
from kcentre.journal.rules import missing_record
from kcentre.journal.tables import GroupEvent, Session
from kcentre.language import Refused
from kcentre.language.dates import month_title
from kcentre.language.numbers import mean
from kcentre.language.plurals import counted, services
from kcentre.paper.document import Block, Column, Document, Paragraph, Row, Table, body, total
from kcentre.paper.document import Kind as Shown
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_MOST_MONTHS = 12
"""A longer period is shown by years, to stay on one page."""

LOAD_COLUMNS = (
    Column("Месяц", weight=2),
    Column("Услуг", Shown.INTEGER),
    Column("часов", Shown.DECIMAL, group="Длительность услуг"),
    Column("в среднем, мин", Shown.INTEGER, group="Длительность услуг"),
    Column("короче нормы", Shown.INTEGER, group="Длительность услуг"),
    Column("проведено", Shown.INTEGER, group="Групповые мероприятия"),
    Column("часов", Shown.DECIMAL, group="Групповые мероприятия"),
    Column("участников", Shown.INTEGER, group="Групповые мероприятия"),
)


@dataclass(frozen=True, slots=True)
class LoadPeriod:
    """The days of a certificate, both in, and their words: «за октябрь 2025 года»."""

    first: dt.date
    last: dt.date
    words: str


@dataclass(frozen=True, slots=True)
class _Services:
    """Services of one month, kind and form: all, with a known length, their minutes, short ones."""

    month: str
    kind: str | None
    form: str | None
    count: int
    timed: int
    minutes: int
    short: int


@dataclass(frozen=True, slots=True)
class _Events:
    month: str
    count: int
    minutes: int
    people: int


def load_certificate(file: CentreFile, specialist_id: int, period: LoadPeriod) -> Document:
    """Return the certificate of a specialist. Raises `Refused` where they are not known."""
    with file.reading():
        facts, shortest = passport(file), settings(file).shortest_minutes
        name, position = _specialist(file, specialist_id)
        given = _services(file, specialist_id, period, shortest)
        events = _events(file, specialist_id, period)
    who = ", ".join(part for part in (name, position) if part)
    return Document(
        title="СПРАВКА\nо нагрузке специалиста",
        subject=f"Справка о нагрузке {period.words}",
        subtitle=f"{who},\n{period.words}",
        **issued_by(facts),
        blocks=(*_blocks(given, events, shortest), signature(facts)),
    )


def _blocks(
    given: Sequence[_Services], events: Sequence[_Events], shortest: int
) -> Iterator[Block]:
    if not given and not events:
        yield Paragraph("Услуг и мероприятий за этот период нет.")
        return
    yield Table(_columns(given, events), tuple(_months(given, events)), "По времени")
    yield Table(_form_columns(), tuple(_kinds(given)), "Услуги по видам помощи и формам")
    yield Paragraph(_remark(given, shortest), small=True)


def _columns(given: Sequence[_Services], events: Sequence[_Events]) -> tuple[Column, ...]:
    by_year = len(_all_months(given, events)) > _MOST_MONTHS
    return (Column("Год", weight=2), *LOAD_COLUMNS[1:]) if by_year else LOAD_COLUMNS


def _all_months(given: Sequence[_Services], events: Sequence[_Events]) -> list[str]:
    return sorted({*(part.month for part in given), *(part.month for part in events)})


def _months(given: Sequence[_Services], events: Sequence[_Events]) -> Iterator[Row]:
    months = _all_months(given, events)
    length = len("2025") if len(months) > _MOST_MONTHS else len("2025-10")
    for span in dict.fromkeys(month[:length] for month in months):
        own = [part for part in given if part.month.startswith(span)]
        held = [part for part in events if part.month.startswith(span)]
        yield body(_span_title(span), *_numbers(own, held))
    if len(months) > 1:
        yield total("Всего", *_numbers(given, events))


def _span_title(span: str) -> str:
    year, _, month = span.partition("-")
    return month_title(int(year), int(month)) if month else year


def _numbers(
    given: Sequence[_Services], events: Sequence[_Events]
) -> tuple[int | float | None, ...]:
    timed, minutes = sum(part.timed for part in given), sum(part.minutes for part in given)
    held = sum(part.count for part in events)
    return (
        sum(part.count for part in given),
        mean(minutes, 60, 1),
        mean(minutes, timed, 0),
        sum(part.short for part in given),
        held,
        mean(sum(part.minutes for part in events), 60, 1),
        sum(part.people for part in events),
    )


def _form_columns() -> tuple[Column, ...]:
    forms = tuple(Column(form.label, Shown.INTEGER, group="Форма") for form in Form)
    unknown = Column("не указана", Shown.INTEGER, group="Форма")
    return (Column("Вид помощи", weight=2), *forms, unknown, Column("Всего", Shown.INTEGER))


def _kinds(given: Sequence[_Services]) -> Iterator[Row]:
    for kind in Kind:
        own = [part for part in given if part.kind == kind]
        yield body(kind.label, *_forms(own))
    unknown = [part for part in given if part.kind is None]
    if unknown:
        yield body("не указан", *_forms(unknown))
    yield total("Всего", *_forms(given))


def _forms(given: Sequence[_Services]) -> Iterator[int]:
    for form in (*Form, None):
        yield sum(part.count for part in given if part.form == form)
    yield sum(part.count for part in given)


def _remark(given: Sequence[_Services], shortest: int) -> str:
    short = sum(part.short for part in given)
    untimed = sum(part.count - part.timed for part in given)
    words = (
        f"Услуга длится не менее {shortest}\u00a0минут; более короткие посчитаны и показаны "
        f"отдельно: {services(short)}."
    )
    if untimed:
        cases = counted(untimed, "услуги", "услуг", "услуг")
        words += f" У {cases} длительность не записана: в часы и среднее они не вошли."
    return words


def _services(
    file: CentreFile, specialist_id: int, period: LoadPeriod, shortest: int
) -> list[_Services]:
    month = fn.SUBSTR(Session.date, 1, 7)
    is_short = Case(None, [(Session.minutes < shortest, 1)], 0)
    rows = (
        Session.select(
            month, Session.kind, Session.form, fn.COUNT(Session.id), fn.COUNT(Session.minutes),
            fn.COALESCE(fn.SUM(Session.minutes), 0), fn.SUM(is_short),
        )
        .where(
            Session.specialist == specialist_id,
            Session.date.between(period.first.isoformat(), period.last.isoformat()),
        )
        .group_by(month, Session.kind, Session.form)
    )  # fmt: skip
    return [_Services(*row) for row in ask(file.db, rows)]


def _events(file: CentreFile, specialist_id: int, period: LoadPeriod) -> list[_Events]:
    month = fn.SUBSTR(GroupEvent.date, 1, 7)
    rows = (
        GroupEvent.select(
            month,
            fn.COUNT(GroupEvent.id),
            fn.COALESCE(fn.SUM(GroupEvent.minutes), 0),
            fn.COALESCE(fn.SUM(GroupEvent.participants), 0),
        )
        .where(
            GroupEvent.specialist == specialist_id,
            GroupEvent.date.between(period.first.isoformat(), period.last.isoformat()),
        )
        .group_by(month)
    )
    return [_Events(*row) for row in ask(file.db, rows)]


def _specialist(file: CentreFile, specialist_id: int) -> tuple[str, str]:
    rows = Specialist.select(Specialist.name, Specialist.position)
    for name, position in ask(file.db, rows.where(Specialist.id == specialist_id)):
        return name, position
    raise Refused([missing_record()])
