"""The report's table of topics, the most frequent first."""

from collections.abc import Mapping

from kcentre.analysis.comparison import Comparison
from kcentre.analysis.counted import counted_columns, part_of, rest_of, total_row, where_met
from kcentre.figures.records import Figures
from kcentre.paper.document import Table


def topics_table(compared: Comparison, caption: str, titles: Mapping[str, str]) -> Table:
    """Return the topics met in any of the periods; `titles` by their codes."""
    rows = [(titles.get(code, code), part_of(_by_topic, code)) for code in topics_met(compared)]
    found = where_met(compared, [*rows, ("тема не указана", rest_of(_by_topic))])
    return Table(counted_columns(compared, "Тема"), (*found, total_row(compared)), caption)


def topics_met(compared: Comparison) -> list[str]:
    """Return the codes of the topics met: by frequency in the period, then by code."""
    current = compared.current.sessions.by_topic
    codes = {code for found in compared.everything for code in found.sessions.by_topic}
    return sorted(codes, key=lambda code: (-current.get(code, 0), code))


def _by_topic(found: Figures) -> Mapping[str, int]:
    return found.sessions.by_topic
