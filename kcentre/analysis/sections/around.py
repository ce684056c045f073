"""What a year's report says of the rooms and of the surveys; a table only where there are some."""

from datetime import date

from kcentre.language.dates import short_date
from kcentre.language.numbers import share
from kcentre.paper.document import Column, Kind, Row, RowRole, Table
from kcentre.periods.period import Period
from kcentre.premises.rooms.queries import centre_readiness, room_lines
from kcentre.storage import CentreFile
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.records import RoundLine


def rooms_table(file: CentreFile, period: Period, today: date, caption: str) -> Table | None:
    """Return how ready the rooms are; None where nothing is kept, or for a year long past.

    The readiness is that of today: of earlier years nobody can say it any more.
    """
    lines = room_lines(file)
    if not lines or period.end.year < today.year - 1:
        return None
    columns = (
        Column("Помещение", weight=3),
        Column("Назначение", weight=3),
        Column("Готовность, %", Kind.PERCENT),
        Column("Ещё нужно, позиций", Kind.INTEGER),
    )
    rows = [
        Row(
            (
                line.room.name,
                line.room.purpose.label,
                share(line.readiness.done, line.readiness.needed),
                line.readiness.needed - line.readiness.done,
            )
        )
        for line in lines
    ]
    whole = centre_readiness(file)
    last = Row(
        ("Итого", "", share(whole.done, whole.needed), whole.needed - whole.done), RowRole.TOTAL
    )
    note = f"На {short_date(today)}. Готовность — доля выполненных позиций перечня и оснащения."
    return Table(columns, (*rows, last), caption, note=note)


def surveys_table(file: CentreFile, period: Period, caption: str) -> Table | None:
    """Return the surveys that ran within the period; None where there were none."""
    lines = [line for line in rounds(file) if _is_within(line, period)]
    if not lines:
        return None
    columns = (
        Column("Опрос", weight=4),
        Column("Начат", Kind.DATE),
        Column("Окончен", Kind.DATE, absent="идёт"),
        Column("Анкет", Kind.INTEGER),
        Column("Выводы", weight=1.5),
    )
    rows = tuple(
        Row(
            (
                line.name,
                line.starts,
                line.ends,
                line.forms,
                "приняты" if line.has_conclusion else "не приняты",
            )
        )
        for line in sorted(lines, key=lambda line: (line.starts, line.id))
    )
    return Table(columns, rows, caption)


def _is_within(line: RoundLine, period: Period) -> bool:
    ends = line.ends or period.end
    return line.starts <= period.end and ends >= period.start and bool(line.forms)
