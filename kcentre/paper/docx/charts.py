"""A graphic in an editable text: the very drawing of the printed paper, as a picture."""

from io import BytesIO
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from kcentre.paper.drawing import Graphic
from kcentre.paper.pdf.drawings import ChartDrawing
from kcentre.paper.pdf.styles import MM
from kcentre.paper.png import png_pages

_DOTS_PER_INCH: Final = 200


def graphic_png(graphic: Graphic, width: float, height: float) -> tuple[bytes, float]:
    """Return a graphic that fits into millimetres as a PNG, and how wide it is."""
    drawing = ChartDrawing(graphic, width * MM, height * MM)
    target = BytesIO()
    canvas = Canvas(target, (drawing.width, drawing.height))
    drawing.drawOn(canvas, 0, 0)
    canvas.save()
    (page,) = png_pages(target.getvalue(), _DOTS_PER_INCH)
    return page, drawing.width / MM
