"""What every official paper of the centre has: letterhead, addressee, signature."""

from dataclasses import replace
from typing import Final, TypedDict

from kcentre.centre.own_name import own_name, renamed
from kcentre.centre.queries import passport
from kcentre.centre.records import Brand, Passport
from kcentre.paper.document import (
    Approval,
    Document,
    LetterLine,
    Line,
    Picture,
    Signature,
    adopted,
    approved,
)
from kcentre.storage import CentreFile

_LOGO_WIDTH: Final = 24.0


class Issuer(TypedDict):
    """What a `Document` says of who issues it."""

    organisation: str
    letterhead: tuple[LetterLine, ...]


def issued_by(passport: Passport) -> Issuer:
    """Return the kindergarten as the author of a paper, and the letterhead at its top."""
    return Issuer(organisation=passport.kindergarten, letterhead=letterhead(passport))


def approved_by_head(passport: Passport) -> Approval:
    """Return the head's «УТВЕРЖДАЮ» with blanks for the signature and the day."""
    return approved(passport.head_position, signed_name(passport.head))


def adopted_by_council() -> Approval:
    """Return «ПРИНЯТО педагогическим советом» with blanks for the minutes."""
    return adopted("педагогическим советом")


def letterhead(passport: Passport) -> tuple[LetterLine, ...]:
    """Return the organisation's lines at the top, with the logo and the slogan of its brand."""
    brand = passport.brand
    above = (passport.kindergarten, centre_line(passport))
    below = (place(passport), contacts(passport))
    slogan = (Line(brand.slogan, small=True),) if brand.slogan else ()
    logo = (Picture(brand.logo, _LOGO_WIDTH, "Логотип центра"),) if brand.logo else ()
    return (*logo, *_said(above), *slogan, *_said(below))


def brand_sample(file: CentreFile, brand: Brand) -> Document:
    """Return the head of a paper as it would look with a brand that is not kept yet."""
    known = passport(file)
    name = renamed(known.centre_name, brand.name) if brand.name else known.centre_name
    shown = replace(known, brand=brand, centre_name=name)
    title = f"СПРАВКА\nо работе {shown.centre_genitive}"
    return Document(title, (), letterhead=letterhead(shown))


def centre_line(passport: Passport) -> str:
    """Return how papers name the centre: with a brand «Консультационный центр «Ёлочка»»."""
    name = passport.centre_name.strip()
    is_bare = bool(name) and name.strip("«»") == own_name(name)
    if not passport.brand.name or not is_bare:
        return name
    return f"{passport.centre_kind.label.capitalize()} «{passport.brand.name}»"


def _said(lines: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line.strip() for line in lines if line.strip())


def place(passport: Passport) -> str:
    """Return «г. Кама, ул. Садовая, д. 7», what of it is known."""
    return ", ".join(part for part in (passport.city, passport.address) if part)


def contacts(passport: Passport) -> str:
    """Return «тел. 12-34-56, e-mail, site», what of it is known."""
    phone = f"тел.\u00a0{passport.phone}" if passport.phone else ""
    return ", ".join(part for part in (phone, passport.email, passport.site) if part)


def addressee(passport: Passport) -> tuple[str, ...]:
    """Return the lines of whom the paper goes to."""
    return tuple(line.strip() for line in passport.addressee.splitlines() if line.strip())


def signature(passport: Passport) -> Signature:
    """Return the head's signature with a blank for the day."""
    return Signature(passport.head_position, signed_name(passport.head))


def signed_name(full_name: str) -> str:
    """Return «А. П. Соколова» of «Соколова Анна Павловна», as papers are signed."""
    surname, *given = full_name.split() or [""]
    letters = [name if "." in name else f"{name[0].upper()}." for name in given[:2]]
    return "\u00a0".join([*letters, surname])
