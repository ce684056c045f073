"""How wide the columns of a table are: what they need first, then what is left over."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kcentre.paper.document import ACROSS, Column, Kind, Lines, RowRole, Table
from kcentre.paper.fonts import Face, clean, width
from kcentre.paper.lines import bound, longest_word

SIZES = (10.0, 9.0, 8.0, 7.0)
"""Sizes of type tried until no word breaks; the last one breaks words."""
HEAD_SIZE = 0.92
SMALL_SHARE = 0.85
"""The size of a cell's small lines."""
PAD = 4.0
_HEAD_LINES = 2.2
"""In so many lines a title would stand."""
_TEXT_SHARE = 3.0
"""How much more of the free width a column of text takes than one of numbers."""
_WIDEST_TEXT = 0.55
"""No column of text asks for more than this part of the width."""
_TEXT_KEPT = 0.75
"""So much of that is left to it where columns of numbers are made equal."""
_MOST_MEASURED = 400
"""Longer tables keep the widths they were made with: measuring all their words takes its time."""

Text = str | Lines
"""A cell's text, cleaned."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, in points.

    `narrow`: its longest word; below that words break. `natural`: nothing wraps needlessly.
    `weight`: its share of the width left over.
    """

    narrow: float
    natural: float
    weight: float

    def at(self, size: float, room: float) -> "Need":
        """Return the need of the same texts in another size, with the free width around them."""
        pads = 2 * PAD + 0.1
        narrow = self.narrow * size + pads
        natural = min(self.natural * size + pads, room * _WIDEST_TEXT)
        return Need(narrow, max(narrow, natural), self.weight)

    def asked(self, room: float) -> float:
        """Return what it does not give up to make others equal: less where it breaks anyway."""
        breaks = self.natural >= room * _WIDEST_TEXT
        return max(self.narrow, self.natural * _TEXT_KEPT) if breaks else self.natural


def size_and_widths(
    table: Table, texts: Sequence[tuple[Text, ...]], room: float, sizes: Sequence[float] = SIZES
) -> tuple[float, list[float]]:
    """Return the largest size in which no word of a table breaks, and its columns' widths."""
    members = Counter(column.group for column in table.columns)
    measured = [
        _measured(column, _column_texts(index, table, texts), members[column.group])
        for index, column in enumerate(table.columns)
    ]
    for size in sizes:
        needs = [need.at(size, room) for need in measured]
        if sum(need.narrow for need in needs) <= room:
            break
    return size, column_widths(_evened(table.columns, needs, room), room)


def shared_widths(columns: Sequence[Column], room: float) -> list[float]:
    """Return widths that divide the room by the columns' weights, whatever stands in them."""
    whole = sum(column.weight for column in columns)
    return [room * column.weight / whole for column in columns]


def unbroken_widths(
    table: Table, texts: Sequence[tuple[Text, ...]], room: float, size: float
) -> list[float]:
    """Return the shared widths of a table, with room for a word that would break in its column.

    The other columns give it, each of what it has beyond its own longest word.
    """
    widths = shared_widths(table.columns, room)
    if len(texts) > _MOST_MEASURED:
        return widths
    members = Counter(column.group for column in table.columns)
    narrow = [
        _measured(column, _column_texts(index, table, texts), members[column.group]).at(size, room)
        for index, column in enumerate(table.columns)
    ]
    lacking = sum(max(0.0, need.narrow - own) for need, own in zip(narrow, widths, strict=True))
    spare = sum(max(0.0, own - need.narrow) for need, own in zip(narrow, widths, strict=True))
    if not lacking or lacking > spare:
        return widths
    part = lacking / spare
    return [
        max(need.narrow, own) - max(0.0, own - need.narrow) * part
        for need, own in zip(narrow, widths, strict=True)
    ]


def column_widths(needs: Sequence[Need], room: float) -> list[float]:
    """Return widths that add up to `room`."""
    narrow, natural, weight = (
        sum(getattr(need, name) for need in needs) for name in ("narrow", "natural", "weight")
    )
    if natural <= room:
        return [need.natural + (room - natural) * need.weight / weight for need in needs]
    if narrow <= room:
        part = (room - narrow) / (natural - narrow)
        return [need.narrow + (need.natural - need.narrow) * part for need in needs]
    return [need.narrow * room / narrow for need in needs]


def _column_texts(
    index: int, table: Table, texts: Sequence[tuple[Text, ...]]
) -> set[tuple[str, Face, float]]:
    """Return the different texts of a column, each with its face and its share of the size."""
    return {
        found
        for row, cells in zip(table.rows, texts, strict=True)
        if row.role not in ACROSS
        for found in _parts(cells[index], row.role)
    }


def _parts(text: Text, role: RowRole) -> Iterator[tuple[str, Face, float]]:
    face = Face.SERIF if role is RowRole.BODY else Face.SERIF_BOLD
    if isinstance(text, str):
        yield text, face, 1.0
        return
    for line in text.lines:
        share = SMALL_SHARE if line.small else 1.0
        yield bound(line.text), Face.SERIF_BOLD if line.bold else face, share


def _measured(column: Column, texts: Iterable[tuple[str, Face, float]], members: int) -> Need:
    """Return what a column needs at size 1."""
    title = bound(clean(column.title))
    common = longest_word(bound(clean(column.group)), Face.SERIF_BOLD) / members
    words = [HEAD_SIZE * max(common, longest_word(title, Face.SERIF_BOLD))]
    lines = [HEAD_SIZE * width(title.replace("\n", " "), Face.SERIF_BOLD) / _HEAD_LINES]
    for text, face, part in texts:
        words.append(longest_word(text, face) * part)
        lines.extend(width(line, face) * part for line in text.split("\n"))
    share = _TEXT_SHARE if column.kind is Kind.TEXT else 1.0
    return Need(max(words), max(*words, *lines), column.weight * share)


def _evened(columns: Sequence[Column], needs: list[Need], room: float) -> list[Need]:
    """Return the needs with columns of numbers equally wide, if no text breaks by that."""
    numbers = [column.kind is not Kind.TEXT for column in columns]
    pairs = list(zip(needs, numbers, strict=True))
    widest = max((need.natural for need, number in pairs if number), default=0.0)
    asked = sum(widest if number else need.asked(room) for need, number in pairs)
    if asked > room:
        return needs
    return [replace(n, narrow=widest, natural=widest) if number else n for n, number in pairs]
