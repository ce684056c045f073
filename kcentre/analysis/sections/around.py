"""What a year's report says of the rooms and of the surveys; a table only where there are some."""

from datetime import date

from kcentre.language.dates import short_date
from kcentre.language.numbers import share
from kcentre.paper.document import Cell, Column, Kind, Table, body, total
from kcentre.periods.period import Period
from kcentre.premises.rooms.queries import centre_readiness, room_lines
from kcentre.premises.rooms.records import Readiness
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
        body(line.room.name, line.room.purpose.label, *_readiness(line.readiness)) for line in lines
    ]
    last = total("Итого", "", *_readiness(centre_readiness(file)))
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
        body(
            line.name,
            line.starts,
            line.ends,
            line.forms,
            "приняты" if line.has_conclusion else "не приняты",
        )
        for line in sorted(lines, key=lambda line: (line.starts, line.id))
    )
    return Table(columns, rows, caption)


def _readiness(found: Readiness) -> tuple[Cell, Cell]:
    """Return the share of what is done, and how much is not."""
    return share(found.done, found.needed), found.needed - found.done


def _is_within(line: RoundLine, period: Period) -> bool:
    ends = line.ends or period.end
    return line.starts <= period.end and ends >= period.start and bool(line.forms)
