"""The second screen: texts drafted from the figures, written freely, kept when they are left."""

from pathlib import Path

import pypdfium2
import pytest
from helpers.closing_page import Closing
from helpers.closing_rows import QUARTER, served
from helpers.desktop import Opened
from helpers.journal_rows import a_session
from helpers.keyboard import press, type_text
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kcentre.analysis.conclusions.keeping import LONGEST, kept_texts
from kcentre.analysis.conclusions.records import ReportPart
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile, Changes, open_centre
from ui.analysis.closing.head import CHECKS, CLOSE, PAGES, TEXTS
from ui.records.rows_dialog import RowsDialog


@pytest.fixture
def walk(qtbot: QtBot, desktop: Opened, centre_path: Path) -> Closing:
    """Return the second screen of a quarter with two services."""
    with open_centre(centre_path) as file:
        served(file)
        served(file, hour=11, name="Ёлкина Анна")
    desk = desktop(centre_path, "analysis", place="analysis/close/2025-Q3")
    qtbot.waitUntil(lambda: desk.window._is_open)
    made = Closing(qtbot, desk)
    made.show("2025-Q3")
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    made.page.go_on()
    made.reach(TEXTS)
    return made


def test_words_are_written_kept_printed_and_given_up(walk: Closing, centre_path: Path) -> None:
    card = walk.texts.cards[ReportPart.SUMMARY]
    assert QApplication.focusWidget() is card.text
    assert [one.part for one in walk.texts.shown] == list(ReportPart)[:4]
    assert card.state.text() == "составлено по показателям"
    assert card.anew.isHidden()
    drafted = card.text.value()
    press(walk.page, "Ctrl+End")
    type_text(walk.page, " Ёлочка д'Артаньяна.")
    assert card.state.text() == "изменено"
    press(walk.page, "Tab")
    walk.until(lambda: not walk.texts._sent and not card.is_changed)
    card.text.setFocus()
    _add_service(walk)
    walk.until(lambda: "3\u00a0услуги" in card.text.toPlainText().replace(" ", "\u00a0"))
    assert card.text.value() == f"{drafted} Ёлочка д'Артаньяна."
    press(walk.page, "Ctrl+Return")
    walk.reach(PAGES)
    walk.until(lambda: "Артаньяна" in _printed(walk))
    assert "3 услуги" in _printed(walk)
    press(walk.page, "Alt+Left")
    walk.reach(TEXTS)
    card.anew.click()
    assert card.text.value() == drafted
    press(walk.page, "Ctrl+Z")
    assert "Артаньяна" in card.text.value()
    card.anew.click()
    walk.texts.leave()
    walk.until(lambda: not walk.texts._sent)
    walk.desk.window.close()
    with open_centre(centre_path) as file:
        assert ReportPart.SUMMARY not in kept_texts(file, QUARTER)


def test_a_figure_is_put_in_from_the_list_and_opens_its_rows(qtbot: QtBot, walk: Closing) -> None:
    card = walk.texts.cards[ReportPart.TASKS]
    card.text.setFocus()
    press(walk.page, "Ctrl+A")
    type_text(walk.page, "Дано:")
    before = len(card.text.facts())
    press(walk.page, "F4")
    walk.until(lambda: walk.texts.pick.is_listing)
    press(walk.page, "Escape")
    press(walk.page, "Escape")
    assert QApplication.focusWidget() is card.text
    press(walk.page, "F4")
    walk.until(lambda: walk.texts.pick.is_listing)
    press(walk.page, "Return")
    walk.until(lambda: len(card.text.facts()) == before + 1)
    assert QApplication.focusWidget() is card.text
    key = card.text.facts()[0].key
    assert key is not None
    assert card.text.value() == f"Дано: {{{key}}}"
    prose = walk.texts.prose
    assert prose is not None
    opening = next(fact for fact in prose.facts.values() if "sessions.total" in fact.codes[:1])
    card.text.opened.emit(opening.key)

    def dialogs() -> list[RowsDialog]:
        return [top for top in QApplication.topLevelWidgets() if isinstance(top, RowsDialog)]

    walk.until(lambda: dialogs() and dialogs()[0].model.rowCount() == 2)
    with qtbot.waitSignal(dialogs()[0].destroyed):
        dialogs()[0].reject()


def test_what_can_not_be_kept_is_said_and_stays(walk: Closing) -> None:
    card = walk.texts.cards[ReportPart.PROBLEMS]
    card.text.insertPlainText("Ё" * (LONGEST + 1))
    walk.texts.leave()
    walk.until(lambda: "слишком длинный" in card.problem.text())
    assert card.is_changed
    card.text.selectAll()
    press(walk.page, "Ctrl+S")
    card.text.setFocus()
    press(walk.page, "Ctrl+A")
    press(walk.page, "Delete")
    walk.texts.leave()
    walk.until(lambda: not walk.texts._sent and not card.is_changed)
    assert not card.problem.text()


def test_a_text_that_names_a_recipient_stops_the_closing(walk: Closing) -> None:
    type_text(walk.page, "Спасибо: Ёлкина Анна. ")
    walk.page.show_step(CLOSE)
    walk.until(lambda: "названы получатели" in walk.close.stops.text())
    assert not walk.page.onward.isEnabled()
    walk.page.show_step(CHECKS)
    walk.until(lambda: "названы получатели" in walk.checks.stops.text())


def _add_service(walk: Closing) -> None:
    def verb(file: CentreFile) -> Changes:
        return add_session(file, a_session(file, date=QUARTER.start))

    walk.desk.operations.change(verb)


def _printed(walk: Closing) -> str:
    paper = walk.pages.papers.paper
    if paper is None:
        return ""
    with pypdfium2.PdfDocument(paper.pdf) as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    return " ".join(text.replace("\u00a0", " ").split())
