"""What the screens of the plan say, without a window."""

import datetime as dt

import pytest
from helpers.book_rows import write_sessions
from helpers.plan_rows import TODAY, keep_lines

from kcentre.centre.values import EventType, Form, Kind
from kcentre.monitoring.plan import verbs, volume_verbs
from kcentre.monitoring.plan.cells import Cell
from kcentre.monitoring.plan.done import volume_table
from kcentre.monitoring.plan.event_records import (
    HeldEvent,
    PlannedEventDraft,
    PlannedEventLine,
)
from kcentre.monitoring.plan.parts import Part
from kcentre.monitoring.plan.records import PlanLine
from kcentre.monitoring.plan.shares import state_of
from kcentre.monitoring.plan.starting import even_plan, offered_month
from kcentre.monitoring.plan.words import Names
from kcentre.storage import CentreFile
from ui.monitoring.plan.event_rows import event_rows, state_words
from ui.monitoring.plan.volume_doors import lines, titles
from ui.widgets.colours import Tone

DUE = dt.date(2026, 10, 20)
HELD = HeldEvent(1, dt.date(2026, 10, 2), 21)


def an_event(
    due: dt.date, held: HeldEvent | None = None, *, is_cancelled: bool = False
) -> PlannedEventLine:
    draft = PlannedEventDraft(
        2026, "Лекторий", due, None, EventType.LECTURE, Form.REMOTE, None, 7, "родители", 25
    )
    state = state_of(due, held, TODAY, is_cancelled=is_cancelled)
    return PlannedEventLine(3, draft, due, is_cancelled, held, state)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (an_event(dt.date(2026, 12, 1)), "Запланировано"),
        (an_event(dt.date(2026, 10, 16)), "Скоро срок: остался 1\u00a0день"),
        (an_event(TODAY), "Скоро срок: сегодня"),
        (an_event(dt.date(2026, 10, 12)), "Просрочено на 3\u00a0дня"),
        (an_event(DUE, HELD), "Проведено 02.10.2026, 21\u00a0участник"),
        (an_event(dt.date(2026, 10, 1), HeldEvent(1, DUE)), "Проведено с опозданием 20.10.2026"),
        (an_event(DUE, is_cancelled=True), "Отменено"),
    ],
)
def test_how_a_planned_event_stands_is_said(line: PlannedEventLine, words: str) -> None:
    assert state_words(line, TODAY) == words


def test_a_row_says_all_and_marks_what_is_late() -> None:
    late, coming = an_event(dt.date(2026, 10, 12)), an_event(DUE)
    rows = event_rows([late, coming], Names({}, {7: "Соколова А. П."}), TODAY)
    assert [row.band for row in rows] == ["Октябрь 2026", ""]
    assert [row.mark for row in rows] == [Tone.BAD, Tone.ATTENTION]
    facts = "до\u00a012.10.2026 · лекторий · дистанционная · Соколова А. П. · родители"
    assert rows[0].notes[0].text == f"{facts} · ожидается 25"


def test_a_draft_has_no_corrections_and_an_approved_plan_shows_them(centre: CentreFile) -> None:
    keep_lines(centre, PlanLine(40, "2026-09", Kind.METHODICAL))
    draft = volume_table(centre, 2026, Part.MONTH, TODAY)
    assert titles(draft) == ("", "План", "Факт", "Выполнение, %")
    verbs.approve_plan(centre, 2026, dt.date(2026, 8, 31))
    volume_verbs.correct_volume(centre, Cell(2026, "2026-09"), 1000, "очередь", TODAY)
    table = volume_table(centre, 2026, Part.KIND, TODAY)
    shown = lines(table)
    assert len(titles(table)) == len(shown[0]) == 5
    whole, september, methodical = shown[0], shown[5], shown[6]
    assert [door.text for door in whole] == ["Весь год", "40", "1\u00a0000", "0", "0,0"]
    assert [door.code for door in whole] == ["", "", "", "", ""]
    assert [door.code for door in september] == ["", "fix/5", "fix/5", "", ""]
    name = "Сентябрь 2026, методическая: утверждено 40. Enter исправляет"
    assert (methodical[0].text, methodical[1].name) == ("\u2003методическая", name)
    october = next(line for line in shown if line[0].text == "Ноябрь 2026")
    assert [door.text for door in october[1:]] == ["0", "—", "—", "—"]


def test_a_first_plan_is_offered_from_the_year_before(centre: CentreFile) -> None:
    assert offered_month(centre, 2026) == {}
    draft = even_plan(2026, TODAY, {Kind.METHODICAL: 3, Kind.DIAGNOSTIC: 0})
    assert (draft.total, len(draft.lines)) == (36, 12)
    write_sessions(centre, [f"2026-{month}-01" for month in ("09", "09", "09", "10", "10", "11")])
    offered = offered_month(centre, 2027, dt.date(2026, 11, 1))
    assert offered == {Kind.CONSULTATIVE: 2}, "six services in the three months that began"
    assert offered_month(centre, 2027, dt.date(2028, 2, 29)) == {Kind.CONSULTATIVE: 1}
