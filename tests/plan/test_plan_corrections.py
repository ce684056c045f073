"""An approved plan is corrected with a reason: what was approved stays, the history tells it."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.plan_rows import TODAY, close, keep_lines, refused_fields

from kcentre.centre.values import Form, Kind
from kcentre.language import Refused
from kcentre.monitoring.plan import queries, verbs
from kcentre.monitoring.plan.cells import Cell
from kcentre.monitoring.plan.parts import Part
from kcentre.monitoring.plan.records import Correction, Plan, PlanDraft, PlanLine
from kcentre.monitoring.plan.volume_verbs import correct_volume
from kcentre.periods.period import academic_year, month
from kcentre.storage import CentreFile

LINES = (
    PlanLine(30, "2026-09", Kind.CONSULTATIVE, Form.IN_PERSON),
    PlanLine(10, "2026-09", Kind.CONSULTATIVE, Form.REMOTE),
    PlanLine(15, "2026-10", Kind.METHODICAL, position="воспитатель"),
)
SIGNED = dt.date(2026, 8, 31)
WHY = "ушёл логопед"
IN_PERSON = Cell(2026, "2026-09", Part.FORM, Form.IN_PERSON)
CONSULTATIVE = Cell(2026, "2026-09", Part.KIND, Kind.CONSULTATIVE)


@pytest.fixture
def ids(centre: CentreFile) -> tuple[int, ...]:
    """Return the ids of the lines of an approved plan."""
    kept = keep_lines(centre, *LINES)
    verbs.approve_plan(centre, 2026, SIGNED)
    return kept


def plan(file: CentreFile) -> Plan:
    found = queries.plan(file, 2026)
    assert found is not None
    return found


def volumes(file: CentreFile) -> list[tuple[int | None, int]]:
    return [(line.approved, line.volume) for line in plan(file).lines]


def told(file: CentreFile) -> list[tuple[str, str, str, str]]:
    found = queries.corrections(file, 2026)
    return [(each.subject, each.old, each.new, each.reason) for each in found]


def refused(file: CentreFile, cell: Cell, volume: int, reason: str = WHY) -> list[str]:
    with pytest.raises(Refused) as caught:
        correct_volume(file, cell, volume, reason, TODAY)
    return refused_fields(caught.value.problems)


def test_a_draft_is_changed_without_a_word(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    correct_volume(centre, IN_PERSON, 20)
    correct_volume(centre, Cell(2026, "2026-10"), 0)
    correct_volume(centre, Cell(2026, ""), 7)
    assert volumes(centre) == [(None, 7), (None, 20), (None, 10)]
    assert told(centre) == []
    for _ in range(3):
        centre.undo()
    assert plan(centre).lines == LINES


@pytest.mark.usefixtures("ids")
def test_an_approved_plan_is_neither_replaced_nor_removed(centre: CentreFile) -> None:
    assert plan(centre).approved_on == SIGNED
    with pytest.raises(Refused, match=r"утверждён 31\.08\.2026"):
        verbs.keep_plan(centre, PlanDraft(2026, TODAY, LINES[:1]))
    with pytest.raises(Refused, match=r"утверждён 31\.08\.2026"):
        verbs.remove_plan(centre, 2026)
    with pytest.raises(Refused, match="уже утверждён"):
        verbs.approve_plan(centre, 2026, SIGNED)


def test_a_correction_keeps_what_was_approved(centre: CentreFile, ids: tuple[int, ...]) -> None:
    correct_volume(centre, IN_PERSON, 20, " ушёл  логопед ", TODAY)
    assert volumes(centre) == [(30, 20), (10, 10), (15, 15)]
    assert queries.corrections(centre, 2026) == [
        Correction(TODAY, "Сентябрь 2026, очная", "Услуг", "30", "20", WHY, ids[0])
    ]
    centre.undo()
    assert (volumes(centre)[0], told(centre)) == ((30, 30), [])
    centre.redo()
    assert volumes(centre)[0] == (30, 20)


@pytest.mark.usefixtures("ids")
def test_a_cell_is_corrected_in_proportion_and_told_once(centre: CentreFile) -> None:
    correct_volume(centre, CONSULTATIVE, 60, WHY, TODAY)
    assert volumes(centre) == [(30, 45), (10, 15), (15, 15)]
    correct_volume(centre, Cell(2026, "2026-09"), 0, WHY, TODAY)
    correct_volume(centre, Cell(2026, "2026-09"), 3, WHY, TODAY)
    assert [(old, new) for _, old, new, _ in told(centre)] == [
        ("0", "3"),
        ("60", "0"),
        ("40", "60"),
    ]
    assert told(centre)[-1][0] == "Сентябрь 2026, консультативная"
    assert sum(volume for _, volume in volumes(centre)) == 3 + 15


@pytest.mark.usefixtures("ids")
def test_what_was_not_planned_is_added_with_nothing_approved(centre: CentreFile) -> None:
    cell = Cell(2026, "2026-11", Part.FORM, Form.VISIT)
    correct_volume(centre, cell, 4, WHY, TODAY)
    cell = Cell(2026, "2026-12", Part.SPECIALIST, "логопед")
    correct_volume(centre, cell, 5, WHY, TODAY)
    assert plan(centre).lines[3:] == (
        PlanLine(4, "2026-11", form=Form.VISIT),
        PlanLine(5, "2026-12", position="логопед"),
    )
    assert volumes(centre)[3:] == [(0, 4), (0, 5)]


@pytest.mark.usefixtures("ids")
def test_what_is_wrong_with_a_correction(centre: CentreFile) -> None:
    assert refused(centre, CONSULTATIVE, 60, "") == ["reason"]
    assert refused(centre, CONSULTATIVE, 60, "я" * 301) == ["reason"]
    assert refused(centre, CONSULTATIVE, 40) == ["volume"]
    assert refused(centre, CONSULTATIVE, -1) == ["volume"]
    assert refused(centre, Cell(2027, "2027-09"), 5) == ["year"]
    assert refused(centre, Cell(2026, "2027-09"), 5) == ["month"]
    assert (told(centre), plan(centre).lines) == ([], LINES)


@pytest.mark.usefixtures("ids")
def test_the_approval_is_withdrawn_and_given_again(centre: CentreFile) -> None:
    correct_volume(centre, CONSULTATIVE, 0, WHY, TODAY)
    verbs.withdraw_approval(centre, 2026)
    assert volumes(centre) == [(None, 15)]
    assert len(told(centre)) == 1
    verbs.approve_plan(centre, 2026, SIGNED)
    assert volumes(centre) == [(15, 15)]
    for _ in range(2):
        centre.undo()
    assert volumes(centre) == [(30, 0), (10, 0), (15, 15)]


def test_nothing_is_not_approved(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="Утверждать нечего"):
        verbs.approve_plan(centre, 2026, SIGNED)
    keep_lines(centre, *LINES)
    with pytest.raises(Refused, match="Дата утверждения"):
        verbs.approve_plan(centre, 2026, dt.date(2027, 9, 1))


def test_months_of_closed_periods_stand(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    close(centre, month(2026, 9))
    assert refused(centre, CONSULTATIVE, 60) == ["volume"]
    for lines in ((), LINES[1:]):
        with pytest.raises(Refused, match=r"Период закрыт \(сентябрь 2026"):
            verbs.keep_plan(centre, PlanDraft(2026, TODAY, lines or (PlanLine(1),)))
    with pytest.raises(Refused, match="Период закрыт"):
        verbs.remove_plan(centre, 2026)
    divided_otherwise = replace(LINES[0], volume=10), replace(LINES[1], volume=30)
    with pytest.raises(Refused, match="Период закрыт"):
        verbs.keep_plan(centre, PlanDraft(2026, TODAY, divided_otherwise))
    correct_volume(centre, Cell(2026, "2026-10"), 20)
    verbs.keep_plan(centre, PlanDraft(2026, TODAY, LINES[:2]))
    assert plan(centre).lines == LINES[:2]


def test_what_is_planned_without_a_month_stands_once_its_year_is_closed(
    centre: CentreFile,
) -> None:
    keep_lines(centre, PlanLine(100))
    close(centre, month(2026, 9))
    correct_volume(centre, Cell(2026, ""), 120)
    close(centre, academic_year(2026))
    with pytest.raises(Refused, match=r"Период закрыт \(2026/27 учебный год"):
        correct_volume(centre, Cell(2026, ""), 130)
    with pytest.raises(Refused, match="Период закрыт"):
        correct_volume(centre, Cell(2026, "", Part.SPECIALIST, "логопед"), 5)
