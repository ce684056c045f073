"""What stands in the department's report, from its opening to the last table."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kcentre.analysis import charts, summary
from kcentre.analysis.comparison import Comparison, has_data
from kcentre.analysis.events_tables import events_table
from kcentre.analysis.kinds_table import kinds_table
from kcentre.analysis.numbering import numbered
from kcentre.analysis.ratings_table import ratings_table
from kcentre.analysis.recipients_tables import ages_table, categories_table
from kcentre.analysis.specialists_table import specialists_table
from kcentre.analysis.topics_table import topics_table
from kcentre.centre.records import Passport, Settings
from kcentre.paper.document import Block, Chart, Heading, Paragraph, Table


@dataclass(frozen=True, slots=True)
class Sources:
    """All that a report is written from; `topics` are titles by codes, `events` the list."""

    compared: Comparison
    passport: Passport
    settings: Settings
    topics: Mapping[str, str]
    events: Table | None


def contents(sources: Sources) -> Iterator[Block]:
    """Yield the blocks of a report, its sections, tables and charts numbered."""
    return numbered(_blocks(sources))


def _blocks(sources: Sources) -> Iterator[Block]:
    compared = sources.compared
    if not has_data(compared.current):
        yield Paragraph(summary.nothing_recorded(compared))
        return
    yield from _opening(sources)
    if compared.current.sessions.total:
        yield from _services(sources)
        yield from _recipients(compared)
        yield from _topics(sources)
    yield from _events(sources)
    yield Heading("Удовлетворённость получателей")
    yield ratings_table(compared, "Оценка услуг получателями", sources.settings)


def _opening(sources: Sources) -> Iterator[Block]:
    note = summary.unfinished(sources.compared)
    if note is not None:
        yield Paragraph(note)
    texts = summary.summary(sources.compared, sources.passport, sources.settings, sources.topics)
    yield from map(Paragraph, texts)


def _services(sources: Sources) -> Iterator[Block]:
    compared = sources.compared
    yield Heading("Оказанные услуги")
    yield kinds_table(
        compared, "Услуги по видам помощи и формам", sources.settings.shortest_minutes
    )
    yield from _if_any(charts.kinds_chart(compared, "Услуги по видам помощи и формам"))
    yield from _if_any(charts.months_chart(compared, "Услуги по месяцам"))
    yield Heading("Специалисты")
    yield specialists_table(compared, "Услуги по специалистам")


def _recipients(compared: Comparison) -> Iterator[Block]:
    yield Heading("Получатели услуг")
    yield categories_table(compared, "Услуги по категориям получателей")
    yield ages_table(compared, "Родители и дети по возрасту ребёнка")


def _topics(sources: Sources) -> Iterator[Block]:
    yield Heading("Темы консультаций")
    yield topics_table(sources.compared, "Услуги по темам", sources.topics)
    yield from _if_any(charts.topics_chart(sources.compared, "Услуги по темам", sources.topics))


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


def _if_any(chart: Chart | None) -> Iterator[Chart]:
    if chart is not None:
        yield chart
