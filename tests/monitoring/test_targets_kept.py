"""What the head lays down: targets, own indicators, values by hand, explanations."""

import datetime as dt
import math
from collections.abc import Callable
from dataclasses import replace

import pytest
from helpers.written_journal import fill

from kcentre.figures.figures import figures
from kcentre.language import Refused
from kcentre.monitoring.catalogue import INDICATORS, IndicatorSort
from kcentre.monitoring.indicators import indicator_states
from kcentre.monitoring.norms import Direction, Norm
from kcentre.monitoring.targets import verbs
from kcentre.monitoring.targets.known import known_indicators
from kcentre.monitoring.targets.queries import (
    entered_values,
    figure_choices,
    notes,
    own_indicators,
    targets,
)
from kcentre.monitoring.targets.records import EnteredValue, OwnIndicatorDraft, TargetDraft
from kcentre.monitoring.targets.rules import target_problems
from kcentre.monitoring.targets.surroundings import around
from kcentre.periods.keeping import put_state
from kcentre.periods.period import Period, PeriodKind, parse_period
from kcentre.periods.values import ReportState
from kcentre.storage import CentreFile

QUARTER, MONTH = parse_period("2026-Q3"), parse_period("2026-07")
TODAY = dt.date(2026, 10, 20)
DAYS = parse_period("2026-07-01..2026-07-03")
AT_LEAST_90 = Norm(Direction.AT_LEAST, 90)
PART = OwnIndicatorDraft(
    "Доля речевых тем", IndicatorSort.RATIO, "", "sessions.by_topic.Т02", "sessions.total"
)
BY_HAND = OwnIndicatorDraft("Публикации в СМИ", IndicatorSort.MANUAL, "шт.")


def close(file: CentreFile) -> None:
    with file.operation("Период закрыт"):
        put_state(file, QUARTER, ReportState.CLOSED)


def held_against(file: CentreFile, code: str, period: Period) -> Norm | None:
    states = indicator_states(file, figures(file, period, today=TODAY), TODAY)
    return next(state.norm for state in states if state.indicator.code == code)


def sentences(found: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [problem.field for problem in found.value.problems]


def test_the_target_of_the_very_period_goes_before_those_of_its_kind_and_of_all(
    centre: CentreFile,
) -> None:
    assert held_against(centre, "П05", QUARTER) == Norm(Direction.AT_LEAST, 30)
    for level, draft in (
        (40, TargetDraft("П05", AT_LEAST_90)),
        (50, TargetDraft("П05", AT_LEAST_90, PeriodKind.QUARTER)),
        (60, TargetDraft("П05", AT_LEAST_90, period=QUARTER)),
    ):
        verbs.keep_target(centre, replace(draft, norm=Norm(Direction.AT_LEAST, level)))
        found = held_against(centre, "П05", QUARTER)
        assert found is not None
        assert found.level == level
    other = parse_period("2026-Q4")
    levels = [held_against(centre, "П05", period) for period in (other, MONTH, DAYS)]
    assert [norm and norm.level for norm in levels] == [50, 40, 40]
    assert held_against(centre, "П04", MONTH) == Norm(Direction.AT_LEAST, 85)


def test_a_target_is_replaced_removed_and_undone(centre: CentreFile) -> None:
    verbs.keep_target(centre, TargetDraft("П10", Norm(Direction.AT_MOST, 20, near=1)))
    verbs.keep_target(centre, TargetDraft("П10", Norm(Direction.NONE)))
    (only,) = targets(centre)
    assert only.draft == TargetDraft("П10", Norm(Direction.NONE))
    verbs.remove_target(centre, only.id)
    assert targets(centre) == []
    centre.undo()
    assert targets(centre) == [only]
    centre.undo()
    (before,) = targets(centre)
    assert before.draft.norm == Norm(Direction.AT_MOST, 20, near=1)
    with pytest.raises(Refused, match="уже нет"):
        verbs.remove_target(centre, 99)


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (TargetDraft("П99", AT_LEAST_90), ["code"]),
        (TargetDraft("П05", Norm(Direction.AT_LEAST)), ["level"]),
        (TargetDraft("П05", Norm(Direction.AT_LEAST, math.nan)), ["level"]),
        (TargetDraft("П05", Norm(Direction.AT_MOST, -1, near=-2)), ["level", "near"]),
        (TargetDraft("П11", Norm(Direction.WITHIN, 50)), ["upper"]),
        (TargetDraft("П11", Norm(Direction.WITHIN, 50, 40)), ["upper"]),
        (TargetDraft("П05", AT_LEAST_90, period=DAYS), ["period"]),
        (TargetDraft("П05", AT_LEAST_90, PeriodKind.DAYS), ["period"]),
    ],
)
def test_a_target_that_cannot_be_is_refused_beside_its_field(
    centre: CentreFile, draft: TargetDraft, fields: list[str]
) -> None:
    with pytest.raises(Refused) as refused:
        verbs.keep_target(centre, draft)
    assert sentences(refused) == fields
    assert targets(centre) == []


