"""What the four tiles say."""

from __future__ import annotations

from collections.abc import Iterator

from kcentre.figures.figure import Unit
from ui.analysis.overview import Overview
from ui.records.figure_texts import NBSP, value_text
from ui.widgets.colours import Tone
from ui.widgets.door import Door

Texts = tuple[str, Door, str]


def tile_texts(known: Overview) -> Iterator[Texts]:
    """Yield the title, the figure and the remark of each tile."""
    figures = known.figures
    yield _tile(known, "sessions.total", ("Услуг оказано", known.growth))
    first = f"впервые в центре {value_text(figures.sessions.first_in_centre)}"
    yield _tile(known, "people.parents", ("Родителей", first))
    yield _satisfied(known)
    rated = f"услуг с оценкой {value_text(figures.sessions.rated)}"
    yield _tile(known, "sessions.rated_share", ("Охват оценкой", rated), Unit.PERCENT)


def _satisfied(known: Overview) -> Texts:
    norm = known.settings.satisfaction_norm
    share = known.figures.ratings.share
    tone = Tone.ATTENTION if share is not None and share < norm else Tone.TEXT
    title = f"Удовлетворены (n{NBSP}={NBSP}{known.figures.ratings.count})"
    remark = f"норма {norm}{NBSP}%"
    return _tile(known, "ratings.share", (title, remark), Unit.PERCENT, tone)


def _tile(
    known: Overview,
    code: str,
    words: tuple[str, str],
    unit: Unit = Unit.SERVICES,
    tone: Tone = Tone.TEXT,
) -> Texts:
    title, remark = words
    value = known.values[code]
    text = value_text(value, unit)
    return title, Door(text, code if value else "", f"{title}: {text}", tone=tone), remark
