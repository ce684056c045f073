"""A chart as marks on a plane: what the PDF and the screen both draw.

Units are points (on the screen: pixels), the origin is top left, y grows downwards.
"""

from dataclasses import dataclass
from enum import StrEnum


class Ink(StrEnum):
    """What a line or a text is for; the colours say how it looks."""

    TEXT = "text"
    SECONDARY = "secondary"
    GRID = "grid"
    ON_TONE = "on_tone"


class Anchor(StrEnum):
    """Which point of a text is given; the values are SVG's own words."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


HEAT = 100
"""Tones from here on are the steps of a heat map, from nothing to the most."""
HEAT_STEPS = 6
BAD = 99
"""The tone of what went wrong: on the screen its colour says so, on paper a word beside it."""


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle in the tone of a series, or in a step of a heat map."""

    x: float
    y: float
    width: float
    height: float
    tone: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: Ink = Ink.GRID
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """A broken line through the points of a series."""

    points: tuple[tuple[float, float], ...]
    tone: int


@dataclass(frozen=True, slots=True)
class Dot:
    """The mark of one value on a curve."""

    x: float
    y: float
    radius: float
    tone: int


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `y` is its base line. `tone` is the ground of ink ON_TONE."""

    x: float
    y: float
    text: str
    size: float
    anchor: Anchor = Anchor.START
    ink: Ink = Ink.TEXT
    tone: int = 0


Mark = Box | Rule | Curve | Dot | Words


@dataclass(frozen=True, slots=True)
class Region:
    """Where one value is, so that a click finds it: indexes of its category and series."""

    x: float
    y: float
    width: float
    height: float
    category: int
    series: int


@dataclass(frozen=True, slots=True)
class Scene:
    """All marks of a chart."""

    width: float
    height: float
    marks: tuple[Mark, ...]
    regions: tuple[Region, ...] = ()


@dataclass(frozen=True, slots=True)
class Tone:
    """How a series is filled, and the ink that is legible on it; colours are «#RRGGBB»."""

    fill: str
    ink: str
    outline: str = ""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a chart; series beyond the last tone begin again.

    `heat` are the `HEAT_STEPS` tones of a heat map, `bad` is that of what went wrong.
    """

    text: str
    secondary: str
    grid: str
    tones: tuple[Tone, ...]
    heat: tuple[Tone, ...]
    bad: Tone

    def tone(self, index: int) -> Tone:
        if index == BAD:
            return self.bad
        if index >= HEAT:
            return self.heat[index - HEAT]
        return self.tones[index % len(self.tones)]

    def ink(self, ink: Ink, tone: int = 0) -> str:
        if ink is Ink.ON_TONE:
            return self.tone(tone).ink
        return {Ink.TEXT: self.text, Ink.SECONDARY: self.secondary, Ink.GRID: self.grid}[ink]


BLACK, WHITE = "#000000", "#FFFFFF"

PRINT = Colours(
    text=BLACK,
    secondary="#404040",
    grid="#C8C8C8",
    tones=(
        Tone("#4D4D4D", WHITE),
        Tone("#BDBDBD", BLACK),
        Tone(WHITE, BLACK, outline="#4D4D4D"),
        Tone("#808080", BLACK),
        Tone("#E6E6E6", BLACK, outline="#808080"),
    ),
    heat=(
        Tone(WHITE, BLACK, outline="#C8C8C8"),
        Tone("#EDEDED", BLACK),
        Tone("#D2D2D2", BLACK),
        Tone("#ADADAD", BLACK),
        Tone("#6E6E6E", WHITE),
        Tone("#3A3A3A", WHITE),
    ),
    bad=Tone("#808080", BLACK),
)
LIGHT = Colours(
    text="#1B2430",
    secondary="#5A6675",
    grid="#D9DEE5",
    tones=(
        Tone("#1B66A6", WHITE),
        Tone("#5E9ACB", "#1B2430"),
        Tone("#D3D9E1", "#1B2430", outline="#7D8B9C"),
        Tone("#5A6675", WHITE),
        Tone("#DCEBF7", "#1B2430", outline="#9BC0DF"),
    ),
    heat=(
        Tone("#FFFFFF", "#5A6675", outline="#D9DEE5"),
        Tone("#E6F0F8", "#1B2430"),
        Tone("#C3DBEF", "#1B2430"),
        Tone("#92BCDF", "#1B2430"),
        Tone("#36729F", "#FFFFFF"),
        Tone("#14507F", "#FFFFFF"),
    ),
    bad=Tone("#B3261E", WHITE),
)
DARK = Colours(
    text="#E6EBF1",
    secondary="#A3B0BE",
    grid="#323B46",
    tones=(
        Tone("#6CB2EE", "#15191F"),
        Tone("#3A74A8", "#FFFFFF"),
        Tone("#3E4855", "#E6EBF1", outline="#8794A3"),
        Tone("#A3B0BE", "#15191F"),
        Tone("#24405A", "#E6EBF1", outline="#6CB2EE"),
    ),
    heat=(
        Tone("#1C222A", "#A3B0BE", outline="#323B46"),
        Tone("#22344A", "#E6EBF1"),
        Tone("#264A6E", "#E6EBF1"),
        Tone("#2F6597", "#FFFFFF"),
        Tone("#6CB2EE", "#15191F"),
        Tone("#A9D4F8", "#15191F"),
    ),
    bad=Tone("#F28B82", "#15191F"),
)
