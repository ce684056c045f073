"""Severe findings want a reason; a period opened again shows what differs; nothing half-done."""

import datetime as dt
from pathlib import Path

import pytest
from helpers.closing_page import Closing
from helpers.closing_rows import AFTER, IN_QUARTER, served
from helpers.desktop import DialogOf, Opened
from helpers.journal_rows import a_session
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from kcentre.journal.verbs import add_session, remove_sessions
from kcentre.language.dates import today_here
from kcentre.periods.closed import closed_periods
from kcentre.periods.period import PeriodKind, containing
from kcentre.storage import CentreFile, Changes, open_centre
from ui.analysis.closing.head import CHECKS, CLOSE, SENT
from ui.analysis.closing.kept_dialog import KeptDialog
from ui.desk import Desk
from ui.papers.dialog import PaperDialog
from ui.records.record_dialog import RecordDialog


@pytest.fixture
def desk(qtbot: QtBot, desktop: Opened, centre_path: Path) -> Desk:
    """Return a window on a centre with one service in the quarter and one after it."""
    with open_centre(centre_path) as file:
        served(file)
        served(file, AFTER)
    made = desktop(centre_path, "analysis")
    qtbot.waitUntil(lambda: made.window._is_open)
    return made


def test_a_closed_quarter_is_opened_mended_and_closed_again(
    qtbot: QtBot, desk: Desk, dialog_of: DialogOf, centre_path: Path
) -> None:
    walk = Closing(qtbot, desk)
    walk.show("2025-Q3")
    _close(walk)
    walk.until(lambda: walk.sent.papers.paper)
    kept = walk.sent.papers.paper
    assert kept is not None
    walk.sent.reopen.click()
    asking = dialog_of(RecordDialog)
    assert isinstance(asking, RecordDialog)
    asking.save()
    walk.until(lambda: "почему" in asking._form.field("reason").problem())
    asking._form.field("reason").editor.set_value("Нашли пропущенную запись")
    asking.save()
    walk.reach(CHECKS)
    assert walk.page._bar.chip.text() == "открыт снова"
    desk.operations.change(_remove_first)
    walk.page.show_step(SENT)
    walk.reach(SENT)
    assert walk.sent.form.isHidden()
    (row,) = walk.sent.closings.rows
    row.differences.click()
    sheet = _shown(qtbot, dialog_of, PaperDialog)
    assert sheet.papers.paper is not None
    sheet.close()
    row.pages.click()
    pages = _shown(qtbot, dialog_of, KeptDialog)
    assert pages.papers.paper is not None
    assert pages.papers.paper.pdf == kept.pdf
    pages.close()
    walk.page.show_step(CLOSE)
    walk.until(lambda: walk.close.ready)
    assert not walk.close.form.isHidden()
    walk.page.go_on()
    reason = walk.close.form.field("reason")
    assert "ни одной записи" in reason.problem()
    walk.until(lambda: reason.is_stopped)
    assert walk.page.onward.isEnabled()
    reason.editor.set_value("Центр не работал")
    walk.page.go_on()
    walk.reach(SENT)
    walk.until(lambda: len(walk.sent.closings.rows) == 2)
    assert walk.sent.closings.rows[0].closing.reason == "Центр не работал"
    assert not walk.sent.closings.rows[1].differences.isHidden()
    walk.until(lambda: "Копия данных" in walk.sent.state.text())


def test_every_finding_leads_to_its_record(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    with open_centre(centre_path) as file:
        add_session(file, a_session(file, date=IN_QUARTER, minutes=None))
        add_session(file, a_session(file, date=IN_QUARTER, time=dt.time(9, 0)))
    desk = desktop(centre_path, "analysis")
    qtbot.waitUntil(lambda: desk.window._is_open)
    walk = Closing(qtbot, desk)
    walk.show("2025-Q3")
    walk.reach(CHECKS)
    checks, every = walk.checks, walk.checks.findings.findings.rowCount()
    tiles = list(checks.tiles.tiles.values())
    assert [tile.accessibleName().partition(":")[0] for tile in tiles] == [
        "Полнота", "Верность", "Согласованность", "Своевременность",
    ]  # fmt: skip
    tiles[1].opened.emit(tiles[1].door.code)
    assert checks.card.accessibleName() == "Верность"
    assert 0 < checks.findings.findings.rowCount() < every
    with qtbot.waitSignal(walk.page.go_to) as led:
        checks.findings.row_activated.emit(0)
    assert led.args == ["journal/sessions/1"]
    with qtbot.waitSignal(walk.page.go_to) as led:
        checks.measures.click()
    assert led.args is not None
    assert str(led.args[0]).startswith("monitoring/deviations/new/П")
    tiles[0].opened.emit(tiles[0].door.code)
    assert any("исправлять нечего" in label.text() for label in checks.clean.findChildren(QLabel))
    checks._all.click()
    assert checks.findings.findings.rowCount() == every
    desk.operations.change(_remove_first)
    walk.until(lambda: checks.findings.findings.rowCount() < every)


def test_a_closing_that_is_stopped_leaves_the_period_open(
    qtbot: QtBot, desk: Desk, centre_path: Path
) -> None:
    walk = Closing(qtbot, desk)
    walk.show("2025-Q3")
    walk.page.show_step(CLOSE)
    walk.until(lambda: walk.close.ready)
    stop = _Stopper(desk)
    walk.page.go_on()
    walk.until(lambda: stop.titles and walk.close.ready)
    assert len(stop.titles) == 1
    assert walk.page.step == CLOSE
    desk.window.close()
    with open_centre(centre_path) as file:
        assert not closed_periods(file)


def test_a_period_that_runs_is_prepared_but_not_closed(qtbot: QtBot, desk: Desk) -> None:
    walk = Closing(qtbot, desk)
    running = containing(PeriodKind.ACADEMIC_YEAR, today_here())
    walk.show(running.word)
    assert walk.page._bar.chip.text() == "открыт"
    walk.page.show_step(CLOSE)
    walk.until(walk.close.stops.text)
    assert "продлится до" in walk.close.stops.text()
    assert not walk.page.onward.isEnabled()
    walk.page.go_on()
    assert walk.page.step == CLOSE
    asked: list[str] = []
    walk.page.go_to.connect(asked.append)
    walk.page.activate("2025-09-01..2025-09-07")
    walk.page._bar.back.click()
    assert asked == ["analysis/2025-09-01..2025-09-07", f"analysis/{running.word}"]


def _close(walk: Closing) -> None:
    walk.page.show_step(CLOSE)
    walk.until(lambda: walk.close.ready)
    if not walk.close.form.isHidden():
        walk.close.form.field("reason").editor.set_value("Исправить нельзя")
    walk.page.go_on()
    walk.reach(SENT)


def _remove_first(file: CentreFile) -> Changes:
    return remove_sessions(file, [1])


def _shown(qtbot: QtBot, dialog_of: DialogOf, kind: type[QDialog]) -> KeptDialog | PaperDialog:
    dialog = dialog_of(kind)
    assert isinstance(dialog, KeptDialog | PaperDialog)
    qtbot.waitUntil(lambda: dialog.papers.paper is not None)
    return dialog


class _Stopper:
    """Presses «Прервать» as soon as the closing begins."""

    def __init__(self, desk: Desk) -> None:
        self.titles: list[str] = []
        desk.operations.long_started.connect(self._stop)

    def _stop(self, title: str, progress: object) -> None:
        if title.startswith("Закрываю"):
            self.titles.append(title)
            progress.stop()  # type: ignore[attr-defined] # a WatchedProgress
