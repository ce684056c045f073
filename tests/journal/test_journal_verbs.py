"""Services, group events and ratings: adding, changing, removing, undoing."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.journal_rows import a_session, an_event, hire, only_id, settle, topic_id

from kcentre.centre.values import Category, Channel, Education, Form, Kind, Result
from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.journal import queries
from kcentre.journal.event_verbs import add_event, change_event, remove_events
from kcentre.journal.records import NO_RATING, EventCard, RatingDraft, SessionCard, SessionDraft
from kcentre.journal.verbs import add_session, change_session, remove_sessions
from kcentre.language import Refused
from kcentre.storage import CentreFile

FOUR = RatingDraft(4, 5, 3, 5, "шумно", "больше мячей")


def add(file: CentreFile, **fields: object) -> int:
    """Add a service; return its id."""
    return only_id(add_session(file, a_session(file, **fields)), "session")


def is_empty(file: CentreFile) -> bool:
    counted = "SELECT (SELECT count(*) FROM session) + (SELECT count(*) FROM group_event)"
    return bool(file.db.run(counted).fetchone() == (0,))


def session_card(file: CentreFile, row_id: int) -> SessionCard:
    card = queries.session_card(file, row_id)
    assert card is not None
    return card


def event_card(file: CentreFile, row_id: int) -> EventCard:
    card = queries.event_card(file, row_id)
    assert card is not None
    return card


def test_everything_entered_comes_back(centre: CentreFile) -> None:
    kept = settle(centre, "Д'Артаньян Ольга Ивановна", "Ева", "8 912 345-67-89", "2022-08")
    whole = a_session(
        centre,
        is_anonymous=False,
        recipient_id=kept.adults[0].id,
        child_id=kept.children[0].id,
        form=Form.REMOTE,
        channel=Channel.VIDEO,
        kind=Kind.PSYCHOLOGICAL,
        topic_text="не спит днём",
        category=Category.DISABILITY,
        education=Education.WAITING,
        age_months=38,
        minutes=50,
        result=Result.REPEAT,
        recommendations="Режим дня.\nЧтение на ночь.",
        rating=FOUR,
    )
    changes = add_session(centre, whole)
    card = session_card(centre, only_id(changes, "session"))
    assert changes.label == "Добавлена консультация"
    assert card.draft == whole
    assert card.number == 1
    assert card.person is not None
    assert card.person.title == "Д'Артаньян Ольга Ивановна"


def test_a_newcomer_is_one_operation_with_the_service(centre: CentreFile) -> None:
    newcomer = Family((Adult(" Ёлкина  Зоя ", "8 912 000-00-00"),), (Child("Тимур"),))
    changes = add_session(
        centre, a_session(centre, is_anonymous=False, newcomer=newcomer, age_months=36)
    )
    card = session_card(centre, only_id(changes, "session"))
    assert card.person is not None
    kept = family(centre, card.person.family_id)
    assert (kept.code, kept.adults[0].name) == ("С-0001", "Ёлкина Зоя")
    assert card.draft.child_id == kept.children[0].id
    born = kept.children[0]
    assert (born.age_on(2025, 10), (born.born_to or 0) - (born.born_from or 0)) == (36, 11)
    centre.undo()
    assert centre.db.run("SELECT count(*) FROM family").fetchone() == (0,)
    centre.redo()
    assert session_card(centre, card.id) == card


def test_a_new_child_joins_the_recipient_s_family(centre: CentreFile) -> None:
    kept = settle(centre, "Орлова Вера", "Ева")
    row_id = add(
        centre,
        is_anonymous=False,
        recipient_id=kept.adults[0].id,
        new_child=Child("Марк"),
        age_months=29,
    )
    card = session_card(centre, row_id)
    assert card.person is not None
    assert [child.name for child in card.person.children] == ["Ева", "Марк"]
    mark = card.person.children[1]
    assert card.draft.child_id == mark.id
    assert mark.born_from == mark.born_to


def test_texts_are_kept_in_one_form(centre: CentreFile) -> None:
    row_id = add(centre, topic_text=" и\u0306од\u00a0 ", recommendations="\n играть \r\n ещё ")
    draft = session_card(centre, row_id).draft
    assert draft.topic_text == "йод"
    assert draft.recommendations == "играть\nещё"


def test_numbers_begin_anew_with_the_year(centre: CentreFile) -> None:
    days = [dt.date(2025, 12, 31), dt.date(2026, 1, 1), dt.date(2025, 1, 1), dt.date(2026, 2, 28)]
    rows = [add(centre, date=day) for day in days]
    assert [session_card(centre, row).number for row in rows] == [1, 1, 2, 2]


def test_a_removed_number_is_not_missed_but_others_stay(centre: CentreFile) -> None:
    rows = [add(centre) for _ in range(3)]
    remove_sessions(centre, [rows[1]])
    assert [session_card(centre, row).number for row in (rows[0], rows[2])] == [1, 3]
    assert session_card(centre, add(centre)).number == 4


def test_a_service_moved_to_another_year_gets_its_next_number(centre: CentreFile) -> None:
    add(centre, date=dt.date(2024, 2, 29))
    row_id = add(centre, rating=FOUR)
    moved = replace(session_card(centre, row_id).draft, date=dt.date(2024, 2, 29))
    assert change_session(centre, row_id, moved).label == "Изменена консультация №\u00a01"
    card = session_card(centre, row_id)
    assert (card.number, card.draft.date) == (2, dt.date(2024, 2, 29))
    assert centre.db.run("SELECT date FROM rating").fetchone() == ("2024-02-29",)


def test_the_rating_is_changed_together_with_its_service(centre: CentreFile) -> None:
    row_id = add(centre)
    plain = session_card(centre, row_id).draft
    for rating in (FOUR, replace(FOUR, quality=1, complaint=""), NO_RATING):
        changes = change_session(centre, row_id, replace(plain, rating=rating))
        assert session_card(centre, row_id).draft.rating == rating
        assert changes.touched("rating")
    for rating in (replace(FOUR, quality=1, complaint=""), FOUR, NO_RATING):
        centre.undo()
        assert session_card(centre, row_id).draft.rating == rating


def test_only_a_remote_service_has_a_channel(centre: CentreFile) -> None:
    row_id = add(centre, form=Form.VISIT, channel=Channel.PHONE)
    assert session_card(centre, row_id).draft.channel is None


def test_removing_takes_the_ratings_and_leaves_the_requests(centre: CentreFile) -> None:
    rows = [add(centre, rating=FOUR), add(centre)]
    with centre.operation("Обращение") as _:
        sql = "INSERT INTO request (date, session_id) VALUES ('2025-10-07', ?)"
        centre.db.run(sql, (rows[0],))
    assert remove_sessions(centre, rows).label == "Удалены консультации: 2\u00a0записи"
    assert centre.db.run("SELECT count(*) FROM rating").fetchone() == (0,)
    assert centre.db.run("SELECT session_id FROM request").fetchone() == (None,)
    assert is_empty(centre)
    centre.undo()
    assert session_card(centre, rows[0]).draft.rating == FOUR
    assert centre.db.run("SELECT session_id FROM request").fetchone() == (rows[0],)


def test_more_is_removed_than_a_statement_has_parameters(centre: CentreFile) -> None:
    gone = range(1_000_000, 1_260_000)
    remove_sessions(centre, [add(centre), *gone])
    remove_events(centre, [only_id(add_event(centre, an_event(centre)), "group_event"), *gone])
    assert is_empty(centre)


def test_one_removed_service_is_named_by_its_number(centre: CentreFile) -> None:
    assert remove_sessions(centre, [add(centre)]).label == "Удалена консультация №\u00a01"


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"date": None}, "date"),
        ({"date": dt.date(1025, 10, 7)}, "date"),
        ({"specialist_id": None}, "specialist"),
        ({"is_anonymous": False}, "who"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 1441}, "minutes"),
        ({"age_months": -1}, "age"),
        ({"age_months": 217}, "age"),
        ({"rating": RatingDraft(conditions=5)}, "quality"),
        ({"rating": RatingDraft(quality=6)}, "quality"),
    ],
)
def test_impossible_services_are_refused(
    centre: CentreFile, fields: dict[str, object], field: str
) -> None:
    with pytest.raises(Refused) as refused:
        add_session(centre, a_session(centre, **fields))
    assert [problem.field for problem in refused.value.problems] == [field]
    assert is_empty(centre)


def test_the_other_topic_needs_its_text(centre: CentreFile) -> None:
    other = topic_id(centre, "Т99")
    with pytest.raises(Refused, match="напишите"):
        add_session(centre, a_session(centre, topic_id=other, topic_text=" "))
    add_session(centre, a_session(centre, topic_id=other, topic_text="О" * 300))
    with pytest.raises(Refused, match="напишите"):
        add_event(centre, an_event(centre, topic_id=other))


def test_a_bad_newcomer_refuses_the_whole_service(centre: CentreFile) -> None:
    settle(centre, "Первая")
    taken = Family((Adult("Вторая"),), code="С-0001")
    with pytest.raises(Refused, match="занят"):
        add_session(centre, a_session(centre, is_anonymous=False, newcomer=taken))
    assert is_empty(centre)
    assert centre.db.run("SELECT count(*) FROM adult").fetchone() == (1,)


def test_an_unborn_new_child_is_refused(centre: CentreFile) -> None:
    kept = settle(centre, "Орлова Вера")
    born = Child("Ева", 99_999, 99_999)
    draft = a_session(centre, is_anonymous=False, recipient_id=kept.adults[0].id, new_child=born)
    with pytest.raises(Refused, match="ещё не наступил"):
        add_session(centre, draft)


def test_events_have_their_own_numbers_and_verbs(centre: CentreFile) -> None:
    add(centre)
    row_id = only_id(add_event(centre, an_event(centre)), "group_event")
    assert event_card(centre, row_id).draft == an_event(centre)
    assert event_card(centre, row_id).number == 1
    moved = an_event(centre, date=dt.date(2026, 1, 1), participants=0)
    assert change_event(centre, row_id, moved).label == "Изменено мероприятие №\u00a01"
    assert event_card(centre, row_id).draft == moved
    second = only_id(add_event(centre, an_event(centre)), "group_event")
    assert remove_events(centre, [second]).label == "Удалено мероприятие №\u00a01"
    assert remove_events(centre, [row_id, second]).label == "Удалено мероприятие №\u00a01"
    centre.undo()
    assert event_card(centre, row_id).draft == moved


@pytest.mark.parametrize(
    "fields", [{"participants": -1}, {"participants": 100_001}, {"minutes": 0}, {"date": None}]
)
def test_impossible_events_are_refused(centre: CentreFile, fields: dict[str, object]) -> None:
    with pytest.raises(Refused):
        add_event(centre, an_event(centre, **fields))
    assert is_empty(centre)


def test_an_empty_draft_tells_all_that_is_missing(centre: CentreFile) -> None:
    hire(centre)
    with pytest.raises(Refused) as refused:
        add_session(centre, SessionDraft())
    assert [problem.field for problem in refused.value.problems] == ["date", "who", "specialist"]


def test_a_removed_record_can_not_be_changed(centre: CentreFile) -> None:
    row_id = add(centre)
    event_id = only_id(add_event(centre, an_event(centre)), "group_event")
    remove_sessions(centre, [row_id])
    remove_events(centre, [event_id])
    assert queries.session_card(centre, row_id) is None
    assert queries.event_card(centre, event_id) is None
    with pytest.raises(Refused, match="удалили"):
        change_session(centre, row_id, a_session(centre))
    with pytest.raises(Refused, match="удалили"):
        change_event(centre, event_id, an_event(centre))
