"""What of a period is kept besides its papers, as JSON; and the digest over all of it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.figures.catalogue import figure_of
from kcentre.figures.records import Figures
from kcentre.figures.values import values_of
from kcentre.monitoring.catalogue import IndicatorSort
from kcentre.monitoring.indicators import IndicatorState, indicator_json
from kcentre.storage import CentreFile

Value = int | float | None
"""A count, a measure, or unknown."""


@dataclass(frozen=True, slots=True)
class KeptFigure:
    """A figure as it was; `unit` follows a number of any size."""

    title: str
    unit: str
    value: Value


PDF, XLSX, DOCUMENT = "pdf", "xlsx", "document"
KEPT = (PDF, XLSX, DOCUMENT)
"""What is kept of a report: the pages, the workbook, and the document they were drawn from.

Of the document a text for a word processor is drawn when somebody asks for it: few do.
"""

KeptFigures = Mapping[str, KeptFigure]
"""Figures by their codes, the indicators by theirs (П01…, О01…)."""


def kept_figures(
    file: CentreFile, found: Figures, states: tuple[IndicatorState, ...]
) -> dict[str, KeptFigure]:
    """Return every figure of a period with its title, and the indicators that are no figure."""
    own = [state for state in states if state.indicator.sort is not IndicatorSort.FIGURE]
    return {
        **{code: _figure(file, code, value) for code, value in values_of(found).items()},
        **{state.indicator.code: _indicator(state) for state in own},
    }


def figures_text(figures: KeptFigures, states: tuple[IndicatorState, ...]) -> str:
    """Return the figures as the snapshot keeps them, with the targets and colours."""
    kept = {
        "values": {code: [one.value, one.title, one.unit] for code, one in figures.items()},
        "indicators": [indicator_json(state) for state in states],
    }
    return json.dumps(kept, ensure_ascii=False)


def figures_from(text: str) -> dict[str, KeptFigure]:
    """Return the figures that `figures_text` wrote."""
    values: dict[str, tuple[Value, str, str]] = json.loads(text)["values"]
    return {code: KeptFigure(title, unit, value) for code, (value, title, unit) in values.items()}


def digest(figures: str, texts: str, papers: Mapping[str, bytes]) -> str:
    """Return the SHA-256 over everything that was handed in, in hexadecimal."""
    whole = hashlib.sha256()
    for part in (figures.encode(), texts.encode(), *(papers.get(one, b"") for one in KEPT)):
        # each with its length, so that nothing can move from one part into the next
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.hexdigest()


def _figure(file: CentreFile, code: str, value: Value) -> KeptFigure:
    figure = figure_of(file, code)
    return KeptFigure(figure.title, figure.unit.label, value)


def _indicator(state: IndicatorState) -> KeptFigure:
    indicator = state.indicator
    return KeptFigure(indicator.title, indicator.unit_label, state.value)
