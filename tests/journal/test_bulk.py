"""One field set in one service or in many."""

import datetime as dt
from collections.abc import Sequence

import pytest
from helpers.journal_rows import DAY, a_session, hire, only_id, settle, topic_id
from helpers.premises_rooms import STUDY, furnish

from kcentre.centre.values import Category, Channel, Education, Form, Kind, Result
from kcentre.journal import queries
from kcentre.journal.bulk import MOST_AT_ONCE, change_field, set_in_sessions
from kcentre.journal.one_field import SessionField, value_in
from kcentre.journal.records import SessionDraft
from kcentre.journal.verbs import add_session, remove_sessions
from kcentre.language import Refused
from kcentre.storage import CentreFile


def add(file: CentreFile, **fields: object) -> int:
    return only_id(add_session(file, a_session(file, **fields)), "session")


def draft(file: CentreFile, row_id: int) -> SessionDraft:
    card = queries.session_card(file, row_id)
    assert card is not None
    return card.draft


def values(file: CentreFile, ids: Sequence[int], field: SessionField) -> list[object]:
    return [value_in(draft(file, row_id), field) for row_id in ids]


def refusal(caught: pytest.ExceptionInfo[Refused]) -> str:
    (problem,) = caught.value.problems
    return problem.sentence.replace("\u00a0", " ")


def test_a_room_for_several_is_one_operation(centre: CentreFile) -> None:
    ids = [add(centre), add(centre, date=dt.date(2024, 2, 29)), add(centre)]
    other = add(centre)
    room_id = furnish(centre, STUDY).id
    changes = set_in_sessions(centre, ids, SessionField.ROOM, room_id)
    assert changes.label == "Изменено поле «Помещение»: 3\u00a0записи"
    assert changes.rows == {"session": frozenset(ids)}
    assert values(centre, [*ids, other], SessionField.ROOM) == [room_id, room_id, room_id, None]
    centre.undo()
    assert values(centre, ids, SessionField.ROOM) == [None, None, None]
    centre.redo()
    set_in_sessions(centre, ids, SessionField.ROOM, None)
    assert values(centre, ids, SessionField.ROOM) == [None, None, None]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (SessionField.KIND, Kind.DIAGNOSTIC),
        (SessionField.CATEGORY, Category.DISABILITY),
        (SessionField.EDUCATION, Education.FAMILY),
        (SessionField.RESULT, Result.SOLVED),
        (SessionField.FORM, Form.VISIT),
        (SessionField.FORM, Channel.VIDEO),
        (SessionField.KIND, None),
    ],
)
def test_value_lists(centre: CentreFile, field: SessionField, value: object) -> None:
    ids = [add(centre), add(centre, form=Form.REMOTE, channel=Channel.PHONE)]
    set_in_sessions(centre, ids, field, value)
    assert values(centre, ids, field) == [value, value]


def test_a_form_takes_a_channel_away_and_remote_keeps_it(centre: CentreFile) -> None:
    ids = [add(centre), add(centre, form=Form.REMOTE, channel=Channel.PHONE)]
    set_in_sessions(centre, ids, SessionField.FORM, Form.REMOTE)
    assert values(centre, ids, SessionField.FORM) == [Form.REMOTE, Channel.PHONE]
    set_in_sessions(centre, ids, SessionField.FORM, Form.IN_PERSON)
    assert [draft(centre, row_id).channel for row_id in ids] == [None, None]


def test_specialist_and_topic(centre: CentreFile) -> None:
    ids = [add(centre), add(centre)]
    other = hire(centre, "Ёлкина Яна")
    set_in_sessions(centre, ids, SessionField.SPECIALIST, other)
    assert values(centre, ids, SessionField.SPECIALIST) == [other, other]
    set_in_sessions(centre, ids, SessionField.TOPIC, topic_id(centre, "Т02"))
    assert values(centre, ids, SessionField.TOPIC) == [topic_id(centre, "Т02")] * 2


def test_those_that_refuse_are_named_and_nothing_changes(centre: CentreFile) -> None:
    good = add(centre, topic_text="право на льготы")
    bad = [add(centre) for _ in range(7)]
    with pytest.raises(Refused) as caught:
        set_in_sessions(centre, [good, *bad], SessionField.TOPIC, topic_id(centre, "Т99"))
    assert refusal(caught) == (
        "Ничего не изменено. № 2 от 07.10.25, № 3 от 07.10.25, № 4 от 07.10.25, № 5 от 07.10.25, "
        "№ 6 от 07.10.25 и ещё 2 — так нельзя: Тема «Иное»: напишите, о чём шла речь."
    )
    assert draft(centre, good).topic_id == topic_id(centre, "Т01")
    assert centre.history.undo_label == "Добавлена консультация"


