"""A chart for the screen: SVG in the small language that QtSvg draws rightly."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from kcentre.paper.charts import laid_out
from kcentre.paper.charts.scene import (
    Box,
    Colours,
    Curve,
    Dot,
    Mark,
    Region,
    Rule,
    Scene,
    Words,
)
from kcentre.paper.drawing import Graphic
from kcentre.paper.fonts import Face

FAMILY = "PT Sans"


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """An SVG of a known size in pixels, and where each value is in it."""

    svg: str
    width: float
    height: float
    regions: tuple[Region, ...]


def chart_picture(
    graphic: Graphic, colours: Colours, width: float, text_size: float
) -> ChartPicture:
    """Draw a graphic without its title: on the screen its card has one."""
    scene = laid_out(graphic, width, text_size, Face.SANS)
    return ChartPicture(_svg(scene, colours), scene.width, scene.height, scene.regions)


def _svg(scene: Scene, colours: Colours) -> str:
    size = f'width="{_n(scene.width)}" height="{_n(scene.height)}"'
    box = f'viewBox="0 0 {_n(scene.width)} {_n(scene.height)}"'
    marks = "".join(part for mark in scene.marks for part in _mark(mark, colours))
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box}>{marks}</svg>'


def _mark(mark: Mark, colours: Colours) -> Iterator[str]:
    match mark:
        case Box():
            yield _box(mark, colours)
        case Rule():
            yield _rule(mark, colours)
        case Curve():
            yield _curve(mark, colours)
        case Dot():
            yield _dot(mark, colours)
        case Words():
            yield _words(mark, colours)


def _box(mark: Box, colours: Colours) -> str:
    tone = colours.tone(mark.tone)
    stroke = f' stroke="{tone.outline}" stroke-width="0.8"' if tone.outline else ""
    place = f'x="{_n(mark.x)}" y="{_n(mark.y)}"'
    size = f'width="{_n(mark.width)}" height="{_n(mark.height)}"'
    return f'<rect {place} {size} rx="1.5" fill="{tone.fill}"{stroke}/>'


def _rule(mark: Rule, colours: Colours) -> str:
    ends = f'x1="{_n(mark.x1)}" y1="{_n(mark.y1)}" x2="{_n(mark.x2)}" y2="{_n(mark.y2)}"'
    dashes = ' stroke-dasharray="4,3"' if mark.dashed else ""
    return f'<line {ends} stroke="{colours.ink(mark.ink)}" stroke-width="1"{dashes}/>'


def _curve(mark: Curve, colours: Colours) -> str:
    tone = colours.tone(mark.tone)
    points = " ".join(f"{_n(x)},{_n(y)}" for x, y in mark.points)
    stroke = f'stroke="{tone.outline or tone.fill}" stroke-width="2"'
    dashes = ' stroke-dasharray="4,3"' if tone.outline else ""
    return f'<polyline points="{points}" fill="none" {stroke}{dashes}/>'


def _dot(mark: Dot, colours: Colours) -> str:
    tone = colours.tone(mark.tone)
    stroke = f'stroke="{tone.outline or tone.fill}" stroke-width="1"'
    place = f'cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.radius)}"'
    return f'<circle {place} fill="{tone.fill}" {stroke}/>'


def _words(mark: Words, colours: Colours) -> str:
    place = f'x="{_n(mark.x)}" y="{_n(mark.y)}" text-anchor="{mark.anchor}"'
    face = f'font-family="{FAMILY}" font-size="{_n(mark.size)}"'
    fill = colours.ink(mark.ink, mark.tone)
    return f'<text {place} {face} fill="{fill}">{escape(mark.text)}</text>'


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
