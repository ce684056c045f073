"""A course of values: gaps, one value, none; the keyboard says each of them."""

import pytest
from helpers.keyboard import press
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from ui.widgets.colours import Tone
from ui.widgets.sparkline import Spark, Sparkline, paint_spark
from ui.widgets.theme import theme


def painted(spark: Spark) -> set[str]:
    """Return the colours that a spark is drawn in."""
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    paint_spark(painter, QRectF(0, 0, 120, 40), spark)
    painter.end()
    points = ((x, y) for x in range(120) for y in range(40))
    return {image.pixelColor(x, y).name().upper() for x, y in points}


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    "values", [(), (None, None), (5.0,), (0.0, 0.0), (1.0, None, 3.0), (None, 7.0, None)]
)
def test_any_course_can_be_drawn(values: tuple[float | None, ...]) -> None:
    spark = Spark(values, [""] * len(values))
    is_drawn = len(painted(spark)) > 1
    assert is_drawn is any(value is not None for value in values)


@pytest.mark.usefixtures("qtbot")
def test_the_last_value_has_its_tone_and_the_band_its_ground() -> None:
    colours = theme().colours
    assert colours.bad in painted(Spark((1.0, 9.0), ("", ""), tone=Tone.BAD))
    assert colours.bad not in painted(Spark((1.0, None), ("", ""), tone=Tone.BAD))
    assert colours.accent_ground in painted(Spark((1.0, 9.0), ("", ""), (2.0, 8.0)))


def test_arrows_say_each_value(qtbot: QtBot) -> None:
    line = Sparkline("Ход")
    qtbot.addWidget(line)
    press_nothing = Spark((None,), ("нет",))
    line.show_spark(press_nothing)
    line.show()
    line.setFocus()
    press(line, "Left")
    assert line.accessibleDescription() == "нет"
    line.show_spark(Spark((1.0, None, 3.0), ("март: 1", "апрель: нет данных", "май: 3")))
    assert line.accessibleDescription() == "март: 1; апрель: нет данных; май: 3"
    press(line, "Left")
    assert line.accessibleDescription() == "апрель: нет данных"
    for _ in range(3):
        press(line, "Left")
    assert line.accessibleDescription() == "март: 1"
    QToolTip.hideText()
