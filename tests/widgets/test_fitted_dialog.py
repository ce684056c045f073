"""Dialogs that grow with what they have to say."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fitted_dialog import FittedDialog


def test_a_dialog_that_grows_stays_on_the_screen_with_its_buttons(qtbot: QtBot) -> None:
    owner, said, column = QWidget(), QWidget(), QVBoxLayout()
    qtbot.addWidget(owner)
    said.setMinimumHeight(400)
    said.hide()
    column.addWidget(said)
    dialog = FittedDialog(300, owner)
    dialog.take(column, QPushButton("Закрыть"))
    dialog.open()
    free = dialog.screen().availableGeometry()
    dialog.move(free.left() + 20, free.bottom() - 200)
    said.show()
    qtbot.waitUntil(lambda: dialog.height() > 400)
    assert dialog.frameGeometry().bottom() <= free.bottom()
    assert dialog.frameGeometry().left() >= free.left()


def test_what_is_new_is_brought_in_sight_once_it_has_its_place(qtbot: QtBot) -> None:
    owner, tall, news, column = QWidget(), QWidget(), QWidget(), QVBoxLayout()
    qtbot.addWidget(owner)
    tall.setMinimumHeight(2000)
    news.setMinimumHeight(40)
    news.hide()
    for part in (tall, news):
        column.addWidget(part)
    dialog = FittedDialog(300, owner)
    dialog.take(column)
    dialog.open()
    news.show()
    dialog.bring_in_sight(news)
    qtbot.waitUntil(lambda: news.visibleRegion().boundingRect().height() == 40)
