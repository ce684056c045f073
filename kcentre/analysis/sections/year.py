"""What only a year's report has: months, people, plan, documents, rooms and surveys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.sections.around import documents_table, rooms_table, surveys_table
from kcentre.analysis.sections.months import MonthsKnown, months_table
from kcentre.analysis.sections.planned_events import planned_events_table
from kcentre.analysis.sections.visits import families_of, visits_table
from kcentre.paper.document import Block, Heading, Table
from kcentre.periods.period import Period
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class YearKnown:
    """What a year's report asks besides; `families` by the periods compared, tables or None."""

    families: Mapping[Period, int]
    documents: Table | None
    rooms: Table | None
    surveys: Table | None


def year_known(file: CentreFile, known: Ground) -> YearKnown:
    """Return what is known of a year."""
    period, today = known.period, known.compared.today
    return YearKnown(
        families_of(file, known.compared),
        documents_table(file, period, today, "Документы консультационного центра"),
        rooms_table(file, period, today, "Готовность помещений"),
        surveys_table(file, period, "Изучение спроса и мнения родителей"),
    )


def year_sections(known: Ground, months: MonthsKnown, found: YearKnown) -> Iterator[Block]:
    """Yield the sections; one of which nothing is kept is left out."""
    compared = known.compared
    if compared.current.sessions.total:
        yield Heading("Динамика по месяцам")
        yield months_table(known, months, "Работа центра по месяцам")
        yield Heading("Первичные и повторные обращения")
        yield visits_table(compared, found.families, "Обращения и уникальные получатели")
    parts = (
        ("Выполнение плана мероприятий", planned_events_table(known.events, "План и факт")),
        ("Документы", found.documents),
        ("Помещения", found.rooms),
        ("Изучение спроса", found.surveys),
    )
    for title, table in parts:
        if table is not None:
            yield Heading(title)
            yield table
