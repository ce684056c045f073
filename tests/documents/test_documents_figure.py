"""«Актуальность документов»: the figure, its rows, the indicator П15."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from kcentre.figures.figures import figures
from kcentre.figures.journal_rows import journal_rows
from kcentre.figures.keys import RecordKind
from kcentre.figures.rows import behind
from kcentre.figures.values import values_of
from kcentre.monitoring.indicators import IndicatorState, indicator_states
from kcentre.monitoring.targets.verbs import keep_value
from kcentre.periods.keeping import put_state
from kcentre.periods.period import Period, parse_period
from kcentre.periods.tables import PeriodSnapshot
from kcentre.periods.values import ReportState
from kcentre.storage import CentreFile
from kcentre.structure.documents.package import kind_absent
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import add_document, remove_documents

TODAY = dt.date(2026, 11, 24)
CODE = "documents.readiness"
QUARTER = parse_period("2026-Q4")
REGULATION = DocumentDraft(
    DocumentKind.REGULATION, "Положение", "3", dt.date(2026, 9, 1), status=DocumentStatus.APPROVED
)


@pytest.fixture
def regulated(centre: CentreFile) -> CentreFile:
    """Return a centre with a regulation in force, a draft of a model, and a rest."""
    add_document(centre, REGULATION, TODAY)
    add_document(centre, DocumentDraft(DocumentKind.MODEL, "Модель"), TODAY)
    add_document(centre, replace(REGULATION, kind=DocumentKind.OTHER, title="Прочее"), TODAY)
    return centre


def state(
    centre: CentreFile, period: Period = QUARTER, today: dt.date = TODAY, unit: int | None = None
) -> IndicatorState:
    """Return П15 in a period."""
    found = figures(centre, period, unit, today)
    return next(
        one for one in indicator_states(centre, found, today) if one.indicator.code == "П15"
    )


def test_the_rows_behind_it_are_the_required_kinds_and_add_up_to_it(
    regulated: CentreFile,
) -> None:
    found = behind(regulated, QUARTER, CODE, today=TODAY)
    assert found.value == values_of(figures(regulated, QUARTER, today=TODAY))[CODE] == 5.6
    assert {key.record for key in found.keys} == {RecordKind.DOCUMENT}
    assert len(found.keys) == 18
    told = {
        row.id: (row.detail, row.amount, row.base) for row in journal_rows(regulated, found.keys)
    }
    assert told[1] == ("Положение: «Положение» №\u00a03 от\u00a001.09.2026, утверждён", 1, 1)
    assert told[2] == ("Модель: «Модель», проект", 0, 1)
    assert told[-1] == ("Приказ о создании: нет в реестре", 0, 1)
    assert kind_absent(-1) is DocumentKind.ORDER
    assert 3 not in told


def test_it_is_known_of_the_period_going_on_and_the_one_before(regulated: CentreFile) -> None:
    for word, value in (
        ("2026-Q4", 5.6), ("2026-Q3", 5.6), ("2026-Q2", None), ("2027-Q1", None),
        ("2026-11", 5.6), ("2026-09", None), ("2026", 5.6), ("2025/26", 5.6),
    ):  # fmt: skip
        assert state(regulated, parse_period(word)).value == value
    assert state(regulated).colour == "bad"
    assert behind(regulated, parse_period("2026-Q2"), CODE, today=TODAY).keys == ()


def test_of_a_sub_unit_and_of_an_empty_register_nothing_is_known(centre: CentreFile) -> None:
    found = state(centre)
    assert (found.value, found.colour) == (None, None)
    assert found.remark.startswith("Реестр документов пуст")
    keep_value(centre, "П15", QUARTER, 90)
    assert state(centre).value == 90
    add_document(centre, REGULATION, TODAY)
    assert state(centre).value == 5.6
    assert state(centre, unit=1).value is None
    assert "не по подразделениям" in state(centre, unit=1).remark
    remove_documents(centre, [1])
    assert state(centre).value == 90


def test_a_closed_period_keeps_what_it_handed_in(regulated: CentreFile) -> None:
    kept = json.dumps({"values": {CODE: [88.9, "Актуальность документов", "percent"]}})
    july = parse_period("2026-07")
    with regulated.operation("Закрыт период"):
        row_id = put_state(regulated, july, ReportState.CLOSED)
        PeriodSnapshot.insert(
            period=row_id, made_at="2026-08-03 10:00:00", figures=kept, texts="{}", digest=""
        ).execute(regulated.db)
    assert state(regulated, july).value == 88.9
