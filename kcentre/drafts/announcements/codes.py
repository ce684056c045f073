"""What a QR code on a leaflet may lead to: pages and phones the centre has entered."""

import re
from collections.abc import Iterator
from urllib.parse import quote, urlsplit, urlunsplit

from kcentre.centre.records import Passport
from kcentre.drafts.announcements.records import QrOffer
from kcentre.language.folding import digits_of
from kcentre.language.sentences import shortened
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.documents.tables import Publication

_PAGE_CAPTION = "Наведите камеру: страница центра"
_PHONE_CAPTION = "Наведите камеру, чтобы позвонить"
_MOST_PAGES = 8
_LONGEST_ADDRESS = 300
"""Longer ones make squares too small for a phone to read from a wall."""
_SHORTEST_PHONE, _LONGEST_PHONE = 5, 15
_SHOWN = 60


def qr_offers(file: CentreFile, passport: Passport) -> tuple[QrOffer, ...]:
    """Return the codes offered: the site, the phone, the pages where something is published."""
    found = (*_of_passport(passport), *_pages(file))
    offers = [offer for offer in found if len(offer.payload) <= _LONGEST_ADDRESS]
    return tuple({offer.payload: offer for offer in reversed(offers)}.values())[::-1]


def page_address(typed: str) -> str:
    """Return an address as cameras understand it: with a scheme, in Latin letters; '' if none.

    «детсад7.рф/центр» is «https://xn--7-7sbag3acr.xn--p1ai/%D1%86…».
    """
    bare = typed.strip()
    if not bare or " " in bare or "@" in bare:
        return ""
    try:
        parts = urlsplit(bare if "://" in bare else f"https://{bare}")
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return ""
    if "." not in host or parts.scheme not in {"http", "https"}:
        return ""
    path, query = (quote(part, safe="/%:@!$&'()*+,;=?~-._") for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, host + port, path, query, quote(parts.fragment, safe="%=&")))


def phone_address(typed: str) -> str:
    """Return «tel:+78552123456» of the first number in a line of phones; '' where there is none."""
    first = re.split(r"[,;/]|доб|\bили\b", typed)[0]
    digits = digits_of(first)
    if not _SHORTEST_PHONE <= len(digits) <= _LONGEST_PHONE:
        return ""
    return f"tel:+{digits}" if len(digits) > 10 else f"tel:{digits}"


def _of_passport(passport: Passport) -> Iterator[QrOffer]:
    site = page_address(passport.site)
    if site:
        yield QrOffer(f"сайт {shortened(passport.site, _SHOWN)}", site, _PAGE_CAPTION)
    phone = phone_address(passport.phone)
    if phone:
        yield QrOffer(f"телефон {shortened(passport.phone, _SHOWN)}", phone, _PHONE_CAPTION)


def _pages(file: CentreFile) -> Iterator[QrOffer]:
    query = (
        Publication.select(Publication.title, Publication.link)
        .where((Publication.link != "") & (Publication.removed_on == ""))
        .order_by(Publication.published_on.desc(), Publication.id.desc())
        .limit(_MOST_PAGES)
    )
    for title, link in ask(file.db, query):
        address = page_address(link)
        if address:
            yield QrOffer(f"страница «{shortened(title, _SHOWN)}»", address, _PAGE_CAPTION)
