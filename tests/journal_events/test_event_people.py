"""Who was expected at a group event, and who came: by number and by name."""

import pytest
from helpers.appointment_rows import add_room
from helpers.journal_rows import an_event, only_id, settle

from kcentre.families.verbs import remove_family
from kcentre.journal.event_verbs import add_event, change_event
from kcentre.journal.events.participants import named, participants_text
from kcentre.journal.lines import event_lines
from kcentre.journal.queries import event_card
from kcentre.journal.records import EventDraft, Participant
from kcentre.journal.sheets import EVENT_COLUMNS, event_rows
from kcentre.journal.surroundings import problems_of_event
from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.storage import CentreFile


def people(file: CentreFile, *names: str) -> tuple[Participant, ...]:
    return tuple(Participant(settle(file, name).adults[0].id or 0) for name in names)


def draft_of(file: CentreFile, event_id: int) -> EventDraft:
    card = event_card(file, event_id)
    assert card is not None
    return card.draft


def added(file: CentreFile, **fields: object) -> int:
    return only_id(add_event(file, an_event(file, **fields)), "group_event")


def sentences(file: CentreFile, **fields: object) -> list[str]:
    found = problems_of_event(file, an_event(file, **fields), None)
    assert {problem.severity for problem in found} <= {Severity.WARNING}
    return [problem.sentence for problem in found]


def test_both_counts_are_kept(centre: CentreFile) -> None:
    one, other = people(centre, "Ёлкина Зоя", "О'Нил Анна")
    absent = Participant(other.adult_id, is_present=False)
    row_id = added(centre, participants=10, registered=12, people=(one, absent))
    draft = draft_of(centre, row_id)
    assert (draft.registered, draft.participants, draft.people) == (12, 10, (one, absent))
    lines = named(centre, draft.people)
    assert [(line.title, line.is_present) for line in lines] == [
        ("Ёлкина Зоя", True),
        ("О'Нил Анна", False),
    ]


def test_people_come_and_go_and_come_back_by_undo(centre: CentreFile) -> None:
    first, second, third = people(centre, "Ёлкина Зоя", "Орлова Вера", "Белова Ира")
    row_id = added(centre, people=(first, second))
    before = draft_of(centre, row_id)
    changed = an_event(centre, people=(Participant(second.adult_id, is_present=False), third))
    change_event(centre, row_id, changed)
    lines = named(centre, draft_of(centre, row_id).people)
    assert [line.title for line in lines] == ["Орлова Вера", "Белова Ира"]
    centre.undo()
    assert draft_of(centre, row_id) == before


def test_the_named_are_counted_where_no_number_was_entered(centre: CentreFile) -> None:
    one, other = people(centre, "Ёлкина Зоя", "Орлова Вера")
    known = (one, Participant(other.adult_id, is_present=False))
    draft = draft_of(centre, added(centre, participants=None, people=known))
    assert (draft.registered, draft.participants) == (2, 1)


def test_more_ticked_than_came_is_doubted(centre: CentreFile) -> None:
    three = people(centre, "Ёлкина Зоя", "Орлова Вера", "Белова Ира")
    (sentence,) = sentences(centre, participants=2, people=three)
    assert "3 и 2" in sentence
    assert sentences(centre, participants=3, people=three) == []
    assert sentences(centre, participants=14, registered=12) == []


def test_impossible_numbers_are_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="число участников"):
        added(centre, registered=-1)


def test_the_line_and_the_workbook(centre: CentreFile) -> None:
    room_id = add_room(centre)
    rest = {"room_id": room_id, "plan_item": "п. 3.2", "materials": "памятка"}
    row_id = added(centre, participants=10, registered=12, **rest)
    (line,) = event_lines(centre, [row_id])
    assert line.participants == "10\u00a0из\u00a012"
    (row,) = event_rows(centre, [row_id])
    by_title = dict(zip([column.title for column in EVENT_COLUMNS], row, strict=True))
    assert by_title["Количество участников"] == 10
    assert by_title["Ожидалось участников"] == 12
    assert (by_title["Кабинет"], by_title["Пункт плана"]) == ("Кабинет 5", "п. 3.2")
    assert by_title["Материалы"] == "памятка"


@pytest.mark.parametrize(
    ("came", "registered", "text"),
    [(None, None, ""), (None, 5, ""), (0, None, "0"), (12, 12, "12"), (0, 3, "0\u00a0из\u00a03")],
)
def test_how_numbers_read(came: int | None, registered: int | None, text: str) -> None:
    assert participants_text(came, registered) == text


def test_somebody_removed_meanwhile_is_not_named(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя")
    somebody = Participant(kept.adults[0].id or 0)
    assert [line.title for line in named(centre, [somebody])] == ["Ёлкина Зоя"]
    remove_family(centre, kept.id or 0)
    assert named(centre, [somebody]) == []
