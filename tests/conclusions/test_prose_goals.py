"""What the prose says of plan, indicators and measures, and what it proposes to do next."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.plan_rows import hold_event, plan_event
from helpers.random_journal import Mark, Service
from helpers.written_journal import fill

from kcentre.analysis.conclusions.of_goals import goal_words
from kcentre.analysis.conclusions.records import ReportPart
from kcentre.analysis.conclusions.texts import report_prose
from kcentre.analysis.report import report_sources
from kcentre.analysis.sections.goals import goals_table
from kcentre.centre.queries import settings
from kcentre.centre.verbs import change_settings
from kcentre.figures.figure import Unit
from kcentre.monitoring.catalogue import Indicator
from kcentre.monitoring.deviations.records import DeviationDraft
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.monitoring.deviations.verbs import add_deviation
from kcentre.monitoring.indicators import IndicatorState
from kcentre.monitoring.norms import Colour, Direction, Norm
from kcentre.monitoring.plan.records import PlanDraft, PlanLine
from kcentre.monitoring.plan.verbs import keep_plan
from kcentre.paper.document import Lines
from kcentre.periods.period import Period, academic_year, parse_period
from kcentre.storage import CentreFile

TODAY = dt.date(2026, 10, 5)
SECOND, THIRD = parse_period("2026-Q2"), parse_period("2026-Q3")

WHO = "ответственный — заведующий"


def said(file: CentreFile, part: ReportPart, period: Period = THIRD, today: dt.date = TODAY) -> str:
    return report_prose(file, period, today).said(part).replace("\u00a0", " ")


def fact(file: CentreFile, key: str, period: Period = THIRD, today: dt.date = TODAY) -> str:
    found = report_prose(file, period, today).facts
    return found[key].text.replace("\u00a0", " ") if key in found else ""


def state(norm: Norm | None, unit: Unit | str = Unit.PERCENT) -> IndicatorState:
    level = None if norm is None else norm.level
    return IndicatorState(Indicator("О01", "Своё", unit), 50.0, level, Colour.BAD, norm)


@pytest.fixture
def dissatisfied(centre: CentreFile) -> CentreFile:
    """Return a centre rated badly in II 2026, worse in III, with a measure against the first."""
    services = [
        Service(number, f"2026-{month:02}-{day:02}", specialist_id=1)
        for number, (month, day) in enumerate(
            [(4, day) for day in range(1, 11)] + [(7, day) for day in range(1, 12)], 1
        )
    ]
    marks = [
        Mark(number, one.date, one.id, 5 if number % 2 else 2)
        for number, one in enumerate(services, 1)
    ]
    fill(centre, *services, *marks)
    draft = DeviationDraft(
        code="П04",
        period=SECOND,
        cause="Мало вечерних окон.",
        measure="Открыть вечерние окна.",
        responsible="заведующий",
        due=dt.date(2026, 11, 1),
    )
    add_deviation(centre, draft, dt.date(2026, 7, 2))
    return centre


@pytest.mark.parametrize(
    ("norm", "unit", "words"),
    [
        (None, Unit.PERCENT, ""),
        (Norm(Direction.NONE), Unit.PERCENT, ""),
        (Norm(Direction.AT_LEAST, 85), Unit.PERCENT, "не менее 85 %"),
        (Norm(Direction.AT_LEAST, 100), Unit.PERCENT, "100 %"),
        (Norm(Direction.AT_LEAST, 21), Unit.SERVICES, "не менее 21 услуги"),
        (Norm(Direction.AT_LEAST, 100), Unit.SERVICES, "не менее 100 услуг"),
        (Norm(Direction.AT_MOST, 0), Unit.REQUESTS, "отсутствие"),
        (Norm(Direction.AT_MOST, 1), Unit.REQUESTS, "не более 1 обращения"),
        (Norm(Direction.WITHIN, 50, 90), Unit.PERCENT, "от 50 до 90 %"),
        (Norm(Direction.WITHIN, 2.5), "публикаций", "не менее 2,5 публикаций"),
    ],
)
def test_goals_are_said_in_words(norm: Norm | None, unit: Unit | str, words: str) -> None:
    assert goal_words(state(norm, unit)).replace("\u00a0", " ") == words


def test_a_plan_nearly_met_is_called_a_plan() -> None:
    norm = Norm(Direction.AT_LEAST, 393)
    met = replace(state(norm, Unit.SERVICES), value=384, colour=Colour.GOOD)
    assert goal_words(met).replace("\u00a0", " ") == "план — 393 услуги"
    assert goal_words(replace(met, value=393)).startswith("не менее")
    running = replace(state(Norm(Direction.AT_LEAST, 95)), value=86.1, colour=Colour.GOOD)
    assert goal_words(running).replace("\u00a0", " ") == "95 % к концу периода"


def test_without_data_nothing_is_concluded(centre: CentreFile) -> None:
    prose = report_prose(centre, THIRD, TODAY)
    summary = prose.said(ReportPart.SUMMARY)
    assert summary.startswith("За III квартал 2026\u00a0года в журнале консультаций нет записей")
    assert [prose.said(part) for part in (ReportPart.CONCLUSIONS, ReportPart.PROBLEMS)] == ["", ""]
    assert prose.said(ReportPart.TASKS) == ""


def test_red_indicators_are_problems_with_their_causes(dissatisfied: CentreFile) -> None:
    assert (
        "Не достигнута цель по показателю «доля удовлетворённых»: 50 % (цель — не менее 85 %). "
        "Причина: «Мало вечерних окон»." in said(dissatisfied, ReportPart.PROBLEMS, SECOND)
    )
    assert "Причина" not in said(dissatisfied, ReportPart.PROBLEMS)


def test_events_held_late_are_a_problem_that_is_explained(centre: CentreFile) -> None:
    plan_event(centre, "Лекторий", dt.date(2026, 7, 15), year=2025)
    hold_event(centre, dt.date(2026, 7, 20), plan_item="Лекторий")
    assert (
        "«выполнение плана мероприятий»: 100 % (цель — 100 %; в полном объёме, в срок 0 из 1)."
        in said(centre, ReportPart.PROBLEMS)
    )
    states = report_sources(centre, THIRD, TODAY).known.states
    table = goals_table(states, "Показатели")
    assert table is not None
    (title,) = (row.cells[1] for row in table.rows if row.cells[0] == "П14")
    assert isinstance(title, Lines)
    assert title.lines[-1].text == "в полном объёме, в срок 0 из 1"


def test_where_no_goal_is_reached_that_is_not_said_as_a_success(centre: CentreFile) -> None:
    fill(centre, Service(1, "2026-07-01"))
    concluded = said(centre, ReportPart.CONCLUSIONS)
    assert concluded.startswith("Консультационный центр оказал 1 услугу.\n")
    assert "меньше всего" not in concluded
    assert "достигнуты по 0" not in concluded
    assert "Не достигнуты цели по 1 показателю из 1." in concluded


def test_topics_asked_of_once_are_not_called_frequent(centre: CentreFile) -> None:
    fill(centre, *(Service(number, "2026-07-01", topic_id=number) for number in (1, 2)))
    month = parse_period("2026-07")
    assert "по темам" not in said(centre, ReportPart.SUMMARY, month)
    assert "темы" not in said(centre, ReportPart.CONCLUSIONS)
    with centre.operation("Ещё раз"):
        centre.db.run("UPDATE session SET topic_id = 1")
    assert "по темам: «" in said(centre, ReportPart.SUMMARY, month)


def test_measures_and_what_they_brought_are_concluded(dissatisfied: CentreFile) -> None:
    second = said(dissatisfied, ReportPart.CONCLUSIONS, SECOND)
    assert "Для исправления намечена 1 мера: в работе — 1." in second
    assert "Не достигнуты цели по 1 показателю." in second
    third = said(dissatisfied, ReportPart.CONCLUSIONS)
    assert "принятых ранее: доля удовлетворённых — 54,5 % (было 50 %), цель не достигнута" in third
    assert "Доля удовлетворённых получателей на 4,5 процентного пункта выше, чем за II" in third


def test_tasks_follow_from_what_is_red_and_not_yet_done(dissatisfied: CentreFile) -> None:
    change_settings(dissatisfied, replace(settings(dissatisfied), month_plan=7))
    assert said(dissatisfied, ReportPart.TASKS, SECOND).split("\n") == [
        "1. Оказать не менее 21 услуги за III квартал 2026 года.",
        "2. Повысить долю удовлетворённых получателей: не менее 85 %.",
        f"3. Выполнить меру «Открыть вечерние окна» ({WHO}, срок — 01.11.2026).",
    ]
    problems = said(dissatisfied, ReportPart.PROBLEMS, SECOND).split("\n")
    assert len(problems) == 2
    assert "«выполнение плана»: 47,6 % (цель — не менее 95 %)" in problems[0]


def test_where_all_is_well_the_task_is_to_go_on(centre: CentreFile) -> None:
    services = [Service(number, "2026-07-01") for number in range(1, 6)]
    fill(centre, *services, *(Mark(one.id, one.date, one.id, 5) for one in services))
    assert said(centre, ReportPart.PROBLEMS) == "Отклонений от целевых значений не выявлено."
    assert said(centre, ReportPart.TASKS) == "Сохранить достигнутые значения показателей."


def test_the_plan_is_told_whole_and_while_the_period_runs(dissatisfied: CentreFile) -> None:
    assert fact(dissatisfied, "plan.done") == ""
    change_settings(dissatisfied, replace(settings(dissatisfied), month_plan=4))
    assert fact(dissatisfied, "plan.volume") == "12 услуг"
    assert fact(dissatisfied, "plan.done") == "выполнен на 91,7 % (11 из 12)"
    running = fact(dissatisfied, "plan.done", THIRD, dt.date(2026, 8, 31))
    assert running == "выполнен на 91,7 % (11 из 12), на 31.08.2026 по плану — 66,7 %"
    change_settings(dissatisfied, replace(settings(dissatisfied), month_plan=None))
    assert fact(dissatisfied, "plan.done") == ""


def test_only_a_whole_plan_of_the_next_period_is_promised(dissatisfied: CentreFile) -> None:
    """A calendar year lies in two plans; with the first alone it would be half of a promise."""
    year = parse_period("2026")
    for begins, volume in ((2026, 8), (2027, 4)):
        assert fact(dissatisfied, "plan.next", year, dt.date(2027, 1, 12)) == ""
        lines = tuple(PlanLine(volume, each) for each in academic_year(begins).months)
        keep_plan(dissatisfied, PlanDraft(begins, dt.date(2026, 8, 31), lines))
    planned = fact(dissatisfied, "plan.next", year, dt.date(2027, 1, 12))
    assert planned == "не менее 80 услуг"


def test_every_fact_leads_to_figures_and_says_what_it_is(dissatisfied: CentreFile) -> None:
    for key, one in report_prose(dissatisfied, SECOND, TODAY).facts.items():
        assert one.key == key
        assert one.text
        assert one.title
        assert one.codes or key == "plan.next"


def test_statuses_of_measures_are_counted_apart(dissatisfied: CentreFile) -> None:
    for status in (MeasureStatus.DONE, MeasureStatus.DROPPED):
        draft = DeviationDraft(
            code="П05",
            period=SECOND,
            cause="Причина",
            measure=f"Мера {status}",
            responsible="заведующий",
            due=dt.date(2026, 8, 1),
            status=status,
            conclusion="Вывод",
        )
        add_deviation(dissatisfied, draft, dt.date(2026, 7, 2))
    states = fact(dissatisfied, "measures.states", SECOND)
    assert states == "выполнено — 1, в работе — 1, отменено — 1"
    late = fact(dissatisfied, "measures.states", SECOND, dt.date(2026, 12, 1))
    assert late == "выполнено — 1, просрочено — 1, отменено — 1"