def test_a_target_that_checks_nothing_or_cannot_be_reached_is_doubted(centre: CentreFile) -> None:
    always = TargetDraft("П05", Norm(Direction.AT_LEAST, 0))
    never = TargetDraft("П05", Norm(Direction.AT_LEAST, 101))
    for draft, word in ((always, "всегда"), (never, "Больше 100 %")):
        (problem,) = target_problems(draft, around(centre, "П05", None))
        assert word in problem.sentence
        verbs.keep_target(centre, draft)
    assert list(target_problems(replace(never, code="П02"), around(centre, "П02", None))) == []


def test_of_a_closed_period_nothing_is_laid_down_any_more(centre: CentreFile) -> None:
    verbs.keep_target(centre, TargetDraft("П05", AT_LEAST_90, period=QUARTER))
    (kept,) = targets(centre)
    close(centre)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: verbs.keep_target(centre, kept.draft),
        lambda: verbs.remove_target(centre, kept.id),
        lambda: verbs.keep_value(centre, "П15", QUARTER, 100),
        lambda: verbs.remove_value(centre, "П15", QUARTER),
        lambda: verbs.keep_note(centre, "П01", QUARTER, "Отпуск."),
    )
    for verb in attempts:
        with pytest.raises(Refused, match=r"Период закрыт \(III квартал"):
            verb()
    verbs.keep_target(centre, TargetDraft("П05", AT_LEAST_90))


def test_own_indicators_get_codes_that_are_never_given_twice(centre: CentreFile) -> None:
    verbs.keep_own_indicator(centre, PART)
    verbs.keep_own_indicator(centre, replace(BY_HAND, title="  Публикации \n в СМИ "))
    first, second = own_indicators(centre)
    assert (first.code, first.draft) == ("О01", PART)
    assert (second.code, second.draft) == ("О02", BY_HAND)
    verbs.retire_own_indicator(centre, second.id)
    assert own_indicators(centre) == [first]
    centre.undo()
    assert own_indicators(centre) == [first, second]
    centre.redo()
    verbs.keep_own_indicator(centre, replace(PART, title="Ещё одна"))
    assert [one.code for one in own_indicators(centre)] == ["О01", "О03"]
    assert [one.code for one in known_indicators(centre)][-3:] == ["П16", "О01", "О03"]
    verbs.retire_own_indicator(centre, second.id, is_retired=False)
    verbs.keep_own_indicator(centre, replace(PART, title="Речь", base_code="people.parents"), 1)
    assert [one.draft.title for one in own_indicators(centre)] == [
        "Речь",
        "Публикации в СМИ",
        "Ещё одна",
    ]
    centre.undo()
    assert own_indicators(centre)[0] == first


