"""A picture on a sheet: kept proportions, its caption as the text for those who can't see it."""

from io import BytesIO

from openpyxl.drawing.fill import Blip
from openpyxl.drawing.geometry import PresetGeometry2D
from openpyxl.drawing.image import Image
from openpyxl.drawing.picture import PictureFrame
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.worksheet.worksheet import Worksheet

from kcentre.paper.document import Picture
from kcentre.paper.pictures import sound
from kcentre.paper.xlsx.safety import storable

_MM_PER_INCH = 25.4
_POINTS_PER_INCH = 72
_UNITS_PER_MM = 36_000
"""Of the units in which drawings are measured."""
_HIGHEST_MM = 250.0
"""No higher than a page of A4."""


def place_picture(
    sheet: Worksheet, block: Picture, row: int, widest: float, highest: float = _HIGHEST_MM
) -> float:
    """Place a picture at the left of `row`; the most in mm. Return its height in points."""
    found = sound(block)
    width, height = found.fitted(block.width_mm, widest, highest)
    image = Image(BytesIO(found.image))
    image.anchor = _anchor(block.caption, row, width, height)
    sheet.add_image(image)
    return height / _MM_PER_INCH * _POINTS_PER_INCH


def _anchor(caption: str, row: int, width: float, height: float) -> OneCellAnchor:
    size = XDRPositiveSize2D(*(round(side * _UNITS_PER_MM) for side in (width, height)))
    frame = PictureFrame()
    frame.nvPicPr.cNvPr.descr = storable(caption)
    frame.nvPicPr.cNvPr.id = row
    frame.nvPicPr.cNvPr.name = f"Изображение {row}"
    frame.blipFill.blip = Blip(cstate="print")
    frame.spPr.prstGeom = PresetGeometry2D(prst="rect")
    return OneCellAnchor(_from=AnchorMarker(row=row - 1), ext=size, pic=frame)
