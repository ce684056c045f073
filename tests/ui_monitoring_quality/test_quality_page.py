"""«Качество данных»: four tiles, what is behind each, and the way to mend it."""

import datetime as dt
from pathlib import Path

from helpers.appointment_rows import add_room
from helpers.desktop import DialogOf, Opened
from helpers.journal_rows import hire
from helpers.keyboard import press
from helpers.monitoring_page import Shown, open_page
from helpers.quality_rows import add, sound
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kcentre.monitoring.quality.records import TileKey
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import open_centre
from ui.monitoring.quality.missing_dialog import MissingDialog
from ui.monitoring.quality.page import QualityPage

_PLACE = "monitoring/quality/2025-10"


def fill(path: Path) -> None:
    with open_centre(path) as file:
        hire(file)
        sound(file)
        sound(file, date=dt.date(2025, 10, 8), minutes=None)
        whole = {"starts": "10:00", "ends": "10:45", "form": "in_person", "specialist": 1}
        room = add_room(file)
        for date in ("2025-10-07", "2025-10-14"):
            add(file, Appointment, **whole, room=room, date=date, state="held")


def opened(qtbot: QtBot, desktop: Opened, path: Path, *others: str) -> tuple[Shown, QualityPage]:
    shown = open_page(qtbot, desktop, path, _PLACE, *others)
    assert isinstance(shown.page, QualityPage)
    return shown, shown.page


def test_an_empty_centre_says_what_will_be_here(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    shown, page = opened(qtbot, desktop, centre_path, "journal")
    assert page.pages.currentWidget() is page.empty
    assert page.empty.button.text() == "Перейти в журнал"
    page.empty.button.click()
    shown.settle()
    assert shown.desk.window.page("journal").isVisible()


def test_a_period_without_records_leads_to_one_that_has_some(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    fill(centre_path)
    shown, page = opened(qtbot, desktop, centre_path)
    shown.go_to("monitoring/quality/2024-Q1")
    assert "записей нет" in " ".join(label.text() for label in page.empty.findChildren(QLabel))
    assert page.empty.button.text() == "Показать IV квартал 2025\u00a0года"
    page.empty.button.click()
    shown.settle()
    assert page.period is not None
    assert page.period.word == "2025-Q4"
    assert page.pages.currentWidget() is not page.empty


def test_tiles_weeks_and_findings_by_keyboard(
    qtbot: QtBot, desktop: Opened, centre_path: Path, dialog_of: DialogOf
) -> None:
    fill(centre_path)
    shown, page = opened(qtbot, desktop, centre_path, "journal", "premises")
    tiles = page.tiles.tiles
    assert tiles[TileKey.COMPLETENESS].hasFocus()
    assert [tile.door.text for tile in tiles.values()] == [
        "0,0\u00a0%", "50,0\u00a0%", "100,0\u00a0%", "100,0\u00a0%",
    ]  # fmt: skip
    assert page.chosen is TileKey.COMPLETENESS  # below its target, and the first of those
    assert [door.text for door in page.weeks.table.doors()] == ["0 из 1"] * 4 + ["0 из 2"] * 2

    page.weeks.table.setFocus()
    press(page.weeks.table, "Return")
    dialog = dialog_of(MissingDialog)
    assert isinstance(dialog, MissingDialog)
    qtbot.waitUntil(lambda: dialog.model.row_at(0) is not None)
    assert dialog.model.rowCount() == 1
    assert dialog.sum.text() == "Итого: 1\u00a0приём"
    (row,) = dialog.model.rows_here(1)
    assert dialog.target_of(row).startswith("journal/sessions/unrecorded/")
    dialog.reject()
    qtbot.waitUntil(page.weeks.table.hasFocus)

    tiles[TileKey.CORRECTNESS].setFocus()
    press(page, "Return")
    assert page.below.currentWidget() is page.desk
    found = [row[1] for row in (page.desk.findings.findings.row_at(0),) if row]
    assert found == ["Услуга №\u00a02 от 08.10.2025"]
    page.desk.findings.setFocus()
    page.desk.findings.choose_row(0)
    assert "сколько минут" in page.desk.advice.text()
    press(page.desk.findings, "Return")
    shown.settle()
    assert shown.desk.window.page("journal").isVisible()


def test_mending_a_record_renews_the_tiles(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    fill(centre_path)
    shown, page = opened(qtbot, desktop, centre_path)
    page.choose(TileKey.CORRECTNESS)
    page.desk.rules.setFocus()
    page.desk.rules.go_to("К08")
    press(page.desk.rules, "Space")  # the rule is switched off
    shown.settle()
    assert page.tiles.tiles[TileKey.CORRECTNESS].door.text == "100,0\u00a0%"
    assert page.chosen is TileKey.CORRECTNESS  # the page stays with what was looked at
    press(page, "Alt+Left")
    shown.settle()
    assert page.period is not None
    assert page.period.word == "2025-09"
    press(page, "Alt+Right")
    shown.settle()
    assert [page.chosen] == [TileKey.COMPLETENESS]  # another period begins with its own worst
