"""Plan and fact side by side: every fact is what the figures count, and opens its rows."""

import datetime as dt

from helpers.book_rows import write_sessions
from helpers.journal_rows import hire, only_id
from helpers.plan_rows import TODAY, keep_lines

from kcentre.centre.records import Specialist
from kcentre.centre.values import Form, Kind
from kcentre.centre.verbs import keep_specialist
from kcentre.figures.figures import figures
from kcentre.monitoring.plan import verbs, volume_verbs
from kcentre.monitoring.plan.cells import Cell
from kcentre.monitoring.plan.done import VolumeRow, behind_cell, volume_table
from kcentre.monitoring.plan.parts import Part
from kcentre.monitoring.plan.records import PlanLine
from kcentre.periods.period import academic_year
from kcentre.storage import CentreFile

LINES = (
    PlanLine(4, "2026-09", Kind.CONSULTATIVE, Form.IN_PERSON),
    PlanLine(2, "2026-10", Kind.METHODICAL, Form.REMOTE),
    PlanLine(6, "2027-01", Kind.CONSULTATIVE),
)


def given(file: CentreFile) -> None:
    write_sessions(file, ["2026-08-31", "2026-09-01", "2026-09-30"], kind="consultative")
    write_sessions(file, ["2026-10-01"], first=4, kind="methodical", form="remote")
    write_sessions(file, ["2026-10-02"], first=5, kind=None, form=None)


def row_of(
    file: CentreFile, cell: Cell, part: Part = Part.MONTH, today: dt.date = TODAY
) -> VolumeRow:
    (found,) = [row for row in volume_table(file, 2026, part, today).rows if row.cell == cell]
    return found


def numbers(row: VolumeRow) -> tuple[int, int, int | None, float | None]:
    return row.approved, row.planned, row.done, row.percent


def test_without_a_plan_there_is_no_table(centre: CentreFile) -> None:
    found = volume_table(centre, 2026)
    assert (found.plan, found.rows) == (None, ())


def test_months_stand_under_their_year(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    given(centre)
    found = volume_table(centre, 2026, Part.MONTH, TODAY).rows
    assert [row.cell.month for row in found] == [None, *academic_year(2026).months]
    assert [row.title for row in found[:2]] == ["Весь год", "Сентябрь 2026"]
    assert numbers(found[0]) == (12, 12, 4, 33.3)
    assert numbers(found[1]) == (4, 4, 2, 50.0)
    assert numbers(found[3]) == (0, 0, None, None)
    assert numbers(found[5]) == (6, 6, None, None)


def test_a_correction_stands_beside_what_was_approved(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    verbs.approve_plan(centre, 2026, dt.date(2026, 8, 31))
    volume_verbs.correct_volume(centre, Cell(2026, "2026-10"), 5, "очередь", TODAY)
    assert numbers(row_of(centre, Cell(2026, "2026-10"))) == (2, 5, 0, 0.0)
    assert numbers(row_of(centre, Cell(2026)))[:2] == (12, 15)


def test_kinds_stand_in_their_order_with_what_is_not_laid_down_last(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    given(centre)
    rows = volume_table(centre, 2026, Part.KIND, TODAY).rows
    october = [row for row in rows if row.cell.month == "2026-10"]
    assert [row.cell.key for row in october[1:]] == [*Kind, None]
    assert [row.done for row in october] == [2, 1, 0, 0, 0, 1]
    assert october[-1].title == "не указано"
    forms = [row for row in volume_table(centre, 2026, Part.FORM, TODAY).rows if row.cell.is_whole]
    assert forms[0].percent == 33.3
    untold = row_of(centre, Cell(2026, None, Part.FORM, None), Part.FORM)
    assert numbers(untold) == (6, 6, 1, None), "the plan says nothing of their form"


def test_specialists_are_told_by_name_where_the_plan_has_it(centre: CentreFile) -> None:
    first = hire(centre)
    added = keep_specialist(centre, Specialist("Ёлкина О'Нил Ия", "Педагог-психолог"))
    second = only_id(added, "specialist")
    keep_lines(
        centre,
        PlanLine(3, "2026-09", specialist_id=first),
        PlanLine(5, "2026-09", position="педагог-психолог"),
        PlanLine(7),
    )
    write_sessions(centre, ["2026-09-01"], specialist=first)
    write_sessions(centre, ["2026-09-02", "2026-09-03"], first=2, specialist=second)
    rows = volume_table(centre, 2026, Part.SPECIALIST, TODAY).rows
    assert rows[4].title == "Без месяца"
    assert rows[4].done is None
    september = [row for row in rows if row.cell.month == "2026-09"]
    found = {row.title: (row.planned, row.done) for row in september[1:]}
    assert found == {"Соколова А. П.": (3, 1), "педагог-психолог": (5, 2), "не указано": (0, 0)}
    for row in september:
        behind, period = behind_cell(centre, row.cell, TODAY)
        assert (behind.value, period.word) == (row.done, "2026-09")


def test_every_fact_opens_its_rows_and_equals_the_figures(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    given(centre)
    of_year = figures(centre, academic_year(2026), today=TODAY).sessions
    assert row_of(centre, Cell(2026)).done == of_year.total
    for part, counts in ((Part.KIND, of_year.by_kind), (Part.FORM, of_year.by_form)):
        for row in volume_table(centre, 2026, part, TODAY).rows:
            behind, _ = behind_cell(centre, row.cell, TODAY)
            assert behind.value == (row.done or 0)
            if row.cell.month is None and row.cell.key is not None:
                assert row.done == counts.get(row.cell.key, 0)  # type: ignore[call-overload]
