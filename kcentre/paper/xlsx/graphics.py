"""Graphics in a workbook: tables of what they show."""

from collections.abc import Iterator, Sequence

from kcentre.paper.chart import Chart, ChartKind, Series
from kcentre.paper.document import Column, Kind, Row, Table, body
from kcentre.paper.drawing import Graphic, Scheme, SchemeNode, Timeline

_SPAN = ("не меньше", "не больше")
"""The heads of the ends of an interval."""
_SET_IN = "\u00a0" * 4


def graphic_table(graphic: Graphic) -> Table:
    """Return what a graphic shows as a table."""
    match graphic:
        case Chart():
            return chart_table(graphic)
        case Scheme():
            heads = (Column("Должность, звено"), Column("Кто"), Column("Кому подчиняется"))
            rows = tuple(_boxes(graphic.roots))
            return Table(heads, rows, caption=graphic.title, empty=graphic.empty)
        case Timeline():
            return _timeline_table(graphic)


def chart_table(chart: Chart) -> Table:
    """Return a chart's values as a table: the workbook keeps its numbers."""
    kind = Kind.DECIMAL if chart.places else Kind.INTEGER
    if chart.kind is ChartKind.HEAT:
        heads = (_value_column(name, chart, kind) for name in chart.categories)
        across = tuple(body(series.name, *series.values) for series in chart.series)
        return Table((Column(""), *heads), across, caption=chart.title, empty=chart.empty)
    columns = [Column("")]
    for series in chart.series:
        names = (series.name, *(_SPAN if series.spans else ()))
        columns += [_value_column(name, chart, kind) for name in names]
    rows = tuple(
        body(name, *(value for series in chart.series for value in _values(series, index)))
        for index, name in enumerate(chart.categories)
    )
    return Table(tuple(columns), rows, caption=chart.title, empty=chart.empty)


def _values(series: Series, index: int) -> tuple[float | None, ...]:
    """Return a value of a series, with the ends of its interval if it has intervals."""
    if not series.spans:
        return (series.values[index],)
    return (series.values[index], *(series.spans[index] or (None, None)))


def _value_column(name: str, chart: Chart, kind: Kind) -> Column:
    return Column(name, kind, places=chart.places, absent=chart.empty)


def _boxes(nodes: Sequence[SchemeNode], above: str = "", depth: int = 0) -> Iterator[Row]:
    """Yield a row a box, set in the deeper the lower it stands."""
    for node in nodes:
        yield body(_SET_IN * depth + node.text, node.detail, above)
        yield from _boxes(node.below, node.text, depth + 1)


def _timeline_table(timeline: Timeline) -> Table:
    days = Kind.DATE
    heads = (Column(""), Column("Начало", days), Column("Окончание", days), Column("Примечание"))
    rows = tuple(body(bar.label, bar.starts, bar.ends, bar.note) for bar in timeline.bars)
    return Table(heads, rows, caption=timeline.title, empty=timeline.empty)
