"""A scheme: boxes joined by lines from the top down, laid out as wide as there is room.

Boxes of a level stand side by side where all of them fit; elsewhere they hang in a column, set
in, from a line that comes down from the box above.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kcentre.paper.charts.parts import Sizes, nothing
from kcentre.paper.charts.scene import HEAT, Anchor, Box, Ink, Mark, Region, Rule, Scene, Words
from kcentre.paper.drawing import Scheme, SchemeNode

_NARROWEST, _WIDEST = 9.5, 26.0
"""How wide a box is at least and at most, in sizes of the text; so are the gaps below."""
_BESIDE, _BENEATH, _SET_IN, _WITHIN = 1.2, 2.0, 1.6, 0.6
_DETAIL = 0.88
"""The size of what stands beneath, as a part of the text's."""
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
    is_column: bool = False
    """What is below hangs in a column, set in."""

    @property
    def middle(self) -> float:
        return self.x + self.width / 2


def scheme_scene(scheme: Scheme, sizes: Sizes) -> Scene:
    """Lay out the boxes; a region's `category` is the box's number, from the top down."""
    if not scheme.roots:
        return nothing(scheme.empty, sizes)
    layout = _Layout(sizes)
    across = sizes.width - 2 * _FRAME
    as_column = not layout.fit(scheme.roots, across)
    roots = layout.placed(scheme.roots, _FRAME, _FRAME, across, as_column=as_column)
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

    def placed(
        self, nodes: Sequence[SchemeNode], x: float, y: float, width: float, *, as_column: bool
    ) -> tuple[_Place, ...]:
        """Give boxes their places in a column, or side by side, the wider the more is below."""
        gap, found = self._sizes.text * _BESIDE, list[_Place]()
        if as_column:
            for node in nodes:
                found.append(self._tree(node, x, y, width, is_left=True))
                y = found[-1].bottom + gap
            return tuple(found)
        spare = width - gap * (len(nodes) - 1) - self._sizes.text * _NARROWEST * len(nodes)
        weights = [self._weight(node) for node in nodes]
        for node, weight in zip(nodes, weights, strict=True):
            taken = self._sizes.text * _NARROWEST + spare * weight / sum(weights)
            found.append(self._tree(node, x, y, taken))
            x += taken + gap
        return tuple(found)

    def lines(self, place: _Place) -> Iterator[Mark]:
        """Yield the lines from a box down to those below it."""
        foot = place.y + place.height
        if place.is_column:
            spine = place.x + self._sizes.text * _SET_IN / 2
            last = place.below[-1]
            yield _rule(spine, foot, spine, last.y + last.height / 2)
            for one in place.below:
                yield _rule(spine, one.y + one.height / 2, one.x, one.y + one.height / 2)
        elif place.below:
            bar = foot + self._sizes.text * _BENEATH / 2
            middles = [place.middle, *(one.middle for one in place.below)]
            yield _rule(place.middle, foot, place.middle, bar)
            if len(place.below) > 1:
                yield _rule(min(middles), bar, max(middles), bar)
            for one in place.below:
                yield _rule(one.middle, bar, one.middle, one.y)
        for one in place.below:
            yield from self.lines(one)

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
        as_column = not self.fit(node.below, width)
        left = x if is_left else x + (width - across) / 2
        title, detail = self._texts(node, across)
        lines = len(title) * self._sizes.leading + len(detail) * self._small.leading
        height = lines + 2 * self._sizes.text * _WITHIN
        foot = y + height
        if as_column:
            set_in = min(self._sizes.text * _SET_IN, across / 4)
            top = foot + self._sizes.text * _BESIDE
            below = self.placed(node.below, left + set_in, top, across - set_in, as_column=True)
        else:
            top = foot + self._sizes.text * _BENEATH
            below = self.placed(node.below, x, top, width, as_column=False)
        bottom = max([foot, *(one.bottom for one in below)])
        return _Place(left, y, across, height, bottom, title, detail, below, as_column)

    def _texts(self, node: SchemeNode, across: float) -> tuple[tuple[str, ...], tuple[str, ...]]:
        room = across - 2 * self._sizes.text * _WITHIN
        title = self._sizes.lines(node.text, room, _TITLE_LINES)
        return title, self._small.lines(node.detail, room, _DETAIL_LINES) if node.detail else ()


def _rule(x1: float, y1: float, x2: float, y2: float) -> Rule:
    return Rule(x1, y1, x2, y2, Ink.SECONDARY)
