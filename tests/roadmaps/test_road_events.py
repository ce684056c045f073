"""Events of road maps: planned, held (in the journal too), cancelled, removed."""

import datetime as dt
from functools import partial

from helpers.journal_rows import an_event, only_id
from helpers.plan_rows import close
from helpers.road_rows import (
    BEGINS,
    TODAY,
    attach,
    bare_road,
    event,
    event_of,
    proven_by,
    refusal,
    seen,
    task,
)

from kcentre.attachments.queries import file_counts
from kcentre.journal.event_verbs import add_event, change_event
from kcentre.journal.event_verbs import remove_events as remove_held
from kcentre.language.problems import Severity
from kcentre.periods.period import month
from kcentre.roadmaps import event_verbs, rules, verbs
from kcentre.roadmaps.due import due_things
from kcentre.roadmaps.queries import used_facts
from kcentre.roadmaps.records import (
    NO_FACTS,
    FactState,
    HeldDraft,
    RoadEventDraft,
)
from kcentre.roadmaps.task_verbs import mark_done
from kcentre.roadmaps.values import RoadEventForm, RoadEventKind, RoadEventState
from kcentre.storage import CentreFile

D = dt.date


def test_an_event_is_entered_and_changed(centre: CentreFile) -> None:
    road = bare_road(centre)
    one = task(centre, road.first, "Встречи", BEGINS, TODAY)
    draft = RoadEventDraft(
        road.id,
        " Игры  дома ",
        RoadEventKind.MASTER_CLASS,
        RoadEventForm.ONLINE,
        D(2026, 10, 5),
        dt.time(9, 5),
        one,
        "Сферум",
        "Иванова М. С.",
        "родители",
        "Ссылка в чате",
    )
    added = only_id(event_verbs.keep_event(centre, draft, today=TODAY), "road_event")
    kept = event_of(centre, road.id, added)
    assert kept.draft.title == "Игры дома"
    assert kept.draft.time == dt.time(9, 5)
    assert (kept.draft.kind, kept.draft.form) == (draft.kind, draft.form)
    assert kept.state is RoadEventState.OVERDUE
    again = RoadEventDraft(road.id, "Игры дома", planned_on=D(2026, 12, 1), task_id=one)
    problems = event_verbs.problems_of_event(centre, again, added, TODAY)
    assert [(one.field, one.severity) for one in problems] == [("planned_on", Severity.WARNING)]
    event_verbs.keep_event(centre, again, added, TODAY)
    assert event_of(centre, road.id, added).state is RoadEventState.PLANNED
    centre.undo()
    assert event_of(centre, road.id, added).draft.venue == "Сферум"


def test_a_bad_event_has_a_way_out(centre: CentreFile) -> None:
    road = bare_road(centre)

    def fields(draft: RoadEventDraft) -> list[str]:
        return [one.field for one in event_verbs.problems_of_event(centre, draft, None, TODAY)]

    assert fields(RoadEventDraft(road.id)) == ["title", "planned_on"]
    early = RoadEventDraft(road.id, "т" * 301, planned_on=D(2026, 8, 31), task_id=7)
    assert fields(early) == ["task_id", "title", "planned_on"]
    assert fields(RoadEventDraft(road.id, "Т", planned_on=D(1026, 1, 1)))[0] == "planned_on"


def test_an_event_is_held_early_in_time_or_late(centre: CentreFile) -> None:
    road = bare_road(centre)
    one = event(centre, road.id, "Встреча", D(2026, 10, 5))
    for day, state, late in (
        (D(2026, 10, 1), RoadEventState.HELD, -4),
        (D(2026, 10, 5), RoadEventState.HELD, 0),
        (D(2026, 10, 6), RoadEventState.HELD_LATE, 1),
    ):
        event_verbs.hold_event(centre, one, HeldDraft(day, 12, "Итог"), TODAY)
        kept = event_of(centre, road.id, one)
        assert (kept.state, kept.days_late, kept.participants) == (state, late, 12)
    future = partial(event_verbs.hold_event, centre, one, HeldDraft(D(2026, 11, 23)), TODAY)
    assert "ещё не наступил" in refusal(future)
    none = partial(event_verbs.hold_event, centre, one, HeldDraft(participants=-1), TODAY)
    assert "какого числа" in refusal(none)
    event_verbs.unhold_event(centre, one)
    assert event_of(centre, road.id, one).state is RoadEventState.OVERDUE
    assert event_of(centre, road.id, one).outcome == "Итог"
    centre.undo()
    assert event_of(centre, road.id, one).state is RoadEventState.HELD_LATE


