"""Boxes to tick and lines to write on, as people like to fill them in by hand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from reportlab.lib.colors import Color, black
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from kcentre.paper.document import Choice, Choices
from kcentre.paper.fonts import Face, clean, runs, width
from kcentre.paper.lines import bound, wrapped
from kcentre.paper.pdf.styles import MM

_BOX: Final = 5 * MM
"""Large enough for a cross made standing up, with a ball pen on a knee."""
_GAP, _BETWEEN, _AIR = 2 * MM, 6 * MM, 1.2 * MM
_SIZE, _LEADING = 11.5, 13.5
_SMALL, _MARK = 9.0, 7.0
_MOST_COLUMNS: Final = 3
_FEWEST_COLUMNS: Final = 2
_BREAKING: Final = 5
"""One label of so many may take a second line for the sake of two columns."""
_WRITTEN: Final = 40 * MM
"""At least so long is the line to write on beside «другое»."""
_LINE_HEIGHT: Final = 8.5 * MM
_THIN: Final = 0.8
_Point = tuple[float, float]
_GREY, _PALE = Color(0.45, 0.45, 0.45), Color(0.62, 0.62, 0.62)


@dataclass(frozen=True, slots=True)
class _Shaped:
    """A choice with its label broken into lines."""

    choice: Choice
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        said = len(self.lines) * _LEADING + (_SMALL * 1.2 if self.choice.hint else 0.0)
        return max(_BOX, said) + _AIR


class ChoicesRow(Flowable):
    """Choices side by side, each in a column of the same width."""

    def __init__(self, shaped: Sequence[_Shaped], column: float) -> None:
        super().__init__()
        self._shaped, self._column = shaped, column
        self.height = max(one.height for one in shaped)

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        for index, one in enumerate(self._shaped):
            self._draw(one, index * (self._column + _BETWEEN))

    def _draw(self, one: _Shaped, left: float) -> None:
        top = self.height
        _box(self.canv, left, top - _BOX, one.choice.mark)
        text = left + _BOX + _GAP
        baseline = top - _BOX / 2 - _SIZE * 0.36
        for index, line in enumerate(one.lines):
            _say(self.canv, line, (text, baseline - index * _LEADING), _SIZE)
        lowest = baseline - (len(one.lines) - 1) * _LEADING
        if one.choice.is_written:
            self.canv.setStrokeColor(_GREY)
            self.canv.setLineWidth(_THIN)
            start = text + _width(one.lines[-1], _SIZE) + _GAP
            self.canv.line(start, lowest - 2, left + self._column, lowest - 2)
        if one.choice.hint:
            _say(self.canv, one.choice.hint, (text, lowest - _SMALL * 1.25), _SMALL, _GREY)


class ScaleRow(Flowable):
    """Boxes in one row between the words for its ends."""

    def __init__(self, block: Choices, width: float) -> None:
        super().__init__()
        self._block = block
        room = width * 0.3
        self._ends = tuple(
            wrapped(bound(clean(end)), Face.SERIF, _SIZE, room)
            for end in (block.lowest, block.highest)
        )
        tallest = max(len(end) for end in self._ends)
        self.height = max(_BOX + _SIZE, tallest * _LEADING) + _AIR

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        x = 0.0
        x += self._end(self._ends[0], x)
        for choice in self._block.options:
            middle = x + _BOX / 2 - _width(choice.label, _SMALL) / 2
            _say(self.canv, choice.label, (middle, self.height - _SMALL), _SMALL)
            _box(self.canv, x, self.height - _SMALL - 3 - _BOX, "")
            x += _BOX + _BETWEEN
        self._end(self._ends[1], x)

    def _end(self, lines: Sequence[str], left: float) -> float:
        """Write the words for one end; return the width they take."""
        middle = self.height - _SMALL - 3 - _BOX / 2
        first = middle + (len(lines) - 1) * _LEADING / 2 - _SIZE * 0.36
        for index, line in enumerate(lines):
            _say(self.canv, line, (left, first - index * _LEADING), _SIZE)
        taken = max((_width(line, _SIZE) for line in lines), default=0.0)
        return taken + _BETWEEN if taken else 0.0


class WritingRow(Flowable):
    """One line to write on."""

    def __init__(self) -> None:
        super().__init__()
        self.height = _LINE_HEIGHT

    def wrap(self, width: float, _: float) -> tuple[float, float]:
        self.width = width
        return width, self.height

    def draw(self) -> None:
        self.canv.setStrokeColor(_GREY)
        self.canv.setLineWidth(_THIN)
        self.canv.line(0, 1, self.width, 1)


def choice_rows(block: Choices, width: float) -> Iterator[Flowable]:
    """Yield the rows of a block of choices: in columns where the labels are short."""
    if block.is_scale:
        yield ScaleRow(block, width)
        return
    count = len(block.options)
    rows = ceil(count / _columns(block.options, width))
    columns = ceil(count / rows)
    column = (width - (columns - 1) * _BETWEEN) / columns
    shaped = [_shaped(choice, column) for choice in block.options]
    for row in range(rows):
        yield ChoicesRow(shaped[row::rows], column)


def _columns(options: Sequence[Choice], room: float) -> int:
    """Return in how many columns hardly any label breaks: down one column, then the next."""
    most = min(_MOST_COLUMNS, len(options))
    return next((count for count in range(most, 1, -1) if _fits(options, room, count)), 1)


def _fits(options: Sequence[Choice], room: float, count: int) -> bool:
    column = (room - (count - 1) * _BETWEEN) / count
    too_wide = [_needed(choice) for choice in options if _needed(choice) > column]
    may_break = len(options) // _BREAKING if count == _FEWEST_COLUMNS else 0
    return len(too_wide) <= may_break and max(too_wide, default=0) < 2 * column


def _needed(choice: Choice) -> float:
    said = max(_width(choice.label, _SIZE), _width(choice.hint, _SMALL))
    return _BOX + _GAP + said + (_GAP + _WRITTEN if choice.is_written else 0.0)


def _shaped(choice: Choice, column: float) -> _Shaped:
    room = column - _BOX - _GAP
    return _Shaped(choice, tuple(wrapped(bound(clean(choice.label)), Face.SERIF, _SIZE, room)))


def _box(canvas: Canvas, left: float, bottom: float, mark: str) -> None:
    """Draw a box; the key that enters it stands in it, pale enough to be written over."""
    canvas.setStrokeColor(black)
    canvas.setLineWidth(_THIN)
    canvas.rect(left, bottom, _BOX, _BOX)
    if mark:
        x = left + _BOX - _width(mark, _MARK) - 1.2
        _say(canvas, mark, (x, bottom + 1.8), _MARK, _PALE)


def _say(canvas: Canvas, text: str, at: _Point, size: float, colour: Color = black) -> None:
    written = canvas.beginText(*at)
    written.setFillColor(colour)
    for face, part in runs(clean(text), Face.SERIF):
        written.setFont(face.value, size)
        written.textOut(part)
    canvas.drawText(written)


def _width(text: str, size: float) -> float:
    return width(bound(clean(text)), Face.SERIF) * size
