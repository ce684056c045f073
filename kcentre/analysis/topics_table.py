"""The report's table of topics, the most frequent first."""

from collections.abc import Mapping

from kcentre.analysis.comparison import Comparison, topics_met
from kcentre.analysis.counted import counted_columns, part_of, rest_of, total_row, where_met
from kcentre.figures.records import Figures
from kcentre.paper.document import Table


def topics_table(compared: Comparison, caption: str, titles: Mapping[str, str]) -> Table:
    """Return the topics met in any of the periods; `titles` by their codes."""
    rows = [(titles.get(code, code), part_of(_by_topic, code)) for code in topics_met(compared)]
    found = where_met(compared, [*rows, ("тема не указана", rest_of(_by_topic))])
    return Table(counted_columns(compared, "Тема"), (*found, total_row(compared)), caption)


def _by_topic(found: Figures) -> Mapping[str, int]:
    return found.sessions.by_topic
