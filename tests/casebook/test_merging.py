"""Merging two families: everything that pointed at one points at the other, and undo is exact."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.casebook_rows import dump, wonders
from helpers.journal_rows import a_session, settle

from kcentre.casebook.comparison import side_by_side
from kcentre.casebook.depersonalising import depersonalise
from kcentre.casebook.merging import joined_child, merge_families
from kcentre.casebook.records import DueReason
from kcentre.families.queries import family
from kcentre.families.records import Child, Family
from kcentre.figures.figures import figures
from kcentre.journal.verbs import add_session
from kcentre.language import Refused
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile
from kcentre.storage.references import references_to

KNOWN = {
    "adult": {
        ("appointment", "adult_id"), ("consent", "adult_id"), ("event_participant", "adult_id"),
        ("referral", "adult_id"), ("request", "adult_id"), ("session", "recipient_id"),
        ("session_guest", "adult_id"), ("waiting", "adult_id"),
    },
    "child": {
        ("appointment", "child_id"), ("consent", "child_id"), ("request", "child_id"),
        ("session", "child_id"), ("waiting", "child_id"),
    },
    "family": {
        ("adult", "family_id"), ("child", "family_id"), ("depersonalisation", "family_id"),
        ("survey_form", "family_id"),
    },
}  # fmt: skip


def twin(file: CentreFile) -> Family:
    return settle(file, "Щедролюбова З.", "Тимур", "89161234567", "2022-08")


def merged(file: CentreFile, into: Family, gone: Family) -> None:
    proposed = side_by_side(file, into.id or 0, gone.id or 0)
    merge_families(file, into.id or 0, gone.id or 0, proposed.same_adults, proposed.same_children)


@pytest.mark.parametrize("table", KNOWN)
def test_no_table_is_forgotten(centre: CentreFile, table: str) -> None:
    """What the file knows is what this test, and the test below, know: look at both anew."""
    found = {(one.table, one.column) for one in references_to(centre.db, table)}
    assert found == KNOWN[table]


def test_everything_moves_and_comes_back(centre: CentreFile) -> None:
    gone, into = wonders(centre), twin(centre)
    before = dump(centre)
    tables = {table for rows in KNOWN.values() for table, _ in rows}
    merged(centre, into, gone)
    for target, gone_ids in (
        ("adult", [adult.id for adult in gone.adults]),
        ("child", [child.id for child in gone.children]),
        ("family", [gone.id]),
    ):
        for one in references_to(centre.db, target):
            assert one.table in tables
            sql = f"SELECT count(*) FROM {one.table} WHERE {one.column} = ?"  # noqa: S608
            assert centre.db.run(sql, gone_ids).fetchone() == (0,)
    assert centre.db.run("PRAGMA foreign_key_check").fetchall() == []
    kept = family(centre, into.id or 0)
    assert [adult.name for adult in kept.adults] == ["Щедролюбова Зоя Андреевна"]
    assert kept.adults[0].email == "zoya.wonder@example.org"
    assert kept.adults[0].phone == "89161234567"
    assert kept.address == "ул. Лётная, д. 5, кв. 7"
    centre.undo()
    assert dump(centre) == before
    centre.redo()
    assert family(centre, into.id or 0) == kept


def test_two_recipients_become_one(centre: CentreFile) -> None:
    gone, into = twin(centre), twin(centre)
    for one in (gone, into):
        come = {"is_anonymous": False, "recipient_id": one.adults[0].id}
        child = {"child_id": one.children[0].id}
        add_session(centre, a_session(centre, **come, **child, time=dt.time(9 + (one.id or 0))))
    period = parse_period("2025")
    before = figures(centre, period)
    merged(centre, into, gone)
    after = figures(centre, period)
    assert (before.people.parents, after.people.parents) == (2, 1)
    assert (before.people.children, after.people.children) == (2, 1)
    assert before.sessions.total == after.sessions.total


def test_guests_never_stand_twice(centre: CentreFile) -> None:
    gone, into = twin(centre), twin(centre)
    come = {"is_anonymous": False, "recipient_id": into.adults[0].id}
    add_session(centre, a_session(centre, **come, guest_ids=(gone.adults[0].id,)))
    merged(centre, into, gone)
    assert centre.db.run("SELECT count(*) FROM session_guest").fetchone() == (0,)


def test_other_people_move_as_they_are(centre: CentreFile) -> None:
    gone, into = settle(centre, "Орлов Пётр", "Ева"), settle(centre, "Орлова Вера", "Марк")
    merge_families(centre, into.id or 0, gone.id or 0, {}, {})
    kept = family(centre, into.id or 0)
    assert [adult.name for adult in kept.adults] == ["Орлов Пётр", "Орлова Вера"]
    assert len(kept.children) == 2


def test_people_of_one_family_are_joined(centre: CentreFile) -> None:
    gone, into = twin(centre), twin(centre)
    merge_families(centre, into.id or 0, gone.id or 0, {}, {})
    both = family(centre, into.id or 0)
    first, second = (adult.id or 0 for adult in both.adults)
    merge_families(centre, both.id or 0, both.id or 0, {second: first}, {})
    assert [adult.id for adult in family(centre, both.id or 0).adults] == [first]


def test_births_that_both_allow(centre: CentreFile) -> None:
    wide, narrow = Child(born_from=100, born_to=111), Child("Ева", 105, 120)
    assert joined_child(wide, narrow) == Child("Ева", 105, 111)
    assert joined_child(wide, replace(narrow, born_from=200, born_to=210)).born_to == 111
    assert joined_child(Child(), narrow) == narrow


def test_what_changed_meanwhile_is_refused(centre: CentreFile) -> None:
    gone, into = twin(centre), twin(centre)
    with pytest.raises(Refused, match="сравнение снова"):
        merge_families(centre, into.id or 0, gone.id or 0, {999: into.adults[0].id or 0}, {})
    with pytest.raises(Refused, match="уже нет"):
        merge_families(centre, into.id or 0, 999, {}, {})


def test_a_nameless_family_gets_no_name_again(centre: CentreFile) -> None:
    gone, into = wonders(centre), twin(centre)
    depersonalise(centre, [gone.id or 0], DueReason.WISH, dt.date(2026, 11, 22))
    with pytest.raises(Refused, match="Обезличенную"):
        merge_families(centre, into.id or 0, gone.id or 0, {}, {})
