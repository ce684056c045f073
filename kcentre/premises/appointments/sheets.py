"""The papers about appointments: the parent's slip, the journal of preliminary booking."""

import datetime as dt
from collections.abc import Iterator

from kcentre.centre.letter import issued_by, place
from kcentre.centre.queries import passport, specialists
from kcentre.centre.records import Passport
from kcentre.centre.values import Form
from kcentre.language import Problem, Refused
from kcentre.language.clock import minutes_of, span_text, time_text
from kcentre.language.dates import WEEKDAYS, long_date, short_date
from kcentre.language.names import initials
from kcentre.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Kind,
    PaperSize,
    Paragraph,
    Row,
    Signature,
    Spacer,
    Table,
    body,
)
from kcentre.premises.appointments.queries import appointment, appointments, draft_of
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.appointments.states import CANCELLED_STATES
from kcentre.premises.appointments.texts import moment_text
from kcentre.premises.rooms.queries import room
from kcentre.premises.values import AWAITED_STATES, AppointmentState
from kcentre.storage import CentreFile

_OVER = CANCELLED_STATES | {AppointmentState.MOVED}
_TO_BRING: dict[Form, tuple[str, tuple[str, ...]]] = {
    Form.IN_PERSON: (
        "Возьмите с собой",
        (
            "сменную обувь или бахилы себе и ребёнку;",
            "заключения и рекомендации специалистов, если хотите их показать;",
            "вопросы, которые хотите задать: их удобно записать заранее.",
        ),
    ),
    Form.VISIT: (
        "Подготовьте",
        (
            "место, где можно спокойно поговорить и поиграть с ребёнком;",
            "заключения и рекомендации специалистов, если хотите их показать;",
            "вопросы, которые хотите задать: их удобно записать заранее.",
        ),
    ),
    Form.REMOTE: (
        "Подготовьте",
        (
            "тихое место и заряженный телефон или компьютер;",
            "вопросы, которые хотите задать: их удобно записать заранее.",
        ),
    ),
}

JOURNAL_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.5),
    Column("Дата и время", weight=1.6),
    Column("ФИО (код) получателя", weight=2.6),
    Column("Телефон", weight=1.6),
    Column("Тема", weight=2.4),
    Column("Специалист", weight=2),
    Column("Форма", weight=1.6),
    Column("Отметка о явке", weight=1.8),
)


def slip(file: CentreFile, appointment_id: int) -> Document:
    """Return the parent's slip on A5; nothing on it tells who comes.

    Raises `Refused` where the appointment was removed, cancelled or moved.
    """
    with file.reading():
        line, facts = appointment(file, appointment_id), passport(file)
        if line.state in _OVER:
            raise Refused([_no_slip(line)])
        blocks = (
            Paragraph(_when(line), Align.CENTRE, bold=True),
            Spacer(3.0),
            *map(_left, _facts(file, line, facts)),
            *_preparation(line),
            Spacer(3.0),
            Paragraph(_asked(facts), Align.LEFT, small=True),
        )
    title = "ЗАПИСЬ НА КОНСУЛЬТАЦИЮ"
    return Document(
        title=title,
        subject="Памятка о записи на консультацию",
        **issued_by(facts),
        blocks=blocks,
        size=PaperSize.A5,
    )


def day_list(file: CentreFile, day: dt.date) -> Document:
    """Return the day's journal of preliminary booking, with room for marks by hand."""
    return booking_journal(file, day, day)


def booking_journal(file: CentreFile, first: dt.date, last: dt.date) -> Document:
    """Return «Журнал предварительной записи» of the days `first`…`last`, both in."""
    with file.reading():
        lines, facts = appointments(file, first, last), passport(file)
    days = _days_text(first, last)
    rows = tuple(_journal_row(number, line) for number, line in enumerate(lines, 1))
    return Document(
        title="ЖУРНАЛ\nпредварительной записи",
        subject=f"Журнал предварительной записи {days}",
        subtitle=days,
        **issued_by(facts),
        blocks=(
            Table(JOURNAL_COLUMNS, rows, empty="Записей нет"),
            Signature("Ответственный за запись", ""),
        ),
        landscape=True,
    )