def test_nobody_consults_in_no_row(centre: CentreFile) -> None:
    with pytest.raises(Refused) as caught:
        set_in_sessions(centre, [add(centre)], SessionField.SPECIALIST, None)
    assert "Выберите специалиста" in refusal(caught)


def test_what_was_wrong_before_stops_nothing(centre: CentreFile) -> None:
    row_id = add(centre)
    with centre.operation("Импорт"):
        centre.db.run("UPDATE session SET specialist_id = NULL, age_months = 999")
    set_in_sessions(centre, [row_id], SessionField.KIND, Kind.METHODICAL)
    assert values(centre, [row_id], SessionField.KIND) == [Kind.METHODICAL]


def test_the_same_value_again_leaves_no_line_in_the_log(centre: CentreFile) -> None:
    ids = [add(centre), add(centre, kind=Kind.DIAGNOSTIC)]
    assert set_in_sessions(centre, ids, SessionField.KIND, Kind.DIAGNOSTIC).rows == {
        "session": frozenset(ids[:1])
    }
    assert set_in_sessions(centre, ids, SessionField.KIND, Kind.DIAGNOSTIC).rows == {}


def test_rows_removed_meanwhile(centre: CentreFile) -> None:
    ids = [add(centre), add(centre)]
    remove_sessions(centre, ids[:1])
    set_in_sessions(centre, ids, SessionField.KIND, Kind.DIAGNOSTIC)
    assert values(centre, ids[1:], SessionField.KIND) == [Kind.DIAGNOSTIC]
    with pytest.raises(Refused, match="уже нет"):
        set_in_sessions(centre, ids[:1], SessionField.KIND, Kind.METHODICAL)
    with pytest.raises(Refused, match="уже нет"):
        change_field(centre, ids[0], SessionField.KIND, Kind.METHODICAL)
    with pytest.raises(Refused, match="уже нет"):
        set_in_sessions(centre, [], SessionField.KIND, Kind.METHODICAL)


def test_too_many_rows(centre: CentreFile) -> None:
    with pytest.raises(Refused) as caught:
        set_in_sessions(centre, range(MOST_AT_ONCE + 1), SessionField.ROOM, None)
    assert "сразу меняют не больше 10 000" in refusal(caught)


def test_a_field_of_one_row_alone_is_not_set_in_many(centre: CentreFile) -> None:
    with pytest.raises(ValueError, match="many"):
        set_in_sessions(centre, [add(centre)], SessionField.MOMENT, (DAY, None))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (SessionField.MINUTES, 75),
        (SessionField.RECOMMENDATIONS, "Читать вслух.\nЛепить."),
        (SessionField.AGE, 35),
        (SessionField.RESULT, Result.REPEAT),
        (SessionField.FORM, Channel.EMAIL),
        (SessionField.MOMENT, (dt.date(2024, 2, 29), dt.time(9, 30))),
    ],
)
def test_one_field_of_one_row(centre: CentreFile, field: SessionField, value: object) -> None:
    row_id = add(centre)
    before = draft(centre, row_id)
    assert change_field(centre, row_id, field, value).label == "Изменена консультация №\u00a01"
    assert value_in(draft(centre, row_id), field) == value
    centre.undo()
    assert draft(centre, row_id) == before


def test_part_of_a_moment(centre: CentreFile) -> None:
    row_id = add(centre)
    change_field(centre, row_id, SessionField.MOMENT, (None, dt.time(8, 0)))
    change_field(centre, row_id, SessionField.MOMENT, (dt.date(2025, 1, 1), None))
    assert value_in(draft(centre, row_id), SessionField.MOMENT) == (
        dt.date(2025, 1, 1),
        dt.time(8, 0),
    )


def test_an_age_follows_the_day_unless_it_was_stated(centre: CentreFile) -> None:
    kept = settle(centre, "О'Нил Ая", "Ева", born="2022-10")
    whose = {
        "is_anonymous": False,
        "recipient_id": kept.adults[0].id,
        "child_id": kept.children[0].id,
    }
    known, stated = add(centre, **whose, age_months=36), add(centre, **whose, age_months=40)
    for row_id in (known, stated):
        change_field(centre, row_id, SessionField.MOMENT, (dt.date(2025, 9, 1), None))
    assert values(centre, [known, stated], SessionField.AGE) == [35, 40]


def test_one_row_is_refused_by_its_rules(centre: CentreFile) -> None:
    row_id = add(centre)
    with pytest.raises(Refused, match="от 1 минуты"):
        change_field(centre, row_id, SessionField.MINUTES, 0)
    with pytest.raises(Refused, match="о чём шла речь"):
        change_field(centre, row_id, SessionField.TOPIC, topic_id(centre, "Т99"))
