"""A scheme: boxes joined by lines from the top down, laid out as wide as there is room.

Boxes of a level stand side by side where all of them fit; elsewhere they hang in columns, set in,
from lines that come down from the box above.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from kcentre.paper.charts.parts import Sizes, nothing
from kcentre.paper.charts.scene import HEAT, Anchor, Box, Ink, Mark, Region, Rule, Scene, Words
from kcentre.paper.drawing import Scheme, SchemeNode

_NARROWEST, _WIDEST = 9.5, 26.0
"""How wide a box is at least and at most, in sizes of the text; so are the gaps below."""
_BESIDE, _BENEATH, _SET_IN, _WITHIN = 1.2, 2.0, 1.6, 0.6
_DETAIL = 0.88
"""The size of what stands beneath, as a part of the text's."""
_FEWEST_HANGING = 3
"""Boxes of a column, where there are several columns."""
_TITLE_LINES, _DETAIL_LINES = 4, 6
_TOP_TONE, _TONE = 4, HEAT
_FRAME = 1.0
"""What is free around the scheme, so that an outline is not cut."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A box that has its place: its texts, what is below it, and where all of that ends."""

    x: float
    y: float
    width: float
    height: float
    bottom: float
    title: tuple[str, ...]
    detail: tuple[str, ...]
    below: tuple["_Place", ...] = ()
    columns: tuple[tuple["_Place", ...], ...] = ()
    """What is below, where it hangs in columns."""

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def scheme_scene(scheme: Scheme, sizes: Sizes) -> Scene:
    """Lay out the boxes; a region's `category` is the box's number, from the top down."""
    if not scheme.roots:
        return nothing(scheme.empty, sizes)
    layout = _Layout(sizes)
    across = sizes.width - 2 * _FRAME
    lay = layout.beside if layout.fit(scheme.roots, across) else layout.beneath
    roots = lay(scheme.roots, _FRAME, _FRAME, across)
    marks: list[Mark] = [mark for root in roots for mark in layout.lines(root)]
    regions: list[Region] = []
    for place, is_top in _all(roots):
        marks.extend(layout.box(place, _TOP_TONE if is_top else _TONE))
        region = Region(place.x, place.y, place.width, place.height, len(regions), 0)
        regions.append(region)
    bottom = max(root.bottom for root in roots) + _FRAME
    return Scene(sizes.width, bottom, tuple(marks), tuple(regions))


def _all(places: Sequence[_Place], *, is_top: bool = True) -> Iterator[tuple[_Place, bool]]:
    for place in places:
        yield place, is_top
        yield from _all(place.below, is_top=False)


