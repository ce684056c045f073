"""The book of preliminary booking: days that have come; what lies ahead may still be moved."""

import datetime as dt

from kcentre.families.tables import Adult, Family
from kcentre.journal.books import texts
from kcentre.journal.books.people import Present
from kcentre.journal.books.records import Entry
from kcentre.language.clock import span_text
from kcentre.language.dates import short_date
from kcentre.language.names import initials
from kcentre.paper.document import Column
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AWAITED_STATES, AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

# weights are millimetres of a lying A4: what must stay in one line has room for it
BOOKING_COLUMNS = (
    Column("№", weight=11),
    Column("Дата и время", weight=22),
    Column("Код семьи", weight=24),
    Column("Тема", weight=45),
    Column("Специалист", weight=33),
    Column("Форма", weight=38),
    Column("Отметка о явке", weight=66),
    Column("Подпись", weight=18),
)
NAMED_BOOKING_COLUMNS = (
    Column("№", weight=11),
    Column("Дата и время", weight=22),
    Column("ФИО получателя", weight=42),
    Column("Телефон", weight=34),
    Column("Тема", weight=36),
    Column("Специалист", weight=30),
    Column("Форма", weight=30),
    Column("Отметка о явке", weight=35),
    Column("Подпись", weight=17),
)


def booking_entries(
    file: CentreFile, year: int, *, with_names: bool, today: dt.date
) -> list[Entry]:
    """Return the appointments of the year's days up to today, by time."""
    first, last = texts.year_days(year)
    conditions = (Appointment.date.between(first, min(last, today.isoformat())),)
    codes = _codes(file)
    return [
        Entry(
            f"A{line.id}",
            line.date.isoformat(),
            "",
            _cells(line, codes, with_names),
            (1, _held(line)),
        )
        for line in appointment_lines(file, conditions)
    ]


def _cells(line: AppointmentLine, codes: dict[int, str], with_names: bool) -> tuple[str, ...]:
    name = line.who if line.adult_id is not None else ""
    code = codes.get(line.adult_id or 0, "")
    who = Present(line.adult_id, name, code, phone=line.phone)
    phone = (line.phone.replace(" ", "\u00a0"),) if with_names else ()
    form = ", ".join(part for part in (line.form.label, line.room) if part)
    return (
        f"{short_date(line.date)}\n{span_text(line.starts, line.ends)}",
        who.text(with_names=with_names),
        *phone,
        line.topic,
        initials(line.specialist),
        form,
        who.cleaned(_mark(line), with_names=with_names),
        "",
    )


def _mark(line: AppointmentLine) -> str:
    if line.state in AWAITED_STATES:
        return ""
    return f"{line.state.label}: {line.reason}" if line.reason else line.state.label


def _held(line: AppointmentLine) -> int:
    return int(line.state is AppointmentState.HELD)


def _codes(file: CentreFile) -> dict[int, str]:
    rows = Adult.select(Adult.id, Family.code).join(Family, on=Adult.family == Family.id)
    return dict(ask(file.db, rows))