@pytest.mark.parametrize(
    ("draft", "fields"),
    [
        (replace(PART, title=" "), ["title"]),
        (replace(PART, title="Ё" * 301), ["title"]),
        (replace(PART, title="охват ОЦЕНКОЙ"), ["title"]),
        (replace(PART, base_code=""), ["base_code"]),
        (replace(PART, base_code=PART.figure_code), ["base_code"]),
        (replace(PART, figure_code="sessions.by_topic.Т77"), ["figure_code"]),
        (replace(PART, figure_code="ratings.by_month.2026-07"), ["figure_code"]),
        (OwnIndicatorDraft("Свой", IndicatorSort.FIGURE), ["figure_code"]),
        (OwnIndicatorDraft("Свой", IndicatorSort.PLAN), ["sort"]),
    ],
)
def test_an_own_indicator_that_cannot_be_counted_is_refused(
    centre: CentreFile, draft: OwnIndicatorDraft, fields: list[str]
) -> None:
    with pytest.raises(Refused) as refused:
        verbs.keep_own_indicator(centre, draft)
    assert sentences(refused) == fields
    assert own_indicators(centre) == []


def test_a_specialist_is_kept_by_the_id_that_outlives_the_name(centre: CentreFile) -> None:
    fill(centre)
    draft = OwnIndicatorDraft("Ёлкина", figure_code="sessions.by_specialist.елкина анна петровна")
    verbs.keep_own_indicator(centre, draft)
    assert own_indicators(centre)[0].draft.figure_code == "sessions.by_specialist.1"
    with pytest.raises(Refused, match="уже есть: О01"):
        verbs.keep_own_indicator(centre, replace(PART, title="елкина"))
    with pytest.raises(Refused, match="до 50 знаков"):
        verbs.keep_own_indicator(centre, replace(BY_HAND, unit="я" * 51))


def test_values_are_entered_only_where_the_program_cannot_know(centre: CentreFile) -> None:
    verbs.keep_own_indicator(centre, BY_HAND)
    verbs.keep_value(centre, "О01", MONTH, 3, " по журналу\nвырезок ")
    verbs.keep_value(centre, "О01", MONTH, 4)
    verbs.keep_value(centre, "П15", QUARTER, 87.5, "12 из 14")
    assert entered_values(centre, MONTH) == {"О01": EnteredValue(4)}
    assert entered_values(centre, QUARTER) == {"П15": EnteredValue(87.5, "12 из 14")}
    verbs.remove_value(centre, "О01", MONTH)
    assert entered_values(centre, MONTH) == {}
    centre.undo()
    assert entered_values(centre, MONTH) == {"О01": EnteredValue(4)}
    for code, period, value, word in (
        ("П01", MONTH, 5, "программа считает сама"),
        ("О01", DAYS, 5, "для произвольных дней"),
        ("О01", MONTH, math.inf, "Введите число"),
        ("О77", MONTH, 1, "Такого показателя нет"),
    ):
        with pytest.raises(Refused, match=word):
            verbs.keep_value(centre, code, period, value)


def test_an_explanation_is_kept_changed_and_emptied(centre: CentreFile) -> None:
    verbs.keep_note(centre, "П01", MONTH, "Центр работал две недели: ремонт.")
    verbs.keep_note(centre, "П01", MONTH, "В июле центр закрыт на  ремонт: О'Нил в отпуске.")
    assert notes(centre, MONTH) == {"П01": "В июле центр закрыт на ремонт: О'Нил в отпуске."}
    assert notes(centre, QUARTER) == {}
    verbs.keep_note(centre, "П01", MONTH, " ")
    assert notes(centre, MONTH) == {}
    centre.undo()
    assert list(notes(centre, MONTH)) == ["П01"]
    with pytest.raises(Refused, match="для произвольных дней"):
        verbs.keep_note(centre, "П01", DAYS, "Так вышло.")
    with pytest.raises(Refused, match="до 1000 знаков"):
        verbs.keep_note(centre, "П01", MONTH, "я" * 1001)


def test_every_figure_to_choose_from_can_be_chosen(centre: CentreFile) -> None:
    fill(centre)
    choices = figure_choices(centre)
    assert len({code for code, *_ in choices}) == len(choices)
    assert ("sessions.by_topic.Т02", "Услуги по теме: Т02 Речевое развитие", "услуг") in choices
    assert ("sessions.by_specialist.1.minutes", "мин") in [
        (code, unit) for code, _, unit in choices
    ]
    assert {one.figure_code for one in INDICATORS if one.figure_code} <= {
        code for code, *_ in choices
    }
