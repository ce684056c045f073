"""Volumes of a plan changed by one part: the other parts follow, nothing is lost on the way."""

import datetime as dt

import pytest

from kcentre.centre.values import Form, Kind
from kcentre.monitoring.plan.parts import Part, keys_of, with_volume, without_empty
from kcentre.monitoring.plan.plan_json import plan_from_json, plan_to_json
from kcentre.monitoring.plan.records import PlanDraft, PlanLine

LINES = (
    PlanLine(3, "2026-09", Kind.CONSULTATIVE, Form.REMOTE, 2, position="учитель-логопед"),
    PlanLine(1, "2026-10", Kind.CONSULTATIVE, Form.IN_PERSON, 2, position="педагог-психолог"),
    PlanLine(2, "2026-09", Kind.METHODICAL, Form.IN_PERSON, 4, reason="О'Нил: 62\u00a0%"),
    PlanLine(1),
)


def test_a_row_is_shared_out_as_it_was_before() -> None:
    changed = with_volume(LINES, Part.TOPIC, 2, 8)
    assert [line.volume for line in changed] == [6, 2, 2, 1]


def test_a_row_without_services_keeps_its_place_until_it_is_kept() -> None:
    changed = with_volume(LINES, Part.FORM, Form.IN_PERSON, 0)
    assert [line.volume for line in changed] == [3, 0, 0, 1]
    assert keys_of(changed, Part.FORM) == (Form.REMOTE, Form.IN_PERSON, None)
    assert without_empty(changed) == (LINES[0], LINES[3])
    again = with_volume(changed, Part.FORM, Form.IN_PERSON, 5)
    assert sum(line.volume for line in again) == 9


def test_what_is_not_laid_down_is_a_row_too() -> None:
    assert [line.volume for line in with_volume(LINES, Part.MONTH, None, 4)] == [3, 1, 2, 4]
    assert keys_of(LINES, Part.POSITION) == ("учитель-логопед", "педагог-психолог", None)


def test_an_unknown_row_changes_nothing() -> None:
    assert with_volume(LINES, Part.TOPIC, 99, 8) == LINES


def test_an_unsaved_plan_comes_back_as_it_was() -> None:
    draft = PlanDraft(2026, dt.date(2028, 2, 29), LINES, 3, "Ё" * 300, ("Проверьте.",))
    assert plan_from_json(plan_to_json(draft)) == draft


@pytest.mark.parametrize("kept", [[], {"lines": []}, "план", None])
def test_what_is_no_plan_is_refused(kept: object) -> None:
    with pytest.raises(TypeError):
        plan_from_json(kept)
