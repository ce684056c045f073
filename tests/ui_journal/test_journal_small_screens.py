"""A small office screen shows what the journal is about, in ordinary and in large text."""

import datetime as dt

import pytest
from helpers.entry_strip import OpenStrip
from helpers.journal_room import OpenRoom
from helpers.journal_rows import a_session, hire, settle, topic_id
from PySide6.QtWidgets import QApplication

from kcentre.centre.values import Channel, Form, Kind
from kcentre.journal.lines import near_moment
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from ui.journal.entry.strip_scroll import StripScroll
from ui.widgets.theme import theme


def wide_rows(file: CentreFile) -> None:
    kept = settle(file, "Константинопольская Александра Вячеславовна", "Тимур", born="2019-12")
    for kind in Kind:
        draft = a_session(
            file,
            date=today_here(),
            kind=kind,
            form=Form.REMOTE,
            channel=Channel.MESSENGER,
            topic_id=topic_id(file, "Т04"),
            recipient_id=kept.adults[0].id,
            child_id=kept.children[0].id,
            is_anonymous=False,
        )
        add_session(file, draft)


@pytest.mark.usefixtures("plain_look")
def test_all_official_columns_are_in_sight_at_1366_pixels(room: OpenRoom) -> None:
    open_room = room(wide_rows)
    open_room.window.resize(1366, 768)
    open_room.settle()
    table = open_room.journal.table
    keys = [column.key for column in open_room.journal.journal.columns]
    place = keys.index("rating")
    end = table.columnViewportPosition(place) + table.columnWidth(place)
    assert end <= table.viewport().width()


@pytest.mark.usefixtures("plain_look")
def test_the_window_is_never_higher_than_a_small_screen(room: OpenRoom) -> None:
    open_room = room(wide_rows)
    for percent in (100, 150, 200):
        theme().choose_percent(percent)
        open_room.window.resize(1366, 768)
        open_room.settle()
        for page in ("sessions", "events", "families"):
            open_room.desk.window.go_to(f"journal/{page}")
            open_room.settle()
            assert open_room.window.height() == 768


@pytest.mark.usefixtures("plain_look")
@pytest.mark.parametrize("percent", [150, 200])
def test_the_strip_is_reached_by_key_where_the_page_scrolls(strip: OpenStrip, percent: int) -> None:
    open_strip = strip(wide_rows)
    theme().choose_percent(percent)
    open_strip.room.window.resize(1366, 768)
    open_strip.room.settle()
    open_strip.press("Ctrl+N")
    open_strip.wait_focus("who")
    QApplication.processEvents()
    assert not open_strip.form.who.person.visibleRegion().isEmpty()


def test_the_year_is_said_of_other_academic_years_alone() -> None:
    today = dt.date(2026, 1, 1)
    assert near_moment("01.09.25 09:30", today) == "01.09 09:30"
    assert near_moment("31.08.26", today) == "31.08"
    assert near_moment("31.08.25 09:30", today) == "31.08.25 09:30"
    assert near_moment("01.09.26", today) == "01.09.26"


@pytest.mark.usefixtures("plain_look")
def test_a_long_value_ends_with_dots_and_a_missing_specialist_strikes(strip: OpenStrip) -> None:
    open_strip = strip(lambda file: [hire(file), hire(file, "Ёжикова Мария")])
    open_strip.room.window.resize(1366, 768)
    kind = open_strip.form.service.kind
    kind.set_value(Kind.PSYCHOLOGICAL)
    assert kind.is_cut
    button = open_strip.form.quiet.parts["specialist"].button
    assert button.property("tone") == "attention"
    specialist = open_strip.form.quiet.specialist
    specialist.set_value(next(iter(specialist._picks)).key)
    assert button.property("tone") == "none"


@pytest.mark.usefixtures("plain_look")
def test_the_rows_give_way_before_the_strip_scrolls(strip: OpenStrip) -> None:
    open_strip = strip(wide_rows)
    open_strip.room.window.resize(1366, 768)
    open_strip.type("Ёж")
    open_strip.press("Return")
    open_strip.wait_focus("phone")
    open_strip.room.settle()
    scroll = open_strip.strip.findChild(StripScroll)
    assert scroll is not None
    bar = scroll.verticalScrollBar()
    open_strip.room.qtbot.waitUntil(lambda: bar.maximum() == 0)
