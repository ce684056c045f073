"""A line of words in less room than it needs."""

from pytestqt.qtbot import QtBot

from ui.widgets.card import Card
from ui.widgets.eliding_label import ElidingLabel


def test_what_has_no_room_is_in_the_tip(qtbot: QtBot) -> None:
    label = ElidingLabel("Ё'&<b> " + "длинное название " * 20, widest=300)
    qtbot.addWidget(label)
    assert label.sizeHint().width() <= 300
    assert label.minimumSizeHint().width() < 100
    label.resize(200, 30)
    label.grab()
    assert label.is_cut
    assert label.toolTip() == label.text()
    label.setText("Ёж")
    label.grab()
    assert label.toolTip() == ""


def test_a_long_title_does_not_widen_its_card(qtbot: QtBot) -> None:
    card = Card("Дорожная карта")
    qtbot.addWidget(card)
    card.set_title("щ" * 300)
    assert card.minimumSizeHint().width() < 300
