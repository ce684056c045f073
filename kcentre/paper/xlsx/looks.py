"""How the cells of a workbook look: number formats, types, borders, the printed page."""

from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kcentre.paper.document import Align, Cell, Column, Kind, Line, PaperSize, RowRole
from kcentre.paper.page import Page
from kcentre.paper.printed import alignment, decimals
from kcentre.paper.xlsx.safety import storable

_MM = 1 / 25.4
_PAPERS = {PaperSize.A3: 8, PaperSize.A4: 9, PaperSize.A5: 11}
"""Excel's numbers of the sizes."""
_FAMILY = "Times New Roman"
_LINE = Side(style="thin", color="FF7F7F7F")

PLAIN = Font(name=_FAMILY, size=11)
BOLD = Font(name=_FAMILY, size=11, bold=True)
TITLE = Font(name=_FAMILY, size=14, bold=True)
SECTION = Font(name=_FAMILY, size=13, bold=True)
SMALL = Font(name=_FAMILY, size=9)
FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
HEAD_FILL = PatternFill("solid", fgColor="FFEDEDED")
TOTAL_FILL = PatternFill("solid", fgColor="FFF5F5F5")
HEAD_ALIGNMENT = Alignment(horizontal="center", vertical="center", wrap_text=True)
TEXT_ALIGNMENT = Alignment(vertical="top", wrap_text=True)
_HORIZONTAL = {
    Align.LEFT: "left",
    Align.JUSTIFY: "left",
    Align.CENTRE: "center",
    Align.RIGHT: "right",
}
_FORMATS = {Kind.DATE: "DD.MM.YYYY", Kind.TIME: "HH:MM", Kind.TEXT: "General"}


def cell_alignment(column: Column) -> Alignment:
    horizontal = _HORIZONTAL[alignment(column)]
    return Alignment(horizontal=horizontal, vertical="top", wrap_text=True)


def number_format(column: Column, value: Cell = 0.0) -> str:
    """Return the format of a column, or of one value where the column mixes units."""
    if column.kind in _FORMATS:
        return _FORMATS[column.kind]
    places = decimals(value, column) if isinstance(value, (int, float, Decimal)) else 0
    plain = "#,##0" + ("." + "0" * places if places else "")
    return f"+{plain};-{plain};{plain}" if column.signed else plain


def font_of(role: RowRole) -> Font:
    return PLAIN if role is RowRole.BODY else BOLD


def inline_font(line: Line) -> InlineFont:
    """Return the type of a line within a cell."""
    font = SMALL if line.small else PLAIN
    return InlineFont(rFont=_FAMILY, sz=font.size, b=line.bold)


def describe(book: Workbook, title: str, organisation: str, subject: str = "") -> None:
    """Fill in the file's properties: the organisation is the author, no person's name."""
    book.properties.title = storable(title.replace("\n", " "))
    book.properties.subject = storable(subject)
    book.properties.creator = storable(organisation)
    book.properties.language = "ru-RU"


def set_up_page(sheet: Worksheet, page: Page) -> None:
    """Print on such pages, the columns as wide as the text, the pages numbered."""
    sheet.page_setup.paperSize = _PAPERS[page.size]
    sheet.page_setup.orientation = "landscape" if page.is_landscape else "portrait"
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    margins = sheet.page_margins
    wished = page.margins
    margins.left, margins.right = wished.left * _MM, wished.right * _MM
    margins.top, margins.bottom = wished.top * _MM, wished.bottom * _MM
    margins.header = margins.footer = wished.bottom / 2 * _MM
    if sheet.oddFooter is not None:
        sheet.oddFooter.center.text = "стр. &P из &N"
