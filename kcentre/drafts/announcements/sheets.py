"""The leaflet and the posters: one page each, with a code for the camera."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from kcentre.centre.letter import place
from kcentre.centre.missing import Missing
from kcentre.centre.own_name import own_name
from kcentre.centre.queries import passport
from kcentre.centre.records import Passport
from kcentre.drafts.announcements.codes import qr_offers
from kcentre.drafts.announcements.lists import lists
from kcentre.drafts.announcements.records import AnnouncementSheet, QrOffer
from kcentre.drafts.announcements.values import Announcement
from kcentre.drafts.templates import (
    BLANK,
    Fact,
    blanks,
    facts,
    filled,
    is_outdated,
    own_text,
    text_of,
)
from kcentre.language.dates import today_here
from kcentre.language.sentences import capital
from kcentre.paper.document import Block, Document, Heading, PaperSize, Paragraph
from kcentre.paper.placard import Placard, PlacardContacts, PlacardLine, PlacardPart
from kcentre.storage import CentreFile

_BADGE = "Бесплатно"
_FOOT = (
    "Помощь бесплатна: часть 3 статьи 64 Федерального закона от 29.12.2012 № 273-ФЗ "
    "«Об образовании в Российской\u00a0Федерации»."
)
_WANTED = ("телефон", "полный адрес", "часы работы", "специалисты", "сайт")
"""What people look for on a leaflet, whether its text names it or not."""
_ITEM = "—\u00a0"


def announcement_sheet(
    file: CentreFile,
    kind: Announcement,
    code: str | None = None,
    today: dt.date | None = None,
) -> AnnouncementSheet:
    """Return a leaflet or a poster; `code` is what its QR says, None for the first offer.

    A `code` of '' leaves the QR out. Raises `Refused` for a character that can't be printed.
    """
    from kcentre.paper.placards import placard_pdf  # noqa: PLC0415 — ReportLab when it is made

    key = kind.template
    with file.reading():
        centre, template = passport(file), text_of(file, key)
        known = facts(file, today or today_here())
        offers = qr_offers(file, centre)
        blocks = filled(template, known, lists(file, known))
        edited, outdated = own_text(file, key) is not None, is_outdated(file, key)
    made = _placard(kind.size or PaperSize.A5, centre, blocks, _chosen(offers, code))
    empty = tuple(_blanks(template, known))
    plain = Document(made.title, blocks, organisation=centre.kindergarten, size=made.size)
    return AnnouncementSheet(made, plain, placard_pdf(made), offers, empty, edited, outdated)


def _chosen(offers: tuple[QrOffer, ...], code: str | None) -> QrOffer | None:
    if code is None:
        return next(iter(offers), None)
    return next((offer for offer in offers if offer.payload == code), None)


def _placard(
    size: PaperSize, centre: Passport, blocks: Iterable[Block], code: QrOffer | None
) -> Placard:
    lead, lead_lines, parts = _parted(blocks)
    brand = centre.brand
    return Placard(
        size,
        above=centre.kindergarten,
        kind=capital(centre.centre_kind.label),
        name=brand.name or own_name(centre.centre_name),
        slogan=brand.slogan,
        badge=_BADGE,
        lead=lead,
        lead_lines=lead_lines,
        parts=parts,
        contacts=_contacts(centre, code),
        foot=_FOOT,
        logo=brand.logo,
    )


def _contacts(centre: Passport, code: QrOffer | None) -> PlacardContacts:
    """Return how to come; without a phone there is room to write it by hand."""
    phones = tuple(_phones(centre.phone))
    unknown = () if phones else (f"Телефон: {BLANK}",)
    lines = (*unknown, place(centre), centre.email, _bare(centre.site))
    return PlacardContacts(
        "Запись и вопросы",
        phones,
        tuple(filter(None, lines)),
        code.payload if code else "",
        code.caption if code else "",
    )


def _phones(typed: str) -> Iterator[str]:
    """Yield the numbers of a line of phones, none of them broken between its digits."""
    for number in filter(None, (part.strip() for part in re.split("[,;\n]", typed))):
        yield number.replace(" ", "\u00a0")


def _bare(site: str) -> str:
    """Return an address as people read it: without «https://» and the last slash."""
    return re.sub(r"^https?://", "", site.strip()).rstrip("/")


def _parted(
    blocks: Iterable[Block],
) -> tuple[str, tuple[PlacardLine, ...], tuple[PlacardPart, ...]]:
    """Return the promise, what is said under it, and the parts that have something to say."""
    lead, title = "", ""
    said: dict[str, list[PlacardLine]] = {"": []}
    for block in blocks:
        if isinstance(block, Heading) and block.level == 1:
            lead = lead or block.text
        elif isinstance(block, Heading):
            title = block.text
            said.setdefault(title, [])
        elif isinstance(block, Paragraph):
            said[title].append(_line(block.text))
    parts = (PlacardPart(name, tuple(lines)) for name, lines in said.items() if name and lines)
    return lead, tuple(said[""]), tuple(parts)


def _line(text: str) -> PlacardLine:
    return PlacardLine(text.removeprefix(_ITEM), is_item=text.startswith(_ITEM))


def _blanks(template: str, known: dict[str, Fact]) -> Iterator[Missing]:
    """Yield what is not known: of the text, and of what people look for."""
    told = {blank.text: blank for blank in blanks(template, known)}
    for name in _WANTED:
        fact = known[name]
        if fact.text is None:
            told.setdefault(fact.title, Missing(fact.title, fact.target))
    yield from told.values()
