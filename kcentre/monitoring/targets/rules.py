"""What targets, own indicators, values entered by hand and explanations must satisfy."""

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from kcentre.figures.figure import Unit
from kcentre.language import Problem, fold
from kcentre.language.problems import doubt, length_problems
from kcentre.monitoring.catalogue import PLAN_DONE, Indicator, IndicatorSort
from kcentre.monitoring.norms import Direction, Norm
from kcentre.monitoring.targets.records import OwnIndicatorDraft, TargetDraft
from kcentre.periods.closed import closed_problem
from kcentre.periods.period import Period, PeriodKind

LONGEST_TITLE, LONGEST_UNIT, LONGEST_NOTE = 300, 50, 1000
_WHOLE = 100


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a period's target, value or explanation.

    `indicator` is the one meant, None where there is none (any more); `is_closed` tells whether
    the period is.
    """

    indicator: Indicator | None
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class AroundOwn:
    """What stands around an own indicator: the titles of the others by codes, the figures known."""

    titles: dict[str, str] = field(default_factory=dict)
    figures: Collection[str] = ()


def target_problems(draft: TargetDraft, around: Around) -> Iterator[Problem]:
    """Yield what is wrong with a target."""
    yield from _indicator_problems(around)
    yield from _levels(draft.norm)
    if draft.kind is PeriodKind.DAYS:
        yield _any_days("Цель ставят")
    elif draft.period is not None:
        yield from _period_problems(draft.period, around, "Цель ставят")
    if around.indicator is not None:
        yield from _target_doubts(draft.norm, around.indicator)


def own_problems(draft: OwnIndicatorDraft, around: AroundOwn) -> Iterator[Problem]:
    """Yield what is wrong with an own indicator."""
    yield from _title_problems(draft.title, around)
    yield from length_problems("unit", draft.unit, LONGEST_UNIT)
    match draft.sort:
        case IndicatorSort.FIGURE:
            yield from _figure("figure_code", draft.figure_code, around)
        case IndicatorSort.RATIO:
            yield from _ratio_problems(draft, around)
        case IndicatorSort.PLAN:
            yield Problem("sort", "По плану считаются только показатели программы.")
        case IndicatorSort.MANUAL:
            if not draft.unit:
                yield doubt("unit", "Укажите единицу измерения: в отчёте она стоит у значения.")


def value_problems(value: float, period: Period, around: Around) -> Iterator[Problem]:
    """Yield what is wrong with a value entered by hand."""
    yield from _indicator_problems(around)
    yield from _period_problems(period, around, "Значение вводят")
    if around.indicator is not None and not around.indicator.takes_values:
        yield Problem(
            "code",
            f"Показатель {around.indicator.code} программа считает сама: вводить его не нужно.",
        )
    if not math.isfinite(value):
        yield Problem("value", "Введите число.")


def note_problems(period: Period, around: Around, text: str = "") -> Iterator[Problem]:
    """Yield what is wrong with an explanation."""
    if len(text) > LONGEST_NOTE:
        yield Problem("text", f"Пояснение — одно предложение: оставьте до {LONGEST_NOTE} знаков.")
    yield from _indicator_problems(around)
    yield from _period_problems(period, around, "Пояснение пишут")


def _title_problems(title: str, around: AroundOwn) -> Iterator[Problem]:
    if not title:
        yield Problem("title", "Назовите показатель: под этим названием он стоит в отчёте.")
        return
    yield from length_problems("title", title, LONGEST_TITLE)
    for code, other in around.titles.items():
        if fold(other) == fold(title):
            yield Problem("title", f"Такой показатель уже есть: {code} «{other}».")


def _ratio_problems(draft: OwnIndicatorDraft, around: AroundOwn) -> Iterator[Problem]:
    yield from _figure("figure_code", draft.figure_code, around)
    yield from _figure("base_code", draft.base_code, around)
    if draft.figure_code and draft.figure_code == draft.base_code:
        yield Problem("base_code", "Отношение показателя к самому себе — всегда 100 %.")


def _indicator_problems(around: Around) -> Iterator[Problem]:
    if around.indicator is None:
        yield Problem("code", "Такого показателя нет: выберите его из списка показателей.")


def _period_problems(period: Period, around: Around, deed: str) -> Iterator[Problem]:
    if period.kind is PeriodKind.DAYS:
        yield _any_days(deed)
    elif around.is_closed:
        yield closed_problem(period, "period")


def _any_days(deed: str) -> Problem:
    return Problem(
        "period",
        f"{deed} на месяц, квартал, полугодие или год: для произвольных дней выберите один из "
        "этих периодов.",
    )


def _levels(norm: Norm) -> Iterator[Problem]:
    if norm.direction is Direction.NONE:
        return
    for name, level in (("level", norm.level), ("upper", norm.upper), ("near", norm.near)):
        if level is not None and not (math.isfinite(level) and level >= 0):
            yield Problem(name, "Введите число, 0 или больше.")
    if norm.level is None:
        yield Problem("level", "Укажите, чего нужно достичь: введите число.")
    if norm.direction is Direction.WITHIN:
        if norm.upper is None:
            yield Problem("upper", "Укажите верхнюю границу: введите число.")
        elif norm.level is not None and norm.upper < norm.level:
            yield Problem("upper", "Верхняя граница меньше нижней: поменяйте их местами.")


def _target_doubts(norm: Norm, indicator: Indicator) -> Iterator[Problem]:
    if norm.direction is Direction.AT_LEAST and norm.level == 0:
        yield doubt("level", "Не меньше 0 бывает всегда: такая цель ничего не проверяет.")
    is_share = indicator.unit is Unit.PERCENT and indicator.code != PLAN_DONE
    if is_share and norm.direction is not Direction.NONE:
        for name, level in (("level", norm.level), ("upper", norm.upper)):
            if level is not None and level > _WHOLE:
                yield doubt(name, "Больше 100 % не бывает: проверьте число.")


def _figure(name: str, code: str, around: AroundOwn) -> Iterator[Problem]:
    if not code:
        yield Problem(name, "Выберите показатель программы из списка.")
    elif code not in around.figures:
        yield Problem(name, f"Показатель «{code}» выбрать нельзя: возьмите другой из списка.")