class _Layout:
    """Knows the sizes that everything of a scheme follows from."""

    def __init__(self, sizes: Sizes) -> None:
        self._sizes = sizes
        self._small = Sizes(sizes.width, sizes.text * _DETAIL, sizes.face)

    def fit(self, nodes: Sequence[SchemeNode], width: float) -> bool:
        """Tell whether boxes and the single lines of boxes below them fit side by side."""
        gaps = self._sizes.text * _BESIDE * (len(nodes) - 1)
        return self._sizes.text * _NARROWEST * len(nodes) + gaps <= width

    def beside(
        self, nodes: Sequence[SchemeNode], x: float, y: float, width: float
    ) -> tuple[_Place, ...]:
        """Place boxes side by side, the wider the more is below."""
        gap, found = self._sizes.text * _BESIDE, list[_Place]()
        spare = width - gap * (len(nodes) - 1) - self._sizes.text * _NARROWEST * len(nodes)
        weights = [self._weight(node) for node in nodes]
        for node, weight in zip(nodes, weights, strict=True):
            taken = self._sizes.text * _NARROWEST + spare * weight / sum(weights)
            found.append(self._tree(node, x, y, taken))
            x += taken + gap
        return tuple(found)

    def beneath(
        self, nodes: Sequence[SchemeNode], x: float, y: float, width: float
    ) -> tuple[_Place, ...]:
        """Place boxes one under another, at the left."""
        found = list[_Place]()
        for node in nodes:
            found.append(self._tree(node, x, y, width, is_left=True))
            y = found[-1].bottom + self._sizes.text * _BESIDE
        return tuple(found)

    def lines(self, place: _Place) -> Iterator[Mark]:
        """Yield the lines from a box down to those below it."""
        foot = place.y + place.height
        bar = foot + self._sizes.text * _BENEATH / 2
        if len(place.columns) == 1:
            bar = foot
        elif place.below:
            ends = [self._spine(column) for column in place.columns]
            ends = ends or [one.middle for one in place.below]
            left, right = min(place.middle, *ends), max(place.middle, *ends)
            yield _rule(place.middle, foot, place.middle, bar)
            if right > left:
                yield _rule(left, bar, right, bar)
        for column in place.columns:
            yield from self._hanging(column, bar)
        for one in place.below:
            if not place.columns:
                yield _rule(one.middle, bar, one.middle, one.y)
            yield from self.lines(one)

    def _hanging(self, column: Sequence[_Place], top: float) -> Iterator[Mark]:
        """Yield the line that a column hangs from, and those to its boxes."""
        spine, last = self._spine(column), column[-1]
        yield _rule(spine, top, spine, last.y + last.height / 2)
        for one in column:
            yield _rule(spine, one.y + one.height / 2, one.x, one.y + one.height / 2)

    def _spine(self, column: Sequence[_Place]) -> float:
        return column[0].x - self._sizes.text * _SET_IN / 2

    def box(self, place: _Place, tone: int) -> Iterator[Mark]:
        """Yield a box and what stands in it."""
        yield Box(place.x, place.y, place.width, place.height, tone)
        y = place.y + self._sizes.text * _WITHIN
        for lines, sizes, ink in (
            (place.title, self._sizes, Ink.TEXT),
            (place.detail, self._small, Ink.SECONDARY),
        ):
            for line in lines:
                base = y + sizes.text * 0.93
                yield Words(place.middle, base, line, sizes.text, Anchor.MIDDLE, ink)
                y += sizes.leading

    def _weight(self, node: SchemeNode) -> int:
        """Return in how many boxes' width a box and all below it would like to stand."""
        return max(1, sum(self._weight(below) for below in node.below))

    def _tree(
        self, node: SchemeNode, x: float, y: float, width: float, *, is_left: bool = False
    ) -> _Place:
        """Give a box and all below it their places within a width."""
        across = min(width, self._sizes.text * _WIDEST)
        left = x if is_left else x + (width - across) / 2
        title, detail = self._texts(node, across)
        lines = len(title) * self._sizes.leading + len(detail) * self._small.leading
        height = lines + 2 * self._sizes.text * _WITHIN
        foot = y + height
        columns: tuple[tuple[_Place, ...], ...] = ()
        if not node.below or (not is_left and self.fit(node.below, width)):
            below = self.beside(node.below, x, foot + self._sizes.text * _BENEATH, width)
        else:
            columns = self._columns(node.below, (left, x), foot, (across, width), is_left=is_left)
            below = tuple(one for column in columns for one in column)
        bottom = max([foot, *(one.bottom for one in below)])
        return _Place(left, y, across, height, bottom, title, detail, below, columns)

    def _columns(
        self,
        nodes: Sequence[SchemeNode],
        lefts: tuple[float, float],
        foot: float,
        widths: tuple[float, float],
        *,
        is_left: bool,
    ) -> tuple[tuple[_Place, ...], ...]:
        """Hang boxes in as many columns as are wide enough; a single one under its own box.

        `lefts` and `widths` are those of the box above, then of all the room there is.
        """
        set_in, gap = self._sizes.text * _SET_IN, self._sizes.text * _BESIDE
        room = self._sizes.text * _NARROWEST + set_in
        number = int((widths[1] + gap) // (room + gap))
        number = min(number, ceil(len(nodes) / _FEWEST_HANGING))
        if number < 2 or is_left:
            set_in = min(set_in, widths[0] / 4)
            across = widths[0] - set_in
            return (self.beneath(nodes, lefts[0] + set_in, foot + gap, across),)
        taken = (widths[1] - gap * (number - 1)) / number
        top = foot + self._sizes.text * _BENEATH
        return tuple(
            self.beneath(part, lefts[1] + index * (taken + gap) + set_in, top, taken - set_in)
            for index, part in enumerate(_shared(nodes, number))
        )

    def _texts(self, node: SchemeNode, across: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = across - 2 * self._sizes.text * _WITHIN
        title = self._sizes.lines(node.text, room, _TITLE_LINES)
        return title, self._small.lines(node.detail, room, _DETAIL_LINES) if node.detail else ()


def _shared(nodes: Sequence[SchemeNode], number: int) -> list[Sequence[SchemeNode]]:
    """Share boxes out among columns, in their order, each with about as many boxes in all."""
    counts = [_boxes(node) for node in nodes]
    columns: list[list[SchemeNode]] = [[] for _ in range(number)]
    before = 0
    for node, count in zip(nodes, counts, strict=True):
        middle = before + count / 2
        columns[min(number - 1, int(middle * number / sum(counts)))].append(node)
        before += count
    return [column for column in columns if column]


def _boxes(node: SchemeNode) -> int:
    return 1 + sum(_boxes(below) for below in node.below)


def _rule(x1: float, y1: float, x2: float, y2: float) -> Rule:
    return Rule(x1, y1, x2, y2, Ink.SECONDARY)
