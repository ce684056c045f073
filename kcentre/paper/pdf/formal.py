"""What official papers have above and below their text (ГОСТ Р 7.0.97, 5.16, 5.22)."""

from collections.abc import Iterator

from reportlab.lib.colors import black
from reportlab.platypus import Flowable, HRFlowable, Spacer, Table

from kcentre.language.dates import short_date
from kcentre.paper.document import SPELLED_OUT, Align, Document, Signature
from kcentre.paper.fonts import Face
from kcentre.paper.pdf.letterhead import BARE, letterhead
from kcentre.paper.pdf.styles import BODY, TINY, TITLE, paragraph
from kcentre.paper.sign_widths import sign_shares

_ADDRESSEE_FROM = 0.53
_MARK_WIDTH = 0.46
_SIGN_GAP = 12.0
_BLANK_DAY = "«____» ______________ 20____ г."


def front(document: Document, width: float) -> Iterator[Flowable]:
    """Yield what stands above the text, down to the title."""
    if document.letterhead:
        yield from letterhead(document.letterhead, width)
        yield HRFlowable("100%", 0.8, color=black, spaceBefore=4, spaceAfter=0)
    if document.adopted or document.approved:
        yield _marks(document, width)
    for index, text in enumerate(document.addressee):
        yield paragraph(text, BODY, space=0 if index else 14, left=width * _ADDRESSEE_FROM)
    for index, text in enumerate(document.title.split("\n")):
        yield paragraph(text, TITLE, Align.CENTRE, space=0 if index else 22)
    if document.subtitle:
        yield paragraph(document.subtitle, BODY, Align.CENTRE, space=2)
    yield Spacer(0, 6)


def _marks(document: Document, width: float) -> Table:
    """Return «ПРИНЯТО» at the left and «УТВЕРЖДАЮ» at the right."""
    left, right = (
        paragraph("\n".join((mark.word, *mark.lines)), BODY) if mark else ""
        for mark in (document.adopted, document.approved)
    )
    taken = width * _MARK_WIDTH
    widths = [taken, width - 2 * taken, taken]
    return Table([[left, "", right]], colWidths=widths, style=BARE, spaceBefore=14)


def signature(block: Signature, width: float) -> Table:
    """Return the position, a line to sign on, the name or a line for it; under them the day."""
    position, name = paragraph(block.position, BODY), paragraph(block.name, BODY, Align.RIGHT)
    spelled = "" if block.name else SPELLED_OUT
    rows: list[list[Flowable | str]] = [
        [position, "", "", name],
        ["", "(подпись)", "", spelled],
    ]
    if block.dated:
        rows.append([short_date(block.day) if block.day else _BLANK_DAY, "", "", ""])
    before, length, last = (share * width for share in sign_shares(block.name, width, _SIGN_GAP))
    to_write_on = [] if block.name else [("LINEBELOW", (3, 0), (3, 0), 0.5, black)]
    return Table(
        rows,
        colWidths=[before, length, _SIGN_GAP, last - _SIGN_GAP],
        style=[
            *BARE,
            ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
            ("RIGHTPADDING", (0, 0), (0, 0), _SIGN_GAP),
            ("LINEBELOW", (1, 0), (1, 0), 0.5, black),
            *to_write_on,
            ("FONT", (1, 1), (3, 1), Face.SERIF.value, TINY.fontSize),
            ("ALIGN", (1, 1), (3, 1), "CENTER"),
            ("FONT", (0, 2), (0, 2), Face.SERIF.value, BODY.fontSize),
            ("TOPPADDING", (0, 2), (0, 2), 5),
        ],
        spaceBefore=26,
    )
