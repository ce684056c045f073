"""«Часы приёма»: what is ticked is opened at once, what stands in the way is told in its row."""

import datetime as dt
from dataclasses import replace
from functools import partial

import pytest
from helpers.conclusions_page import Conclusions, OpenConclusions, usual_centre
from helpers.demand_centre import ask_families
from helpers.keyboard import press

from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.records import WindowLine
from kcentre.premises.hours.verbs import keep_windows
from ui.surveys.conclusions.hours_view import HoursView
from ui.surveys.conclusions.part_keys import HOURS


def _hours(made: Conclusions) -> HoursView:
    return made.show(HOURS, HoursView)


def _windows(made: Conclusions) -> list[WindowLine]:
    return made.ask(windows)


def test_windows_are_proposed_with_their_reasons(conclusions: OpenConclusions) -> None:
    view = _hours(conclusions())
    assert view.rows
    row = view.rows[0]
    assert row.tick.value()
    assert "Вечером в будни хотят приходить" in row.gap.text()
    assert "Вечером в будни хотят приходить" in row.tick.accessibleDescription()
    assert row.who.text()
    assert row.tick.accessibleName().startswith(row.tick.text().lower())
    assert view.count.text() == f"Отмечено {len(view.rows)} из {len(view.rows)}"


def test_a_time_that_is_lacking_is_named_once_above_its_windows(
    conclusions: OpenConclusions,
) -> None:
    view = _hours(conclusions())
    shown = [row.gap.text() for row in view.rows if row.gap.isVisible()]
    assert len(shown) < len(view.rows)
    assert len(shown) == len(set(shown)) == len({row.proposal.gap for row in view.rows})


def test_those_ticked_are_opened_in_one_operation(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _hours(made)
    before = len(_windows(made))
    wanted = len(view.rows) - 1
    view.rows[-1].tick.set_value(False)
    view.open.click()
    made.settle()
    assert len(_windows(made)) == before + wanted
    made.undo()
    assert len(_windows(made)) == before
    assert len(view.rows) == wanted + 1
    assert not view.rows[-1].tick.value()


def test_ctrl_enter_opens_and_space_ticks(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _hours(made)
    made.wake()
    before = len(_windows(made))
    for row in view.rows:
        row.tick.setFocus()
        press(made.window, "Space")
    assert not view.open.isEnabled()
    press(made.window, "Ctrl+Return")
    made.settle()
    assert len(_windows(made)) == before
    view.rows[0].tick.setFocus()
    press(made.window, "Space")
    press(made.window, "Ctrl+Return")
    made.settle()
    assert len(_windows(made)) == before + 1


def test_a_clash_is_told_in_its_row_and_nothing_is_opened(
    conclusions: OpenConclusions, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = conclusions()
    view = _hours(made)
    before = len(_windows(made))
    monkeypatch.setattr(view, "tables", ())  # the page hears nothing of what others write
    window = view.rows[0].proposal.window
    made.desk.operations.change(partial(keep_windows, windows=[window]))
    made.settle()
    view.open.click()
    made.settle()
    assert "уже принимает" in view.rows[0].problem.text()
    assert view.rows[0].problem.isVisible()
    assert not view.problem.isVisible()
    assert len(_windows(made)) == before + 1


def test_without_specialists_a_sentence_and_the_way_to_the_hours(
    conclusions: OpenConclusions,
) -> None:
    made = conclusions(ask_families)
    view = _hours(made)
    assert view.empty.isVisible()
    assert not view.open.isVisible()
    with made.qtbot.waitSignal(made.page.go_to) as gone:
        view.empty.button.click()
    assert gone.args == ["premises/hours/typical"]


def test_hours_opened_elsewhere_change_the_proposals(conclusions: OpenConclusions) -> None:
    made = conclusions(usual_centre)
    view = _hours(made)
    window = view.rows[0].proposal.window
    evening = [replace(window, weekday=day, starts=dt.time(16), ends=dt.time(21))
               for day in range(5)]  # fmt: skip
    made.desk.operations.change(partial(keep_windows, windows=evening))
    made.settle()
    assert all(row.proposal.window != window for row in view.rows)
