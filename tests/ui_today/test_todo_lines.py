"""A line of what is to be done: its term is never cut, a short title neither."""

from pytestqt.qtbot import QtBot

from ui.steps.todo_line import TodoLine
from ui.widgets.colours import Tone


def test_a_term_that_does_not_fit_beside_its_title_comes_beneath_it(qtbot: QtBot) -> None:
    line = TodoLine("III кв. 2026", "просрочено на 43 дня", Tone.BAD, "analysis")
    long = TodoLine("Длинное название " * 18, "1", Tone.SECONDARY, "journal")
    for one in (line, long):
        qtbot.addWidget(one)
    wide, narrow = line.heightForWidth(400), line.heightForWidth(160)
    assert narrow > wide
    assert long.heightForWidth(160) == wide  # what fits no line at all is cut in the first
    line.resize(160, narrow)
    line.grab()
