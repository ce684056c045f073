"""Keeping a plan of services: replaced as a whole, undone as a whole."""

import datetime as dt
from dataclasses import replace

import pytest

from kcentre.centre.values import Form, Kind
from kcentre.language import Refused
from kcentre.monitoring.plan import queries, verbs
from kcentre.monitoring.plan.records import PlanDraft, PlanLine, volumes_by
from kcentre.storage import CentreFile

DAY = dt.date(2026, 6, 1)
LINES = (
    PlanLine(3, "2026-09", Kind.CONSULTATIVE, Form.REMOTE, 2, position="учитель-логопед"),
    PlanLine(2, "2026-09", Kind.METHODICAL, Form.IN_PERSON, 4, reason="О'Нил: 62\u00a0%"),
    PlanLine(1, "2027-08"),
)
DRAFT = PlanDraft(2026, DAY, LINES, note="По спросу")


def kept_lines(file: CentreFile, year: int = 2026) -> tuple[PlanLine, ...]:
    found = queries.plan(file, year)
    return found.lines if found else ()


def test_no_plan_before_one_is_kept(centre: CentreFile) -> None:
    assert queries.plan(centre, 2026) is None


def test_a_plan_is_read_as_it_was_kept(centre: CentreFile) -> None:
    verbs.keep_plan(centre, DRAFT)
    found = queries.plan(centre, 2026)
    assert found is not None
    assert (found.lines, found.made_on, found.note, found.total) == (LINES, DAY, "По спросу", 6)


def test_a_new_plan_takes_the_place_of_the_years_plan_and_is_undone_at_once(
    centre: CentreFile,
) -> None:
    verbs.keep_plan(centre, DRAFT)
    other = replace(DRAFT, lines=LINES[2:], made_on=dt.date(2026, 8, 31))
    changes = verbs.keep_plan(centre, other)
    assert changes.label == "Заменён план услуг на 2026/27 учебный год"
    assert kept_lines(centre) == LINES[2:]
    centre.undo()
    assert kept_lines(centre) == LINES
    centre.undo()
    assert queries.plan(centre, 2026) is None
    centre.redo()
    assert kept_lines(centre) == LINES


def test_plans_of_other_years_stay(centre: CentreFile) -> None:
    verbs.keep_plan(centre, DRAFT)
    verbs.keep_plan(centre, replace(DRAFT, year=2025, lines=(PlanLine(7),)))
    verbs.remove_plan(centre, 2026)
    assert (kept_lines(centre), kept_lines(centre, 2025)) == ((), (PlanLine(7),))
    centre.undo()
    assert kept_lines(centre) == LINES


@pytest.mark.parametrize(
    ("lines", "field"),
    [
        ((), "lines"),
        ((PlanLine(0),), "lines/0"),
        ((PlanLine(1), PlanLine(1, "2026-08")), "lines/1"),
        ((PlanLine(1, "2027-09"),), "lines/0"),
    ],
)
def test_what_is_no_plan_is_refused(
    centre: CentreFile, lines: tuple[PlanLine, ...], field: str
) -> None:
    with pytest.raises(Refused) as caught:
        verbs.keep_plan(centre, replace(DRAFT, lines=lines))
    assert [problem.field for problem in caught.value.problems] == [field]
    assert queries.plan(centre, 2026) is None


def test_volumes_are_summed_by_any_part() -> None:
    assert volumes_by(LINES, lambda line: line.month) == {"2026-09": 5, "2027-08": 1}
    assert volumes_by((), lambda line: line.form) == {}
