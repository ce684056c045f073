"""Where to save: the suffix is made right, and nothing is written over unasked."""

from pathlib import Path

import pytest
from helpers.file_dialogs import choose_next, think_better_of_it
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.save_dialog import ask_where_to_save

KIND = "Документ PDF (*.pdf)"


@pytest.fixture
def asking(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.mark.parametrize(
    ("typed", "saved"),
    [
        ("Отчёт.pdf", "Отчёт.pdf"),
        ("Отчёт", "Отчёт.pdf"),
        ("ОТЧЁТ.PDF", "ОТЧЁТ.PDF"),
        ("Отчёт 10.2026", "Отчёт 10.2026.pdf"),
    ],
)
def test_a_name_gets_the_suffix_that_it_lacks(
    asking: QWidget, tmp_path: Path, typed: str, saved: str
) -> None:
    choose_next(tmp_path / typed)
    assert ask_where_to_save(asking, "Сохранить", tmp_path / "a.pdf", KIND) == tmp_path / saved


def test_a_completed_name_that_is_taken_is_asked_about(asking: QWidget, tmp_path: Path) -> None:
    (tmp_path / "Отчёт 10.2026.pdf").touch()
    choose_next(tmp_path / "Отчёт 10.2026")
    choose_next(tmp_path / "Отчёт 11.2026")
    path = ask_where_to_save(asking, "Сохранить", tmp_path / "a.pdf", KIND)
    assert path == tmp_path / "Отчёт 11.2026.pdf"


def test_thinking_better_of_it_is_no_path(asking: QWidget, tmp_path: Path) -> None:
    think_better_of_it()
    assert ask_where_to_save(asking, "Сохранить", tmp_path / "a.pdf", KIND) is None
