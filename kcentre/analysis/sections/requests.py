"""The report's table of requests, of appointments and of how full the hours were."""

from collections.abc import Callable, Iterator
from decimal import Decimal

from kcentre.analysis.comparison import Comparison
from kcentre.analysis.counted import label_column
from kcentre.figures.records import Figures
from kcentre.figures.values import values_of
from kcentre.paper.document import Cell, Column, Kind, Row, Table, body, group

NO_REQUESTS = "Обращений и записей на приём за период нет."

_REQUESTS = (
    ("Принято обращений", "requests.total"),
    ("Записано на приём", "requests.booked"),
    ("Не состоялось", "requests.missed"),
    ("В работе", "requests.in_work"),
    ("Просрочено", "requests.overdue"),
    ("Средний срок от обращения до услуги, дней", "requests.mean_days_to_service"),
)
_APPOINTMENTS = (
    ("Записей на приём", "appointments.total"),
    ("Состоялось", "appointments.held"),
    ("Неявки и отмены", "appointments.missed"),
    ("Доля неявок и отмен, %", "appointments.missed_share"),
)
_SCHEDULE = (
    ("Окон приёма по графику", "schedule.capacity"),
    ("Занято окон", "schedule.taken"),
    ("Загрузка графика, %", "schedule.load"),
)


def requests_table(compared: Comparison, caption: str) -> Table:
    """Return the table; a group stands there only where the centre keeps such records."""
    heads = [("За период", "")] + [(other.title, other.group) for other in compared.others]
    columns = [Column(title, Kind.NUMBER, group=head, places=1) for title, head in heads]
    rows = [
        row
        for title, is_kept, parts in (
            ("Обращения", lambda found: found.requests.total, _REQUESTS),
            ("Запись на приём", lambda found: found.appointments.total, _APPOINTMENTS),
            ("График приёма", lambda found: found.schedule.capacity, _SCHEDULE),
        )
        for row in _group(compared, title, is_kept, parts)
    ]
    return Table((label_column("Показатель"), *columns), tuple(rows), caption, empty=NO_REQUESTS)


def _group(
    compared: Comparison,
    title: str,
    is_kept: Callable[[Figures], int],
    parts: tuple[tuple[str, str], ...],
) -> Iterator[Row]:
    if not any(compared.counts(is_kept)):
        return
    values = [values_of(found) for found in compared.everything]
    yield group(title)
    for label, code in parts:
        yield body(label, *(_cell(found.get(code)) for found in values))


def _cell(value: float | None) -> Cell:
    """Return a value that keeps its own decimals."""
    return value if value is None or isinstance(value, int) else Decimal(str(value))
