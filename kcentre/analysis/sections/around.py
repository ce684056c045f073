"""What a year's report says of documents, rooms and surveys; a table only where there are some."""

from datetime import date

from kcentre.language.dates import short_date
from kcentre.language.numbers import decimal_comma, share
from kcentre.paper.document import Cell, Column, Kind, Row, Table, body, total
from kcentre.periods.period import Period
from kcentre.premises.rooms.queries import centre_readiness, room_lines
from kcentre.premises.rooms.records import Readiness
from kcentre.storage import CentreFile
from kcentre.structure.documents.queries import package, readiness
from kcentre.structure.documents.records import PackageLine
from kcentre.structure.documents.words import number_words
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


def documents_table(file: CentreFile, period: Period, today: date, caption: str) -> Table | None:
    """Return how the package of documents stands; None of an empty register, or a year long past.

    The register keeps what is in force now: of earlier years nobody can say it any more.
    """
    found = readiness(file, today)
    if found.percent is None or period.end.year < today.year - 1:
        return None
    columns = (
        Column("Документ", weight=2.6),
        Column("Реквизиты", weight=3.2),
        Column("Состояние", weight=2.2),
        Column("Пересмотр", Kind.DATE, weight=1.2),
    )
    rows = [_document(line) for line in package(file, today) if line.is_required or line.document]
    share_words = f"{decimal_comma(found.percent)}\u00a0% ({found.current} из {found.required})"
    note = f"На {short_date(today)}. Актуальность документов — {share_words}."
    return Table(columns, tuple(rows), caption, note=note)


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


def _document(line: PackageLine) -> Row:
    draft = line.document.draft if line.document else None
    numbered = number_words(draft) if draft else ""
    review = draft.review_on if draft else None
    return body(line.title, numbered, line.state.label, review)


def _readiness(found: Readiness) -> tuple[Cell, Cell]:
    """Return the share of what is done, and how much is not."""
    return share(found.done, found.needed), found.needed - found.done


def _is_within(line: RoundLine, period: Period) -> bool:
    ends = line.ends or period.end
    return line.starts <= period.end and ends >= period.start and bool(line.forms)
