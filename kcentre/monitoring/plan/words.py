"""What lines and parts of a plan are called on screen and paper."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kcentre.centre.queries import specialists, topics
from kcentre.centre.values import Form, Kind
from kcentre.language.dates import month_title, year_and_month
from kcentre.language.names import initials
from kcentre.monitoring.plan.cells import Cell
from kcentre.monitoring.plan.parts import Part, PartKey
from kcentre.premises.hours.calendar import academic_year_title
from kcentre.storage import CentreFile

NOT_LAID_DOWN = "не указано"
NO_MONTH, ALL_YEAR = "Без месяца", "Весь год"


@dataclass(frozen=True, slots=True)
class Names:
    """The titles of topics and the short names of specialists by their ids, retired ones too."""

    topics: Mapping[int, str] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)


def names(file: CentreFile) -> Names:
    """Return the names that a plan may speak of."""
    return Names(
        {
            topic.id: f"{topic.code} {topic.title}"
            for topic in topics(file, with_retired=True)
            if topic.id is not None
        },
        {
            person.id: initials(person.name)
            for person in specialists(file, with_retired=True)
            if person.id is not None
        },
    )


def plan_title(year: int) -> str:
    """Return «план услуг на 2026/2027 учебный год»."""
    return f"план услуг на {academic_year_title(year)} учебный год"


def month_words(month: str) -> str:
    """Return «Сентябрь 2026» for «2026-09»."""
    return month_title(*year_and_month(month)) if month else NO_MONTH


def part_title(part: Part, key: PartKey, known: Names) -> str:
    """Return what a row of a part is called."""
    if isinstance(key, int):
        by_id = {Part.TOPIC: known.topics, Part.SPECIALIST: known.people}
        return by_id.get(part, {}).get(key, NOT_LAID_DOWN)
    if not key:
        return NOT_LAID_DOWN
    if part is Part.MONTH:
        return month_words(key)
    values = {Part.KIND: Kind, Part.FORM: Form}.get(part)
    return key if values is None else values(key).label


def cell_title(cell: Cell, known: Names) -> str:
    """Return «Сентябрь 2026, консультативная»; of the whole month, the month alone."""
    when = ALL_YEAR if cell.month is None else month_words(cell.month)
    return when if cell.is_whole else f"{when}, {part_title(cell.part, cell.key, known)}"
