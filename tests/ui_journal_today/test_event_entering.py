"""Group events entered in the window, by the keyboard alone."""

from functools import partial

import pytest
from helpers.events_room import EventsRoom, kept_events
from helpers.journal_room import OpenRoom
from helpers.journal_rows import an_event, hire, only_id, settle, topic_id
from helpers.keyboard import Layout, press, type_text

from kcentre.centre.values import EventType, Kind
from kcentre.journal.entry.drafts import keep_draft
from kcentre.journal.event_verbs import add_event
from kcentre.journal.events.begun import content_of
from kcentre.journal.records import EventDraft, Participant
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile

MOST_KEYS = 22
USUAL = {"event_type": EventType.LECTURE, "minutes": 90, "kind": Kind.METHODICAL}


def one_before(file: CentreFile) -> None:
    hire(file)
    add_event(file, an_event(file, **USUAL))


@pytest.mark.parametrize("layout", Layout)
def test_twelve_people_two_absent_in_a_few_keys(room: OpenRoom, layout: Layout) -> None:
    page = EventsRoom(room(one_before))
    is_latin = layout is Layout.ENGLISH
    typed = ("ktr", "htx") if is_latin else ("лек", "реч")
    pressed = 0
    for keys in ("Ctrl+N", typed[0], "Return", "Return", typed[1], "Return", "12-2"):
        pressed += _give(page, keys, layout)
    page.settle()  # what is usual with a lecture has come by now
    page.room.activate()
    pressed += _give(page, "Ctrl+Return", layout)
    page.room.wait_rows(2)
    assert pressed <= MOST_KEYS
    assert page.room.cells("participants")[0] == "10\u00a0из\u00a012"
    with page.room.saved() as file:
        draft = kept_events(file)[0]
        assert draft.topic_id == topic_id(file, "Т02")
    assert (draft.registered, draft.participants) == (12, 10)
    assert (draft.event_type, draft.date) == (EventType.LECTURE, today_here())
    assert (draft.minutes, draft.kind) == (90, Kind.METHODICAL)
    assert draft.specialist_id is not None


def _give(page: EventsRoom, keys: str, layout: Layout) -> int:
    """Press a key or type letters; return how many presses that was."""
    if keys in {"Return", "Ctrl+N", "Ctrl+Return"}:
        press(page.window, keys, layout)
        return 1
    type_text(page.window, keys)
    return len(keys)


