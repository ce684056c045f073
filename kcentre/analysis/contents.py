"""What stands in the department's report, from its opening to the head's last word.

A month's report has the first nine sections; a quarter's also charts of satisfaction and load,
the indicators and the conclusions; a year's what `sections.year` adds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kcentre.analysis import charts
from kcentre.analysis.busy_hours import BusyHours, hours_chart
from kcentre.analysis.comparison import Comparison
from kcentre.analysis.conclusions.ground import Ground
from kcentre.analysis.conclusions.records import ReportPart, parts_of
from kcentre.analysis.conclusions.summary_draft import nothing_recorded
from kcentre.analysis.conclusions.texts import Prose
from kcentre.analysis.events_tables import events_table
from kcentre.analysis.kinds_table import kinds_table
from kcentre.analysis.numbering import numbered
from kcentre.analysis.ratings_table import ratings_table
from kcentre.analysis.recipients_tables import ages_table, categories_table
from kcentre.analysis.sections.given import given_table
from kcentre.analysis.sections.goals import explanations, goals_table
from kcentre.analysis.sections.months import MonthsKnown
from kcentre.analysis.sections.requests import requests_table
from kcentre.analysis.sections.year import YearKnown, year_sections
from kcentre.analysis.specialists_table import specialists_table
from kcentre.analysis.topics_table import topics_table
from kcentre.paper.chart import Chart
from kcentre.paper.document import Block, Heading, Paragraph, Table
from kcentre.periods import titles

_WITHIN = (
    "Отрезок — пределы, в которых доля лежит с вероятностью 95\u00a0%; в скобках — число оценок."
)
_BEGUN = "В клетке — число услуг, начатых в этот день недели и час, за весь период."


@dataclass(frozen=True, slots=True)
class Sources:
    """All that a report is written from.

    `events` lists the group events, `hours` are of longer periods, `year` is of years alone.
    `remark` says with which severe findings the period was closed and why, empty without.
    """

    known: Ground
    prose: Prose
    events: Table | None
    deviations: Table
    months: MonthsKnown
    hours: BusyHours
    year: YearKnown | None
    remark: str = ""

    @property
    def compared(self) -> Comparison:
        """The period's figures with those to compare."""
        return self.known.compared

    @property
    def is_long(self) -> bool:
        """Whether the report has conclusions, and so what they rest on."""
        return ReportPart.CONCLUSIONS in parts_of(self.known.period.kind)


def contents(sources: Sources) -> Iterator[Block]:
    """Yield the blocks of a report, its sections, tables and charts numbered."""
    return numbered(_blocks(sources))


def _blocks(sources: Sources) -> Iterator[Block]:
    compared = sources.compared
    if not compared.tells_something:
        yield Paragraph(nothing_recorded(sources.known))
        yield from _remark(sources)
        return
    yield from _opening(sources)
    if compared.current.sessions.total:
        yield from _services(sources)
        yield from _recipients(sources)
    yield Heading("Обращения и запись на приём")
    yield requests_table(compared, "Обращения, запись на приём и график")
    yield from _events(sources)
    yield from _ratings(sources)
    yield from _deviations(sources)
    if sources.year is not None:
        yield from year_sections(sources.known, sources.months, sources.year)
    yield from _words(sources)


def _opening(sources: Sources) -> Iterator[Block]:
    compared = sources.compared
    if not compared.is_over:
        yield Paragraph(titles.still_running(compared.today))
    yield from _remark(sources)
    yield from _paragraphs(sources.prose.said(ReportPart.SUMMARY))


def _remark(sources: Sources) -> Iterator[Block]:
    if sources.remark:
        yield Paragraph(sources.remark)


def _services(sources: Sources) -> Iterator[Block]:
    compared, shortest = sources.compared, sources.known.settings.shortest_minutes
    caption = "Услуги по видам помощи и формам"
    yield Heading("Оказанные услуги")
    yield kinds_table(compared, caption, shortest)
    yield from _if_any(
        given_table(sources.known, "Услуги в сравнении с планом и другими периодами")
    )
    yield from _if_any(charts.kinds_chart(compared, caption))
    plans = sources.months.plans
    yield from _if_any(charts.months_chart(compared, "Услуги по месяцам", plans))
    if sources.is_long:
        hours = hours_chart(sources.hours, "Нагрузка по дням недели и часам")
        if hours is not None:
            yield hours
            yield Paragraph(_BEGUN, small=True)
    yield Heading("Специалисты")
    yield specialists_table(compared, "Услуги по специалистам")


def _recipients(sources: Sources) -> Iterator[Block]:
    compared, topics = sources.compared, sources.known.topics
    yield Heading("Категории получателей")
    yield categories_table(compared, "Услуги по категориям получателей")
    yield Heading("Родители и дети по возрасту")
    yield ages_table(compared, "Родители и дети по возрасту ребёнка")
    yield Heading("Темы консультаций")
    yield topics_table(compared, "Услуги по темам", topics)
    yield from _if_any(charts.topics_chart(compared, "Услуги по темам", topics))


def _events(sources: Sources) -> Iterator[Block]:
    """Yield the numbers and the list; with nothing to compare, the list says it all."""
    caption = "Групповые мероприятия и участники"
    yield Heading("Групповые мероприятия")
    if sources.events is not None and not sources.compared.others:
        yield replace(sources.events, caption=caption)
        return
    yield events_table(sources.compared, caption)
    if sources.events is not None:
        yield Heading("Перечень мероприятий", level=2)
        yield sources.events


def _ratings(sources: Sources) -> Iterator[Block]:
    compared, settings = sources.compared, sources.known.settings
    yield Heading("Удовлетворённость получателей")
    yield ratings_table(compared, "Оценка услуг получателями", settings)
    if sources.is_long:
        marks = sources.months.counts.marks
        title = "Доля удовлетворённых по месяцам, %"
        chart = charts.satisfaction_chart(compared, settings, marks, title)
        if chart is not None:
            yield chart
            yield Paragraph(_WITHIN, small=True)


def _deviations(sources: Sources) -> Iterator[Block]:
    states = sources.known.states
    goals = goals_table(states, "Показатели мониторинга") if sources.is_long else None
    yield Heading("Отклонения и меры")
    yield from _if_any(goals)
    explained = list(explanations(states))
    if explained:
        yield Heading("Пояснения к показателям", level=2)
        yield from explained
    yield replace(sources.deviations, caption="Отклонения от целевых значений и меры")


def _words(sources: Sources) -> Iterator[Block]:
    """Yield the head's other texts; an empty one has no section."""
    for part in parts_of(sources.known.period.kind)[1:]:
        texts = list(_paragraphs(sources.prose.said(part)))
        if texts:
            yield Heading(part.label)
            yield from texts


def _paragraphs(text: str) -> Iterator[Block]:
    return (Paragraph(line.strip()) for line in text.split("\n") if line.strip())


def _if_any(block: Chart | Table | None) -> Iterator[Block]:
    if block is not None:
        yield block