def test_an_event_follows_the_journal_while_it_is_there(centre: CentreFile) -> None:
    road = bare_road(centre)
    one = event(centre, road.id, "Лекторий", D(2026, 10, 5))
    draft = an_event(centre, date=D(2026, 10, 7), title="Лекторий", participants=12)
    held = only_id(add_event(centre, draft), "group_event")
    event_verbs.hold_event(centre, one, HeldDraft(group_event_id=held, outcome="Да"), TODAY)
    kept = event_of(centre, road.id, one)
    assert (kept.held_on, kept.participants, kept.group_event_id) == (D(2026, 10, 7), 12, held)
    moved = an_event(centre, date=D(2026, 10, 4), title="Лекторий", participants=15)
    change_event(centre, held, moved)
    kept = event_of(centre, road.id, one)
    assert (kept.state, kept.participants) == (RoadEventState.HELD, 15)
    remove_held(centre, [held])
    kept = event_of(centre, road.id, one)
    assert (kept.held_on, kept.group_event_id) == (D(2026, 10, 7), None)
    gone = partial(event_verbs.hold_event, centre, one, HeldDraft(group_event_id=held), TODAY)
    assert "в журнале уже нет" in refusal(gone)


def test_an_event_is_cancelled_with_its_reason_and_brought_back(centre: CentreFile) -> None:
    road = bare_road(centre)
    one = event(centre, road.id, "Встреча", D(2026, 10, 5), note="В зале")
    assert "причину" in refusal(partial(event_verbs.cancel_event, centre, one, ""))
    event_verbs.cancel_event(centre, one, "Карантин")
    kept = event_of(centre, road.id, one)
    assert (kept.state, kept.draft.note) == (RoadEventState.CANCELLED, "В зале\nОтменено: Карантин")
    event_verbs.restore_event(centre, one)
    assert event_of(centre, road.id, one).state is RoadEventState.OVERDUE
    event_verbs.hold_event(centre, one, HeldDraft(D(2026, 10, 5)), TODAY)
    act = partial(event_verbs.cancel_event, centre, one, "Поздно")
    assert refusal(act) == rules.HELD.sentence
    for _ in range(3):
        centre.undo()
    assert event_of(centre, road.id, one).draft.note == "В зале"


def test_removed_events_take_their_evidence_along(centre: CentreFile) -> None:
    road = bare_road(centre)
    ids = [event(centre, road.id, f"Встреча {n}", D(2026, 10, n)) for n in (1, 2)]
    attach(centre, "road_event", ids[0])
    assert event_of(centre, road.id, ids[0]).files == 1
    event_verbs.remove_events(centre, [*ids, 99])
    assert seen(centre, road.id).events == ()
    assert not file_counts(centre, "road_event")
    centre.undo()
    assert event_of(centre, road.id, ids[0]).files == 1
    verbs.finish_road_map(centre, road.id, TODAY, NO_FACTS)
    assert refusal(partial(event_verbs.remove_events, centre, ids)) == rules.FINISHED.sentence


def test_a_road_map_goes_on_in_a_closed_period(centre: CentreFile) -> None:
    road = bare_road(centre)
    one = event(centre, road.id, "Встреча", D(2026, 10, 5))
    close(centre, month(2026, 10))
    event_verbs.hold_event(centre, one, HeldDraft(D(2026, 10, 5)), TODAY)
    assert event_of(centre, road.id, one).is_held


def test_reminders_are_late_ones_for_ever_and_two_weeks_ahead(centre: CentreFile) -> None:
    road = bare_road(centre, responsible="Соколова А. П.")
    old = task(centre, road.first, "Давно", BEGINS, D(2026, 9, 2))
    task(centre, road.first, "Скоро", BEGINS, D(2026, 12, 6), responsible="Петрова О. И.")
    task(centre, road.first, "Ещё не скоро", BEGINS, D(2026, 12, 7))
    event(centre, road.id, "Круглый стол", D(2026, 11, 22), kind=RoadEventKind.ROUND_TABLE)
    found = due_things(centre, TODAY)
    assert [(one.title, one.due) for one in found] == [
        ("Давно", D(2026, 9, 2)),
        ("Круглый стол", TODAY),
        ("Скоро", D(2026, 12, 6)),
    ]
    assert [one.detail for one in found] == [
        "Карта, Соколова А. П.",
        "Карта, круглый стол",
        "Карта, Петрова О. И.",
    ]
    assert found[0].target == f"structure/roadmaps/{road.id}/tasks/{old}"
    mark_done(centre, [old], TODAY, TODAY)
    assert len(due_things(centre, TODAY)) == 2
    verbs.finish_road_map(centre, road.id, TODAY, NO_FACTS)
    assert due_things(centre, TODAY) == []
    centre.undo()
    verbs.retire_road_map(centre, road.id)
    assert due_things(centre, TODAY) == []


def test_what_proves_itself_is_reminded_of_only_by_its_fact(centre: CentreFile) -> None:
    road = bare_road(centre)
    proven_by(centre, task(centre, road.first, "Опрос", BEGINS, BEGINS), "demand.collected")
    assert used_facts(centre) == {"demand.collected"}
    assert due_things(centre, TODAY) == []
    assert len(due_things(centre, TODAY, {"demand.collected": FactState(False)})) == 1
    assert due_things(centre, TODAY, {"demand.collected": FactState(True)}) == []
    verbs.finish_road_map(centre, road.id, TODAY, NO_FACTS)
    assert used_facts(centre) == frozenset()