def test_people_by_name_with_ticks(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        settle(file, "Ёлкина Зоя")
        settle(file, "Орлова Вера")

    page = EventsRoom(room(fill))
    press(page.window, "Ctrl+N")
    form = page.form
    form.focus("people")
    for name, count in (("елк", 1), ("орл", 2), ("елк", 2), ("новая мама", 3)):
        type_text(page.window, name)
        press(page.window, "Return")
        _wait_people(page, count)
    people = form.people.list
    assert [line.title for line in people.lines] == ["Ёлкина Зоя", "Орлова Вера", "Новая Мама"]
    people.setFocus()
    people.setCurrentRow(1)
    press(page.window, "Space")
    press(page.window, "Down")
    press(page.window, "Delete")
    form.focus("participants")
    type_text(page.window, "3-3")
    form.focus("minutes")
    page.qtbot.waitUntil(lambda: "больше, чем пришло" in form.field("participants").problem())
    press(page.window, "Ctrl+Return")
    page.room.wait_rows(1)
    with page.room.saved() as file:
        (draft,) = kept_events(file)
    assert (draft.registered, draft.participants) == (3, 0)
    assert [person.is_present for person in draft.people] == [True, False]


def _wait_people(page: EventsRoom, count: int) -> None:
    """Wait until so many are named and the next one can be typed."""
    field = page.form.people
    page.qtbot.waitUntil(lambda: len(field.value()) == count and not field.person.text())


def test_the_named_are_counted_where_nothing_was_typed(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        settle(file, "Ёлкина Зоя")

    page = EventsRoom(room(fill))
    press(page.window, "Ctrl+N")
    page.form.focus("people")
    type_text(page.window, "елк")
    press(page.window, "Return")
    page.qtbot.waitUntil(lambda: len(page.form.people.value()) == 1)
    press(page.window, "Ctrl+Return")
    page.room.wait_rows(1)
    assert page.room.cells("participants") == ["1"]


def test_an_opened_event_is_unchanged_and_keeps_its_numbers(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        kept = settle(file, "Ёлкина Зоя")
        people = (Participant(kept.adults[0].id or 0, is_present=False),)
        rest = {"plan_item": "п. 3.2", "materials": "памятка", "people": people}
        add_event(file, an_event(file, participants=10, minutes=None, **rest))

    page = EventsRoom(room(fill))
    page.page.desk.open(1)
    page.qtbot.waitUntil(lambda: page.page.desk.is_entering)
    page.qtbot.waitUntil(lambda: len(page.form.people.list.lines) == 1)
    page.settle()
    assert not page.form.is_changed()
    assert page.form.values()["minutes"] is None
    page.form.focus("title")
    type_text(page.window, "Другое")
    press(page.window, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: page.room.cells("title") == ["ДругоеИграем вместе"])
    with page.room.saved() as file:
        (draft,) = kept_events(file)
    assert (draft.participants, draft.registered) == (10, None)
    assert (draft.plan_item, draft.materials) == ("п. 3.2", "памятка")
    assert [person.is_present for person in draft.people] == [False]


def test_numbers_that_can_t_be_understood_are_told(room: OpenRoom) -> None:
    page = EventsRoom(room(hire))
    press(page.window, "Ctrl+N")
    page.form.focus("participants")
    type_text(page.window, "12-13")
    press(page.window, "Ctrl+Return")
    assert "двое не пришли" in page.form.field("participants").problem()


def test_words_are_asked_for_other_topics(room: OpenRoom) -> None:
    page = EventsRoom(room(hire))
    press(page.window, "Ctrl+N")
    text = page.form.field("topic_text")
    assert text.isHidden()
    page.form.focus("topic")
    type_text(page.window, "Т99")
    press(page.window, "Return")
    assert not text.isHidden()
    press(page.window, "Ctrl+Return")
    page.qtbot.waitUntil(lambda: "о чём шла речь" in text.problem())


def test_what_is_being_entered_is_kept_and_dropped(room: OpenRoom) -> None:
    page = EventsRoom(room(hire))
    press(page.window, "Ctrl+N")
    page.form.focus("title")
    type_text(page.window, "Играем")
    page.form.focus("participants")
    type_text(page.window, "пять")
    page.form.focus("minutes")
    page.settle()
    with page.room.saved() as file:
        (content,) = file.db.run("SELECT content FROM draft WHERE kind = 'event'").fetchone()
    assert '"title": "Играем"' in content
    assert '"participants": "пять"' in content


def test_what_is_kept_or_closed_leaves_no_draft(room: OpenRoom) -> None:
    page = EventsRoom(room(hire))
    press(page.window, "Ctrl+N")
    page.form.focus("title")
    type_text(page.window, "Играем")
    press(page.window, "Tab")
    press(page.window, "Ctrl+Return")
    page.room.wait_rows(1)
    page.settle()
    with page.room.saved() as file:
        assert file.db.run("SELECT count(*) FROM draft WHERE kind LIKE 'event%'").fetchone() == (0,)


@pytest.mark.parametrize("is_kept_already", [False, True])
def test_what_was_left_unfinished_comes_back(room: OpenRoom, is_kept_already: bool) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        kept = only_id(add_event(file, an_event(file, title="Прежнее")), "group_event")
        draft = EventDraft(title="Играем", minutes=40, date=today_here(), specialist_id=1)
        event_id = kept if is_kept_already else None
        keep_draft(file, "event", content_of(event_id, draft, {"participants": "пять"}))

    page = EventsRoom(room(fill))
    assert page.page.recovery.isVisible()
    page.page.recovery.restore.click()
    page.qtbot.waitUntil(lambda: page.page.desk.is_entering)
    page.qtbot.waitUntil(lambda: page.form.values()["title"] == "Играем")
    assert not page.page.recovery.isVisible()
    assert page.form.odd_texts() == {"participants": "пять"}
    page.form.focus("participants")
    type_text(page.window, "5")
    press(page.window, "Ctrl+Return")
    page.room.wait_rows(1 if is_kept_already else 2)
    page.qtbot.waitUntil(lambda: "Играем" in page.room.cells("title"))
    page.settle()
    with page.room.saved() as file:
        assert file.db.run("SELECT count(*) FROM draft WHERE kind LIKE 'event%'").fetchone() == (0,)
        assert kept_events(file)[0].participants == 5


def test_what_was_left_unfinished_may_be_dropped(room: OpenRoom) -> None:
    def fill(file: CentreFile) -> None:
        hire(file)
        keep_draft(file, "event", content_of(None, EventDraft(title="Играем"), {}))

    page = EventsRoom(room(fill))
    page.page.recovery.drop.click()
    page.settle()
    assert not page.page.recovery.isVisible()
    with page.room.saved() as file:
        assert file.db.run("SELECT count(*) FROM draft WHERE kind LIKE 'event%'").fetchone() == (0,)


@pytest.mark.parametrize("is_shown_before", [False, True])
def test_what_was_begun_as_a_consultation_goes_on(room: OpenRoom, is_shown_before: bool) -> None:
    opened = room(hire)
    if is_shown_before:
        EventsRoom(opened)
        opened.desk.window.go_to("journal/sessions")
    content = content_of(None, EventDraft(topic_text="Игры", date=today_here(), minutes=40), {})
    opened.desk.operations.put_aside(partial(keep_draft, kind="event", content=content))
    opened.desk.window.go_to("journal/events/begun")
    opened.qtbot.waitUntil(lambda: opened.is_entering)
    page = EventsRoom(opened)
    assert page.form.values()["minutes"] == 40
    assert page.form.is_changed()
    assert not page.page.recovery.isVisible()
    press(page.window, "Escape")
    page.page.desk.close_panel()
    page.settle()
    with page.room.saved() as file:
        assert file.db.run("SELECT count(*) FROM draft WHERE kind LIKE 'event%'").fetchone() == (0,)
