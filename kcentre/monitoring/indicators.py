"""The indicators П01–П16: each a figure of the centre held against its norm.

Those whose facts the centre doesn't keep yet (plan, appointments, schedule, documents, rooms)
have no figure and no value.
"""

from dataclasses import dataclass
from typing import TypedDict

from kcentre.centre.records import Settings
from kcentre.figures.figure import Unit
from kcentre.figures.records import Figures
from kcentre.figures.values import values_of
from kcentre.language import Problem, Refused
from kcentre.monitoring.norms import Colour, Direction, Norm, colour_of


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator; `figure_code` None where the centre keeps no facts for it."""

    code: str
    title: str
    unit: Unit
    figure_code: str | None = None
    norm: Norm | None = None


@dataclass(frozen=True, slots=True)
class IndicatorState:
    """An indicator in a period; `target` is the level of its norm."""

    indicator: Indicator
    value: float | None
    target: float | None
    colour: Colour | None


class IndicatorJson(TypedDict):
    """An indicator in the answer of the command `figures`."""

    code: str
    value: float | None
    target: float | None
    colour: str | None


def _at_least(level: float) -> Norm:
    return Norm(Direction.AT_LEAST, level)


def _at_most(level: float) -> Norm:
    return Norm(Direction.AT_MOST, level)


INDICATORS = (
    Indicator("П01", "Количество оказанных услуг", Unit.SERVICES, "sessions.total"),
    Indicator("П02", "Выполнение плана", Unit.PERCENT),
    Indicator("П03", "Родителей, получивших помощь", Unit.PEOPLE, "people.parents"),
    Indicator("П04", "Доля удовлетворённых", Unit.PERCENT, "ratings.share", _at_least(85)),
    Indicator("П05", "Охват оценкой", Unit.PERCENT, "sessions.rated_share", _at_least(30)),
    Indicator(
        "П06",
        "Доля услуг семьям, чьи дети не посещают детский сад",
        Unit.PERCENT,
        "sessions.not_attending_share",
    ),
    Indicator("П07", "Доля дистанционных и выездных услуг", Unit.PERCENT, "sessions.away_share"),
    Indicator(
        "П08",
        "Средний срок от обращения до услуги",
        Unit.DAYS,
        "requests.mean_days_to_service",
        _at_most(5),
    ),
    Indicator("П09", "Просроченные обращения", Unit.REQUESTS, "requests.overdue", _at_most(0)),
    Indicator("П10", "Неявки и отмены", Unit.PERCENT, norm=_at_most(15)),
    Indicator("П11", "Загрузка графика", Unit.PERCENT),
    Indicator("П12", "Доля повторных обращений", Unit.PERCENT, "sessions.repeat_share"),
    Indicator("П13", "Обоснованные жалобы", Unit.REQUESTS, norm=_at_most(0)),
    Indicator("П14", "Выполнение плана мероприятий", Unit.PERCENT, norm=_at_least(100)),
    Indicator("П15", "Актуальность документов", Unit.PERCENT, norm=_at_least(100)),
    Indicator("П16", "Готовность помещений", Unit.PERCENT, norm=_at_least(100)),
)
_BY_CODE = {indicator.code: indicator for indicator in INDICATORS}


def indicators(figures: Figures, settings: Settings) -> tuple[IndicatorState, ...]:
    """Return all indicators of a period, in the order of their codes."""
    values = values_of(figures)
    if figures.requests.total == 0:
        values["requests.overdue"] = None  # where no requests are kept, nothing is known of them
    return tuple(
        _state(indicator, values.get(indicator.figure_code or ""), _norm(indicator, settings))
        for indicator in INDICATORS
    )


def indicator_json(state: IndicatorState) -> IndicatorJson:
    """Return an indicator as the exchange contract fixes it."""
    return {
        "code": state.indicator.code,
        "value": state.value,
        "target": state.target,
        "colour": state.colour and state.colour.value,
    }


def figure_code_of(code: str) -> str:
    """Return the code of the figure behind an indicator's; any other code as it is.

    Raises `Refused` for an indicator without a figure.
    """
    indicator = _BY_CODE.get(code.strip().upper())
    if indicator is None:
        return code
    if indicator.figure_code is None:
        sentence = (
            f"Показатель {indicator.code} «{indicator.title}» пока не рассчитывается: "
            "в центре не ведутся данные для него."
        )
        raise Refused([Problem("code", sentence)])
    return indicator.figure_code


def _norm(indicator: Indicator, settings: Settings) -> Norm | None:
    if indicator.figure_code == "ratings.share":
        return _at_least(settings.satisfaction_norm)
    return indicator.norm


def _state(indicator: Indicator, value: float | None, norm: Norm | None) -> IndicatorState:
    target = None if norm is None else norm.level
    return IndicatorState(indicator, value, target, colour_of(value, norm))
