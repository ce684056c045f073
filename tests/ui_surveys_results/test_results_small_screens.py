"""A small office screen shows the results, in ordinary and in large text, in both schemes."""

import pytest
from helpers.results_page import OpenResults
from PySide6.QtWidgets import QWidget

from ui.surveys.results.views import VIEWS
from ui.widgets.theme import Scheme, theme


@pytest.mark.usefixtures("plain_look")
def test_nothing_is_wider_than_the_screen_and_no_button_is_cut(results: OpenResults) -> None:
    made = results()
    bar = made.page.bar
    layout = bar.layout()
    assert layout is not None
    for percent in (100, 150, 200):
        theme().choose_percent(percent)
        made.window.resize(1366, 720)  # what a task bar and a title leave
        for key, _ in VIEWS:
            made.show(key)
            assert made.window.size().toTuple() == (1366, 720), (percent, key)
            assert made.page.view.width() <= made.page.width(), (percent, key)
            assert bar.height() >= layout.heightForWidth(bar.width()), (percent, key)
        assert "09.2026" in bar.rounds.toolTip()


@pytest.mark.usefixtures("plain_look")
def test_what_is_drawn_follows_the_scheme(results: OpenResults) -> None:
    made = results()
    for key, _ in VIEWS:
        view = made.show(key)
        theme().choose_scheme(Scheme.LIGHT)
        light = view.grab().toImage()
        theme().choose_scheme(Scheme.DARK)
        made.settle()
        assert view.grab().toImage() != light, key


def test_everything_that_takes_the_keyboard_has_a_name(results: OpenResults) -> None:
    made = results()
    for key, _ in VIEWS:
        made.show(key)
    policies = QWidget().focusPolicy()
    for widget in made.page.findChildren(QWidget):
        takes = widget.focusPolicy() != policies and not widget.isHidden()
        is_own = type(widget).__module__.startswith("ui.")
        if takes and is_own:
            text = getattr(widget, "text", str)()
            assert widget.accessibleName() or text, type(widget)
