"""Printing and saving what is shown."""

from pathlib import Path

import pytest
from helpers.file_dialogs import choose_next, think_better_of_it
from helpers.keyboard import Layout, press
from helpers.results_page import OpenResults, Results
from PySide6.QtWidgets import QMenu

from kcentre.spreadsheets import read_workbook
from ui.papers.dialog import PaperDialog
from ui.surveys.results.views import CHANGES, CROSS, FREE, QUESTIONS


def _dialog(made: Results) -> PaperDialog:
    dialog = made.dialog(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    made.qtbot.waitUntil(lambda: dialog.papers.paper is not None, timeout=20_000)
    made.settle()
    return dialog


@pytest.mark.parametrize(
    ("key", "title"),
    [
        (CROSS, "Сравнение двух вопросов, Изучение спроса, осень 2026"),
        (CHANGES, "Сравнение опросов, осень 2025 и осень 2026"),
        (FREE, "Свободные ответы, Изучение спроса, осень 2026"),
    ],
)
def test_what_is_shown_becomes_pages(results: OpenResults, key: str, title: str) -> None:
    made = results()
    made.show(key)
    made.page.bar.paper.click()
    dialog = _dialog(made)
    assert dialog.windowTitle() == title
    assert dialog.preview.pages.count >= 1
    dialog.reject()


def test_of_the_questions_the_shown_one_or_all_are_printed(results: OpenResults) -> None:
    made = results()
    made.show(QUESTIONS)
    made.wake()
    press(made.window, "Ctrl+P", Layout.RUSSIAN)
    (menu,) = (one for one in made.page.findChildren(QMenu) if one.title() == "Печать")
    shown, every = menu.actions()
    assert [shown.text(), every.text()] == ["Показанный вопрос", "Все вопросы"]
    shown.trigger()
    menu.hide()
    dialog = _dialog(made)
    assert dialog.preview.pages.count == 1
    dialog.reject()


def test_the_answers_are_saved_form_by_form(results: OpenResults, tmp_path: Path) -> None:
    made = results()
    saved = tmp_path / "Ответы.xlsx"
    choose_next(saved)
    with made.qtbot.waitSignal(made.page.printing.said) as said:
        made.page.bar.answers.click()
    sentence, path = said.args
    assert sentence.startswith("Сохранено в «Ответы.xlsx»: 84\u00a0анкеты. ")
    assert path == saved
    assert made.page.note.isVisible()
    (sheet,) = read_workbook(saved).sheets
    assert len(sheet.rows) == 85


def test_thinking_better_of_it_saves_nothing(results: OpenResults) -> None:
    made = results()
    think_better_of_it()
    made.page.bar.answers.click()
    made.settle()
    assert not made.page.note.isVisible()
