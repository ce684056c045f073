"""From «the quarter is over» to the printed report: five screens, counted keys, clean data."""

import datetime as dt
from pathlib import Path

from helpers.analysis_tab import open_tab, wait_for_figures
from helpers.closing_page import Closing
from helpers.closing_rows import QUARTER, is_whole, served
from helpers.desktop import Opened
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kcentre.analysis.closing.queries import in_force
from kcentre.storage import open_centre
from ui.analysis.closing.head import CLOSE, PAGES, SENT, TEXTS

_MOST_KEYS = 8


def test_a_clean_quarter_is_closed_sent_and_printed_by_keys(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    with open_centre(centre_path) as file:
        served(file)
        served(file, hour=11, name="Ёлкина")
    desk = desktop(centre_path, "analysis")
    period = open_tab(qtbot, desk)
    assert period.period == QUARTER
    wait_for_figures(qtbot, period)
    assert period.toolbar.close_period.text() == "Закрыть квартал"
    assert period.toolbar.picker.chip.text() == "собирается"
    period.toolbar.close_period.setFocus()
    walk = Closing(qtbot, desk)
    walk.press("Return")
    walk.until(lambda: walk.checks.checked)
    for step in (TEXTS, PAGES, CLOSE):
        walk.press("Ctrl+Return")
        walk.reach(step)
        if step == PAGES:
            _put_on_review(walk)
    assert QApplication.focusWidget() is walk.page.onward
    assert walk.page.onward.text() == "Закрыть квартал"
    walk.press("Return")
    walk.reach(SENT)
    walk.until(lambda: desk.window.focusWidget() is walk.sent.print)
    walk.until(lambda: "Копия данных сохранена" in walk.sent.state.text())
    assert walk.keys <= _MOST_KEYS
    _demand_frozen(centre_path, walk)
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()  # a screen would do so once the progress is gone
    walk.press("Ctrl+Return")
    assert walk.sent.form.keep.isEnabled()  # pressed once too often, it notes no sending
    form = walk.sent.form.form
    form.focus("number")
    form.field("number").editor.set_value("12-к")
    form.field("sent_to").editor.set_value("Управление образования")
    walk.press("Ctrl+Return")
    walk.until(lambda: walk.sent.handed and walk.sent.handed.report.sent_on)
    assert "№\u00a012-к — Управление образования" in _words(walk)
    assert walk.page._bar.chip.text() == "отправлен"
    desk.window.go_to("analysis/2025-Q3")
    walk.until(lambda: period.known and period.known.report.is_closed)
    wait_for_figures(qtbot, period)
    assert period.toolbar.close_period.text() == "Сданный отчёт"
    assert period.papers.paper is not None
    assert walk.sent.papers.paper is not None
    assert period.papers.paper.pdf == walk.sent.papers.paper.pdf
    desk.window.close()
    with open_centre(centre_path) as file:
        closing = in_force(file, QUARTER)
        assert closing is not None
        assert is_whole(file, closing.id)
        assert (closing.number, closing.sent_on) == ("12-к", dt.date.today())  # noqa: DTZ011


def _put_on_review(walk: Closing) -> None:
    """Put the report on review, which is no part of the shortest way."""
    walk.pages.review.click()
    walk.until(walk.pages.review.isHidden)
    assert walk.page._bar.chip.text() == "на проверке"


def _demand_frozen(path: Path, walk: Closing) -> None:
    """Demand that the steps that change are shut, and that a copy lies beside the file."""
    shut = [button.isEnabled() for button in walk.page._bar.switch._group.buttons()]
    assert shut == [False, False, False, False, True]
    assert not walk.page._foot.isVisible()
    (copy,) = (path.parent / "Копии").glob("*закрыт III квартал 2025 года*")
    with open_centre(copy) as file:
        assert in_force(file, QUARTER) is not None


def _words(walk: Closing) -> str:
    return " ".join(label.text() for label in walk.sent.closings.findChildren(QLabel))
