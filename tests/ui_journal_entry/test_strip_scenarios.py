"""A consultation in ten seconds: the keys of each scenario, counted in the real window."""

import datetime as dt

import pytest
from helpers.entry_strip import OpenStrip, StripRoom
from helpers.journal_entering import drafts
from helpers.journal_rows import a_session, hire, settle, topic_id
from helpers.keyboard import Layout

from kcentre.centre.values import Form, Kind, Result
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile


def practised(file: CentreFile) -> None:
    """A specialist with habits, and a known family."""
    hire(file)
    settle(file, "Белова Ирина Сергеевна", "Тимур", "8 912 345-67-89", "2022-08")
    for number in range(3):
        day = today_here() - dt.timedelta(days=10 + number)
        topic = topic_id(file, "Т02")
        add_session(file, a_session(file, date=day, kind=Kind.PSYCHOLOGICAL, topic_id=topic))


def enter_known_family(open_strip: StripRoom) -> None:
    open_strip.type("бел")
    open_strip.press("Return")
    open_strip.wait_focus("topic")
    open_strip.type("1")
    open_strip.press("Return")
    open_strip.wait_focus("result")
    open_strip.type("2")
    open_strip.press("Return")
    open_strip.wait_focus("recommendations")


@pytest.mark.parametrize("layout", Layout)
def test_a_known_family_today(strip: OpenStrip, layout: Layout) -> None:
    open_strip = strip(practised, layout)
    enter_known_family(open_strip)
    open_strip.press("Ctrl+Space")
    open_strip.wait(lambda: open_strip.strip.snippets.is_listing)
    open_strip.press("Return")
    open_strip.wait(lambda: bool(open_strip.form.service.recommendations.value()))
    open_strip.press("Return")
    open_strip.room.wait_rows(4)
    assert open_strip.count <= 16
    open_strip.wait_focus("who")
    with open_strip.room.saved() as file:
        draft = drafts(file)[0]
        assert draft.topic_id == topic_id(file, "Т02")
    assert (draft.kind, draft.form, draft.result) == (
        Kind.PSYCHOLOGICAL,
        Form.IN_PERSON,
        Result.REPEAT,
    )
    assert draft.recommendations
    assert draft.date == today_here()
    assert draft.child_id is not None
    assert draft.age_months is not None
    assert draft.minutes == 45


@pytest.mark.parametrize("layout", Layout)
def test_b_the_same_family_again(strip: OpenStrip, layout: Layout) -> None:
    open_strip = strip(practised, layout)
    enter_known_family(open_strip)
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(4)
    open_strip.room.settle()
    open_strip.count = 0
    open_strip.press("Return")
    open_strip.wait(lambda: open_strip.form.who.person.is_listing)
    open_strip.press("Return")
    open_strip.wait_focus("topic")
    open_strip.type("1")
    open_strip.press("Return")
    open_strip.wait_focus("result")
    open_strip.type("1")
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(5)
    assert open_strip.count <= 8
    with open_strip.room.saved() as file:
        again, first = drafts(file)[:2]
    assert again.recipient_id == first.recipient_id is not None
    assert (again.result, again.recommendations) == (Result.SOLVED, "")


@pytest.mark.parametrize("layout", Layout)
def test_d_a_new_family(strip: OpenStrip, layout: Layout) -> None:
    open_strip = strip(practised, layout)
    open_strip.type("петрова мария ивановна")
    open_strip.press("Return")
    open_strip.wait_focus("phone")
    open_strip.type("89120000000")
    open_strip.press("Return")
    open_strip.type("ева")
    open_strip.press("Return")
    open_strip.type("8")
    open_strip.press(".") if layout is Layout.ENGLISH else open_strip.type(".")
    open_strip.type("2022")
    open_strip.press("Return", "Space", "Return")
    open_strip.wait_focus("topic")
    open_strip.type("1")
    open_strip.press("Return")
    open_strip.type("1")
    open_strip.press("Ctrl+Return")
    open_strip.room.wait_rows(4)
    assert open_strip.count <= 65
    assert open_strip.room.cells("recipient")[0] == "Петрова Мария Ивановна"
    with open_strip.room.saved() as file:
        names = file.db.run("SELECT name FROM child ORDER BY id").fetchall()
        consents = file.db.run("SELECT count(*) FROM consent").fetchone()
    assert names[-1] == ("Ева",)
    assert consents == (1,)
