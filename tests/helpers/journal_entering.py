"""What the tests of the journal's form share: a known family, typing, what was kept."""

from PySide6.QtWidgets import QWidget

from helpers.journal_room import Room
from helpers.journal_rows import hire, settle
from helpers.keyboard import press, type_text
from kcentre.journal.listing import SessionList
from kcentre.journal.queries import session_card
from kcentre.journal.records import SessionDraft
from kcentre.storage import CentreFile


def drafts(file: CentreFile) -> list[SessionDraft]:
    """Return what is kept, newest first."""
    cards = [session_card(file, line.id) for line in SessionList().page(file, 0, 99)]
    return [card.draft for card in cards if card is not None]


def with_family(file: CentreFile) -> None:
    hire(file)
    settle(file, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")


def has_focus(editor: object) -> bool:
    return isinstance(editor, QWidget) and editor.hasFocus()


def type_person(room: Room, typed: str) -> None:
    """Type into «Кто пришёл?» and take the first hit with Enter, without waiting for the list."""
    type_text(room.window, typed)
    press(room.window, "Return")
    room.qtbot.waitUntil(lambda: room.form.who.person.value() is not None)
