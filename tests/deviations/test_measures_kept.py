"""Measures: what they must say, how they are kept, changed, ended, removed, undone."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.deviation_rows import NOTICED, QUARTER, SATISFACTION, SOUND, added, rate, red_quarter
from helpers.journal_rows import settle
from helpers.plan_rows import close

from kcentre.casebook.depersonalising import depersonalise
from kcentre.casebook.records import DueReason
from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.monitoring.deviations import rules, verbs
from kcentre.monitoring.deviations.queries import deviation, deviations
from kcentre.monitoring.deviations.records import DeviationDraft, DeviationLine
from kcentre.monitoring.deviations.rules import AroundDeviation
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.monitoring.norms import Colour
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

LONG = "Ё" * 299 + "’"
AROUND = AroundDeviation(NOTICED, NOTICED)
AFTER = dt.date(2027, 1, 10)


def kept(file: CentreFile, deviation_id: int, today: dt.date = NOTICED) -> DeviationLine:
    found = deviation(file, deviation_id, today)
    assert found is not None
    return found


def fields(draft: DeviationDraft, severity: Severity = Severity.STOP) -> list[str]:
    found = rules.deviation_problems(draft, AROUND)
    return [problem.field for problem in found if problem.severity is severity]


def test_a_sound_measure_has_no_problems() -> None:
    assert list(rules.deviation_problems(SOUND, AROUND)) == []


def test_an_empty_measure_asks_for_everything_at_once() -> None:
    assert fields(DeviationDraft()) == [
        "code", "period", "cause", "measure", "responsible", "due",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"cause": " \n "}, "cause"),
        ({"cause": "я" * 2001}, "cause"),
        ({"measure": "я" * 2001}, "measure"),
        ({"responsible": "я" * 301}, "responsible"),
        ({"conclusion": "я" * 2001}, "conclusion"),
        ({"period": parse_period("2026-07-01..2026-07-05")}, "period"),
        ({"period": parse_period("2027-Q1")}, "period"),
        ({"due": dt.date(1926, 10, 30)}, "due"),
        ({"status": MeasureStatus.DONE, "done_on": dt.date(2026, 10, 6)}, "done_on"),
    ],
)
def test_what_can_not_be_is_refused(changed: dict[str, object], field: str) -> None:
    assert fields(replace(SOUND, **changed)) == [field]  # type: ignore[arg-type] # any fields


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"due": dt.date(2026, 10, 4)}, "due"),
        ({"status": MeasureStatus.DONE, "done_on": dt.date(2026, 9, 30)}, "done_on"),
        ({"status": MeasureStatus.DROPPED}, "conclusion"),
    ],
)
def test_what_is_odd_is_only_doubted(changed: dict[str, object], field: str) -> None:
    odd = replace(SOUND, **changed)  # type: ignore[arg-type] # any fields
    assert fields(odd) == []
    assert fields(odd, Severity.WARNING) == [field]


def test_the_due_day_may_be_today_or_the_29th_of_february() -> None:
    assert fields(replace(SOUND, due=NOTICED), Severity.WARNING) == []
    assert fields(replace(SOUND, due=dt.date(2028, 2, 29))) == []


def test_an_unknown_indicator_is_refused_by_its_name(centre: CentreFile) -> None:
    with pytest.raises(Refused) as refused:
        added(centre, code="О99")
    assert refused.value.problems[0].field == "code"
    assert "О99" in refused.value.problems[0].sentence
    assert deviations(centre) == []


def test_what_was_noticed_is_kept_as_it_stood(centre: CentreFile) -> None:
    red_quarter(centre)
    deviation_id = added(centre, measure=LONG)
    rate(centre, dt.date(2026, 9, 1), 0, 4)
    line = kept(centre, deviation_id)
    assert (line.value, line.target, line.noticed_on) == (75.0, 85, NOTICED)
    assert (line.title, line.draft.measure) == ("Доля удовлетворённых", LONG)
    assert line.period == QUARTER


def test_what_became_of_the_indicator_is_computed(centre: CentreFile) -> None:
    red_quarter(centre)
    deviation_id = added(centre)
    before = kept(centre, deviation_id, dt.date(2026, 9, 30))
    assert before.outcome is None
    during = kept(centre, deviation_id, dt.date(2026, 10, 11)).outcome
    assert during is not None
    assert during.is_partial
    line = kept(centre, deviation_id, AFTER)
    assert (line.result, line.result_colour) == (100.0, Colour.GOOD)
    assert line.outcome is not None
    assert line.outcome.period == parse_period("2026-Q4")
    assert not line.outcome.is_partial


def test_a_change_keeps_what_was_noticed_but_of_another_period(centre: CentreFile) -> None:
    red_quarter(centre)
    deviation_id = added(centre)
    rate(centre, dt.date(2026, 9, 1), 0, 4)
    verbs.change_deviation(centre, deviation_id, replace(SOUND, cause="Ё’"), AFTER)
    assert (kept(centre, deviation_id).value, kept(centre, deviation_id).draft.cause) == (75, "Ё’")
    month = replace(SOUND, period=parse_period("2026-09"))
    verbs.change_deviation(centre, deviation_id, month, AFTER)
    assert (kept(centre, deviation_id).value, kept(centre, deviation_id).noticed_on) == (0, NOTICED)


def test_every_verb_is_undone_and_says_what_it_did(centre: CentreFile) -> None:
    deviation_id = added(centre)
    done = MeasureStatus.DONE
    labels = [
        verbs.change_deviation(centre, deviation_id, replace(SOUND, due=AFTER), NOTICED).label,
        verbs.set_status(centre, [deviation_id], done, dt.date(2026, 10, 20)).label,
        verbs.remove_deviations(centre, [deviation_id]).label,
    ]
    assert labels == [
        "Изменена мера: П04, III\u00a0кв. 2026",
        "Мера выполнена: П04, III\u00a0кв. 2026",
        "Удалена мера: П04, III\u00a0кв. 2026",
    ]
    assert deviations(centre) == []
    centre.undo()
    assert kept(centre, deviation_id).draft.done_on == dt.date(2026, 10, 20)
    centre.undo()
    assert kept(centre, deviation_id).draft.status is MeasureStatus.NEW
    centre.undo()
    assert kept(centre, deviation_id).draft.due == SOUND.due
    centre.undo()
    assert deviations(centre) == []
    centre.redo()
    assert kept(centre, deviation_id).draft == SOUND


def test_the_day_it_was_done_belongs_to_a_done_measure_alone(centre: CentreFile) -> None:
    deviation_id = added(centre, status=MeasureStatus.DONE)
    assert kept(centre, deviation_id).draft.done_on == NOTICED
    verbs.set_status(centre, [deviation_id], MeasureStatus.IN_WORK, AFTER)
    assert kept(centre, deviation_id).draft.done_on is None
    assert kept(centre, deviation_id, AFTER).is_overdue


def test_several_are_ended_and_removed_at_once(centre: CentreFile) -> None:
    ids = [added(centre), added(centre, code="П05")]
    changes = verbs.set_status(centre, ids, MeasureStatus.DROPPED, NOTICED)
    assert changes.label == "Меры «отменена»: 2\u00a0меры"
    assert verbs.remove_deviations(centre, ids).label == "Удалены меры: 2\u00a0меры"
    centre.undo()
    centre.undo()
    assert {line.draft.status for line in deviations(centre)} == {MeasureStatus.NEW}


def test_what_was_removed_meanwhile_is_refused(centre: CentreFile) -> None:
    deviation_id = added(centre)
    verbs.remove_deviations(centre, [deviation_id])
    with pytest.raises(Refused):
        verbs.change_deviation(centre, deviation_id, SOUND, NOTICED)
    with pytest.raises(Refused):
        verbs.set_status(centre, [deviation_id], MeasureStatus.DONE, NOTICED)
    assert deviation(centre, deviation_id) is None
    assert verbs.remove_deviations(centre, [deviation_id]).rows == {}


def test_a_familys_name_goes_from_a_cause_with_its_other_data(centre: CentreFile) -> None:
    people = settle(centre, "Щедролюбова Зоя Андреевна")
    deviation_id = added(centre, cause="Щедролюбова Зоя Андреевна ждала неделю")
    depersonalise(centre, [people.id or 0], DueReason.WISH, NOTICED)
    line = kept(centre, deviation_id)
    assert "Щедролюбова" not in line.draft.cause
    assert line.draft.cause.endswith("ждала неделю")
    assert (line.noticed_on, line.draft.due) == (NOTICED, SOUND.due)


def test_a_closed_period_may_still_get_its_measures(centre: CentreFile) -> None:
    """The report that was handed in stays; what is done about it goes on."""
    close(centre, QUARTER)
    deviation_id = added(centre)
    verbs.set_status(centre, [deviation_id], MeasureStatus.DONE, NOTICED)
    assert kept(centre, deviation_id).draft.status is MeasureStatus.DONE


def test_an_indicator_without_a_value_may_have_a_measure_too(centre: CentreFile) -> None:
    line = kept(centre, added(centre, code="П15"))
    assert (line.value, line.result) == (None, None)
    assert line.draft.code != SATISFACTION
