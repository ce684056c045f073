"""«График работы консультационного центра»: the form that the head approves."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kcentre.centre.letter import adopted_by_council, approved_by_head, contacts, issued_by
from kcentre.language.dates import WEEKDAYS
from kcentre.language.sentences import capital
from kcentre.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Signature,
    Table,
    body,
)
from kcentre.premises.hours.texts import EVERYBODY, pause_text
from kcentre.premises.timetable import words
from kcentre.premises.timetable.choices import TimetableLook
from kcentre.premises.timetable.frame import NO_HOURS, whose
from kcentre.premises.timetable.grids import by_specialist, usual_days
from kcentre.premises.timetable.known import Known, SpecialDays, UsualHours
from kcentre.premises.timetable.opened import Opened, weekday_spans
from kcentre.premises.values import Weeks

_TRANSFERS = (
    "Нерабочие праздничные дни — по статье 112 Трудового кодекса Российской Федерации, "
    "с переносами, установленными на дату составления графика."
)


class _Section(NamedTuple):
    title: str
    blocks: tuple[Block, ...]


def approved_hours(
    everybody: Known, hours: UsualHours, special: SpecialDays, look: TimetableLook
) -> Document:
    """Return the hours for the head's «УТВЕРЖДАЮ», with what is known to differ in their time."""
    passport = everybody.passport
    title = f"ГРАФИК РАБОТЫ\n{whose(everybody, look)}"
    return Document(
        title=title,
        subject=" ".join(title.split("\n")),
        subtitle="\n".join((*_only(everybody, look), words.period(hours.first, hours.last))),
        **issued_by(passport),
        adopted=adopted_by_council(),
        approved=approved_by_head(passport),
        blocks=(
            *_numbered(_sections(everybody, hours, special, look)),
            Signature("Ответственный за составление графика", ""),
        ),
        landscape=look.is_landscape,
        size=look.size,
        is_poster=look.is_poster,
    )


def _only(everybody: Known, look: TimetableLook) -> Iterator[str]:
    """Yield whose hours they are where they are one specialist's."""
    if look.specialist_id is not None:
        person = everybody.people[look.specialist_id]
        yield ", ".join(filter(None, (person.name, person.position)))


def _sections(
    everybody: Known, hours: UsualHours, special: SpecialDays, look: TimetableLook
) -> Iterator[_Section]:
    found = hours.opened
    if not found:
        yield _Section("Часы работы", (Paragraph(NO_HOURS),))
        return
    table = by_specialist(found, everybody, usual_days(look), look)
    weeks = words.about_weeks(found, hours.first)
    note = (Paragraph(weeks, Align.LEFT, small=True),) if weeks else ()
    yield _Section("Часы работы", (hours_table(found),))
    yield _Section("Приём специалистов", (table, *note))
    pauses = "\n".join(capital(text) for text in _pauses(everybody, hours))
    if pauses:
        yield _Section("Перерывы", (Paragraph(pauses, Align.LEFT),))
    yield _Section("Нерабочие дни и изменения", tuple(_special_days(special)))
    yield _Section("Запись на консультацию", (Paragraph(_booking(everybody), Align.LEFT),))


def _numbered(sections: Iterable[_Section]) -> Iterator[Block]:
    for number, section in enumerate(sections, 1):
        yield Heading(f"{number}. {section.title}")
        yield from section.blocks


def _booking(everybody: Known) -> str:
    """Return every way to get an appointment, and where it will be."""
    ways = contacts(everybody.passport)
    booking = f"Запись на консультацию: {ways}" if ways else words.booking(everybody.passport)
    return ". ".join(filter(None, (words.FREE, booking, words.address(everybody.passport)))) + "."


def hours_table(found: list[Opened]) -> Table:
    """Return when anybody at all receives, by days."""
    rows = (
        body(WEEKDAYS[weekday], day_hours(found, weekday))
        for weekday in range(7)
        if weekday < 5 or any(opened.weekday == weekday for opened in found)
    )
    columns = (Column("День недели"), Column("Часы работы", absent="приёма нет", weight=2.0))
    return Table(columns, tuple(rows))


def day_hours(found: list[Opened], weekday: int) -> str | None:
    """Return when anybody at all receives on a weekday, a line for odd and even weeks each."""
    odd, even = (
        ", ".join(words.when(*span) for span in weekday_spans(found, weekday, weeks))
        for weeks in (Weeks.ODD, Weeks.EVEN)
    )
    if odd == even:
        return odd or None
    named = ((Weeks.ODD, odd), (Weeks.EVEN, even))
    return "\n".join(f"{weeks.label}: {text or 'приёма нет'}" for weeks, text in named)


def _pauses(everybody: Known, hours: UsualHours) -> Iterator[str]:
    for pause in hours.pauses:
        if pause.specialist_id is None:
            yield f"{pause_text(pause)} — {EVERYBODY}."
        elif pause.specialist_id in everybody.people:
            yield f"{pause_text(pause)} — {everybody.people[pause.specialist_id].name}."


def _special_days(special: SpecialDays) -> Iterator[Block]:
    """Yield the days off on working days, then what changes for single specialists."""
    rows = tuple(body(days, title) for days, title in words.off_days(special.working_days_off))
    columns = (Column("Нерабочие дни"), Column("Основание", weight=2.0))
    yield Table(columns, rows, note=_TRANSFERS, empty="На это время нерабочих дней нет.")
    changes = "\n".join(words.changes(special.exceptions))
    if changes:
        yield Heading("Изменения в приёме специалистов", level=2)
        yield Paragraph(changes, Align.LEFT)
