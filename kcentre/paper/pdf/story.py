"""A document as items of known height, in the order of an official paper (ГОСТ Р 7.0.97)."""

from dataclasses import replace

from kcentre.language.dates import short_date
from kcentre.paper.document import (
    Align,
    Block,
    Chart,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Signature,
    Spacer,
    Table,
)
from kcentre.paper.fonts import Face, clean
from kcentre.paper.pdf.drawings import chart_item
from kcentre.paper.pdf.flow import Item, NewPage, Paper, Story
from kcentre.paper.pdf.pen import Style
from kcentre.paper.pdf.tables import table_item
from kcentre.paper.pdf.texts import (
    Gap,
    RuleItem,
    SideBySide,
    part,
    signature_item,
    text_item,
)

MM = 72 / 25.4
BODY = Style(Face.SERIF, 12, 15.5)
BODY_BOLD = Style(Face.SERIF_BOLD, 12, 15.5)
SMALL = Style(Face.SERIF, 10, 12.5)
SMALL_BOLD = Style(Face.SERIF_BOLD, 10, 12.5)
TINY = Style(Face.SERIF, 8, 10)
LETTERHEAD = Style(Face.SERIF, 11, 14)
TITLE = Style(Face.SERIF_BOLD, 14, 18)
HEADINGS = (Style(Face.SERIF_BOLD, 13, 16.5), Style(Face.SERIF_BOLD, 12, 15.5))
INDENT = 12.5 * MM
_ADDRESSEE_FROM = 0.53
_MARK_WIDTH = 0.46
_PARAGRAPH_SPACE = 6.0
_BLANK_DAY = "«____» ______________ 20____ г."


def story(document: Document, paper: Paper) -> Story:
    """Return everything that stands on the paper, from top to bottom.

    What comes before a signature stays with it: no signature alone on a page.
    """
    items: Story = list(_front(document, paper))
    following = (*document.blocks[1:], None)
    for block, after in zip(document.blocks, following, strict=False):
        items.extend(_block_items(block, paper, keep=isinstance(after, Signature)))
    return items


def _front(document: Document, paper: Paper) -> list[Item]:
    items = _letterhead(document, paper)
    items.extend(_marks(document, paper))
    if document.addressee:
        offset = paper.width * _ADDRESSEE_FROM
        lines = part(document.addressee, BODY, offset, paper.width - offset)
        items.append(SideBySide((lines,), BODY, space=14))
    space = 22.0
    for line in document.title.split("\n"):
        items.append(_centred(line, TITLE, paper, space))
        space = 0.0
    if document.subtitle:
        items.append(_centred(document.subtitle, BODY, paper, 2))
    return [*items, Gap(space=6, keep=True)]


def _letterhead(document: Document, paper: Paper) -> list[Item]:
    if not document.letterhead:
        return []
    lines = [_centred(line, LETTERHEAD, paper, 0) for line in document.letterhead]
    return [*lines, RuleItem(paper.width)]


def _centred(text: str, style: Style, paper: Paper, space: float) -> Item:
    return replace(text_item(text, style, paper.width, Align.CENTRE), space=space, keep=True)


def _marks(document: Document, paper: Paper) -> list[Item]:
    """Return «ПРИНЯТО» at the left and «УТВЕРЖДАЮ» at the right."""
    width = paper.width * _MARK_WIDTH
    right = paper.width - width
    placed = [
        part((mark.word, *mark.lines), BODY, offset, width)
        for mark, offset in ((document.adopted, 0.0), (document.approved, right))
        if mark is not None
    ]
    return [SideBySide(tuple(placed), BODY, space=14)] if placed else []


def _block_items(block: Block, paper: Paper, keep: bool) -> Story:
    items: Story
    match block:
        case Heading():
            items = [_heading(block, paper)]
        case Paragraph():
            items = _paragraphs(block, paper, keep)
        case Table():
            items = [table_item(block, paper, keep)]
        case Chart():
            items = [chart_item(block, paper, keep)]
        case Signature():
            items = [_signature(block, paper)]
        case PageBreak():
            items = [NewPage()]
        case Spacer():
            items = [Gap(space=block.height * MM, keep=keep)]
    return items


def _heading(block: Heading, paper: Paper) -> Item:
    style = HEADINGS[min(block.level, len(HEADINGS)) - 1]
    space = 16.0 if block.level == 1 else 12.0
    return replace(text_item(block.text, style, paper.width, Align.LEFT), space=space, keep=True)


def _paragraphs(block: Paragraph, paper: Paper, keep: bool) -> Story:
    plain, bold = (SMALL, SMALL_BOLD) if block.small else (BODY, BODY_BOLD)
    style = bold if block.bold else plain
    indent = INDENT if block.align is Align.JUSTIFY and not block.small else 0.0
    texts = clean(block.text).split("\n")
    return [
        replace(
            text_item(text, style, paper.width, block.align, indent),
            space=0.0 if index else _PARAGRAPH_SPACE,
            keep=keep and index == len(texts) - 1,
        )
        for index, text in enumerate(texts)
    ]


def _signature(block: Signature, paper: Paper) -> Item:
    day = short_date(block.day) if block.day else _BLANK_DAY
    texts = (block.position, block.name, day if block.dated else "")
    return signature_item(texts, BODY, TINY, paper.width)
