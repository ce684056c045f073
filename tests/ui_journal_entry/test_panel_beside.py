"""The panel of a kept service: its room, its guests and the private note of who works."""

from helpers.appointment_rows import add_room
from helpers.journal_room import OpenRoom, Room
from helpers.journal_rows import a_session, hire, settle
from helpers.keyboard import press, type_text

from kcentre.journal.entry.private_notes import keep_note, note
from kcentre.journal.queries import session_card
from kcentre.journal.verbs import add_session
from kcentre.storage import CentreFile
from ui.journal.guests_field import GuestsField
from ui.journal.note_form import NoteForm
from ui.journal.sessions_page import SessionsPage

ANNA, ZOYA = 1, 2


def with_guests(file: CentreFile) -> None:
    """Соколова received Орлова, who came with two more, in «Кабинет 5»; she noted something."""
    hire(file)
    hire(file, "Ёлкина Зоя")
    room = add_room(file)
    add_room(file, "Зал")
    ids = [settle(file, f"{name} Анна").adults[0].id or 0 for name in ("Орлова", "Юрина", "Яшина")]
    draft = a_session(
        file, is_anonymous=False, recipient_id=ids[0], room_id=room, guest_ids=(ids[1], ids[2])
    )
    add_session(file, draft)
    keep_note(file, 1, ANNA, "Замечено Соколовой")
    keep_note(file, 1, ZOYA, "Замечено Ёлкиной")


def work_as(room: Room, specialist_id: int | None) -> None:
    assert isinstance(room.page, SessionsPage)
    room.page.working.choose(specialist_id)


def opened(room: Room) -> Room:
    room.wait_rows(1)
    room.shown.open(1)
    room.qtbot.waitUntil(lambda: room.is_entering and room.panel.record_id == 1)
    return room


def guests_of(room: Room) -> GuestsField:
    editor = room.form.field("guests").editor
    assert isinstance(editor, GuestsField)
    return editor


def note_of(room: Room) -> NoteForm:
    return room.form._note


def save(room: Room) -> CentreFile:
    press(room.window, "Ctrl+Return")
    room.qtbot.waitUntil(lambda: not room.is_entering)
    return room.saved()


def test_what_has_no_change_stays_as_it_was(room: OpenRoom) -> None:
    shown = opened(room(with_guests))
    before = shown.form.values()
    assert before["room"] == 1
    assert len(before["guests"]) == 2
    shown.form.field("minutes").editor.set_value(50)
    with save(shown) as file:
        card = session_card(file, 1)
    assert card is not None
    assert (card.draft.room_id, card.draft.minutes) == (1, 50)
    assert [guest.title for guest in card.guests] == ["Юрина Анна", "Яшина Анна"]


def test_a_guest_is_taken_away_by_its_chip(room: OpenRoom) -> None:
    shown = opened(room(with_guests))
    chip, *_others = guests_of(shown)._chips.values()
    assert "Юрина Анна" in chip.accessibleName()
    chip.setFocus()
    press(shown.window, "Space")
    assert shown.form.is_changed()
    assert next(iter(guests_of(shown)._chips.values())).hasFocus()
    with save(shown) as file:
        card = session_card(file, 1)
        assert card is not None
        assert [guest.title for guest in card.guests] == ["Яшина Анна"]


def test_without_guests_there_is_no_such_field(room: OpenRoom) -> None:
    def one(file: CentreFile) -> None:
        add_session(file, a_session(file))

    shown = opened(room(one))
    assert not shown.form.field("guests").isVisible()
    assert not shown.form.field("room").isVisible()


def test_who_works_sees_and_changes_the_own_note_alone(room: OpenRoom) -> None:
    shown = room(with_guests)
    work_as(shown, ZOYA)
    opened(shown)
    assert shown.form.values()["private_note"] == "Замечено Ёлкиной"
    assert not note_of(shown)._others.isVisible()
    shown.form.focus("private_note")
    type_text(shown.window, "Ново: ")
    with save(shown) as file:
        assert note(file, 1, ZOYA) == "Ново: Замечено Ёлкиной"
        assert note(file, 1, ANNA) == "Замечено Соколовой"


def test_the_head_sees_all_notes(room: OpenRoom) -> None:
    shown = room(with_guests)
    work_as(shown, None)
    opened(shown)
    assert shown.form.values()["private_note"] == "Замечено Соколовой"
    assert note_of(shown)._others.text() == "Ёлкина Зоя: Замечено Ёлкиной"


def test_nobody_reads_on_in_another_s_place(room: OpenRoom) -> None:
    shown = room(with_guests)
    work_as(shown, ANNA)
    opened(shown)
    work_as(shown, ZOYA)
    assert shown.form.values()["private_note"] == ""
    assert not note_of(shown).isVisible()
    shown.form.field("minutes").editor.set_value(50)
    with save(shown) as file:
        assert note(file, 1, ANNA) == "Замечено Соколовой"


def test_an_emptied_note_is_gone(room: OpenRoom) -> None:
    shown = room(with_guests)
    work_as(shown, ANNA)
    opened(shown)
    shown.form.field("private_note").editor.set_value("")
    with save(shown) as file:
        assert note(file, 1, ANNA) == ""
