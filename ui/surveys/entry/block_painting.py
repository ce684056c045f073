"""How a question is painted: quiet like the paper, the one being answered on a ground."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kcentre.surveys.questionnaires.option_keys import key_of
from ui.surveys.entry.block_plan import WRAPPED, BlockFonts, BlockPlan, BlockTexts
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_RADIUS, _CAP_RADIUS, _BAR = 8, 5, 3
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class BlockLook:
    """How a question stands: the one being answered, skipped, what is picked and pointed at."""

    is_current: bool = False
    is_skipped: bool = False
    picked: frozenset[int] = frozenset()
    pointed: int | None = None
    note_tone: Tone = Tone.ATTENTION


def paint_block(
    painter: QPainter, plan: BlockPlan, texts: BlockTexts, fonts: BlockFonts, look: BlockLook
) -> None:
    """Paint all parts but the editor."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.is_current:
        _paint_ground(painter, plan)
    quiet = theme().colour(Tone.SECONDARY)
    ink = quiet if look.is_skipped else theme().colour(Tone.TEXT)
    painter.setFont(fonts.title)
    painter.setPen(quiet)
    painter.drawText(plan.section, WRAPPED, texts.section)
    painter.setFont(fonts.text if look.is_skipped else fonts.title)
    painter.drawText(plan.number, WRAPPED, texts.number)
    painter.setPen(ink)
    painter.drawText(plan.title, WRAPPED, texts.title)
    painter.setFont(fonts.small)
    painter.setPen(quiet)
    painter.drawText(plan.hint, WRAPPED, texts.hint)
    painter.setPen(theme().colour(look.note_tone))
    painter.drawText(plan.note, WRAPPED, texts.note)
    for place in range(len(plan.options)):
        _paint_cap(painter, plan.cap(place), place, look)
        painter.setFont(fonts.text)
        painter.setPen(ink)
        painter.drawText(plan.label(place), WRAPPED, texts.labels[place])


def _paint_ground(painter: QPainter, plan: BlockPlan) -> None:
    px, colours = theme().px, theme().colours
    ground = QRectF(0, plan.frame_top, plan.width, plan.height - plan.frame_top)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent_ground))
    painter.drawRoundedRect(ground, px(_RADIUS), px(_RADIUS))
    painter.setBrush(QColor(colours.accent))
    bar = QRectF(0, plan.frame_top + px(_RADIUS), px(_BAR), ground.height() - 2 * px(_RADIUS))
    painter.drawRoundedRect(bar, px(_BAR) / 2, px(_BAR) / 2)


def _paint_cap(painter: QPainter, box: QRect, place: int, look: BlockLook) -> None:
    """Paint the key of an option; it is filled like a tick on the paper where it is picked."""
    px, colours = theme().px, theme().colours
    is_picked, is_pointed = place in look.picked, place == look.pointed
    border = colours.accent if is_picked or is_pointed else colours.border
    painter.setPen(QPen(QColor(border), 2 if is_pointed else 1))
    painter.setBrush(QColor(colours.accent if is_picked else colours.card))
    painter.drawRoundedRect(
        QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(_CAP_RADIUS), px(_CAP_RADIUS)
    )
    painter.setFont(theme().small_font())
    painter.setPen(QColor(colours.on_accent if is_picked else colours.secondary))
    painter.drawText(box, _CENTRE, key_of(place))
