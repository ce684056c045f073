"""An indicator in a period, as screens, papers and the exchange see it."""

from dataclasses import dataclass
from typing import TypedDict

from kcentre.monitoring.catalogue import Indicator
from kcentre.monitoring.norms import Colour, Norm


@dataclass(frozen=True, slots=True)
class IndicatorState:
    """An indicator in a period; `target` is the level of its `norm`.

    `note` is the head's explanation of an unusual value; `remark` is what the program itself has
    to say: why the value or the colour is not known, or what it is made of. `is_unusual` is known
    where the past values were looked at (`overview`).
    """

    indicator: Indicator
    value: float | None
    target: float | None
    colour: Colour | None
    norm: Norm | None = None
    is_unusual: bool = False
    note: str = ""
    remark: str = ""


class IndicatorJson(TypedDict):
    """An indicator in the answer of the command `figures`."""

    code: str
    value: float | None
    target: float | None
    colour: str | None


def indicator_json(state: IndicatorState) -> IndicatorJson:
    """Return an indicator as the exchange contract fixes it."""
    return {
        "code": state.indicator.code,
        "value": state.value,
        "target": state.target,
        "colour": state.colour and state.colour.value,
    }
