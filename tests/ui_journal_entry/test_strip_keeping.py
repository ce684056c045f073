"""Nothing typed is lost, nothing is written twice: drafts, refusals, undo, double Enter."""

import pytest
from helpers.entry_strip import OpenStrip, StripRoom
from helpers.journal_entering import drafts
from helpers.journal_rows import hire, settle
from helpers.keyboard import Layout

from kcentre.journal.entry.drafts import draft_of
from kcentre.journal.entry.private_notes import note
from kcentre.storage import CentreFile, open_centre


def with_families(file: CentreFile) -> None:
    hire(file)
    settle(file, "Белова Ирина Сергеевна", "Тимур", born="2022-08")
    settle(file, "Орлов Пётр", "Ева", born="2021-03")


def untouched(_file: CentreFile) -> None:
    """Fill nothing in: the file is opened again."""


def begin_entering(open_strip: StripRoom) -> None:
    open_strip.type("бел")
    open_strip.press("Return")
    open_strip.wait_focus("topic")
    open_strip.type("сон и режим")
    open_strip.press("Return")


def unfinished(open_strip: StripRoom) -> dict[str, object] | None:
    found: list[dict[str, object] | None] = []

    def look(file: CentreFile) -> None:
        kept = draft_of(file, "session")
        found.append(kept.content if kept else None)

    open_strip.room.desk.operations.put_aside(look)
    open_strip.wait(lambda: bool(found))
    return found[0]


