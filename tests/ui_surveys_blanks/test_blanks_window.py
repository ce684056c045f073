"""The blanks of a round: as many as are lacking, seen, saved, and their numbers noted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pypdfium2
import pytest
from helpers.desktop import Opened
from helpers.file_dialogs import choose_next
from helpers.keyboard import Layout, press, type_text
from pytestqt.qtbot import QtBot

from kcentre.storage import open_centre, open_for_reading
from kcentre.surveys.blanks.records import MOST_COPIES
from kcentre.surveys.questionnaires.queries import newest
from kcentre.surveys.questionnaires.ready import adopt
from kcentre.surveys.questionnaires.verbs import change_questionnaire
from kcentre.surveys.rounds.queries import round_line
from kcentre.surveys.rounds.records import RoundDraft
from kcentre.surveys.rounds.starting import start_round
from kcentre.surveys.rounds.verbs import note_print
from kcentre.surveys.tables import BlankPrint
from ui.surveys.blanks import open_blanks
from ui.surveys.blanks.window import BlanksWindow

Shown = Callable[..., BlanksWindow]


@pytest.fixture
def shown(desktop: Opened, qtbot: QtBot, centre_path: Path) -> Shown:
    def show(
        target: int | None = 40, printed: int = 0, closing: str = "", *, is_printable: bool = True
    ) -> BlanksWindow:
        with open_centre(centre_path) as file:
            (asked,) = adopt(file, "demand").rows["questionnaire"]
            if closing:
                changed = replace(newest(file, asked).draft, closing=closing)
                change_questionnaire(file, asked, changed)
            draft = RoundDraft(asked, "осень 2026", date(2026, 9, 1), target=target)
            (round_id,) = start_round(file, draft).rows["survey_round"]
            if printed:
                note_print(file, round_id, 1, printed, is_large=False)
            line = round_line(file, round_id)
        desk = desktop(centre_path)
        qtbot.waitUntil(lambda: bool(desk.window._pages))
        window = open_blanks(desk.operations, desk.window, line)
        if is_printable:
            qtbot.waitUntil(lambda: window.preview.pages.count > 0, timeout=20_000)
        return window

    return show


NO_NUMBERS = [(1, 0, False)]
"""A blank went out without a number: its version is changed no more."""


def prints(path: Path) -> list[tuple[int, int, bool]]:
    with open_for_reading(path) as file:
        rows = BlankPrint.select(BlankPrint.first, BlankPrint.last, BlankPrint.is_large)
        return list(rows.tuples().execute(file.db))


def save(qtbot: QtBot, window: BlanksWindow, path: Path) -> None:
    choose_next(path)
    with qtbot.waitSignal(window.papers.said):
        window.pdf.click()


def test_ctrl_s_saves(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(target=1)
    with qtbot.waitActive(window):
        window.activateWindow()
    choose_next(tmp_path / "бланк.pdf")
    with qtbot.waitSignal(window.papers.noted):
        press(window.print, "Ctrl+S", Layout.RUSSIAN)


def test_it_offers_what_the_target_lacks(shown: Shown) -> None:
    window = shown(target=40)
    assert (window.wish_bar.count.value(), window.wish_bar.first.value()) == (40, 1)
    assert window.hint.text().replace("\u00a0", " ") == (
        "Анкеты № 1–40, в каждой 2 страницы: 40 листов при печати с двух сторон."
    )
    assert window.preview.pages.count == 2


def test_without_a_target_it_offers_thirty(shown: Shown) -> None:
    assert shown(target=None).wish_bar.count.value() == 30


def test_a_ream_at_the_most_is_offered(shown: Shown) -> None:
    assert shown(target=80_000).wish_bar.count.value() == MOST_COPIES


def test_numbers_that_are_out_already_are_told(qtbot: QtBot, shown: Shown) -> None:
    window = shown(target=42, printed=40)
    assert window.wish_bar.first.value() == 41
    assert "розданы" not in window.hint.text()
    with qtbot.waitSignal(window.papers.made):
        window.wish_bar.first.set_value(40)
    assert "Номера до\u00a040 уже розданы" in window.hint.text()


def test_numbers_just_saved_are_out(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    window = shown(target=3)
    with qtbot.waitSignal(window.papers.noted):
        save(qtbot, window, tmp_path / "бланки.pdf")
    with qtbot.waitSignal(window.papers.made):
        window.wish_bar.large.click()
    assert "Номера до\u00a03 уже розданы" in window.hint.text()


def test_what_no_face_can_print_is_told(qtbot: QtBot, shown: Shown) -> None:
    window = shown(closing="Спасибо! 🙂", is_printable=False)
    qtbot.waitUntil(lambda: "Символ «🙂»" in window.preview.note.text())
    assert "Замените его" in window.preview.note.text()
    assert not window.print.isEnabled()


def test_saved_numbers_are_noted_once(
    qtbot: QtBot, shown: Shown, centre_path: Path, tmp_path: Path
) -> None:
    window = shown(target=3)
    path = tmp_path / "бланки.pdf"
    with qtbot.waitSignal(window.papers.noted):
        save(qtbot, window, path)
    assert "Напечатаны бланки" in window.hint.text()
    save(qtbot, window, tmp_path / "ещё раз.pdf")
    assert prints(centre_path) == [(1, 3, False)]
    with pypdfium2.PdfDocument(path) as document:
        assert len(document) == 6


def test_another_count_makes_the_pages_anew(qtbot: QtBot, shown: Shown) -> None:
    window = shown()
    window.wish_bar.count.setFocus()
    window.wish_bar.count.selectAll()
    with qtbot.waitSignal(window.papers.made):
        type_text(window.wish_bar.count, "1")
    assert "Анкеты №\u00a01, в каждой" in window.hint.text()


def test_a_mistyped_count_is_told_and_prints_nothing(qtbot: QtBot, shown: Shown) -> None:
    window = shown()
    window.wish_bar.count.setFocus()
    window.wish_bar.count.selectAll()
    type_text(window.wish_bar.count, "9000")
    qtbot.waitUntil(lambda: not window.print.isEnabled())
    assert window.wish_bar.problem.text() == "Нужно целое число от 1 до 500."
    assert window.wish_bar.problem.isVisible()
    qtbot.waitUntil(lambda: "Исправьте число" in window.preview.note.text())


def test_a_sample_takes_no_numbers(
    qtbot: QtBot, shown: Shown, centre_path: Path, tmp_path: Path
) -> None:
    window = shown()
    with qtbot.waitSignal(window.papers.made):
        window.wish_bar.sample.click()
    assert not window.wish_bar.count.isEnabled()
    save(qtbot, window, tmp_path / "образец.pdf")
    qtbot.waitUntil(lambda: prints(centre_path) == NO_NUMBERS)


def test_large_print_is_noted_as_such(
    qtbot: QtBot, shown: Shown, centre_path: Path, tmp_path: Path
) -> None:
    window = shown(target=2)
    with qtbot.waitSignal(window.papers.made):
        window.wish_bar.large.click()
    with qtbot.waitSignal(window.papers.noted):
        save(qtbot, window, tmp_path / "крупно.pdf")
    assert prints(centre_path) == [(1, 2, True)]


def test_the_text_for_word_notes_no_numbers(
    qtbot: QtBot, shown: Shown, centre_path: Path, tmp_path: Path
) -> None:
    window = shown()
    path = tmp_path / "анкета.docx"
    choose_next(path)
    with qtbot.waitSignal(window.papers.said):
        window.docx.click()
    said = [line.text for line in docx.Document(str(path)).paragraphs]
    assert "☐ мать" in said
    qtbot.waitUntil(lambda: prints(centre_path) == NO_NUMBERS)
