"""Where the parts of a question stand: its text, hint, options, the room for words."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from ui.widgets.theme import theme

SIDE, TOP, GAP, CAP, CAP_GAP = 16, 10, 4, 22, 8
_COLUMN_GAP, _NUMBER_WIDTH, _HIGHEST = 24, 34, 100_000
_MOST_IN_A_ROW, _LEAST_FOR_COLUMNS = 5, 5
WRAPPED = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)


@dataclass(frozen=True, slots=True)
class BlockTexts:
    """What a question says; `note` is what is told about its answer."""

    number: str
    title: str
    section: str = ""
    hint: str = ""
    labels: tuple[str, ...] = ()
    note: str = ""


@dataclass(slots=True)
class BlockPlan:
    """Rectangles of one width; `options` are whole lines, each with its key cap at the left."""

    section: QRect = field(default_factory=QRect)
    number: QRect = field(default_factory=QRect)
    title: QRect = field(default_factory=QRect)
    hint: QRect = field(default_factory=QRect)
    options: list[QRect] = field(default_factory=list)
    editor: QRect = field(default_factory=QRect)
    note: QRect = field(default_factory=QRect)
    width: int = 0
    height: int = 0
    frame_top: int = 0

    def cap(self, place: int) -> QRect:
        """Return the square of an option's key."""
        px, line = theme().px, self.options[place]
        return QRect(line.left(), line.top() + px(1), px(CAP), px(CAP))

    def label(self, place: int) -> QRect:
        """Return the room of an option's words."""
        px = theme().px
        return self.options[place].adjusted(px(CAP + CAP_GAP), px(2), 0, 0)


@dataclass(frozen=True, slots=True)
class BlockFonts:
    """The fonts of a block: of its text, of its title, of what is small."""

    text: QFont
    title: QFont
    small: QFont


def block_fonts(base: QFont) -> BlockFonts:
    """Return the fonts that go with the text of the window."""
    title = QFont(base)
    title.setBold(True)
    return BlockFonts(QFont(base), title, theme().small_font())


def plan_block(texts: BlockTexts, fonts: BlockFonts, width: int, editor_height: int) -> BlockPlan:
    """Lay a question out in a width; `editor_height` 0: no words are written."""
    px = theme().px
    made = BlockPlan(width=width)
    left, room = px(SIDE), width - 2 * px(SIDE)
    inner = left + px(_NUMBER_WIDTH)
    inner_room = max(px(CAP), room - px(_NUMBER_WIDTH))
    y = _place_section(made, texts, fonts, left, room)
    y += px(TOP)
    made.title = _text_rect(fonts.title, texts.title, inner, y, inner_room)
    made.number = QRect(left, y, px(_NUMBER_WIDTH), made.title.height())
    y = made.title.bottom() + 1
    if texts.hint:
        made.hint = _text_rect(fonts.small, texts.hint, inner, y + px(2), inner_room)
        y = made.hint.bottom() + 1
    y = _place_options(made, texts.labels, fonts.text, QRect(inner, y, inner_room, 0))
    if editor_height:
        made.editor = QRect(inner, y + px(6), inner_room, editor_height)
        y = made.editor.bottom() + 1
    if texts.note:
        made.note = _text_rect(fonts.small, texts.note, inner, y + px(6), inner_room)
        y = made.note.bottom() + 1
    made.height = y + px(TOP)
    return made


def _place_section(
    made: BlockPlan, texts: BlockTexts, fonts: BlockFonts, left: int, room: int
) -> int:
    if not texts.section:
        return 0
    px = theme().px
    made.section = _text_rect(fonts.title, texts.section, left, px(14), room)
    made.frame_top = made.section.bottom() + 1 + px(4)
    return made.frame_top


def _place_options(made: BlockPlan, labels: Sequence[str], font: QFont, box: QRect) -> int:
    """Lay the options out in a line, in two columns or beneath each other; return where it ends."""
    if not labels:
        return box.top()
    px = theme().px
    metrics = QFontMetrics(font)
    y = box.top() + px(6)
    widths = [px(CAP + CAP_GAP) + metrics.horizontalAdvance(label) + 2 for label in labels]
    if len(labels) <= _MOST_IN_A_ROW and _in_a_row(widths) <= box.width():
        return _one_row(made, widths, box.left(), y)
    half = (box.width() - px(_COLUMN_GAP)) // 2
    if len(labels) >= _LEAST_FOR_COLUMNS and max(widths) <= half:
        return _two_columns(made, len(labels), QRect(box.left(), y, half, 0))
    for label in labels:
        text = _text_rect(font, label, 0, 0, box.width() - px(CAP + CAP_GAP))
        height = max(px(CAP) + 2, text.height() + px(4))
        made.options.append(QRect(box.left(), y, box.width(), height))
        y += height + px(GAP)
    return y - px(GAP)


def _in_a_row(widths: Sequence[int]) -> int:
    return sum(widths) + theme().px(_COLUMN_GAP) * (len(widths) - 1)


def _one_row(made: BlockPlan, widths: Sequence[int], left: int, y: int) -> int:
    px = theme().px
    for width in widths:
        made.options.append(QRect(left, y, width, px(CAP) + 2))
        left += width + px(_COLUMN_GAP)
    return y + px(CAP) + 2


def _two_columns(made: BlockPlan, count: int, first: QRect) -> int:
    px = theme().px
    step, rows = px(CAP) + 2 + px(GAP), (count + 1) // 2
    for place in range(count):
        column, row = divmod(place, rows)
        left = first.left() + column * (first.width() + px(_COLUMN_GAP))
        made.options.append(QRect(left, first.top() + row * step, first.width(), px(CAP) + 2))
    return first.top() + rows * step - px(GAP)


def _text_rect(font: QFont, text: str, left: int, top: int, width: int) -> QRect:
    box = QRect(0, 0, max(1, width), _HIGHEST)
    size = QFontMetrics(font).boundingRect(box, WRAPPED, text).size()
    return QRect(left, top, max(1, width), size.height())