def test_a_draft_is_kept_at_every_exit_of_a_field_and_dropped_when_saved(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    assert unfinished(open_strip) is None
    begin_entering(open_strip)
    kept = unfinished(open_strip)
    assert kept is not None
    assert kept["topic_text"] == "сон и режим"
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(1)
    open_strip.wait_focus("who")
    assert unfinished(open_strip) is None


@pytest.mark.parametrize("answer", ["Вернуть", "Удалить"])
def test_what_was_left_unfinished_is_offered_again(strip: OpenStrip, answer: str) -> None:
    open_strip = strip(with_families)
    begin_entering(open_strip)
    open_strip.form.focus("result")
    open_strip.type("абв")
    open_strip.strip.parts.note.show_text("беречь")
    open_strip.room.window.close()
    open_strip = strip(untouched)
    bar = open_strip.strip.parts.recovery
    open_strip.wait(bar.isVisible)
    assert "незаконченную запись" in bar._text.text()
    (bar.restore if answer == "Вернуть" else bar.drop).click()
    assert not bar.isVisible()
    open_strip.room.settle()
    draft = open_strip.form.collect()
    is_back = answer == "Вернуть"
    assert (draft.topic_text == "сон и режим") is is_back
    assert (draft.recipient_id is not None) is is_back
    assert (open_strip.form.text_of("result") == "абв") is is_back
    assert (open_strip.strip.parts.note.text.value() == "беречь") is is_back
    assert (unfinished(open_strip) is not None) is is_back


def test_who_consults_alone_is_no_unfinished_record(strip: OpenStrip) -> None:
    open_strip = strip(lambda file: [hire(file), hire(file, "Ёжикова Мария")])
    specialist = open_strip.form.quiet.specialist
    specialist.set_value(next(iter(specialist._picks)).key)
    open_strip.room.settle()
    open_strip.room.page.may_leave(lambda: None)
    assert unfinished(open_strip) is None


def test_a_new_draft_does_not_take_the_place_of_the_one_still_offered(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    begin_entering(open_strip)
    open_strip.room.window.close()
    open_strip = strip(untouched)
    open_strip.wait(open_strip.strip.parts.recovery.isVisible)
    open_strip.strip.start()
    open_strip.press("Alt+A")
    open_strip.page.memory.keep()
    open_strip.room.settle()
    assert open_strip.strip.parts.recovery.isVisible()
    open_strip.strip.parts.recovery.restore.click()
    open_strip.wait(lambda: open_strip.form.collect().topic_text == "сон и режим")


def test_closing_the_window_keeps_what_was_typed(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    open_strip.press("Alt+A")
    open_strip.form.focus("recommendations")
    open_strip.type("читать")
    open_strip.room.window.close()
    assert not open_strip.room.window.isVisible()
    with open_centre(open_strip.room.path) as file:
        kept = draft_of(file, "session")
        assert kept is not None
        assert kept.content["recommendations"] == "читать"
        assert drafts(file) == []


def test_another_page_and_back_leaves_what_was_typed(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    begin_entering(open_strip)
    open_strip.room.desk.window.go_to("journal/events")
    open_strip.room.desk.window.go_to("journal/sessions")
    assert open_strip.form.collect().topic_text == "сон и режим"


def test_esc_leaves_to_the_rows_and_keeps_what_was_typed(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    begin_entering(open_strip)
    open_strip.press("Escape")
    assert open_strip.form.current() == ""
    assert open_strip.form.collect().topic_text == "сон и режим"
    open_strip.press("Ctrl+N")
    open_strip.wait_focus("who")


@pytest.mark.parametrize("keys", ["Ctrl+Return", "Ctrl+Shift+Return", "Ctrl+Enter"])
def test_pressed_twice_one_record_is_written(strip: OpenStrip, keys: str) -> None:
    open_strip = strip(with_families)
    open_strip.press("Alt+A", keys, keys)
    open_strip.room.wait_rows(1)
    open_strip.room.settle()
    assert len(open_strip.room.cells("number")) == 1


def test_enter_pressed_twice_at_the_end_writes_one_record(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    open_strip.press("Alt+A")
    open_strip.form.focus("recommendations")
    open_strip.press("Return", "Return")
    open_strip.room.wait_rows(1)
    open_strip.room.settle()
    assert len(open_strip.room.cells("number")) == 1


@pytest.mark.parametrize("layout", Layout)
def test_ctrl_z_takes_a_saved_record_back(strip: OpenStrip, layout: Layout) -> None:
    open_strip = strip(with_families, layout)
    open_strip.press("Alt+A", "Ctrl+Return")
    open_strip.room.wait_rows(1)
    open_strip.wait_focus("who")
    open_strip.press("Ctrl+Z")
    open_strip.room.wait_rows(0)


def test_nobody_chosen_is_refused_and_everything_stays(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    open_strip.form.focus("recommendations")
    open_strip.type("читать")
    open_strip.press("Ctrl+Return")
    open_strip.room.settle()
    assert open_strip.form.current() == "who"
    assert "кто пришёл" in open_strip.problem("who")
    assert open_strip.form.collect().recommendations == "читать"
    open_strip.press("Alt+A")
    assert open_strip.problem("who") == ""


def test_the_saved_row_lights_up_and_the_count_grows(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    open_strip.press("Alt+A", "Ctrl+Return")
    open_strip.room.wait_rows(1)
    open_strip.wait(lambda: open_strip.room.journal.table.currentIndex().row() == 0)
    open_strip.wait(lambda: open_strip.room.tally == "сегодня 1 · месяц 1")
    assert open_strip.room.feedback == "Добавлена консультация"
    open_strip.wait_focus("who")


def test_a_private_note_is_kept_with_the_record(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    open_strip.press("Alt+A")
    open_strip.strip.parts.noting.click()
    open_strip.type("тревожится")
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(1)
    assert open_strip.strip.parts.note.isHidden()
    with open_strip.room.saved() as file:
        assert note(file, 1, 1) == "тревожится"


def test_together_the_others_are_guests(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    begin_entering(open_strip)
    open_strip.press("Ctrl+Shift+A", "Return")
    open_strip.type("орл")
    open_strip.press("Return")
    open_strip.wait(lambda: bool(open_strip.strip.parts.second.people))
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(1)
    with open_strip.room.saved() as file:
        (draft,) = drafts(file)
    assert draft.guest_ids == (2,)
    assert open_strip.strip.parts.second.isHidden()


def test_apart_each_has_a_record_and_one_undo_takes_all(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    begin_entering(open_strip)
    open_strip.press("Ctrl+Shift+A", "Tab", "Return")
    open_strip.type("новый человек")
    open_strip.press("Return")
    open_strip.wait(lambda: bool(open_strip.strip.parts.second.people))
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(2)
    assert set(open_strip.room.cells("recipient")) == {"Белова Ирина Сергеевна", "Новый Человек"}
    open_strip.wait_focus("who")
    open_strip.press("Ctrl+Z")
    open_strip.room.wait_rows(0)


def test_a_group_event_goes_on_in_its_own_journal(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    begin_entering(open_strip)
    open_strip.press("Ctrl+Shift+A", "Tab", "Tab", "Return")
    open_strip.wait(lambda: open_strip.room.tab._switch.value() == "events")
    open_strip.wait(lambda: open_strip.room.is_entering)
    form = open_strip.room.panel.form
    assert form.collect().topic_text == "сон и режим"
    assert form.collect().specialist_id == 1


def test_the_panel_goes_on_with_what_was_typed(strip: OpenStrip) -> None:
    open_strip = strip(with_families)
    begin_entering(open_strip)
    open_strip.strip.parts.details.click()
    open_strip.wait(lambda: open_strip.room.is_entering)
    draft = open_strip.room.form.collect()
    assert draft.topic_text == "сон и режим"
    assert draft.recipient_id == 1
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(1)
    open_strip.wait(open_strip.strip.isVisible)
    assert open_strip.form.is_empty("who")
    assert unfinished(open_strip) is None