def _when(line: AppointmentLine) -> str:
    weekday = WEEKDAYS[line.date.weekday()].capitalize()
    return f"{weekday}, {long_date(line.date)}, в\u00a0{time_text(line.starts)}"


def _days_text(first: dt.date, last: dt.date) -> str:
    if first == last:
        return f"на {long_date(first)}, {WEEKDAYS[first.weekday()]}"
    return f"с {short_date(first)} по {short_date(last)}"


def _facts(file: CentreFile, line: AppointmentLine, facts: Passport) -> Iterator[str]:
    yield f"Принимает: {_specialist(file, line)}"
    address = place(facts)
    if line.form is Form.REMOTE:
        how = f"дистанционно{_channel(file, line)}"
        yield f"Как: {how}, специалист свяжется с Вами в назначенное время"
    elif line.form is Form.VISIT:
        yield "Где: специалист приедет по адресу, который Вы назвали"
    else:
        yield f"Где: {_place(file, line)}"
        if address:
            yield f"Адрес: {address}"
    if facts.phone:
        yield f"Телефон для справок: {_unbroken(facts.phone)}"
    minutes = minutes_of(line.ends) - minutes_of(line.starts)
    yield f"Консультация бесплатная, длится около {minutes}\u00a0минут"


def _specialist(file: CentreFile, line: AppointmentLine) -> str:
    known = specialists(file, with_retired=True)
    position = next((one.position for one in known if one.id == line.specialist_id), "")
    return ", ".join(part for part in (line.specialist, position) if part)


def _place(file: CentreFile, line: AppointmentLine) -> str:
    if line.room_id is None:
        return line.room
    place = room(file, line.room_id).place
    return ", ".join(part for part in (line.room, place) if part)


def _channel(file: CentreFile, line: AppointmentLine) -> str:
    channel = draft_of(file, line.id).channel
    return f" ({channel.label})" if channel else ""


def _preparation(line: AppointmentLine) -> Iterator[Block]:
    title, things = _TO_BRING[line.form]
    yield Heading(title, 2)
    yield from (_left(f"—\u00a0{thing}") for thing in things)


def _asked(facts: Passport) -> str:
    how = f"по телефону {_unbroken(facts.phone)}" if facts.phone else "нам"
    return (
        f"Если не сможете прийти, пожалуйста, сообщите {how}: это время отдадут другой семье, "
        "а для Вас подберут новое."
    )


def _unbroken(phone: str) -> str:
    """Return a phone number that stays on one line."""
    return phone.replace(" ", "\u00a0")


def _left(text: str) -> Paragraph:
    return Paragraph(text, Align.LEFT)


def _no_slip(line: AppointmentLine) -> Problem:
    when = moment_text(line.date, line.starts)
    way = (
        "напечатайте памятку новой записи"
        if line.state is AppointmentState.MOVED
        else "верните ей состояние «назначена» или добавьте новую"
    )
    return Problem("id", f"Запись на {when} — «{line.state.label}»: {way}.")


def _journal_row(number: int, line: AppointmentLine) -> Row:
    form = ", ".join(part for part in (line.form.label, line.room) if part)
    return body(
        number,
        f"{short_date(line.date)} {span_text(line.starts, line.ends)}",
        line.who,
        _unbroken(line.phone),
        line.topic,
        initials(line.specialist),
        form,
        _mark(line),
    )


def _mark(line: AppointmentLine) -> str:
    """Return what became of an appointment; empty, to be filled in, while it is awaited."""
    if line.state in AWAITED_STATES:
        return ""
    return f"{line.state.label}: {line.reason}" if line.reason else line.state.label
