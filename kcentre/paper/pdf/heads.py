"""The head of a table: one line of titles, or two where columns share a common head."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from kcentre.paper.document import Align, Column
from kcentre.paper.fonts import clean
from kcentre.paper.lines import bound, wrapped
from kcentre.paper.pdf.measured import PAD_X, Styles
from kcentre.paper.pdf.pen import Pen, Place, Style

_SHADE = 0.93


@dataclass(frozen=True, slots=True)
class _Title:
    """A head cell: its place under the head's top, and its lines."""

    x: float
    top: float
    width: float
    height: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """A measured head; drawn anew on each page."""

    titles: tuple[_Title, ...]
    width: float
    height: float
    style: Style

    def draw(self, pen: Pen, x: float, top: float) -> None:
        pen.shade(x, top - self.height, self.width, self.height, _SHADE)
        for title in self.titles:
            left, upper = x + title.x, top - title.top
            lower, right = upper - title.height, left + title.width
            pen.rules([(left, upper, right, upper), (left, upper, left, lower)])
            free = (title.height - len(title.lines) * self.style.leading) / 2
            place = Place(left + PAD_X, upper - free, title.width - 2 * PAD_X)
            pen.block(place, title.lines, self.style, Align.CENTRE)
        pen.rule(x + self.width, top, x + self.width, top - self.height)


def measured_head(columns: tuple[Column, ...], widths: Sequence[float], styles: Styles) -> Head:
    """Break the titles into lines and put common heads above theirs."""
    style = styles.head
    lefts = list(accumulate(widths, initial=0.0))
    lines = [
        _lines(column.title, width, style) for column, width in zip(columns, widths, strict=True)
    ]
    spans = _spans(columns)
    commons = {
        span: _lines(columns[span.start].group, lefts[span.stop] - lefts[span.start], style)
        for span in spans
    }
    upper = max((styles.head_row(len(found)) for found in commons.values()), default=0.0)
    inside = {index for span in spans for index in span}
    lower = max((styles.head_row(len(lines[index])) for index in inside), default=0.0)
    alone = [
        styles.head_row(len(found)) for index, found in enumerate(lines) if index not in inside
    ]
    whole = max([upper + lower, *alone])
    titles = [
        _Title(lefts[span.start], 0.0, lefts[span.stop] - lefts[span.start], upper, found)
        for span, found in commons.items()
    ]
    for index, width in enumerate(widths):
        top = upper if index in inside else 0.0
        titles.append(_Title(lefts[index], top, width, whole - top, lines[index]))
    return Head(tuple(titles), lefts[-1], whole, style)


def _spans(columns: tuple[Column, ...]) -> list[range]:
    """Return the runs of neighbours that share a named common head."""
    spans = []
    for name, run in groupby(range(len(columns)), lambda index: columns[index].group):
        indexes = list(run)
        if name:
            spans.append(range(indexes[0], indexes[-1] + 1))
    return spans


def _lines(title: str, width: float, style: Style) -> tuple[str, ...]:
    return wrapped(bound(clean(title)), style.face, style.size, width - 2 * PAD_X)
