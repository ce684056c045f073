"""Choosing a period by steps, by words, from the list, by days; periods without data."""

from datetime import date
from pathlib import Path

import pytest
from helpers.analysis_tab import Shown, open_tab, wait_for_figures
from helpers.desktop import Opened
from helpers.keyboard import Layout, press, type_text
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcentre.periods import period as periods
from kcentre.periods.period import PeriodKind, parse_period
from kcentre.periods.titles import over
from ui.analysis.period_page import PeriodPage
from ui.desk import Desk
from ui.papers.period_popup import PeriodPopup

pytest_plugins = ["helpers.analysis_fixtures"]


def popup(qtbot: QtBot, tab: PeriodPage) -> PeriodPopup:
    """Open the choice of periods by its key."""
    tab.toolbar.picker.name.setFocus()
    press(tab, "F4")
    found = tab.toolbar.picker.popup
    qtbot.waitUntil(found.isVisible)
    return found


def test_alt_and_arrows_step_through_periods_of_a_kind(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-Q3")
    for word, back, forward in (
        ("2025-01", "2024-12", "2025-02"),
        ("2025-Q1", "2024-Q4", "2025-Q2"),
        ("2025-H1", "2024-H2", "2025-H2"),
        ("2024", "2023", "2025"),
        ("2024/25", "2023/24", "2025/26"),
        ("2024-02-29..2024-03-01", "2024-02-27..2024-02-28", "2024-03-02..2024-03-03"),
    ):
        tab.show_period(parse_period(word))
        press(tab, "Alt+Left")
        assert tab.period == parse_period(back)
        press(tab, "Alt+Right")
        press(tab, "Alt+Right")
        assert tab.period == parse_period(forward)
    wait_for_figures(qtbot, tab)


def test_stepping_quickly_shows_the_last_period_only(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-Q3")
    for _ in range(4):
        tab.toolbar.picker.back.click()
    wait_for_figures(qtbot, tab)
    assert tab.known is not None
    assert tab.known.figures.period == parse_period("2024-Q3")
    assert tab.papers.paper is not None
    assert tab.papers.paper.name == f"Отчёт {over(tab.known.figures.period)}"


@pytest.mark.parametrize("layout", Layout)
def test_a_period_is_typed_as_a_word(qtbot: QtBot, shown: Shown, layout: Layout) -> None:
    tab = shown("2025-Q3")
    found = popup(qtbot, tab)
    assert found.typed.selectedText() == "2025-Q3"
    type_text(found, "осень")
    press(found, "Return")
    assert found.isVisible()
    assert "Не удалось понять период «осень»" in found._problem.text()
    press(found, "Esc")
    assert not found.isVisible()
    assert tab.period == parse_period("2025-Q3")
    assert popup(qtbot, tab) is found
    type_text(found, "2024/25")
    press(found, "Return", layout)
    assert tab.period == parse_period("2024/25")
    assert not found.isVisible()
    wait_for_figures(qtbot, tab)


def test_the_list_offers_the_periods_that_have_data(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-Q3")
    found = popup(qtbot, tab)
    assert found.list.item(0).text().startswith("IV квартал 2025")
    assert found.list.currentRow() == 1
    found.list.setFocus()
    press(found, "Down")
    press(found, "Return")
    assert tab.period == parse_period("2025-Q2")
    wait_for_figures(qtbot, tab)


def test_every_kind_has_its_list_and_any_days_two_dates(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-Q3")
    found = popup(qtbot, tab)
    counts = []
    for kind in PeriodKind:
        found._show_kind(kind.value)
        counts.append(found.list.count())
    assert counts[0] > counts[1] > counts[2] > counts[3] >= 3
    assert counts[-1] == 0
    found._show_kind(PeriodKind.DAYS.value)
    found.start.set_value(date(2025, 9, 30))
    found.end.set_value(date(2025, 9, 1))
    found._take_days()
    assert "поменяйте даты местами" in found._problem.text()
    found.start.set_value(date(2025, 9, 1))
    found.end.set_value(None)
    found._take_days()
    assert "Укажите первый и последний день" in found._problem.text()
    found.end.set_value(date(2025, 9, 1))
    found._take_days()
    assert tab.period == periods.days(date(2025, 9, 1), date(2025, 9, 1))
    wait_for_figures(qtbot, tab)


def test_the_chip_says_how_far_the_period_has_come(shown: Shown) -> None:
    for word, state in (("2000-Q1", "завершён"), ("2099-Q1", "ещё не начался")):
        assert shown(word).toolbar.picker.chip.text() == state


def test_a_period_without_data_leads_to_the_nearest(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2030-Q1")
    assert tab.body.currentWidget() is tab.body.empty
    assert not tab.toolbar.print.isEnabled()
    assert "Нет данных" in tab.body.empty._title.text()
    tab.body.empty.button.setFocus()
    press(tab, "Space")
    assert tab.period == parse_period("2025-Q4")
    wait_for_figures(qtbot, tab)
    assert tab.body.currentWidget() is not tab.body.empty


def test_a_new_centre_says_what_will_be_here(
    qtbot: QtBot, desktop: Opened, centre_path: Path
) -> None:
    tab = open_tab(qtbot, desktop(centre_path, "analysis"))
    assert tab.body.currentWidget() is tab.body.empty
    assert tab.body.empty.button.text() == "Перейти в журнал"
    assert not tab.toolbar.pdf.isEnabled()
    tab.toolbar.view._group.button(1).click()
    assert tab.body.currentWidget() is tab.body.empty
    assert not tab.toolbar.xml.isEnabled()
    with qtbot.waitSignal(tab.go_to) as asked:
        tab.body.empty.button.click()
    assert asked.args == ["journal"]


def test_a_target_names_a_period(qtbot: QtBot, analysis_desk: Desk, analysis: PeriodPage) -> None:
    for word in ("2025-Q2", "2024/25"):
        analysis_desk.window.go_to(f"analysis/{word}")
        assert analysis.period == parse_period(word)
    analysis_desk.window.go_to("analysis/завтра")
    assert analysis.period == parse_period("2024/25")
    assert analysis_desk.window.page("analysis").place() == "analysis/period"
    wait_for_figures(qtbot, analysis)


def test_everything_on_the_tab_is_reached_by_the_tab_key(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-Q3")
    qtbot.waitUntil(tab.body.preview.pages.isVisible)
    tab.toolbar.picker.back.setFocus()
    reached = []
    for _ in range(60):
        press(tab, "Tab")
        focused = QApplication.focusWidget()
        if focused in reached:
            break
        reached.append(focused)
    page = tab.body.figures
    wanted = [tab.toolbar.picker.name, tab.toolbar.print, *page.tiles, *page.tables.values(),
              *page.charts.values(), tab.body.preview.pages]  # fmt: skip
    assert not [part.accessibleName() for part in wanted if part not in reached]
    names = [part.accessibleName() or getattr(part, "text", str)() for part in wanted]
    assert all(names)
