"""Cards, switches, messages, progress, the palette, wrapped words."""

import pytest
from helpers.keyboard import press, type_text
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.buttons import LinkButton, PrimaryButton, QuietButton, SegmentedSwitch
from ui.widgets.card import Card, Chip
from ui.widgets.colours import Tone
from ui.widgets.command_palette import CommandPalette, Hit
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.message_bar import MessageBar
from ui.widgets.progress_dialog import ProgressDialog
from ui.widgets.tab_strip import TabStrip
from ui.widgets.theme import Scheme, theme
from ui.widgets.wrapped_text import wrapped_lines


def test_a_card_keeps_its_actions_at_the_right_and_wraps_when_narrow(qtbot: QtBot) -> None:
    card = Card("Журнал учёта работы")
    chip, export = Chip("мои"), QuietButton("Импорт", "import")
    card.add_chip(chip)
    card.set_note("63 записи")
    card.add_action(export)
    card.add(QLabel("тело"), 1)
    qtbot.addWidget(card)
    card.resize(700, 200)
    card.show()
    assert export.geometry().right() > 640
    assert chip.y() < 40
    assert card.accessibleName() == "Журнал учёта работы"
    card.resize(260, 200)
    qtbot.waitUntil(lambda: export.y() > chip.y() + 10)


def test_a_flow_gives_a_row_to_what_fits(qtbot: QtBot) -> None:
    box = QWidget()
    flow = FlowLayout(8, box)
    qtbot.addWidget(box)
    labels = [QLabel("слово" * 4) for _ in range(6)]
    for label in labels:
        flow.addWidget(label)
    wide, narrow = flow.heightForWidth(2000), flow.heightForWidth(250)
    assert narrow > 2 * wide
    assert flow.takeAt(99) is None
    assert flow.itemAt(-1) is None
    assert flow.count() == 6


def test_a_switch_tells_only_what_the_user_chose(qtbot: QtBot) -> None:
    switch = SegmentedSwitch([("month", "Месяц"), ("quarter", "Квартал")], "Период")
    qtbot.addWidget(switch)
    switch.show()
    with qtbot.assertNotEmitted(switch.chosen):
        switch.set_value("quarter")
    assert switch.value() == "quarter"
    with qtbot.waitSignal(switch.chosen) as chosen:
        switch.findChildren(type(switch._group.button(0)))[0].click()
    assert chosen.args == ["month"]


def test_an_empty_state_says_what_will_be_here_and_starts(qtbot: QtBot) -> None:
    empty = EmptyState("users", "Здесь будут специалисты", "Начните с одного.", "Добавить")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.started):
        empty.button.click()
    assert not EmptyState("users", "Ничего", "нет").button.isVisible()


def test_enter_presses_a_button_as_space_does(qtbot: QtBot) -> None:
    window = QWidget()
    buttons: list[QPushButton] = [
        PrimaryButton("Начать", window),
        QuietButton("Импорт", parent=window),
        LinkButton("Открыть", window),
    ]
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    for button in buttons:
        button.setFocus()
        for key in ("Return", "Enter", "Space"):
            with qtbot.waitSignal(button.clicked):
                press(window, key)


def test_a_message_shows_names_as_they_were_typed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = MessageBar(window)
    bar.say("Добавлено «Ковёр <b>3</b>»")
    (label,) = bar.findChildren(QLabel)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_message_lies_over_the_window_and_can_be_acted_on(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(900, 400)
    bar = MessageBar(window)
    qtbot.addWidget(window)
    window.show()
    assert bar.text() == ""
    bar.say("Добавлена консультация", "Отменить  Ctrl+Z")
    assert bar.text() == "Добавлена консультация"
    assert window.rect().contains(bar.geometry())
    window.resize(500, 300)
    qtbot.waitUntil(lambda: window.rect().contains(bar.geometry()))
    with qtbot.waitSignal(bar.acted):
        bar._button.click()
    assert bar.isHidden()


def test_progress_is_seen_only_when_it_takes_a_while(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    quick = ProgressDialog("Импорт журнала", window)
    quick.begin()
    quick.end()
    slow = ProgressDialog("Импорт журнала", window)
    slow.begin()
    assert not slow.isVisible()
    qtbot.waitUntil(slow.isVisible)
    slow.move_to(1200, 20000)
    assert slow._what.text() == "Готово 1\u00a0200 из 20\u00a0000"
    slow.move_to(5, 0)
    with qtbot.waitSignal(slow.stopped):
        press(slow, "Esc")
    assert slow.isVisible()
    slow.close()
    assert slow.isVisible()
    slow.end()
    assert not slow.isVisible()


def test_the_palette_is_driven_by_keys(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(1000, 700)
    qtbot.addWidget(window)
    window.show()
    palette = CommandPalette(window)
    hits = [Hit("Иванова Анна", "специалист", "a"), Hit("Иванова Вера", "специалист", "b")]
    palette.typed.connect(lambda typed: palette.show_hits(hits if typed == "ива" else []))
    with qtbot.waitActive(palette):
        palette.start()
    type_text(palette, "ива")
    assert palette.hits() == hits
    press(palette, "Down")
    with qtbot.waitSignal(palette.chosen) as chosen:
        press(palette, "Return")
    assert chosen.args == [hits[1]]
    assert not palette.isVisible()
    with qtbot.waitActive(palette):
        palette.start()
    type_text(palette, "щ")
    assert palette.hits() == []
    press(palette, "Return")
    assert palette.isVisible()
    press(palette, "Esc")
    assert not palette.isVisible()


@pytest.mark.usefixtures("qapp")
def test_words_wrap_and_end_with_a_whole_word() -> None:
    font = QFont(QApplication.font())
    width = QFontMetrics(font).horizontalAdvance("Организовать оказание")
    text = "Организовать оказание услуг в соответствии с Моделью"
    assert wrapped_lines("", font, width, 3) == []
    assert wrapped_lines("Слово", font, 1, 3) == ["Слово"]
    assert " ".join(wrapped_lines(text, font, width, 9)) == text
    short = wrapped_lines(text, font, width, 2)
    assert len(short) == 2
    assert short[-1].endswith("…")
    assert short[-1].rstrip("…").split()[-1] in text


@pytest.mark.usefixtures("plain_look")
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
@pytest.mark.parametrize("percent", [100, 200])
def test_tabs_and_buttons_have_room_for_their_words(
    qtbot: QtBot, scheme: Scheme, percent: int
) -> None:
    theme().choose_scheme(scheme)
    theme().choose_percent(percent)
    strip = TabStrip()
    qtbot.addWidget(strip)
    for title in ("Спрос", "Помещения и режим"):
        strip.addTab(title)
    strip.resize(strip.sizeHint())
    strip.show()
    bold = QFont(strip.font())
    bold.setBold(True)
    for place in range(strip.count()):
        wanted = QFontMetrics(bold).horizontalAdvance(strip.tabText(place))
        assert strip.tabRect(place).width() > wanted
    strip.setFocus(Qt.FocusReason.TabFocusReason)
    strip.grab()
    for button in (PrimaryButton("Закрыть квартал"), LinkButton("Выбрать другое место…")):
        qtbot.addWidget(button)
        assert button.sizeHint().width() > button.fontMetrics().horizontalAdvance(button.text())
    assert Chip("месяц", Tone.BAD).property("tone") == "bad"
